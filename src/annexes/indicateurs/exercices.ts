import type { EtatIndicateur, IndicateursEaje, NomMesure } from '../../reading';
import { enVigueur } from '../../referentiel';
import type { Bornes, Profil } from '../../referentiel';
import { grouper } from '../../rules';
import { OCCUPATIONS, POIDS, PRIX } from './mesures';

/** The structures of one year and one state. */
export interface Exercice {
  readonly annee: number | null;
  readonly etat: EtatIndicateur | null;
  readonly structures: readonly IndicateursEaje[];
}

const ETATS: Readonly<Record<EtatIndicateur, string>> = {
  previsionnel: 'prévisionnel',
  actualise: 'actualisé',
  reel: 'réel',
};
/** From the surest. */
const RANGS: readonly (EtatIndicateur | null)[] = ['reel', null, 'actualise', 'previsionnel'];

/** « réel 2023 », « 2023 », « année non précisée ». */
export function nomExercice({ annee, etat }: Exercice): string {
  const quand = annee === null ? 'année non précisée' : String(annee);
  return etat === null ? quand : `${ETATS[etat]} ${quand}`;
}

/** The newest first; of one year, what is real before what was foreseen. */
export function exercicesDe(eaje: readonly IndicateursEaje[]): readonly Exercice[] {
  const groupes = grouper(eaje, ({ annee, etat }) => `${annee?.value ?? ''} ${etat?.value ?? ''}`);
  const exercices = [...groupes.values()].map((structures): Exercice => ({
    annee: structures[0]?.annee?.value ?? null,
    etat: structures[0]?.etat?.value ?? null,
    structures,
  }));
  return exercices.sort(
    (a, b) => (b.annee ?? 0) - (a.annee ?? 0) || RANGS.indexOf(a.etat) - RANGS.indexOf(b.etat),
  );
}

/** The year before, in the same state when it is there. */
export function precedent(exercices: readonly Exercice[], de: Exercice): Exercice | null {
  if (de.annee === null) return null;
  const avant = exercices.find(({ annee, etat }) => annee === (de.annee ?? 0) - 1 && etat === de.etat);
  return avant ?? null;
}

/** What a structure is known by from one year to the next. */
export function cleStructure({ nom, commune }: IndicateursEaje): string {
  return `${nom.value} ${commune?.value ?? ''}`.toLocaleLowerCase('fr');
}

/** The year that has most structures; the newest of them. */
export function principal<T extends { readonly structures: readonly unknown[] }>(
  exercices: readonly T[],
): T | null {
  return exercices.reduce<T | null>(
    (choisi, un) => (choisi && choisi.structures.length >= un.structures.length ? choisi : un),
    null,
  );
}

/** The newest year, with the structures whose year is not told when it has not got them: the whole territory. */
export function ensembleDe(exercices: readonly Exercice[]): Exercice | null {
  const dernier = exercices.find(({ annee }) => annee !== null);
  if (!dernier) return exercices[0] ?? null;
  const connues = new Set(dernier.structures.map(cleStructure));
  const autres = exercices
    .filter(({ annee }) => annee === null)
    .flatMap(({ structures }) => structures)
    .filter((eaje) => !connues.has(cleStructure(eaje)));
  return { ...dernier, structures: [...dernier.structures, ...autres] };
}

/** Both years with the structures that they share at their head, in the same order: charts set them side by side. */
export function aligner(de: Exercice, avant: Exercice): readonly [de: Exercice, avant: Exercice] {
  const cles = new Set(avant.structures.map(cleStructure));
  const deux = de.structures.filter((eaje) => cles.has(cleStructure(eaje)));
  const ordre = [...new Set(deux.map(cleStructure))];
  const rangDe = (eaje: IndicateursEaje): number => {
    const rang = ordre.indexOf(cleStructure(eaje));
    return rang < 0 ? ordre.length : rang;
  };
  const ranger = (exercice: Exercice): Exercice => ({
    ...exercice,
    structures: [...exercice.structures].sort((a, b) => rangDe(a) - rangDe(b)),
  });
  return [ranger(de), ranger(avant)];
}

/** A figure out of these bounds is a slip, and enters no mean. */
export function bornesPlausibles(nom: NomMesure, annee: number | null, { seuils }: Profil): Bornes | null {
  if (OCCUPATIONS.includes(nom)) return seuils.occupation;
  if (PRIX.includes(nom)) return seuils.prixRevient.erreur;
  if (nom === 'tauxFacturation') return { minimum: 0.5, maximum: seuils.facturationMaximale };
  if (nom !== 'participationHoraire') return null;
  const { minimum, maximums } = seuils.participation;
  const maximum = (enVigueur(maximums, annee) ?? maximums[0])?.maximum ?? 0;
  return { minimum, maximum: maximum * AU_DELA_DU_BAREME };
}

/** A gestionnaire may ask for more than the barème, not for that much more. */
const AU_DELA_DU_BAREME = 1.5;

/** What a mean of this rate is weighted by in these structures; null when none is there for all. */
export function poidsDe(nom: NomMesure, structures: readonly IndicateursEaje[]): NomMesure | null {
  const comptees = structures.filter(({ mesures }) => mesures[nom]);
  const complet = (poids: NomMesure): boolean =>
    comptees.every(({ mesures }) => (mesures[poids]?.value ?? 0) > 0);
  return POIDS[nom]?.find(complet) ?? null;
}
