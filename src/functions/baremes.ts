import { classeDeTaille, estDansLaClasse, normaliser, prixPlafond } from '../referentiel';
import { ErreurDeFonction, verifierNombre } from './erreur';

interface Famille {
  /** Among normalised words. */
  readonly motif: RegExp;
  /** Its size classes that a wording states. */
  readonly classes: readonly string[];
  /** The size in between, that has no wording of its own; null when a larger one is not allowed. */
  readonly entreDeux: string | null;
}

/** Most precise first: « crèche familiale » is also a crèche. Bounds are those of the referentiel. */
const FAMILLES: readonly Famille[] = [
  {
    motif: /\b(?:mam|maisons? d(?:es)? assistante?s maternel(?:le)?s)\b/,
    classes: ['Maison d’assistants maternels'],
    entreDeux: null,
  },
  { motif: /\bparental/, classes: ['Crèche en gestion parentale'], entreDeux: null },
  {
    motif: /\bfamilial|\bmaf\b/,
    classes: ['Petite crèche familiale', 'Grande crèche familiale', 'Très grande crèche familiale'],
    entreDeux: 'Crèche familiale',
  },
  {
    motif: /\bjardins? d enfants?\b/,
    classes: ['Petit jardin d’enfants', 'Grand jardin d’enfants'],
    entreDeux: 'Jardin d’enfants',
  },
  {
    motif: /\b(?:creches?|microcreches?|multi ?accueil|mac|eaje|halte garderie|collective)\b/,
    classes: ['Micro-crèche', 'Petite crèche', 'Grande crèche', 'Très grande crèche'],
    entreDeux: 'Crèche',
  },
];

/**
 * Catégorie d’un établissement d’accueil du jeune enfant, d’après son type et ses places.
 * @customfunction CATEGORIE
 * @param type Type de structure : crèche, crèche familiale, jardin d’enfants, MAM…
 * @param places Places autorisées
 */
export function categorie(type: string, places: number): string {
  verifierNombre('Places', places);
  if (places < 1) throw new ErreurDeFonction('valeur', 'Places\u00a0: au moins une est attendue.');
  const texte = normaliser(type);
  const famille = FAMILLES.find(({ motif }) => motif.test(texte));
  if (!famille)
    throw new ErreurDeFonction('indisponible', 'Ce type de structure n’a pas de catégorie connue.');
  const libelle = famille.classes.find((classe) => estDansLaTaille(classe, places)) ?? famille.entreDeux;
  if (libelle === null)
    throw new ErreurDeFonction('indisponible', 'Trop de places pour ce type de structure.');
  return libelle;
}

function estDansLaTaille(libelle: string, places: number): boolean {
  const classe = classeDeTaille(libelle);
  return classe !== null && estDansLaClasse(places, classe);
}

/** A rate above this was given in hundredths. */
const TAUX_MAX = 3;

/**
 * Prix plafond PSU d’une heure, avec couches et repas, quand le barème de l’année est connu.
 * @customfunction PLAFOND.PSU
 * @param taux Taux de facturation : 104 % ou 1,04
 * @param annee Année de l’exercice
 */
export function plafondPsu(taux: number, annee: number): number {
  verifierNombre('Taux de facturation', taux);
  verifierNombre('Année', annee);
  if (taux > TAUX_MAX)
    throw new ErreurDeFonction('valeur', 'Écrivez le taux en pourcentage\u00a0: 104\u202f% ou 1,04.');
  const plafond = prixPlafond(taux, annee);
  if (plafond) return plafond.prix;
  throw new ErreurDeFonction(
    'indisponible',
    'Le prix plafond n’est pas connu pour ce taux et cette année\u00a0: voyez le barème de la Cnaf.',
  );
}
