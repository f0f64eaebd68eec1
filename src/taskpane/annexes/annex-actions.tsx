import { Button } from '@fluentui/react-components';
import { count, showAmong } from '../session';
import { useSession, useSessionState } from '../session-context';
import type { ProducingState } from './state';
import { Underway } from './underway';
import { useMakingState, useProducing, useProducingState } from './use-producing';
import { CHOICES } from './words';

/** "Créer la feuille", "Télécharger le document Word". */
function verbOf({ choice, form, prepared }: ProducingState, makesSheets: boolean): string {
  if (form === 'word') return 'Télécharger le document Word';
  if (!makesSheets || form === 'file') return 'Télécharger le classeur';
  const many = choice === 'modele' || (prepared?.feuilles.length ?? 0) > 1;
  return many ? 'Créer les feuilles' : 'Créer la feuille';
}

function MakeButton({ isPrimary, text }: { isPrimary: boolean; text: string }) {
  const { create, making } = useProducing();
  const { doing } = useMakingState(making);
  return (
    <Button
      size={isPrimary ? 'large' : 'medium'}
      appearance={isPrimary ? 'primary' : 'secondary'}
      disabledFocusable={doing !== null}
      onClick={() => void create()}
    >
      {text}
    </Button>
  );
}

/** The points may come from before the pane was closed: there is nothing to make an annexe of. */
function CheckButton() {
  const { check } = useSession();
  return (
    <Button appearance="primary" size="large" onClick={() => void check()}>
      Contrôler le classeur
    </Button>
  );
}

/** Errors first; the annexe can be made in spite of them. */
function MakeActions() {
  const { go } = useSession();
  const { result } = useSessionState();
  const { makesSheets } = useProducing();
  const state = useProducingState();
  const { choice, form, prepared } = state;
  if (choice !== 'modele' && !result) return <CheckButton />;
  if (choice !== 'modele' && (!prepared || prepared.apercu.manque !== null)) return null;
  const errors = choice === 'modele' ? [] : (prepared?.apercu.erreurs ?? []);
  if (errors.length === 0) return <MakeButton isPrimary text={verbOf(state, makesSheets)} />;
  const anyway = makesSheets && form === 'sheet' ? 'Créer quand même' : 'Télécharger quand même';
  return (
    <>
      <Button appearance="primary" size="large" onClick={() => go(showAmong(CHOICES[choice].title, errors))}>
        {errors.length > 1 ? `Corriger les ${count(errors.length, 'erreur')}` : 'Corriger l’erreur'}
      </Button>
      <MakeButton isPrimary={false} text={anyway} />
    </>
  );
}

/** What can be done, and what is being done. */
export function AnnexActions() {
  const { making } = useProducing();
  return (
    <>
      <Underway making={making} />
      <MakeActions />
    </>
  );
}
