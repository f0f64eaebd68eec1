import type { BorderStyle } from 'exceljs';
import { HostCollection, HostObject } from '../host-object';
import { invalidArgument } from '../protocol';
import { fromArgb, toArgb } from './colours';
import type { ConditionalRule } from './exceljs-internals';

const LINES: Readonly<Record<string, BorderStyle>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
};

type Side = 'top' | 'bottom' | 'left' | 'right';
const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** What a conditional format changes in the look of its cells. */
export class ConditionalStyle extends HostObject {
  readonly typeName = 'ConditionalRangeFormat';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  get Fill() {
    return new ConditionalFill(this.rule);
  }
  get Font() {
    return new ConditionalFont(this.rule);
  }
  get Borders() {
    return new ConditionalBorders(this.rule);
  }
}

export class ConditionalFill extends HostObject {
  readonly typeName = 'ConditionalRangeFill';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  get Color() {
    const { fill } = this.rule.style;
    return fill?.type === 'pattern' ? fromArgb(fill.bgColor) : '';
  }
  set Color(color: string) {
    this.rule.style.fill = { type: 'pattern', pattern: 'solid', bgColor: toArgb(color) };
  }
}

export class ConditionalFont extends HostObject {
  readonly typeName = 'ConditionalRangeFont';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  get Color() {
    return fromArgb(this.rule.style.font?.color);
  }
  set Color(color: string) {
    this.rule.style.font = { ...this.rule.style.font, color: toArgb(color) };
  }
  get Bold() {
    return this.rule.style.font?.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.rule.style.font = { ...this.rule.style.font, bold };
  }
}

export class ConditionalBorders extends HostCollection<ConditionalBorder> {
  readonly typeName = 'ConditionalRangeBorderCollection';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  items() {
    return Object.keys(SIDES).map((index) => this.GetItem(index));
  }
  get Top() {
    return this.GetItem('EdgeTop');
  }
  get Bottom() {
    return this.GetItem('EdgeBottom');
  }
  get Left() {
    return this.GetItem('EdgeLeft');
  }
  get Right() {
    return this.GetItem('EdgeRight');
  }
  get Count() {
    return this.items().length;
  }
  GetItem(index: string) {
    const side = SIDES[index];
    if (!side) throw invalidArgument('ConditionalRangeBorderCollection.getItem');
    return new ConditionalBorder(this.rule, index, side);
  }
  GetItemAt(index: number) {
    return this.items()[index];
  }
}

export class ConditionalBorder extends HostObject {
  readonly typeName = 'ConditionalRangeBorder';
  constructor(
    private readonly rule: ConditionalRule,
    private readonly index: string,
    private readonly side: Side,
  ) {
    super();
  }
  get SideIndex() {
    return this.index;
  }
  get Style() {
    const line = this.rule.style.border?.[this.side]?.style;
    return Object.keys(LINES).find((name) => LINES[name] === line) ?? 'None';
  }
  set Style(name: string) {
    const style = LINES[name];
    if (!style) throw invalidArgument('ConditionalRangeBorder.style');
    this.set({ style });
  }
  get Color() {
    return fromArgb(this.rule.style.border?.[this.side]?.color);
  }
  set Color(color: string) {
    this.set({ color: toArgb(color) });
  }

  private set(change: { style?: BorderStyle; color?: { argb: string } }): void {
    const { border } = this.rule.style;
    this.rule.style.border = { ...border, [this.side]: { style: 'thin', ...border?.[this.side], ...change } };
  }
}
