import { KEPT_NAMESPACE, keptTextIn } from '../../workbook';
import type { OfficePackage, Relationship } from './open-package';
import type { Steps } from './steps';
import { openWorkbookFile, readContents } from './workbook-contents';

/** A custom XML part of ours, and the link that leads to it from the workbook. */
export interface KeptPart {
  readonly link: Relationship;
  readonly text: string;
}

/** Our parts among the custom XML of the workbook; one, unless two people wrote theirs at once. */
export function* keptParts(file: OfficePackage, links: readonly Relationship[]): Steps<KeptPart[]> {
  const parts: KeptPart[] = [];
  for (const link of links) {
    if (link.type !== 'customXml') continue;
    const xml = yield* file.xml(link.target);
    const text = xml?.includes(KEPT_NAMESPACE) ? keptTextIn(xml) : null;
    if (text !== null) parts.push({ link, text });
  }
  return parts;
}

/** The texts that the file keeps, the last written last. */
export function* readKeptTexts(bytes: Uint8Array): Steps<readonly string[]> {
  const file = openWorkbookFile(bytes, '');
  const { links } = yield* readContents(file);
  const parts = yield* keptParts(file, links);
  return parts.map(({ text }) => text);
}
