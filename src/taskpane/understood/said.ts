import type { Ancre, Consignes, KindTableau } from '../modele';
import type { Sens } from './draft';

type Avis = Consignes['avis'][number];
type Libelle = Consignes['libelles'][number];

/** What is said of a table at its anchor. */
export interface Said {
  readonly kind: KindTableau;
  readonly ancre: Ancre;
}

function isAt(ancre: Ancre, { sheet, row, column }: Ancre): boolean {
  return ancre.sheet === sheet && ancre.row === row && ancre.column === column;
}

/** About the same kind of table, at the same place. */
export function isSame(one: Said, other: Said): boolean {
  return one.kind === other.kind && isAt(one.ancre, other.ancre);
}

function withAvis(consignes: Consignes, { kind, ancre }: Said, avis: Avis['avis']): Consignes {
  const others = consignes.avis.filter((said) => !isSame(said, { kind, ancre }));
  return { ...consignes, avis: [...others, { kind, ancre, avis }] };
}

/** « C’est bien cela », or « c’est un tableau de… ». */
export const confirmed =
  (said: Said) =>
  (consignes: Consignes): Consignes =>
    withAvis(consignes, said, 'confirme');

/** « Ce n’est pas un tableau de… ». */
export const setAside =
  (said: Said) =>
  (consignes: Consignes): Consignes =>
    withAvis(consignes, said, 'refus');

/** The table is read as it would be if nothing had been said of it. */
export const takenBack =
  (said: Said) =>
  (consignes: Consignes): Consignes => ({
    ...consignes,
    avis: consignes.avis.filter((avis) => !isSame(avis, said)),
  });

/** « Dans votre classeur » means this. */
export const explained =
  (kind: KindTableau, choices: readonly { readonly ancre: Ancre; readonly sens: Sens }[]) =>
  (consignes: Consignes): Consignes => {
    const libelles: readonly Libelle[] = choices.map((choice) => ({ kind, ...choice }));
    const others = consignes.libelles.filter((before) => !libelles.some((after) => isSame(before, after)));
    return { ...consignes, libelles: [...others, ...libelles] };
  };

/** Nothing is said any more of the tables and labels that these tests name. */
export const unsaid =
  (isMeant: (said: Said) => boolean) =>
  (consignes: Consignes): Consignes => ({
    ...consignes,
    avis: consignes.avis.filter((avis) => !isMeant(avis)),
    libelles: consignes.libelles.filter((libelle) => !isMeant(libelle)),
  });
