import { HostError, protectedStructure } from '../../../workbook';
import { isRefusedWhole } from '../office-errors';

const failed = (count: number): string =>
  count === 1 ? 'L’annexe n’a pas pu être créée' : 'Les annexes n’ont pas pu être créées';

/** What to tell when nothing was made and nothing is left of the attempt. */
export function notMade(error: HostError, count: number): HostError {
  if (isRefusedWhole(error)) return error;
  if (error.code === 'protected') return protectedStructure(error);
  return new HostError(error.code, `${failed(count)}. Votre classeur n’a pas changé.`, { cause: error });
}

/** What to tell when the attempt could not be taken back either. */
export const leftUnfinished = (error: HostError, count: number): HostError =>
  new HostError(
    error.code,
    `${failed(count)}. Une feuille masquée, inachevée, est peut-être restée\u00a0: recommencez, elle sera ôtée.`,
    { cause: error },
  );
