import { lireProfil } from '../app';
import type { Profil } from '../app';
import { ErreurUsage } from './arguments';
import { octetsDe } from './fichiers';

/** The profil of a Caf, from its file; the default one when none is given. */
export async function profilDe(chemin: string | null): Promise<Profil | undefined> {
  if (chemin === null) return undefined;
  const octets = await octetsDe(chemin).catch(() => {
    throw new ErreurUsage(`Le profil « ${chemin} » est introuvable ou illisible.`);
  });
  try {
    return lireProfil(JSON.parse(new TextDecoder().decode(octets)));
  } catch {
    throw new ErreurUsage(`Le profil « ${chemin} » n’est pas un fichier de réglages de ctg-annexes.`);
  }
}
