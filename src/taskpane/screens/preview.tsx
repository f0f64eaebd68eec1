import { Button, Checkbox } from '@fluentui/react-components';
import type { Finding } from '../modele';
import { BeforeAfter } from '../parts/before-after';
import { Screen } from '../parts/screen';
import { addressOf, count, leavePreview, safePoints, sheetOf } from '../session';
import { useSession, useSessionState } from '../session-context';
import { useKeptState } from '../use-kept-state';

function labelFor(chosen: number, all: number): string {
  if (chosen === all && all > 1) return `Tout corriger (${count(all, 'correction')})`;
  return chosen > 1 ? `Faire les ${count(chosen, 'correction')}` : 'Faire la correction';
}

function PreviewActions({ chosen, all }: { chosen: readonly Finding[]; all: number }) {
  const { applySafeFixes, go } = useSession();
  const { busy } = useSessionState();
  const applyThenList = async () => {
    await applySafeFixes(chosen);
    go(leavePreview);
  };
  return (
    <>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={busy || chosen.length === 0}
        onClick={() => void applyThenList()}
      >
        {labelFor(chosen.length, all)}
      </Button>
      <Button onClick={() => go(leavePreview)}>Ne rien changer</Button>
    </>
  );
}

interface PreviewedFixProps {
  readonly finding: Finding;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function PreviewedFix({ finding, isChosen, onToggle }: PreviewedFixProps) {
  const place = `${sheetOf(finding)} · ${addressOf(finding.cells)}`;
  return (
    <li className={isChosen ? 'section' : 'section is-left-out'}>
      <div className="spread previewed-fix">
        <Checkbox
          label={finding.titre}
          aria-label={`${finding.titre}, ${place}`}
          checked={isChosen}
          onChange={onToggle}
        />
        <span className="address">{place}</span>
      </div>
      {finding.fix?.edits.map((edit) => (
        <BeforeAfter key={addressOf([edit.at])} before={edit.before} after={edit.value} />
      ))}
    </li>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Which fixes are left out; all are made unless she says otherwise. */
function useLeftOut() {
  const [leftOut, setLeftOut] = useKeptState('corrections laissées', NONE);
  const toggle = (id: string) =>
    setLeftOut((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { leftOut, toggle };
}

/** All the safe fixes, before → after; nothing is written until the button says so. */
export function PreviewScreen() {
  const safe = safePoints(useSessionState().findings);
  const { leftOut, toggle } = useLeftOut();
  const chosen = safe.filter(({ id }) => !leftOut.has(id));
  return (
    <Screen label="Corrections sûres" actions={<PreviewActions chosen={chosen} all={safe.length} />}>
      <div className="block is-tight">
        <h1>{count(safe.length, 'correction sûre', 'corrections sûres')}</h1>
        <p className="muted">Elles se font ensemble, et s’annulent ensemble. Décochez celles à laisser.</p>
      </div>
      <ul className="previewed-fixes">
        {safe.map((finding) => (
          <PreviewedFix
            key={finding.id}
            finding={finding}
            isChosen={!leftOut.has(finding.id)}
            onToggle={() => toggle(finding.id)}
          />
        ))}
      </ul>
    </Screen>
  );
}
