import { normaliser } from '../../referentiel';
import type { Field, Grille, Rangee } from '../../reading';
import { grouper } from '../grouper';
import { PAUSE } from '../pauses';
import { termeEn } from './egalites';
import type { Terme } from './egalites';

/** A figure with what it says, written in a way that two tables share. */
export interface Fait {
  readonly grille: Grille;
  readonly terme: Terme;
  /** Rates are fractions, however typed. */
  readonly valeur: number;
  readonly pas: number;
}

interface Sujet {
  readonly mots: string;
  readonly nombreDeMots: number;
  readonly annees: readonly string[];
}

const ANNEES = /\b(?:19|20)\d{2}\b/g;
/** "(y compris les logements occasionnels)" adds nothing; "(0-2 ans)" does. */
const PARENTHESE_SANS_CHIFFRE = /\([^)\d]*\)/g;
const OUTILS = new Set(
  'a au aux d de des du en et l la le les ou par pour sur pct ref dont ses son leur leurs un une departement dpt'.split(
    ' ',
  ),
);
const SINGULIERS: Readonly<Record<string, string>> = { nb: 'nombre', nbre: 'nombre', nbr: 'nombre' };
/** Labels that mean something only in their own table. */
const VAGUES =
  /^(?:total|totaux|ensemble|cumul|somme|sous total|autres?|divers|moyenne|nombre|effectif|annee|valeur|evolution|part|taux|montant)(?: (?:general|total|global))?$/;
/** Two states of one year are two figures. */
const ETATS =
  /\b(?:previsionnels?|prevus?|actualises?|reels?|realises?|estimes?|objectifs?|cibles?|projections?)\b/;
const MOTS_SUJET_MIN = 2;
const POURCENT = 0.01;

function anneesDe(...champs: readonly (Field | null)[]): readonly string[] {
  return [...new Set(champs.flatMap((champ) => champ?.value.match(ANNEES) ?? []))];
}

function motsDe(texte: string): readonly string[] {
  const nu = normaliser(texte.replace(PARENTHESE_SANS_CHIFFRE, ' ').replace(ANNEES, ' '));
  return nu
    .split(' ')
    .filter((mot) => mot !== '' && !OUTILS.has(mot))
    .map((mot) => SINGULIERS[mot] ?? (mot.length > 3 ? mot.replace(/[sx]$/, '') : mot));
}

function sujetDe({ libelle, groupes, nature, sansSomme }: Rangee): Sujet | null {
  if (!libelle || nature === 'evolution' || nature === 'moyenne' || nature === 'texte') return null;
  const mots = [...groupes, libelle].flatMap(({ value }) => motsDe(value));
  const vague = mots.every((mot) => /^\d+$/.test(mot)) || VAGUES.test(mots.join(' '));
  if (vague || (sansSomme && nature === 'valeur')) return null;
  return { mots: mots.join(' '), nombreDeMots: mots.length, annees: anneesDe(libelle, ...groupes) };
}

/** What a whole table says of its figures: its year, its state. */
function contexteDe(grille: Grille): { readonly annees: readonly string[]; readonly etat: string } {
  const entetes = grille.tableau.colonnes.map(({ entete }) => entete);
  const coin = entetes[0] ?? null;
  const textes = [grille.titre, grille.tableau.titre, coin];
  const mots = normaliser([grille.tableau.sheet, ...textes.map((champ) => champ?.value ?? '')].join(' '));
  return { annees: anneesDe(...textes), etat: ETATS.exec(mots)?.[0] ?? '' };
}

/** One year, said by the row, the column, or else the table. */
function anneeDe(ligne: Sujet, colonne: Sujet, duTableau: readonly string[]): string | null {
  const dites = [...new Set([...ligne.annees, ...colonne.annees])];
  const annees = dites.length > 0 ? dites : duTableau;
  return annees.length === 1 ? (annees[0] ?? null) : null;
}

function faitDe(grille: Grille, terme: Terme): Fait {
  const { mesure, ligne, colonne } = terme;
  const part = ligne.nature === 'part' || colonne.nature === 'part';
  const enPoints = part && ligne.unite !== '%' && colonne.unite !== '%';
  const facteur = enPoints ? POURCENT : 1;
  return { grille, terme, valeur: mesure.value * facteur, pas: mesure.pas * facteur };
}

interface Sujets {
  readonly grille: Grille;
  readonly lignes: readonly (Sujet | null)[];
  readonly colonnes: readonly (Sujet | null)[];
}

function sujetsDe(grille: Grille): Sujets {
  return { grille, lignes: grille.lignes.map(sujetDe), colonnes: grille.colonnes.map(sujetDe) };
}

/** What two tables or more speak of: the others have nothing to be compared with. */
function sujetsPartages(tous: readonly Sujets[]): ReadonlySet<string> {
  const vus = new Set<string>();
  const partages = new Set<string>();
  for (const { lignes, colonnes } of tous) {
    const siens = new Set([...lignes, ...colonnes].flatMap((sujet) => sujet?.mots ?? []));
    for (const mots of siens) (vus.has(mots) ? partages : vus).add(mots);
  }
  return partages;
}

function* faitsDe(
  { grille, lignes, colonnes }: Sujets,
  partages: ReadonlySet<string>,
): Generator<readonly [string, Fait]> {
  const { annees, etat } = contexteDe(grille);
  for (const [i, ligne] of lignes.entries()) {
    if (!ligne || !partages.has(ligne.mots)) continue;
    for (const [j, colonne] of colonnes.entries()) {
      if (!colonne || !partages.has(colonne.mots)) continue;
      const annee = anneeDe(ligne, colonne, annees);
      if (!annee || Math.max(ligne.nombreDeMots, colonne.nombreDeMots) < MOTS_SUJET_MIN) continue;
      const terme = termeEn(grille, [i, j]);
      if (!terme) continue;
      const cle = [ligne.mots, colonne.mots].sort().join(' | ');
      yield [`${cle} | ${annee} | ${etat}`, faitDe(grille, terme)];
    }
  }
}

/** The figures that several tables give, by what they say. */
export function* faitsCommuns(
  grilles: readonly Grille[],
): Generator<typeof PAUSE, readonly (readonly Fait[])[], void> {
  const tous: Sujets[] = [];
  for (const grille of grilles.filter(({ tableau }) => tableau.kind === 'chiffres')) {
    tous.push(sujetsDe(grille));
    yield PAUSE;
  }
  const partages = sujetsPartages(tous);
  const couples: (readonly [string, Fait])[] = [];
  for (const sujets of tous) {
    couples.push(...faitsDe(sujets, partages));
    yield PAUSE;
  }
  const groupes = grouper(couples, ([cle]) => cle);
  return [...groupes.values()]
    .map((groupe) => groupe.map(([, fait]) => fait))
    .filter((faits) => new Set(faits.map(({ grille }) => grille)).size > 1);
}
