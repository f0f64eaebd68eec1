import { memoireDeTexte } from '../../referentiel';
import type { Commune } from '../../referentiel';
import type { Outils } from '../equipements/outils';

/** "Le Parc", "Les Lilas": what follows « Crèche du… » is often no commune. */
const NOM_COMMUN = /^(?:l[ae]s?\s|l[’'])/iu;

/** Communes that a name may say: those of the territory, and elsewhere those that no common noun resembles. */
export function outilsDuTerritoire(outils: Outils, proches: readonly Commune[]): Outils {
  if (proches.length === 0) return outils;
  const codes = new Set(proches.map(({ code }) => code));
  const communesNommees = memoireDeTexte((texte): readonly Commune[] =>
    outils.communesNommees(texte).filter(({ code, nom }) => codes.has(code) || !NOM_COMMUN.test(nom)),
  );
  return { ...outils, communesNommees };
}
