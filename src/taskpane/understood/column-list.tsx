import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { SensPossible } from '../../app';
import { useSession } from '../session-context';
import type { LibelleLu } from '../modele';
import { columnKey, sensIn } from './draft';
import type { Draft, Sens } from './draft';

interface ColumnListProps {
  readonly columns: readonly LibelleLu[];
  readonly choices: readonly SensPossible[];
  readonly draft: Draft;
  /** What stands for a column of which nothing is known. */
  readonly unknown: string;
  readonly onChoose: (column: LibelleLu, sens: Sens | null) => void;
}

interface ColumnRowProps extends Pick<ColumnListProps, 'choices' | 'unknown' | 'onChoose'> {
  readonly column: LibelleLu;
  readonly sens: Sens | null;
}

const NOTHING = '';

function ColumnRow({ column, sens, choices, unknown, onChoose }: ColumnRowProps) {
  const { revealCell } = useSession();
  const name = useId();
  const { axe, repere, imprime, doute, ancre } = column;
  const place = axe === 'colonne' ? `la colonne ${repere}` : `la ligne ${repere}`;
  const choose = (value: string) =>
    onChoose(column, choices.find((choice) => choice.sens === value)?.sens ?? null);
  return (
    <li className="column-row">
      <button
        type="button"
        className="column-letter"
        aria-label={`Aller à ${place}`}
        onClick={() => void revealCell(ancre)}
      >
        {repere}
      </button>
      <span id={name} className="caption column-text">
        {imprime || <span className="muted">{`Sans titre, ${place}`}</span>}
      </span>
      <Select
        size="small"
        className={sens === null || (doute && sens === column.sens) ? 'is-unclear' : ''}
        aria-labelledby={name}
        title={choices.find((choice) => choice.sens === sens)?.libelle ?? unknown}
        value={sens ?? NOTHING}
        onChange={(_, { value }) => choose(value)}
      >
        {(column.sens === null || sens === null) && <option value={NOTHING}>{unknown}</option>}
        {choices.map((choice) => (
          <option key={choice.sens} value={choice.sens}>
            {choice.libelle}
          </option>
        ))}
      </Select>
    </li>
  );
}

/** « Dans votre classeur », « Compris comme »: one row a column, each with its drop-down. */
export function ColumnList({ columns, draft, unknown, ...list }: ColumnListProps) {
  if (columns.length === 0) return null;
  return (
    <div className="section">
      <p className="column-row caption" aria-hidden>
        <span />
        <span>Dans votre classeur</span>
        <span>Compris comme</span>
      </p>
      <ul aria-label="Colonnes" className="column-rows">
        {columns.map((column) => (
          <ColumnRow
            key={columnKey(column)}
            column={column}
            sens={sensIn(draft, column)}
            unknown={unknown}
            {...list}
          />
        ))}
      </ul>
    </div>
  );
}
