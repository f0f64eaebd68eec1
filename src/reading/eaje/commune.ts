import { cleCommune, mots } from '../../referentiel';
import type { Mot } from '../../referentiel';
import type { Outils } from '../equipements/outils';

/** A commune found in a text: its own name, and the characters that gave it. */
export interface CommuneTrouvee {
  readonly nom: string;
  readonly printed: string;
  readonly debut: number;
}

const MOTS_D_UNE_COMMUNE = 6;
const ARTICLES: Readonly<Record<string, string>> = {
  du: 'Le',
  au: 'Le',
  des: 'Les',
  aux: 'Les',
  la: 'La',
  l: 'L’',
};
const PREPOSITIONS = new Set(['de', 'd', 'du', 'des', 'a', 'au', 'aux']);
const LIEUX = /\b(?:ville|commune|bourg|centre|parc|gare|mairie|lac|port|moulin|bois|ch[aâ]teau)$/;

function nommee(texte: string, article: string, outils: Outils): string | null {
  const avec = ARTICLES[article.toLowerCase().replace(/[’']/, '')];
  const noms = avec === undefined ? [texte] : [`${avec} ${texte}`.replace('’ ', '’'), texte];
  for (const nom of noms) {
    const commune = outils.communesNommees(nom).find((nommee) => cleCommune(nommee.nom) === cleCommune(nom));
    if (commune) return commune.nom;
  }
  return null;
}

/** The longest name of a commune at the head of a text. */
export function communeAuDebut(texte: string, article: string, outils: Outils): CommuneTrouvee | null {
  const liste = mots(texte).slice(0, MOTS_D_UNE_COMMUNE);
  for (let nombre = liste.length; nombre > 0; nombre -= 1) {
    const printed = texte.slice(liste[0]?.debut ?? 0, liste[nombre - 1]?.fin ?? 0);
    const nom = commenceEnMajuscule(printed) ? nommee(printed, article, outils) : null;
    if (nom !== null) return { nom, printed, debut: liste[0]?.debut ?? 0 };
  }
  return null;
}

const commenceEnMajuscule = (texte: string): boolean => /^(?:l[ae]s?\s|l[’'])?\p{Lu}/u.test(texte);

/** The words after each "de", "à", "aux"… of a name. */
function apresPreposition(
  texte: string,
  liste: readonly Mot[],
): readonly { reste: string; article: string; debut: number }[] {
  return liste.flatMap(({ mot }, rang) => {
    if (!PREPOSITIONS.has(mot)) return [];
    const articleApres = ['la', 'l'].includes(liste[rang + 1]?.mot ?? '') ? rang + 1 : rang;
    const debut = liste[articleApres + 1]?.debut;
    if (debut === undefined) return [];
    return [{ reste: texte.slice(debut), article: liste[articleApres]?.mot ?? '', debut }];
  });
}

/** "Crèche de Fréthun", "MAC Pomme de Reinette de FRETHUN": the commune that a name says. */
export function communeDuNom(texte: string, outils: Outils): CommuneTrouvee | null {
  const candidats = apresPreposition(texte, mots(texte)).toReversed();
  for (const { reste, article, debut } of candidats) {
    const trouvee = communeAuDebut(reste, article, outils);
    if (!trouvee || LIEUX.test(trouvee.printed.toLowerCase())) continue;
    return { ...trouvee, debut: debut + trouvee.debut };
  }
  return communeDetachee(texte, outils);
}

const DETACHEE = /(?:\s[-–—]\s*|[(,]\s*)(?!l[ae]s?\s)([^-–—(),]*(?:-[^-–—(),]+)*)\)?\s*$/iu;

/** "Les Petits Loups - Aurillac", "Bulle (Maurs)": a commune alone at the end. */
function communeDetachee(texte: string, outils: Outils): CommuneTrouvee | null {
  const dite = DETACHEE.exec(texte);
  const printed = dite?.[1]?.trim() ?? '';
  const nom = commenceEnMajuscule(printed) ? nommee(printed, '', outils) : null;
  return nom === null ? null : { nom, printed, debut: texte.lastIndexOf(printed) };
}
