import type { NomMesure } from '../../reading';
import type { ChartSeries, ChartSpec, Range } from '../../workbook';
import type { Feuille } from '../feuille';
import { HAUTEUR_LIGNE } from '../mesure';
import { COULEURS } from '../style';
import { premiereColonne } from './colonnes';
import type { Colonnes } from './colonnes';
import { cleStructure, nomExercice } from './exercices';
import { OCCUPATIONS, PRIX } from './mesures';
import type { TableauEcrit } from './tableau';

/** Points of a chart: the least that can be read, and the most that is worth its place. */
const HAUTEUR_MINIMALE = 180;
const HAUTEUR_MAXIMALE = 270;

interface Sujet {
  readonly titre: string;
  readonly noms: readonly NomMesure[];
  readonly format: string;
}

const SUJETS: readonly Sujet[] = [
  { titre: 'Taux d’occupation', noms: OCCUPATIONS, format: '0"\u00a0"%' },
  { titre: 'Prix de revient horaire', noms: PRIX, format: '0.00"\u00a0€"' },
];

/** Number of structures that stand in the same order at the head of both tables. */
function suivies(apres: TableauEcrit, avant: TableauEcrit): number {
  const cles = avant.exercice.structures.map(cleStructure);
  const differe = apres.exercice.structures.findIndex((eaje, rang) => cleStructure(eaje) !== cles[rang]);
  return differe < 0 ? apres.exercice.structures.length : differe;
}

function colonneDe(column: number, { lignes }: TableauEcrit, nombre: number): Range {
  return { top: lignes.premiere, bottom: lignes.premiere + nombre - 1, left: column, right: column };
}

function serie(ecrit: TableauEcrit, column: number, nombre: number, color: string): ChartSeries {
  return { name: nomExercice(ecrit.exercice), values: colonneDe(column, ecrit, nombre), color };
}

function seuilDe({ seuil }: Colonnes, ecrit: TableauEcrit, nombre: number): readonly ChartSeries[] {
  if (seuil === null) return [];
  const values = colonneDe(seuil, ecrit, nombre);
  return [{ name: 'Seuil de fragilité', values, asLine: true, color: COULEURS.alerte }];
}

type Dessin = Omit<ChartSpec, 'at'>;

/** A figure of every structure, against the threshold when it has one. */
function deLAnnee({ titre, noms, format }: Sujet, colonnes: Colonnes, ecrit: TableauEcrit): Dessin[] {
  const column = premiereColonne(colonnes, noms);
  if (column === null) return [];
  const nombre = ecrit.exercice.structures.length;
  return [
    {
      kind: 'column',
      title: `${titre}, ${nomExercice(ecrit.exercice)}`,
      categories: colonneDe(0, ecrit, nombre),
      series: [
        serie(ecrit, column, nombre, COULEURS.bleuMoyen),
        ...(noms === OCCUPATIONS ? seuilDe(colonnes, ecrit, nombre) : []),
      ],
      format,
      minimum: 0,
    },
  ];
}

/** The structures known in both years, one year beside the other. */
function deuxAnnees(
  { titre, noms, format }: Sujet,
  colonnes: Colonnes,
  ecrit: TableauEcrit,
  avant: TableauEcrit,
): Dessin[] {
  const column = premiereColonne(colonnes, noms);
  const nombre = suivies(ecrit, avant);
  if (column === null || nombre === 0) return [];
  return [
    {
      kind: 'column',
      title: `${titre}, ${nomExercice(avant.exercice)} et ${nomExercice(ecrit.exercice)}`,
      categories: colonneDe(0, ecrit, nombre),
      series: [serie(avant, column, nombre, COULEURS.gris), serie(ecrit, column, nombre, COULEURS.bleuMoyen)],
      format,
      minimum: 0,
    },
  ];
}

/** The charts of a year, under one another over the whole width. */
export function dessiner(
  feuille: Feuille,
  colonnes: Colonnes,
  ecrit: TableauEcrit,
  avant: TableauEcrit | null,
): void {
  const dessins = [
    ...SUJETS.flatMap((sujet) => deLAnnee(sujet, colonnes, ecrit)),
    ...(avant ? SUJETS.flatMap((sujet) => deuxAnnees(sujet, colonnes, ecrit, avant)) : []),
  ];
  const right = colonnes.largeurs.length - 1;
  for (const [rang, dessin] of dessins.entries()) {
    if (!feuille.tient(HAUTEUR_MINIMALE + HAUTEUR_LIGNE)) {
      feuille.nouvellePage();
      // The frame of a chart at the very top would show at the bottom of the page before.
      feuille.vide();
    }
    const top = feuille.hauteur;
    const lignes = lignesDuGraphique(feuille, dessins.length - rang);
    feuille.graphique({ ...dessin, at: { top, left: 0, bottom: top + lignes - 1, right } });
    for (let ligne = 0; ligne <= lignes; ligne += 1) feuille.vide();
  }
}

/** Rows of the next chart, of so many left to draw: they share what is left of the page. */
function lignesDuGraphique(feuille: Feuille, restants: number): number {
  const libre = feuille.partLibre * feuille.pointsDePage;
  const tiennent = Math.max(1, Math.floor(libre / (HAUTEUR_MINIMALE + HAUTEUR_LIGNE)));
  const chacun = libre / Math.min(restants, tiennent) - HAUTEUR_LIGNE;
  return Math.floor(Math.min(HAUTEUR_MAXIMALE, chacun) / HAUTEUR_LIGNE);
}
