import { areasDe, regardeSaLigne } from './axe';
import type { FeuilleCalculee } from './feuille-calculee';
import { estSynthese, libelleDe, memeSerie, naturesDans } from './libelles';
import type { Somme } from './somme';

/** More figures than this on one side are another block, not a slip. */
const OUBLIEES_MAX = 3;
/** How far the figures of one list may lie from one another, when nothing else tells that they are of one kind. */
const ECHELLE_MAX = 20;
const ANNEES = { de: 1990, a: 2100 } as const;
const SURE = 1;
/** The block is known by its figures alone. */
const PROBABLE = 0.7;

export interface Oubliees {
  readonly rangs: readonly number[];
  readonly confidence: number;
}

interface Cote {
  readonly rangs: readonly number[];
  /** The rank of the range that they touch. */
  readonly voisin: number;
  /** Between the range and the sum: nothing else has a reason to be there. */
  readonly estEntre: boolean;
}

/** Figures of the same kind that touch the range of a sum and that it leaves out. */
export function oublieesDe(feuille: FeuilleCalculee, somme: Somme, autres: readonly Somme[]): Oubliees {
  const trouvees = cotesDe(feuille, somme)
    .filter(
      ({ rangs }) => rangs.length > 0 && rangs.length <= Math.min(OUBLIEES_MAX, somme.fin - somme.debut),
    )
    .filter((cote) => !estAilleurs(somme, cote, autres))
    .map((cote) => ({ ...cote, confidence: confianceDe(feuille, somme, cote) }))
    .filter(({ confidence }) => confidence > 0);
  return {
    rangs: trouvees.flatMap(({ rangs }) => rangs),
    confidence: Math.min(SURE, ...trouvees.map(({ confidence }) => confidence)),
  };
}

function cotesDe(feuille: FeuilleCalculee, somme: Somme): Cote[] {
  const { axe, lieu, debut, fin } = somme;
  const rang = axe.rang(lieu);
  if (rang >= debut && rang <= fin) return [];
  const avant = figuresVers(feuille, somme, debut, -1);
  const apres = figuresVers(feuille, somme, fin, 1);
  return [
    { rangs: avant.reverse(), voisin: debut, estEntre: rang < debut },
    { rangs: apres, voisin: fin, estEntre: rang > fin },
  ];
}

/** The figures of the same kind one after the other, from an end of the range. */
function figuresVers(feuille: FeuilleCalculee, somme: Somme, bout: number, pas: 1 | -1): number[] {
  const rangs: number[] = [];
  for (
    let rang = bout + pas;
    rangs.length <= OUBLIEES_MAX && estUnePart(feuille, somme, rang, bout);
    rang += pas
  ) {
    rangs.push(rang);
  }
  return rangs;
}

function estUnePart(feuille: FeuilleCalculee, somme: Somme, rang: number, bout: number): boolean {
  const { axe, lieu } = somme;
  const ligne = axe.ligne(lieu);
  const ici = axe.lieu(ligne, rang);
  const nombre = feuille.nombre(ici.row, ici.column);
  if (nombre === null || rang === axe.rang(lieu)) return false;
  const formule = feuille.formule(ici.row, ici.column);
  if (formule !== null && regardeSaLigne(axe, areasDe(formule), ici)) return false;
  if (estSynthese(feuille, axe, ligne, rang) || estDejaUnTotal(feuille, somme, nombre)) return false;
  if (estEnTeteDAnnees(feuille, somme, rang)) return false;
  const la = axe.lieu(ligne, bout);
  return estPourcentage(feuille, ici) === estPourcentage(feuille, la);
}

const estAnnee = (nombre: number): boolean =>
  Number.isInteger(nombre) && nombre >= ANNEES.de && nombre <= ANNEES.a;

/** "2024 | 2025 | 2026" above a block, beside the figures of one of its columns that may be as large as years. */
function estEnTeteDAnnees(feuille: FeuilleCalculee, { axe, lieu }: Somme, rang: number): boolean {
  const [avant, ici, apres] = [-1, 0, 1].map((pas) => {
    const { row, column } = axe.lieu(axe.ligne(lieu) + pas, rang);
    return feuille.nombre(row, column) ?? 0;
  });
  if (ici === undefined || !estAnnee(ici)) return false;
  return avant === ici - 1 || apres === ici + 1;
}

function estPourcentage(feuille: FeuilleCalculee, { row, column }: Somme['lieu']): boolean {
  return feuille.cell(row, column)?.format.includes('%') === true;
}

function nombresDe(feuille: FeuilleCalculee, { axe, lieu, debut, fin }: Somme): number[] {
  const ligne = axe.ligne(lieu);
  return Array.from({ length: fin - debut + 1 }, (_, place) => {
    const { row, column } = axe.lieu(ligne, debut + place);
    return feuille.nombre(row, column);
  }).filter((nombre) => nombre !== null);
}

/** A figure that is the sum or the mean of the range is no part of it, even without a name. */
function estDejaUnTotal(feuille: FeuilleCalculee, somme: Somme, nombre: number): boolean {
  const nombres = nombresDe(feuille, somme);
  const total = nombres.reduce((cumul, part) => cumul + part, 0);
  const proche = (autre: number) => Math.abs(nombre - autre) < 1e-6 * Math.max(1, Math.abs(autre));
  return nombres.length > 1 && nombre !== 0 && (proche(total) || proche(total / nombres.length));
}

/** Another sum of the line takes them. */
function estAilleurs(somme: Somme, { rangs }: Cote, autres: readonly Somme[]): boolean {
  return autres.some(
    (autre) =>
      autre !== somme &&
      autre.fonction === somme.fonction &&
      rangs.every((rang) => rang >= autre.debut && rang <= autre.fin),
  );
}

/** 0 when the figures may be of another kind than those of the range. */
function confianceDe(feuille: FeuilleCalculee, somme: Somme, { rangs, voisin, estEntre }: Cote): number {
  const { axe, lieu } = somme;
  const ligne = axe.ligne(lieu);
  const libelle = libelleDe(feuille, axe, ligne, voisin);
  const libelles = rangs.map((rang) => libelleDe(feuille, axe, ligne, rang));
  if (libelles.every((autre) => memeSerie(autre, libelle))) return SURE;
  // Columns are of different kinds more often than not.
  if (axe.sens === 'ligne') return 0;
  if (libelle !== null && libelles.includes(null)) return 0;
  if (libelles.some((autre) => estAutreNature(autre, libelle))) return 0;
  if (!estMemeEchelle(feuille, somme, rangs)) return 0;
  return estEntre ? SURE : PROBABLE;
}

function estAutreNature(libelle: string | null, autre: string | null): boolean {
  const connues = naturesDans(autre);
  return naturesDans(libelle).some((nature) => !connues.includes(nature));
}

function estMemeEchelle(feuille: FeuilleCalculee, somme: Somme, rangs: readonly number[]): boolean {
  const tailles = nombresDe(feuille, somme)
    .map(Math.abs)
    .filter((taille) => taille > 0);
  return rangs.every((rang) => {
    const { row, column } = somme.axe.lieu(somme.axe.ligne(somme.lieu), rang);
    const taille = Math.abs(feuille.nombre(row, column) ?? 0);
    if (taille === 0) return true;
    if (estAnnee(taille) && !tailles.some(estAnnee)) return false;
    return taille >= Math.min(...tailles) / ECHELLE_MAX && taille <= Math.max(...tailles) * ECHELLE_MAX;
  });
}
