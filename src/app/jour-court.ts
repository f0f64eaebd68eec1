/** "2026-03-02" → "02/03/2026". */
export function jourCourt(iso: string): string {
  return iso.split('-').reverse().join('/');
}
