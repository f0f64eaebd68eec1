import { rangeName } from '../../workbook';
import type { Controle, Lecture } from '../modele';
import { count, frenchNumber, WORDS } from '../session';
import { Accordion } from '../understood/accordion';
import { SetAsideList, WithoutEffect } from '../understood/set-aside-list';
import { KindIcon, TableRow } from '../understood/table-row';
import { UnreadRow, unreadBlocks } from '../understood/unread';
import { collectiviteLines, tableLines } from './tables';
import type { TableGroup, TableLines } from './tables';

/** A longer list of tables of one kind opens when it is asked for. */
const FEW_TABLES = 3;

function Group({ group, result }: { group: TableGroup; result: Controle }) {
  const { kind, title, content, lines } = group;
  const [only, ...others] = lines;
  if (only && others.length === 0) return <TableRow line={{ ...only, title }} result={result} />;
  return (
    <Accordion
      row={`nature ${kind}`}
      icon={<KindIcon kind={kind} />}
      title={title}
      caption={kind === 'chiffres' ? content : `${content} · ${count(lines.length, 'tableau', 'tableaux')}`}
      comesOpen={lines.length <= FEW_TABLES}
    >
      {() => (
        <ul>
          {lines.map((line) => (
            <TableRow key={line.key} line={line} result={result} nested />
          ))}
        </ul>
      )}
    </Accordion>
  );
}

/** What waits for the last word of the user: doubtful tables, and blocks that were not understood. */
function ToConfirm({ tables, result }: { tables: TableLines; result: Controle }) {
  const blocks = unreadBlocks(result);
  if (tables.toConfirm.length + blocks.length === 0) return null;
  return (
    <section className="section" aria-labelledby="a-confirmer">
      <h2 id="a-confirmer">À confirmer</h2>
      <ul className="table-lines">
        {tables.toConfirm.map((line) => (
          <TableRow key={line.key} line={line} result={result} />
        ))}
        {blocks.map((bloc) => (
          <UnreadRow key={`${bloc.sheet} ${rangeName(bloc.range)}`} bloc={bloc} result={result} />
        ))}
      </ul>
    </section>
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
            <td className="figure">{frenchNumber(equipements)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function howMany({ toConfirm, groups }: TableLines): string {
  const sure = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  if (sure + toConfirm.length === 0) return WORDS.nothingReadable;
  const read = count(sure + toConfirm.length, 'tableau reconnu', 'tableaux reconnus');
  if (toConfirm.length === 0) return `${read}.`;
  return `${read}. ${count(toConfirm.length, 'est', 'sont')} à confirmer.`;
}

/** The tables that were recognised and what the user says of them, and how many equipments each collectivité supports. */
export function TablesView({ result }: { result: Controle }) {
  const tables = tableLines(result.lecture);
  return (
    <>
      <div className="block is-tight">
        <h1>Ce qui a été compris</h1>
        <p className="muted">{howMany(tables)}</p>
      </div>
      <ToConfirm tables={tables} result={result} />
      {tables.groups.length > 0 && (
        <ul className="table-lines">
          {tables.groups.map((group) => (
            <Group key={group.kind} group={group} result={result} />
          ))}
        </ul>
      )}
      <SetAsideList result={result} />
      <WithoutEffect result={result} />
      <Collectivites lecture={result.lecture} />
    </>
  );
}
