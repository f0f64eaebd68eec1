/** What became of a text: in the clipboard, or refused by it. */
export type Copy = 'copied' | 'refused';

export async function copied(text: string): Promise<Copy> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
