/** A plain space where French wants a no-break one: the sign would go to the next line. */
const BREAKABLE = /[\p{L}\p{N}»)%€] [:;!?»%€](?=\s|$)|« /u;

/** Whether a sign of this text, or a guillemet, may come alone to the next line. */
export function isBreakable(text: string): boolean {
  return BREAKABLE.test(text);
}
