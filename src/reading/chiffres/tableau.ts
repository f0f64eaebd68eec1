import type { Range } from '../../workbook';
import { champ } from '../feuille/champ';
import { CellulesDeLignes } from '../feuille/cellules';
import type { RoleDeColonne } from '../feuille/cellules';
import type { Feuille } from '../feuille/feuille';
import type { Role, Tableau } from '../records';
import { UNITE_CROIX } from './croix';
import type { Allure } from './natures';
import { figureDe } from './quadrillage';
import type { Point, Quadrillage } from './quadrillage';

const CONFIANCE_AVEC_ENTETE = 0.9;
const CONFIANCE_SANS_ENTETE = 0.7;
/** Share of figures from which a column is one of figures and nothing else. */
const PART_DE_CHIFFRES = 0.6;
const CHIFFRES_MIN = 3;
const LIGNES_MIN = 2;
const LIGNES_SANS_ENTETE_MIN = 3;

/** Digits and letters that look like them: « 46 G16 », « 3G % ». The column is one of figures all the same. */
const PRESQUE_UN_CHIFFRE = /^\d[\dOQlIZSGB .,\u00a0\u202f]*%?$/;

function presqueDesChiffres(points: readonly (Point | null)[]): number {
  return points.filter((point) => {
    return point?.contenu.sorte === 'illisible' && PRESQUE_UN_CHIFFRE.test(point.case.texte.trim());
  }).length;
}

function chiffresDe(points: readonly (Point | null)[]): number {
  return points.filter((point) => point && 'figure' in point.contenu).length;
}

/** Columns of digits that count nothing. */
const CODES =
  /(?:^| )(?:code|cp|postal|siret|siren|telephone|tel|insee|numero|fax|compte|imputation|(?:ligne|article|chapitre) (?:budgetaire|comptable)|n|no)(?: |$)/;

/** Rows of labels and of figures that are worth adding up: neither a list of codes nor a form. */
export function estUnTableau({ points, entete, corps }: Quadrillage, colonnes: readonly Allure[]): boolean {
  const valeurs = points.filter((ligne) => chiffresDe(ligne) > 0).length;
  const utiles = colonnes.some((allure, rang) => {
    const chiffres = chiffresDe(points.map((ligne) => ligne[rang] ?? null));
    return chiffres >= LIGNES_MIN && !CODES.test(allure.libelle);
  });
  const lignesMin = entete.length > 0 ? LIGNES_MIN : LIGNES_SANS_ENTETE_MIN;
  return utiles && valeurs >= lignesMin && corps.length >= lignesMin;
}

function etendueDe({ entete, corps, colonnes, colonneLibelles }: Quadrillage): Range {
  const lignes = [...entete, ...corps];
  const cases = lignes
    .flatMap((ligne) => [ligne.cases[0], ligne.cases.at(-1)])
    .filter((c) => c !== undefined);
  const rangs = cases.map(({ column }) => column);
  return {
    top: lignes[0]?.row ?? 0,
    left: Math.min(colonneLibelles, ...rangs),
    bottom: lignes.at(-1)?.row ?? 0,
    right: Math.max(colonnes.at(-1)?.index ?? 0, ...rangs),
  };
}

function roleDe(allure: Allure, points: readonly (Point | null)[]): Omit<RoleDeColonne, 'column'> {
  const remplies = points.filter((point) => point && point.contenu.sorte !== 'absent');
  const surs = chiffresDe(remplies.filter((point) => figureDe(point)?.unite !== UNITE_CROIX));
  const chiffres = surs > 0 ? surs + presqueDesChiffres(remplies) : 0;
  const role: Role = /(?:^| )annees?(?: |$)/.test(allure.libelle) ? 'annee' : 'mesure';
  const sur = chiffres >= CHIFFRES_MIN && chiffres >= PART_DE_CHIFFRES * remplies.length;
  const nombre = sur && role === 'mesure' && !CODES.test(allure.libelle);
  return { role, attendu: nombre ? 'nombre' : 'texte' };
}

/** A table that no other reader knew. */
export function tableauDe(quadrillage: Quadrillage, allures: readonly Allure[], feuille: Feuille): Tableau {
  const { colonnes, points, corps, entete, coin, titre, colonneLibelles } = quadrillage;
  const roles: readonly RoleDeColonne[] = [
    { column: colonneLibelles, role: 'structure', attendu: 'texte' },
    ...colonnes.map(({ index }, rang) => {
      const lus = points.map((ligne) => ligne[rang] ?? null);
      return { column: index, ...roleDe(allures[rang] as Allure, lus) };
    }),
  ];
  const entetes = new Map(colonnes.map(({ index, libelle }) => [index, libelle]));
  return {
    kind: 'chiffres',
    sheet: feuille.sheet.name,
    range: etendueDe(quadrillage),
    confidence: entete.length > 0 ? CONFIANCE_AVEC_ENTETE : CONFIANCE_SANS_ENTETE,
    titre: titre && champ(titre),
    colonnes: roles.map(({ column, role }) => {
      const libelle = column === colonneLibelles ? coin : (entetes.get(column) ?? null);
      return { role, column, entete: libelle && champ(libelle) };
    }),
    cellules: new CellulesDeLignes(corps, roles),
  };
}
