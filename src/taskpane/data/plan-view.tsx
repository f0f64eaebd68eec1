import { Switch } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ChevronDown16Regular,
  ChevronRight16Regular,
  Circle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { Controle, Finding } from '../modele';
import { SeverityIcon } from '../parts/severity';
import { count, frenchNumber, showData, toggleData } from '../session';
import { useSession, useSessionState } from '../session-context';
import { lackingOnly, planViews, planWarnings } from './plan';
import type { ActionLine, ActionState, AxeLine, ObjectifLine, PlanView as View } from './plan';
import { PointLink } from './point-link';
import { ToCell } from './to-cell';

const STATES: Readonly<
  Record<ActionState, { readonly icon: typeof Circle16Regular; readonly tone: string }>
> = {
  complete: { icon: CheckmarkCircle16Filled, tone: 'success' },
  lacking: { icon: Warning16Filled, tone: 'warning' },
  alone: { icon: Circle16Regular, tone: 'none' },
};

const STATE_WORDS: Readonly<Record<ActionState, readonly [one: string, many: string]>> = {
  complete: ['complète', 'complètes'],
  lacking: ['à compléter', 'à compléter'],
  alone: ['sans fiche', 'sans fiche'],
};

function StateIcon({ state }: { state: ActionState }) {
  const { icon: Icon, tone } = STATES[state];
  return <Icon aria-hidden className={`severity-icon is-${tone}`} />;
}

function Counts({ counts }: Pick<View, 'counts'>) {
  const states: readonly ActionState[] = ['complete', 'lacking', 'alone'];
  return (
    <ul className="plan-counts">
      {states.map((state) => (
        <li key={state}>
          <StateIcon state={state} /> {count(counts[state], ...STATE_WORDS[state])}
        </li>
      ))}
    </ul>
  );
}

function Warning({ finding }: { finding: Finding }) {
  return (
    <div className={`message is-${finding.severity}`}>
      <SeverityIcon severity={finding.severity} />
      <span className="message-text">{finding.quoi}</span>
      <PointLink row={finding.id} finding={finding} className="link">
        Voir<span className="hidden-text"> : {finding.titre}</span>
      </PointLink>
    </div>
  );
}

/** Whether a row is open, and what opens or closes it; it stays so when one comes back. */
function useToggled(row: string, comesOpen: boolean) {
  const { go } = useSession();
  const { toggled } = useSessionState().data;
  return { open: toggled.has(row) !== comesOpen, toggle: () => go(toggleData(row)) };
}

function Toggle({ open, label, onToggle }: { open: boolean; label: string; onToggle: () => void }) {
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <button type="button" className="plan-toggle" aria-expanded={open} aria-label={label} onClick={onToggle}>
      <Chevron aria-hidden />
    </button>
  );
}

function Objectif({ objectif }: { objectif: ObjectifLine }) {
  return (
    <li className="plan-objectif">
      <span className="plan-number">{objectif.numero}</span>
      <ToCell at={objectif.at}>{objectif.text}</ToCell>
    </li>
  );
}

function Action({ action }: { action: ActionLine }) {
  const { open, toggle } = useToggled(`action ${action.key}`, false);
  const { numero, titre, state, holes, objectifs } = action;
  return (
    <li className="plan-action">
      {objectifs.length > 0 ? (
        <Toggle open={open} label={`Objectifs de l’action ${numero || titre}`} onToggle={toggle} />
      ) : (
        <span />
      )}
      <span className="plan-number">{numero}</span>
      <span>
        <ToCell at={action.at}>{titre}</ToCell>
        {holes.length > 0 && <span className="caption plan-holes">{holes.join(', ')}</span>}
        {action.ficheAt && (
          <span className="caption plan-fiche">
            <ToCell at={action.ficheAt} className="link">
              Voir la fiche{numero && ` ${numero}`}
            </ToCell>
          </span>
        )}
      </span>
      <StateIcon state={state} />
      <span className="hidden-text">{STATE_WORDS[state][0]}</span>
      {open && (
        <ul className="plan-objectifs">
          {objectifs.map((objectif) => (
            <Objectif key={objectif.key} objectif={objectif} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Axe({ axe }: { axe: AxeLine }) {
  const { open, toggle } = useToggled(`axe ${axe.key}`, true);
  return (
    <li>
      <div className="plan-axe">
        <Toggle open={open} label={axe.titre} onToggle={toggle} />
        <span className="row-title grow">{axe.titre}</span>
        {!open && axe.lacking > 0 && (
          <span className="pill is-warning">{`${frenchNumber(axe.lacking)} à compléter`}</span>
        )}
        <span className="caption">{count(axe.actions.length, 'action')}</span>
      </div>
      {open && (
        <ul>
          {axe.actions.map((action) => (
            <Action key={action.key} action={action} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Plan({ view, lacking }: { view: View; lacking: boolean }) {
  const axes = lacking ? lackingOnly(view.axes) : view.axes;
  return (
    <section aria-label={view.territoire ?? 'Plan d’action'} className="section">
      <div className="block is-tight">
        {view.territoire && <p className="caption">{view.territoire}</p>}
        <h1>{view.title}</h1>
        <Counts counts={view.counts} />
      </div>
      <ul className="plan-tree">
        {axes.map((axe) => (
          <Axe key={axe.key} axe={axe} />
        ))}
      </ul>
      {lacking && axes.length === 0 && <p className="muted">Rien ne manque.</p>}
      {view.orphans.length > 0 && (
        <>
          <h2>Fiches sans action</h2>
          <ul className="plan-orphans">
            {view.orphans.map(({ key, text, at }) => (
              <li key={key}>
                <ToCell at={at}>{text}</ToCell>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The plans of the workbook as a tree: axe or enjeu, action with its fiche and its holes, objectif. */
export function PlanView({ result }: { result: Controle }) {
  const { go } = useSession();
  const lacking = useSessionState().data.lackingOnly;
  const views = planViews(result);
  if (views.length === 0) return <p className="muted">Pas de plan d’action dans ce classeur.</p>;
  return (
    <>
      {planWarnings(result).map((finding) => (
        <Warning key={finding.id} finding={finding} />
      ))}
      <Switch
        className="plan-only"
        checked={lacking}
        onChange={(_, { checked }) => go(showData({ lackingOnly: checked }))}
        label="Seulement ce qui manque"
        labelPosition="before"
      />
      {views.map((view) => (
        <Plan key={view.key} view={view} lacking={lacking} />
      ))}
    </>
  );
}
