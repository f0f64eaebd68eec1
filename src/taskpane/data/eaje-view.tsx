import { Flag16Regular } from '@fluentui/react-icons';
import type { Controle } from '../modele';
import { SeverityIcon } from '../parts/severity';
import { Segments } from '../parts/segments';
import { count, showData } from '../session';
import type { Indicator } from '../session';
import { useSession, useSessionState } from '../session-context';
import { INDICATORS, EAJE_MODES, eajeView } from './eaje';
import type { EajeLine, EajeView as View } from './eaje';
import { PointLink } from './point-link';
import { Sparkline } from './sparkline';
import { ToCell } from './to-cell';

const MODES = INDICATORS.map((value) => ({ value, text: EAJE_MODES[value].label }));

/** A structure to look at, with why; a click opens the point. */
function Watched({ line }: { line: EajeLine }) {
  const { key, nom, text, signal } = line;
  if (!signal) return null;
  return (
    <li>
      <PointLink row={key} finding={signal} className="table-line eaje-watched">
        <span className="spread">
          <span className="row-title">{nom}</span>
          <span className="row-title figure">{text}</span>
        </span>
        <span className="caption">
          {signal.severity === 'error' ? (
            <SeverityIcon severity="error" small />
          ) : (
            <Flag16Regular aria-hidden className="flag" />
          )}{' '}
          {signal.quoi}
        </span>
      </PointLink>
    </li>
  );
}

function Bar({ line, threshold }: { line: EajeLine; threshold: View['threshold'] }) {
  return (
    <span className="eaje-bar" aria-hidden>
      <span className="eaje-fill" style={{ width: `${String(line.share * 100)}%` }} />
      {threshold && <span className="eaje-threshold" style={{ left: `${String(threshold.share * 100)}%` }} />}
    </span>
  );
}

function Row({ line, threshold }: { line: EajeLine; threshold: View['threshold'] }) {
  return (
    <tr>
      <th scope="row">
        <ToCell at={line.at}>{line.nom}</ToCell>
      </th>
      <td>
        {line.history.length > 1 ? (
          <Sparkline history={line.history} />
        ) : (
          <Bar line={line} threshold={threshold} />
        )}
      </td>
      <td className="figure">{line.text}</td>
    </tr>
  );
}

function Others({ view, mode }: { view: View; mode: Indicator }) {
  if (view.others.length === 0) return null;
  const noun = view.watched.length > 0 ? 'autre structure' : 'structure';
  const nouns = view.watched.length > 0 ? 'autres structures' : 'structures';
  return (
    <table className="eaje-table">
      <thead>
        <tr>
          <th scope="col">{count(view.others.length, noun, nouns)}</th>
          <th scope="col" colSpan={2}>
            {EAJE_MODES[mode].column}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.others.map((line) => (
          <Row key={line.key} line={line} threshold={view.threshold} />
        ))}
      </tbody>
    </table>
  );
}

function Legend({ threshold, national }: View) {
  if (!threshold && !national) return null;
  return (
    <p className="eaje-legend caption spread">
      {threshold && (
        <span>
          <span className="eaje-mark" aria-hidden /> {threshold.text}
        </span>
      )}
      {national && <span>{national}</span>}
    </p>
  );
}

/** The structures of the indicators, held against the thresholds of their year. */
export function EajeView({ result }: { result: Controle }) {
  const { go } = useSession();
  const mode = useSessionState().data.indicator;
  const view = eajeView(result, mode);
  if (!view) return <p className="muted">Pas d’indicateurs EAJE dans ce classeur.</p>;
  return (
    <>
      <div className="block is-tight">
        <h1>{view.title}</h1>
        <p className="muted">{view.subtitle}</p>
      </div>
      <Segments
        label="Indicateur"
        options={MODES}
        chosen={mode}
        onChoose={(indicator) => go(showData({ indicator }))}
      />
      {view.watched.length > 0 && (
        <section aria-label="À regarder en comité" className="section">
          <h2>À regarder en comité</h2>
          <ul className="table-lines">
            {view.watched.map((line) => (
              <Watched key={line.key} line={line} />
            ))}
          </ul>
        </section>
      )}
      <Others view={view} mode={mode} />
      <Legend {...view} />
    </>
  );
}
