import type { NomMesure } from '../../reading';
import type { SpecValue } from '../../workbook';
import { formuleDeMoyenne, formuleDeSomme, formuleDuQuotient } from '../indicateurs/formules';
import { ADDITIONNEES, POIDS, PRESENTATIONS, QUOTIENTS } from '../indicateurs/mesures';
import { toutesLesColonnes } from '../suivi/colonnes';
import type { ColonneModele, TableModele } from './table';

const LIGNES_EQUIPEMENTS = 200;
const LIGNES_EAJE = 40;
const LIGNES_PLAN = 60;
const LIGNES_FICHES = 40;

function saisie(
  entete: string,
  largeur: number,
  aide: string,
  plus: Partial<ColonneModele> = {},
): ColonneModele {
  return { entete, largeur, style: 'saisie', aide, ...plus };
}

/** A flat list, a row a service. */
export const ANNEXE_2: TableModele = {
  nom: 'Annexe 2',
  kind: 'modele-annexe-2',
  titre: 'Annexe 2 – Équipements et services soutenus',
  consigne: 'Une ligne par équipement ou service. Choisissez dans les menus, puis complétez.',
  lignes: LIGNES_EQUIPEMENTS,
  colonnes: [
    saisie('Collectivité', 26, 'La collectivité signataire qui soutient ce service.', {
      liste: 'collectivites',
    }),
    saisie('Type de structure', 28, 'Le type de service, dans les mots de la branche Famille.', {
      liste: 'types',
    }),
    saisie('Nom de la structure', 28, 'Le nom seul, sans le type ni l’adresse.'),
    saisie('Adresse', 30, 'Le numéro et la voie.'),
    saisie('Code postal', 11, 'Le code postal de la commune.', {
      liste: 'codesPostaux',
      style: 'saisieTexteCode',
    }),
    saisie('Commune', 22, 'La commune où l’on va.', { liste: 'communes' }),
    saisie('Gestionnaire', 24, 'La collectivité, l’association ou l’entreprise qui gère.'),
    saisie('Places', 9, 'Le nombre de places, pour un accueil du jeune enfant.', { style: 'saisieNombre' }),
  ],
};

const BRUTES: readonly NomMesure[] = [
  'places',
  'capaciteTheorique',
  'heuresFacturees',
  'heuresRealisees',
  'charges',
  'participations',
];
const TAUX: readonly NomMesure[] = [
  'tauxFacturation',
  'tauxOccupationReel',
  'prixRevient',
  'participationHoraire',
];
const DECRITES = 2;
const COLONNES_EAJE = new Map([...BRUTES, ...TAUX].map((nom, rang) => [nom, DECRITES + rang] as const));

function colonneDuTaux(nom: NomMesure): ColonneModele {
  const { entete, largeur, style } = PRESENTATIONS[nom];
  const [quotient] = QUOTIENTS[nom] ?? [];
  const formule = (row: number): string => (quotient ? formuleDuQuotient(quotient, COLONNES_EAJE, row) : '');
  return { entete, largeur, style, aide: 'Se calcule seul.', formule };
}

function ensembleEaje(column: number, premiere: number, derniere: number): SpecValue {
  if (column === 0) return 'Ensemble';
  const nom = [...COLONNES_EAJE].find(([, place]) => place === column)?.[0];
  if (!nom) return null;
  const lignes = { premiere, derniere };
  if (ADDITIONNEES.has(nom)) return { formula: formuleDeSomme(column, lignes) };
  const poids = COLONNES_EAJE.get(POIDS[nom]?.[0] ?? 'places') ?? null;
  return { formula: formuleDeMoyenne(column, poids, lignes, null) };
}

/** Raw figures are typed in, rates compute themselves. */
export function modeleEaje(annee: string): TableModele {
  return {
    // What each column waits for stands between the title and the headers: the name of the sheet tells the year too.
    nom: `EAJE réel ${annee}`,
    kind: 'modele-eaje',
    titre: `Indicateurs des EAJE, réel ${annee}`,
    consigne:
      'Une ligne par structure. Saisissez les chiffres du compte de résultat\u00a0: les taux se calculent.'.replace(
        ' :',
        '\u00a0:',
      ),
    lignes: LIGNES_EAJE,
    colonnes: [
      saisie('Structure', 30, 'Le nom de la structure, comme dans l’annexe 2.'),
      saisie('Commune', 22, 'La commune de la structure.', { liste: 'communes' }),
      ...BRUTES.map((nom) =>
        saisie(PRESENTATIONS[nom].entete, 14, 'Le chiffre de l’année entière.', { style: 'saisieNombre' }),
      ),
      ...TAUX.map(colonneDuTaux),
    ],
    ensemble: ensembleEaje,
  };
}

export const PLAN: TableModele = {
  nom: 'Annexe 3 - Plan',
  kind: 'modele-plan',
  titre: 'Annexe 3 – Plan d’actions',
  consigne: 'Une ligne par objectif opérationnel. Répétez l’axe et l’action sur chaque ligne.',
  lignes: LIGNES_PLAN,
  colonnes: [
    saisie('Axe', 24, 'La thématique de la convention.'),
    saisie('N°', 7, 'Le numéro de la fiche action.', { style: 'saisieTexteCode' }),
    saisie('Action', 34, 'L’intitulé, le même que dans la fiche.'),
    saisie('Objectifs opérationnels', 34, 'Ce que l’on veut obtenir.'),
    saisie('Pilote', 22, 'Qui conduit l’action.'),
    saisie('Échéance', 16, 'Une année, une date ou la période de la convention.'),
    saisie('Indicateur', 28, 'Ce qui dira que l’objectif est atteint.'),
  ],
};

/** A row a fiche: an empty form would be a fiche left empty, and annexe 3 makes the forms of these rows. */
export const FICHES: TableModele = {
  nom: 'Annexe 3 - Fiches',
  kind: 'modele-fiches',
  titre: 'Annexe 3 – Fiches actions',
  consigne: 'Une ligne par fiche. L’annexe 3 en fera une page par fiche.',
  lignes: LIGNES_FICHES,
  colonnes: [
    saisie('N°', 7, 'Le numéro de la fiche action.', { style: 'saisieTexteCode' }),
    saisie('Intitulé de l’action', 28, 'L’intitulé, le même que dans le plan.'),
    saisie('Axe', 20, 'La thématique de la convention.'),
    saisie('Diagnostic', 34, 'Ce qui manque, et à qui.'),
    saisie('Objectifs opérationnels', 30, 'Ce que l’on veut obtenir, un par ligne.'),
    saisie('Public cible', 20, 'Pour qui.'),
    saisie('Modalités de mise en œuvre', 34, 'Comment, étape par étape.'),
    saisie('Pilote', 20, 'Qui conduit l’action.'),
    saisie('Partenaires', 24, 'Avec qui.'),
    saisie('Échéances', 16, 'Une année, une date ou la période de la convention.'),
    saisie('Résultats attendus', 28, 'Ce qui aura changé.'),
    saisie('Indicateurs d’évaluation', 28, 'Ce que l’on comptera, et la cible.'),
  ],
};

const AIDES_DU_SUIVI: Readonly<Record<string, string>> = {
  statut: 'Choisissez le statut dans la liste.',
};

export function modeleSuivi(annee: string): TableModele {
  return {
    nom: 'Suivi',
    kind: 'modele-suivi',
    titre: 'Tableau de suivi de la convention',
    consigne: 'Une ligne par action ou par objectif, à mettre à jour avant chaque comité.',
    lignes: LIGNES_PLAN,
    colonnes: toutesLesColonnes(annee).map(({ nom, entete, largeur, style }) =>
      saisie(entete, largeur, AIDES_DU_SUIVI[nom] ?? '', {
        style,
        ...(nom === 'statut' ? { liste: 'statuts' as const } : {}),
      }),
    ),
  };
}
