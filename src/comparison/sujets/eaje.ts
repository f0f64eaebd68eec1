import type { IndicateursEaje, Lecture, Mesure, NomMesure } from '../../reading';
import { cleCommune, normaliser } from '../../referentiel';
import { grouper } from '../../rules';
import { champTexte, traitEnMots, traitExact } from '../sujet';
import type { Champ, Sujet } from '../sujet';
import { ecrireMesure, LIBELLES_MESURES } from './mesures';

const NOMS = Object.keys(LIBELLES_MESURES) as NomMesure[];
const ETATS = { previsionnel: 'Prévisionnel', actualise: 'Actualisé', reel: 'Réel' } as const;

function cleStructure({ nom, commune }: IndicateursEaje): string {
  return `${normaliser(nom.value)}|${commune ? cleCommune(commune.value) : ''}`;
}

/** Tables of one structure, one year and one state complete each other. */
function cleReleve(releve: IndicateursEaje): string {
  return `${cleStructure(releve)}|${String(releve.annee?.value)}|${String(releve.etat?.value)}`;
}

function traitsStructure({ nom, commune, gestionnaire, type, typePrinted }: IndicateursEaje) {
  return [
    ...traitEnMots('nom', 4, nom.value),
    ...traitExact('commune', 2, commune && cleCommune(commune.value)),
    ...traitExact('type', 1, type ?? typePrinted?.value),
    ...traitEnMots('gestionnaire', 1, gestionnaire?.value),
  ];
}

function sujetStructure(releves: readonly [IndicateursEaje, ...IndicateursEaje[]]): Sujet {
  const [premier] = releves;
  return {
    objet: 'structure',
    libelle: premier.nom.value,
    numero: null,
    lieu: premier.commune?.value ?? null,
    cleLieu: premier.commune ? cleCommune(premier.commune.value) : '',
    traits: traitsStructure(premier),
    champs: [
      champTexte('nom', 'Nom', [premier.nom]),
      champTexte('type', 'Type', [premier.typePrinted]),
      champTexte('gestionnaire', 'Gestionnaire', [premier.gestionnaire]),
    ],
    miseEnPage: '',
    cells: premier.cells,
    confidence: premier.confidence,
  };
}

function champMesure(nom: NomMesure, mesure: Mesure | undefined): Champ {
  const texte = mesure ? ecrireMesure(nom, mesure) : null;
  return {
    nom,
    libelle: LIBELLES_MESURES[nom],
    texte,
    mesure: mesure ?? null,
    cells: mesure?.cells ?? [],
  };
}

/** What the releves of one structure, one year and one state say together. */
function sujetReleve(releves: readonly IndicateursEaje[], cle: string): Sujet[] {
  const [premier] = releves;
  if (!premier) return [];
  const { nom, annee, etat } = premier;
  const mesureDe = (mesure: NomMesure) => releves.find(({ mesures }) => mesures[mesure])?.mesures[mesure];
  const champEtat = etat && { ...etat, value: ETATS[etat.value] };
  return [
    {
      objet: 'indicateur',
      libelle: nom.value,
      numero: annee ? String(annee.value) : null,
      lieu: premier.commune?.value ?? null,
      cleLieu: '',
      traits: [
        ...traitExact('structure', 4, cle),
        ...traitExact('annee', 4, annee && String(annee.value)),
        ...traitExact('etat', 1, etat?.value),
      ],
      champs: [
        champTexte('etat', 'État de la donnée', [champEtat]),
        ...NOMS.map((mesure) => champMesure(mesure, mesureDe(mesure))),
      ],
      miseEnPage: '',
      cells: releves.flatMap(({ cells }) => cells),
      confidence: premier.confidence,
    },
  ];
}

/** A structure of the tables of indicators, and what they say of it. */
export interface SujetStructure {
  readonly sujet: Sujet;
  readonly releves: readonly IndicateursEaje[];
}

export function sujetsStructures({ eaje }: Lecture): SujetStructure[] {
  return [...grouper(eaje, cleStructure).values()].flatMap((releves) => {
    const [premier, ...suite] = releves;
    return premier ? [{ sujet: sujetStructure([premier, ...suite]), releves }] : [];
  });
}

/** `cle` is the same for a structure and for itself in the other version. */
export function sujetsIndicateurs({ releves }: SujetStructure, cle: string): Sujet[] {
  return [...grouper(releves, cleReleve).values()].flatMap((memes) => sujetReleve(memes, cle));
}
