import { HostObject } from '../host-object';
import { common, restyle, type Ranges } from './range-format';

export class FormatProtection extends HostObject {
  readonly typeName = 'FormatProtection';
  constructor(private readonly ranges: Ranges) {
    super();
  }
  get Locked() {
    return common(this.ranges, (cell) => cell?.style.protection?.locked ?? true);
  }
  set Locked(locked: boolean | null) {
    restyle(this.ranges, 'FormatProtection.locked', (cell) => {
      cell.protection = { ...cell.protection, locked: locked ?? true };
    });
  }
}
