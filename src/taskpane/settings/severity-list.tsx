import { Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { VERIFICATIONS } from '../../app';
import type { Verification } from '../../app';
import type { Profil } from '../modele';
import { SEVERITIES, SEVERITY_WORDS } from '../session';
import { useSessionState } from '../session-context';
import { useSettings } from './use-settings';

const AS_BY_DEFAULT = '';

function SeverityChoice({ verification, profil }: { verification: Verification; profil: Profil }) {
  const { set } = useSettings();
  const { id, titre, gravite } = verification;
  return (
    <li className="severity-choice">
      <label htmlFor={id}>{titre}</label>
      <Select
        id={id}
        value={profil.gravites[id] ?? AS_BY_DEFAULT}
        onChange={(_, { value }) => void set(['gravites', id], value === AS_BY_DEFAULT ? undefined : value)}
      >
        <option value={AS_BY_DEFAULT}>{`Par défaut\u00a0: ${SEVERITY_WORDS[gravite].one}`}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {SEVERITY_WORDS[severity].one}
          </option>
        ))}
        <option value="off">Ne pas vérifier</option>
      </Select>
    </li>
  );
}

/** Those that found something or whose severity was chosen; all of them when asked. */
function useListed(profil: Profil, all: boolean): readonly Verification[] {
  const { findings } = useSessionState();
  if (all) return VERIFICATIONS;
  const fired = new Set(findings.map(({ rule }) => rule));
  return VERIFICATIONS.filter(({ id }) => fired.has(id) || profil.gravites[id] !== undefined);
}

/** The severity of each rule, or none. */
export function SeverityList({ profil }: { profil: Profil }) {
  const [all, setAll] = useState(false);
  const listed = useListed(profil, all);
  return (
    <section className="section" aria-labelledby="verifications">
      <h2 id="verifications">Vérifications</h2>
      <Switch
        checked={all}
        onChange={(_, { checked }) => setAll(checked)}
        label="Montrer aussi celles qui n’ont rien relevé"
        labelPosition="before"
      />
      <ul className="severity-choices">
        {listed.map((verification) => (
          <SeverityChoice key={verification.id} {...{ verification, profil }} />
        ))}
      </ul>
    </section>
  );
}
