import {
  FORMES_TYPE,
  libelleUsuel,
  normaliser,
  reconnaitreType,
  TYPES_STRUCTURE,
  typeEnTete,
  typesDans,
  typesEmpiles,
} from '../../src/referentiel';

function typesDe(texte: string): readonly (readonly [string, string])[] {
  return typesEmpiles(texte).map(({ reconnu, debut, fin }) => [reconnu.type, texte.slice(debut, fin)]);
}

describe('reconnaître un type écrit seul', () => {
  test.each([
    ['EAJE', 'EAJE'],
    ['Multi accueil', 'EAJE'],
    ['MULTI-ACCUEILS', 'EAJE'],
    ['multiaccueil', 'EAJE'],
    ['Micro-crèche', 'EAJE'],
    ['MAC', 'EAJE'],
    ['Jardin d’Enfants', 'EAJE'],
    ['EAJE – Micro-crèche', 'EAJE'],
    ['MAM', 'MAM'],
    ['Relais Petite Enfance (RPE)', 'RPE'],
    ['RPE (ex RAM)', 'RPE'],
    ["Lieu d'Accueil Enfants Parents", 'LAEP'],
    ['A.L.S.H.', 'ALSH'],
    ['Accueil de loisirs', 'ALSH'],
    ['ALSH Périscolaire', 'ALSH_PERISCOLAIRE'],
    ['ALSH (péri)', 'ALSH_PERISCOLAIRE'],
    ['Accueil de loisirs extra-scolaire', 'ALSH_EXTRASCOLAIRE'],
    ['Accueil Adolescents', 'ALSH_ADOLESCENTS'],
    ['ALSH ados', 'ALSH_ADOLESCENTS'],
    ['Structure jeunesse', 'PS_JEUNES'],
    ['PS Jeunes', 'PS_JEUNES'],
    ['BT Ludothèque', 'LUDOTHEQUE'],
    ['Bonus territoire CTG – Séjours', 'SEJOURS'],
    ['Poste de Chargé de Coopération', 'COORDINATION'],
    ['Poste de coordination jeunesse', 'COORDINATION'],
    ['BAFA/BAFD', 'BAFA_BAFD'],
    ["Contrat Local d'Accompagnement Scolaire", 'CLAS'],
    ['Animation Globale et Coordination', 'CENTRE_SOCIAL'],
    ['Espace de Vie Sociale', 'EVS'],
    ['REAAP', 'AUTRE'],
  ])('%j est un type %s', (texte, type) => {
    expect(reconnaitreType(texte)).toMatchObject({ type, distance: 0, obsolete: null, propose: null });
  });

  test('chaque façon d’écrire un type se reconnaît, en capitales, sans accents, sans ponctuation', () => {
    const seules = FORMES_TYPE.filter(({ suite, seule }) => !suite || seule);
    const manquees = seules.filter(({ forme, type }) =>
      [forme, forme.toUpperCase(), normaliser(forme)].some((texte) => reconnaitreType(texte)?.type !== type),
    );
    expect(manquees.map(({ forme }) => forme)).toEqual([]);
  });

  test('chaque type a un libellé usuel qui se reconnaît comme lui, sauf « autre service »', () => {
    const reconnus = TYPES_STRUCTURE.map((type) => reconnaitreType(libelleUsuel(type))?.type ?? 'AUTRE');
    expect(reconnus).toEqual(TYPES_STRUCTURE);
  });

  test.each([
    ['Les Relais du Cœur'],
    ['Relais'],
    ['Jours'],
    ['Brèches et crêtes'],
    ['12 rue de la crèche'],
    ['Mairie de Guînes'],
    ['RAMecourt'],
    ['Le Programme'],
    ['EAJE Les Lutins'],
    [''],
    ['—'],
  ])('%j n’est pas un type', (texte) => {
    expect(reconnaitreType(texte)).toBeNull();
  });
});

describe('fautes d’orthographe et anciens noms', () => {
  test.each([
    ['LUDOTHQUE', 'LUDOTHEQUE', 'LUDOTHÈQUE'],
    ['Mulit accueil', 'EAJE', 'Multi-accueil'],
    ['accueil de loirs', 'ALSH', 'Accueil de loisirs'],
    ['Périscoliare', 'ALSH_PERISCOLAIRE', 'Périscolaire'],
  ])('%j est corrigé', (texte, type, propose) => {
    const reconnu = reconnaitreType(texte);
    expect(reconnu).toMatchObject({ type, propose });
    expect(reconnu?.distance).toBeGreaterThan(0);
  });

  test('aucune faute n’est pardonnée à un sigle', () => {
    expect(['EAJ', 'RPA', 'RPF', 'MAX', 'LAE', 'EVE'].map(reconnaitreType)).toEqual(Array(6).fill(null));
  });

  test.each([
    ['RAM', 'RPE', 'RPE', 'bdt-rpe'],
    ['Relais Assistantes Maternelles', 'RPE', 'Relais petite enfance', 'bdt-rpe'],
    ['CLSH', 'ALSH', 'ALSH', 'caf-acm'],
    ['Coordinateur CEJ', 'COORDINATION', 'Chargé de coopération CTG', 'caf57-bonusT'],
    ['Poste de Coordination', 'COORDINATION', 'Chargé de coopération CTG', 'caf57-bonusT'],
  ])('%j est un ancien nom', (texte, type, propose, obsolete) => {
    expect(reconnaitreType(texte)).toMatchObject({ type, propose, obsolete, distance: 0 });
  });
});

describe('noms de communes', () => {
  test.each([
    ['Champs'],
    ['Colombes'],
    ['BARD'],
    ['Baud'],
    ['Nemours'],
    ['Créchy'],
    ['Brèches'],
    ['Alan'],
    ['Péri'],
  ])('%s est une commune, pas un type mal écrit', (commune) => {
    expect(reconnaitreType(commune)).toBeNull();
    expect(typeEnTete(commune)).toBeNull();
  });
});

test('« MA » en capitales parmi d’autres mots en capitales n’est pas un multi-accueil', () => {
  expect(reconnaitreType('MA')?.type).toBe('EAJE');
  expect(typeEnTete('MA PETITE PLANETE')).toBeNull();
});

describe('type au début d’un texte', () => {
  test.each([
    ['MAC Maison de Pays', 'EAJE', 'MAC'],
    ['MA Les Lutins', 'EAJE', 'MA'],
    ['MC Graine d’éveil', 'EAJE', 'MC'],
    ['EAJE : Arc en Ciel', 'EAJE', 'EAJE'],
    ['EAJE – Micro-crèche Les Lutins', 'EAJE', 'EAJE – Micro-crèche'],
    ['EAJE Crèche des Lilas', 'EAJE', 'EAJE'],
    ['ALSH Extrascolaire — Ecole du phare', 'ALSH_EXTRASCOLAIRE', 'ALSH Extrascolaire'],
    ['BT Ludothèque — Ferme', 'LUDOTHEQUE', 'BT Ludothèque'],
    ['Accueil de loisirs « Les Loupiots »', 'ALSH', 'Accueil de loisirs'],
    ['Relais Petite Enfance (RPE) de Marck', 'RPE', 'Relais Petite Enfance (RPE)'],
    ['RAM CIAS', 'RPE', 'RAM'],
    ['Ludothque Simone Veil', 'LUDOTHEQUE', 'Ludothque'],
    ['Mulit accueil : Les Loups', 'EAJE', 'Mulit accueil'],
  ])('%j commence par un type %s', (texte, type, imprime) => {
    const entete = typeEnTete(texte);
    expect(entete?.reconnu.type).toBe(type);
    expect(texte.slice(0, entete?.longueur)).toBe(imprime);
  });

  test.each([
    ['Mac Orlan, école'],
    ['Al Capone'],
    ['Les Relais du Cœur'],
    ['MJC - 811, rue Greuze'],
    ['Médiathèque de la gare'],
    ['Camps sur l’Agly'],
    ['Rue de la crèche'],
    ['Les Petits Poussins'],
    ['Ramonville'],
  ])('%j est un nom, ou n’a pas son type au début', (texte) => {
    expect(typeEnTete(texte)).toBeNull();
  });
});

describe('types empilés dans une cellule', () => {
  test.each([
    [
      'ALSH Extrascolaire ALSH Périscolaire ALSH Accueil Adolescents',
      [
        ['ALSH_EXTRASCOLAIRE', 'ALSH Extrascolaire'],
        ['ALSH_PERISCOLAIRE', 'ALSH Périscolaire'],
        ['ALSH_ADOLESCENTS', 'ALSH Accueil Adolescents'],
      ],
    ],
    [
      'ALSH extra et périscolaire',
      [
        ['ALSH_EXTRASCOLAIRE', 'ALSH extra'],
        ['ALSH_PERISCOLAIRE', 'périscolaire'],
      ],
    ],
    [
      'ALSH péri / extra / ados',
      [
        ['ALSH_PERISCOLAIRE', 'ALSH péri'],
        ['ALSH_EXTRASCOLAIRE', 'extra'],
        ['ALSH_ADOLESCENTS', 'ados'],
      ],
    ],
    [
      'RPE\nLAEP',
      [
        ['RPE', 'RPE'],
        ['LAEP', 'LAEP'],
      ],
    ],
    [
      'Animation Globale et Coordination Animation Collective Familles',
      [
        ['CENTRE_SOCIAL', 'Animation Globale et Coordination'],
        ['CENTRE_SOCIAL', 'Animation Collective Familles'],
      ],
    ],
    ['Relais petite enfance (RPE)', [['RPE', 'Relais petite enfance (RPE)']]],
    ['ALSH Extrascolaire Implantation Centre Social', [['ALSH_EXTRASCOLAIRE', 'ALSH Extrascolaire']]],
  ])('%j', (texte, attendus) => {
    expect(typesDe(texte)).toEqual(attendus);
  });

  test('« péri » et « extra » ne sont des types qu’après un autre', () => {
    expect(['Péri', 'Extra'].map(reconnaitreType)).toEqual([null, null]);
  });

  test('un nom au début n’est pas une pile de types', () => {
    expect(typesEmpiles('Les Lutins, micro-crèche')).toEqual([]);
  });

  test('un type nommé après un nom se trouve à sa place', () => {
    const texte = 'Centre social Jean Ferrat : Animation Globale et Coordination';
    expect(typesDans(texte).map(({ debut, fin }) => texte.slice(debut, fin))).toEqual([
      'Centre social',
      'Animation Globale et Coordination',
    ]);
  });
});
