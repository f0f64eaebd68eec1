import { actionEnClair, actionsDe, lirePlans } from './plan';

describe('Le plan en colonnes Enjeux, Actions, Objectifs', () => {
  const lignes = [
    ['Enjeux', 'Actions', 'Objectifs opérationnels'],
    ['Grandir à Broons', 'Ouvrir une crèche (Action 1)', 'Objectif 1.1 : Trouver un terrain'],
    [null, null, 'Objectif 1.2 : Choisir un gestionnaire'],
    [null, 'Former les assistantes (Action 2 et 2 bis)', 'Objectif 2.1 : Recenser les besoins'],
    ['Vivre à Broons', 'Ouvrir un local jeunes (Action 3)', null],
  ];
  const attendu = [
    '1 | Ouvrir une crèche | Grandir à Broons | ∅ | ∅ | 1.1 Trouver un terrain + 1.2 Choisir un gestionnaire',
    '2 | Former les assistantes | Grandir à Broons | ∅ | ∅ | 2.1 Recenser les besoins',
    '2 bis | Former les assistantes | Grandir à Broons | ∅ | ∅ | 2.1 Recenser les besoins',
    '3 | Ouvrir un local jeunes | Vivre à Broons | ∅ | ∅ | ∅',
  ];

  it('se lit une ligne par objectif', () => {
    expect(actionsDe({ Plan: lignes })).toEqual(attendu);
  });

  it('se lit de même avec des cellules fusionnées', () => {
    expect(actionsDe({ Plan: lignes }, { Plan: ['A2:A4', 'B2:B3'] })).toEqual(attendu);
  });

  it('se lit de même dans un autre ordre, avec un pilote et une échéance', () => {
    const autres = lignes.slice(1).map(([enjeu = null, action = null, objectif = null]) => {
      return ['Mairie', action, '2027', objectif, enjeu];
    });
    const entete = ['Pilote', 'Intitulé de l’action', 'Calendrier', 'Objectifs', 'Enjeu'];
    expect(actionsDe({ 'Plan d’actions': [entete, ...autres] })).toEqual(attendu);
  });

  it.each(['Service responsable', 'Structure chef de file', 'Collectivité porteuse'])(
    'lit le pilote sous « %s »',
    (entete) => {
      const { plans } = lirePlans({
        Plan: [
          ['Thématique', 'N°', 'Action', entete],
          ['Jeunesse', 1, 'Ouvrir un local', 'Mairie'],
          ['Jeunesse', 2, 'Recruter', 'Mairie'],
        ],
      });
      expect(plans[0]?.actions.map(({ pilote }) => pilote?.value)).toEqual(['Mairie', 'Mairie']);
    },
  );

  it('donne à chaque action le pilote fusionné sur plusieurs', () => {
    const { plans } = lirePlans(
      {
        Plan: [
          ['Thématique', 'Orientation', 'N°', 'Intitulé de l’action', 'Objectif(s)', 'Pilote'],
          ['Jeunesse', 'Accompagner', 1, 'Ouvrir un local', 'Accueillir les jeunes', 'Mairie'],
          [null, null, 2, 'Recruter', 'Animer le local', null],
          [null, null, 3, 'Informer', 'Faire connaître le local', null],
        ],
      },
      { Plan: ['F2:F3'] },
    );
    const actions = plans.flatMap((plan) => plan.actions);
    expect(actions.map(({ pilote }) => pilote?.value ?? '∅')).toEqual(['Mairie', 'Mairie', '∅']);
    expect(actions.map(actionEnClair)[0]).toBe(
      '1 | Ouvrir un local | Accompagner | Jeunesse | ∅ | Accueillir les jeunes',
    );
  });

  it('porte l’axe et l’objectif général écrits en retrait, chacun sur sa ligne', () => {
    const retrait = [
      ['Axe', 'Objectif général', 'Action', 'Pilote'],
      ['Axe 1 : Grandir'],
      [null, 'OG 1.1 : Accueillir'],
      [null, null, 'Action 1.1.1 – Ouvrir une crèche', 'Mairie'],
      [null, 'OG 1.2 : Former'],
      [null, null, 'Action 1.2.1 – Réunir les assistantes', 'Relais'],
      ['Axe 2 : Vivre'],
      [null, 'OG 2.1 : Bouger'],
      [null, null, 'Action 2.1.1 – Ouvrir un local', 'Mairie'],
    ];
    const places = lirePlans({ Plan: retrait }).plans.flatMap(({ actions }) =>
      actions.map(({ axe, objectifGeneral }) => [axe?.value, objectifGeneral?.value]),
    );
    expect(places).toEqual([
      ['Axe 1 : Grandir', 'OG 1.1 : Accueillir'],
      ['Axe 1 : Grandir', 'OG 1.2 : Former'],
      ['Axe 2 : Vivre', 'OG 2.1 : Bouger'],
    ]);
  });

  it.each([['TOTAL GÉNÉRAL'], ['Nombre d’actions en cours'], ['Part de chaque financeur']])(
    'ne fait pas une action de la ligne « %s »',
    (compte) => {
      const avecNumero = ['N°', 'Action', 'Pilote', 'Coût'];
      const plan = [
        avecNumero,
        ['1', 'Ouvrir un lieu', 'Mairie', 10],
        ['2', 'Former', 'Caf', 5],
        [null, compte, null, 15],
      ];
      expect(actionsDe({ 'Plan d’actions': plan })).toHaveLength(2);
    },
  );

  it('passe un pied de page et un en-tête répété', () => {
    const entete = lignes.slice(0, 1);
    const pied = [['CTG du pays de Broons – page 12 / 40']];
    const coupees = [...lignes.slice(0, 2), ...pied, ...entete, ...lignes.slice(2)];
    expect(actionsDe({ Plan: coupees })).toEqual(attendu);
  });

  it('sépare les objectifs empilés dans une cellule', () => {
    const empilees = [
      ['Enjeux', 'Actions', 'Objectifs opérationnels'],
      [
        'Grandir',
        'Ouvrir une crèche (Action 1)',
        'Objectif 1.1 : Trouver un terrain\nObjectif 1.2 : Choisir',
      ],
      ['Vivre', 'Ouvrir un local (Action 2)', '• Trouver un local\n• Recruter\nun animateur'],
    ];
    expect(actionsDe({ Plan: empilees })).toEqual([
      '1 | Ouvrir une crèche | Grandir | ∅ | ∅ | 1.1 Trouver un terrain + 1.2 Choisir',
      '2 | Ouvrir un local | Vivre | ∅ | ∅ | Trouver un local + Recruter un animateur',
    ]);
  });

  it('rend une seule action quand son intitulé est écrit à chaque ligne', () => {
    const repetees = [
      ['Axe', 'Action', 'Objectif opérationnel'],
      ['Jeunesse', '1. Ouvrir un local', 'Trouver un local'],
      ['Jeunesse', '1. Ouvrir un local', 'Recruter un animateur'],
      ['Jeunesse', '2. Aider les départs', 'Réserver des séjours'],
    ];
    expect(actionsDe({ Plan: repetees })).toEqual([
      '1 | Ouvrir un local | ∅ | Jeunesse | ∅ | Trouver un local + Recruter un animateur',
      '2 | Aider les départs | ∅ | Jeunesse | ∅ | Réserver des séjours',
    ]);
  });
});

describe('Le plan en Objectifs généraux, Actions, Activités', () => {
  it('tient l’objectif général répété après un saut de page pour le même', () => {
    const feuilles = {
      'Enjeu 2': [
        ['Le plan d’actions'],
        ['ENJEU 2 : BIEN VIVRE'],
        ['OBJECTIFS GENERAUX', 'Actions', 'Activités'],
        ['2.1 ROMPRE L’ISOLEMENT', '2.1.1 Aller vers les habitants', 'Un minibus'],
        [null, null, 'Des visites à domicile'],
        ['OBJECTIFS GENERAUX', 'Actions', 'Activités'],
        ['2.1 ROMPRE L’ISOLEMENT', '2.1.2 Ouvrir un café', null],
        ['2. 2 MIEUX INFORMER', '2.2.1 Éditer un guide', 'Collecter les adresses'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([
      '2.1.1 | Aller vers les habitants | ENJEU 2 : BIEN VIVRE | ∅ | 2.1 ROMPRE L’ISOLEMENT | Un minibus + Des visites à domicile',
      '2.1.2 | Ouvrir un café | ENJEU 2 : BIEN VIVRE | ∅ | 2.1 ROMPRE L’ISOLEMENT | ∅',
      '2.2.1 | Éditer un guide | ENJEU 2 : BIEN VIVRE | ∅ | 2. 2 MIEUX INFORMER | Collecter les adresses',
    ]);
  });

  it('met au-dessus des actions un objectif opérationnel qui en porte plusieurs', () => {
    const feuilles = {
      'Plan d’actions': [
        ['Axe stratégique', 'Objectif opérationnel', 'Actions', 'Pilote'],
        ['Petite enfance', 'Diversifier l’accueil', 'Ouvrir une MAM', 'CC'],
        [null, null, 'Soutenir les micro-crèches', 'CC'],
        ['Jeunesse', 'Écouter les jeunes', 'Créer un conseil', 'Mairie'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([
      '∅ | Ouvrir une MAM | ∅ | Petite enfance | Diversifier l’accueil | ∅',
      '∅ | Soutenir les micro-crèches | ∅ | Petite enfance | Diversifier l’accueil | ∅',
      '∅ | Créer un conseil | ∅ | Jeunesse | Écouter les jeunes | ∅',
    ]);
  });

  it('sépare les actions empilées dans une cellule', () => {
    const feuilles = {
      'Plan d’actions': [
        ['Thématique', 'Objectifs stratégiques', 'Actions'],
        ['Parentalité', 'Soutenir les parents', '- Créer un lieu d’écoute\n- Former des bénévoles'],
        ['Jeunesse', 'Écouter les jeunes', '3.1 Créer un conseil\n3.2 Ouvrir un local'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([
      '∅ | Créer un lieu d’écoute | ∅ | Parentalité | Soutenir les parents | ∅',
      '∅ | Former des bénévoles | ∅ | Parentalité | Soutenir les parents | ∅',
      '3.1 | Créer un conseil | ∅ | Jeunesse | Écouter les jeunes | ∅',
      '3.2 | Ouvrir un local | ∅ | Jeunesse | Écouter les jeunes | ∅',
    ]);
  });
});

describe('Le plan en liste', () => {
  it('lit les axes et les actions l’un sous l’autre', () => {
    const feuilles = {
      'Annexe 3': [
        ['ANNEXE 3 – Plan d’action 2026/2030'],
        ['Axe 1 :'],
        ['Accueillir les jeunes enfants'],
        ['Action 1 : « Ouvrir une crèche »'],
        ['Objectif 1.1 : Trouver un terrain'],
        ['Pilote : la communauté de communes'],
        ['Action 2 : « Former »'],
        ['Axe 2 : Soutenir les parents'],
        ['Action 3 : « Ouvrir un lieu d’écoute »'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([
      '1 | Ouvrir une crèche | ∅ | Axe 1 : Accueillir les jeunes enfants | ∅ | 1.1 Trouver un terrain',
      '2 | Former | ∅ | Axe 1 : Accueillir les jeunes enfants | ∅ | ∅',
      '3 | Ouvrir un lieu d’écoute | ∅ | Axe 2 : Soutenir les parents | ∅ | ∅',
    ]);
  });

  it('lit le numéro dans une colonne et l’intitulé dans la suivante', () => {
    const feuilles = {
      'Liste des actions': [
        ['Axe 1', 'Petite enfance'],
        ['Action 1', 'Ouvrir une crèche'],
        ['Action 2', 'Former'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([
      '1 | Ouvrir une crèche | ∅ | Axe 1 : Petite enfance | ∅ | ∅',
      '2 | Former | ∅ | Axe 1 : Petite enfance | ∅ | ∅',
    ]);
  });

  it('ne prend pas pour un plan le déroulé d’un texte', () => {
    const feuilles = {
      Diagnostic: [
        ['Action 1 : deux séances par mois'],
        ['Action 2 : un atelier'],
        ['Bilan des deux actions.'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([]);
  });
});

describe('Le plan par thèmes', () => {
  it('lit les lignes de thème sur toute la largeur, le numéro dans sa colonne', () => {
    const feuilles = {
      'Plan d’actions': [
        ['PLAN D’ACTIONS 2025-2029'],
        ['ENJEUX et objectifs', 'FICHES ACTION (n° et intitulé)', null],
        ['Petite enfance', null, null],
        ['Maintenir une offre de qualité', '1', 'Valoriser le métier'],
        [null, '2', 'Communiquer'],
        ['Jeunesse', null, null],
        ['Offrir des loisirs', '3', 'Aider les départs'],
      ],
    };
    const merges = { 'Plan d’actions': ['A3:C3', 'A6:C6', 'B2:C2', 'A4:A5'] };
    expect(actionsDe(feuilles, merges)).toEqual([
      '1 | Valoriser le métier | ∅ | Petite enfance | Maintenir une offre de qualité | ∅',
      '2 | Communiquer | ∅ | Petite enfance | Maintenir une offre de qualité | ∅',
      '3 | Aider les départs | ∅ | Jeunesse | Offrir des loisirs | ∅',
    ]);
  });

  it('lit un en-tête sur deux lignes', () => {
    const feuilles = {
      'Plan d’actions': [
        ['Enjeux', 'Fiches action', null, 'Pilote'],
        [null, 'N°', 'Intitulé', null],
        ['Petite enfance', 1, 'Valoriser le métier', 'CC'],
        [null, 2, 'Communiquer', 'CC'],
      ],
    };
    expect(actionsDe(feuilles, { 'Plan d’actions': ['B1:C1'] })).toEqual([
      '1 | Valoriser le métier | Petite enfance | ∅ | ∅ | ∅',
      '2 | Communiquer | Petite enfance | ∅ | ∅ | ∅',
    ]);
  });

  it('prend pour actions les objectifs généraux d’un plan qui s’arrête là', () => {
    const feuilles = {
      'Plan d’actions': [
        ['Thème', 'Axe', 'Objectifs généraux'],
        ['Familles', 'Parentalité', 'OG 1 : Soutenir les parents'],
        [null, null, 'OG 5 : Prévenir les ruptures'],
        [null, 'Logement', 'OG 6 : Loger les jeunes'],
      ],
    };
    expect(actionsDe(feuilles).map((ligne) => ligne.split(' | ').slice(0, 2).join(' | '))).toEqual([
      '1 | Soutenir les parents',
      '5 | Prévenir les ruptures',
      '6 | Loger les jeunes',
    ]);
  });
});

describe('Les fiches enjeux', () => {
  it('rangent sous chaque objectif numéroté le tableau qui le suit', () => {
    const feuilles = {
      'Enjeu 1': [
        ['ENJEU 1 : Grandir au pays de Lorient'],
        ['Contexte : le territoire compte peu de places.'],
        ['Objectif 1 : Développer l’accueil'],
        ['Objectifs opérationnels', 'Critères', 'Indicateurs'],
        ['Ouvrir une crèche', 'Places créées', 'Nombre de places'],
        ['Former les assistantes', 'Départs', 'Nombre de départs'],
        ['Partenaires : Caf, Département'],
        ['Objectif 2 : Informer les familles'],
        ['Objectifs opérationnels', 'Critères', 'Indicateurs'],
        ['Éditer un guide', 'Diffusion', 'Nombre de guides'],
      ],
    };
    expect(actionsDe(feuilles)).toEqual([
      '1 | Développer l’accueil | ENJEU 1 : Grandir au pays de Lorient | ∅ | ∅ | Ouvrir une crèche + Former les assistantes',
      '2 | Informer les familles | ENJEU 1 : Grandir au pays de Lorient | ∅ | ∅ | Éditer un guide',
    ]);
  });
});

describe('Ce qui n’est pas un plan', () => {
  it.each([
    ['un bilan', 'Bilan de la CTG 1', ['Thématique', 'Actions', 'Résultats']],
    ['une gouvernance', 'Gouvernance', ['Instance', 'Actions', 'Calendrier']],
    ['un budget', 'Budget', ['Actions', 'Coût']],
    ['un tableau de chiffres', 'Diagnostic', ['Axe', 'Action', 'Total']],
  ])('ne lit pas %s', (_nom, feuille, entete) => {
    expect(actionsDe({ [feuille]: [entete, ['Un', 'Deux', '3'], ['Quatre', 'Cinq', '6']] })).toEqual([]);
  });
});

describe('La liste d’actions sous des objectifs', () => {
  it('donne à chaque action ce qui est écrit dessous, l’objectif suivant ouvrant les suivantes', () => {
    const { plans } = lirePlans({
      Plan: [
        ['Plan d’actions'],
        ['Axe 1 – Petite enfance'],
        ['Objectif 1.1 – Accueillir'],
        ['Action 1 : Ouvrir une crèche'],
        ['Pilote : Mairie'],
        ['Objectif 1.2 – Former'],
        ['Action 2 : Former les équipes'],
        ['Pilote : Caf'],
      ],
    });
    const actions = plans.flatMap((plan) => plan.actions);
    expect(actions.map(({ objectifs, pilote }) => [objectifs.length, pilote?.value])).toEqual([
      [0, 'Mairie'],
      [0, 'Caf'],
    ]);
  });

  it('lit le pilote écrit à côté de l’action, et un numéro fait de lettres', () => {
    const { plans } = lirePlans({
      Plan: [
        ['Plan d’actions'],
        ['AXE I – Petite enfance'],
        ['Action I.A.1', 'Ouvrir une crèche', 'Pilote : Mairie'],
        ['Action I.A.2', 'Former', 'Pilote : Caf'],
      ],
    });
    const actions = plans.flatMap((plan) => plan.actions);
    expect(
      actions.map(({ numero, titre, pilote }) => [numero?.value.texte, titre.value, pilote?.value]),
    ).toEqual([
      ['I.A.1', 'Ouvrir une crèche', 'Mairie'],
      ['I.A.2', 'Former', 'Caf'],
    ]);
  });
});

describe('Les en-têtes d’une autre Caf', () => {
  it.each([
    [['Enjeux', 'N° de fiche', 'Fiches-projets']],
    [['Enjeux', 'Fiches', 'Intitulés']],
    [['Porteur(s)', 'N°', 'Titre']],
  ])('%p', (entete) => {
    const lignes = [
      ['Accueillir', 'Fiche 1.1', 'Ouvrir une crèche'],
      ['Accueillir', 'Fiche 1.2', 'Former'],
    ];
    const lues = actionsDe({ 'Plan d’actions': [entete, ...lignes] });
    expect(lues.map((lue) => lue.split(' | ').slice(0, 2).join(' | '))).toEqual([
      '1.1 | Ouvrir une crèche',
      '1.2 | Former',
    ]);
  });
});

describe('Le début, la fin et le budget de chaque action', () => {
  const plan = (...lignes: readonly (readonly (string | number)[])[]) =>
    lirePlans({
      'Plan d’actions': [['Volet', 'N°', 'Action', 'Début', 'Fin', 'Coût'], ...lignes],
    }).plans.flatMap(({ actions }) => actions);

  it('donnent deux dates, et la ligne du total n’est pas une action', () => {
    const actions = plan(
      ['Enfance', 1, 'Ouvrir une crèche', '01/2025', '12/2026', 1000],
      ['Jeunesse', 2, 'Ouvrir un local', '2026', '2028', 500],
      ['Total', '', '', '', '', 1500],
    );
    expect(actions.map(({ moments }) => moments.map(({ fin }) => fin))).toEqual([
      ['2025-01-31', '2026-12-31'],
      ['2026-12-31', '2028-12-31'],
    ]);
  });
});

test('une orientation sous un axe le divise, et l’axe suivant la ferme', () => {
  const lues = actionsDe({
    Plan: [
      ['Plan d’actions'],
      ['AXE I – Enfance'],
      ['Orientation A : Accueillir'],
      ['Action 1 : Ouvrir une crèche'],
      ['Orientation B : Former'],
      ['Action 2 : Former les équipes'],
      ['AXE II – Jeunesse'],
      ['Action 3 : Ouvrir un local'],
    ],
  });
  expect(lues).toEqual([
    '1 | Ouvrir une crèche | ∅ | AXE I – Enfance | Orientation A : Accueillir | ∅',
    '2 | Former les équipes | ∅ | AXE I – Enfance | Orientation B : Former | ∅',
    '3 | Ouvrir un local | ∅ | AXE II – Jeunesse | ∅ | ∅',
  ]);
});
