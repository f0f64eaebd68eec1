import { checkIsWorkbook, checkIsZip } from './file-kind';
import { OfficePackage, type Relationship } from './open-package';
import { missingPart, truncatedFile } from './problems';
import type { Steps } from './steps';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';

/** The workbook part, its name, and the links from it to the other parts. */
export interface WorkbookContents {
  readonly part: string;
  readonly workbook: WorkbookPart;
  readonly links: readonly Relationship[];
}

/** Opens the zip of a workbook; throws a HostError that says what the file is when it is something else. */
export function openWorkbookFile(bytes: Uint8Array, fileName: string): OfficePackage {
  checkIsZip(bytes, fileName);
  const file = new OfficePackage(bytes);
  checkIsWorkbook(file.entries.map(({ name }) => name));
  return file;
}

export function* readContents(file: OfficePackage): Steps<WorkbookContents> {
  const part = yield* file.workbookPart();
  const xml = yield* file.xml(part);
  if (xml === undefined) throw missingPart('la liste de ses feuilles');
  const workbook = readWorkbookPart(xml);
  if (workbook.sheets.length === 0) throw truncatedFile();
  return { part, workbook, links: yield* file.relationships(part) };
}

/** Name of the part that a link of this type leads to. */
export const linkedPart = (links: readonly Relationship[], type: string): string | undefined =>
  links.find((link) => link.type === type)?.target;
