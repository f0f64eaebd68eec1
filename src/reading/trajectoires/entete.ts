import { normaliser } from '../../referentiel';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';

/** The columns of a trajectoire: what names a structure, and a year a column. */
export interface EnteteTrajectoire {
  readonly ligne: Ligne;
  /** Row where the header begins, when it has two levels. */
  readonly haut: number;
  readonly nom: number;
  readonly annees: readonly { readonly column: number; readonly annee: number; readonly entete: Case }[];
}

const ANNEE = /(?<!\d)20\d\d(?!\d)/g;
const LONGUEUR_MAX = 90;
const ANNEES_MIN = 2;

/** "nb de places soutenues en 2026", 2026, "au 31/12/2026"; a period has two years and is none. */
function anneeDe({ texte }: Case): number | null {
  if (texte.length > LONGUEUR_MAX) return null;
  const [annee, autre] = texte.match(ANNEE) ?? [];
  const prefixe = /^\d[\d ,.]*$/.test(texte) && texte !== annee;
  return annee === undefined || autre !== undefined || prefixe ? null : Number(annee);
}

/** Places are spoken of in the headers, in the titles right above, or by the sheet. */
const PARLE_DE_TRAJECTOIRE =
  /\btrajectoires?\b|\b(?:nb|nbre|nombre|evolution|projection|prevision\w*)\b.{0,30}\bplaces?\b|\bplaces? (?:psu|soutenues?|d accueil|agreees?|en eaje)\b/;
const AUTRE_MESURE =
  /\btaux\b|\bpart\b|\bcout\b|\bprix\b|\bpopulation\b|\bnaissances?\b|\ballocataires?\b|\bbudget\b/;
const TITRES_MAX = 5;

function titresAuDessus({ lignes }: Feuille, rang: number): readonly string[] {
  const dessus = lignes.slice(Math.max(0, rang - TITRES_MAX), rang).reverse();
  const fin = dessus.findIndex(({ cases }) => cases.length > 3);
  return dessus.slice(0, fin < 0 ? undefined : fin).flatMap(({ cases }) => cases.map(({ texte }) => texte));
}

function parleDePlaces(feuille: Feuille, rang: number): boolean {
  const entetes = feuille.lignes[rang]?.cases.map(({ texte }) => texte) ?? [];
  const dit = normaliser([...entetes, ...titresAuDessus(feuille, rang), feuille.sheet.name].join(' . '));
  return PARLE_DE_TRAJECTOIRE.test(dit) && !AUTRE_MESURE.test(normaliser(entetes.join(' ')));
}

const NOMME = /\bnoms?\b|\bequipements?\b|\bstructures?\b|\betablissements?\b|\beaje\b|\bcreches?\b/;

/** A row for each town adds up its structures, and is none of them. */
const LIEU =
  /^(?:noms? (?:de la |des )?)?(?:communes?|villes?|secteurs?|territoires?|collectivites?|epci|localites?|gestionnaires?)$/;

/** The column to the left of the years whose header names the structures; the first one otherwise, unless it names places. */
function colonneDuNom(ligne: Ligne, premiere: number): number | null {
  const gauche = ligne.cases.filter(({ column }) => column < premiere);
  const nommee = gauche.find(({ texte }) => NOMME.test(normaliser(texte)));
  const [premier] = gauche;
  if (!nommee && premier) return LIEU.test(normaliser(premier.texte)) ? null : premier.column;
  return nommee?.column ?? (premiere > 0 ? 0 : null);
}

function anneesDe(feuille: Feuille, rang: number): EnteteTrajectoire['annees'] {
  const ligne = feuille.lignes[rang];
  const dessus = feuille.lignes[rang - 1];
  const jointe = ligne && dessus && dessus.row === ligne.row - 1 ? dessus : null;
  return (ligne?.cases ?? []).flatMap((entete) => {
    const groupe = jointe && caseEn(jointe, entete.column);
    const annee = anneeDe(entete) ?? (groupe && /\bplaces?\b/i.test(entete.texte) ? anneeDe(groupe) : null);
    return annee === null ? [] : [{ column: entete.column, annee, entete }];
  });
}

const croissantes = (annees: EnteteTrajectoire['annees']): boolean =>
  annees.every(({ annee }, rang) => annee > (annees[rang - 1]?.annee ?? 0));

/** The header of a trajectoire at this row: years that follow each other, and places. */
export function enteteDe(feuille: Feuille, rang: number): EnteteTrajectoire | null {
  const ligne = feuille.lignes[rang];
  const annees = anneesDe(feuille, rang);
  if (!ligne || annees.length < ANNEES_MIN || !croissantes(annees)) return null;
  const nom = colonneDuNom(ligne, annees[0]?.column ?? 0);
  if (nom === null || !parleDePlaces(feuille, rang)) return null;
  const dessus = feuille.lignes[rang - 1];
  const deuxNiveaux = dessus?.row === ligne.row - 1 && dessus.cases.every(({ column }) => column > nom);
  return { ligne, haut: deuxNiveaux ? dessus.row : ligne.row, nom, annees };
}
