import type { ChangedParts } from './changed-parts';
import { CONTENT_TYPES } from './formula-results';
import { LINKS } from './office-names';
import { readRelationships, relationshipsPart, type Relationship } from './open-package';
import { appendToRoot, removeElements } from './xml-edit';
import { element, XML_HEAD } from './xml-element';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NO_LINKS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
/** The list of content types of a package without parts. */
export const NO_TYPES = `${XML_HEAD}${element(
  'Types',
  { xmlns: `${PACKAGE}/content-types` },
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>',
)}`;

const TRANSITIONAL = /"http:\/\/schemas\.openxmlformats\.org\/(\w+)\/2006\/(\w+)/g;

/** Adds parts to a package and links them, takes them away with all that was theirs. */
export class PackageEdit {
  /** A strict package names its formats otherwise; what we write in it must do the same. */
  constructor(
    readonly parts: ChangedParts,
    private readonly isStrict = false,
  ) {}

  /** For the package of this workbook part. */
  static of(parts: ChangedParts, workbook: string): PackageEdit {
    return new PackageEdit(parts, isStrictPart(parts.read(workbook) ?? ''));
  }

  /** The first free name: "xl/charts/chart" → "xl/charts/chart3.xml". */
  freeName(stem: string, extension = 'xml'): string {
    let number = 1;
    while (this.parts.has(`${stem}${String(number)}.${extension}`)) number += 1;
    return `${stem}${String(number)}.${extension}`;
  }

  /** Adds a part. */
  add(name: string, xml: string, contentType: string): void {
    this.write(name, xml);
    const type = element('Override', { PartName: `/${name}`, ContentType: contentType });
    this.parts.edit(CONTENT_TYPES, (types) => appendToRoot(types, type));
  }

  /** Says what the parts of this extension are, unless the package says it. */
  addDefaultType(extension: string, contentType: string): void {
    const isKnown = new RegExp(`\\sExtension\\s*=\\s*["']${extension}["']`, 'i');
    const type = element('Default', { Extension: extension, ContentType: contentType });
    this.parts.edit(CONTENT_TYPES, (types) => (isKnown.test(types) ? types : appendToRoot(types, type)));
  }

  /** Gives a part that may be there new content. */
  write(name: string, xml: string): void {
    this.parts.write(name, this.inDialect(xml));
  }

  /** Links a part to another; gives the name of the link. The package itself has the name "". */
  link(from: string, type: string, to: string): string {
    const part = relationshipsPart(from);
    const xml = this.parts.read(part) ?? NO_LINKS;
    const used = new Set([...xml.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
    let number = used.size + 1;
    while (used.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const link = element('Relationship', {
      Id: id,
      Type: `${LINKS}/${type}`,
      Target: relativeTarget(from, to),
    });
    this.parts.write(part, appendToRoot(xml, this.inDialect(link)));
    return id;
  }

  linksOf(name: string): readonly Relationship[] {
    const xml = this.parts.read(relationshipsPart(name));
    return xml === undefined ? [] : readRelationships(xml, name.slice(0, name.lastIndexOf('/') + 1));
  }

  /** Takes away the link of a part to another, and all the parts that nothing else leads to. */
  unlink(from: string, { id, target }: Relationship): void {
    this.parts.edit(relationshipsPart(from), (xml) =>
      removeElements(xml, (cursor) => cursor.attribute('Id') === id),
    );
    this.dropWhatOnlyHeld(target);
  }

  /** Takes away the links of a part, and the parts that nothing else leads to. */
  dropWhatOnlyHeld(name: string): void {
    const held = this.reachable(name);
    this.parts.drop(relationshipsPart(name));
    const kept = this.reachable('');
    for (const part of held) if (!kept.has(part)) this.drop(part);
  }

  private drop(name: string): void {
    this.parts.drop(name);
    this.parts.drop(relationshipsPart(name));
    this.parts.edit(CONTENT_TYPES, (types) =>
      removeElements(types, (cursor) => cursor.attribute('PartName')?.toLowerCase() === `/${name}`),
    );
  }

  /** In small letters, the names of all the parts that links lead to from here, this one included. */
  private reachable(from: string, known = new Set<string>()): Set<string> {
    const key = from.toLowerCase();
    if (known.has(key)) return known;
    known.add(key);
    for (const { target } of this.linksOf(from)) this.reachable(target, known);
    return known;
  }

  /** What we write, as a package of this kind names it. */
  inDialect(xml: string): string {
    return this.isStrict ? xml.replace(TRANSITIONAL, '"http://purl.oclc.org/ooxml/$1/$2') : xml;
  }
}

/** The workbook part of a strict package names its format otherwise. */
const isStrictPart = (xml: string): boolean => /xmlns(?::\w+)?=["']http:\/\/purl\.oclc\.org\/ooxml/.test(xml);

/** How a part names another, as Office writes it: "../customXml/item1.xml". */
function relativeTarget(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const names = to.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === names[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
}
