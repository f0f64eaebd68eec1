import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Finding } from '../modele';
import { BeforeAfter } from '../parts/before-after';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { SeverityLabel } from '../parts/severity';
import { addressOf, leavePoint, reviewed, selectedPoint, sheetOf, step } from '../session';
import { useSession, useSessionState } from '../session-context';
import { Neighbours } from '../point/neighbours';
import { ReviewBar } from '../point/review-bar';
import { sourceInWords } from '../point/source-words';

function Section({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <div className="section">
      <h2 className="section-title">{title}</h2>
      <p>{text}</p>
    </div>
  );
}

function Heading({ finding }: { finding: Finding }) {
  const { reveal } = useSession();
  return (
    <div className="block is-tight">
      <div className="spread">
        <SeverityLabel severity={finding.severity} />
        <button type="button" className="address is-link" onClick={() => void reveal(finding)}>
          <span className="hidden-text">Aller à la cellule </span>
          {`${sheetOf(finding)} · ${addressOf(finding.cells)}`}
        </button>
      </div>
      <h1>{finding.titre}</h1>
    </div>
  );
}

function Arithmetic({ calcul }: { calcul: string | null }) {
  return calcul === null ? null : <p className="arithmetic">{calcul}</p>;
}

function ProposedFix({ finding }: { finding: Finding }) {
  if (!finding.fix) return null;
  return (
    <div className="section">
      <h2 className="section-title">Correction proposée</h2>
      {finding.fix.edits.map((edit) => (
        <BeforeAfter key={addressOf([edit.at])} before={edit.before} after={edit.value} />
      ))}
    </div>
  );
}

function PointActions({ finding, isLast }: { finding: Finding; isLast: boolean }) {
  const { applyFix, go, reveal } = useSession();
  const { busy } = useSessionState();
  const primary = finding.fix
    ? { label: finding.fix.label, run: () => applyFix(finding) }
    : { label: 'Aller à la cellule', run: () => reveal(finding) };
  return (
    <>
      <Button appearance="primary" size="large" disabled={busy} onClick={() => void primary.run()}>
        {primary.label}
      </Button>
      {!isLast && <Button onClick={() => go(step(1))}>Point suivant</Button>}
    </>
  );
}

/** A point that has just been corrected is no longer there: the next one takes its place, or the list. */
function usePointOrList(finding: Finding | null) {
  const { go } = useSession();
  useEffect(() => {
    if (!finding) go(leavePoint);
  }, [finding, go]);
}

export function PointScreen() {
  const state = useSessionState();
  const finding = selectedPoint(state);
  usePointOrList(finding);
  if (!finding) return null;
  const points = reviewed(state);
  const at = points.findIndex(({ id }) => id === finding.id);
  const source = sourceInWords(finding.source);
  return (
    <>
      <ReviewBar at={at} total={points.length} />
      <Screen
        key={finding.id}
        label={'Point : ' + finding.titre}
        actions={<PointActions finding={finding} isLast={at === points.length - 1} />}
      >
        <Notices />
        <Heading finding={finding} />
        <Section title="Ce qui ne va pas" text={finding.quoi} />
        <Arithmetic calcul={finding.calcul} />
        <Section title="Pourquoi" text={finding.pourquoi} />
        <Section title="Que faire" text={finding.queFaire} />
        <Neighbours finding={finding} />
        <ProposedFix finding={finding} />
        {source && <p className="caption at-the-bottom">{'Source : ' + source}</p>}
      </Screen>
    </>
  );
}
