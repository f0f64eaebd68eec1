import { cellName } from '../../../src/workbook';
import { fichesDe, identites, valeurs } from './lecture';

const EN_DEUX_COLONNES = [
  ['Axe 2 → Grandir en Haute-Vallée'],
  ['Fiche action n° 3 bis'],
  ['Ludothèque des hameaux'],
  ['Pilote de l’action'],
  ['Communauté de communes de la Haute-Vallée'],
  ['Diagnostic initial', 'Public cible'],
  ['Les hameaux sont loin du bourg.', 'Les familles des hameaux'],
  ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
  [
    'Objectif 3.1 : Acheter un fonds de jeux\nObjectif 3. 2 Former des bénévoles',
    '- Un camion\n- Un planning',
  ],
  ['Échéances de réalisation'],
  ['2026-2028'],
  ['Services mobilisés et responsables de l’action', 'Résultats attendus'],
  ['Service jeunesse', 'Des hameaux visités'],
  ['Partenaires sollicités', 'Indicateurs d’évaluation'],
  ['Caf, MSA', 'Nombre de hameaux visités\nNombre de prêts'],
];

describe('une fiche en deux colonnes, les intitulés au-dessus', () => {
  const [fiche] = fichesDe({ 'Fiche 3 bis': EN_DEUX_COLONNES });

  test('a son numéro, son titre et ses champs', () => {
    expect(fiche?.numero?.value.texte).toBe('3 bis');
    expect(fiche?.titre?.value).toBe('Ludothèque des hameaux');
    expect(valeurs(fiche)).toMatchObject({
      axe: 'Grandir en Haute-Vallée',
      pilote: 'Communauté de communes de la Haute-Vallée',
      diagnostic: 'Les hameaux sont loin du bourg.',
      publicCible: 'Les familles des hameaux',
      echeances: '2026-2028',
      servicesMobilises: 'Service jeunesse',
      resultatsAttendus: 'Des hameaux visités',
      partenaires: 'Caf, MSA',
    });
  });

  test('a ses objectifs avec leurs numéros, et ses indicateurs un par un', () => {
    expect(fiche?.objectifs.map(({ numero, libelle }) => [numero?.value.texte, libelle.value])).toEqual([
      ['3.1', 'Acheter un fonds de jeux'],
      ['3.2', 'Former des bénévoles'],
    ]);
    expect(fiche?.champs.indicateurs?.elements.map(({ value }) => value)).toEqual([
      'Nombre de hameaux visités',
      'Nombre de prêts',
    ]);
  });

  test('a ses dates, et va de son bandeau à son dernier champ', () => {
    expect(fiche?.moments).toMatchObject([{ debut: '2026-01-01', fin: '2028-12-31', nature: 'periode' }]);
    expect(fiche?.tableau).toMatchObject({ kind: 'fiche', range: { top: 0, left: 0, bottom: 14, right: 1 } });
  });
});

test('les intitulés à gauche, la valeur à droite, continuée sur les lignes suivantes', () => {
  const [fiche] = fichesDe({
    'FA 7': [
      ['FICHE ACTION N°7 : Soutenir les aidants de Valmont'],
      ['Contexte', 'Peu de relais pour les aidants'],
      ['Bénéficiaires', 'Les aidants familiaux'],
      ['Objectifs visés', 'Rompre l’isolement'],
      [null, 'Ouvrir un lieu de répit'],
      ['Porteur de l’action', 'CCAS de Valmont'],
      ['Calendrier prévisionnel', 'Rentrée 2026'],
      ['Partenaires associés'],
      ['Critères d’évaluation', 'Nombre d’aidants reçus'],
    ],
  });
  expect(fiche?.numero?.value.texte).toBe('7');
  expect(fiche?.titre?.value).toBe('Soutenir les aidants de Valmont');
  expect(valeurs(fiche)).toEqual({
    diagnostic: 'Peu de relais pour les aidants',
    publicCible: 'Les aidants familiaux',
    objectifs: 'Rompre l’isolement\nOuvrir un lieu de répit',
    pilote: 'CCAS de Valmont',
    echeances: 'Rentrée 2026',
    partenaires: null,
    indicateurs: 'Nombre d’aidants reçus',
  });
  const place = fiche?.champs.partenaires?.place.cells[0];
  expect(place && cellName(place.row, place.column)).toBe('B8');
});

test('l’intitulé et la valeur dans une même cellule', () => {
  const [fiche] = fichesDe({
    Fiches: [
      ['Action n° 4 : Accompagner les jeunes de Rivecourt'],
      ['Pilote : Mission locale'],
      ['Public visé : 16-25 ans'],
      ['Objectifs : aller vers les jeunes'],
      ['Modalités : permanences en soirée'],
      ['Échéance : d’ici fin 2027'],
      ['Indicateurs : nombre de jeunes rencontrés'],
    ],
  });
  expect(fiche?.numero?.value.texte).toBe('4');
  expect(fiche?.titre?.value).toBe('Accompagner les jeunes de Rivecourt');
  expect(valeurs(fiche)).toMatchObject({ pilote: 'Mission locale', echeances: 'd’ici fin 2027' });
});

test('des fiches empilées sans bandeau, chacune sous le titre de son action', () => {
  const une = (numero: number, titre: string): string[][] => [
    [`Action ${String(numero)} → « ${titre} »`],
    ['Pilote', 'Public'],
    ['Mairie de Sauvigny', 'Tous'],
    ['Objectifs', 'Description'],
    ['Accueillir', 'Une journée par mois'],
    ['Calendrier', 'Évaluation'],
    ['En continu', 'Nombre de journées'],
    [],
  ];
  expect(identites({ Fiches: [...une(1, 'Ouvrir un café'), ...une(2, 'Ouvrir un jardin')] })).toEqual([
    '1 | Ouvrir un café',
    '2 | Ouvrir un jardin',
  ]);
});

test('une fiche qui continue après un saut de page', () => {
  const [fiche, ...autres] = fichesDe({
    Fiches: [
      ['Fiche action n° 2'],
      ['Accueillir les saisonniers'],
      ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
      ['Loger', 'Un foyer'],
      ['Fiche action n° 2 (suite)'],
      ['Objectifs opérationnels (suite)', 'Modalités de mise en œuvre (suite)'],
      ['Informer', 'Un guide'],
      ['Échéances', 'Indicateurs'],
      ['Été 2026', 'Nombre de nuitées'],
    ],
  });
  expect(autres).toEqual([]);
  expect(valeurs(fiche)).toMatchObject({ objectifs: 'Loger\nInformer', modalites: 'Un foyer\nUn guide' });
});

test('un intitulé abîmé par la numérisation est reconnu', () => {
  const [fiche] = fichesDe({
    Fiches: [
      ['Fiche action n° 1'],
      ['Rénover la crèche'],
      ['Diaqnostic initial', 'Public cib1e'],
      ['Des locaux anciens', 'Les enfants'],
      ['Objectifs opérationnels', 'Modaiités de mise en œuvre'],
      ['Rénover', 'Des travaux'],
    ],
  });
  expect(Object.keys(fiche?.champs ?? {}).sort()).toEqual([
    'diagnostic',
    'modalites',
    'objectifs',
    'publicCible',
  ]);
});

test('la présentation avant la grille et la prose après elle ne sont d’aucun champ', () => {
  const [fiche] = fichesDe({
    Fiches: [
      ...EN_DEUX_COLONNES.slice(1, 5),
      [
        'Depuis dix ans, la communauté de communes prête des jeux dans les écoles et les maisons de retraite.',
      ],
      ...EN_DEUX_COLONNES.slice(5),
      [
        'La ludothèque reprend les tournées de l’ancien bibliobus, arrêtées il y a trois ans faute de conducteur.',
      ],
    ],
  });
  expect(valeurs(fiche)).toMatchObject({
    pilote: 'Communauté de communes de la Haute-Vallée',
    partenaires: 'Caf, MSA',
  });
  expect(fiche?.tableau.range.bottom).toBe(15);
});

test('des fiches en tableau, une par ligne', () => {
  const fiches = fichesDe({
    'Fiches action': [
      ['N°', 'Intitulé de l’action', 'Pilote', 'Public', 'Objectifs', 'Modalités', 'Échéance', 'Indicateurs'],
      ['1', 'Ouvrir un LAEP', 'Mairie', 'Familles', 'Accueillir', 'Un local', '2026', 'Nombre de familles'],
      [null, null, null, null, 'Écouter', null, null, 'Nombre d’écoutes'],
      ['2', 'Former', 'Caf', 'Équipes', 'Apprendre', 'Dix séances', null, 'Nombre de stagiaires'],
    ],
  });
  expect(fiches.map(({ numero, titre }) => [numero?.value.texte, titre?.value])).toEqual([
    ['1', 'Ouvrir un LAEP'],
    ['2', 'Former'],
  ]);
  expect(fiches[0]?.champs.objectifs?.valeur?.value).toBe('Accueillir\nÉcouter');
  const place = fiches[1]?.champs.echeances?.place.cells[0];
  expect(place && cellName(place.row, place.column)).toBe('G4');
});

test('un début après la fin, chacun sous son intitulé, est une période à l’envers', () => {
  const [fiche] = fichesDe({
    'Fiche 4': [
      ['Fiche action n° 4', 'Soutenir les parents'],
      ['Pilote', 'Mairie', 'Public', 'Parents'],
      ['Début', '01/01/2027', 'Fin', '31/12/2026'],
      ['Objectifs', 'Accueillir', 'Partenaires', 'Caf'],
      ['Indicateurs', 'Nombre de familles'],
    ],
  });
  expect(fiche?.moments).toMatchObject([{ debut: '2027-01-01', fin: '2026-12-31' }]);
});

test('le total d’un tableau de fiches n’est pas une fiche', () => {
  const entete = [
    'N°',
    'Intitulé de l’action',
    'Pilote',
    'Public',
    'Calendrier',
    'Objectifs',
    'Indicateurs',
    'Budget',
  ];
  const une = ['1', 'Ouvrir un lieu', 'Mairie', 'Familles', '2026', 'Accueillir', 'Nombre de familles', 4000];
  const total = [null, 'Total', null, null, null, null, null, 4000];
  expect(identites({ Fiches: [entete, une, total] })).toEqual(['1 | Ouvrir un lieu']);
});

test('un plan aux nombreuses colonnes n’est pas une fiche', () => {
  const entete = ['Action', 'Objectifs', 'Pilote', 'Partenaires', 'Public', 'Échéance', 'Indicateurs'];
  const ligne = (titre: string): string[] => [titre, 'Agir', 'Caf', 'MSA', 'Tous', '2026', 'Nombre de jours'];
  expect(fichesDe({ 'Plan d’actions': [entete, ligne('Ouvrir'), ligne('Former'), ligne('Loger')] })).toEqual(
    [],
  );
});

test('le nom de la feuille donne le numéro que le bandeau n’a pas', () => {
  const sansNumero = [['Fiche action'], ...EN_DEUX_COLONNES.slice(2)];
  expect(identites({ 'Vallée - Fiche 12 ter': sansNumero })).toEqual(['12 ter | Ludothèque des hameaux']);
});

test('une date du calendrier se lit comme une échéance', () => {
  const [fiche] = fichesDe({
    Fiches: [
      ['Fiche action n° 1 – Bus des familles'],
      ['Pilote', 'Mairie'],
      ['Échéance', '15/09/2026'],
      ['Objectifs', 'Rouler'],
    ],
  });
  expect(fiche?.moments).toMatchObject([{ debut: '2026-09-15', fin: '2026-09-15' }]);
});

test('les mots d’une autre Caf pour les champs', () => {
  const [fiche] = fichesDe({
    'PE-1': [
      ['FICHE ACTION PE-1'],
      ['Ouvrir un lieu d’accueil itinérant'],
      ['Structure chef de file', 'CCAS de Valmont'],
      ['Acteurs associés', 'Caf, PMI'],
      ['Bénéficiaires', 'Les parents'],
      ['Éléments de contexte', 'Les villages sont loin'],
      ['But recherché', 'Se rapprocher'],
      ['Déroulé de l’action', 'Une tournée par semaine'],
      ['Phasage', '2026 puis 2027'],
      ['Moyens à mobiliser', 'Un minibus'],
      ['Indicateurs quantitatifs', 'Nombre de séances : 80'],
      ['Indicateurs qualitatifs', 'Satisfaction de 80 % des parents'],
    ],
  });
  expect(fiche?.numero?.value.texte).toBe('PE-1');
  expect(fiche?.titre?.value).toBe('Ouvrir un lieu d’accueil itinérant');
  expect(valeurs(fiche)).toEqual({
    pilote: 'CCAS de Valmont',
    partenaires: 'Caf, PMI',
    publicCible: 'Les parents',
    diagnostic: 'Les villages sont loin',
    objectifs: 'Se rapprocher',
    modalites: 'Une tournée par semaine',
    echeances: '2026 puis 2027',
    indicateurs: 'Nombre de séances : 80\nSatisfaction de 80 % des parents',
  });
});

test('« Continu » à droite de « Calendrier » est une valeur, non l’intitulé « Contenu » mal écrit', () => {
  const [fiche] = fichesDe({
    Fiches: [
      ['Fiche action n° 1 – Bus des familles'],
      ['Pilote :', 'Mairie'],
      ['Calendrier :', 'Continu'],
      ['Objectifs :', 'Rouler'],
      ['Contneu :', 'Une tournée par semaine'],
    ],
  });
  expect(valeurs(fiche)).toMatchObject({ echeances: 'Continu', modalites: 'Une tournée par semaine' });
});

test.each([
  [['FA 3', 'Bus des familles']],
  [['FICHE PROJET N°3', 'Bus des familles']],
  [['Fiche opération n° 3 : Bus des familles']],
])('le bandeau %p', (bandeau) => {
  const fiche = [bandeau, ['Pilote', 'Mairie'], ['Échéance', '2026'], ['Objectifs', 'Rouler']];
  expect(identites({ Feuille: [...fiche, ['Public', 'Les familles'], ['Partenaires', 'Caf']] })).toEqual([
    '3 | Bus des familles',
  ]);
});

describe('plusieurs fiches de front', () => {
  const champsDeLaFiche = (lieu: string): string[][] => [
    ['Porteur', `Mairie de ${lieu}`],
    ['Pour qui ?', `Les familles de ${lieu}`],
    ['Quand ?', '2026'],
  ];
  const [gauche, droite] = [champsDeLaFiche('Trieux'), champsDeLaFiche('Valmont')];
  const cote = (rang: number): (string | null)[] => [...(gauche[rang] ?? []), null, ...(droite[rang] ?? [])];

  test('côte à côte, chacune a ses champs', () => {
    const fiches = fichesDe({
      Fiches: [['Action n° 1 : Lire', null, null, 'Action n° 2 : Jouer'], cote(0), cote(1), cote(2)],
    });
    expect(fiches.map(({ numero, titre }) => `${numero?.value.texte ?? '∅'} ${titre?.value ?? '∅'}`)).toEqual(
      ['1 Lire', '2 Jouer'],
    );
    expect(fiches.map((fiche) => valeurs(fiche).pilote)).toEqual(['Mairie de Trieux', 'Mairie de Valmont']);
  });

  test('une par colonne, les intitulés à gauche, un champ vide dans la sienne', () => {
    const fiches = fichesDe({
      'Fiches actions': [
        ['CTG 2025-2029'],
        ['N°', '1', '2'],
        ['Intitulé de l’action', 'Lire', 'Jouer'],
        ['Pilote', 'Mairie', null],
        ['Public', 'Les enfants', 'Les familles'],
        ['Objectifs', 'Aimer lire', 'Partager'],
        ['Partenaires', 'Bibliothèque', 'Ludothèque'],
        ['Échéance', '2026', '2027'],
        ['Indicateurs', 'Nombre de livres : 300', 'Nombre de jeux : 90'],
      ],
    });
    expect(fiches.map(({ numero, titre }) => `${numero?.value.texte ?? '∅'} ${titre?.value ?? '∅'}`)).toEqual(
      ['1 Lire', '2 Jouer'],
    );
    const [place] = fiches[1]?.champs.pilote?.place.cells ?? [];
    expect(place && cellName(place.row, place.column)).toBe('C4');
    expect(fiches.map((fiche) => valeurs(fiche).echeances)).toEqual(['2026', '2027']);
  });
});

describe('ce qui n’est pas une fiche action', () => {
  test.each([
    [
      'une fiche de poste',
      [
        ['Fiche de poste : chargé de coopération'],
        ['Missions', 'Animer'],
        ['Objectifs', 'Coordonner'],
        ['Partenaires', 'Caf'],
      ],
    ],
    [
      'un plan d’actions dont une colonne renvoie aux fiches',
      [
        ['Axe', 'Action', 'Pilote', 'Échéance', 'Indicateurs', 'Fiche'],
        ['Familles', 'Ouvrir un LAEP', 'Mairie', '2026', 'Nombre de familles', 'Fiche 1'],
        ['Familles', 'Former', 'Caf', '2027', 'Nombre de stagiaires', 'Fiche 2'],
        ['Jeunes', 'Loger', 'MSA', '2027', 'Nombre de nuits', 'Fiche 3'],
      ],
    ],
    [
      'un sommaire de fiches',
      [['Fiches action'], ['Fiche action n° 1 : Lire'], ['Fiche action n° 2 : Jouer']],
    ],
  ])('%s', (_nom, lignes) => {
    expect(fichesDe({ Feuille: lignes })).toEqual([]);
  });
});

test('« Axe 2 – Action 3 » au-dessus du titre : le numéro est celui de l’action, et le titre n’est pas l’axe', () => {
  const [fiche] = fichesDe({
    'Ax2-3': [
      ['Axe 2 – Action 3'],
      ['Équiper un local jeunes'],
      ['Orientation', 'Enfance-jeunesse', 'Chef de file', 'Mairie de Valmont'],
      ['Constats', 'Aucun lieu', 'Public', 'Les 12-17 ans'],
      ['Objectifs opérationnels', 'Accueillir', 'Mot du comité', 'Une volonté des élus'],
      ['Échéance', '2027', 'Partenaires', 'Collège'],
    ],
  });
  expect(fiche?.numero).toMatchObject({ value: { texte: '3' }, printed: '3' });
  expect(fiche?.titre?.value).toBe('Équiper un local jeunes');
  expect(valeurs(fiche)).toMatchObject({
    pilote: 'Mairie de Valmont',
    objectifs: 'Accueillir',
    echeances: '2027',
  });
});

test('le nom de la convention devant « Fiche action », un tableau sous « Indicateurs » : une seule fiche', () => {
  const fiches = fichesDe({
    Feuille: [
      ['CTG du Haut-Pays 2024-2027 – Fiche action n° 2 : Relancer l’accueil individuel'],
      ['Pilote', 'Mairie de Valmont', 'Début', 'Mars 2024'],
      ['Public visé', 'Familles', 'Constat', 'Des places vacantes'],
      ['Indicateurs'],
      ['Indicateur', 'Valeur de départ (2023)', 'Cible 2027', 'Source'],
      ['Réunions par an', 1, 4, 'RPE'],
    ],
  });
  expect(fiches).toHaveLength(1);
  expect(fiches[0]).toMatchObject({
    numero: { value: { texte: '2' }, printed: '2' },
    titre: { value: 'Relancer l’accueil individuel' },
    mesures: [{ indicateur: { value: 'Réunions par an' }, depart: { value: 1 }, cible: { value: 4 } }],
  });
  expect(valeurs(fiches[0])['indicateurs']).toContain('Réunions par an');
});

test('« Fiche action » dans une case, son numéro dans la suivante', () => {
  const champs = [
    ['Intitulé', 'Ouvrir un relais'],
    ['Référent', 'Mairie'],
    ['Diagnostic', 'Aucun lieu'],
    ['Calendrier', '2027'],
  ];
  expect(identites({ Fiche: [['Fiche action', 'A1'], ...champs] })).toEqual(['A1 | Ouvrir un relais']);
});

describe('des tableaux dans la fiche', () => {
  const [fiche] = fichesDe({
    'Fiche B2': [
      ['Fiche action B2'],
      ['Ouvrir un relais'],
      ['Référent', 'Mairie'],
      ['Diagnostic', 'Aucun lieu'],
      ['Calendrier'],
      ['Étape', 'Début', 'Fin'],
      ['Étude', '01/2026', '06/2026'],
      ['Travaux', '07/2026', '12/2026'],
      ['Budget prévisionnel'],
      ['Poste', 2026, 2027, 'Total'],
      ['Personnel', 1500, 1500, 3000],
      ['Indicateurs'],
      ['Indicateur', 'N (2026)', 'N+1', 'Cible'],
      ['Nombre d’ateliers', 2, 4, 10],
      ['Nombre de familles', 0, 15, 40],
    ],
  });

  test('les montants et les valeurs n’entrent pas dans le calendrier', () => {
    expect(valeurs(fiche).echeances?.split('\n')).toEqual(['01/2026', '07/2026', '06/2026', '12/2026']);
  });

  test('les indicateurs sont ceux de la première colonne', () => {
    expect(fiche?.champs.indicateurs?.elements.map(({ value }) => value)).toEqual([
      'Nombre d’ateliers',
      'Nombre de familles',
    ]);
  });

  test('« N (2026) » est une année, pas le numéro de la fiche', () => {
    expect(fiche?.numero?.value.texte).toBe('B2');
  });
});

test('des questions pour intitulés', () => {
  const [fiche] = fichesDe({
    'Fiche évs': [
      ['Labelliser un espace de vie sociale'],
      ['Pilote de l’action'],
      ['Foyer rural'],
      ['Ce que dit le diagnostic'],
      ['Aucune structure à l’est.'],
      ['Ce que nous voulons'],
      ['Créer du lien'],
      ['Comment nous allons faire'],
      ['Dépôt du dossier'],
      ['Avec quels moyens ?'],
      ['Une coordinatrice'],
      ['Quand ?'],
      ['2026'],
    ],
  });
  expect(valeurs(fiche)).toMatchObject({
    diagnostic: 'Aucune structure à l’est.',
    objectifs: 'Créer du lien',
    modalites: 'Dépôt du dossier',
    echeances: '2026',
  });
});

test('un tableau d’indicateurs donne à chacun son départ et sa cible, quel que soit leur ordre', () => {
  const [fiche] = fichesDe({
    'Fiche 4': [
      ['Fiche action n° 4'],
      ['Ouvrir un relais'],
      ['Pilote', 'Mairie'],
      ['Diagnostic', 'Aucun lieu'],
      ['Calendrier', '2027'],
      ['Indicateurs', 'Unité', 'Valeur cible', 'Valeur initiale'],
      ['Nombre d’ateliers', 'ateliers', 10, 2],
      ['Nombre de familles', 'familles', null, 15],
    ],
  });
  expect(fiche?.mesures).toMatchObject([
    { indicateur: { value: 'Nombre d’ateliers' }, depart: { value: 2 }, cible: { value: 10 } },
    {
      indicateur: { value: 'Nombre de familles' },
      depart: { value: 15 },
      cible: null,
      place: { printed: '', cells: [{ row: 7, column: 2 }] },
    },
  ]);
});
