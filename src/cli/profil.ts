import { lireProfil } from '../app';
import type { Profil } from '../app';
import { ErreurUsage } from './arguments';
import type { Lecture } from './demandes';
import type { Sortie } from './executer';
import type { OuvertureOptions } from './classeur';
import { octetsDe } from './fichiers';

async function contenuDe(chemin: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await octetsDe(chemin)));
  } catch {
    throw new ErreurUsage(`Le profil « ${chemin} » est introuvable ou illisible.`);
  }
}

/** The profil of a Caf, from its file; the default one when none is given. */
async function profilDe(chemin: string | null): Promise<Profil | undefined> {
  if (chemin === null) return undefined;
  const lu = await lireProfil(await contenuDe(chemin));
  if (!('version' in lu)) throw new ErreurUsage(`Profil « ${chemin} » : ${lu.join(' ')}`);
  return lu;
}

/** How workbooks are opened for this command. */
export async function ouvertureDe(
  { profil, sansDossier }: Lecture,
  sortie: Sortie,
): Promise<OuvertureOptions> {
  return { profil: await profilDe(profil), sansDossier, sortie };
}
