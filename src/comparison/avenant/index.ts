import type { Field } from '../../reading';
import type { Rule } from '../../rules';
import type { Snapshot } from '../../workbook';
import type { Comparaison } from '../changement';
import { disparition } from './disparition';

/** Where to point at when the workbook has no better place. */
function premiereCellule({ sheets: [premiere] }: Snapshot): Field<unknown> {
  return { value: '', printed: '', cells: [{ sheet: premiere?.name ?? '', row: 0, column: 0 }] };
}

/**
 * The rules of the family « avenant », made for one comparison: the engine runs them on the new version like any
 * others. « nouveaute-non-signalee » is not among them: a snapshot does not tell what is in bold.
 */
export function reglesAvenant(comparaison: Comparaison, apres: Snapshot): readonly Rule[] {
  return [disparition(comparaison, premiereCellule(apres))];
}
