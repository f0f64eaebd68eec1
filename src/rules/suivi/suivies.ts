import type { Action, Lecture, LigneSuivi } from '../../reading';
import { memoire } from '../memoire';
import { similitude } from '../ressemblance';

/** A row of the suivi, with the action of the plan that it follows. */
export interface LigneSuivie {
  readonly ligne: LigneSuivi;
  readonly action: Action | null;
}

const MEME_TEXTE = 0.6;

interface Cible {
  readonly action: Action;
  readonly numero: string | null;
  readonly texte: string;
}

/** What a row may follow: an action, or one of its objectifs. */
function ciblesDe({ plans }: Lecture): readonly Cible[] {
  return plans
    .flatMap(({ actions }) => actions)
    .flatMap((action) => [
      { action, numero: action.numero?.value.texte ?? null, texte: action.titre.value },
      ...action.objectifs.map(({ numero, libelle }) => ({
        action,
        numero: numero?.value.texte ?? null,
        texte: libelle.value,
      })),
    ]);
}

function parTexte({ action, objectif }: LigneSuivi, cibles: readonly Cible[]): Cible | undefined {
  const textes = [action, objectif].flatMap((field) => field?.value ?? []);
  return cibles.find(({ texte }) => textes.some((candidat) => similitude(texte, candidat) >= MEME_TEXTE));
}

/** The action that a row follows: by its number, else by its words; by both where numbers run anew in each axe. */
function suivieDe(ligne: LigneSuivi, cibles: readonly Cible[]): Action | null {
  const numero = ligne.numero?.value.texte;
  const deCeNumero = numero === undefined ? [] : cibles.filter((cible) => cible.numero === numero);
  const [seule, ...autres] = deCeNumero;
  if (seule && autres.length === 0) return seule.action;
  const trouvee = parTexte(ligne, seule ? deCeNumero : cibles) ?? seule;
  return trouvee?.action ?? null;
}

const ANNEES = /20\d\d\s*(?:[-–—/]|à|a|et)\s*(20\d\d)/u;

/** The bilan of the convention before follows another plan. */
function suitLaPrecedente({ tableau: { titre, sheet } }: LigneSuivi, { convention }: Lecture): boolean {
  const fin = ANNEES.exec(titre?.value ?? '')?.[1] ?? ANNEES.exec(sheet)?.[1];
  return fin !== undefined && convention.periode !== null && `${fin}-12-31` < convention.periode.debut;
}

/** The rows of the suivi of this convention, each with its action; none where the workbook has no plan. */
export const suiviesDe = memoire((lecture: Lecture): readonly LigneSuivie[] => {
  const cibles = ciblesDe(lecture);
  if (cibles.length === 0) return [];
  return lecture.suivi
    .filter((ligne) => !suitLaPrecedente(ligne, lecture))
    .map((ligne) => ({ ligne, action: suivieDe(ligne, cibles) }));
});
