import { Button, ProgressBar } from '@fluentui/react-components';
import { ArrowSync16Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { ChangesSheetActions } from '../compare/changes-sheet-actions';
import { ChangeList } from '../compare/change-list';
import { NatureTiles } from '../compare/nature-tiles';
import type { ComparingState } from '../compare/state';
import { useComparing, useComparingState } from '../compare/use-comparing';
import { Versions } from '../compare/versions';
import { WORDS } from '../compare/words';
import { FileButton } from '../parts/file-button';
import { Message, Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { percent } from '../session';
import '../styles/compare.css';

function Nothing() {
  return (
    <div className="empty">
      <p>{WORDS.empty}</p>
      <p className="caption compare-promise">
        <ShieldCheckmark20Regular className="severity-icon is-success" aria-hidden />
        {WORDS.promise}
      </p>
    </div>
  );
}

function Underway({ doing, share }: NonNullable<ComparingState['progress']>) {
  return (
    <div className="block">
      <p className="spread">
        <span>{doing}</span>
        <strong>{percent(share)}</strong>
      </p>
      <ProgressBar value={share} aria-label="Avancement de la comparaison" thickness="large" />
    </div>
  );
}

/** What is wrong, or no longer true. */
function Warnings() {
  const { compareAgain } = useComparing();
  const { problem, stale, progress } = useComparingState();
  return (
    <>
      {stale && !progress && (
        <Message kind="warning" text={WORDS.stale}>
          <Button size="small" icon={<ArrowSync16Regular />} onClick={() => void compareAgain()}>
            Comparer à nouveau
          </Button>
        </Message>
      )}
      {problem && <Message kind={problem === WORDS.cancelled ? 'info' : 'error'} text={problem} />}
    </>
  );
}

function CompareActions() {
  const { cancel, compareWith } = useComparing();
  const { progress, result } = useComparingState();
  if (progress) {
    return (
      <Button size="large" onClick={cancel}>
        Annuler la comparaison
      </Button>
    );
  }
  if (result) return <ChangesSheetActions />;
  return (
    <FileButton
      label="Version précédente"
      appearance="primary"
      size="large"
      onFile={(file) => void compareWith(file)}
    >
      Choisir la version précédente
    </FileButton>
  );
}

function Result() {
  const { result, progress } = useComparingState();
  if (progress) return null;
  if (!result) return <Nothing />;
  return (
    <>
      <div className="list-head">
        <NatureTiles comptes={result.comptes} />
        {result.remarques.map((remarque) => (
          <p key={remarque} className="caption">
            {remarque}
          </p>
        ))}
      </div>
      <ChangeList result={result} />
    </>
  );
}

/** What this workbook changes to a previous version of it. */
export function CompareScreen() {
  const { progress, result } = useComparingState();
  return (
    <Screen label="Ce qui change" flush actions={<CompareActions />}>
      <div className="list-head">
        <h1>Ce qui change</h1>
        <Notices />
        <Warnings />
        {(progress ?? result) && <Versions />}
        {progress && <Underway {...progress} />}
      </div>
      <Result />
    </Screen>
  );
}
