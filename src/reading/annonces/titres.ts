import { typeEnTete } from '../../referentiel';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { ChiffreAnnonce, ObjetAnnonce } from '../records';
import { annonceSansListe, comptesDans } from './comptes';
import type { Compte } from './comptes';

const TITRE_MAX = 120;
const ECART_MAX = 2;
/** What the rows or the figures of a table may answer. */
const COMPTES_D_UN_TABLEAU: ReadonlySet<ObjetAnnonce> = new Set([
  'places',
  'equipements',
  'structures',
  'actions',
  'axes',
  'objectifs',
]);
/** "dont 20 places réservées", "12 places supplémentaires": a part of what the table gives. */
const UNE_PART =
  /(?<![\p{L}-])(?:dont|chaque|au moins|au plus|priorit|nouveau|réserv|supplément|nouvel|créé|création|ouvert|en moins|en plus|environ|manqu|projet|pour|sur(?=\s)(?!\s+(?:(?:l[’']ensemble|tout|le|la|notre)\s|20\d\d)))\p{L}*/iu;

function comptesDuTitre(c: Case): readonly Compte[] {
  if (typeof c.cell.value !== 'string' || c.texte.length > TITRE_MAX || UNE_PART.test(c.texte)) return [];
  const comptes = comptesDans(c.texte).filter(({ objet }) => COMPTES_D_UN_TABLEAU.has(objet));
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

function estPres(a: Ligne | undefined, b: Ligne): boolean {
  return a !== undefined && Math.abs(a.row - b.row) <= ECART_MAX;
}

function estUneRangee(ligne: Ligne | undefined): boolean {
  return ligne !== undefined && ligne.cases.length > 1;
}

/** The lines of one cell right above or under a row of several: they may speak of a table. */
function titresDe({ lignes }: Feuille): readonly Case[] {
  return lignes.flatMap((ligne, rang) => {
    const [seule, ...autres] = ligne.cases;
    if (!seule || autres.length > 0) return [];
    const [dessus, dessous] = [lignes[rang - 1], lignes[rang + 1]];
    const coiffe = estPres(dessous, ligne) && (estUneRangee(dessous) || SOUTENUS.test(seule.texte));
    const conclut = CONCLUSION.test(seule.texte) && estPres(dessus, ligne) && estUneRangee(dessus);
    return coiffe || conclut ? [seule] : [];
  });
}

/** What titles of tables count: "7 EAJE en gestion PSU (168 places)"; `connues` are read already. */
export function annoncesDesTitres(
  feuille: Feuille,
  connues: readonly ChiffreAnnonce[],
): readonly ChiffreAnnonce[] {
  return titresDe(feuille).flatMap((c) =>
    comptesDuTitre(c)
      .filter((compte) => !estDite(c, compte, connues))
      .map((compte) => annonceSansListe(c, compte)),
  );
}
