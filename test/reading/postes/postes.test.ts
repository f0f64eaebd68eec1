import type { Poste } from '../../../src/reading';
import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

function postesDe(
  feuilles: Feuilles,
  merges: Readonly<Record<string, readonly string[]>> = {},
): readonly Poste[] {
  return lireTout(classeur(feuilles, { merges })).postes;
}

const enClair = ({
  nature,
  kind,
  nom,
  commune,
  gestionnaire,
  etp,
  assistantesMaternelles,
  ratio,
}: Poste): string =>
  [
    nature,
    kind,
    nom.value,
    commune?.value ?? '∅',
    gestionnaire?.value ?? '∅',
    etp?.value ?? '∅',
    assistantesMaternelles?.value ?? '∅',
    ratio?.value ?? '∅',
  ].join(' | ');

describe('Les listes de RPE', () => {
  it('lit les ETP, les assistantes maternelles et le ratio écrit en mots', () => {
    const lus = postesDe({
      RPE: [
        [
          'Nom du RPE',
          'Gestionnaire',
          'ETP animatrice',
          'Territoire',
          'Nb d’assistantes maternelles actives',
          'Ratio ETP / AM',
        ],
        ['RPE de Redon', 'Ville', 3, 'Redon', 141, '1 ETP pour 47AM'],
        ['RPE d’Allaire', 'Association', 0.6, 'Allaire', 26, '43 AM / ETP'],
        ['2 RPE du pays :', null, 3.6, null, 167, '1 ETP pour 46 ASMAT'],
        ['Total', null, 3.6, null, 167, 46],
      ],
    });
    expect(lus.map(enClair)).toEqual([
      'poste | RPE | RPE de Redon | Redon | Ville | 3 | 141 | 47',
      'poste | RPE | RPE d’Allaire | Allaire | Association | 0.6 | 26 | 43',
      'sousTotal | RPE | 2 RPE du pays : | ∅ | ∅ | 3.6 | 167 | 46',
      'total | RPE | Total | ∅ | ∅ | 3.6 | 167 | 46',
    ]);
  });

  it('rapporte le ratio aux assistantes maternelles en activité, et non à toutes', () => {
    const lus = postesDe({
      RPE: [
        [
          'Relais',
          'ETP animateur',
          'Assistants maternels agréés',
          'Assistants maternels en activité',
          'AM en activité par ETP',
        ],
        ['RPE de Redon', 1.8, 132, 117, '1 ETP pour 65 AM'],
      ],
    });
    expect(lus.map(enClair)).toEqual(['poste | RPE | RPE de Redon | ∅ | ∅ | 1.8 | 117 | 65']);
  });

  it('lit les colonnes dans un autre ordre et avec d’autres mots', () => {
    const lus = postesDe({
      'Petite enfance': [
        ['Liste des relais petite enfance'],
        [],
        ['Secteur', 'Ass. mat. en activité', 'Équivalents temps plein', 'Structure porteuse', 'Relais'],
        ['Redon', '84', '1,40', 'CIAS du pays de Redon', 'Relais des Trois Rivières'],
      ],
    });
    expect(lus.map(enClair)).toEqual([
      'poste | RPE | Relais des Trois Rivières | Redon | CIAS du pays de Redon | 1.4 | 84 | ∅',
    ]);
  });

  it('comprend un ratio d’un demi-ETP', () => {
    const [lu] = postesDe({
      RPE: [
        ['RPE', 'ETP', 'Ratio'],
        ['RPE de Redon', 0.5, '0,5 ETP pour 25 AM'],
      ],
    });
    expect(lu?.ratio).toMatchObject({ value: 50, printed: '25' });
  });

  it('garde l’unité du dernier chiffre, pour les arrondis', () => {
    const lus = postesDe({
      RPE: [
        ['RPE', 'ETP'],
        ['RPE de Redon', '1,86 ETP'],
        ['RPE d’Allaire', 2],
      ],
    });
    expect(lus.map(({ etp }) => [etp?.pas, etp?.ecriture])).toEqual([
      [0.01, 'texte'],
      [1, 'valeur'],
    ]);
  });
});

describe('Les listes de postes', () => {
  const POSTES = [
    ['Poste', 'Nom', 'ETP financé', 'Fonction', 'Structure'],
    [
      'Chargée de coopération globale',
      'Camille EXEMPLE',
      '0.5 ETP financé',
      'Cheffe de pôle',
      'Communauté de communes',
    ],
    ['Chargé de coopération jeunesse', 'Dominique EXEMPLE', '0,5 ETP', 'Référent', 'Centre social'],
  ];

  it('nomme un poste par sa fonction et ne garde jamais le nom d’une personne', () => {
    const lecture = lireTout(classeur({ 'Annexe 5': POSTES }));
    expect(lecture.postes.map(enClair)).toEqual([
      'poste | chargeCooperation | Chargée de coopération globale | ∅ | Communauté de communes | 0.5 | ∅ | ∅',
      'poste | chargeCooperation | Chargé de coopération jeunesse | ∅ | Centre social | 0.5 | ∅ | ∅',
    ]);
    const cellules = lecture.tableaux.flatMap((tableau) => [...tableau.cellules]);
    const colonnes = cellules.flatMap(({ field }) => field.cells.map(({ column }) => column));
    expect(lecture.tableaux.map(({ kind }) => kind)).toEqual(['postes']);
    expect([...new Set(colonnes)]).toEqual([0, 2, 3, 4]);
  });

  it('sait que chaque ligne est le poste d’une personne, et que deux chargés n’en sont pas une', () => {
    const [seule] = postesDe({ 'Annexe 5': POSTES });
    const [plusieurs] = postesDe({
      'Annexe 5': [
        ['ETP', 'Poste', 'Collectivité'],
        [0.4, 'chargés de coopération thématique', 'Ville de Redon'],
      ],
    });
    expect([seule?.individuel, plusieurs?.individuel]).toEqual([true, false]);
  });

  it('lit une liste où l’ETP vient en premier, et son total', () => {
    const lus = postesDe({
      Gouvernance: [
        ['ETP', 'Poste', 'Collectivité'],
        ['0,5', 'chargé de coopération', 'Ville de Redon'],
        ['0,2', 'chargée de coopération jeunesse', 'Ville d’Allaire'],
        ['0,7', 'Total', null],
      ],
    });
    expect(lus.map(({ nature, nom, etp }) => [nature, nom.value, etp?.value])).toEqual([
      ['poste', 'chargé de coopération', 0.5],
      ['poste', 'chargée de coopération jeunesse', 0.2],
      ['total', 'Total', 0.7],
    ]);
  });

  it('lit les thématiques d’une fiche de poste, sans les lignes laissées vides', () => {
    const lus = postesDe({
      'Fiche de poste': [
        ['Grade', 'Attaché territorial'],
        ['THEMATIQUES : cocher', null, 'Indiquer le nombre d’ETP dévolu à cette thématique'],
        ['Petite enfance (0-5 ans)', 'x', '0.1 ETP'],
        ['Soutien à la fonction parentale', null, 'ETP'],
        ['Logement', 'x', '01 ETP'],
        ['Nombre total d’ETP dévolu au poste', null, 'ETP'],
      ],
    });
    expect(
      lus.map(({ nature, nom, etp, etpIllisible }) => [nature, nom.value, etp?.value ?? etpIllisible?.value]),
    ).toEqual([
      ['poste', 'Petite enfance (0-5 ans)', 0.1],
      ['poste', 'Logement', '01 ETP'],
      ['total', 'Nombre total d’ETP dévolu au poste', 'ETP'],
    ]);
  });

  it('fait un sous-total d’un total que d’autres postes suivent', () => {
    const lus = postesDe({
      Postes: [
        ['Poste', 'ETP'],
        ['Chargé de coopération', 0.5],
        ['Total ville', 0.5],
        ['Coordinatrice jeunesse', 1],
        ['Total général', 1.5],
      ],
    });
    expect(lus.map(({ nature }) => nature)).toEqual(['poste', 'sousTotal', 'poste', 'total']);
  });

  it('ne prend pas pour une liste une phrase qui parle d’ETP ni des indicateurs', () => {
    const lus = postesDe({
      Fiche: [
        ['Mission', 'Chargé de coopération'],
        ['Financement', 'Cofinancé à hauteur de 12 000 € pour 0,5 ETP'],
        ['Temps de travail', 1],
      ],
      Population: [
        ['Commune', 'Population', 'Naissances'],
        ['Redon', 8900, 90],
      ],
    });
    expect(lus).toEqual([]);
  });
});

describe('Les postes hors d’une liste à eux', () => {
  it('lit les ETP de quelques lignes d’un tableau de dispositifs', () => {
    const lus = postesDe({
      Diagnostic: [
        ['Dispositif', 'Structure', 'Commune', 'Valeur'],
        ['LAEP', 'LAEP Les Galets', 'Redon', '190 heures'],
        ['PS Jeunes', 'Association du Port', 'Redon', '2 ETP'],
        ['PS Jeunes', 'Association du Bourg', 'Guer', '1,86 ETP'],
        ['EVS', 'Espace du Canal', 'Redon', 'Agrément 2024'],
      ],
    });
    expect(lus.map(enClair)).toEqual([
      'poste | psJeunes | Association du Port | Redon | ∅ | 2 | ∅ | ∅',
      'poste | psJeunes | Association du Bourg | Guer | ∅ | 1.86 | ∅ | ∅',
    ]);
    expect(lus.some(({ individuel }) => individuel)).toBe(false);
  });

  it('lit une liste de RPE en lignes de texte, avec ou sans ETP', () => {
    const lus = postesDe({
      Petite: [
        ['Deux relais couvrent le territoire :'],
        ['- RPE de Redon (1,5 ETP pour 80 assistantes maternelles)'],
        ['- Relais petite enfance d’Allaire'],
        ['Ils informent les parents.'],
      ],
    });
    expect(lus.map(enClair)).toEqual([
      'poste | RPE | RPE de Redon | ∅ | ∅ | 1.5 | 80 | ∅',
      'poste | RPE | Relais petite enfance d’Allaire | ∅ | ∅ | ∅ | ∅ | ∅',
    ]);
  });
});
