import { Cles } from '../equipements/cle';
import { champ } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import { estUnRecapitulatif } from '../feuille/recapitulatif';
import type { LigneSuivi, Tableau } from '../records';
import { colonnesDe, ROLE_DE_TABLEAU, verifierStatuts } from './colonnes';
import type { ColonneSuivi } from './colonnes';
import { cellulesDe, largeur, ligneDe, reporter } from './lignes';
import type { Reportes } from './lignes';

/** What a sheet gave. */
export interface LectureSuivi {
  readonly tableaux: readonly Tableau[];
  readonly lignes: readonly LigneSuivi[];
}

const EST_UN_PLAN = /plans?\s+d[’'\s]?\s*actions?/iu;
const EST_UN_SUIVI = /suivi|[ée]valuation|bilan|avancement|atteinte|tableau de bord/iu;
const PARLE_DE_STATUT =
  /statut|[ée]tat|atteint|avancement|r[ée]alis|suivi|situation|degr[ée]|niveau|%|taux/iu;
const ECART_MAX = 2;
const LIGNES_PAR_TRANCHE = 250;
const CONFIANCE = 0.9;

interface TableauSuivi {
  readonly colonnes: readonly ColonneSuivi[];
  readonly entete: Ligne;
  readonly lignes: readonly Ligne[];
  readonly titre: Case | null;
}

/** Rows under a header, down to a blank stretch, to another header or to the title of the next table. */
function lignesSous(lignes: readonly Ligne[], rang: number): readonly Ligne[] {
  const siennes: Ligne[] = [];
  let row = lignes[rang]?.row ?? 0;
  for (const ligne of lignes.slice(rang + 1)) {
    if (ligne.row - row > ECART_MAX || colonnesDe(ligne)) break;
    if (ligne.cases.length === 1 && ligne.row - row > 1) break;
    siennes.push(ligne);
    ({ row } = ligne);
  }
  const derniere = siennes.findLastIndex(({ cases }) => cases.length > 1);
  return siennes.slice(0, derniere + 1);
}

function titreAuDessus(lignes: readonly Ligne[], rang: number): Case | null {
  const [dessus, ligne] = [lignes[rang - 1], lignes[rang]];
  if (!dessus || !ligne || dessus.cases.length > 1 || ligne.row - dessus.row > ECART_MAX) return null;
  return dessus.cases[0] ?? null;
}

/** A plan may have a column of status too: its title says that it is the plan. */
function estLePlan(sheet: string, titre: Case | null): boolean {
  const dit =
    titre && (EST_UN_PLAN.test(titre.texte) || EST_UN_SUIVI.test(titre.texte)) ? titre.texte : sheet;
  return EST_UN_PLAN.test(dit) && !EST_UN_SUIVI.test(dit);
}

function tableauEn({ lignes, sheet }: Feuille, rang: number): TableauSuivi | null {
  const entete = lignes[rang];
  if (!entete?.cases.some(({ texte }) => PARLE_DE_STATUT.test(texte))) return null;
  const trouvees = colonnesDe(entete);
  const titre = titreAuDessus(lignes, rang);
  if (!trouvees || estLePlan(sheet.name, titre)) return null;
  const siennes = lignesSous(lignes, rang);
  const colonnes = verifierStatuts(trouvees, siennes);
  return colonnes && siennes.length > 0 ? { colonnes, entete, lignes: siennes, titre } : null;
}

function tableauDe(feuille: Feuille, { colonnes, entete, lignes, titre }: TableauSuivi): Tableau {
  const toutes = [entete, ...lignes];
  const roles = new Map(colonnes.map(({ column, role }) => [column, ROLE_DE_TABLEAU[role]]));
  return {
    kind: 'suivi',
    sheet: feuille.sheet.name,
    range: {
      top: entete.row,
      bottom: lignes.at(-1)?.row ?? entete.row,
      left: Math.min(...toutes.flatMap(({ cases }) => cases.map(({ column }) => column))),
      right: largeur(feuille, toutes),
    },
    confidence: CONFIANCE,
    titre: titre && champ(titre),
    colonnes: colonnes.map(({ column, role, entete: c }) => ({
      role: ROLE_DE_TABLEAU[role],
      column,
      entete: champ(c),
      ...(role === 'avancement' && { sens: role }),
    })),
    cellules: cellulesDe(toutes, (column) => roles.get(column) ?? 'autre'),
  };
}

/** A row of one cell in a table is the theme of the rows under it; a title above the table is the first. */
function lireTableau(tableau: Tableau, { colonnes, lignes, titre }: TableauSuivi, cles: Cles): LigneSuivi[] {
  const aUnTheme = colonnes.some(({ role }) => role === 'theme');
  let reportes: Reportes = titre && !aUnTheme ? { theme: champ(titre) } : {};
  return lignes.flatMap((ligne) => {
    if (estUnRecapitulatif(ligne.cases[0]?.texte)) return [];
    const [seule, ...autres] = ligne.cases;
    if (seule && autres.length === 0 && seule.column === colonnes[0]?.column) {
      reportes = { theme: champ(seule) };
      return [];
    }
    reportes = reporter(ligne, colonnes, reportes);
    const lue = ligneDe(ligne, colonnes, reportes, tableau, cles);
    return lue ? [lue] : [];
  });
}

/** Reads the tables of suivi and évaluation of a sheet. */
export function* lireSuivi(feuille: Feuille, occupation: Occupation): Generator<string, LectureSuivi, void> {
  const tableaux: Tableau[] = [];
  const lues: LigneSuivi[] = [];
  const cles = new Cles();
  for (let rang = 0; rang < feuille.lignes.length; rang += 1) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    const row = feuille.lignes[rang]?.row;
    const trouve = row === undefined || occupation.occupeLigne(row) ? null : tableauEn(feuille, rang);
    if (!trouve) continue;
    const tableau = tableauDe(feuille, trouve);
    const lignes = lireTableau(tableau, trouve, cles);
    if (lignes.length === 0) continue;
    tableaux.push(tableau);
    lues.push(...lignes);
    rang += trouve.lignes.length;
  }
  return { tableaux, lignes: lues };
}
