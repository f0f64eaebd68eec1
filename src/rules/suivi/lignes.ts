import type { LigneSuivi } from '../../reading';

/** How a message names what a row follows: "action 3 bis", else its words. */
export function nomDeLigne({ numero, action, objectif }: LigneSuivi): string {
  return numero ? `action ${numero.value.texte}` : `action « ${(action ?? objectif)?.value ?? ''} »`;
}
