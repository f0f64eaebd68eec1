import { DOSSIER_VIDE, ecrireDossier, lireDossier, lireDossiers } from '../../../src/app';
import type { Dossier } from '../../../src/app';
import { ACCEPTATION } from './points';

const ANCRE = { sheet: 'A', row: 0, column: 0, texte: 'Crèches' };

const DOSSIER: Dossier = {
  acceptations: [ACCEPTATION],
  consignes: {
    avis: [{ kind: 'equipements', ancre: ANCRE, avis: 'refus' }],
    libelles: [{ kind: 'eaje', ancre: ANCRE, sens: 'prixRevient' }],
    convention: {
      codeEpci: '246200727',
      nom: 'Grand Calais',
      periode: { debut: '2025-01-01', fin: '2029-12-31' },
    },
  },
  profil: { version: 1, nom: 'Caf' },
};

const ecrit = (valeur: object) => JSON.stringify({ version: 1, ...valeur });
const relu = (texte: string | null): unknown => JSON.parse(texte ?? 'null');

test('ce qui est écrit se relit tel quel', () => {
  expect(lireDossier(ecrireDossier(DOSSIER))).toEqual(DOSSIER);
});

test('un dossier sans rien à garder ne laisse pas de trace', () => {
  expect(ecrireDossier(DOSSIER_VIDE)).toBeNull();
  expect(ecrireDossier(lireDossier(ecrit({ acceptations: [], consignes: {} })))).toBeNull();
  expect(lireDossier(null)).toEqual(DOSSIER_VIDE);
});

test.each([
  ['une date qui n’existe pas', { date: '2026-02-30' }],
  ['un motif inconnu', { motif: 'derogation' }],
  ['une cellule impossible', { lieu: { sheet: 'EAJE', cell: '10C' } }],
])('%s écarte cette acceptation seule, le dit, et ne la perd pas', (_, faute) => {
  const texte = ecrit({ ...DOSSIER, acceptations: [{ ...ACCEPTATION, ...faute }, ACCEPTATION] });
  const dossier = lireDossier(texte);
  expect(dossier.acceptations).toEqual([ACCEPTATION]);
  expect(dossier.consignes).toEqual(DOSSIER.consignes);
  expect(dossier.problemes).toEqual([
    '1 acceptation n’a pas pu être relue. Ce qui avait été accepté ainsi est de nouveau signalé.',
  ]);
  expect(relu(ecrireDossier(dossier))).toMatchObject({
    acceptations: [ACCEPTATION, { ...ACCEPTATION, ...faute }],
  });
});

test('ce qu’une autre version a ajouté est laissé de côté et rendu', () => {
  const ajouts = { ...DOSSIER, equipe: ['A'], acceptations: [{ ...ACCEPTATION, visa: 'oui' }] };
  const dossier = lireDossier(ecrit(ajouts));
  expect(dossier.problemes).toBeUndefined();
  expect(relu(ecrireDossier({ ...dossier, profil: null }))).toEqual({ version: 1, ...ajouts, profil: null });
});

test('un avis que cette version ne comprend pas est rendu après les siens', () => {
  const etrange = { kind: 'budget', ancre: ANCRE, avis: 'confirme' };
  const [avis] = DOSSIER.consignes.avis;
  const dossier = lireDossier(ecrit({ consignes: { avis: [etrange, avis], convention: { nom: 3 } } }));
  expect(dossier.consignes).toEqual({ avis: [avis], libelles: [], convention: null });
  expect(relu(ecrireDossier(dossier))).toMatchObject({
    consignes: { avis: [avis, etrange], convention: { nom: 3 } },
  });
});

describe('le dossier d’une version plus récente', () => {
  const futur = JSON.stringify({ version: 2, acceptations: { a: 1 } });

  test('n’est pas utilisé, est rendu au caractère près, et le dit', () => {
    const dossier = lireDossier(futur);
    expect(dossier).toMatchObject({ acceptations: [], profil: null });
    expect(dossier.problemes?.join()).toMatch(/version plus récente.*Mettez l’outil à jour/);
    expect(ecrireDossier(dossier)).toBe(futur);
  });

  test('refuse tout changement, avec une phrase', () => {
    const change = { ...lireDossier(futur), acceptations: [ACCEPTATION] };
    expect(() => ecrireDossier(change)).toThrow(/rien n’a été enregistré/);
  });
});

test.each(['', '{', '[]', '"texte"', '12'])('un texte qui n’est pas un dossier (%s) se dit', (texte) => {
  expect(lireDossier(texte)).toMatchObject({ ...DOSSIER_VIDE, problemes: [expect.stringContaining('relu')] });
});

test('le texte gardé ne fait pas passer ses mots pour les nôtres', () => {
  const dossier = lireDossier(ecrit({ ...DOSSIER, problemes: ['Appelez le 06'], reserve: { intact: '{}' } }));
  expect(dossier).toEqual(DOSSIER);
});

describe('Deux dossiers écrits à la fois', () => {
  const autre = { ...ACCEPTATION, point: 'eaje/prix-revient-borne:lucioles' };
  const [avis] = DOSSIER.consignes.avis;

  test('n’en font plus qu’un : rien de l’un ni de l’autre n’est perdu', () => {
    const premier = ecrit({ acceptations: [autre], consignes: { avis: [avis] }, profil: { nom: 'Caf' } });
    const dernier = ecrit({
      acceptations: [ACCEPTATION],
      consignes: { libelles: DOSSIER.consignes.libelles },
    });
    const dossier = lireDossiers([premier, dernier]);
    expect(dossier.acceptations).toEqual([ACCEPTATION, autre]);
    expect(dossier.consignes).toMatchObject({ avis: [avis], libelles: DOSSIER.consignes.libelles });
    expect(dossier.profil).toEqual({ nom: 'Caf' });
  });

  test('de la même chose, le dernier écrit a le dernier mot', () => {
    const confirme = { ...avis, avis: 'confirme' };
    const textes = [{ avis: [avis] }, { avis: [confirme] }].map((consignes) => ecrit({ consignes }));
    expect(lireDossiers(textes).consignes.avis).toEqual([confirme]);
  });

  test('celui d’une version plus récente interdit d’en rien changer', () => {
    const futur = '{"version":2,"secret":1}';
    const dossier = lireDossiers([futur, ecrit({ acceptations: [ACCEPTATION] })]);
    expect(dossier.acceptations).toEqual([ACCEPTATION]);
    expect(() => ecrireDossier(dossier)).toThrow(/version plus récente/);
  });
});
