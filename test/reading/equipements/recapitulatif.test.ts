import { classeur, lireTout } from '../classeur';

const LISTE = [
  ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Places'],
  ['Multi-accueil', 'Les Lutins', '3 rue des Écoles', '35600', 'Redon', 40],
  ['Micro-crèche', 'Bulle', '12 quai Saint-Jacques', '35600', 'Redon', 12],
  ['ALSH', 'Le Préau', '4 rue du Port', '35600', 'Redon', 60],
];

const tableauxDe = (feuilles: Parameters<typeof classeur>[0]): string[] =>
  lireTout(classeur(feuilles)).tableaux.map(({ sheet, kind }) => `${sheet} : ${kind}`);

describe('Un récapitulatif compte les équipements, il n’en est pas une liste', () => {
  it('par type, avec le nombre et les places', () => {
    const recapitulatif = [
      ['Nombre d’équipements soutenus'],
      ['Type', 'Nombre', 'Places'],
      ['Multi-accueil', 1, 40],
      ['Micro-crèche', 1, 12],
      ['ALSH', 1, 60],
    ];
    expect(tableauxDe({ 'Annexe 2': LISTE, 'Par type': recapitulatif })).toEqual([
      'Annexe 2 : equipements',
      'Par type : chiffres',
    ]);
  });

  it('par commune, sous un titre qui parle d’équipements', () => {
    const synthese = [
      ['Équipements et services soutenus'],
      ['Commune', 'Équipements et services', 'dont EAJE'],
      ['Redon', 3, 2],
      ['Bains-sur-Oust', 1, '-'],
    ];
    expect(tableauxDe({ Synthèse: synthese })).toEqual(['Synthèse : chiffres']);
  });

  it('une liste de types et de places sans nom reste une liste', () => {
    const lignes = [
      ['Équipements soutenus'],
      ['Type', 'Adresse', 'Places'],
      ['Multi-accueil', '3 rue des Écoles 35600 Redon', 40],
      ['ALSH', '4 rue du Port 35600 Redon', 60],
    ];
    expect(tableauxDe({ Liste: lignes })).toEqual(['Liste : equipements']);
  });
});
