import type { Range } from '../../../src/workbook';
import { HostCollection, HostObject, NULL_OBJECT } from '../host-object';
import { itemNotFound, RichApiError } from '../protocol';
import { intersection, localAddress, parseAddress } from './addresses';
import { ConditionalStyle } from './conditional-style';
import {
  conditionalFormattings,
  type ConditionalFormatting,
  type ConditionalRule,
} from './exceljs-internals';
import { RangeAreas } from './range-areas';
import type { EmulatedWorksheet } from './worksheet';

const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

const ids = new WeakMap<ConditionalRule, string>();
let idCount = 0;

function idOf(rule: ConditionalRule): string {
  const known = ids.get(rule) ?? `{CF-${(idCount += 1)}}`;
  ids.set(rule, known);
  return known;
}

const areasOf = ({ ref }: ConditionalFormatting): Range[] =>
  ref.split(/[\s,]+/).flatMap((area) => parseAddress(area)?.bounds ?? []);

/** The conditional formats that touch some cells of a sheet. */
export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(
    private readonly sheet: EmulatedWorksheet,
    private readonly areas: readonly Range[],
  ) {
    super();
  }

  items() {
    return conditionalFormattings(this.sheet.stored)
      .filter((formatting) => this.touches(formatting))
      .flatMap((formatting) =>
        formatting.rules.map((rule) => new ConditionalFormat(this.sheet, formatting, rule)),
      )
      .sort((a, b) => a.Priority - b.Priority);
  }
  /** The new format takes the first place, the others move down. */
  Add(type: string) {
    this.sheet.refuseProtected('ConditionalFormatCollection.add');
    if (type !== 'Custom')
      throw new RichApiError('NotEmulated', `conditional format ${type}`, undefined, 501);
    const formattings = conditionalFormattings(this.sheet.stored);
    shiftPriorities(formattings, 0, 1);
    const rule: ConditionalRule = { type: 'expression', priority: 1, formulae: [''], style: {} };
    const formatting = { ref: this.areas.map(localAddress).join(' '), rules: [rule] };
    formattings.push(formatting);
    return new ConditionalFormat(this.sheet, formatting, rule);
  }
  GetCount() {
    return this.items().length;
  }
  GetItem(id: string) {
    const item = this.find(id);
    if (!item) throw itemNotFound('ConditionalFormatCollection.getItem');
    return item;
  }
  GetItemOrNullObject(id: string) {
    return this.find(id) ?? NULL_OBJECT;
  }
  GetItemAt(index: number) {
    return this.items()[index];
  }

  private find(id: string): ConditionalFormat | undefined {
    return this.items().find(({ Id }) => Id === id);
  }

  private touches(formatting: ConditionalFormatting): boolean {
    return areasOf(formatting).some((own) => this.areas.some((area) => intersection(own, area)));
  }
}

function shiftPriorities(formattings: readonly ConditionalFormatting[], above: number, by: number): void {
  for (const rule of formattings.flatMap(({ rules }) => rules)) {
    if (rule.priority > above) rule.priority += by;
  }
}

export class ConditionalFormat extends HostObject {
  readonly typeName = 'ConditionalFormat';

  constructor(
    private readonly sheet: EmulatedWorksheet,
    private readonly formatting: ConditionalFormatting,
    private readonly rule: ConditionalRule,
  ) {
    super();
  }

  get Id() {
    return idOf(this.rule);
  }
  get Type() {
    return TYPES[this.rule.type] ?? 'PresetCriteria';
  }
  get Priority() {
    return this.rule.priority - 1;
  }
  get StopIfTrue() {
    return this.rule.stopIfTrue ?? false;
  }
  set StopIfTrue(stops: boolean) {
    this.rule.stopIfTrue = stops;
  }
  get Custom() {
    if (this.Type !== 'Custom') throw itemNotFound('ConditionalFormat.custom');
    return new CustomConditionalFormat(this.rule);
  }
  get CustomOrNullObject() {
    return this.Type === 'Custom' ? new CustomConditionalFormat(this.rule) : NULL_OBJECT;
  }
  GetRanges() {
    return new RangeAreas(areasOf(this.formatting).map((bounds) => this.sheet.rangeAt(bounds)));
  }
  Delete() {
    this.sheet.refuseProtected('ConditionalFormat.delete');
    const formattings = conditionalFormattings(this.sheet.stored);
    this.formatting.rules.splice(this.formatting.rules.indexOf(this.rule), 1);
    if (this.formatting.rules.length === 0) formattings.splice(formattings.indexOf(this.formatting), 1);
    shiftPriorities(formattings, this.rule.priority, -1);
  }
}

export class CustomConditionalFormat extends HostObject {
  readonly typeName = 'CustomConditionalFormat';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  get Rule() {
    return new ConditionalFormatRule(this.rule);
  }
  get Format() {
    return new ConditionalStyle(this.rule);
  }
}

export class ConditionalFormatRule extends HostObject {
  readonly typeName = 'ConditionalFormatRule';
  constructor(private readonly rule: ConditionalRule) {
    super();
  }
  get Formula() {
    return `=${this.rule.formulae[0] ?? ''}`;
  }
  set Formula(formula: string) {
    this.rule.formulae = [formula.replace(/^=/, '')];
  }
}
