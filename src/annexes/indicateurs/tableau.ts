import type { IndicateursEaje, NomMesure } from '../../reading';
import type { Profil } from '../../referentiel';
import type { SpecCell, SpecValue } from '../../workbook';
import { cellule } from '../feuille';
import type { Feuille } from '../feuille';
import type { NomStyle } from '../style';
import { typographier } from '../texte';
import type { Colonnes } from './colonnes';
import { bornesPlausibles, poidsDe } from './exercices';
import type { Exercice } from './exercices';
import { formuleDeMoyenne, formuleDeSomme, formuleDuQuotient, quotientDe } from './formules';
import type { Lignes } from './formules';
import { ADDITIONNEES, AVEC_DECIMALES, POIDS, PRESENTATIONS } from './mesures';

/** A table once written: what charts and formats point at. */
export interface TableauEcrit {
  readonly exercice: Exercice;
  readonly lignes: Lignes;
}

export const HAUTEUR_ENTETE = 48;

function aDesDecimales(nom: NomMesure, structures: readonly IndicateursEaje[]): boolean {
  return structures.some(({ mesures }) => !Number.isInteger(mesures[nom]?.value ?? 0));
}

function styleDe(style: NomStyle, nom: NomMesure, structures: readonly IndicateursEaje[]): NomStyle {
  return (aDesDecimales(nom, structures) ? AVEC_DECIMALES[style] : undefined) ?? style;
}

function valeurDe(eaje: IndicateursEaje, nom: NomMesure, colonnes: Colonnes, row: number): SpecValue {
  const quotient = quotientDe(eaje, nom);
  if (quotient) return { formula: formuleDuQuotient(quotient, colonnes.mesures, row) };
  return eaje.mesures[nom]?.value ?? null;
}

function ecrireEntetes(feuille: Feuille, { decrites, mesures, seuil }: Colonnes): void {
  const cellules: SpecCell[] = [
    ...decrites.map(({ entete }) => cellule(entete, 'entete')),
    ...[...mesures.keys()].map((nom) => cellule(PRESENTATIONS[nom].entete, 'enteteDroite')),
    ...(seuil === null ? [] : [cellule('Seuil de fragilité', 'enteteDroite')]),
  ];
  feuille.ligne(cellules, HAUTEUR_ENTETE);
}

function ecrireStructure(
  feuille: Feuille,
  eaje: IndicateursEaje,
  colonnes: Colonnes,
  { structures }: Exercice,
  profil: Profil,
): void {
  const row = feuille.hauteur;
  feuille.ligne([
    ...colonnes.decrites.map(({ lire }) => cellule(typographier(lire(eaje)?.value ?? ''), 'nom')),
    ...[...colonnes.mesures.keys()].map((nom) =>
      cellule(valeurDe(eaje, nom, colonnes, row), styleDe(PRESENTATIONS[nom].style, nom, structures)),
    ),
    ...(colonnes.seuil === null ? [] : [cellule(profil.seuils.fragilite.occupation, 'repere')]),
  ]);
}

function syntheseDe(
  nom: NomMesure,
  column: number,
  colonnes: Colonnes,
  { exercice, lignes }: TableauEcrit,
  profil: Profil,
): SpecValue {
  if (ADDITIONNEES.has(nom)) return { formula: formuleDeSomme(column, lignes) };
  if (!POIDS[nom]) return null;
  const poids = poidsDe(nom, exercice.structures);
  const colonneDuPoids = poids === null ? null : (colonnes.mesures.get(poids) ?? null);
  const bornes = bornesPlausibles(nom, exercice.annee, profil);
  return { formula: formuleDeMoyenne(column, colonneDuPoids, lignes, bornes) };
}

function ecrireEnsemble(feuille: Feuille, colonnes: Colonnes, ecrit: TableauEcrit, profil: Profil): void {
  const { decrites, mesures, seuil } = colonnes;
  feuille.ligne([
    ...decrites.map((_, rang) => cellule(rang === 0 ? 'Ensemble' : null, 'total')),
    ...[...mesures].map(([nom, column]) =>
      cellule(
        syntheseDe(nom, column, colonnes, ecrit, profil),
        styleDe(PRESENTATIONS[nom].total, nom, ecrit.exercice.structures),
      ),
    ),
    ...(seuil === null ? [] : [cellule(null, 'total')]),
  ]);
}

/** Writes the structures of a year, raw figures then rates, and what they make together. */
export function ecrireTableau(
  feuille: Feuille,
  exercice: Exercice,
  colonnes: Colonnes,
  profil: Profil,
): TableauEcrit {
  ecrireEntetes(feuille, colonnes);
  const premiere = feuille.hauteur;
  for (const eaje of exercice.structures) ecrireStructure(feuille, eaje, colonnes, exercice, profil);
  const ecrit = { exercice, lignes: { premiere, derniere: feuille.hauteur - 1 } };
  ecrireEnsemble(feuille, colonnes, ecrit, profil);
  return ecrit;
}
