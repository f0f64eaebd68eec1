import { Warning16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Controle } from '../../modele';
import { count } from '../../session';
import { useSession } from '../../session-context';
import { signatairesOf } from './signataires';
import type { Signataire } from './signataires';

/** More names than these are shown when they are asked for. */
const FEW_NAMES = 8;

function Name({ signataire }: { signataire: Signataire }) {
  const { revealCell } = useSession();
  const { nom, at, withoutList } = signataire;
  return (
    <li>
      <button
        type="button"
        className={withoutList ? 'tag is-warning' : 'tag'}
        onClick={() => at && void revealCell(at)}
      >
        {withoutList && <Warning16Filled aria-hidden className="severity-icon" />}
        {withoutList ? `${nom}, sans liste` : nom}
      </button>
    </li>
  );
}

function howMany(signataires: readonly Signataire[]): string {
  const without = signataires.filter(({ withoutList }) => withoutList).length;
  const all = count(signataires.length, 'signataire');
  return without === 0 ? all : `${all}, dont ${String(without)} sans liste`;
}

/** Who signs, as the workbook says it; a click goes to the name. */
export function SignatairesList({ result }: { result: Controle }) {
  const [all, setAll] = useState(false);
  const signataires = signatairesOf(result);
  if (signataires.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, signataires.length - FEW_NAMES);
  return (
    <section className="section" aria-labelledby="signataires">
      <div className="spread">
        <h2 id="signataires">Signataires</h2>
        <span className="caption">{howMany(signataires)}</span>
      </div>
      <ul className="tags">
        {signataires.slice(0, signataires.length - hidden).map((signataire) => (
          <Name key={signataire.nom} signataire={signataire} />
        ))}
        {hidden > 0 && (
          <li>
            <button type="button" className="tag link" onClick={() => setAll(true)}>
              {`et ${count(hidden, 'autre')}`}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
