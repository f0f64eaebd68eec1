import { Screen } from '../parts/screen';

export function AcceptedScreen() {
  return <Screen label="Points">{null}</Screen>;
}
