import type { Ligne } from '../feuille/feuille';
import { contenu } from './figure';

/** Headers that stand over sums of money. Source: budgets of fiches action of the Cafs. */
const ARGENT = /d[ée]penses?|charges|recettes?|produits|ressources|montants?|co[ûu]ts?|budgets?|financ/iu;
const TOTAL = /^\s*(?:sous[\s-]*)?tota(?:l|ux)(?!\p{L})/iu;
const LONGUEUR_ENTETE = 60;
const HAUTEUR_MAX = 25;
const POSTES_MIN = 2;
const ECART_MAX = 2;

const chiffree = ({ cases }: Ligne): boolean => cases.some(({ cell }) => contenu(cell).sorte === 'chiffre');

const estUnTotal = (ligne: Ligne): boolean =>
  chiffree(ligne) && ligne.cases.some(({ texte }) => TOTAL.test(texte));

function estUnEntete(ligne: Ligne): boolean {
  const { cases } = ligne;
  const courtes = cases.every(({ texte }) => texte.length <= LONGUEUR_ENTETE);
  return cases.length > 1 && courtes && !chiffree(ligne) && cases.some(({ texte }) => ARGENT.test(texte));
}

/** Rank of the header over the posts that this total adds up; -1 when what stands above is no budget. */
function enteteAuDessus(lignes: readonly Ligne[], total: number): number {
  for (let rang = total - 1; rang >= Math.max(0, total - HAUTEUR_MAX); rang -= 1) {
    const [ligne, dessous] = [lignes[rang], lignes[rang + 1]];
    if (!ligne || !dessous || dessous.row - ligne.row > ECART_MAX) return -1;
    if (estUnEntete(ligne)) return total - rang > POSTES_MIN ? rang : -1;
    if (!chiffree(ligne)) return -1;
  }
  return -1;
}

/** The budgets that a fiche holds among its fields: from their header down to their total. */
export function budgetsDeFiche(lignes: readonly Ligne[]): readonly (readonly Ligne[])[] {
  return lignes.flatMap((ligne, rang) => {
    const entete = estUnTotal(ligne) ? enteteAuDessus(lignes, rang) : -1;
    return entete < 0 ? [] : [lignes.slice(entete, rang + 1)];
  });
}
