/** What Excel shows in the cell: #VALEUR!, #DIV/0! or #N/A. */
export type NatureErreur = 'valeur' | 'division' | 'indisponible';

/** Why a function has no result, in one French sentence. */
export class ErreurDeFonction extends Error {
  override readonly name = 'ErreurDeFonction';
  constructor(
    readonly nature: NatureErreur,
    message: string,
  ) {
    super(message);
  }
}

/** A figure that may be counted. Excel checks types only for figures typed in the formula itself. */
export function verifierNombre(nom: string, valeur: unknown): void {
  if (typeof valeur !== 'number' || !Number.isFinite(valeur)) {
    throw new ErreurDeFonction('valeur', `${nom}\u00a0: un nombre est attendu.`);
  }
  if (valeur < 0) throw new ErreurDeFonction('valeur', `${nom}\u00a0: le nombre ne peut pas être négatif.`);
}

export function diviser(numerateur: number, denominateur: number, nom: string): number {
  if (denominateur === 0)
    throw new ErreurDeFonction('division', `${nom}\u00a0: zéro, le calcul est impossible.`);
  return numerateur / denominateur;
}
