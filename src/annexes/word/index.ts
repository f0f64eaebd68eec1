import type { Matiere, OptionsAnnexe } from '../matiere';
import type { KindWord } from './document';

export type { KindWord } from './document';

/** An annexe as a Word document; what writes it is only loaded then. */
export async function documentWord(
  kind: KindWord,
  matiere: Matiere,
  options: OptionsAnnexe,
): Promise<Uint8Array> {
  const { ecrireDocument } = await import('./document');
  return ecrireDocument(kind, matiere, options);
}
