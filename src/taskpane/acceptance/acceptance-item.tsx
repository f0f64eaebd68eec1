import type { ReactNode } from 'react';
import { LIBELLES_MOTIF } from '../../app';
import { parseCellName } from '../../workbook';
import type { Acceptation, Finding } from '../modele';
import { addressOf, sheetOf } from '../session';
import { useSession } from '../session-context';
import { frenchDay } from './french-day';

interface AcceptanceItemProps {
  readonly acceptation: Acceptation;
  /** Absent when no point answers the acceptance any more. */
  readonly finding?: Finding;
  /** What is wrong, or what became of it. */
  readonly said: string;
  /** What may be done about it. */
  readonly children: ReactNode;
}

/** The cells of the point where it is now, or where it was. */
function Address({ acceptation, finding }: Pick<AcceptanceItemProps, 'acceptation' | 'finding'>) {
  const { revealCell } = useSession();
  const { sheet, cell } = acceptation.lieu;
  const was = parseCellName(cell);
  const at = finding?.cells[0] ?? (was && { sheet, ...was });
  const words = finding ? `${sheetOf(finding)} · ${addressOf(finding.cells)}` : `${sheet} · ${cell}`;
  if (!at) return null;
  return (
    <button type="button" className="address is-link" onClick={() => void revealCell(at)}>
      <span className="hidden-text">Aller à la cellule </span>
      {words}
    </button>
  );
}

/** "Service PMI, le 3 mars 2026". */
function signature({ auteur, date }: Acceptation): string {
  const day = `le ${frenchDay(date)}`;
  return auteur === '' ? `Accepté ${day}` : `${auteur}, ${day}`;
}

/** A point accepted: what it says, why it was accepted, by whom and when. */
export function AcceptanceItem({ acceptation, finding, said, children }: AcceptanceItemProps) {
  return (
    <li className="acceptance">
      <p className="spread">
        <span className="row-title">{acceptation.titre}</span>
        <Address acceptation={acceptation} {...(finding && { finding })} />
      </p>
      <p>{said}</p>
      <p className="muted">
        <span className="acceptance-reason">{LIBELLES_MOTIF[acceptation.motif]}</span>
        {`\u00a0: ${acceptation.precision}`}
      </p>
      <p className="caption">{signature(acceptation)}</p>
      <p className="acceptance-actions">{children}</p>
    </li>
  );
}
