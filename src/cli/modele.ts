import type { ModeleVide } from './arguments';
import { ErreurUsage } from './erreur-usage';

/** Writes an empty workbook, ready to fill in. */
export async function executerModele({ commande }: ModeleVide): Promise<number> {
  throw new ErreurUsage(`La commande « ${commande} » n’est pas encore disponible.`);
}
