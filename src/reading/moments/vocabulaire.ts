/** Months by their first letters, without accents; the longest first, so that "juil" is not "jui". */
export const MOIS: readonly (readonly [string, number])[] = [
  ['janv', 1],
  ['fev', 2],
  ['mars', 3],
  ['avr', 4],
  ['mai', 5],
  ['juin', 6],
  ['juil', 7],
  ['aou', 8],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
];

/** Parts of a year that a deadline names: first and last month. Four months to "début", "mi" and "fin". */
export const PARTIES: Readonly<Record<string, readonly [number, number]>> = {
  debut: [1, 4],
  mi: [5, 8],
  milieu: [5, 8],
  courant: [1, 12],
  fin: [9, 12],
  rentree: [9, 9],
  'rentree scolaire': [9, 9],
  'rentree de septembre': [9, 9],
  printemps: [3, 6],
  ete: [6, 9],
  automne: [9, 12],
};

export const RANGS: Readonly<Record<string, number>> = {
  '1er': 1,
  '1ere': 1,
  '1': 1,
  premier: 1,
  '2e': 2,
  '2eme': 2,
  '2nd': 2,
  '2': 2,
  second: 2,
  deuxieme: 2,
  '3e': 3,
  '3eme': 3,
  '3': 3,
  troisieme: 3,
  '4e': 4,
  '4eme': 4,
  '4': 4,
  quatrieme: 4,
  dernier: 4,
};

/** What tells that the action lasts as long as the convention. */
export const DUREE_DE_LA_CONVENTION =
  /\b(?:dur(?:ee|ant)|periode|pendant|tout au long|au cours|(?:jusqu'a|avant) la fin|fin|temps)\b(?: (?:totale?|toute|contractuelle|de|d'|du|la|le|l'|presente|periode|duree))* ?(?:ctg|convention|contrat|avenant|periode contractuelle)\b|\b(?:periode|duree) contractuelle\b|^\W*(?:toute )?(?:la )?(?:duree|periode) (?:de )?la ctg/u;

/** What repeats itself, goes on or follows the life of the convention: a duration, though no date. */
export const DUREE_SANS_DATE =
  /\b(?:(?:bi|semi|tri|pluri|inter)?-?annuel\w*|mensuel\w*|bimensuel\w*|trimestriel\w*|semestriel\w*|hebdomadaire\w*|quotidien\w*|quinquennal\w*|bisannuel\w*|en continu|continue?|en cours|permanent\w*|perenn\w+|recurren\w+|regulier\w*|reconduction|reconduit\w*|immediat\w*|(?:court|moyen|long) terme|toute l'annee|chaque (?:annee|mois|semestre|trimestre|semaine|rentree)|tous les (?:ans|mois|\d+ (?:ans|mois))|au fil de l'eau|par an|\/ ?an|fois l'an|des (?:la )?signature|a l'issue|annee scolaire|vacances|(?:pendant|sur|duree|delai|d'ici|sous|dans|pour) (?:\w+ )?(?:de )?\d+ (?:jours?|semaines?|mois|ans?|annees?)|^\W*\d+ (?:semaines?|mois|ans?|annees?)|annee n(?: ?\+ ?\d)?|n ?\+ ?\d|\d+(?:e|er|eme|nd)? (?:trimestre|semestre)|(?:premier|deuxieme|second|troisieme|quatrieme) (?:trimestre|semestre)|[st][1-4]\b|ponctuel\w*|demarrage|realisee?s?|acheve\w*|termine\w*|fait)\b/u;
