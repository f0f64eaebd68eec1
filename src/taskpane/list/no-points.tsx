import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { enregistrementsLus } from '../../app';
import type { Lecture } from '../modele';
import { clearFilter, show, WORDS } from '../session';
import type { Screen } from '../session';
import { useSession, useSessionState } from '../session-context';

function NothingFiltered() {
  const { go } = useSession();
  return (
    <div className="empty">
      <p>Aucun point ne correspond.</p>
      <Button onClick={() => go(clearFilter)}>Effacer le filtre</Button>
    </div>
  );
}

/** A button to where the user goes on. */
function GoButton({ to, children }: { to: Screen; children: string }) {
  const { go } = useSession();
  return (
    <Button appearance="primary" onClick={() => go(show(to))}>
      {children}
    </Button>
  );
}

function NothingRecognised() {
  return (
    <div className="empty">
      <p className="row-title">{`${WORDS.nothingReadable} Montrez-nous où il se trouve.`}</p>
      <p className="muted">
        {
          'Une liste d’équipements se reconnaît à ses titres de colonnes (type, nom, adresse de la structure, gestionnaire) ou à ses lignes : « EAJE », « ALSH », « RPE », suivis d’un nom et d’une adresse.'
        }
      </p>
      <GoButton to="data">Choisir un tableau</GoButton>
    </div>
  );
}

/** « 61 équipements, 18 EAJE et 24 fiches ont été vérifiés. » */
function verified(lecture: Lecture): string {
  const { texte, pluriel, accorder } = enregistrementsLus(lecture);
  return `${texte} ${pluriel ? 'ont' : 'a'} été ${accorder('vérifié')}.`;
}

/** Why there is no list. */
export function NoPoints() {
  const { findings, result } = useSessionState();
  if (findings.length > 0) return <NothingFiltered />;
  if (!result) return null;
  if (result.lecture.tableaux.length === 0) return <NothingRecognised />;
  return (
    <div className="empty">
      <CheckmarkCircle20Filled className="severity-icon is-success" aria-hidden />
      <p>{`Rien à signaler. ${verified(result.lecture)}`}</p>
      <GoButton to="annexes">Produire les annexes</GoButton>
    </div>
  );
}
