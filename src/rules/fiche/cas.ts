import type { CellValue } from '../../workbook';

type Ligne = readonly CellValue[];

/** What a fiche of a case says; the fields left out are filled, those set to null are empty. */
export interface FicheDeCas {
  readonly numero: string;
  readonly titre: string;
  readonly pilote?: string | null;
  readonly bandeau?: readonly string[];
  readonly diagnostic?: string | null;
  readonly objectifs?: string | null;
  readonly modalites?: string | null;
  readonly echeances?: string | null;
  readonly indicateurs?: string | null;
}

function ou(valeur: string | null | undefined, defaut: string): CellValue {
  return valeur === undefined ? defaut : valeur;
}

/** A fiche as most Cafs print it: a banner, then labels over values, in two columns. Values of `titre` keep two fiches from saying the same. */
export function fiche(dite: FicheDeCas): readonly Ligne[] {
  const { numero, titre, bandeau = [] } = dite;
  return [
    [`Fiche action n° ${numero}`],
    [titre],
    ['Pilote de l’action'],
    [ou(dite.pilote, 'Mairie de Trieux')],
    ...bandeau.map((ligne) => [ligne]),
    ['Diagnostic initial', 'Public cible'],
    [ou(dite.diagnostic, `Peu de réponses sur le sujet : ${titre}`), 'Les familles du territoire'],
    ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
    [ou(dite.objectifs, `Avancer sur ${titre}`), ou(dite.modalites, `Un groupe de travail sur ${titre}`)],
    ['Échéances', 'Résultats attendus'],
    [ou(dite.echeances, 'Durée de la CTG'), `Des familles mieux servies par ${titre}`],
    ['Partenaires sollicités', 'Indicateurs d’évaluation'],
    ['Caf, Département', ou(dite.indicateurs, `Nombre de familles concernées par ${titre} : 40`)],
  ];
}

/** The plan of annexe 3 in three columns, a row an objectif: enjeu, action with its number, objectif. */
export function plan(...lignes: readonly Ligne[]): readonly Ligne[] {
  return [['Annexe 3 – Plan d’actions'], ['Enjeux', 'Actions', 'Objectifs opérationnels'], ...lignes];
}

export const ENJEU = 'Soutenir les familles';
