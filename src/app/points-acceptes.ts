import type { Matiere } from '../annexes';
import { cellName, parseCellName } from '../workbook';
import type { CellRef } from '../workbook';
import type { Controle } from './controle';
import { LIBELLES_MOTIF, sansObjetAuControle } from './dossier';
import type { Acceptation, PointAccepte } from './dossier';
import { jourCourt } from './jour-court';

/** An acceptance as a report tells it. */
export type AcceptationPresentee = NonNullable<Matiere['acceptations']>[number] & {
  /** "Service petite enfance, le 02/03/2026". */
  readonly accord: string;
};

const SANS_OBJET = 'N’a plus d’objet';
const DEPASSEE = 'La valeur a changé\u00a0: point de nouveau ouvert';

function accordDe({ auteur, date }: Acceptation): string {
  const jour = `le ${jourCourt(date)}`;
  return auteur === '' ? jour : `${auteur}, ${jour}`;
}

function presenter(
  acceptation: Acceptation,
  lieu: CellRef | null,
  etat: string | null,
): AcceptationPresentee {
  const { titre, quoi, motif, precision, auteur, date } = acceptation;
  return {
    titre,
    quoi,
    sheet: lieu?.sheet ?? acceptation.lieu.sheet,
    cellule: lieu ? cellName(lieu.row, lieu.column) : acceptation.lieu.cell,
    lieu,
    motif: LIBELLES_MOTIF[motif],
    precision,
    auteur,
    date,
    accord: accordDe(acceptation),
    etat,
  };
}

function lieuDe({ finding }: PointAccepte): CellRef | null {
  return finding.cells[0] ?? null;
}

/** Where it was accepted, if that sheet is still there. */
function lieuGarde({ lieu: { sheet, cell } }: Acceptation, { snapshot }: Controle): CellRef | null {
  const place = snapshot.sheets.some(({ name }) => name === sheet) ? parseCellName(cell) : null;
  return place && { sheet, ...place };
}

/** All the acceptances of a workbook: those that stand, those whose value changed, those whose cause is gone. */
export function acceptationsPresentees(controle: Controle): readonly AcceptationPresentee[] {
  const { acceptes, depassees } = controle.tri;
  return [
    ...acceptes.map((accepte) => presenter(accepte.acceptation, lieuDe(accepte), null)),
    ...depassees.map((depassee) => presenter(depassee.acceptation, lieuDe(depassee), DEPASSEE)),
    ...sansObjetAuControle(controle.tri).map((acceptation) =>
      presenter(acceptation, lieuGarde(acceptation, controle), SANS_OBJET),
    ),
  ];
}
