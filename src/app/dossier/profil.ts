import { lireProfil } from '../../referentiel';
import type { Profil } from '../../referentiel';
import type { Dossier } from './dossier';

const REFUSE =
  'Les seuils gardés dans le classeur ne peuvent pas être relus\u00a0: ils ne s’appliquent pas. Importez à nouveau le profil de votre Caf.';

/** The profil that the workbook keeps; null when it keeps none, or one that cannot be used: the problem says so. */
export async function profilDuDossier({
  profil,
}: Pick<Dossier, 'profil'>): Promise<{ readonly profil: Profil | null; readonly probleme: string | null }> {
  if (profil === null || profil === undefined) return { profil: null, probleme: null };
  const lu = await lireProfil(profil);
  return 'version' in lu ? { profil: lu, probleme: null } : { profil: null, probleme: REFUSE };
}
