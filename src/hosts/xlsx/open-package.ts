import { notAWorkbook } from './problems';
import type { Steps } from './steps';
import { XmlCursor } from './xml-cursor';
import { readZipDirectory, type ZipEntry } from './zip-directory';
import { checkDeclaredSizes, inflateEntry } from './zip-part';

/** A link from one part to another; `target` is the part's full name, without a leading slash. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: "worksheet", "styles"… the same in strict and transitional files. */
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office file, inflated when asked for. */
export class OfficePackage {
  readonly entries: readonly ZipEntry[];
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  constructor(readonly bytes: Uint8Array) {
    this.entries = readZipDirectory(bytes);
    checkDeclaredSizes(this.entries);
    this.byName = new Map(this.entries.map((entry) => [partKey(entry.name), entry]));
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(partKey(name));
  }

  /** The XML of a part; undefined when there is no such part. */
  *xml(name: string): Steps<string | undefined> {
    const entry = this.entry(name);
    if (!entry) return undefined;
    const bytes = yield* inflateEntry(this.bytes, entry);
    return decodeDocument(bytes);
  }

  /** The links that start from this part; none when it has no relationships part. */
  *relationships(name: string): Steps<Relationship[]> {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const xml = yield* this.xml(relationshipsPart(name));
    return xml === undefined ? [] : readRelationships(xml, folder);
  }

  /** Name of the part where the workbook begins. */
  *workbookPart(): Steps<string> {
    const links = yield* this.relationships('');
    return links.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  }
}

/** Name of the part that holds the links from this one. */
export function relationshipsPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** Part names are compared without case; some writers use backslashes. */
const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** The links of a relationships part; `folder` is that of the part they start from. */
export function readRelationships(xml: string, folder: string): Relationship[] {
  const links: Relationship[] = [];
  const cursor = new XmlCursor(xml);
  while (cursor.nextOpen(0)) {
    if (cursor.name !== 'Relationship' || cursor.attribute('TargetMode') === 'External') continue;
    links.push({
      id: cursor.attribute('Id') ?? '',
      type: (cursor.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolveTarget(folder, cursor.attribute('Target') ?? ''),
    });
  }
  return links;
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Office documents are in UTF-8, seldom in UTF-16 with its byte order mark. */
function decodeDocument(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw notAWorkbook(error);
  }
}
