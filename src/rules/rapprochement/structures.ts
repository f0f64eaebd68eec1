import type { Equipement, Field, IndicateursEaje, Lecture, StructureCitee, Trajectoire } from '../../reading';
import { memoire } from '../memoire';
import { cleDeCommune, texteNormal } from '../types-reconnus';
import { communesNommees, motsPropres } from './noms';
import type { NomCommune } from './noms';
import type { Genre, Structure } from './ressemblance';

/** Communes of a workbook, the longest names first. */
type CommunesConnues = readonly NomCommune[];

const GENRES: readonly (readonly [Genre, RegExp])[] = [
  ['jardin', /\bjardins? d (?:enfants?|eveil)\b/],
  ['micro', /\bmicro ?creches?\b/],
  ['familiale', /\b(?:creches? familiales?|accueil familial|maf|saf)\b/],
  ['creche', /\b(?:creches?|multi ?accueil|mac|halte garderie)\b/],
];

function genreDe(...textes: readonly (Field | null)[]): Genre | null {
  const normal = textes.map((field) => (field ? texteNormal(field.value) : ''));
  for (const texte of normal) {
    const trouve = GENRES.find(([, motif]) => motif.test(texte));
    if (trouve) return trouve[0];
  }
  return null;
}

const ARTICLE = /^(?:les?|la|l) (?=\S{4})/;

/** A name, and the same without its article, which « des » or « aux » may hide. */
function ecritures(nom: string): NomCommune[] {
  const cle = cleDeCommune(nom);
  const sansArticle = nom.replace(ARTICLE, '');
  return [...new Set([nom, sansArticle])].map((ecrit) => ({ mots: ecrit.split(' '), cle }));
}

/** All communes that an address or a column of the workbook names. */
export const communesConnues = memoire(({ equipements, eaje, convention }: Lecture): CommunesConnues => {
  const nommees = [
    ...equipements.map(({ adresse }) => adresse.commune),
    ...eaje.map(({ commune }) => commune),
    ...convention.signataires.flatMap(({ noms }) => noms),
  ];
  const noms = new Set(nommees.flatMap((commune) => (commune ? texteNormal(commune.value) : [])));
  return [...noms]
    .filter((nom) => nom.length > 1)
    .flatMap(ecritures)
    .sort((a, b) => b.mots.length - a.mots.length);
});

function communeDuBloc({ collectivite }: Equipement, communes: CommunesConnues): string | null {
  const cle = collectivite && cleDeCommune(collectivite.value);
  return communes.some((commune) => commune.cle === cle) ? cle : null;
}

/** The commune that the first of these texts names, when it names one alone. */
function communeNommee(textes: readonly string[], communes: CommunesConnues): string | null {
  for (const texte of textes) {
    const [seule, ...autres] = communesNommees(texte, communes);
    if (seule !== undefined && autres.length === 0) return seule;
  }
  return null;
}

function gestionnaireDe(field: Field | null, communes: CommunesConnues) {
  return field ? motsPropres(field.value, communes) : [];
}

/** "LE GUILLAUME - SAINT-PAUL": the commune that another row names alone, and not the hamlet beside it. */
function cleSansHameau(commune: string, communes: CommunesConnues): string {
  const parties = commune.split(/\s+[-–—/]\s+|[(),;]/).filter((partie) => /\p{L}/u.test(partie));
  const cles = parties.length > 1 ? parties.map((partie) => cleDeCommune(partie.trim())) : [];
  return cles.find((cle) => communes.some((connue) => connue.cle === cle)) ?? cleDeCommune(commune);
}

export function structureDeLEquipement(equipement: Equipement, communes: CommunesConnues): Structure {
  const { nom, typePrinted, adresse, gestionnaire } = equipement;
  return {
    mots: nom ? motsPropres(nom.value, communes) : [],
    gestionnaire: gestionnaireDe(gestionnaire, communes),
    commune: adresse.commune
      ? cleSansHameau(adresse.commune.value, communes)
      : communeDuBloc(equipement, communes),
    genre: genreDe(typePrinted, nom),
  };
}

export function structureDesIndicateurs(
  { nom, typePrinted, commune, gestionnaire }: IndicateursEaje,
  communes: CommunesConnues,
): Structure {
  return {
    mots: motsPropres(nom.value, communes),
    gestionnaire: gestionnaireDe(gestionnaire, communes),
    commune: commune ? cleDeCommune(commune.value) : communeNommee([nom.value], communes),
    genre: genreDe(typePrinted, nom),
  };
}

/** A trajectoire has a column for the name only: its commune is in the name, in the title or in the name of the sheet. */
export function structureDeLaTrajectoire(
  { nom, tableau }: Trajectoire,
  communes: CommunesConnues,
): Structure {
  return {
    mots: motsPropres(nom.value, communes),
    gestionnaire: [],
    commune: communeNommee([nom.value, tableau.titre?.value ?? '', tableau.sheet], communes),
    genre: genreDe(nom),
  };
}

/** What another table than annexe 2 names: its type is known, and groups it. */
export function structureCitee({ nom, commune }: StructureCitee, communes: CommunesConnues): Structure {
  return {
    mots: motsPropres(nom.value, communes),
    gestionnaire: [],
    commune: commune ? cleDeCommune(commune.value) : communeNommee([nom.value], communes),
    genre: null,
  };
}
