import type { Feuille } from '../feuille/feuille';
import type { ChiffreAnnonce, RatioAnnonce } from '../records';
import { annoncesDeLaCarte } from './carte';
import { fluxDe } from './flux';
import type { LigneDeTexte } from './flux';
import { listesEn } from './listes';
import { montantsDe } from './montants';
import { annoncesDesPhrases } from './phrases';
import { annoncesDesTitres, feuillesNommees } from './titres';
import { ratiosDe } from './ratios';
import { sommesDe } from './sommes';

export interface LectureAnnonces {
  readonly annonces: readonly ChiffreAnnonce[];
  readonly ratios: readonly RatioAnnonce[];
}

/** Longer sheets are lists of equipments, not prose. */
const LIGNES_MAX = 3000;
const LIGNES_PAR_TRANCHE = 20;
const LIGNES_PAR_PAUSE = 5;
const TEXTE_MAX = 6000;
/** A sum or a ratio has more than one figure; the names that a figure counts come after a colon. */
const A_DES_COMPTES = /\d\D+\d|:/;

function* listesDe(
  nom: string,
  flux: readonly (readonly LigneDeTexte[])[],
): Generator<string, readonly ChiffreAnnonce[], void> {
  const annonces: ChiffreAnnonce[] = [];
  let vues = 0;
  for (const lignes of flux) {
    for (const rang of lignes.keys()) {
      annonces.push(...listesEn(lignes, rang));
      vues += 1;
      if (vues % LIGNES_PAR_PAUSE === 0) yield nom;
    }
  }
  return annonces;
}

/** Reads the figures that titles and sentences announce, with the list that answers them. */
export function* lireAnnonces(feuilles: readonly Feuille[]): Generator<string, LectureAnnonces, void> {
  const annonces: ChiffreAnnonce[] = [];
  const ratios: RatioAnnonce[] = [];
  const nommees = feuillesNommees(feuilles);
  for (const feuille of feuilles) {
    yield feuille.sheet.name;
    if (feuille.lignes.length > LIGNES_MAX) continue;
    const lues = [...(yield* listesDe(feuille.sheet.name, fluxDe(feuille)))];
    for (const [rang, { cases }] of feuille.lignes.entries()) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
      const phrases = cases.filter(({ cell, texte }) => {
        return typeof cell.value === 'string' && texte.length <= TEXTE_MAX && A_DES_COMPTES.test(texte);
      });
      annonces.push(...phrases.flatMap(sommesDe));
      lues.push(...cases.flatMap(annoncesDesPhrases));
      ratios.push(...phrases.flatMap(ratiosDe));
    }
    annonces.push(...montantsDe(feuille), ...annoncesDeLaCarte(feuille));
    annonces.push(...lues, ...annoncesDesTitres(feuille, nommees, lues));
  }
  return { annonces, ratios };
}
