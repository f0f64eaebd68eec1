import type { Feuille } from '../feuille';
import type { AcceptationDuRapport } from '../matiere';
import { jourEnClair } from '../page';
import { ecrireTableau, fort, lienVers, texte } from './tableau';
import type { Colonne } from './tableau';

const TITRE = 'Points acceptés';
const HAUTEUR_TITRE = 26;

/** In the widths of the columns of the points above. */
const COLONNES: readonly Omit<Colonne<AcceptationDuRapport>, 'largeur'>[] = [
  { entete: 'État', cellule: ({ etat }) => texte(etat ?? 'Accepté') },
  { entete: 'Feuille', cellule: ({ sheet }) => texte(sheet) },
  { entete: 'Cellule', cellule: ({ lieu, cellule }) => (lieu ? lienVers(lieu, cellule) : texte(cellule)) },
  { entete: 'Point', cellule: ({ titre }) => fort(titre) },
  { entete: 'Quoi', cellule: ({ quoi }) => texte(quoi) },
  { entete: 'Motif', cellule: ({ motif }) => texte(motif) },
  { entete: 'Précision', cellule: ({ precision }) => texte(precision) },
  { entete: 'Accepté par', cellule: ({ auteur }) => texte(auteur) },
  { entete: 'Le', cellule: ({ date }) => texte(jourEnClair(date)) },
];

/** The second part of the report; nothing where nothing was accepted. */
export function ecrireAcceptations(feuille: Feuille, acceptations: readonly AcceptationDuRapport[]): void {
  if (acceptations.length === 0) return;
  feuille.vide();
  feuille.bande(TITRE, 'section', undefined, HAUTEUR_TITRE);
  ecrireTableau(feuille, COLONNES, acceptations);
}
