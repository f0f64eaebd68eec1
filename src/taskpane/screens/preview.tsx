import { Button } from '@fluentui/react-components';
import type { Finding } from '../modele';
import { BeforeAfter } from '../parts/before-after';
import { Screen } from '../parts/screen';
import { addressOf, count, safePoints, sheetOf, show } from '../session';
import { useSession, useSessionState } from '../session-context';

function PreviewActions({ fixes }: { fixes: number }) {
  const { applySafeFixes, go } = useSession();
  const { busy } = useSessionState();
  const applyThenList = async () => {
    await applySafeFixes();
    go(show('list'));
  };
  return (
    <>
      <Button appearance="primary" size="large" disabled={busy} onClick={() => void applyThenList()}>
        {fixes > 1 ? `Faire les ${fixes} corrections` : 'Faire la correction'}
      </Button>
      <Button onClick={() => go(show('list'))}>Ne rien changer</Button>
    </>
  );
}

function PreviewedFix({ finding }: { finding: Finding }) {
  return (
    <li className="section">
      <p className="spread">
        <span className="row-title">{finding.titre}</span>
        <span className="address">{`${sheetOf(finding)} · ${addressOf(finding.cells)}`}</span>
      </p>
      {finding.fix?.edits.map((edit) => (
        <BeforeAfter key={addressOf([edit.at])} before={edit.before} after={edit.value} />
      ))}
    </li>
  );
}

/** All the safe fixes, before → after; nothing is written until the button says so. */
export function PreviewScreen() {
  const safe = safePoints(useSessionState().findings);
  return (
    <Screen label="Corrections sûres" actions={<PreviewActions fixes={safe.length} />}>
      <div className="block is-tight">
        <h1>{count(safe.length, 'correction sûre', 'corrections sûres')}</h1>
        <p className="muted">Elles se font ensemble, et s’annulent ensemble.</p>
      </div>
      <ul className="previewed-fixes">
        {safe.map((finding) => (
          <PreviewedFix key={finding.id} finding={finding} />
        ))}
      </ul>
    </Screen>
  );
}
