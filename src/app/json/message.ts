import type { Finding } from '../../rules';

/** All that a point says, in one text. */
export function messageDe({ quoi, pourquoi, queFaire }: Finding): string {
  return [quoi, pourquoi, queFaire].join(' ');
}
