import type { AideDeRegle } from '../../app';

type Example = NonNullable<AideDeRegle['signale']>;
type Row = Example['lignes'][number];

const COLUMNS_SHOWN = 3;

/** The columns about the cell pointed at: a pane is narrow. */
function columnsAbout({ lignes }: Example): (row: Row) => Row['cellules'] {
  const targeted = lignes.map(({ cellules }) => cellules.findIndex(({ visee }) => visee));
  const column = targeted.find((at) => at >= 0) ?? 0;
  const width = Math.max(...lignes.map(({ cellules }) => cellules.length));
  const first = Math.max(0, Math.min(column - 1, width - COLUMNS_SHOWN));
  return ({ cellules }) => cellules.slice(first, first + COLUMNS_SHOWN);
}

/** A small table that the rule points at, and what it says of it. */
export function RuleExample({ example, severity }: { example: Example; severity: AideDeRegle['gravite'] }) {
  const shown = columnsAbout(example);
  return (
    <>
      <h3 className="section-title">{`Exemple\u00a0: ${example.nom}`}</h3>
      <table className="neighbours" aria-label="Exemple">
        <tbody>
          {example.lignes.map((row) => (
            <tr key={row.numero}>
              <th scope="row">{row.numero}</th>
              {shown(row).map(({ texte, visee }, at) => (
                <td key={at} className={visee ? `is-here is-${severity}` : undefined}>
                  {texte}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {example.point && <p>{example.point.quoi}</p>}
    </>
  );
}
