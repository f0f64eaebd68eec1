import { enClair } from '../classeur';
import { ancre, FEUILLE, libelles, lireAvec } from './dire';
import type { Rangees } from './dire';

/** Headers that nobody knows. */
const EQUIPEMENTS: Rangees = [
  ['Quoi', 'Zorg', 'Où', 'Commune', 'Qui'],
  ['Multi-accueil', 'Les Lutins', '3 rue Verte', 'Arques', 'CCAS d’Arques'],
  ['LAEP', 'La Parenthèse', '8 rue Bizet', 'Longuenesse', 'Ville de Longuenesse'],
  ['Ludothèque', 'Tom Pouce', '5 rue Pasteur', 'Blendecques', 'Ville de Blendecques'],
];
const DITS = { A1: 'type', B1: 'nom', C1: 'adresse', E1: 'gestionnaire' } as const;

const LUS = [
  '∅ | EAJE | Les Lutins | ∅ | Arques | CCAS d’Arques',
  '∅ | LAEP | La Parenthèse | ∅ | Longuenesse | Ville de Longuenesse',
  '∅ | LUDOTHEQUE | Tom Pouce | ∅ | Blendecques | Ville de Blendecques',
];

describe('un titre de colonne expliqué', () => {
  it('fait lire le tableau comme si le titre le disait', () => {
    const { equipements, consignesSansEffet } = lireAvec(
      EQUIPEMENTS,
      libelles('equipements', EQUIPEMENTS, DITS),
    );
    expect(equipements.map(enClair)).toEqual(LUS);
    expect(consignesSansEffet).toEqual([]);
  });

  it('reste écrit comme dans la feuille, et le tableau dit qu’il a été ajusté', () => {
    const { tableaux } = lireAvec(EQUIPEMENTS, libelles('equipements', EQUIPEMENTS, DITS));
    expect(tableaux[0]?.colonnes.map(({ entete }) => entete?.printed)).toEqual([
      'Quoi',
      'Zorg',
      'Où',
      'Commune',
      'Qui',
    ]);
    expect(tableaux[0]?.ajuste).toBe(true);
  });

  it('se retrouve par son texte quand des lignes et une colonne ont été ajoutées', () => {
    const decalees: Rangees = [['', 'Convention'], [], [], ...EQUIPEMENTS.map((rangee) => ['', ...rangee])];
    const { equipements } = lireAvec(decalees, libelles('equipements', EQUIPEMENTS, DITS));
    expect(equipements.map(enClair)).toEqual(LUS);
  });

  it('vaut pour tous les blocs qui répètent ce titre', () => {
    const empiles: Rangees = [...EQUIPEMENTS, [], ['Ville de Wizernes'], ...EQUIPEMENTS];
    const { equipements } = lireAvec(empiles, libelles('equipements', EQUIPEMENTS, DITS));
    expect(equipements).toHaveLength(6);
  });

  it('est sans effet quand le texte n’y est plus', () => {
    const autres: Rangees = [
      ['Service', 'Nom', 'Adresse', 'Commune', 'Gestionnaire'],
      ...EQUIPEMENTS.slice(1),
    ];
    const { equipements, consignesSansEffet } = lireAvec(autres, libelles('equipements', EQUIPEMENTS, DITS));
    expect(equipements).toHaveLength(3);
    expect(consignesSansEffet).toHaveLength(4);
  });

  it('ne fait pas lire une colonne dont on ne veut pas', () => {
    const avecPlaces = EQUIPEMENTS.map((rangee, rang) => [
      ...rangee,
      rang === 0 ? 'Nombre de places' : 10 + rang,
    ]);
    const { equipements, tableaux } = lireAvec(
      avecPlaces,
      libelles('equipements', avecPlaces, { ...DITS, F1: 'aucun' }),
    );
    expect(equipements.map(({ places }) => places)).toEqual([null, null, null]);
    expect(tableaux[0]?.colonnes.map(({ column }) => column)).not.toContain(5);
  });
});

describe('un bloc sans titres', () => {
  const PERMANENCES: Rangees = [
    ['Multi-accueil', 'Les Lutins', 'Ville d’Arques'],
    ['LAEP', 'La Parenthèse', 'Ville de Longuenesse'],
    ['Ludothèque', 'Tom Pouce', 'Ville de Blendecques'],
  ];
  const dits = libelles('equipements', PERMANENCES, { A1: 'type', B1: 'nom', C1: 'gestionnaire' });

  it('reçoit ceux que l’on donne à ses colonnes, sans perdre sa première ligne', () => {
    const { equipements, tableaux } = lireAvec(PERMANENCES, dits);
    expect(equipements.map(enClair)).toEqual([
      '∅ | EAJE | Les Lutins | ∅ | ∅ | Ville d’Arques',
      '∅ | LAEP | La Parenthèse | ∅ | ∅ | Ville de Longuenesse',
      '∅ | LUDOTHEQUE | Tom Pouce | ∅ | ∅ | Ville de Blendecques',
    ]);
    expect(tableaux[0]).toMatchObject({ range: { top: 0, bottom: 2 }, ajuste: true });
    expect(tableaux[0]?.colonnes.map(({ entete }) => entete)).toEqual([null, null, null]);
  });

  it('les garde sous un titre et quand des lignes sont ajoutées au-dessus', () => {
    const sousUnTitre: Rangees = [['Annexe 2'], [], ['Nos services'], ...PERMANENCES];
    expect(lireAvec(sousUnTitre, dits).equipements).toHaveLength(3);
  });
});

describe('des indicateurs d’EAJE', () => {
  const COUCHE: Rangees = [
    ['Multi-accueil Les Lutins'],
    ['Indicateurs', 2023, 2024],
    ['Capacité', 20, 20],
    ['Indice A', '70 %', '71 %'],
    ['Indice B', 8.5, 8.7],
  ];

  it('se lisent en lignes quand leurs libellés sont expliqués', () => {
    const { eaje } = lireAvec(
      COUCHE,
      libelles('eaje', COUCHE, { A4: 'tauxOccupationFinancier', A5: 'prixRevient' }),
    );
    const dits = eaje.map(({ annee, mesures }) => [
      annee?.value,
      mesures.tauxOccupationFinancier?.value,
      mesures.prixRevient?.value,
    ]);
    expect(dits).toEqual([
      [2023, 0.7, 8.5],
      [2024, 0.71, 8.7],
    ]);
  });

  it('laissent de côté une ligne dont on ne veut pas', () => {
    const { eaje } = lireAvec(
      COUCHE,
      libelles('eaje', COUCHE, { A3: 'aucun', A4: 'tauxOccupationFinancier' }),
    );
    expect(eaje.map(({ mesures }) => mesures.places)).toEqual([undefined, undefined]);
    expect(eaje[0]?.mesures.tauxOccupationFinancier?.value).toBe(0.7);
  });

  it('gardent l’année que le titre porte', () => {
    const colonnes: Rangees = [
      ['Structure', 'Indice 2023', 'Indice 2024'],
      ['Multi-accueil Les Lutins', '70 %', '71 %'],
      ['Crèche Tom Pouce', '65 %', '66 %'],
    ];
    const { eaje } = lireAvec(
      colonnes,
      libelles('eaje', colonnes, { B1: 'tauxFacturation', C1: 'tauxFacturation' }),
    );
    expect(eaje.map(({ annee, mesures }) => `${annee?.value} ${mesures.tauxFacturation?.value}`)).toEqual(
      expect.arrayContaining(['2023 0.7', '2024 0.71', '2023 0.65', '2024 0.66']),
    );
  });
});

describe('une fiche', () => {
  const FICHE: Rangees = [
    ['Fiche action n° 3'],
    ['Intitulé de l’action : Ouvrir un LAEP'],
    ['Chef d’orchestre', 'Ville d’Arques'],
    ['Public cible', 'Parents'],
    ['Diagnostic', 'Peu de lieux'],
    ['Le bout du tunnel', '2027'],
    ['Partenaires', 'Caf'],
  ];

  it('prend les champs que l’on reconnaît pour elle', () => {
    const { fiches } = lireAvec(FICHE, libelles('fiche', FICHE, { A3: 'pilote', A6: 'echeances' }));
    expect(fiches[0]?.champs.pilote?.valeur?.value).toBe('Ville d’Arques');
    expect(fiches[0]?.champs.pilote?.intitule?.printed).toBe('Chef d’orchestre');
    expect(fiches[0]?.champs.echeances?.valeur?.value).toBe('2027');
  });

  it('laisse de côté ceux dont on ne veut pas', () => {
    const { fiches } = lireAvec(FICHE, libelles('fiche', FICHE, { A7: 'aucun' }));
    expect(fiches[0]?.champs.partenaires).toBeUndefined();
    expect(fiches[0]?.champs.publicCible?.valeur?.value).toBe('Parents');
  });
});

it('une consigne d’une autre feuille ne touche à rien', () => {
  const consignes = libelles('equipements', EQUIPEMENTS, DITS, 'Ailleurs');
  const { consignesSansEffet } = lireAvec(EQUIPEMENTS, consignes, FEUILLE);
  expect(consignesSansEffet.map((consigne) => consigne.ancre)).toEqual(
    Object.keys(DITS).map((nom) => ancre(EQUIPEMENTS, nom, 'Ailleurs')),
  );
});
