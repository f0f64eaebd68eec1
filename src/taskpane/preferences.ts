const MARKS = 'ctg-annexes:marques';

/** What the user chose last; null when nothing is kept, or when the browser keeps nothing for a page in a frame. */
export function preferredMarks(): boolean | null {
  try {
    const kept = localStorage.getItem(MARKS);
    return kept === null ? null : kept === 'oui';
  } catch {
    return null;
  }
}

export function keepPreferredMarks(marks: boolean): void {
  try {
    localStorage.setItem(MARKS, marks ? 'oui' : 'non');
  } catch {
    // Not kept: the switch will be found as it is by default.
  }
}
