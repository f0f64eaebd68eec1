import { avis, lireAvec } from './dire';
import type { Rangees } from './dire';

const LISTE: Rangees = [
  ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune'],
  ['Multi-accueil', 'Les Lutins', '3 rue Verte', '62510', 'Arques'],
  ['LAEP', 'La Parenthèse', '8 rue Bizet', '62219', 'Longuenesse'],
];
const SANS_ENTETE: Rangees = [
  ['Multi-accueil', 'Les Lutins, rue Verte 62510 Arques', 'Ville d’Arques'],
  ['LAEP', 'La Parenthèse, rue Bizet 62219 Longuenesse', 'Ville de Longuenesse'],
  ['RPE', 'Le Relais, rue Pasteur 62510 Arques', 'Ville d’Arques'],
];

describe('« ce n’est pas un tableau d’équipements »', () => {
  it('ôte le tableau et ce qui y a été lu', () => {
    const { tableaux, equipements, consignesSansEffet } = lireAvec(
      LISTE,
      avis('equipements', LISTE, 'A1', 'refus'),
    );
    expect(tableaux.filter(({ kind }) => kind === 'equipements')).toEqual([]);
    expect(equipements).toEqual([]);
    expect(consignesSansEffet).toEqual([]);
  });

  it('ne touche pas au bloc d’à côté, même après un ajout de lignes', () => {
    const empiles: Rangees = [...LISTE, [], ['Ville de Blendecques'], ...LISTE];
    const consignes = avis('equipements', empiles, 'A6', 'refus');
    const decales: Rangees = [['Annexe 2'], [], ...empiles];
    const restants = lireAvec(decales, consignes).tableaux.filter(({ kind }) => kind === 'equipements');
    expect(restants.map(({ range }) => range.top)).toEqual([2]);
  });

  it('laisse la place aux autres lectures', () => {
    const postes: Rangees = [
      ['Intitulé du poste', 'ETP'],
      ['Chargé de coopération CTG', 1],
      ['Référent jeunesse', 0.5],
      ['Animatrice du relais', 0.8],
      ['Total', 2.3],
    ];
    expect(lireAvec(postes, avis('postes', postes, 'A1', 'refus')).tableaux.map(({ kind }) => kind)).toEqual([
      'chiffres',
    ]);
  });

  it('est sans effet quand le tableau a disparu', () => {
    const consignes = avis('equipements', LISTE, 'A1', 'refus');
    expect(lireAvec([['Rien']], consignes).consignesSansEffet).toEqual(consignes.avis);
  });
});

describe('« c’est bien cela »', () => {
  it('rend sûrs le tableau et ses lignes', () => {
    const consignes = avis('equipements', SANS_ENTETE, 'A1', 'confirme');
    const { tableaux, equipements } = lireAvec(SANS_ENTETE, consignes);
    expect(tableaux[0]).toMatchObject({ confidence: 1, ajuste: true });
    expect(equipements.map(({ confidence }) => confidence)).toEqual([1, 1, 1]);
    expect(equipements.every(({ tableau }) => tableau === tableaux[0])).toBe(true);
  });

  it('n’est pas dit, le tableau reste à confirmer', () => {
    expect(lireAvec(SANS_ENTETE, avis('plan', SANS_ENTETE, 'A1', 'confirme')).tableaux[0]?.confidence).toBe(
      0.75,
    );
  });
});
