import type { LigneSuivi } from '../../reading';
import { citer } from '../message';

/** How a message names what a row follows: "action 3 bis", else its words. */
export function nomDeLigne({ numero, action, objectif }: LigneSuivi): string {
  return numero ? `action ${numero.value.texte}` : `action ${citer((action ?? objectif)?.value ?? '')}`;
}
