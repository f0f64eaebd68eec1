import { Screen } from '../parts/screen';

export function ReviewedScreen() {
  return <Screen label="Points">{null}</Screen>;
}
