import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { CellValue } from '../modele';
import { displayedValue } from '../displayed-cell';
import { changedStretch } from './changed-stretch';

interface BeforeAfterProps {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Blanks alone show as dots: struck out, a space would be taken for a dash. */
function Changed({ as: Tag, text }: { as: 'del' | 'ins'; text: string }) {
  if (text.trim() !== '') return <Tag>{text}</Tag>;
  return (
    <Tag className="is-blank">
      <span aria-hidden>{text.replace(/\s/g, '·')}</span>
      <span className="hidden-text">{text}</span>
    </Tag>
  );
}

/** The whole cell before and after; only the words that change are struck out or underlined. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const { head, removed, added, tail } = changedStretch(displayedValue(before), displayedValue(after));
  return (
    <div className="before-after">
      <p>
        <span className="caption">Avant</span>
        {head}
        {removed && <Changed as="del" text={removed} />}
        {tail}
      </p>
      <ArrowRight16Regular aria-hidden />
      <p>
        <span className="caption">Après</span>
        {head}
        {added ? <Changed as="ins" text={added} /> : <span className="hidden-text">(effacé)</span>}
        {tail}
      </p>
    </div>
  );
}
