import { OWN_SHEET_NAME, ownSheetMark, rangeName } from '../../../workbook';
import { contentBlocks, type ContentBlock } from './content-blocks';
import type { Draft } from './draft';
import { styledAreas } from './styled-areas';
import { writeChart } from './write-charts';
import { writeHeights, writeWidths } from './write-lines';
import { countLinks, LINK_BYTES, writeLinks } from './write-links';
import { writePage } from './write-page';
import { writeConditionalFormats, writeValidation } from './write-rules';
import { writeLook } from './write-styles';

/** A part of the writing that goes whole in a request. */
export interface WriteStep {
  /** Size in bytes, about. */
  readonly cost: number;
  readonly run: (worksheets: Excel.WorksheetCollection) => void;
}

/** Below the 5 MB that Excel on the web takes in a request. */
const REQUEST_BYTES = 3_000_000;
/** Of a merge, a chart, a rectangle…: an action of the protocol with its paths. */
const ACTION_BYTES = 400;

/** All sheets are there before any is filled: formulas lead from one to another. */
export function writeSteps(drafts: readonly Draft[]): WriteStep[] {
  return [...drafts.map(createStep), ...drafts.flatMap(fillSteps)];
}

/** Neighbouring steps in as few requests as the limit allows. */
export function packSteps(steps: readonly WriteStep[], limit = REQUEST_BYTES): WriteStep[][] {
  const requests: WriteStep[][] = [];
  let room = 0;
  for (const step of steps) {
    const current = step.cost <= room ? requests.at(-1) : undefined;
    if (current) current.push(step);
    else requests.push([step]);
    room = (current ? room : limit) - step.cost;
  }
  return requests;
}

/** Marked at once: a writing that is interrupted leaves a sheet that is known for ours. */
function createStep({ name, planned }: Draft): WriteStep {
  return {
    cost: ACTION_BYTES,
    run: (worksheets) => {
      const sheet = worksheets.add(name);
      sheet.visibility = 'Hidden';
      const mark = sheet.names.add(OWN_SHEET_NAME, `=${ownSheetMark(planned)}`);
      mark.visible = false;
    },
  };
}

function fillSteps(draft: Draft): WriteStep[] {
  const { spec } = draft;
  const blocks = contentBlocks(spec);
  return [
    linesStep(draft),
    ...blocks.map((block) => contentStep(draft, block)),
    looksStep(draft),
    layoutStep(draft),
  ];
}

/** What comes before the content: measures, merges, and links, whose texts and looks the rest sets. */
function linesStep({ name, planned }: Draft): WriteStep {
  const cost = planned.merges.length * ACTION_BYTES + countLinks(planned) * LINK_BYTES;
  return {
    cost,
    run: (worksheets) => {
      const sheet = worksheets.getItem(name);
      writeWidths(sheet, planned);
      for (const merge of planned.merges) sheet.getRange(rangeName(merge)).untrack().merge();
      writeLinks(sheet, planned);
    },
  };
}

/** Formats before values: a value is read in the format of its cell. */
function contentStep({ name }: Draft, { bounds, contents, formats, cost }: ContentBlock): WriteStep {
  return {
    cost,
    run: (worksheets) => {
      const range = worksheets.getItem(name).getRange(rangeName(bounds)).untrack();
      if (formats) range.numberFormat = copied(formats);
      range.values = copied(contents);
    },
  };
}

const copied = (rows: readonly (readonly unknown[])[]): unknown[][] => rows.map((row) => [...row]);

function looksStep({ name, spec }: Draft): WriteStep {
  const looks = styledAreas(spec);
  const rectangles = looks.reduce((count, { blocks, merged }) => count + blocks.length + merged.length, 0);
  return {
    cost: (looks.length * 8 + rectangles / 10) * ACTION_BYTES,
    run: (worksheets) => {
      const sheet = worksheets.getItem(name);
      for (const look of looks) writeLook(sheet, look);
    },
  };
}

/** What leans on the content: heights that fit the texts, lists, formats by condition, charts, the page. */
function layoutStep({ name, spec }: Draft): WriteStep {
  const { validations = [], conditionalFormats = [], charts = [], page } = spec;
  const parts = validations.length + conditionalFormats.length + charts.length + (page.breaks?.length ?? 0);
  return {
    cost: (spec.heights.size / 10 + parts * 4) * ACTION_BYTES,
    run: (worksheets) => {
      const sheet = worksheets.getItem(name);
      writeHeights(sheet, spec);
      for (const validation of validations) writeValidation(sheet, validation);
      writeConditionalFormats(sheet, spec);
      for (const chart of charts) writeChart(sheet, chart);
      writePage(sheet, page);
      if (spec.filter) sheet.autoFilter.apply(rangeName(spec.filter));
    },
  };
}
