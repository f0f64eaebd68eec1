import type { KindAnnexe } from '../../annexes';
import type { KindTableau } from '../../reading';
import { normaliser } from '../../referentiel';
import type { Controle } from '../controle';
import { accorde } from '../accord';
import { acceptesEnMots } from '../acceptations-en-mots';
import { structuresEaje } from '../structures';

/** What is said of a kind of annexe. */
interface SorteAnnexe {
  /** "Annexe 2": also the name of its file. */
  readonly nom: string;
  /** The tables it is made of: their errors would be printed with it. */
  readonly tableaux: readonly KindTableau[];
  /** "61 équipements, 8 collectivités". */
  readonly contenu: (controle: Controle) => string;
  /** Said when there is nothing to make it of. */
  readonly manque: string;
}

function distincts(noms: readonly (string | undefined)[]): number {
  return new Set(noms.flatMap((nom) => (nom === undefined ? [] : normaliser(nom)))).size;
}

/** "24 actions, 24 fiches": what there is, and nothing that there is not. */
function enumerer(...comptes: readonly (readonly [nombre: number, singulier: string, pluriel?: string])[]) {
  return comptes
    .filter(([nombre]) => nombre > 0)
    .map(([nombre, singulier, pluriel]) => accorde(nombre, singulier, pluriel))
    .join(', ');
}

function actionsDe({ lecture }: Controle): number {
  return lecture.plans.reduce((somme, { actions }) => somme + actions.length, 0);
}

function contenuAnnexe2({ lecture: { equipements } }: Controle): string {
  const collectivites = distincts(equipements.map(({ collectivite }) => collectivite?.value));
  return enumerer([equipements.length, 'équipement'], [collectivites, 'collectivité']);
}

function contenuEaje(controle: Controle): string {
  const annees = new Set(controle.lecture.eaje.flatMap(({ annee }) => annee?.value ?? []));
  return enumerer([structuresEaje(controle).length, 'structure'], [annees.size, 'année']);
}

const RIEN_A_METTRE = 'Complétez-le, puis contrôlez-le à nouveau.';

/** Every kind, in the order in which they are offered. */
export const SORTES: Readonly<Record<KindAnnexe, SorteAnnexe>> = {
  'annexe-2': {
    nom: 'Annexe 2',
    tableaux: ['equipements'],
    contenu: contenuAnnexe2,
    manque: `Pas d’équipement reconnu dans ce classeur. ${RIEN_A_METTRE}`,
  },
  'annexe-3': {
    nom: 'Annexe 3',
    tableaux: ['plan', 'fiche'],
    contenu: (controle) =>
      enumerer([actionsDe(controle), 'action'], [controle.lecture.fiches.length, 'fiche']),
    manque: `Pas de plan d’action ni de fiche dans ce classeur. ${RIEN_A_METTRE}`,
  },
  eaje: {
    nom: 'Indicateurs EAJE',
    tableaux: ['eaje'],
    contenu: contenuEaje,
    manque: `Pas d’indicateurs EAJE dans ce classeur. ${RIEN_A_METTRE}`,
  },
  suivi: {
    nom: 'Tableau de suivi',
    tableaux: ['plan', 'fiche', 'suivi'],
    contenu: (controle) =>
      enumerer(
        [actionsDe(controle), 'action'],
        [controle.lecture.suivi.length, 'ligne suivie', 'lignes suivies'],
      ),
    manque: `Pas de plan d’action à suivre dans ce classeur. ${RIEN_A_METTRE}`,
  },
  copil: {
    nom: 'Synthèse',
    tableaux: ['equipements', 'eaje', 'plan', 'fiche', 'suivi'],
    contenu: () => '',
    manque: `Rien à résumer\u00a0: aucun tableau d’annexe reconnu dans ce classeur. ${RIEN_A_METTRE}`,
  },
  rapport: {
    nom: 'Rapport de contrôle',
    tableaux: [],
    contenu: ({ findings, tri }) =>
      [accorde(findings.length, 'point'), acceptesEnMots(tri.acceptes) ?? []].flat().join(', '),
    manque: 'Rien à signaler\u00a0: le rapport n’aurait aucune ligne.',
  },
};
