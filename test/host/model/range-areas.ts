import { HostCollection, HostObject } from '../host-object';
import { invalidArgument } from '../protocol';
import { ConditionalFormats } from './conditional-formats';
import type { EmulatedRange } from './range';
import { RangeFormat } from './range-format';

/** Several rectangles of one sheet. */
export class RangeAreas extends HostObject {
  readonly typeName = 'RangeAreas';

  constructor(private readonly areas: readonly EmulatedRange[]) {
    super();
  }

  get Address() {
    return this.areas.map(({ Address }) => Address).join(',');
  }
  get AreaCount() {
    return this.areas.length;
  }
  get CellCount() {
    return this.areas.reduce((count, { CellCount }) => count + CellCount, 0);
  }
  get Areas() {
    return new RangeCollection(this.areas);
  }
  get ConditionalFormats() {
    return new ConditionalFormats(
      this.first.sheet,
      this.areas.map(({ bounds }) => bounds),
    );
  }
  get Format() {
    return new RangeFormat(this.areas);
  }
  get Worksheet() {
    return this.first.sheet;
  }

  private get first(): EmulatedRange {
    const [first] = this.areas;
    if (!first) throw invalidArgument('RangeAreas');
    return first;
  }
}

export class RangeCollection extends HostCollection<EmulatedRange> {
  readonly typeName = 'RangeCollection';
  constructor(private readonly ranges: readonly EmulatedRange[]) {
    super();
  }
  items() {
    return this.ranges;
  }
  GetCount() {
    return this.ranges.length;
  }
  GetItemAt(index: number) {
    return this.ranges[index];
  }
}
