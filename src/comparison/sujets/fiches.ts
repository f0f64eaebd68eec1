import type { FicheAction, Lecture, NomChamp } from '../../reading';
import { champTexte, traitEnMots, traitExact } from '../sujet';
import type { Champ, Sujet } from '../sujet';

const LIBELLES: Readonly<Record<NomChamp, string>> = {
  pilote: 'Pilote',
  publicCible: 'Public cible',
  diagnostic: 'Diagnostic',
  objectifsGeneraux: 'Objectifs généraux',
  objectifs: 'Objectifs',
  modalites: 'Modalités',
  echeances: 'Échéance',
  servicesMobilises: 'Services mobilisés',
  resultatsAttendus: 'Résultats attendus',
  partenaires: 'Partenaires',
  indicateurs: 'Indicateurs',
  orientations: 'Orientations',
  axe: 'Axe',
};

const NOMS = Object.keys(LIBELLES) as NomChamp[];

function champsDe({ titre, champs }: FicheAction): Champ[] {
  return [
    champTexte('intitule', 'Intitulé', [titre]),
    ...NOMS.map((nom) => champTexte(nom, LIBELLES[nom], [champs[nom]?.valeur ?? null])),
  ];
}

function sujetDe(fiche: FicheAction, territoire: string | null): Sujet {
  const { numero, titre, champs, cells } = fiche;
  return {
    objet: 'fiche',
    libelle: titre?.value ?? 'Fiche sans titre',
    numero: numero?.value.texte ?? null,
    lieu: territoire,
    cleLieu: territoire ?? '',
    traits: [
      ...traitExact('territoire', 2, territoire),
      ...traitExact('numero', 2, numero?.value.texte),
      ...traitEnMots('titre', 5, titre?.value),
      ...traitEnMots('objectifs', 2, champs.objectifs?.valeur?.value),
      ...traitEnMots('pilote', 0.5, champs.pilote?.valeur?.value),
    ],
    champs: champsDe(fiche),
    miseEnPage: '',
    cells,
    confidence: fiche.confidence,
  };
}

export function sujetsFiches({ fiches, plans }: Lecture): Sujet[] {
  const territoires = new Map(plans.map(({ key, territoire }) => [key, territoire]));
  return fiches.map((fiche) => sujetDe(fiche, territoires.get(fiche.plan ?? '') ?? null));
}
