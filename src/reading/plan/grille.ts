import type { Cles } from '../equipements/cle';
import { caseEn } from '../feuille/feuille';
import type { Feuille, Ligne } from '../feuille/feuille';
import { numeroEnTete, numerosEnFin } from '../numeros';
import type { Action, Tableau } from '../records';
import { actionsDe } from './brouillon';
import { colonnesDeCalendrier } from './calendrier';
import { attribuer, lireEntete } from './colonnes';
import type { ColonnePlan, EntetePlan } from './colonnes';
import { lireTitre } from './contexte';
import type { Contexte } from './contexte';
import { Rangees } from './rangees';
import type { Lecteur } from './rangees';
import { tableauDe } from './tableau';
import { PAS_UN_PLAN, TITRE_DE_PLAN } from './vocabulaire';
import type { RolePlan } from './vocabulaire';

/** A table or a list of plan that was read. */
export interface PartieLue {
  readonly tableau: Tableau;
  readonly actions: readonly Action[];
  /** Rank of the row after it. */
  readonly suite: number;
  /** What the titles met so far say of what follows. */
  readonly contexte: Contexte;
}

const BLANCS_MAX = 2;
const LIGNES_JUSQU_A_L_ENTETE = 4;
const CONFIANCE = 0.95;
/** Objectifs stand for actions: the table may only be a summary of the plan. */
export const CONFIANCE_SANS_ACTION = 0.6;
const PART_NUMEROTEE = 0.5;

function memesColonnes(a: EntetePlan, b: EntetePlan): boolean {
  return (
    a.colonnes.map(({ column, role }) => `${column}${role}`).join() ===
    b.colonnes.map(({ column, role }) => `${column}${role}`).join()
  );
}

/** A title whose own table follows ends the one before. */
function ouvreUnAutre(lignes: readonly Ligne[], rang: number, contexte: Contexte, gauche: number): boolean {
  const ligne = lignes[rang];
  const titre = ligne && lireTitre(contexte, ligne, lignes[rang + 1]);
  if (!titre) return false;
  if (titre.niveau === null) return (ligne.cases[0]?.column ?? 0) <= gauche;
  for (let suite = rang + 1; suite <= rang + LIGNES_JUSQU_A_L_ENTETE; suite += 1) {
    if (lireEntete(lignes, suite)) return true;
    if ((lignes[suite]?.cases.length ?? 0) > 1) return false;
  }
  return false;
}

interface Corps {
  readonly lignes: readonly Ligne[];
  /** Rank of the first row after the table. */
  readonly suite: number;
}

const LIGNES_PAR_TRANCHE = 60;

/** The rows under a header, without its repetitions, as far as the table goes. */
function* corpsDe(
  { lignes, sheet }: Feuille,
  entete: EntetePlan,
  contexte: Contexte,
  libre: (row: number) => boolean,
): Generator<string, Corps, void> {
  const corps: Ligne[] = [];
  let rang = entete.derniere + 1;
  for (let precedente = lignes[entete.derniere]; ;) {
    const ligne = lignes[rang];
    if (!ligne || !libre(ligne.row) || ligne.row - (precedente?.row ?? ligne.row) > BLANCS_MAX + 1) break;
    const repete = lireEntete(lignes, rang);
    if (
      repete
        ? !memesColonnes(repete, entete)
        : ouvreUnAutre(lignes, rang, contexte, entete.colonnes[0]?.column ?? 0)
    )
      break;
    if (!repete) corps.push(ligne);
    if (corps.length % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    rang = repete ? repete.derniere + 1 : rang + 1;
    precedente = lignes[rang - 1];
  }
  return { lignes: corps, suite: rang };
}

function remplies(lignes: readonly Ligne[], colonnes: readonly ColonnePlan[], role: RolePlan): number {
  const column = colonnes.find((colonne) => colonne.role === role)?.column;
  return column === undefined ? 0 : lignes.filter((ligne) => caseEn(ligne, column)).length;
}

/** Without a column of actions, the finest level stands for them, unless a title names the action. */
function substituer(colonnes: readonly ColonnePlan[], contexte: Contexte): readonly ColonnePlan[] {
  const roles = colonnes.map(({ role }) => role);
  if (roles.includes('action') || (contexte.objectif && roles.includes('objectif'))) return colonnes;
  const fin = roles.includes('objectifGeneral') ? 'objectifGeneral' : 'objectif';
  return colonnes.map((colonne) => (colonne.role === fin ? { ...colonne, role: 'action' } : colonne));
}

function partNumerotee(lignes: readonly Ligne[], colonnes: readonly ColonnePlan[]): number {
  const column = colonnes.find(({ role }) => role === 'action')?.column ?? -1;
  const cases = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  const numerotees = cases.filter(({ texte }) => numeroEnTete(texte) ?? numerosEnFin(texte));
  return cases.length === 0 ? 0 : numerotees.length / cases.length;
}

/** Whether a table with these columns is a plan, from its title, its levels and its numbers. */
function estUnPlan(
  feuille: Feuille,
  { lignes }: Corps,
  colonnes: readonly ColonnePlan[],
  avecActions: boolean,
  contexte: Contexte,
): boolean {
  const titres = `${contexte.titre?.value ?? ''}\n${feuille.sheet.name}`;
  const annonce = TITRE_DE_PLAN.test(titres);
  if (PAS_UN_PLAN.test(titres) && !annonce) return false;
  const a = (...roles: readonly RolePlan[]): boolean => colonnes.some(({ role }) => roles.includes(role));
  if (!avecActions)
    return annonce || contexte.objectif !== null || (a('enjeu', 'axe') && /enjeu|objectif/i.test(titres));
  if (annonce || a('enjeu', 'axe', 'objectifGeneral', 'objectif')) return true;
  return a('numero') || partNumerotee(lignes, colonnes) >= PART_NUMEROTEE;
}

function lecteurDe(corps: Corps, colonnes: readonly ColonnePlan[], avecActions: boolean): Lecteur {
  const place = (role: RolePlan): number => colonnes.findIndex((colonne) => colonne.role === role);
  const compte = (role: RolePlan): number => remplies(corps.lignes, colonnes, role);
  const objectifAuDessus =
    place('objectif') >= 0 && place('objectif') < place('action') && compte('objectif') < compte('action');
  const nu = place('numero') < 0 && partNumerotee(corps.lignes, colonnes) >= PART_NUMEROTEE;
  return {
    colonnes: objectifAuDessus ? monter(colonnes) : colonnes,
    objectifAuDessus,
    calendrier: colonnesDeCalendrier(colonnes, corps.lignes),
    nu,
    objectifs: !avecActions,
  };
}

/** Objectifs above the actions are their general ones, unless a column of these exists too. */
function monter(colonnes: readonly ColonnePlan[]): readonly ColonnePlan[] {
  if (colonnes.some(({ role }) => role === 'objectifGeneral')) return colonnes;
  return colonnes.map((colonne) =>
    colonne.role === 'objectif' ? { ...colonne, role: 'objectifGeneral' } : colonne,
  );
}

/** Reads the table of plan whose header stands at this rank; null when it is none. */
export function* lireGrille(
  feuille: Feuille,
  entete: EntetePlan,
  rang: number,
  contexte: Contexte,
  libre: (row: number) => boolean,
  cles: Cles,
): Generator<string, PartieLue | null, void> {
  const corps = yield* corpsDe(feuille, entete, contexte, libre);
  const attribuees = attribuer(entete, corps.lignes, feuille);
  const avecActions = attribuees.some(({ role }) => role === 'action');
  const colonnes = substituer(attribuees, contexte);
  if (!estUnPlan(feuille, corps, colonnes, avecActions, contexte)) return null;
  const lecteur = lecteurDe(corps, colonnes, avecActions);
  const rangees = new Rangees(feuille, lecteur, contexte);
  for (const [place, ligne] of corps.lignes.entries()) {
    if (place % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    rangees.lire(ligne, corps.lignes[place + 1]);
  }
  if (rangees.brouillons.length === 0) return null;
  const tableau = tableauDe({
    sheet: feuille.sheet.name,
    lignes: feuille.lignes.slice(rang, corps.suite),
    colonnes: lecteur.colonnes,
    titre: contexte.titre,
    confidence: avecActions || contexte.objectif ? CONFIANCE : CONFIANCE_SANS_ACTION,
  });
  return { tableau, actions: actionsDe(rangees.brouillons, tableau, cles), suite: corps.suite, contexte };
}
