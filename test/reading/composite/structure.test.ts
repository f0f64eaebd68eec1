import { decouperStructure } from '../../../src/reading/composite';
import { chargerCommunes } from '../../../src/referentiel';
import type { Commune, Communes } from '../../../src/referentiel';
import { lieuEnClair, structureEnClair } from './parts';

let communes: Communes;
let audomarois: readonly Commune[];

beforeAll(async () => {
  communes = await chargerCommunes();
  audomarois = communes.membres('200069037');
});

function lu(cellule: string): string {
  return structureEnClair(decouperStructure(cellule, communes));
}

describe('une structure, son nom et son adresse dans une cellule', () => {
  test.each([
    [
      'EAJE : Arc en Ciel - 95, rue du 11 novembre — 62100 CALAIS',
      'EAJE | Arc en Ciel | 95, rue du 11 novembre | 62100 | CALAIS | -',
    ],
    [
      'EAJE Les Petits Lutins- Rue Edouard Manet —62100 CALAIS',
      'EAJE | Les Petits Lutins | Rue Edouard Manet | 62100 | CALAIS | -',
    ],
    [
      "Multi accueil Croque Lune 1 rue de l'Abbé Joseph Carlier 62500 Saint Martin-Lez-Tatinghem",
      "EAJE | Croque Lune | 1 rue de l'Abbé Joseph Carlier | 62500 | Saint Martin-Lez-Tatinghem | -",
    ],
    [
      'ALSH La Ruche\n5 square Foch\n75011 PARIS 11EME',
      'ALSH | La Ruche | 5 square Foch | 75011 | PARIS 11EME | -',
    ],
    [
      'LAEP Pomme de Reinette - Maison de la Famille — Rue Antoine Bourdelle — 62100 CALAIS',
      'LAEP | Pomme de Reinette - Maison de la Famille | Rue Antoine Bourdelle | 62100 | CALAIS | -',
    ],
    [
      'Halte-garderie Ribambelle, lotissement Les Chênes, 40100 Dax',
      'EAJE | Ribambelle | lotissement Les Chênes | 40100 | Dax | -',
    ],
    ['EAJE Les Lutins, rue Verte, Calais (62100)', 'EAJE | Les Lutins | rue Verte | 62100 | Calais | -'],
    [
      'EAJE Les Petits Loirs – Noyant-Villages (49490) – rue Neuve',
      'EAJE | Les Petits Loirs | rue Neuve | 49490 | Noyant-Villages | -',
    ],
    [
      'EAJE Les Petits Loirs – Noyant-Vilages (49490) – rue Neuve',
      'EAJE | Les Petits Loirs | rue Neuve | 49490 | Noyant-Vilages | -',
    ],
    [
      'EAJE Les Mousses — 8, Rue du Docteur Drujon — BLERIOT-PLAGE — 62231 SANGATTE',
      'EAJE | Les Mousses | 8, Rue du Docteur Drujon — BLERIOT-PLAGE | 62231 | SANGATTE | -',
    ],
  ])('%s', (cellule, attendu) => expect(lu(cellule)).toBe(attendu));
});

describe('un nom qui contient un nombre, un nom de voie ou des guillemets', () => {
  test.each([
    [
      "Jardin d'enfants 1.2.3 Soleil — 19, rue Henri Matisse — 62100 CALAIS",
      'EAJE | 1.2.3 Soleil | 19, rue Henri Matisse | 62100 | CALAIS | -',
    ],
    [
      'Crèche « Les 3 Petits Pas » – 12B impasse des Lilas – 38200 Vienne',
      'EAJE | « Les 3 Petits Pas » | 12B impasse des Lilas | 38200 | Vienne | -',
    ],
    [
      'Micro-crèche Maison de la Rue Verte – 3 rue Verte 69003 Lyon',
      'EAJE | Maison de la Rue Verte | 3 rue Verte | 69003 | Lyon | -',
    ],
    [
      'Halte garderie "1, 2, 3 Soleil" 5 bis r. de la Paix 62200 Boulogne s/ Mer',
      'EAJE | "1, 2, 3 Soleil" | 5 bis r. de la Paix | 62200 | Boulogne s/ Mer | -',
    ],
    [
      'EAJE Place aux Mômes - 3 rue du Port - 29200 Brest',
      'EAJE | Place aux Mômes | 3 rue du Port | 29200 | Brest | -',
    ],
    [
      'EAJE Pirouette 2 – rue des Fleurs – 35000 Rennes',
      'EAJE | Pirouette 2 | rue des Fleurs | 35000 | Rennes | -',
    ],
    [
      "Jardin d'enfants O comme 3 Pommes , 164 Pl. du Général de Gaulle - 62370 Audruicq",
      'EAJE | O comme 3 Pommes | 164 Pl. du Général de Gaulle | 62370 | Audruicq | -',
    ],
    [
      "MAM'zelle Coccinelle, 4 bis, rue de l'Église, 57000 METZ",
      "- | MAM'zelle Coccinelle | 4 bis, rue de l'Église | 57000 | METZ | -",
    ],
  ])('%s', (cellule, attendu) => expect(lu(cellule)).toBe(attendu));
});

describe('une voie qui ne commence pas par « rue »', () => {
  test.each([
    ['Relais Petite Enfance 5 La Place 62910 Eperlecques', 'RPE | - | 5 La Place | 62910 | Eperlecques | -'],
    [
      'Relais Petite Enfance Nouveau Quai 62120 Aire sur la Lys',
      'RPE | - | Nouveau Quai | 62120 | Aire sur la Lys | -',
    ],
    [
      'Accueil de loisirs Les Farfadets – RD 940 – 62179 Wissant',
      'ALSH | Les Farfadets | RD 940 | 62179 | Wissant | -',
    ],
    [
      'EVS Mosaïque – Résidence du Parc, bât. C – 01000 BOURG-EN-BRESSE',
      'EVS | Mosaïque | Résidence du Parc, bât. C | 01000 | BOURG-EN-BRESSE | -',
    ],
    ['RPE Caramel, 3 Le Bourg 23200 Aubusson', 'RPE | Caramel | 3 Le Bourg | 23200 | Aubusson | -'],
    [
      'ALSH , Ecoles et Salle polyvalente – 62370 Ruminghem',
      'ALSH | - | Ecoles et Salle polyvalente | 62370 | Ruminghem | -',
    ],
    [
      'LAEP Les Mots - Z.A. des Sources - BP 12 - 26000 VALENCE CEDEX 9',
      'LAEP | Les Mots | Z.A. des Sources | 26000 | VALENCE | BP 12 CEDEX 9',
    ],
  ])('%s', (cellule, attendu) => expect(lu(cellule)).toBe(attendu));
});

describe('un code postal mal écrit à côté de sa commune', () => {
  test.each([
    [
      'RPE 3 rue Georges Bizet 622219 Longuenesse',
      'RPE | - | 3 rue Georges Bizet | 622219 | Longuenesse | -',
    ],
    [
      'EAJE Les Lutins - 4 place du Marché - 1000 BOURG EN BRESSE',
      'EAJE | Les Lutins | 4 place du Marché | 1000 | BOURG EN BRESSE | -',
    ],
    [
      'EAJE Les Loups, 12 bis rue du Lac, 62 100 CALAIS',
      'EAJE | Les Loups | 12 bis rue du Lac | 62 100 | CALAIS | -',
    ],
    ['ALSH La Ruche 3 rue Briand 6219O Lillers', 'ALSH | La Ruche | 3 rue Briand | 6219O | Lillers | -'],
    ['EAJE Les Petits Pas 62190 LILERS', 'EAJE | Les Petits Pas | - | 62190 | LILERS | -'],
  ])('%s', (cellule, attendu) => expect(lu(cellule)).toBe(attendu));

  test('une année, un numéro de téléphone, un SIRET ne sont pas des codes postaux', () => {
    expect(lu('ACM rue du 8 mai 1945 42300 Roanne tél : 04 65 71 42 30')).toBe(
      'ALSH | - | rue du 8 mai 1945 | 42300 | Roanne | -',
    );
    expect(lu('Séjours 2023 Calais 123 456 789 62100')).toBe('SEJOURS | 2023 Calais | - | - | - | -');
  });
});

describe('une commune sans code postal', () => {
  const proche = (cellule: string) =>
    structureEnClair(decouperStructure(cellule, communes, { proches: audomarois }));

  test('elle se reconnaît en fin de cellule quand elle est du territoire', () => {
    expect(proche("Lieu d'Accueil Enfants Parents La courte échelle Arques")).toBe(
      'LAEP | La courte échelle | - | - | Arques | -',
    );
    expect(proche('ALSH Extrascolaire Roquetoire')).toBe('ALSH_EXTRASCOLAIRE | - | - | - | Roquetoire | -');
  });

  test('elle reste dans le nom quand elle est tout le nom', () => {
    expect(proche('Ludothèque Arques')).toBe('LUDOTHEQUE | Ludothèque Arques | - | - | Arques | -');
  });

  test('une voie ou un nom qui cite une commune ne dit pas où il est', () => {
    expect(proche("2 route d'Arques")).toBe("- | - | 2 route d'Arques | - | - | -");
    expect(proche("RPE d'Arques")).toBe("RPE | RPE d'Arques | - | - | - | -");
  });
});

describe('le nom avec ou sans le type', () => {
  const sousUnGroupe = (cellule: string) =>
    decouperStructure(cellule, communes, { typeAilleurs: true }).nom?.texte ?? null;

  test.each([
    ['RPE de Calais', 'RPE | RPE de Calais | - | - | - | -'],
    ['Séjours été 2024', 'SEJOURS | Séjours été 2024 | - | - | - | -'],
    ['Multi-accueil municipal Les Poussins', 'EAJE | Les Poussins | - | - | - | -'],
    ['ALSH Rue des Ecoles, 62340 Andres', 'ALSH | - | Rue des Ecoles | 62340 | Andres | -'],
    ['Poste de Coordination', 'COORDINATION | - | - | - | - | -'],
  ])('%s', (cellule, attendu) => expect(lu(cellule)).toBe(attendu));

  test('sous un groupe qui donne le type, tout l’intitulé est le nom', () => {
    expect(sousUnGroupe("MAC Maison de l'enfant – Rue du Bel Air, 62340 Guines")).toBe(
      "MAC Maison de l'enfant",
    );
    expect(sousUnGroupe('Accueil de loisirs – Ecole du Centre – 84 La Place 62370 ZUTKERQUE')).toBe(
      'Accueil de loisirs – Ecole du Centre',
    );
    expect(sousUnGroupe('ALSH - 60 Rue du Collège, 62850 Licques')).toBeNull();
  });
});

describe('plusieurs types dans une cellule', () => {
  const types = (cellule: string) => decouperStructure(cellule, communes).types.map(({ printed }) => printed);

  test('empilés, ils comptent tous', () => {
    expect(types('ALSH Extrascolaire ALSH Périscolaire ALSH Accueil Adolescents')).toEqual([
      'ALSH Extrascolaire',
      'ALSH Périscolaire',
      'ALSH Accueil Adolescents',
    ]);
    expect(
      types('Centre social Jean Ferrat : Animation Globale et Coordination Animation Collective Familles'),
    ).toEqual(['Animation Globale et Coordination', 'Animation Collective Familles']);
  });

  test('un type redit en plus général ne compte pas deux fois', () => {
    expect(types('ALSH extrascolaire\nCentre de loisirs « Les Pitchouns »\n2, rue du Stade')).toEqual([
      'ALSH extrascolaire',
    ]);
  });

  test('un nom qui ressemble à un type n’en est pas un second', () => {
    expect(lu('ALSH Extrascolaire — Centre Social Matisse, 19 rue Henri Matisse — 62100 CALAIS')).toBe(
      'ALSH_EXTRASCOLAIRE | Centre Social Matisse | 19 rue Henri Matisse | 62100 | CALAIS | -',
    );
  });
});

describe('plusieurs lieux dans une cellule', () => {
  const lieux = (cellule: string) => decouperStructure(cellule, communes).sites.map(lieuEnClair);

  test('la dernière commune vaut pour tous les lieux qui n’en ont pas', () => {
    expect(
      lieux(
        'ALSH Extrascolaire — Centre Social Matisse, 19 rue Henri Matisse — Groupe Scolaire La Fontaine, Rue Clément Marot - 62100 CALAIS',
      ),
    ).toEqual([
      'Centre Social Matisse | 19 rue Henri Matisse | 62100 | CALAIS | -',
      'Groupe Scolaire La Fontaine | Rue Clément Marot | 62100 | CALAIS | -',
    ]);
  });

  test('« Implantation » annonce un lieu, et n’est pas dans son nom', () => {
    const cellule =
      'LAEP Babillage Implantation Nord : Ferme des Aigrettes — 181, Allée Verte — Implantation Sud — Rue Rostand — 623730 MARCK';
    expect(decouperStructure(cellule, communes).nom?.texte).toBe('Babillage');
    expect(lieux(cellule)).toEqual([
      'Nord : Ferme des Aigrettes | 181, Allée Verte | 623730 | MARCK | -',
      'Sud | Rue Rostand | 623730 | MARCK | -',
    ]);
  });

  test('« et » les sépare sans être un nom', () => {
    expect(lieux('RPE : 1 place du Marché 62250 Marquise et 3 rue de la Mer 62930 Wimereux')).toEqual([
      '- | 1 place du Marché | 62250 | Marquise | -',
      '- | 3 rue de la Mer | 62930 | Wimereux | -',
    ]);
  });

  test('chacun garde sa commune', () => {
    expect(
      lieux('CLAS : - Les Bellons rue Albert Camus 62510 Arques - Jean Ferrat rue Briand 62500 Saint-Omer'),
    ).toEqual([
      'Les Bellons | rue Albert Camus | 62510 | Arques | -',
      'Jean Ferrat | rue Briand | 62500 | Saint-Omer | -',
    ]);
  });
});

describe('les remarques', () => {
  test.each([
    ['Séjours (pas de séjour 2023 et 2024)', 'pas de séjour 2023 et 2024'],
    ['BT Ludothèque — 72, Rue Arago 62100 CALAIS et différents quartiers', 'et différents quartiers'],
  ])('%s', (cellule, attendu) => expect(decouperStructure(cellule, communes).remarque?.texte).toBe(attendu));

  test('un sigle entre parenthèses appartient au nom', () => {
    expect(lu('EAJE Les Lutins (ESCAL), rue Brueghel, 62219 Longuenesse')).toBe(
      'EAJE | Les Lutins (ESCAL) | rue Brueghel | 62219 | Longuenesse | -',
    );
  });
});
