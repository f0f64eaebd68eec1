import { cellName } from '../../../workbook';
import type { Note } from './note';

/** A drawing without shapes, as Excel writes it for notes. */
export const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

const END = '</xml>';
const FIRST_ID = 1025;
const STYLE = 'position:absolute;margin-left:0;margin-top:0;width:240pt;height:90pt;visibility:hidden';

/**
 * The drawing with a box for each of these notes and without those of the cells named; null when it is no drawing of
 * ours to understand. It is treated as text: what Excel writes there is not always XML.
 */
export function withShapes(
  vml: string,
  notes: readonly Note[],
  removed: ReadonlySet<string>,
  anchorOf: (note: Note) => string,
): string | null {
  const kept = removed.size === 0 ? vml : withoutShapes(vml, removed);
  const end = kept.lastIndexOf(END);
  if (end < 0) return null;
  const ids = [...kept.matchAll(/\bid="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  const firstId = Math.max(FIRST_ID, ...ids.map((id) => id + 1));
  const shapes = notes.map((note, at) => shapeXml(note, firstId + at, anchorOf(note)));
  return kept.slice(0, end) + shapes.join('') + kept.slice(end);
}

function withoutShapes(vml: string, cells: ReadonlySet<string>): string {
  return vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g, (shape) => {
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1];
    const isNote = shape.includes('ObjectType="Note"') && row !== undefined && column !== undefined;
    return isNote && cells.has(cellName(Number(row), Number(column))) ? '' : shape;
  });
}

const shapeXml = ({ row, column }: Note, id: number, anchor: string): string =>
  `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="${STYLE}" fillcolor="#ffffe1" o:insetmode="auto">` +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
  `<x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
