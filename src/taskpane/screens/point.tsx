import { useEffect, useRef } from 'react';
import { outdatedInWords } from '../acceptance/acceptances';
import { useFormerAcceptance } from '../acceptance/use-accepting';
import { Hint } from '../parts/hint';
import type { Finding } from '../modele';
import { BeforeAfter } from '../parts/before-after';
import { Message, Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { FalsePositive } from '../point/false-positive';
import { PointHeading } from '../point/heading';
import { Neighbours } from '../point/neighbours';
import { PointActions } from '../point/point-actions';
import { replaceGone } from '../point/review';
import { ReviewBar } from '../point/review-bar';
import { RuleHelp } from '../point/rule-help';
import { addressOf, leavePoint, reviewed, selectedPoint } from '../session';
import { useSession, useSessionState } from '../session-context';

function Section({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <div className="section">
      <h2 className="section-title">{title}</h2>
      <p>{text}</p>
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

/** What became of the point since it was first seen. */
function News({ finding }: { finding: Finding }) {
  const { repaired } = useSessionState();
  const former = useFormerAcceptance(finding);
  return (
    <>
      {repaired?.id === finding.id && <Message kind="success" text="Ce point est réglé." />}
      {former && <p className="former-acceptance">{outdatedInWords(former)}</p>}
    </>
  );
}

/** A point that has just been corrected or accepted is no longer there: the next one takes its place. */
function useNextWhenGone(finding: Finding | null, points: readonly Finding[]) {
  const { go } = useSession();
  const before = useRef(points);
  useEffect(() => {
    if (finding) before.current = points;
    else go(replaceGone(before.current));
  });
}

function PointInFull({ finding, isLast }: { finding: Finding; isLast: boolean }) {
  return (
    <Screen label={'Point\u00a0: ' + finding.titre} actions={<PointActions {...{ finding, isLast }} />}>
      <Notices />
      <PointHeading finding={finding} />
      <News finding={finding} />
      <Section title="Ce qui ne va pas" text={finding.quoi} />
      <Arithmetic calcul={finding.calcul} />
      <Section title="Pourquoi" text={finding.pourquoi} />
      <Section title="Que faire" text={finding.queFaire} />
      <Neighbours finding={finding} />
      <ProposedFix finding={finding} />
      <Hint name="revue">Alt+↓ passe au point suivant, Alt+↑ au précédent, depuis tous les écrans.</Hint>
      <RuleHelp finding={finding} />
      <FalsePositive finding={finding} />
    </Screen>
  );
}

export function PointScreen() {
  const { go } = useSession();
  const state = useSessionState();
  const finding = selectedPoint(state);
  const points = reviewed(state);
  useNextWhenGone(finding, points);
  if (!finding) return null;
  const at = points.findIndex(({ id }) => id === finding.id);
  const backLabel = state.openedFrom === null ? 'Retour à la liste' : 'Retour aux données';
  return (
    <>
      <ReviewBar at={at} total={points.length} backLabel={backLabel} onBack={() => go(leavePoint)} />
      <PointInFull key={finding.id} finding={finding} isLast={at === points.length - 1} />
    </>
  );
}
