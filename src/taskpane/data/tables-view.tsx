import {
  Building20Regular,
  Checkmark16Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
  DataBarVertical20Regular,
  Document20Regular,
  People20Regular,
  Table20Regular,
  TaskListLtr20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { Lecture } from '../modele';
import { count, frenchNumber, WORDS } from '../session';
import { useSession } from '../session-context';
import { collectiviteLines, tableGroups } from './tables';
import type { TableGroup, TableLine } from './tables';

const ICONS: Readonly<Record<TableGroup['kind'], typeof Table20Regular>> = {
  equipements: Building20Regular,
  eaje: DataBarVertical20Regular,
  trajectoire: DataBarVertical20Regular,
  postes: People20Regular,
  plan: TaskListLtr20Regular,
  fiche: Document20Regular,
  suivi: TaskListLtr20Regular,
  gouvernance: People20Regular,
  signataires: People20Regular,
  chiffres: Table20Regular,
};

/** A longer list of tables of one kind opens when it is asked for. */
const FEW_TABLES = 3;

function Doubtful({ children }: { children: React.ReactNode }) {
  return (
    <span className="pill is-warning">
      <Warning16Filled aria-hidden />
      {children}
    </span>
  );
}

function Confidence({ sure }: { sure: boolean }) {
  if (!sure) return <Doubtful>À confirmer</Doubtful>;
  return (
    <span className="pill is-success">
      <Checkmark16Regular aria-hidden />
      Sûr
    </span>
  );
}

function Table({ line, icon }: { line: TableLine; icon?: React.ReactNode }) {
  const { revealCell } = useSession();
  return (
    <li>
      <button
        type="button"
        className={icon ? 'table-line' : 'table-line is-nested'}
        onClick={() => void revealCell(line.at)}
      >
        {icon}
        <span className="grow">
          <span className="row-title">{line.title}</span>{' '}
          <span className="caption">{`${line.place} · ${line.content}`}</span>
        </span>
        <Confidence sure={line.sure} />
      </button>
    </li>
  );
}

function Group({ group }: { group: TableGroup }) {
  const { kind, title, content, lines, doubtful } = group;
  const [open, setOpen] = useState(lines.length <= FEW_TABLES);
  const Icon = ICONS[kind];
  const icon = <Icon aria-hidden className="muted" />;
  const [only, ...others] = lines;
  if (only && others.length === 0) return <Table line={{ ...only, title }} icon={icon} />;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li>
      <button type="button" className="table-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        {icon}
        <span className="grow">
          <span className="row-title">{title}</span>{' '}
          <span className="caption">
            {kind === 'chiffres' ? content : `${content} · ${count(lines.length, 'tableau', 'tableaux')}`}
          </span>
        </span>
        {doubtful > 0 && <Doubtful>{`${frenchNumber(doubtful)} à confirmer`}</Doubtful>}
        <Chevron aria-hidden />
      </button>
      {open && (
        <ul>
          {lines.map((line) => (
            <Table key={line.key} line={line} />
          ))}
        </ul>
      )}
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

function howMany(groups: readonly TableGroup[]): string {
  if (groups.length === 0) return WORDS.nothingReadable;
  const tables = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const doubtful = groups.reduce((sum, group) => sum + group.doubtful, 0);
  const read = count(tables, 'tableau reconnu', 'tableaux reconnus');
  return doubtful === 0 ? `${read}.` : `${read}, dont ${frenchNumber(doubtful)} à confirmer.`;
}

/** The tables that were recognised, by kind, and how many equipments each collectivité supports. */
export function TablesView({ lecture }: { lecture: Lecture }) {
  const groups = tableGroups(lecture);
  return (
    <>
      <div className="block is-tight">
        <h1>Ce qui a été compris</h1>
        <p className="muted">{howMany(groups)}</p>
      </div>
      <ul className="table-lines">
        {groups.map((group) => (
          <Group key={group.kind} group={group} />
        ))}
      </ul>
      <Collectivites lecture={lecture} />
    </>
  );
}
