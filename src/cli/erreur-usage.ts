/** A mistake of the user's, with one French sentence. */
export class ErreurUsage extends Error {}

/** What an unexpected failure was, for who looks into it; nothing unless it is asked for. */
export function detailDe(erreur: unknown): string {
  if (!process.env['CTG_ANNEXES_DETAIL']) return '';
  return ` ${erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur)}`;
}
