import type { Worksheet } from 'exceljs';
import { HostObject } from '../host-object';
import { localAddress } from './addresses';
import type { EmulatedRange } from './range';
import type { EmulatedWorksheet } from './worksheet';

export class FreezePanes extends HostObject {
  readonly typeName = 'WorksheetFreezePanes';
  constructor(private readonly sheet: EmulatedWorksheet) {
    super();
  }
  FreezeAt(range: EmulatedRange | string) {
    const { bounds } = typeof range === 'string' ? this.sheet.GetRange(range) : range;
    this.freeze(bounds.bottom + 1, bounds.right + 1);
  }
  FreezeRows(count = 0) {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 0) {
    this.freeze(0, count);
  }

  private freeze(ySplit: number, xSplit: number): void {
    this.sheet.stored.views = [{ state: 'frozen', xSplit, ySplit }];
  }
}

export class AutoFilter extends HostObject {
  readonly typeName = 'AutoFilter';
  constructor(private readonly sheet: EmulatedWorksheet) {
    super();
  }
  private get filter(): Worksheet['autoFilter'] | null {
    return this.sheet.stored.autoFilter;
  }
  get Enabled() {
    return Boolean(this.filter);
  }
  Apply(range: EmulatedRange | string) {
    this.sheet.refuseProtected('AutoFilter.apply');
    const { bounds } = typeof range === 'string' ? this.sheet.GetRange(range) : range;
    this.sheet.stored.autoFilter = localAddress(bounds);
  }
}
