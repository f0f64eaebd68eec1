import { Building20Regular, Checkmark16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { Lecture } from '../modele';
import { count, frenchNumber, WORDS } from '../session';
import { useSession } from '../session-context';
import { collectiviteLines, tableLines } from './tables';
import type { TableLine } from './tables';

function Confidence({ sure }: { sure: boolean }) {
  const Icon = sure ? Checkmark16Regular : Warning16Filled;
  return (
    <span className={`pill is-${sure ? 'success' : 'warning'}`}>
      <Icon aria-hidden />
      {sure ? 'Sûr' : 'À confirmer'}
    </span>
  );
}

function Table({ line }: { line: TableLine }) {
  const { revealCell } = useSession();
  return (
    <li>
      <button type="button" className="table-line" onClick={() => void revealCell(line.at)}>
        <Building20Regular aria-hidden className="muted" />
        <span className="grow">
          <span className="row-title">{line.title}</span>{' '}
          <span className="caption">{`${line.place} · ${line.content}`}</span>
        </span>
        <Confidence sure={line.sure} />
      </button>
    </li>
  );
}

function Collectivites({ lecture }: { lecture: Lecture }) {
  const lines = collectiviteLines(lecture);
  if (lines.length === 0) return null;
  return (
    <table className="collectivites">
      <caption>Équipements par collectivité</caption>
      <tbody>
        {lines.map(({ nom, equipements }) => (
          <tr key={nom}>
            <th scope="row">{nom}</th>
            <td>{frenchNumber(equipements)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function howMany(lines: readonly TableLine[]): string {
  if (lines.length === 0) return WORDS.nothingReadable;
  const doubtful = lines.filter(({ sure }) => !sure).length;
  const read = count(lines.length, 'tableau reconnu', 'tableaux reconnus');
  return doubtful === 0 ? `${read}.` : `${read}, dont ${frenchNumber(doubtful)} à confirmer.`;
}

/** The tables that were recognised, and how many equipments each collectivité supports. */
export function TablesView({ lecture }: { lecture: Lecture }) {
  const lines = tableLines(lecture);
  return (
    <>
      <div className="block is-tight">
        <h1>Ce qui a été compris</h1>
        <p className="muted">{howMany(lines)}</p>
      </div>
      <ul className="table-lines">
        {lines.map((line) => (
          <Table key={line.key} line={line} />
        ))}
      </ul>
      <Collectivites lecture={lecture} />
    </>
  );
}
