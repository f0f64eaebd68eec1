import { champPartie } from '../feuille/champ';
import type { Feuille } from '../feuille/feuille';
import type { Field } from '../records';

const TITRE = /convention\s+territoriale\s+globale|\bctg\b/i;
const NOM =
  /\b((?:communaut[eé]s?\s+(?:de\s+communes|d['’]agglom[eé]ration|urbaine)|m[eé]tropole|cc|ca|cu)\b[^–—:;,()\d]{2,80}|pays\s+d[^–—:;,()\d]{2,60})/i;
const LONGUEUR_MAX = 200;

/** The territory that a title of the workbook names; null when none does. */
export function parTitre(feuilles: readonly Feuille[]): Field | null {
  for (const { lignes } of feuilles) {
    for (const { cases } of lignes.slice(0, 12)) {
      for (const c of cases) {
        const nom =
          c.texte.length <= LONGUEUR_MAX && TITRE.test(c.texte) ? NOM.exec(c.texte)?.[1] : undefined;
        if (nom !== undefined) return champPartie(c, nom.trim());
      }
    }
  }
  return null;
}

/** The territory named by a title, else by the block of its EPCI in annexe 2. */
export function lireTerritoire(
  feuilles: readonly Feuille[],
  collectivites: readonly Field[],
  estEpci: (nom: string) => boolean,
): Field | null {
  return parTitre(feuilles) ?? collectivites.find(({ value }) => estEpci(value)) ?? null;
}
