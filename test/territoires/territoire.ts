import type { Commune, Communes, Epci, TypeStructure } from '../../src/referentiel';
import { Hasard } from './hasard';

/** An equipment as a correct annexe 2 lists it; the truth that reading must give back. */
export interface EquipementVrai {
  readonly collectivite: string;
  readonly type: TypeStructure;
  /** The type in the words of the annexe. */
  readonly typeImprime: string;
  readonly nom: string | null;
  readonly voie: string | null;
  readonly commune: Commune | null;
  /** The commune as this row writes it: « ST GERMAIN », « Saint Germain ». */
  readonly communeImprimee: string | null;
  readonly codePostal: string | null;
  readonly gestionnaire: Gestionnaire;
  readonly places: number | null;
}

export interface Gestionnaire {
  readonly nom: string;
  readonly voie: string;
  readonly commune: Commune;
  readonly communeImprimee: string;
  readonly codePostal: string;
}

export interface Territoire {
  readonly epci: Epci;
  readonly communes: readonly Commune[];
  /** The EPCI first, then communes, in the order of the annexe. */
  readonly collectivites: readonly {
    readonly nom: string;
    readonly equipements: readonly EquipementVrai[];
  }[];
}

const VOIES = [
  'rue des Écoles',
  'rue de la Mairie',
  'place du 8 Mai 1945',
  'avenue Jean Jaurès',
  'chemin des Vergers',
  'allée des Tilleuls',
  'route de la Forêt',
  'impasse du Lavoir',
  'boulevard Victor Hugo',
  'rue du 11 Novembre',
  "rue de l'Église",
  'square Louise Michel',
];
const NOMS_CRECHE = [
  'Les Petits Pas',
  'Pirouette',
  "L'Île aux Enfants",
  'Les Lucioles',
  'Bout’chou',
  'La Ronde des Lutins',
  'Câlin-Câline',
  'Les Coccinelles',
];
const NOMS_LOISIRS = [
  'Les Explorateurs',
  'La Clairière',
  'Le Grand Pré',
  'Les Mésanges',
  'Planète Loisirs',
  'Les Aventuriers',
];
const NOMS_LIEU = ['La Parenthèse', 'Le Cocon', 'À petits pas', 'La Courte Échelle'];

interface Modele {
  readonly type: TypeStructure;
  readonly imprime: readonly string[];
  readonly noms: readonly string[] | null;
  readonly adresse: boolean;
  readonly places?: readonly [number, number];
}

const DE_L_EPCI: readonly Modele[] = [
  {
    type: 'EAJE',
    imprime: ['Multi-accueil', 'Multi accueil', 'EAJE'],
    noms: NOMS_CRECHE,
    adresse: true,
    places: [15, 50],
  },
  { type: 'EAJE', imprime: ['Micro-crèche'], noms: NOMS_CRECHE, adresse: true, places: [9, 12] },
  { type: 'RPE', imprime: ['RPE', 'Relais Petite Enfance'], noms: null, adresse: true },
  { type: 'LAEP', imprime: ['LAEP', "Lieu d'Accueil Enfants Parents"], noms: NOMS_LIEU, adresse: true },
  {
    type: 'COORDINATION',
    imprime: ['Chargé de coopération CTG', 'Chargé de Coopération'],
    noms: null,
    adresse: false,
  },
];
const DE_LA_COMMUNE: readonly Modele[] = [
  {
    type: 'ALSH_EXTRASCOLAIRE',
    imprime: ['ALSH Extrascolaire', 'ALSH extrascolaire'],
    noms: NOMS_LOISIRS,
    adresse: true,
  },
  {
    type: 'ALSH_PERISCOLAIRE',
    imprime: ['ALSH Périscolaire', 'ALSH périscolaire'],
    noms: NOMS_LOISIRS,
    adresse: true,
  },
  { type: 'LUDOTHEQUE', imprime: ['Ludothèque'], noms: ['La Toupie', 'Ludomino'], adresse: true },
  { type: 'SEJOURS', imprime: ['Séjours'], noms: null, adresse: false },
  { type: 'BAFA_BAFD', imprime: ['BAFA', 'BAFA/BAFD'], noms: null, adresse: false },
  { type: 'CLAS', imprime: ['CLAS'], noms: NOMS_LIEU, adresse: true },
];

/** Builds a correct territory on the communes of a real EPCI; structures are invented. */
export function territoire(communes: Communes, epci: Epci, graine: number): Territoire {
  const hasard = new Hasard(graine);
  const membres = hasard.melange(
    communes.membres(epci.code).filter((commune) => commune.codesPostaux.length > 0),
  );
  const signataires = membres.slice(0, Math.min(9, membres.length));
  const siege = signataires[0];
  if (!siege) throw new RangeError(`L'EPCI ${epci.nom} n'a pas de commune.`);
  const libres = new Noms(hasard);
  const blocEpci = {
    nom: epci.nom,
    equipements: DE_L_EPCI.map((modele) =>
      equipement(
        hasard,
        libres,
        modele,
        epci.nom,
        hasard.parmi(signataires),
        mairie(hasard, epci.nom, siege),
      ),
    ),
  };
  const blocs = signataires.map((commune) => {
    const gestionnaire = mairie(hasard, `Mairie de ${commune.nom}`, commune);
    const modeles = hasard.melange(DE_LA_COMMUNE).slice(0, hasard.entier(1, 3));
    return {
      nom: commune.nom,
      equipements: modeles.map((modele) =>
        equipement(hasard, libres, modele, commune.nom, commune, gestionnaire),
      ),
    };
  });
  return { epci, communes: signataires, collectivites: [blocEpci, ...blocs] };
}

/** Gives each structure a name of its own, so that a correct annexe holds no accidental look-alike. */
class Noms {
  private readonly pris = new Set<string>();
  constructor(private readonly hasard: Hasard) {}

  donner(noms: readonly string[], commune: string): string {
    const libre = this.hasard.melange(noms).find((nom) => !this.pris.has(nom));
    const nom = libre ?? `${this.hasard.parmi(noms)} de ${commune}`;
    this.pris.add(nom);
    return nom;
  }
}

function equipement(
  hasard: Hasard,
  libres: Noms,
  modele: Modele,
  collectivite: string,
  commune: Commune,
  gestionnaire: Gestionnaire,
): EquipementVrai {
  return {
    collectivite,
    type: modele.type,
    typeImprime: hasard.parmi(modele.imprime),
    nom: modele.noms ? libres.donner(modele.noms, commune.nom) : null,
    voie: modele.adresse ? voie(hasard) : null,
    commune: modele.adresse ? commune : null,
    communeImprimee: modele.adresse ? ecrire(hasard, commune.nom) : null,
    codePostal: modele.adresse ? hasard.parmi(commune.codesPostaux) : null,
    gestionnaire,
    places: modele.places ? hasard.entier(...modele.places) : null,
  };
}

function mairie(hasard: Hasard, nom: string, commune: Commune): Gestionnaire {
  const cedex = hasard.chance(0.1);
  return {
    nom,
    voie: voie(hasard) + (cedex ? ` BP ${hasard.entier(10, 90_999)}` : ''),
    commune,
    communeImprimee: ecrire(hasard, commune.nom) + (cedex ? ' CEDEX' : ''),
    codePostal: commune.codesPostaux[0] ?? '',
  };
}

/** The ways in which people write the name of a commune, all of them right. */
function ecrire(hasard: Hasard, nom: string): string {
  const facon = hasard.parmi([
    (texte: string) => texte,
    (texte: string) => capitales(texte),
    (texte: string) => texte.replace(/-/g, ' '),
    (texte: string) => texte.replace(/\bSaint(e?)-/g, 'St$1 '),
    (texte: string) => capitales(texte).replace(/\bSAINT(E?)-/g, 'ST$1-'),
    (texte: string) => texte.replace(/'/g, '’'),
  ]);
  return facon(nom);
}

/** As typed in capitals on a French keyboard: without accents. */
export function capitales(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').toUpperCase();
}

function voie(hasard: Hasard): string {
  const numero = hasard.chance(0.8)
    ? `${hasard.entier(1, 140)}${hasard.chance(0.1) ? ' bis' : ''}${hasard.parmi([', ', ' '])}`
    : '';
  return numero + hasard.parmi(VOIES);
}
