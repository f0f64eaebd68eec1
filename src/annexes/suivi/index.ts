import type { Lecture } from '../../reading';
import { LIBELLE_STATUT } from '../../referentiel';
import { columnName } from '../../workbook';
import type { Range, SheetSpec } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { FabriqueAnnexe, Matiere } from '../matiere';
import { caracteresDePage, repartir, texteDe } from '../mesure';
import { origineDe, pageDe, periodeEnClair, territoireEnClair } from '../page';
import { colonnesPour } from './colonnes';
import type { ColonneDeSuivi } from './colonnes';
import { lignesDeSuivi } from './lignes';
import type { LigneDeSuivi } from './lignes';

const TITRE = 'Tableau de suivi';
const HAUTEUR_TITRE = 26;
const HAUTEUR_ENTETE = 34;
/** Rows under the last one where the list of statuses holds already. */
const LIGNES_EN_PLUS = 50;

/** Thirteen columns make the page a little wider than paper: letters are printed smaller. */
const ECHELLE = 1.3;

const STATUTS = Object.values(LIBELLE_STATUT);

/** Where the columns of the table lie, once its rows are known. */
interface Table {
  readonly colonnes: readonly ColonneDeSuivi[];
  readonly premiere: number;
  readonly derniere: number;
}

function rangeDe({ colonnes, premiere, derniere }: Table, nom: string): Range {
  const column = colonnes.findIndex((colonne) => colonne.nom === nom);
  return { top: premiere, bottom: derniere, left: column, right: column };
}

function plageDe(table: Table, nom: string): string {
  const { top, bottom, left } = rangeDe(table, nom);
  const lettre = `$${columnName(left)}$`;
  return `${lettre}${String(top + 1)}:${lettre}${String(bottom + 1)}`;
}

/** « 24 lignes suivies · Réalisée : 3 · En cours : 5 · … · avancement moyen : 45 % », counted by Excel. */
function progres(table: Table, nombre: number): string {
  const statuts = plageDe(table, 'statut');
  const avancements = plageDe(table, 'avancement');
  const comptes = STATUTS.map((statut) => `" · ${statut}\u00a0: "&COUNTIF(${statuts},"${statut}*")`);
  const moyenne = `IF(COUNT(${avancements})=0,"non renseigné",ROUND(AVERAGE(${avancements})*100,0)&"\u00a0%")`;
  return [
    `="Lignes suivies\u00a0: ${String(nombre)}"`,
    ...comptes,
    `" · Sans statut\u00a0: "&(${String(nombre)}-COUNTA(${statuts}))`,
    `" · Avancement moyen\u00a0: "&${moyenne}`,
  ].join('&');
}

function guider(feuille: Feuille, table: Table): void {
  const etendue = { ...table, derniere: table.derniere + LIGNES_EN_PLUS };
  feuille.valider({
    range: rangeDe(etendue, 'statut'),
    list: STATUTS,
    help: 'Choisissez le statut dans la liste.',
    refusal: 'Choisissez l’un des cinq statuts de la liste.',
  });
  const range = rangeDe(etendue, 'statut');
  const premiere = `${columnName(range.left)}${String(range.top + 1)}`;
  const commence = (statut: string): string => `=LEFT(${premiere},${String(statut.length)})="${statut}"`;
  feuille.mettreEnForme({ range, formula: commence(LIBELLE_STATUT.realisee), style: 'favorable' });
  feuille.mettreEnForme({ range, formula: commence(LIBELLE_STATUT['non-realisee']), style: 'sousSeuil' });
}

const LIGNES_AU_DESSUS = 4;

function ecrire(feuille: Feuille, lignes: readonly LigneDeSuivi[], table: Table, sousTitre: string): void {
  const { colonnes } = table;
  feuille.bande('Tableau de suivi du plan d’actions', 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(sousTitre, 'sousTitre');
  feuille.bande({ formula: progres(table, lignes.length) }, 'noteEncadree', undefined, HAUTEUR_TITRE);
  feuille.vide();
  feuille.ligne(
    colonnes.map(({ entete }) => cellule(entete, 'entete')),
    HAUTEUR_ENTETE,
  );
  for (const ligne of lignes) feuille.ligne(colonnes.map(({ lire, style }) => cellule(lire(ligne), style)));
  guider(feuille, table);
}

function sousTitreDe(matiere: Matiere, { suivi }: Lecture): string {
  const dOu = suivi.length > 0 ? 'repris du suivi du classeur' : 'prérempli depuis le plan d’actions';
  return [territoireEnClair(matiere), periodeEnClair(matiere), dOu].filter(Boolean).join(' · ');
}

/** A column may take this much more than its own width, and give this share of it away. */
const PLUS_LARGE = 1.8;
const MOINS_LARGE = 0.8;

/** The width of the page, shared as the headers and the texts need it. */
function largeursDe(colonnes: readonly ColonneDeSuivi[], lignes: readonly LigneDeSuivi[]): readonly number[] {
  const entetes = colonnes.map(({ entete }) => ({ texte: entete }));
  return repartir(
    caracteresDePage('landscape', colonnes.length) * ECHELLE,
    colonnes.map(({ largeur }) => ({
      minimum: Math.floor(largeur * MOINS_LARGE),
      maximum: Math.ceil(largeur * PLUS_LARGE),
    })),
    [entetes, ...lignes.map((ligne) => colonnes.map(({ lire }) => ({ texte: texteDe(lire(ligne)) })))],
  );
}

function specDe(matiere: Matiere, lignes: readonly LigneDeSuivi[]): SheetSpec {
  const colonnes = colonnesPour(lignes, matiere.jour.slice(0, 4));
  const premiere = LIGNES_AU_DESSUS + 1;
  const table = { colonnes, premiere, derniere: premiere + lignes.length - 1 };
  const titleRows = { first: LIGNES_AU_DESSUS, last: LIGNES_AU_DESSUS };
  const feuille = new Feuille({
    name: TITRE,
    kind: 'suivi',
    origin: origineDe(matiere),
    widths: largeursDe(colonnes, lignes),
    page: pageDe(matiere, TITRE, { orientation: 'landscape', titleRows }),
  });
  ecrire(feuille, lignes, table, sousTitreDe(matiere, matiere.lecture));
  return feuille.spec({
    frozen: { rows: premiere, columns: 0 },
    filter: { top: LIGNES_AU_DESSUS, bottom: table.derniere, left: 0, right: colonnes.length - 1 },
  });
}

/** The table of suivi: a row an action or an objectif, filled in with what the workbook says of it. */
export const suivi: FabriqueAnnexe = (matiere) => {
  const lignes = lignesDeSuivi(matiere.lecture);
  return lignes.length === 0 ? [] : [specDe(matiere, lignes)];
};
