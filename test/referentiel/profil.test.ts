import { lireProfil, PROFIL_DEFAUT } from '../../src/referentiel';

describe('profil', () => {
  test('le profil par défaut se relit tel quel', async () => {
    expect(await lireProfil(JSON.parse(JSON.stringify(PROFIL_DEFAUT)))).toEqual(PROFIL_DEFAUT);
  });

  test('ce qu’un profil ne dit pas vient du profil par défaut', async () => {
    const lu = await lireProfil({
      version: 1,
      nom: 'Caf du Nord',
      gravites: { 'equipement/doublon': 'off' },
      seuils: { derniereAnneeCej: 2023 },
    });
    expect(lu).toEqual({
      ...PROFIL_DEFAUT,
      nom: 'Caf du Nord',
      gravites: { 'equipement/doublon': 'off' },
      seuils: { ...PROFIL_DEFAUT.seuils, derniereAnneeCej: 2023 },
    });
  });

  test('un groupe écrit en partie garde le reste ; une liste écrite remplace la liste', async () => {
    const facturation = [{ depuis: 2027, bas: 1.05, haut: 1.15 }];
    const lu = await lireProfil({
      version: 1,
      seuils: {
        fragilite: { occupation: 0.65, facturationMinimale: 1.07, enfantsParPlace: { maximum: 6 } },
        facturation,
      },
    });
    expect(lu).toEqual({
      ...PROFIL_DEFAUT,
      seuils: {
        ...PROFIL_DEFAUT.seuils,
        facturation,
        fragilite: {
          occupation: 0.65,
          joursOuverture: 220,
          facturationMinimale: 1.07,
          enfantsParPlace: { minimum: 1, maximum: 6 },
        },
      },
    });
  });

  test.each([
    [
      'un taux en texte',
      { version: 1, seuils: { facturation: [{ depuis: 2025, bas: '107 %', haut: 1.2 }] } },
      ['«\u00a0seuils › facturation › 0 › bas\u00a0» attend un taux, par exemple 1.07 pour 107\u00a0%.'],
    ],
    [
      'une valeur sans son année',
      { version: 1, seuils: { facturation: [{ bas: 1.07, haut: 1.2 }] } },
      ['«\u00a0seuils › facturation › 0 › depuis\u00a0» attend une année'],
    ],
    [
      'un signe de fragilité inconnu',
      { version: 1, seuils: { fragilite: { couches: 3 } } },
      ['Réglage inconnu dans «\u00a0seuils › fragilite\u00a0»\u00a0: «\u00a0couches\u00a0».'],
    ],
    [
      'des durées en texte',
      { version: 1, seuils: { dureesConvention: ['4 ans'] } },
      ['«\u00a0seuils › dureesConvention › 0\u00a0» attend une liste de nombres d’années'],
    ],
    ['rien', null, ['Le profil n’est pas un profil de réglages.']],
    ['une liste', [], ['Le profil n’est pas un profil de réglages.']],
    ['une autre version', { version: 2 }, ['«\u00a0version\u00a0» doit valoir 1.']],
    [
      'une gravité inconnue',
      { version: 1, gravites: { 'a/b': 'grave' } },
      ['«\u00a0gravites › a/b\u00a0» attend l’une de ces gravités'],
    ],
    [
      'un type inconnu',
      { version: 1, typesAvecAdresse: ['CRECHE'] },
      ['«\u00a0typesAvecAdresse › 0\u00a0» attend un type parmi'],
    ],
    [
      'un réglage inconnu',
      { version: 1, couleur: 'bleu' },
      ['Réglage inconnu\u00a0: «\u00a0couleur\u00a0».'],
    ],
    [
      'un seuil qui n’est pas un nombre',
      { version: 1, seuils: { confianceSure: 'haute' } },
      ['«\u00a0seuils › confianceSure\u00a0» attend un nombre entre 0 et 1.'],
    ],
    [
      'un seuil hors de ses bornes',
      { version: 1, seuils: { confianceSure: 3 } },
      ['«\u00a0seuils › confianceSure\u00a0» attend un nombre entre 0 et 1.'],
    ],
  ])('%s est refusé avec une phrase en français', async (_, contenu, debuts) => {
    const phrases = await lireProfil(contenu);
    expect(Array.isArray(phrases)).toBe(true);
    expect((phrases as string[]).map((phrase, rang) => phrase.slice(0, debuts[rang]?.length))).toEqual(
      debuts,
    );
    expect((phrases as string[]).join(' ')).not.toMatch(/Invalid|expected|undefined/);
  });
});
