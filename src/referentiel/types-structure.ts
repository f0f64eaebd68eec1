import type { TypeStructure } from './types';

/** One printed wording of a type. Case, accents, punctuation and plural do not count. */
export interface FormeType {
  readonly forme: string;
  readonly type: TypeStructure;
  /** Right wording to propose, and source key, when this one is obsolete. */
  readonly obsolete?: { readonly propose: string; readonly source: string };
  /** A type only in capitals, if other words follow: "MAC" but not "Mac Orlan"; 'seules' when these must not be: "MA Les Lutins", "MA MAISON". */
  readonly capitales?: true | 'seules';
  /** True when the wording also begins names of places, and is a type only when nothing else is written. */
  readonly seule?: true;
  /** True when the wording is a type after another of the same family: "ALSH extra et péri". */
  readonly suite?: true;
}

/** Usual French label of each type. */
const LIBELLES: Readonly<Record<TypeStructure, string>> = {
  EAJE: 'Établissement d’accueil du jeune enfant',
  MAM: 'Maison d’assistants maternels',
  RPE: 'Relais petite enfance',
  LAEP: 'Lieu d’accueil enfants-parents',
  ALSH: 'Accueil de loisirs',
  ALSH_PERISCOLAIRE: 'Accueil de loisirs périscolaire',
  ALSH_EXTRASCOLAIRE: 'Accueil de loisirs extrascolaire',
  ALSH_ADOLESCENTS: 'Accueil de loisirs adolescents',
  PS_JEUNES: 'Structure jeunesse',
  LUDOTHEQUE: 'Ludothèque',
  COORDINATION: 'Chargé de coopération CTG',
  SEJOURS: 'Séjours',
  BAFA_BAFD: 'Formations BAFA et BAFD',
  CLAS: 'Contrat local d’accompagnement à la scolarité',
  CENTRE_SOCIAL: 'Centre social',
  EVS: 'Espace de vie sociale',
  AUTRE: 'Autre service',
};

export function libelleUsuel(type: TypeStructure): string {
  return LIBELLES[type];
}

/** Plain wordings, as they are rightly written, separated by bars. */
const SYNONYMES: Readonly<Partial<Record<TypeStructure, string>>> = {
  EAJE:
    'EAJE|Établissement d’accueil du jeune enfant|Établissement d’accueil de jeunes enfants|Établissement d’accueil jeunes enfants|' +
    'Structure d’accueil du jeune enfant|Structure d’accueil de jeunes enfants|Structure multi-accueil|' +
    'Multi-accueil|Multi-accueil collectif|Multi-accueil familial|Multi-accueil collectif et familial|Multi-accueil itinérant|' +
    'Maison multi-accueil|Crèche multi-accueil|Crèche|Crèche collective|Crèche familiale|Crèche parentale|Crèche associative|' +
    'Crèche municipale|Crèche intercommunale|Crèche d’entreprise|Crèche interentreprises|Crèche hospitalière|Crèche itinérante|' +
    'Crèche halte-garderie|Petite crèche|Grande crèche|Très grande crèche|Micro-crèche|Micro-crèche PSU|Micro-crèche PAJE|' +
    'Mini-crèche|Halte-garderie|Halte-garderie itinérante|Halte-garderie parentale|Halte-jeux|Halte d’enfants|' +
    'Jardin d’enfants|Jardin d’éveil|Accueil familial|Service d’accueil familial|Accueil collectif petite enfance|' +
    'Service d’accueil collectif|Crèche à vocation d’insertion professionnelle|Crèche AVIP',
  MAM: 'MAM|Maison d’assistants maternels|Maison d’assistantes maternelles|Maison des assistantes maternelles|Maison des assistants maternels',
  RPE: 'RPE|Relais petite enfance|Relais de la petite enfance|Relais petite enfance itinérant|RPE itinérant|RPEI|Relais petite enfance intercommunal',
  LAEP:
    'LAEP|Lieu d’accueil enfants-parents|Lieu d’accueil parents-enfants|Lieu accueil enfants-parents|Lieu accueil parents-enfants|' +
    'Accueil enfants-parents|Accueil parents-enfants|LAPE|LAEP itinérant',
  ALSH:
    'ALSH|Accueil de loisirs|Accueil de loisirs sans hébergement|Accueils collectifs de mineurs|Accueil collectif de mineurs sans hébergement|' +
    'Accueil de loisirs 3-11 ans|Accueil de loisirs maternel|Accueil de loisirs élémentaire|' +
    'Accueil de loisirs associé à l’école|ALAE|Accueil de loisirs extrascolaire et périscolaire|Accueil de loisirs périscolaire et extrascolaire|' +
    'ALSH extrascolaire et périscolaire|ALSH périscolaire et extrascolaire|Centre aéré',
  ALSH_PERISCOLAIRE:
    'Périscolaire|Accueil périscolaire|Garderie périscolaire|Garderie|Garderie municipale|Garderie scolaire|Accueil de loisirs du mercredi|' +
    'Accueil du mercredi|ALSH mercredi|ALSH du mercredi|ALSH mercredis|Plan mercredi|Mercredis récréatifs|' +
    'Accueil du matin et du soir|Accueil de loisirs du matin et du soir|Temps d’activités périscolaires',
  ALSH_EXTRASCOLAIRE:
    'Extrascolaire|Accueil extrascolaire|ALSH vacances|ALSH petites vacances|ALSH été|ALSH des vacances|Accueil de loisirs des vacances|Centre de vacances et de loisirs',
  ALSH_ADOLESCENTS:
    'Accueil adolescents|Accueil ados|Accueil d’adolescents|ALSH accueil adolescents|ALSH accueil ados|AL ados|Accueil de loisirs ados 12-17 ans|' +
    'ALSH 12-17 ans|ALSH 11-17 ans|ALSH jeunes|ALSH jeunesse|Accueil de loisirs jeunes|Espace ados|Local ados|Secteur ados|Club ados',
  PS_JEUNES:
    'PS jeunes|PSJ|PS jeunesse|Prestation de service jeunes|Structure jeunesse|Structure jeunes|Local jeunes|Local jeunesse|' +
    'Espace jeunes|Espace jeunesse|Accueil jeunes|Point accueil jeunes|Point d’accueil jeunes|Point accueil jeunesse|Lieu d’accueil jeunes|Accueil de jeunes|Accueil jeunesse|Point jeunes|Secteur jeunes|Secteur jeunesse|Club jeunes|' +
    'CAJ|Centre animation jeunesse|Centre d’animation jeunesse|Centre d’accueil jeunes|Service jeunesse|' +
    'PIJ|Point information jeunesse|Point d’information jeunesse|Point info jeunesse|Bureau information jeunesse|BIJ|' +
    'Structure information jeunesse|Information jeunesse',
  LUDOTHEQUE: 'Ludothèque|Ludothèque itinérante|Ludobus|Ludomobile|Ludo-médiathèque',
  COORDINATION:
    'Coordination|Chargé de coopération CTG|Chargé de coopération|Chargée de coopération|Chargée de coopération CTG|Chargé de coopération territoriale|' +
    'Chargé de coopération convention territoriale globale|Poste de chargé de coopération|Poste de chargé de coopération CTG|Poste de chargée de coopération|' +
    'Poste chargé de coopération|Postes de coopération|Poste de coopération CTG|Coopération CTG|Coordination CTG|Coordinateur CTG|Coordinatrice CTG|Coordonnateur CTG|' +
    'Pilotage CTG|Pilotage et coordination CTG|Poste de pilotage CTG|Poste de coordination CTG|' +
    'Coordinateur|Coordinatrice|Coordonnateur|Coordonnatrice|Poste de coordinateur|Poste de coordinatrice|Ingénierie CTG',
  SEJOURS:
    'Séjours|Séjour de vacances|Séjours vacances|Séjours courts|Séjours enfants|Séjours ados|Séjours adolescents|Séjours jeunes|Séjours été|Séjours d’été|' +
    'Camp ados|Camps adolescents|Camps d’été|Mini-camps|Mini-séjours|Colonies|Colonie de vacances|Séjours accessoires|Activités accessoires',
  BAFA_BAFD:
    'BAFA|BAFD|BAFA BAFD|BAFA et BAFD|BAFD BAFA|Formation BAFA|Formation BAFD|Formations BAFA BAFD|Formations BAFA et BAFD|Sessions BAFA|Session BAFA BAFD|Stages BAFA|' +
    'Aide au BAFA|Aides BAFA BAFD|Brevet d’aptitude aux fonctions d’animateur',
  CLAS: 'CLAS|Contrat local d’accompagnement à la scolarité|Contrat local d’accompagnement scolaire|Accompagnement à la scolarité|Accompagnement scolaire',
  CENTRE_SOCIAL:
    'Centre social|Centre socioculturel|Centre socio-culturel|Centre social et culturel|CSC|Espace socioculturel|' +
    'Animation globale et coordination|Animation globale coordination|AGC|' +
    'Animation collective familles|Animation collective famille|Animations collectives familles|ACF',
  EVS: 'EVS|Espace de vie sociale|Espaces de vie sociale',
  AUTRE:
    'REAAP|Réseau d’écoute, d’appui et d’accompagnement des parents|Réseau d’écoute d’appui et d’accompagnement à la parentalité|PAEJ|Point accueil écoute jeunes|' +
    'FJT|Foyer de jeunes travailleurs|Foyer des jeunes travailleurs|Résidence habitat jeunes|Habitat jeunes|France services|Maison France services|Espace France services|' +
    'Médiation familiale|Espace rencontre|Espaces de rencontre|Café des parents|Lieu ressources parentalité|' +
    'Guichet unique petite enfance|Point info petite enfance|Point info familles|Point relais Caf|Point numérique Caf|Aire d’accueil des gens du voyage|' +
    'Programme de réussite éducative|Cité éducative|Épicerie sociale|Actions parentalité|Aide à domicile',
};

/** Each pair is written with a blank in between. */
function produit(debuts: string, fins: string): readonly string[] {
  return debuts.split('|').flatMap((debut) => fins.split('|').map((fin) => `${debut} ${fin}`));
}

const ACCUEILS =
  'ALSH|AL|ACM|CLSH|Accueil de loisirs|Accueil de loisirs sans hébergement|Accueil collectif de mineurs|Centre de loisirs|Centre de loisirs sans hébergement';
const COORDINATIONS =
  'Coordination|Poste de coordination|Poste coordination|Coordinateur|Coordinatrice|Coordonnateur|Coordonnatrice|Poste de coordinateur|Poste de coordinatrice|Chargé de coopération|Chargée de coopération|Poste de chargé de coopération|Poste chargé de coopération';
const CHAMPS =
  'petite enfance|enfance|jeunesse|enfance jeunesse|petite enfance jeunesse|petite enfance enfance jeunesse|parentalité|enfance parentalité|petite enfance parentalité|ALSH|périscolaire|numérique|logement|animation de la vie sociale|accès aux droits';

/** Wordings made of an accueil and of a time or an age. */
const COMPOSES: readonly (readonly [TypeStructure, readonly string[]])[] = [
  [
    'ALSH_PERISCOLAIRE',
    produit(
      ACCUEILS,
      'périscolaire|péri-scolaire|péri|accueil périscolaire|mercredi périscolaire|périscolaire mercredi|périscolaire du mercredi',
    ),
  ],
  [
    'ALSH_EXTRASCOLAIRE',
    produit(ACCUEILS, 'extrascolaire|extra-scolaire|extra|accueil extrascolaire|vacances|vacances scolaires'),
  ],
  [
    'ALSH_ADOLESCENTS',
    produit(
      ACCUEILS,
      'adolescents|ados|pour adolescents|accueil adolescents|accueil ados|ados jeunes|extrascolaire ados|extrascolaire adolescents|périscolaire ados',
    ),
  ],
  ['COORDINATION', produit(COORDINATIONS, CHAMPS)],
];

const AUJOURD_HUI_RPE = { propose: 'Relais petite enfance', source: 'bdt-rpe' };
const AUJOURD_HUI_SIGLE = { propose: 'RPE', source: 'bdt-rpe' };
const AUJOURD_HUI_ALSH = { propose: 'ALSH', source: 'caf-acm' };
const AUJOURD_HUI_COOPERATION = { propose: 'Chargé de coopération CTG', source: 'caf57-bonusT' };

type Ancienne = readonly [TypeStructure, NonNullable<FormeType['obsolete']>, string];

/** Wordings of yesterday, with the one of today. */
const ANCIENNES: readonly Ancienne[] = [
  ['RPE', AUJOURD_HUI_SIGLE, 'RAM|RAPE|RAMI|RAMPE|RAMIP|RPAM|RAMPI'],
  [
    'RPE',
    AUJOURD_HUI_RPE,
    'Relais assistantes maternelles|Relais assistants maternels|Relais d’assistantes maternelles|Relais d’assistants maternels|Relais des assistantes maternelles|' +
      'Relais parents assistantes maternelles|Relais assistantes maternelles intercommunal|Relais accueil petite enfance|Relais d’accueil petite enfance',
  ],
  ['ALSH', AUJOURD_HUI_ALSH, 'CLSH|Centre de loisirs sans hébergement'],
  [
    'COORDINATION',
    AUJOURD_HUI_COOPERATION,
    'Poste de coordination|Poste coordination|Coordination CEJ|Coordinateur CEJ|Coordinatrice CEJ|Coordonnateur CEJ|Coordonnatrice CEJ|Poste de coordination CEJ|Poste de coordinateur CEJ|' +
      'Coordinateur contrat enfance jeunesse|Coordination contrat enfance jeunesse|Coordinatrice contrat enfance jeunesse|Coordonnateur contrat enfance jeunesse',
  ],
];

/** A type in capitals only: these letters also begin names, articles or streets. */
const EN_CAPITALES: readonly (readonly [TypeStructure, string])[] = [
  ['EAJE', 'MAC|MAF|HG|JE'],
  ['ALSH', 'AL|ACM|CLAE'],
  ['CENTRE_SOCIAL', 'CS'],
];

/** A type when it stands alone: with a name behind, it is a place. */
const SEULES: readonly (readonly [TypeStructure, string])[] = [
  ['PS_JEUNES', 'Maison des jeunes|Foyer de jeunes|Foyer des jeunes|Promeneurs du Net|PdN'],
  [
    'AUTRE',
    'Médiathèque|Bibliothèque|Maison des parents|Maison de la parentalité|Maison de la famille|Maison des familles|Parentalité|Vacances familles|Mission locale|MJC|Maison des jeunes et de la culture|PRE|Guichet unique',
  ],
  ['ALSH_PERISCOLAIRE', 'TAP|NAP|APS|ALP|Pause méridienne'],
  ['SEJOURS', 'Camps|Centre de vacances'],
  ['CENTRE_SOCIAL', 'Secteur familles|Maison sociale|Animation globale'],
  ['EVS', 'Animation locale'],
  ['EAJE', 'SAF|AVIP|Structure petite enfance'],
];

/** A type when it follows another one of the same family. */
const SUITES: readonly (readonly [TypeStructure, string])[] = [
  ['ALSH_PERISCOLAIRE', 'péri'],
  ['ALSH_EXTRASCOLAIRE', 'extra'],
];

function formes(liste: string): readonly string[] {
  return liste.split('|');
}

function simples(): readonly FormeType[] {
  const entrees = Object.entries(SYNONYMES) as [TypeStructure, string][];
  return entrees.flatMap(([type, liste]) => formes(liste).map((forme) => ({ forme, type })));
}

/** Every wording known. Where two are alike, the first one wins. */
export const FORMES_TYPE: readonly FormeType[] = [
  ...ANCIENNES.flatMap(([type, obsolete, liste]) =>
    formes(liste).map((forme) => ({ forme, type, obsolete })),
  ),
  ...EN_CAPITALES.flatMap(([type, liste]) =>
    formes(liste).map((forme) => ({ forme, type, capitales: true as const })),
  ),
  ...formes('MA|MC').map((forme) => ({ forme, type: 'EAJE' as const, capitales: 'seules' as const })),
  ...SEULES.flatMap(([type, liste]) => formes(liste).map((forme) => ({ forme, type, seule: true as const }))),
  ...SUITES.flatMap(([type, liste]) => formes(liste).map((forme) => ({ forme, type, suite: true as const }))),
  ...formes('Ados|Adolescents').map((forme) => ({
    forme,
    type: 'ALSH_ADOLESCENTS' as const,
    suite: true as const,
    seule: true as const,
  })),
  ...simples(),
  { forme: 'Centre de loisirs', type: 'ALSH' },
  { forme: 'Accueil collectif de mineurs', type: 'ALSH' },
  ...COMPOSES.flatMap(([type, liste]) =>
    liste.map((forme) =>
      forme.startsWith('CLSH') ? { forme, type, obsolete: AUJOURD_HUI_ALSH } : { forme, type },
    ),
  ),
];
