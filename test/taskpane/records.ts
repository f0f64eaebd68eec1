import { LECTURE_VIDE } from '../../src/reading';
import type {
  Action,
  FicheAction,
  Field,
  IndicateursEaje,
  Lecture,
  Mesure,
  Tableau,
} from '../../src/reading';

const SHEET = 'Indicateurs';

function tableau(kind: Tableau['kind'], sheet: string): Tableau {
  const range = { top: 0, left: 0, bottom: 9, right: 9 };
  return { kind, sheet, range, confidence: 1, titre: null, colonnes: [], cellules: [] };
}

function champ(printed: string, row: number, column: number, sheet = SHEET): Field {
  return { value: printed, printed, cells: [{ sheet, row, column }] };
}

function mesure(value: number, row: number, column: number): Mesure {
  return { ...champ(String(value), row, column), value, ecriture: 'valeur', pas: 0.0001, calculee: false };
}

interface EajeParts {
  readonly nom: string;
  readonly row: number;
  readonly annee?: number;
  readonly places?: number;
  readonly tauxOccupationReel?: number;
  readonly tauxFacturation?: number;
}

/** The indicators of one structure for one year, on one row: name in A, places in B, occupancy in C, facturation in D. */
export function eaje({
  nom,
  row,
  annee,
  places,
  tauxOccupationReel,
  tauxFacturation,
}: EajeParts): IndicateursEaje {
  return {
    key: `${nom} ${String(annee)}`,
    tableau: tableau('eaje', SHEET),
    nom: champ(nom, row, 0),
    typePrinted: null,
    type: 'EAJE',
    commune: null,
    gestionnaire: null,
    annee: annee === undefined ? null : { ...champ(String(annee), 0, 0), value: annee },
    etat: { ...champ('réel', 0, 0), value: 'reel' },
    rang: null,
    mesures: {
      ...(places !== undefined && { places: mesure(places, row, 1) }),
      ...(tauxOccupationReel !== undefined && { tauxOccupationReel: mesure(tauxOccupationReel, row, 2) }),
      ...(tauxFacturation !== undefined && { tauxFacturation: mesure(tauxFacturation, row, 3) }),
    },
    cells: [0, 1, 2, 3].map((column) => ({ sheet: SHEET, row, column })),
    confidence: 1,
  };
}

function numero(texte: string, row: number, sheet: string) {
  const value = { texte, rangs: texte.match(/\d+/g)?.map(Number) ?? [], suffixe: '', malforme: false };
  return { ...champ(texte, row, 0, sheet), value };
}

/** An action of the plan, on its row of the sheet « Plan ». */
export function action(
  numeroAction: string,
  titre: string,
  axe: string,
  row: number,
  objectif?: string,
): Action {
  const cells = [{ sheet: 'Plan', row, column: 1 }];
  return {
    key: `action ${numeroAction}`,
    tableau: tableau('plan', 'Plan'),
    plan: 'plan',
    enjeu: null,
    axe: champ(axe, row, 0, 'Plan'),
    objectifGeneral: null,
    numero: numero(numeroAction, row, 'Plan'),
    titre: champ(titre, row, 1, 'Plan'),
    objectifs: objectif
      ? [
          {
            key: `${numeroAction}.1`,
            numero: numero(`${numeroAction}.1`, row, 'Plan'),
            libelle: champ(objectif, row, 2, 'Plan'),
            cells: [{ sheet: 'Plan', row, column: 2 }],
          },
        ]
      : [],
    pilote: null,
    echeance: null,
    indicateur: null,
    moments: [],
    cells,
    confidence: 1,
  };
}

/** The fiche of an action, on a sheet of its own. */
export function fiche(numeroFiche: string, titre: string): FicheAction {
  const sheet = `Fiche ${numeroFiche}`;
  return {
    key: `fiche ${numeroFiche}`,
    tableau: tableau('fiche', sheet),
    plan: 'plan',
    numero: numero(numeroFiche, 0, sheet),
    titre: champ(titre, 0, 1, sheet),
    champs: {},
    objectifs: [],
    moments: [],
    annonces: [],
    mesures: [],
    cells: [{ sheet, row: 0, column: 0 }],
    confidence: 1,
  };
}

export function avecEaje(...records: readonly IndicateursEaje[]): Lecture {
  return { ...LECTURE_VIDE, tableaux: [tableau('eaje', SHEET)], eaje: records };
}

export function avecPlan(actions: readonly Action[], fiches: readonly FicheAction[]): Lecture {
  const tableaux = [tableau('plan', 'Plan')];
  const plan = {
    key: 'plan',
    territoire: null,
    tableaux,
    actions,
    schema: 'continu',
    avenant: false,
    periode: null,
    avecObjectifs: true,
  } as const;
  return { ...LECTURE_VIDE, tableaux, plans: [plan], fiches };
}
