import type { SheetSpec } from '../../workbook';
import { Feuille } from '../feuille';
import type { FabriqueAnnexe, Matiere } from '../matiere';
import { hauteurDePage } from '../mesure';
import { compte } from '../nombres';
import { origineDe, pageDe } from '../page';
import { colonnesDe } from './colonnes';
import type { Colonnes } from './colonnes';
import { aligner, exercicesDe, nomExercice, precedent, principal } from './exercices';
import type { Exercice } from './exercices';
import { dessiner } from './graphiques';
import { ecrireNotes } from './notes';
import { mettreLesSeuils } from './seuils';
import { ecrireTableau, HAUTEUR_ENTETE } from './tableau';
import type { TableauEcrit } from './tableau';

const TITRE = 'Indicateurs EAJE';
const HAUTEUR_TITRE = 26;
/** Row of the headers, under the title and the count. */
const ENTETE = { first: 2, last: 2 } as const;
/** Points of the row of a structure. */
const HAUTEUR_STRUCTURE = 20;
/** Rows around the structures of a year: title, count, total, and the one left empty. */
const LIGNES_AUTOUR = 4;

function hauteurDe({ structures }: Exercice): number {
  return HAUTEUR_ENTETE + (structures.length + LIGNES_AUTOUR) * HAUTEUR_STRUCTURE;
}

/** « 18 structures, 549 places ». */
function enResume({ structures }: Exercice): string {
  const places = structures.reduce((somme, { mesures }) => somme + (mesures.places?.value ?? 0), 0);
  return [
    compte(structures.length, 'structure', 'structures'),
    ...(places > 0 ? [compte(places, 'place', 'places')] : []),
  ].join(', ');
}

function ecrireExercice(
  feuille: Feuille,
  exercice: Exercice,
  colonnes: Colonnes,
  { profil }: Matiere,
): TableauEcrit {
  feuille.bande(`Indicateurs des EAJE, ${nomExercice(exercice)}`, 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(enResume(exercice), 'sousTitre');
  const ecrit = ecrireTableau(feuille, exercice, colonnes, profil);
  mettreLesSeuils(feuille, colonnes, ecrit, profil);
  feuille.vide();
  return ecrit;
}

/** The year that is charted and the one before have their structures in the same order. */
function enOrdre(exercices: readonly Exercice[]): {
  readonly exercices: readonly Exercice[];
  readonly avant: Exercice | null;
} {
  const dernier = principal(exercices);
  const avant = dernier ? precedent(exercices, dernier) : null;
  if (!dernier || !avant) return { exercices, avant: null };
  const [range, avantRange] = aligner(dernier, avant);
  const ranges = new Map([
    [dernier, range],
    [avant, avantRange],
  ]);
  return { exercices: exercices.map((exercice) => ranges.get(exercice) ?? exercice), avant: avantRange };
}

function ecrire(feuille: Feuille, matiere: Matiere, colonnes: Colonnes): void {
  const { exercices, avant } = enOrdre(exercicesDe(matiere.lecture.eaje));
  const ecrits = exercices.map((exercice) => {
    if (!feuille.tient(hauteurDe(exercice))) feuille.nouvellePage();
    return ecrireExercice(feuille, exercice, colonnes, matiere);
  });
  // A note between two tables would be read as what the second one is about.
  for (const exercice of exercices)
    ecrireNotes(feuille, exercice, colonnes, matiere.profil, exercices.length > 1);
  feuille.vide();
  const choisi = ecrits.find(({ exercice }) => exercice === principal(exercices));
  if (!choisi) return;
  dessiner(feuille, colonnes, choisi, ecrits.find(({ exercice }) => exercice === avant) ?? null);
}

function specDe(matiere: Matiere): SheetSpec {
  const exercices = exercicesDe(matiere.lecture.eaje);
  const colonnes = colonnesDe(exercices);
  const { orientation, largeurs } = colonnes;
  // On the page of another table, or of charts, headers would stand above nothing of theirs.
  const repete = exercices.some((un) => hauteurDe(un) > hauteurDePage(orientation, largeurs));
  const feuille = new Feuille({
    name: TITRE,
    kind: 'eaje',
    origin: origineDe(matiere),
    widths: largeurs,
    page: pageDe(matiere, TITRE, { orientation, ...(repete ? { titleRows: ENTETE } : {}) }),
  });
  ecrire(feuille, matiere, colonnes);
  return feuille.spec({ frozen: { rows: 0, columns: 1 } });
}

/** The indicators of the EAJE: a table a year, the newest first, its rates alive, its charts. */
export const indicateursEaje: FabriqueAnnexe = (matiere) =>
  matiere.lecture.eaje.length === 0 ? [] : [specDe(matiere)];
