export const MAX_SHEET_NAME = 31;

/** Names that Excel keeps for the list of tracked changes, in English and in French. */
const RESERVED: readonly string[] = ['History', 'Historique'];
const UNNAMED = 'Feuille';
/** Control characters, halves of characters, and what XML cannot hold. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

/** Excel compares the names of sheets without case. */
export const isSameSheetName = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

const keyOf = (name: string): string => name.normalize('NFC').toLocaleUpperCase('fr');

/** These names as Excel takes them, in the same order: legal, and unlike each other and unlike the names taken. */
export function sheetNames(wished: readonly string[], taken: Iterable<string> = []): string[] {
  const used = new Set([...RESERVED, ...taken].map(keyOf));
  return wished.map((name) => {
    const made = freeName(legalName(name), used);
    used.add(keyOf(made));
    return made;
  });
}

function legalName(name: string): string {
  const allowed = name
    .replace(UNWRITABLE, ' ')
    .replace(/[[\]:*?/\\]+/g, '-')
    .replace(/ {2,}/g, ' ');
  return cut(bare(allowed), MAX_SHEET_NAME) || UNNAMED;
}

/** Neither an apostrophe nor a space at either end. */
const bare = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');

/** At most this many UTF-16 units, never half of a character. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const end = /[\uD800-\uDBFF]/.test(name.charAt(length - 1)) ? length - 1 : length;
  return bare(name.slice(0, end));
}

/** "Annexe 2", else "Annexe 2 (2)", "Annexe 2 (3)"… as Excel numbers its copies. */
function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(keyOf(free)); number += 1) {
    const mark = ` (${String(number)})`;
    free = cut(name, MAX_SHEET_NAME - mark.length) + mark;
  }
  return free;
}
