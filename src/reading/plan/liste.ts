import type { Cles } from '../equipements/cle';
import { champPartie } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { numeroEnTete } from '../numeros';
import type { LibelleNumerote } from '../numeros';
import type { Field } from '../records';
import { actionsDe, brouillonDe } from './brouillon';
import type { Brouillon, Complement } from './brouillon';
import { lireEntete } from './colonnes';
import { lireTitre } from './contexte';
import type { Contexte } from './contexte';
import type { PartieLue } from './grille';
import { lireLibelleAction, lireObjectifs } from './libelles';
import type { LibelleAction } from './libelles';
import { tableauDe } from './tableau';
import { PAS_UN_PLAN, TITRE_DE_PLAN } from './vocabulaire';

const BLANCS_MAX = 3;
const ACTIONS_MIN = 2;
const CONFIANCE = 0.9;
const COMPLEMENTS: readonly (readonly [RegExp, Complement])[] = [
  [/^\s*(?:pilotes?|porteurs?|r[eé]f[eé]rents?)\s*:\s*/i, 'pilote'],
  [/^\s*(?:[eé]ch[eé]ances?|calendrier)\s*:\s*/i, 'echeance'],
  [/^\s*indicateurs?(?:\s+d['’][eé]valuation)?\s*:\s*/i, 'indicateur'],
];
const PUCE = /^\s*[-–—•▪●*·◦]\s*\p{L}/u;

type FormeDeComplement = (typeof COMPLEMENTS)[number];

/** "Pilote : CCAS", under the action or beside it. */
function complementDe(texte: string): FormeDeComplement | null {
  return COMPLEMENTS.find(([forme]) => forme.test(texte)) ?? null;
}

/** "Action 3 : …" in one cell, or its number in one and its title in the next. */
function actionEn(ligne: Ligne): LibelleAction | null {
  const cases = ligne.cases.filter(({ texte }) => complementDe(texte) === null);
  const [c, voisine] = cases;
  if (!c || cases.length > 2) return null;
  const tete = numeroEnTete(c.texte);
  if (tete?.mot !== 'action' && tete?.mot !== 'fiche') return null;
  const libelle = lireLibelleAction(c, c.texte, { nu: false, objectifs: false });
  if (tete.reste !== '') return voisine ? null : libelle;
  if (!voisine) return null;
  const numeros = tete.numeros.map(({ numero, debut, fin }) => ({
    value: numero,
    printed: c.texte.slice(debut, fin),
    cells: c.lieu,
  }));
  return { numeros, titre: lireLibelleAction(voisine, voisine.texte, { nu: false, objectifs: false }).titre };
}

/** Reads rows one under the other, titles and actions. */
class Rouleau {
  readonly brouillons: Brouillon[] = [];
  private courants: Brouillon[] = [];

  constructor(public contexte: Contexte) {}

  /** How many rows were understood here; 0 when the list ends. */
  lire(ligne: Ligne, suivante: Ligne | undefined): number {
    const action = actionEn(ligne);
    if (action) return this.ouvrir(action, ligne);
    const [c] = ligne.cases;
    if (c && this.courants.length > 0 && this.detailler(c)) return 1;
    const titre = lireTitre(this.contexte, ligne, suivante);
    if (!titre || titre.niveau === null) return 0;
    this.contexte = titre.contexte;
    this.courants = [];
    return titre.lignes;
  }

  private ouvrir({ numeros, titre }: LibelleAction, { cases }: Ligne): number {
    const { enjeu, axe, objectifGeneral } = this.contexte;
    this.courants = numeros.map((numero) => brouillonDe({ enjeu, axe, objectifGeneral }, numero, titre));
    this.brouillons.push(...this.courants);
    for (const c of cases) {
      const complement = complementDe(c.texte);
      if (complement) this.completer(c, complement);
    }
    return 1;
  }

  /** Lines under an action: its objectifs, its pilote. */
  private detailler(c: Case): boolean {
    const complement = complementDe(c.texte);
    if (complement) return this.completer(c, complement);
    const tete = numeroEnTete(c.texte);
    if (tete?.mot === 'objectif' ? this.titreDesActions(tete) : tete?.mot || !PUCE.test(c.texte))
      return false;
    for (const courant of this.courants) courant.objectifs.push(...lireObjectifs(c));
    this.situer(c);
    return true;
  }

  /** Where an objectif stood above the first action, the next one of its depth opens the next actions. */
  private titreDesActions({ numeros: [situe] }: LibelleNumerote): boolean {
    const dessus = this.contexte.objectif?.numeros[0]?.value;
    return dessus !== undefined && dessus.rangs.length === situe?.numero.rangs.length;
  }

  private completer(c: Case, [forme, complement]: FormeDeComplement): true {
    const field: Field = champPartie(c, c.texte.replace(forme, ''));
    for (const courant of this.courants) courant.complements[complement] ??= field;
    this.situer(c);
    return true;
  }

  private situer(c: Case): void {
    for (const courant of this.courants) courant.cells.push(...c.lieu);
  }
}

function estUnPlan(feuille: Feuille, { brouillons, contexte }: Rouleau): boolean {
  const titres = `${contexte.titre?.value ?? ''}\n${feuille.sheet.name}`;
  const annonce = TITRE_DE_PLAN.test(titres);
  if (brouillons.length < ACTIONS_MIN || (PAS_UN_PLAN.test(titres) && !annonce)) return false;
  return annonce || brouillons.some(({ place }) => place.axe ?? place.enjeu ?? place.objectifGeneral);
}

/** Reads the list of actions that begins at this rank; null when there is none. */
export function lireListe(
  feuille: Feuille,
  debut: number,
  contexte: Contexte,
  libre: (row: number) => boolean,
  cles: Cles,
): PartieLue | null {
  const { lignes } = feuille;
  const premiere = lignes[debut];
  if (!premiere || !actionEn(premiere)) return null;
  const rouleau = new Rouleau(contexte);
  let rang = debut;
  for (let precedente = premiere; ;) {
    const ligne = lignes[rang];
    if (!ligne || !libre(ligne.row) || ligne.row - precedente.row > BLANCS_MAX || lireEntete(lignes, rang))
      break;
    const lues = rouleau.lire(ligne, lignes[rang + 1]);
    if (lues === 0) break;
    rang += lues;
    precedente = lignes[rang - 1] ?? ligne;
  }
  if (!estUnPlan(feuille, rouleau)) return null;
  const tableau = tableauDe({
    sheet: feuille.sheet.name,
    lignes: lignes.slice(debut, rang),
    colonnes: [{ column: premiere.cases[0]?.column ?? 0, role: 'action', entete: null }],
    titre: contexte.titre,
    confidence: CONFIANCE,
  });
  const actions = actionsDe(rouleau.brouillons, tableau, cles);
  return { tableau, actions, suite: rang, contexte: rouleau.contexte };
}
