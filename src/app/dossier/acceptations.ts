import type { Finding } from '../../rules';
import { cellName } from '../../workbook';
import type { Acceptation, Dossier } from './dossier';
import { semblablesA } from './identite';

/** What the user types to accept a point. */
export type SaisieAcceptation = Pick<Acceptation, 'motif' | 'precision' | 'auteur' | 'siInchange'>;

/** What is missing before it can be accepted; null when nothing is. */
export function manqueALaSaisie({ precision }: Pick<SaisieAcceptation, 'precision'>): string | null {
  return precision.trim() === '' ? 'Dites en quelques mots pourquoi ce point est accepté.' : null;
}

function lieuDe({ cells: [premiere] }: Finding): Acceptation['lieu'] {
  return premiere
    ? { sheet: premiere.sheet, cell: cellName(premiere.row, premiere.column) }
    : { sheet: '', cell: 'A1' };
}

/** Accepts a point on this day (ISO). `releves`: all that the check said, for twins of the point to be told from it. */
export function creerAcceptation(
  finding: Finding,
  saisie: SaisieAcceptation,
  jour: string,
  releves: readonly Finding[],
): Acceptation {
  const { id, rule, titre, quoi, actual } = finding;
  return {
    point: id,
    rule,
    titre,
    quoi,
    actual,
    lieu: lieuDe(finding),
    motif: saisie.motif,
    precision: saisie.precision.trim(),
    auteur: saisie.auteur.trim(),
    date: jour,
    siInchange: saisie.siInchange,
    semblables: semblablesA(finding, releves),
  };
}

/** Whether both speak of the same point in the same cell: a twin may take the id of one that is gone. */
function estLaMeme(a: Acceptation, b: Acceptation): boolean {
  return a.point === b.point && a.lieu.sheet === b.lieu.sheet && a.lieu.cell === b.lieu.cell;
}

/** The dossier without this acceptance, which may have been read again since. */
export function retirer<D extends Dossier>(dossier: D, acceptation: Acceptation): D {
  const acceptations = dossier.acceptations.filter((autre) => !estLaMeme(autre, acceptation));
  return { ...dossier, acceptations };
}

/** The dossier with this acceptance, in the place of the one that it had of the same point. */
export function accepter<D extends Dossier>(dossier: D, acceptation: Acceptation): D {
  const sans = retirer(dossier, acceptation);
  return { ...sans, acceptations: [...sans.acceptations, acceptation] };
}

/** The dossier with the acceptances of another one that it does not have: the previous version of the workbook, a copy. */
export function reprendre<D extends Dossier>(dossier: D, autre: Pick<Dossier, 'acceptations'>): D {
  const nouvelles = autre.acceptations.filter(
    (acceptation) => !dossier.acceptations.some((deja) => estLaMeme(deja, acceptation)),
  );
  return { ...dossier, acceptations: [...dossier.acceptations, ...nouvelles] };
}
