import { AnnexActions } from '../annexes/annex-actions';
import { ChoiceList } from '../annexes/choice-list';
import { Options } from '../annexes/options';
import { Outcome } from '../annexes/outcome';
import { Preview } from '../annexes/preview';
import { NotMadeMessage } from '../annexes/outcome-messages';
import { usePreparation, useProducing, useProducingState } from '../annexes/use-producing';
import { Notices } from '../parts/notices';
import { Screen } from '../parts/screen';
import '../styles/annexes.css';

/** The annexes that can be made of this workbook. */
export function AnnexesScreen() {
  const { create, making, prepare } = useProducing();
  const { unprepared } = useProducingState();
  usePreparation();
  return (
    <Screen label="Produire une annexe" actions={<AnnexActions />}>
      <h1>Produire une annexe</h1>
      <Notices />
      <Outcome making={making} make={create} />
      {unprepared !== null && <NotMadeMessage text={unprepared} onRetry={() => void prepare()} />}
      <ChoiceList />
      <Options />
      <Preview />
    </Screen>
  );
}
