import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowLeft20Regular } from '@fluentui/react-icons';
import { exporterAcceptations } from '../../app';
import { AcceptanceItem } from '../acceptance/acceptance-item';
import { acceptanceKey, outdatedInWords } from '../acceptance/acceptances';
import type { Acceptances } from '../acceptance/acceptances';
import { useAcceptances, useAccepting } from '../acceptance/use-accepting';
import type { Acceptation } from '../modele';
import { downloadFile } from '../parts/download-file';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import { openPoint, show } from '../session';
import { useSession, useSessionState } from '../session-context';
import '../styles/acceptance.css';

const EXPORT_FILE = 'points-acceptes.csv';

function Heading() {
  const { go } = useSession();
  return (
    <div className="screen-heading">
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label="Retour à la liste"
        onClick={() => go(show('list'))}
      />
      <h1>Points acceptés</h1>
    </div>
  );
}

function WithdrawButton({ acceptations, words }: { acceptations: readonly Acceptation[]; words: string }) {
  const { withdraw } = useAccepting();
  const { busy } = useSessionState();
  return (
    <button
      type="button"
      className="link is-start"
      disabled={busy}
      onClick={() => void withdraw(acceptations)}
    >
      {words}
    </button>
  );
}

/** Their value is another: they are in the list of open points too. */
function Outdated({ outdated }: Pick<Acceptances, 'outdated'>) {
  const { go } = useSession();
  if (outdated.length === 0) return null;
  return (
    <section className="section" aria-label="À regarder de nouveau">
      <h2>À regarder de nouveau</h2>
      <ul className="acceptances">
        {outdated.map((point) => (
          <AcceptanceItem key={acceptanceKey(point.acceptation)} {...point} said={outdatedInWords(point)}>
            <button type="button" className="link" onClick={() => go(openPoint(point.finding.id))}>
              Ouvrir le point
            </button>
            <WithdrawButton acceptations={[point.acceptation]} words="Ne plus accepter" />
          </AcceptanceItem>
        ))}
      </ul>
    </section>
  );
}

function Accepted({ accepted }: Pick<Acceptances, 'accepted'>) {
  if (accepted.length === 0) return null;
  return (
    <section className="section" aria-label="Acceptés">
      <h2>Acceptés</h2>
      <ul className="acceptances">
        {accepted.map((point) => (
          <AcceptanceItem key={acceptanceKey(point.acceptation)} {...point} said={point.finding.quoi}>
            <WithdrawButton acceptations={[point.acceptation]} words="Ne plus accepter" />
          </AcceptanceItem>
        ))}
      </ul>
    </section>
  );
}

/** What was accepted is no longer reported: repaired, or gone with its row. */
function Pointless({ pointless }: Pick<Acceptances, 'pointless'>) {
  if (pointless.length === 0) return null;
  return (
    <section className="section" aria-label="N’ont plus d’objet">
      <h2>N’ont plus d’objet</h2>
      <p className="muted">Ces points ne sont plus relevés&nbsp;: leur acceptation ne sert plus.</p>
      {pointless.length > 1 && (
        <WithdrawButton acceptations={pointless} words={`Retirer les ${pointless.length}`} />
      )}
      <ul className="acceptances">
        {pointless.map((acceptation) => (
          <AcceptanceItem key={acceptanceKey(acceptation)} acceptation={acceptation} said={acceptation.quoi}>
            <WithdrawButton acceptations={[acceptation]} words="Retirer" />
          </AcceptanceItem>
        ))}
      </ul>
    </section>
  );
}

function ExportButton({ acceptances }: { acceptances: Acceptances }) {
  const { accepted, outdated, pointless } = acceptances;
  const acceptations = [...[...outdated, ...accepted].map(({ acceptation }) => acceptation), ...pointless];
  const save = () =>
    downloadFile(new Blob([exporterAcceptations({ acceptations })], { type: 'text/csv' }), EXPORT_FILE);
  return (
    <Button icon={<ArrowDownload16Regular />} onClick={save}>
      Exporter
    </Button>
  );
}

/** What the workbook keeps as accepted, and what became of it. */
export function AcceptedScreen() {
  const acceptances = useAcceptances();
  const isEmpty = acceptances.total === 0;
  return (
    <Screen
      label="Points acceptés"
      actions={isEmpty ? undefined : <ExportButton acceptances={acceptances} />}
    >
      <Heading />
      <Notices />
      <p className="muted">
        {isEmpty
          ? 'Aucun point n’est accepté dans ce classeur. Pour en accepter un, ouvrez-le et choisissez «\u00a0Accepter avec un motif\u00a0».'
          : 'Ils ne sont plus signalés. Les motifs restent dans le classeur et paraissent dans le rapport de contrôle.'}
      </p>
      <Outdated {...acceptances} />
      <Accepted {...acceptances} />
      <Pointless {...acceptances} />
    </Screen>
  );
}
