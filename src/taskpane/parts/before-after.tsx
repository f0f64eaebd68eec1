import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { CellValue } from '../modele';
import { displayedValue } from '../displayed-cell';
import { changedStretch } from './changed-stretch';

interface BeforeAfterProps {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** The whole cell before and after; only the words that change are struck out or underlined. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const { head, removed, added, tail } = changedStretch(displayedValue(before), displayedValue(after));
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
