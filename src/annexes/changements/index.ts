import type { SheetSpec, SpecCell } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { Provenance } from '../matiere';
import { jourEnClair, origineDe, pageDe } from '../page';
import { lisible } from '../texte';

/** A row of « Ce qui change »: one field of one change, or the change itself when no field says it. */
export interface LigneDeChangement {
  readonly objet: string;
  readonly nom: string;
  readonly lieu: string;
  readonly nature: string;
  readonly champ: string;
  readonly avant: string;
  readonly apres: string;
  readonly cellule: string;
}

const TITRE = 'Ce qui change';
const HAUTEUR_TITRE = 26;
const LIGNE_ENTETE = 3;

const COLONNES: readonly {
  readonly cle: keyof LigneDeChangement;
  readonly entete: string;
  readonly largeur: number;
}[] = [
  { cle: 'objet', entete: 'Quoi', largeur: 16 },
  { cle: 'nom', entete: 'Nom', largeur: 30 },
  { cle: 'lieu', entete: 'Où', largeur: 20 },
  { cle: 'nature', entete: 'Changement', largeur: 14 },
  { cle: 'champ', entete: 'Information', largeur: 16 },
  { cle: 'avant', entete: 'Avant', largeur: 32 },
  { cle: 'apres', entete: 'Après', largeur: 32 },
  { cle: 'cellule', entete: 'Cellule', largeur: 20 },
];

function texte(valeur: string): SpecCell {
  return cellule(valeur === '' ? null : lisible(valeur), 'texte');
}

function bilan(lignes: readonly LigneDeChangement[]): string {
  return lignes.length === 0 ? 'Rien n’a changé.' : `Changements\u00a0: ${String(lignes.length)}`;
}

/** The changes from one version to the next, one a row, with a filter. `avant` is the name of the previous file. */
export function changements(
  matiere: Provenance,
  avant: string,
  lignes: readonly LigneDeChangement[],
): SheetSpec {
  const feuille = new Feuille({
    name: TITRE,
    kind: 'changements',
    origin: origineDe(matiere),
    widths: COLONNES.map(({ largeur }) => largeur),
    page: pageDe(matiere, TITRE, {
      orientation: 'landscape',
      titleRows: { first: LIGNE_ENTETE, last: LIGNE_ENTETE },
    }),
  });
  const versions = `De «\u00a0${lisible(avant)}\u00a0» à «\u00a0${lisible(matiere.fichier)}\u00a0», le ${jourEnClair(matiere.jour)}`;
  feuille.bande(TITRE, 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(versions, 'sousTitre');
  feuille.bande(bilan(lignes), 'section', undefined, HAUTEUR_TITRE);
  feuille.ligne(COLONNES.map(({ entete }) => cellule(entete, 'entete')));
  for (const ligne of lignes) feuille.ligne(COLONNES.map(({ cle }) => texte(ligne[cle])));
  const bottom = LIGNE_ENTETE + lignes.length;
  return feuille.spec({
    frozen: { rows: LIGNE_ENTETE + 1, columns: 0 },
    filter: { top: LIGNE_ENTETE, left: 0, bottom, right: COLONNES.length - 1 },
  });
}
