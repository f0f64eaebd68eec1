import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { CellValue } from '../modele';
import { changedStretch } from './changed-stretch';

interface BeforeAfterProps {
  readonly before: CellValue;
  readonly after: CellValue;
}

function printed(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('fr-FR', { useGrouping: false });
  return typeof value === 'object' ? value.error : String(value);
}

/** The whole cell before and after; only the words that change are struck out or underlined. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const { head, removed, added, tail } = changedStretch(printed(before), printed(after));
  return (
    <div className="before-after">
      <p>
        <span className="caption">Avant</span>
        {head}
        {removed && <del>{removed}</del>}
        {tail}
      </p>
      <ArrowRight16Regular aria-hidden />
      <p>
        <span className="caption">Après</span>
        {head}
        {added ? <ins>{added}</ins> : <span className="hidden-text">(effacé)</span>}
        {tail}
      </p>
    </div>
  );
}
