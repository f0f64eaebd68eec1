import { AUCUNE_CONSIGNE, libellesDe, SENS_PAR_NATURE } from '../../../src/reading';
import type { KindTableau, Sens } from '../../../src/reading';
import { entete, lireAvec } from './dire';
import type { Rangees } from './dire';

/** Cells that suit a meaning; any text suits the others. */
const VALEURS: Partial<Record<Sens, readonly (string | number)[]>> = {
  type: ['Multi-accueil', 'Crèche', 'Halte-garderie'],
  nom: ['Les Lutins', 'La Parenthèse', 'Tom Pouce'],
  structure: [
    'Les Lutins 3 rue Verte 62510 Arques',
    'Tom Pouce 4 rue Bizet 62510 Arques',
    'Ulysse 5 rue Noire 62510 Arques',
  ],
  codePostal: ['62510', '62219', '62575'],
  commune: ['Arques', 'Longuenesse', 'Blendecques'],
  annee: [2022, 2023, 2024],
  statut: ['Réalisée', 'En cours', 'Non réalisée'],
  avancement: ['50 %', '20 %', '0 %'],
  etp: [1, 0.5, 0.8],
  ratio: ['1 ETP pour 40', '1 ETP pour 50', '1 ETP pour 42'],
  numero: [1, 2, 3],
};
const TEXTES = ['un texte', 'un autre texte', 'un texte encore'];
const CHIFFRES = [20, 30, 40];

const DE_MESURE: ReadonlySet<KindTableau> = new Set(['eaje', 'trajectoire', 'chiffres']);

/** Columns without which no reader would know the kind. */
const SOCLES: Partial<Record<KindTableau, readonly Sens[]>> = {
  equipements: ['type', 'nom', 'commune'],
  eaje: ['nom', 'tauxOccupationFinancier', 'prixRevient'],
  postes: ['nom', 'etp'],
  plan: ['enjeu', 'action', 'objectif'],
  suivi: ['action', 'statut'],
};

function colonne(kind: KindTableau, sens: Sens): readonly (string | number)[] {
  const propres = VALEURS[sens];
  const chiffre = DE_MESURE.has(kind) || sens === 'places' || sens === 'assistantesMaternelles';
  return [entete(kind, sens), ...(propres ?? (chiffre ? CHIFFRES : TEXTES))];
}

/** A small table whose headers are those that an explanation would put there. */
function tableau(kind: KindTableau, sens: Sens): Rangees {
  const socle = SOCLES[kind] ?? [];
  const colonnes = (socle.includes(sens) ? socle : [...socle, sens]).map((un) => colonne(kind, un));
  return [0, 1, 2, 3].map((rang) => colonnes.map((cellules) => cellules[rang] ?? null));
}

const FEUILLES: Partial<Record<KindTableau, string>> = { plan: 'Plan d’action', suivi: 'Suivi' };

function comprises(kind: KindTableau, sens: Sens): readonly string[] {
  const { tableaux } = lireAvec(tableau(kind, sens), AUCUNE_CONSIGNE, FEUILLES[kind] ?? 'Feuille 1');
  const lu = tableaux.find((un) => un.kind === kind);
  return lu ? libellesDe(lu).map((libelle) => `${libelle.imprime} → ${libelle.sens ?? '?'}`) : [];
}

const possibles = (kind: KindTableau): readonly Sens[] =>
  SENS_PAR_NATURE[kind].map(({ sens }) => sens).filter((sens) => sens !== 'aucun');

describe.each(['equipements', 'eaje', 'postes', 'plan', 'suivi'] as const)(
  'un tableau de nature %s',
  (kind) => {
    it.each(possibles(kind))('comprend le titre que l’on donne à « %s »', (sens) => {
      expect(comprises(kind, sens)).toContain(`${entete(kind, sens)} → ${sens}`);
    });
  },
);

it('une trajectoire comprend ses structures et ses années', () => {
  const rangees: Rangees = [
    [
      entete('trajectoire', 'nom'),
      `${entete('trajectoire', 'places')} 2025`,
      `${entete('trajectoire', 'places')} 2026`,
    ],
    ['Les Lutins', 20, 22],
    ['Tom Pouce', 12, 12],
  ];
  const { trajectoires } = lireAvec(rangees, AUCUNE_CONSIGNE);
  expect(trajectoires.map(({ nom, places }) => [nom.value, ...places.map(({ annee }) => annee)])).toEqual([
    ['Les Lutins', 2025, 2026],
    ['Tom Pouce', 2025, 2026],
  ]);
});

it('une fiche comprend chacun de ses champs', () => {
  const dits = possibles('fiche');
  const rangees: Rangees = [['Fiche action'], ...dits.map((sens) => [entete('fiche', sens), 'un texte'])];
  const [fiche] = lireAvec(rangees, AUCUNE_CONSIGNE).tableaux;
  const lus = fiche ? libellesDe(fiche).map(({ imprime, sens }) => [imprime, sens]) : [];
  expect(lus).toEqual(dits.map((sens) => [entete('fiche', sens), sens]));
});

it('un tableau de chiffres comprend une colonne d’années', () => {
  const rangees: Rangees = [
    ['Lieu', entete('chiffres', 'annee'), 'Habitants'],
    ['Arques', 2022, 9800],
    ['Longuenesse', 2023, 10900],
    ['Blendecques', 2024, 5100],
  ];
  const [lu] = lireAvec(rangees, AUCUNE_CONSIGNE).tableaux;
  expect(lu && libellesDe(lu).map(({ sens }) => sens)).toContain('annee');
});

it('la gouvernance comprend ses trois colonnes', () => {
  const dits = possibles('gouvernance').map((sens) => entete('gouvernance', sens));
  const { instances } = lireAvec([dits, ['Comité de pilotage', 'Élus', 'Une fois par an']], AUCUNE_CONSIGNE);
  expect(instances[0]).toMatchObject({
    nom: { value: 'Comité de pilotage' },
    composition: { value: 'Élus' },
    frequence: { value: 'Une fois par an' },
  });
});
