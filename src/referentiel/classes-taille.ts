import { normaliser } from './texte';

/** Category of an établissement by its authorised places (code de la santé publique). */
export interface ClasseTaille {
  readonly libelle: string;
  readonly minimum: number;
  /** null: no upper bound. */
  readonly maximum: number | null;
  /** Source key of domaine.md. */
  readonly source: string;
}

interface Regle extends ClasseTaille {
  /** Among normalised words. */
  readonly motif: RegExp;
}

const CRECHE = '(?: creches?| creche collective)\\b(?! famili)';
const FAMILIALE = ' creches? familiales?\\b';
const JARDIN = ' jardins? d enfants?\\b';

/**
 * « Crèche », « crèche familiale » and « jardin d’enfants » alone are used for any size: only wordings that state a size are bound.
 * The most precise comes first: « très grande crèche » holds « grande crèche ».
 */
const CLASSES: readonly Regle[] = [
  classe('Micro-crèche', 1, 12, 'juriblio-46', '\\bmicro ?creches?\\b'),
  classe('Crèche en gestion parentale', 1, 24, 'fbl-50', '\\b(?:creches? parentales?|gestion parentale)\\b'),
  classe('Petite crèche familiale', 1, 29, 'fbl-48', `\\bpetites?${FAMILIALE}`),
  classe('Très grande crèche familiale', 90, null, 'fbl-48', `\\btres grandes?${FAMILIALE}`),
  classe('Grande crèche familiale', 60, 89, 'fbl-48', `\\bgrandes?${FAMILIALE}`),
  classe('Petit jardin d’enfants', 1, 24, 'fbl-47', `\\bpetits?${JARDIN}`),
  classe('Grand jardin d’enfants', 60, null, 'fbl-47', `\\bgrands?${JARDIN}`),
  classe('Petite crèche', 13, 24, 'juriblio-46', `\\bpetites?${CRECHE}`),
  classe('Très grande crèche', 60, null, 'juriblio-46', `\\btres grandes?${CRECHE}`),
  classe('Grande crèche', 40, 59, 'juriblio-46', `\\bgrandes?${CRECHE}`),
  classe(
    'Maison d’assistants maternels',
    1,
    20,
    'puydedome-mam',
    '\\b(?:mam|maisons? d(?:es)? assistant(?:e?s) maternel(?:le)?s)\\b',
  ),
];

function classe(
  libelle: string,
  minimum: number,
  maximum: number | null,
  source: string,
  motif: string,
): Regle {
  return { libelle, minimum, maximum, source, motif: new RegExp(motif) };
}

/** The size class that a printed type states; null when it states none. Give it a type, not a name: « La Petite Crèche » may have any size. */
export function classeDeTaille(typeImprime: string): ClasseTaille | null {
  const texte = normaliser(typeImprime);
  return CLASSES.find(({ motif }) => motif.test(texte)) ?? null;
}

export function estDansLaClasse(places: number, { minimum, maximum }: ClasseTaille): boolean {
  return places >= minimum && (maximum === null || places <= maximum);
}
