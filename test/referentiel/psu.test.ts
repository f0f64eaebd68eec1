import { enVigueur, prixPlafond, PROFIL_DEFAUT } from '../../src/referentiel';

const { facturation, participation } = PROFIL_DEFAUT.seuils;

describe('seuils par année', () => {
  test.each([
    [2019, 1.17],
    [2024, 1.17],
    [2025, 1.2],
    [2030, 1.2],
  ])('en %i, le prix plafond est au plus bas au-dessus de %d', (annee, haut) => {
    expect(enVigueur(facturation, annee)).toMatchObject({ bas: 1.07, haut });
  });

  test('sans année, c’est le barème le plus récent', () => {
    expect(enVigueur(facturation, null)?.haut).toBe(1.2);
  });

  test('avant le premier barème connu, rien ne s’applique', () => {
    expect(enVigueur(facturation, 2010)).toBeNull();
  });

  test('l’ordre de la liste ne compte pas', () => {
    expect(enVigueur([...facturation].reverse(), 2024)?.haut).toBe(1.17);
  });

  test.each([
    [2018, 2.92],
    [2022, 3.71],
    [2024, 4.33],
    [2025, 5.26],
  ])('en %i, une famille paie %d € au plus pour un enfant', (annee, maximum) => {
    expect(enVigueur(participation.maximums, annee)?.maximum).toBe(maximum);
  });
});

describe('prix plafond', () => {
  test('10,05 € en 2024 jusqu’à 107 %', () => {
    expect(prixPlafond(1.04, 2024)).toMatchObject({ prix: 10.05, prestation: 6.63 });
  });

  test('inconnu au-dessus de 107 %, et les années sans barème', () => {
    expect(prixPlafond(1.1, 2024)).toBeNull();
    expect(prixPlafond(1.04, 2021)).toBeNull();
  });
});
