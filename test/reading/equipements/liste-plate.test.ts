import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook';
import { avec, classeur, enClair, equipementsDe, lireTout } from '../classeur';

const ENTETE = [
  'Collectivité',
  'Type',
  'Nom de la structure',
  'Adresse',
  'Code postal',
  'Commune',
  'Gestionnaire',
  'Places',
];
const LIGNES: CellValue[][] = [
  ['Vannes', 'EAJE', 'Les Ajoncs', '3 rue du Port', '56000', 'Vannes', 'Mairie de Vannes', 30],
  ['Vannes', 'ALSH', 'Le Grand Large', '8 avenue de la Mer', '56000', 'Vannes', 'Association Ty Bugale', 60],
  ['Séné', 'LAEP', 'La Courte Échelle', '1 place de l’Église', '56860', 'Séné', 'Mairie de Séné', null],
];
const ATTENDU = [
  'Vannes | EAJE | Les Ajoncs | 56000 | Vannes | Mairie de Vannes',
  'Vannes | ALSH | Le Grand Large | 56000 | Vannes | Association Ty Bugale',
  'Séné | LAEP | La Courte Échelle | 56860 | Séné | Mairie de Séné',
];

describe('Annexe 2 en liste plate', () => {
  it('lit une colonne par champ', () => {
    expect(equipementsDe({ Base: [ENTETE, ...LIGNES] })).toEqual(ATTENDU);
  });

  it('dit de quelle cellule vient chaque champ', () => {
    const [premier] = lireTout(classeur({ Base: [ENTETE, ...LIGNES] })).equipements;
    expect(premier?.adresse.codePostal?.cells).toEqual([{ sheet: 'Base', row: 1, column: 4 }]);
    expect(premier?.places).toEqual({
      value: 30,
      printed: '30',
      cells: [{ sheet: 'Base', row: 1, column: 7 }],
    });
  });

  it('reconnaît des en-têtes mal orthographiés et d’autres mots', () => {
    const autres = [
      'Signataire',
      'Tipe de structure',
      'Équipement',
      'Rue',
      'CP',
      'Vile',
      'Porteur',
      'Capacité (places)',
    ];
    expect(equipementsDe({ Base: [autres, ...LIGNES] })).toEqual(ATTENDU);
  });

  it('se passe d’en-tête sous un titre d’annexe 2', () => {
    expect(
      equipementsDe({ 'Annexe 2': LIGNES }).map((ligne) => ligne.split(' | ').slice(1, 4).join(' | ')),
    ).toEqual(ATTENDU.map((ligne) => ligne.split(' | ').slice(1, 4).join(' | ')));
  });

  it('laisse sans type une ligne oubliée, quand le type est écrit à chaque ligne', () => {
    const oubliee = LIGNES.map((ligne, rang) =>
      rang === 1 ? [ligne[0] ?? null, null, ...ligne.slice(2)] : ligne,
    );
    const lignes = [ENTETE, ...LIGNES, ...LIGNES.map((l) => ['Auray', 'EAJE', ...l.slice(2)]), ...oubliee];
    const { equipements } = lireTout(classeur({ Base: lignes }));
    expect(equipements.filter(({ type }) => type === null)).toHaveLength(1);
  });

  it('lit deux tableaux côte à côte', () => {
    const cote = (ligne: readonly CellValue[]): CellValue[] => [
      ...ligne.slice(0, 7),
      null,
      ...ligne.slice(0, 7),
    ];
    const lues = equipementsDe({ Base: [ENTETE, ...LIGNES].map(cote) });
    expect([...lues].sort()).toEqual([...ATTENDU, ...ATTENDU].sort());
  });

  it('lit un en-tête sur deux lignes et distingue les deux adresses', () => {
    const haut = ['Signataire', 'Structure', null, null, null, 'Gestionnaire', null];
    const bas = [null, 'Type', 'Nom', 'Adresse', 'Commune', 'Nom', 'Commune'];
    const ligne = [
      'Vannes',
      'EAJE',
      'Les Ajoncs',
      '3 rue du Port',
      'Vannes',
      'Association Ty Bugale',
      'Auray',
    ];
    const { equipements } = lireTout(classeur({ Base: [haut, bas, ligne] }));
    expect(equipements.map(enClair)).toEqual([
      'Vannes | EAJE | Les Ajoncs | ∅ | Vannes | Association Ty Bugale',
    ]);
    expect(equipements[0]?.gestionnaireAdresse.commune?.value).toBe('Auray');
  });

  it('lit aussi ce qui est masqué, et le dit', () => {
    const masque = avec(classeur({ Base: [ENTETE, ...LIGNES] }), { hiddenRows: new Set([2]) });
    const { equipements, masques } = lireTout(masque);
    expect(equipements).toHaveLength(3);
    expect(masques).toMatchObject([{ nature: 'ligne', sheet: 'Base', enregistrements: 1 }]);
  });

  it('ne change pas quand le tableau est déplacé ou coupé de lignes vides', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(6),
        fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }),
        (bas, droite, vides) => {
          const decaler = (ligne: readonly CellValue[]): CellValue[] => [
            ...Array<null>(droite).fill(null),
            ...ligne,
          ];
          const blanches = (nombre = 0): CellValue[][] => Array.from({ length: nombre }, () => []);
          const [premiere = [], ...autres] = LIGNES.map(decaler);
          const lignes = [
            ...blanches(bas),
            decaler(ENTETE),
            premiere,
            ...autres.flatMap((ligne, rang) => [...blanches(vides[rang]), ligne]),
          ];
          expect(equipementsDe({ Base: lignes })).toEqual(ATTENDU);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('garde les mêmes clés quand des lignes sont insérées', () => {
    const cles = (lignes: CellValue[][]): string[] =>
      lireTout(classeur({ Base: lignes })).equipements.map(({ key }) => key);
    const avant = cles([ENTETE, ...LIGNES]);
    expect(cles([ENTETE, [], ...LIGNES])).toEqual(avant);
    expect(new Set(avant).size).toBe(3);
  });
});

describe('Tableaux qui ne sont pas l’annexe 2', () => {
  it.each([
    [
      'indicateurs',
      ['Etablissement', 'Commune', 'Gestionnaire', 'Type', 'Places', 'Horaires', 'Taux d’occupation'],
      ['Les Ajoncs', 'Vannes', 'Mairie', 'crèche', 30, '8h-18h', 0.7],
    ],
    [
      'diagnostic',
      ['Dispositif', 'Structure', 'Gestion', 'Commune', 'Valeur'],
      ['LAEP', 'La Courte Échelle', 'ville', 'Vannes', '190 heures'],
    ],
    [
      'relais',
      ['Nom du RPE', 'Type de Gestionnaire', 'ETP', 'Ratio ETP / AM'],
      ['RPE Vannes', 'Ville', 3, '1 ETP pour 47'],
    ],
    ['plan', ['Enjeux', 'Actions', 'Objectifs opérationnels'], ['Parentalité', 'Action 1', 'Créer un LAEP']],
  ])('ne lit pas d’équipement dans un tableau de %s', (nom, entete, ligne) => {
    expect(equipementsDe({ [nom]: [entete, ligne, ligne, ligne] })).toEqual([]);
  });
});
