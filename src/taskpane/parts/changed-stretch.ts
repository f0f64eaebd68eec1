export interface ChangedStretch {
  readonly head: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** Long texts keep this much around what changes. */
const KEPT = 40;

function commonStart(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Words with the blanks that follow them: a change is read by whole words, not by letters. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function shortenedStart(text: string): string {
  return text.length > KEPT ? `… ${text.slice(-KEPT).trimStart()}` : text;
}

function shortenedEnd(text: string): string {
  return text.length > KEPT ? `${text.slice(0, KEPT).trimEnd()} …` : text;
}

/** The one stretch that differs between two texts. */
export function changedStretch(before: string, after: string): ChangedStretch {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const start = commonStart(old, fresh);
  const end = commonStart(old.slice(start).reverse(), fresh.slice(start).reverse());
  return {
    head: shortenedStart(old.slice(0, start).join('')),
    removed: old.slice(start, old.length - end).join(''),
    added: fresh.slice(start, fresh.length - end).join(''),
    tail: shortenedEnd(old.slice(old.length - end).join('')),
  };
}
