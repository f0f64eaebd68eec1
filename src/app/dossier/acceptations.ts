import type { Finding } from '../../rules';
import { cellName } from '../../workbook';
import type { Acceptation, Dossier } from './dossier';
import { semblablesA } from './identite';

/** What the user types to accept a point. */
export type SaisieAcceptation = Pick<Acceptation, 'motif' | 'precision' | 'auteur' | 'siInchange'>;

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

/** What tells acceptances apart, the cell included: a twin may take the id of a point that is gone. */
function cleDe({ point, lieu }: Acceptation): string {
  return [point, lieu.sheet, lieu.cell].join('\u0000');
}

/** Those of a list that this other one has not, read again since or not. */
function absentesDe(liste: readonly Acceptation[], autre: readonly Acceptation[]): readonly Acceptation[] {
  const presentes = new Set(autre.map(cleDe));
  return liste.filter((acceptation) => !presentes.has(cleDe(acceptation)));
}

/** The dossier without these acceptances. */
export function retirer<D extends Dossier>(dossier: D, retirees: readonly Acceptation[]): D {
  return { ...dossier, acceptations: absentesDe(dossier.acceptations, retirees) };
}

/** The dossier with these acceptances, in the place of those that it had of the same points. */
export function accepter<D extends Dossier>(dossier: D, nouvelles: readonly Acceptation[]): D {
  return { ...dossier, acceptations: [...absentesDe(dossier.acceptations, nouvelles), ...nouvelles] };
}

/** The dossier with those of these acceptances that it does not have: what it has of the same points stays. */
export function reprendre<D extends Dossier>(dossier: D, autres: readonly Acceptation[]): D {
  return { ...dossier, acceptations: [...dossier.acceptations, ...absentesDe(autres, dossier.acceptations)] };
}
