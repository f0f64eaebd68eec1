import type { ChiffreAnnonce, Field, Grille, Lecture, Mesure, Rangee } from '../../reading';
import { grouper } from '../grouper';
import { sommeDe } from '../poste/ecriture';
import {
  differents,
  estDuPlan,
  estUnAxe,
  planAnnonce,
  reponseDuPlan,
  reponseParmi,
} from './annonce-d-un-plan';
import { reponseDesMontants } from './annonce-d-un-montant';
import { reponseDuSuivi } from './annonce-d-un-suivi';
import { reponseDesPostes } from './annonce-de-postes';
import { reponseDesEquipements, typeDe } from './annonce-d-une-liste';

/** What the table under a title gives of the figure that the title announces. */
export interface ReponseDuTableau {
  readonly nature: 'somme' | 'compte' | 'annees' | 'montant';
  readonly elements: readonly Mesure[] | readonly Field<unknown>[];
  readonly trouve: number;
}

const LIGNES_AU_DESSUS = 2;
const DES_PLACES =
  /^(?:n(?:b|bre|ombre) (?:de )?|total )?places?(?![\p{L}])|^capacité(?! théorique)|^agrément/iu;

const ANNEE = /\b(?:19|20)\d\d\b/;

const A_L_ANNEE = /^(?:ann[ée]e|exercice)/iu;

/** "2024", or "Réel" beside the exercise. */
function estUneAnnee(rangee: Rangee | undefined): boolean {
  const dits = rangee ? [...rangee.groupes, ...(rangee.libelle ? [rangee.libelle] : [])] : [];
  return dits.some(({ value }) => ANNEE.test(value));
}

/** The title stands right above the rows of the table, and heads none of its columns. */
function coiffe({ nombre }: ChiffreAnnonce, { tableau, lignes, colonnes }: Grille): boolean {
  const [ref] = nombre.cells;
  const premiere = lignes[0]?.index;
  if (!ref || premiere === undefined || ref.sheet !== tableau.sheet || ref.row >= premiere) return false;
  const entetes = colonnes.flatMap(({ libelle, groupes }) => [...(libelle ? [libelle] : []), ...groupes]);
  const enTete = entetes.some(({ cells }) => cells.some(({ row }) => row === ref.row));
  return ref.row >= tableau.range.top - LIGNES_AU_DESSUS && !enTete;
}

const plaines = (lignes: readonly Rangee[]): readonly number[] =>
  [...lignes.keys()].filter((rang) => lignes[rang]?.nature === 'valeur');

/** The places of each row, when one column only gives some and each row has its own. */
function sommeDesPlaces(grille: Grille): ReponseDuTableau | null {
  const { lignes, colonnes } = grille;
  const [seule, ...autres] = [...colonnes.keys()].filter((rang) => {
    return DES_PLACES.test(colonnes[rang]?.libelle?.value ?? '');
  });
  if (seule === undefined || autres.length > 0) return null;
  const rangs = plaines(lignes);
  const elements = rangs.flatMap((rang) => grille.mesure(rang, seule) ?? []);
  if (elements.length < 2 || elements.length < rangs.length) return null;
  if (rangs.every((rang) => estUneAnnee(lignes[rang]))) return placesDeChaqueAnnee(elements);
  return colonnes.some(({ libelle }) => A_L_ANNEE.test(libelle?.value ?? ''))
    ? sommeDesStructures(grille, rangs, elements)
    : { nature: 'somme', elements, trouve: sommeDe(elements) };
}

/** A row for each structure and each year: what every year says of a structure counts once. */
function sommeDesStructures(
  { lignes }: Grille,
  rangs: readonly number[],
  mesures: readonly Mesure[],
): ReponseDuTableau | null {
  const parNom = grouper([...rangs.keys()], (place) => lignes[rangs[place] ?? 0]?.libelle?.value ?? '');
  const annees = [...parNom.values()].map((places) => places.flatMap((place) => mesures[place] ?? []));
  const elements = annees.flatMap((dites) => placesDePresqueToutes(dites) ?? []);
  if (annees.length < 2 || elements.length < annees.length) return null;
  return { nature: 'somme', elements, trouve: sommeDe(elements) };
}

/** The years of one structure add up to nothing: its places are those that every year gives. */
function placesDeChaqueAnnee(elements: readonly Mesure[]): ReponseDuTableau | null {
  const [premier, ...autres] = elements;
  if (!premier || autres.some(({ value }) => value !== premier.value)) return null;
  return { nature: 'annees', elements, trouve: premier.value };
}

/** Of three years or more, one may be wrong: another rule says it. */
function placesDePresqueToutes(dites: readonly Mesure[]): Mesure | null {
  const memes = [...grouper(dites, ({ value }) => value).values()].sort((a, b) => b.length - a.length);
  const [premieres = []] = memes;
  return premieres.length >= Math.max(1, dites.length - 1) && (memes.length === 1 || dites.length > 2)
    ? (premieres[0] ?? null)
    : null;
}

/** The rows of the table, when all are of the type that the title counts. */
function compteDesLignes({ nom }: ChiffreAnnonce, { lignes }: Grille): ReponseDuTableau | null {
  const type = typeDe(nom.value);
  const elements = plaines(lignes).flatMap((rang) => lignes[rang]?.libelle ?? []);
  const pareils = elements.length > 1 && elements.every(({ value }) => typeDe(value) === type);
  return type && pareils ? { nature: 'compte', elements, trouve: elements.length } : null;
}

/** The answer of the table that stands right under a title, or above what sums it up; null when none tells. */
export function reponseDuTableau(annonce: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  if (annonce.liste) return null;
  if (annonce.objet === 'montant') return reponseDesMontants(annonce, lecture);
  if (annonce.portee === 'suivi') return reponseDuSuivi(annonce, lecture);
  if (annonce.objet === 'postes' || annonce.objet === 'etp') return reponseDesPostes(annonce, lecture);
  if (estDuPlan(annonce)) {
    const plan = planAnnonce(annonce, lecture);
    return plan ? reponseDuPlan(annonce, plan, lecture) : niveauxDeLaGrille(annonce, lecture);
  }
  return reponseDesEquipements(annonce, lecture) ?? reponseDeLaGrille(annonce, lecture);
}

/** Axes that part the rows of a table of figures, as a plan de financement has, and its actions. */
function niveauxDeLaGrille({ objet, ...annonce }: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  const [grille, ...autres] = lecture.grilles.filter((candidate) => coiffe({ objet, ...annonce }, candidate));
  const rangees =
    grille && autres.length === 0 ? grille.lignes.filter(({ nature }) => nature === 'valeur') : [];
  const axes = rangees.map(({ groupes }) => groupes[0] ?? null);
  if (!axes.every((axe) => axe && estUnAxe(axe)) || (objet !== 'axes' && objet !== 'actions')) return null;
  const elements = objet === 'axes' ? differents(axes) : rangees.flatMap(({ libelle }) => libelle ?? []);
  return reponseParmi(annonce.nombre.value, [elements]);
}

function reponseDeLaGrille(annonce: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  if (annonce.objet !== 'places' && annonce.objet !== 'equipements') return null;
  const [grille, ...autres] = lecture.grilles.filter((candidate) => coiffe(annonce, candidate));
  if (!grille || autres.length > 0) return null;
  return annonce.objet === 'places' ? sommeDesPlaces(grille) : compteDesLignes(annonce, grille);
}
