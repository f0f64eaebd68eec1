import { normaliser } from '../../referentiel';
import type { Case } from '../feuille/feuille';
import type { Mesure } from '../records';
import { comptesDans } from './comptes';
import { mesureDuTexte } from './nombres';
import type { Nombre } from './nombres';

/** A piece of text that answers an announce, and the cell that holds it. */
export interface Element {
  readonly c: Case;
  readonly texte: string;
}

export const somme = (mesures: readonly Mesure[]): number =>
  mesures.reduce((total, { value }) => total + value, 0);

const TOLERANCE = 1e-6;

export const egaux = (a: number, b: number): boolean => Math.abs(a - b) < TOLERANCE;

/** Neither an hour, a rank, a rate nor a range: "7h30", "1. ", "12 %", "3-5 ans". */
const NOMBRE_EN_TETE =
  /^\s*(\d{1,4}(?:[.,]\d+)?)(?![\d/:]|\s?h(?:\d|\b)|\s?%|\s?€|[.)]\s|\s?[-–]\s?\d|\s?à\s?\d)/;

/** The figure at the head of a text. */
export function nombreEnTete(texte: string): Nombre | null {
  const trouve = NOMBRE_EN_TETE.exec(texte)?.[1];
  if (trouve === undefined) return null;
  const debut = texte.indexOf(trouve);
  const pas = Number(`1e-${String(/[.,](\d+)/.exec(trouve)?.[1]?.length ?? 0)}`);
  return {
    valeur: Number(trouve.replace(',', '.')),
    pas,
    printed: trouve,
    debut,
    fin: debut + trouve.length,
  };
}

/** Each way of counting an element that says a number of `unite`: the first figure, times the number of structures; or another. */
export function lecturesDe({ c, texte }: Element, estUnite: (nom: string) => boolean): readonly Mesure[] {
  const trouves = comptesDans(texte).filter(({ nom }) => estUnite(nom));
  const mesures = trouves.map(({ nombre }) => mesureDuTexte(c, nombre));
  const [premiere] = mesures;
  const tete = nombreEnTete(texte);
  if (!premiere || !tete || tete.valeur < 2 || tete.debut === trouves[0]?.nombre.debut) return mesures;
  return [{ ...premiere, value: premiere.value * tete.valeur }, ...mesures];
}

const SOMMES_MAX = 500;

/** One reading of each element whose sum is the figure; the first reading of each when none is. */
export function choisir(total: number, lectures: readonly (readonly Mesure[])[]): readonly Mesure[] {
  let sommes = new Map<number, readonly Mesure[]>([[0, []]]);
  for (const possibles of lectures) {
    const suivantes = new Map<number, readonly Mesure[]>();
    for (const [partielle, choix] of sommes) {
      for (const mesure of possibles) {
        const cle = Math.round((partielle + mesure.value) * 1000) / 1000;
        if (!suivantes.has(cle) && suivantes.size < SOMMES_MAX) suivantes.set(cle, [...choix, mesure]);
      }
    }
    sommes = suivantes;
  }
  const juste = [...sommes].find(([valeur]) => egaux(valeur, total))?.[1];
  return juste ?? lectures.flatMap(([premiere]) => premiere ?? []);
}

/** One unit for each element, for a list that is counted. */
export function unites(elements: readonly Element[]): readonly Mesure[] {
  return elements.map(({ c, texte }) => ({
    value: 1,
    printed: texte.slice(0, 80),
    cells: c.lieu,
    ecriture: 'texte',
    pas: 1,
    calculee: false,
  }));
}

const PETITS_MOTS = new Set(['autre', 'autres', 'les', 'des', 'nouveaux', 'nouvelles', 'petits', 'grands']);

/** Stem of the noun counted: "relais" for "Relais Petite Enfance", "creche" for "crèches". */
export function radical(nom: string): string {
  const mot = normaliser(nom)
    .split(' ')
    .find((candidat) => candidat.length > 2 && !PETITS_MOTS.has(candidat));
  return (mot ?? '').replace(/(?:s|x)$/, '');
}

/** Words that say the same thing in an announce and in its list. */
const SYNONYMES: readonly (readonly string[])[] = [
  ['relai', 'rpe', 'ram'],
  ['etablissement', 'eaje', 'creche', 'multi', 'jardin', 'halte', 'micro'],
  ['mam', 'maison'],
  ['laep', 'lieu'],
  ['evs', 'espace'],
  ['alsh', 'accueil', 'centre'],
];

/** The element names what is announced. */
export function nomme(texte: string, mot: string): boolean {
  const dits = normaliser(texte.slice(0, 120)).split(' ');
  const memes = SYNONYMES.find((groupe) => groupe.includes(mot)) ?? [mot];
  return (
    mot !== '' &&
    memes.some((meme) => dits.some((dit) => dit === meme || dit === `${meme}s` || dit === `${meme}x`))
  );
}
