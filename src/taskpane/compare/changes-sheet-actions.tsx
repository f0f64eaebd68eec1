import { Button } from '@fluentui/react-components';
import { Outcome } from '../annexes/outcome';
import { Underway } from '../annexes/underway';
import { useMakingState } from '../annexes/use-producing';
import { useSession } from '../session-context';
import { changesSheetOf } from './changes-sheet';

/** Makes the sheet « Ce qui change », and says what came of it. */
export function ChangesSheetActions() {
  const session = useSession();
  const { making, make } = changesSheetOf(session);
  const { doing } = useMakingState(making);
  const verb = session.deps.sheets ? 'Créer la feuille' : 'Télécharger la feuille';
  return (
    <>
      <Outcome making={making} make={make} />
      <Underway making={making} />
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={doing !== null}
        onClick={() => void make()}
      >
        {`${verb} «\u00a0Ce qui change\u00a0»`}
      </Button>
    </>
  );
}
