import type { Egalite, Terme } from './egalites';
import { arrondi } from './egalites';

/*
 * Totals that are right although they are not the sum of what stands beside them. The words are those of the
 * diagnostics and budgets of real conventions (shared corpus) and of the Caf's own exports.
 */

const COMPTE =
  /(?:^|[\s(])(?:nombre|nb|nbre|effectifs?|places?|etp|heures?|montants?|total|totaux|population|habitants?|enfants?|jeunes|filles|gar[cç]ons|[ée]l[èe]ves|familles|m[ée]nages|allocataires|b[ée]n[ée]ficiaires|agents|naissances|d[ée]c[èe]s|logements|structures|[ée]quipements|communes|€|euros?)(?![\p{L}])/iu;
const PERSONNES =
  /allocataires?|b[ée]n[ée]ficiaires?|foyers?|m[ée]nages?|familles?|usagers?|personnes?|public|adh[ée]rents?|enfants?|jeunes/iu;
const PRESTATIONS =
  /(?<!\p{L})(?:(?:AAH|RSA|PPA|AEEH|PAJE|ASF|APL|ALS|ALF|CMG|PREPARE|AF|CF|ARS)(?!\p{L})|prime d['’]activit|prestations?|aides?|allocations?|dispositifs?|services?|actions?|ateliers?|activit[ée]s?)/iu;
const RETRAIT =
  /suppress|ferm[ée]|fermeture|sorti|d[ée]part(?!ement)|perte|retrait|diminu|d[ée]duct|annul|radi|moins|d[ée]sist/iu;
const DISTINCTS = /diff[ée]rents?|distincts?|uniques?|d[ée]doublonn|sans double/iu;
const PLAIN = /^\s*totaux?(?:\s+g[ée]n[ée]ra(?:l|ux))?\s*:?\s*$/iu;

/** Whole numbers that add up in so many columns are counts in the others too. */
const ACCORDS_DE_COMPTES = 2;

function textesDe({ croisee, rangee, grille }: Egalite): readonly string[] {
  return [croisee.libelle, ...croisee.groupes, rangee.libelle, grille.titre].map(
    (champ) => champ?.value ?? '',
  );
}

/** Words that say that the figures of a column are counts. */
function seCompte({ croisee }: Egalite): boolean {
  return [croisee.libelle, ...croisee.groupes].some((champ) => COMPTE.test(champ?.value ?? ''));
}

/** The total lies among its parts as a mean does, and nothing says that they are counts. */
export function semblableAUneMoyenne(egalite: Egalite, accords: number): boolean {
  const valeurs = egalite.parties.map(({ mesure }) => mesure.value);
  const { value } = egalite.total.mesure;
  if (valeurs.length < 2 || value < Math.min(...valeurs) || value > Math.max(...valeurs)) return false;
  if (seCompte(egalite)) return false;
  return egalite.parties.some(({ mesure }) => mesure.pas < 1) || accords < ACCORDS_DE_COMPTES;
}

/** The same persons may stand in several rows: their total is less than the sum. */
export function seRecouvrent(egalite: Egalite): boolean {
  if (egalite.ecart > 0) return false;
  const textes = textesDe(egalite);
  if (textes.some((texte) => DISTINCTS.test(texte))) return true;
  const noms = egalite.parties.map(({ ligne, colonne }) => {
    return (egalite.sens === 'ligne' ? ligne : colonne).libelle?.value ?? '';
  });
  return (
    [...textes, ...noms].some((texte) => PERSONNES.test(texte)) && noms.some((nom) => PRESTATIONS.test(nom))
  );
}

/** A row followed (or preceded) by the rows that detail it counts once. */
function sansDetails(parties: readonly Terme[]): number {
  let somme = 0;
  for (let rang = 0; rang < parties.length;) {
    const valeur = parties[rang]?.mesure.value ?? 0;
    somme += valeur;
    rang = finDesDetails(parties, rang, valeur);
  }
  return arrondi(somme);
}

/** One past the rows that add up to the one before them. */
function finDesDetails(parties: readonly Terme[], rang: number, valeur: number): number {
  let cumul = 0;
  for (let fin = rang + 1; fin < parties.length && valeur > 0 && cumul < valeur; fin += 1) {
    cumul = arrondi(cumul + (parties[fin]?.mesure.value ?? 0));
    if (cumul === valeur && fin > rang + 1) return fin + 1;
  }
  return rang + 1;
}

/** The total counts each thing once where the rows give it with its details. */
export function detaillee({ parties, total, ecart, tolerance }: Egalite): boolean {
  if (ecart >= 0) return false;
  const { value } = total.mesure;
  return [parties, [...parties].reverse()].some((ordre) => Math.abs(sansDetails(ordre) - value) <= tolerance);
}

/** One part is taken away: what opened, less what closed. */
export function soustraite({ parties, ecart, tolerance, sens }: Egalite): boolean {
  return parties.some(({ mesure, ligne, colonne }) => {
    const nom = (sens === 'ligne' ? ligne : colonne).libelle?.value ?? '';
    return RETRAIT.test(nom) && Math.abs(ecart + 2 * mesure.value) <= tolerance;
  });
}

/** "Total heures" beside places and days is their product: only a plain « Total » of a row is a sum for sure. */
export function sansPreuve({ sens, rangee }: Egalite): boolean {
  return sens === 'colonne' && !PLAIN.test(rangee.libelle?.value ?? '');
}
