import type { LigneSuivi } from '../../../src/reading';
import { reconnaitreStatut, statutProche } from '../../../src/referentiel';
import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

function enClair({ theme, objectif, action, numero, statut, avancement }: LigneSuivi): string {
  const champs = [
    theme?.value,
    objectif?.value,
    action?.value,
    numero?.value.texte,
    statut?.value,
    avancement?.value,
  ];
  return champs.map((champ) => champ ?? '∅').join(' | ');
}

function suiviDe(feuilles: Feuilles): string[] {
  return lireTout(classeur(feuilles)).suivi.map(enClair);
}

test('un tableau de suivi : action, échéance, statut, taux', () => {
  expect(
    suiviDe({
      'Suivi 2026': [
        ['N°', 'Intitulé de l’action', 'Échéance', 'État d’avancement', '% de réalisation', 'Observations'],
        ['1', 'Ouvrir un LAEP', 'Fin 2026', 'En cours', 0.4, 'Local trouvé'],
        ['2', 'Former les bénévoles', '2025', 'Réalisée', '100 %'],
        ['3', 'Créer un réseau', '2027', 'Sans suite', 0],
      ],
    }),
  ).toEqual([
    '∅ | ∅ | Ouvrir un LAEP | 1 | en-cours | 0.4',
    '∅ | ∅ | Former les bénévoles | 2 | realisee | 1',
    '∅ | ∅ | Créer un réseau | 3 | abandonnee | 0',
  ]);
});

test('des tableaux d’évaluation empilés, un par thème', () => {
  expect(
    suiviDe({
      Évaluation: [
        ['Petite enfance'],
        ['Objectif stratégique', 'Objectif opérationnel', 'Atteinte de l’objectif'],
        ['Accueillir', 'Ouvrir des places', 'Atteint'],
        [null, 'Former', 'Partiellement atteint'],
        [],
        ['Jeunesse'],
        ['Objectif stratégique', 'Objectif opérationnel', 'Atteinte de l’objectif'],
        ['Écouter', 'Ouvrir un point info', 'Non atteint'],
      ],
    }),
  ).toEqual([
    'Petite enfance | Ouvrir des places | ∅ | ∅ | realisee | ∅',
    'Petite enfance | Former | ∅ | ∅ | partielle | ∅',
    'Jeunesse | Ouvrir un point info | ∅ | ∅ | non-realisee | ∅',
  ]);
});

test('la ligne du total n’est pas une action', () => {
  expect(
    suiviDe({
      Suivi: [
        ['N°', 'Action', 'Statut', 'Budget réalisé'],
        ['1', 'Ouvrir un LAEP', 'Réalisée', 40_000],
        [null, 'Total', null, 40_000],
      ],
    }),
  ).toEqual(['∅ | ∅ | Ouvrir un LAEP | 1 | realisee | ∅']);
});

test('des parts sous « Atteinte », à côté d’un bilan qui dit le statut, sont des taux', () => {
  expect(
    suiviDe({
      Bilan: [
        ['Action', 'Intitulé', 'Atteinte', 'Bilan'],
        [1, 'Ouvrir un LAEP', '110 %', 'Réalisée'],
        [2, 'Former', '50 %', 'Partiellement réalisée'],
      ],
    }),
  ).toEqual(['∅ | ∅ | Ouvrir un LAEP | 1 | realisee | 1.1', '∅ | ∅ | Former | 2 | partielle | 0.5']);
});

test('un statut que l’on ne connaît pas est gardé, sans sens', () => {
  const [ligne] = lireTout(
    classeur({
      Suivi: [
        ['Action', 'Statut'],
        ['Ouvrir un LAEP', 'Vert pomme'],
        ['Former', 'Fait'],
      ],
    }),
  ).suivi;
  expect(ligne?.statut).toMatchObject({ value: null, printed: 'Vert pomme' });
});

test('des indicateurs de suivi sans statut ne sont pas un suivi', () => {
  expect(
    suiviDe({
      Indicateurs: [
        ['Objectifs', 'Fonctions', 'Actions', 'Indicateurs de suivi', 'Indicateurs d’évaluation'],
        ['Animer', 'Conseiller', 'Préparer le comité', 'Nombre de réunions', 'Nombre de décisions'],
      ],
    }),
  ).toEqual([]);
});

test('des montants prévus et réalisés ne sont pas un suivi', () => {
  expect(
    suiviDe({
      'Réalisé 2025': [
        ['Action', 'Prévu', 'Réalisé', 'Écart', 'Taux d’exécution'],
        ['Ouvrir un LAEP', 40_000, 38_000, -2000, 0.95],
        ['Former les bénévoles', 2000, 1600, -400, 0.8],
      ],
    }),
  ).toEqual([]);
});

test('un plan d’actions qui a une colonne de statut reste un plan', () => {
  const lu = lireTout(
    classeur({
      Plan: [
        ['Annexe 3 – Plan d’actions'],
        ['Enjeux', 'Actions', 'Objectifs opérationnels', 'Statut'],
        ['Familles', 'Ouvrir un lieu (Action 1)', 'Objectif 1.1 : Louer', 'En cours'],
      ],
    }),
  );
  expect([lu.suivi.length, lu.plans.length]).toEqual([0, 1]);
});

test.each([
  [['N° action', 'Intitulé', 'Statut', 'Fin', 'Ce qui a été fait']],
  [['Fiche', 'Libellé', 'Avancement', 'Échéance', 'Points de vigilance']],
  [['Réf.', 'Titre', 'État', 'Horizon', 'Suites à donner']],
])('un suivi aux en-têtes %p', (entete) => {
  const { suivi } = lireTout(
    classeur({
      Bilan: [
        entete,
        ['1', 'Ouvrir un lieu', 'Terminé', '2025', 'Local trouvé'],
        ['2', 'Former', 'En bonne voie', '2026', 'Deux sessions'],
      ],
    }),
  );
  const lues = suivi.map(({ numero, action, statut, echeance, commentaire }) => [
    numero?.value.texte,
    action?.value,
    statut?.value,
    echeance?.debut,
    commentaire?.value,
  ]);
  expect(lues).toEqual([
    ['1', 'Ouvrir un lieu', 'realisee', '2025-01-01', 'Local trouvé'],
    ['2', 'Former', 'en-cours', '2026-01-01', 'Deux sessions'],
  ]);
});

test('un suivi dont les pilotes sont des services n’est pas une liste d’équipements', () => {
  const pilotes = ['Point accueil écoute jeunes', 'Centre social Les Tilleuls', 'CCAS', 'CIAS'];
  const lignes = pilotes.map((pilote, rang) => {
    return [rang + 1, `Ouvrir le lieu ${String(rang + 1)}`, pilote, 'En cours', 0.5, 46371];
  });
  const entete = ['Fiche', 'Libellé', 'Resp.', 'Avancement', 'Réalisation (%)', 'Échéance'];
  const { equipements, suivi } = lireTout(classeur({ 'Tableau de bord': [entete, ...lignes] }));
  expect([equipements.length, suivi.length]).toEqual([0, 4]);
});

test('les instances de gouvernance : nom, composition, fréquence', () => {
  const { instances } = lireTout(
    classeur({
      Gouvernance: [
        ['Instance', 'Périodicité', 'Composition'],
        ['Comité de pilotage', 'une fois par an', 'Élus et Caf'],
        ['Groupe projet', null, 'Chargés de coopération'],
      ],
    }),
  );
  expect(instances.map(({ nom, frequence }) => [nom.value, frequence?.value ?? null])).toEqual([
    ['Comité de pilotage', 'une fois par an'],
    ['Groupe projet', null],
  ]);
});

test.each([
  ['Réalisée en 2024', 'realisee'],
  ['TERMINÉ', 'realisee'],
  ['100 %', 'realisee'],
  ['En cours (2 sites sur 3)', 'en-cours'],
  ['En partie réalisée', 'partielle'],
  ['50%', 'partielle'],
  ['Pas commencée', 'non-realisee'],
  ['Annulée', 'abandonnee'],
  ['Réalisable', null],
  ['Mairie', null],
])('le statut « %s »', (texte, attendu) => {
  expect(reconnaitreStatut(texte)).toBe(attendu);
});

test('un statut mal écrit a un plus proche, un autre mot n’en a pas', () => {
  expect([statutProche('Réalissée'), statutProche('En courrs'), statutProche('Mairie')]).toEqual([
    'realisee',
    'en-cours',
    null,
  ]);
});
