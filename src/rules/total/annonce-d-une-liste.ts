import { cellKey } from '../../workbook';
import { typeEnTete } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import type { ChiffreAnnonce, Equipement, Lecture, Tableau } from '../../reading';
import { champPrincipal } from '../champs';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

/** A figure further from every count speaks of something else. */
const PART_D_ECART_MAX = 0.5;
/** Rows between a list and the sentence that counts it. */
const ECART_MAX = 2;

export const typeDe = (texte: string): TypeStructure | null => typeEnTete(texte)?.reconnu.type ?? null;

function touche({ nombre: { cells } }: ChiffreAnnonce, { sheet, range }: Tableau): boolean {
  const [ref] = cells;
  if (ref?.sheet !== sheet) return false;
  const { top, bottom } = range;
  return (
    (ref.row > bottom && ref.row - bottom <= ECART_MAX) || (ref.row <= top && top - ref.row <= ECART_MAX)
  );
}

/** Stacked types make several records of a row, and a structure may be written once for each of its services. */
function comptesDe(equipements: readonly Equipement[]): readonly number[] {
  const noms = equipements.map(({ nom, key }) => nom?.value ?? key);
  const rangs = equipements.map((equipement) => cleDeLigne(equipement));
  return [equipements.length, new Set(rangs).size, new Set(noms).size];
}

function cleDeLigne(equipement: Equipement): string {
  const [cell] = champPrincipal(equipement).cells;
  return cell ? cellKey({ ...cell, column: 0 }) : equipement.key;
}

/** The equipments that are counted: all, or those of the type that is named. */
function comptes({ objet, nom }: ChiffreAnnonce, equipements: readonly Equipement[]): readonly Equipement[] {
  const type = objet === 'equipements' ? typeDe(nom.value) : null;
  return type ? equipements.filter((equipement) => equipement.type === type) : equipements;
}

/**
 * What a list of equipments, all those of its sheet or of the workbook, answer to the sentence over or under it: "Soit 8 équipements".
 * Null when no list stands there, or when one way of counting it gives the figure.
 */
export function reponseDesEquipements(annonce: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  const { objet, nom, nombre } = annonce;
  if (objet !== 'structures' && (objet !== 'equipements' || typeDe(nom.value) === null)) return null;
  const listes = lecture.tableaux.filter(({ kind }) => kind === 'equipements');
  const voisine = listes.find((tableau) => touche(annonce, tableau));
  if (!voisine) return null;
  const deLaFeuille = lecture.equipements.filter(({ tableau }) => tableau.sheet === voisine.sheet);
  const deLaListe = deLaFeuille.filter(({ tableau }) => tableau === voisine);
  const possibles = [deLaListe, deLaFeuille, lecture.equipements].map((liste) => comptes(annonce, liste));
  if (possibles.flatMap(comptesDe).includes(nombre.value)) return null;
  const ecart = ({ length }: readonly Equipement[]): number => Math.abs(length - nombre.value);
  const [elements = []] = possibles.toSorted((a, b) => ecart(a) - ecart(b));
  if (elements.length < 2 || ecart(elements) > nombre.value * PART_D_ECART_MAX) return null;
  return { nature: 'compte', elements: elements.map(champPrincipal), trouve: elements.length };
}
