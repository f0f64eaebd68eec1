import type { CellRef } from '../../workbook';
import { champPartie, imprime, unSeulEspace } from '../feuille/champ';
import { refDe } from '../feuille/feuille';
import { lireAnnonces, lireBornes } from '../moments';
import type { ChampFiche, FicheAction, Field, NomChamp } from '../records';
import { elementsDe } from './elements';
import { estChamp } from './grille';
import type { ChampLu, Morceau } from './grille';
import type { CaseLue } from './lignes';

export type Champs = Partial<Record<NomChamp, ChampFiche>>;

const DIT_QUELQUE_CHOSE = /[\p{L}\p{N}]/u;

/** The text of a value, over one or several cells; null when it says nothing ("…", "-"). */
export function valeurDe(morceaux: readonly Morceau[]): Field | null {
  const texte = morceaux.map((morceau) => morceau.texte.trim()).join('\n');
  if (!DIT_QUELQUE_CHOSE.test(texte)) return null;
  return {
    value: texte.split('\n').map(unSeulEspace).join('\n'),
    printed: morceaux.map((morceau) => imprimeDe(morceau)).join('\n'),
    cells: morceaux.map(({ c }) => refDe(c)),
  };
}

/** All of the cell where the value is all of it. */
function imprimeDe({ c, texte }: Morceau): string {
  return texte === c.texte ? imprime(c) : texte;
}

/** The cell where an empty value should be: where the other values of the fiche stand to their labels. */
function placeVide({ c, fin }: CaseLue, aDroite: boolean): CellRef {
  return aDroite
    ? { sheet: c.sheet, row: c.row, column: fin + 1 }
    : { sheet: c.sheet, row: c.row + 1, column: c.column };
}

function placeDe({ morceaux, intitule }: ChampLu, aDroite: boolean): Field {
  const [premier] = morceaux;
  if (premier) return champPartie(premier.c, premier.texte);
  return { value: '', printed: '', cells: [placeVide(intitule, aDroite)] };
}

function champFiche(lus: readonly ChampLu[], aDroite: boolean): ChampFiche | null {
  const [premier] = lus;
  if (!premier) return null;
  const morceaux = lus.flatMap((lu) => lu.morceaux);
  const { c, intitule } = premier.intitule;
  const rempli = lus.find((lu) => lu.morceaux.length > 0) ?? premier;
  return {
    intitule: champPartie(c, intitule?.printed ?? c.texte),
    valeur: valeurDe(morceaux),
    elements: elementsDe(morceaux),
    place: placeDe(rempli, aDroite),
  };
}

/** The fields of a fiche by name; two labels of one field ("Date de début", "Date de fin") make one. */
export function champsDe(lus: readonly ChampLu[]): Champs {
  const champs: Champs = {};
  for (const nom of new Set(lus.map((lu) => lu.nom))) {
    if (!estChamp(nom)) continue;
    const siens = lus.filter((lu) => lu.nom === nom);
    const champ = champFiche(siens, siens[0] !== undefined && aDroite(siens[0], lus));
    if (champ) champs[nom] = champ;
  }
  return champs;
}

/** Most labels of its column, else of the fiche, have their values on the right. */
function aDroite({ intitule: { c } }: ChampLu, lus: readonly ChampLu[]): boolean {
  const remplis = lus.filter(({ morceaux }) => morceaux.length > 0);
  const deLaColonne = remplis.filter(({ intitule }) => intitule.c.column === c.column);
  const temoins = deLaColonne.length > 0 ? deLaColonne : remplis;
  const droites = temoins.filter(({ sens }) => sens === 'droite').length;
  return droites > temoins.filter(({ sens }) => sens === 'dessous').length;
}

const DEBUT = /^\W*(?:dates?\s+(?:de\s+|du\s+)?)?(?:d[ée]but|d[ée]marrage|lancement)/iu;
const FIN = /^\W*(?:dates?\s+(?:de\s+)?)?(?:fin|cl[ôo]ture)(?!\p{L})/iu;

/** What stands under « Début », under « Fin », where a fiche has both. */
function borneDe(lus: readonly ChampLu[], forme: RegExp): Field | undefined {
  const lu = lus.find(({ nom, intitule }) => nom === 'echeances' && forme.test(intitule.c.texte));
  return (lu && valeurDe(lu.morceaux)) ?? undefined;
}

/** The dates that the fields of a fiche word. */
export function datesDe(
  { echeances, modalites }: Champs,
  lus: readonly ChampLu[],
): Pick<FicheAction, 'moments' | 'annonces'> {
  const bornes = { debut: borneDe(lus, DEBUT), fin: borneDe(lus, FIN) };
  return {
    moments: lireBornes(echeances?.elements ?? [], bornes),
    annonces: lireAnnonces(modalites?.elements ?? []),
  };
}
