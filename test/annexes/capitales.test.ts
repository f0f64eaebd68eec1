import { sansCapitales } from '../../src/annexes/capitales';

describe('Un nom tout en capitales', () => {
  test.each([
    ['CA DU PAYS DE SAINT-OMER', 'CA du Pays de Saint-Omer'],
    ["COMMUNAUTE DE COMMUNES PAYS D'OPALE", 'Communauté de Communes Pays d’Opale'],
    ['SIVU DU RPI DE L’HERMITAGE', 'SIVU du RPI de l’Hermitage'],
  ])('%s s’écrit %s', (avant, apres) => {
    expect(sansCapitales(avant)).toBe(apres);
  });

  test.each(['CAPSO', 'Grand Calais', 'SIVU RPI'])('un sigle ou un nom déjà bien écrit reste : %s', (nom) => {
    expect(sansCapitales(nom)).toBe(nom);
  });
});
