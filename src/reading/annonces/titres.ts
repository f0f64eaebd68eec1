import { normaliser, typeEnTete } from '../../referentiel';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { ChiffreAnnonce, ObjetAnnonce } from '../records';
import { annonceSansListe, comptesDans, sansLesParts, UNE_PART } from './comptes';
import type { Compte } from './comptes';

const TITRE_MAX = 120;
const ECART_MAX = 2;
/** What the rows or the figures of a table may answer. */
const COMPTES_D_UN_TABLEAU: ReadonlySet<ObjetAnnonce> = new Set([
  'places',
  'equipements',
  'structures',
  'postes',
  'etp',
  'actions',
  'fiches',
  'axes',
  'objectifs',
]);
function comptesDuTitre(c: Case): readonly Compte[] {
  const texte = sansLesParts(c.texte);
  if (typeof c.cell.value !== 'string' || c.texte.length > TITRE_MAX || UNE_PART.test(texte)) return [];
  const comptes = comptesDans(texte).filter(({ objet }) => COMPTES_D_UN_TABLEAU.has(objet));
  return new Set(comptes.map(sorteDe)).size === comptes.length ? comptes : [];
}

/** "9 EAJE, 2 RPE et 1 LAEP" count equipments of three types; two figures for one sort detail each other. */
const sorteDe = ({ objet, nom }: Compte): string =>
  objet === 'equipements' ? (typeEnTete(nom)?.reconnu.type ?? objet) : objet;

function estDite(c: Case, { objet, nombre }: Compte, connues: readonly ChiffreAnnonce[]): boolean {
  return connues.some(
    (connue) =>
      connue.objet === objet && connue.nombre.cells[0] === c.lieu[0] && connue.nombre.value === nombre.valeur,
  );
}

/** Under a table, only what sums it up announces its rows: "Soit 8 équipements soutenus", "Arques : 6 services au total". */
const CONCLUSION =
  /^\s*(?:soit|au total|total|en tout|ensemble|nombre)(?!\p{L})|^[^.;]{0,60}\d[^.;]*(?<!\p{L})(?:au total|en tout|totalisant)(?!\p{L})/iu;
/** Above a list whose rows have one cell only, the sentence that says what is supported. */
const SOUTENUS = /(?<!\p{L})(?:soutien|financ|accompagn|cofinanc)\p{L}*/iu;
/** "3 orientations, 7 objectifs, 15 actions": the titles of the first ones part it from the rows of the plan. */
const NIVEAUX =
  /^[^.;]{0,60}?\d+\s+(?:axes?|orientations?|enjeux?|thématiques?|objectifs?|actions?|fiches?)(?!\p{L})/iu;
const TITRES_DU_PLAN_MAX = 4;

function estPres(a: Ligne | undefined, b: Ligne): boolean {
  return a !== undefined && Math.abs(a.row - b.row) <= ECART_MAX;
}

function estUneRangee(ligne: Ligne | undefined): boolean {
  return ligne !== undefined && ligne.cases.length > 1;
}

function coiffeUnPlan(lignes: readonly Ligne[], rang: number, texte: string): boolean {
  const row = lignes[rang]?.row ?? 0;
  const suivantes = lignes.slice(rang + 1, rang + 1 + TITRES_DU_PLAN_MAX);
  return (
    NIVEAUX.test(texte) &&
    suivantes.some((ligne) => estUneRangee(ligne) && ligne.row - row <= TITRES_DU_PLAN_MAX)
  );
}

/** The lines of one cell right above or under a row of several: they may speak of a table. */
function titresDe({ lignes }: Feuille): readonly Case[] {
  return lignes.flatMap((ligne, rang) => {
    const [seule, ...autres] = ligne.cases;
    if (!seule || autres.length > 0) return [];
    const [dessus, dessous] = [lignes[rang - 1], lignes[rang + 1]];
    const coiffe = estPres(dessous, ligne) && (estUneRangee(dessous) || SOUTENUS.test(seule.texte));
    const conclut = CONCLUSION.test(seule.texte) && estPres(dessus, ligne) && estUneRangee(dessus);
    return coiffe || conclut || coiffeUnPlan(lignes, rang, seule.texte) ? [seule] : [];
  });
}

/** The sheet, its title or the header of a column says that it lists the others. */
const SOMMAIRE = /^(?:sommaire|table des mati[èe]res|contenu|feuilles?|onglets?)(?!\p{L})/iu;
const LIGNES_DE_TETE = 5;

function estUnSommaire({ sheet, lignes }: Feuille): boolean {
  const dits = lignes.slice(0, LIGNES_DE_TETE).flatMap(({ cases }) => cases.map(({ texte }) => texte));
  return [sheet.name, ...dits].some((texte) => SOMMAIRE.test(texte.trim()));
}

/** The name of a sheet without its rank: "3. Annexe 2", "Annexe 2". */
const cleDeFeuille = (nom: string): string => normaliser(nom.replace(/^\s*\d{1,2}\s*[.)–-]\s*/u, ''));

/** What a sommaire says of the sheets that it names. */
function annoncesDuSommaire(
  feuille: Feuille,
  feuilles: ReadonlyMap<string, string>,
): readonly ChiffreAnnonce[] {
  if (!estUnSommaire(feuille)) return [];
  return feuille.lignes.flatMap(({ cases }) => {
    const nommees = cases.flatMap(({ texte }) => feuilles.get(cleDeFeuille(texte)) ?? []);
    const [nom, ...autres] = new Set(nommees);
    if (nom === undefined || nom === feuille.sheet.name || autres.length > 0) return [];
    return cases.flatMap((c) =>
      comptesDuTitre(c).map((compte) => ({ ...annonceSansListe(c, compte), feuille: nom })),
    );
  });
}

/** What titles of tables count: "7 EAJE en gestion PSU (168 places)", and the rows of a sommaire; `connues` are read already. */
export function annoncesDesTitres(
  feuille: Feuille,
  feuilles: ReadonlyMap<string, string>,
  connues: readonly ChiffreAnnonce[],
): readonly ChiffreAnnonce[] {
  const titres = titresDe(feuille).flatMap((c) =>
    comptesDuTitre(c)
      .filter((compte) => !estDite(c, compte, connues))
      .map((compte) => annonceSansListe(c, compte)),
  );
  return [...titres, ...annoncesDuSommaire(feuille, feuilles)];
}

/** The sheets by the names that a sommaire may give them; shorter ones say too little. */
export function feuillesNommees(feuilles: readonly Feuille[]): ReadonlyMap<string, string> {
  const noms = feuilles.map(({ sheet: { name } }) => [cleDeFeuille(name), name] as const);
  return new Map(noms.filter(([cle]) => cle.length >= NOM_MIN));
}

const NOM_MIN = 3;
