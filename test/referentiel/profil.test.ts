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

  test.each([
    [
      'des durées en texte',
      { version: 1, seuils: { dureesConvention: ['4 ans'] } },
      ['« seuils › dureesConvention › 0 » attend une liste de nombres d’années'],
    ],
    ['rien', null, ['Le profil n’est pas un profil de réglages.']],
    ['une liste', [], ['Le profil n’est pas un profil de réglages.']],
    ['une autre version', { version: 2 }, ['« version » doit valoir 1.']],
    [
      'une gravité inconnue',
      { version: 1, gravites: { 'a/b': 'grave' } },
      ['« gravites › a/b » attend l’une de ces gravités'],
    ],
    [
      'un type inconnu',
      { version: 1, typesAvecAdresse: ['CRECHE'] },
      ['« typesAvecAdresse › 0 » attend un type parmi'],
    ],
    ['un réglage inconnu', { version: 1, couleur: 'bleu' }, ['Réglage inconnu : « couleur ».']],
    [
      'un seuil qui n’est pas un nombre',
      { version: 1, seuils: { confianceSure: 'haute' } },
      ['« seuils › confianceSure » attend un nombre entre 0 et 1.'],
    ],
    [
      'un seuil hors de ses bornes',
      { version: 1, seuils: { confianceSure: 3 } },
      ['« seuils › confianceSure » attend un nombre entre 0 et 1.'],
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
