import { cellKey } from '../../workbook';
import { normaliser, typeEnTete } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import type { ChiffreAnnonce, Equipement, Lecture, Tableau } from '../../reading';
import { champPrincipal } from '../champs';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

/** A figure further from every count speaks of something else. */
const PART_D_ECART_MAX = 0.5;
/** Rows between a list and the sentence that counts it; under the list may stand its total, between blank rows. */
const ECART_MAX = 2;
const ECART_DESSOUS_MAX = 4;

export const typeDe = (texte: string): TypeStructure | null => typeEnTete(texte)?.reconnu.type ?? null;

/** The list that a sentence heads; else the one that it concludes. */
export function listeVoisine(annonce: ChiffreAnnonce, listes: readonly Tableau[]): Tableau | undefined {
  const [ref] = annonce.nombre.cells;
  const voisines = listes.filter(({ sheet }) => sheet === ref?.sheet);
  const { row } = ref ?? { row: -1 };
  return (
    voisines.find(({ range: { top } }) => row <= top && top - row <= ECART_MAX) ??
    voisines.find(({ range: { bottom } }) => row > bottom && row - bottom <= ECART_DESSOUS_MAX)
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

const sansPluriel = (texte: string): string => normaliser(texte).replace(/(?<=[a-z]{3})[sx](?= |$)/g, '');

/** "3 multi-accueils": the EAJE that are written so; all of them where none is. */
function memesMots({ nom }: ChiffreAnnonce, equipements: readonly Equipement[]): readonly Equipement[] {
  const mots = sansPluriel(typeEnTete(nom.value)?.reconnu.libelle ?? nom.value);
  return equipements.filter(
    ({ typePrinted }) => typePrinted && sansPluriel(typePrinted.value).startsWith(mots),
  );
}

/** The equipments that are counted: all, or those of the type that is named. */
function comptes({ objet, nom }: ChiffreAnnonce, equipements: readonly Equipement[]): readonly Equipement[] {
  const type = objet === 'equipements' ? typeDe(nom.value) : null;
  return type ? equipements.filter((equipement) => equipement.type === type) : equipements;
}

/** The equipments of the sheet that a sommaire names; of the list that a sentence touches, of its sheet, of the workbook; none where it touches no list. */
function listesVoisines(annonce: ChiffreAnnonce, lecture: Lecture): readonly (readonly Equipement[])[] {
  const listes = lecture.tableaux.filter(({ kind }) => kind === 'equipements');
  const { feuille } = annonce;
  if (feuille !== undefined) return [lecture.equipements.filter(({ tableau }) => tableau.sheet === feuille)];
  const voisine = listeVoisine(annonce, listes);
  if (!voisine) return [];
  const deLaFeuille = lecture.equipements.filter(({ tableau }) => tableau.sheet === voisine.sheet);
  return [deLaFeuille.filter(({ tableau }) => tableau === voisine), deLaFeuille, lecture.equipements];
}

const sommeDesPlaces = (equipements: readonly Equipement[]): number =>
  equipements.reduce((somme, { places }) => somme + (places?.value ?? 0), 0);

/** "4 EAJE totalisant 105 places": those of the EAJE of the list, or of all that have some, when every EAJE says its own. */
function placesDeLaListe(annoncees: number, liste: readonly Equipement[]): ReponseDuTableau | null {
  const eaje = liste.filter(({ type }) => type === 'EAJE');
  const lectures = [eaje, liste];
  if (eaje.length < 2 || eaje.some(({ places }) => places === null)) return null;
  if (lectures.some((lue) => sommeDesPlaces(lue) === annoncees)) return null;
  const trouve = sommeDesPlaces(eaje);
  if (Math.abs(trouve - annoncees) > annoncees * PART_D_ECART_MAX) return null;
  return { nature: 'somme', elements: eaje.flatMap(({ places }) => places ?? []), trouve };
}

/**
 * What a list of equipments, all those of its sheet or of the workbook, answer to the sentence over or under it: "Soit 8 équipements".
 * Null when no list stands there, or when one way of counting it gives the figure.
 */
export function reponseDesEquipements(annonce: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  const { objet, nom, nombre } = annonce;
  const [listee, ...autour] = listesVoisines(annonce, lecture);
  if (!listee) return null;
  if (objet === 'places') return placesDeLaListe(nombre.value, listee);
  if (objet !== 'structures' && (objet !== 'equipements' || typeDe(nom.value) === null)) return null;
  const possibles = [listee, ...autour].map((liste) => comptes(annonce, liste));
  const ecrits = possibles.map((liste) => memesMots(annonce, liste));
  if ([...possibles, ...ecrits].flatMap(comptesDe).includes(nombre.value)) return null;
  const ecart = ({ length }: readonly Equipement[]): number => Math.abs(length - nombre.value);
  const [elements = []] = possibles.toSorted((a, b) => ecart(a) - ecart(b));
  if (elements.length < 2 || ecart(elements) > nombre.value * PART_D_ECART_MAX) return null;
  return { nature: 'compte', elements: elements.map(champPrincipal), trouve: elements.length };
}
