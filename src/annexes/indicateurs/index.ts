import type { SheetSpec } from '../../workbook';
import { Feuille } from '../feuille';
import type { FabriqueAnnexe, Matiere } from '../matiere';
import { compte } from '../nombres';
import { origineDe, pageDe } from '../page';
import { colonnesDe } from './colonnes';
import type { Colonnes } from './colonnes';
import { aligner, exercicesDe, nomExercice, precedent, principal } from './exercices';
import type { Exercice } from './exercices';
import { dessiner } from './graphiques';
import { ecrireNotes } from './notes';
import { mettreLesSeuils } from './seuils';
import { ecrireTableau } from './tableau';
import type { TableauEcrit } from './tableau';

const TITRE = 'Indicateurs EAJE';
const HAUTEUR_TITRE = 26;
/** In characters: what a portrait page takes before letters get too small. */
const LARGEUR_PORTRAIT = 120;
const STRUCTURES_AVEC_GRAPHIQUES = 8;
/** Titles, headers and total around the structures of a year. */
const LIGNES_AUTOUR = 5;
const LIGNES_PAR_PAGE = 32;

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
  let hautDePage = 0;
  const ecrits = exercices.map((exercice) => {
    const fin = feuille.hauteur + exercice.structures.length + LIGNES_AUTOUR;
    if (feuille.hauteur > 0 && fin - hautDePage > LIGNES_PAR_PAGE) {
      feuille.nouvellePage();
      hautDePage = feuille.hauteur;
    }
    return ecrireExercice(feuille, exercice, colonnes, matiere);
  });
  // A note between two tables would be read as what the second one is about.
  for (const exercice of exercices)
    ecrireNotes(feuille, exercice, colonnes, matiere.profil, exercices.length > 1);
  feuille.vide();
  const choisi = ecrits.find(({ exercice }) => exercice === principal(exercices));
  if (!choisi) return;
  const seul = exercices.length === 1 && choisi.exercice.structures.length <= STRUCTURES_AVEC_GRAPHIQUES;
  if (!seul) feuille.nouvellePage();
  dessiner(feuille, colonnes, choisi, ecrits.find(({ exercice }) => exercice === avant) ?? null);
}

function specDe(matiere: Matiere): SheetSpec {
  const colonnes = colonnesDe(exercicesDe(matiere.lecture.eaje));
  const largeur = colonnes.largeurs.reduce((somme, une) => somme + une, 0);
  const feuille = new Feuille({
    name: TITRE,
    kind: 'eaje',
    origin: origineDe(matiere),
    widths: colonnes.largeurs,
    page: pageDe(matiere, TITRE, { orientation: largeur > LARGEUR_PORTRAIT ? 'landscape' : 'portrait' }),
  });
  ecrire(feuille, matiere, colonnes);
  return feuille.spec({ frozen: { rows: 0, columns: 1 } });
}

/** The indicators of the EAJE: a table a year, the newest first, its rates alive, its charts. */
export const indicateursEaje: FabriqueAnnexe = (matiere) =>
  matiere.lecture.eaje.length === 0 ? [] : [specDe(matiere)];
