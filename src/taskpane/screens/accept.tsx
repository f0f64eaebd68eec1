import { Screen } from '../parts/screen';

export function AcceptScreen() {
  return <Screen label="Points">{null}</Screen>;
}
