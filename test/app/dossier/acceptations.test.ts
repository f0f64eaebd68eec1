import {
  accepter,
  creerAcceptation,
  DOSSIER_VIDE,
  exporterAcceptations,
  reprendreAcceptations,
  retirer,
  trier,
} from '../../../src/app';
import type { Finding } from '../../../src/app';
import { ACCEPTATION, point, SAISIE } from './points';

const JOUR = '2026-03-02';
const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);
const accepte = (finding: Finding, releves: readonly Finding[], change = {}) =>
  creerAcceptation(finding, { ...SAISIE, ...change }, JOUR, releves);

test('une acceptation garde ce que le point disait, son lieu, le motif et le jour', () => {
  const seul = point('eaje/taux:hors:creche', 9);
  expect(accepte(seul, [seul], { precision: '  Ouverture en novembre. ' })).toEqual(ACCEPTATION);
});

test('un point accepté le reste quand des lignes sont insérées au-dessus', () => {
  const tri = trier([point(ACCEPTATION.point, 30)], [ACCEPTATION]);
  expect(tri).toMatchObject({ ouverts: [], acceptes: [{ acceptation: ACCEPTATION }], sansObjet: [] });
});

test('il revient quand son chiffre change, sauf si l’on a demandé le contraire', () => {
  const change = point(ACCEPTATION.point, 9, '9,12 %');
  const tri = trier([change], [ACCEPTATION]);
  expect(tri).toMatchObject({ ouverts: [change], acceptes: [], depassees: [{ finding: change }] });
  expect(trier([change], [{ ...ACCEPTATION, siInchange: false }]).ouverts).toEqual([]);
});

test('une valeur qui fait partie de l’identité est dite dépassée, non sans objet', () => {
  const ancienne = { ...ACCEPTATION, point: 'eaje/taux:hors:7,87 %', siInchange: false };
  const tri = trier([point('eaje/taux:hors:9,12 %', 9, '9,12 %')], [ancienne]);
  expect(tri).toMatchObject({ ouverts: [{}], depassees: [{ acceptation: ancienne }], sansObjet: [] });
});

test('une acceptation dont la cause a disparu n’a plus d’objet', () => {
  expect(trier([], [ACCEPTATION])).toMatchObject({ acceptes: [], sansObjet: [ACCEPTATION] });
});

describe('des points que seul leur rang distingue', () => {
  const jumeaux = [point('c/x:m:LAEP', 3), point('c/x:m:LAEP#2', 4), point('c/x:m:LAEP#3', 5)];
  const [premier, deuxieme, troisieme] = jumeaux as [Finding, Finding, Finding];

  test('sont reconnus tant qu’ils sont aussi nombreux', () => {
    const tri = trier(jumeaux, [accepte(deuxieme, jumeaux)]);
    expect(ids(tri.ouverts)).toEqual(['c/x:m:LAEP', 'c/x:m:LAEP#3']);
  });

  test('ne font pas taire un autre quand l’un d’eux disparaît', () => {
    const restants = [point('c/x:m:LAEP', 3), point('c/x:m:LAEP#2', 4)];
    const tri = trier(restants, [accepte(premier, jumeaux)]);
    expect(ids(tri.ouverts)).toEqual(ids(restants));
    expect(tri.acceptes).toEqual([]);
  });

  test('ne font pas taire celui qui s’ajoute', () => {
    const seul = point('c/x:m:LAEP', 5);
    const tri = trier([point('c/x:m:LAEP', 2), point('c/x:m:LAEP#2', 5)], [accepte(seul, [seul])]);
    expect(tri.ouverts).toHaveLength(2);
  });

  test('restent acceptés quand tous l’étaient', () => {
    const tous = [premier, deuxieme, troisieme].map((jumeau) => accepte(jumeau, jumeaux));
    const tri = trier([point('c/x:m:LAEP', 9)], tous);
    expect(tri.ouverts).toEqual([]);
    expect(tri.sansObjet).toHaveLength(2);
  });
});

test('accepter deux fois un point remplace le motif ; le retirer le rend', () => {
  const autre = { ...ACCEPTATION, motif: 'autre' as const };
  const dossier = accepter(accepter(DOSSIER_VIDE, [ACCEPTATION]), [autre]);
  expect(dossier.acceptations).toEqual([autre]);
  expect(retirer(dossier, [{ ...autre }]).acceptations).toEqual([]);
});

test('reprendre les acceptations d’un autre classeur n’ajoute que celles qui manquent', () => {
  const nouvelle = { ...ACCEPTATION, point: 'eaje/prix:haut:creche' };
  const dossier = accepter(DOSSIER_VIDE, [{ ...ACCEPTATION, motif: 'autre' }]);
  const repris = reprendreAcceptations(dossier, [ACCEPTATION, nouvelle]);
  expect(repris.acceptations).toEqual([...dossier.acceptations, nouvelle]);
});

describe('l’export', () => {
  const [entete, ligne] = exporterAcceptations({
    acceptations: [{ ...ACCEPTATION, precision: '=1+1;"x"\nsuite', actual: '-12', auteur: '@SUM(A1)' }],
  }).split('\r\n') as [string, string];

  test('s’ouvre dans un Excel français', () => {
    expect(entete.startsWith('\ufeff"Point";"Feuille";"Cellule"')).toBe(true);
    expect(ligne).toContain('"EAJE";"C10";"7,87 % d’occupation."');
    expect(ligne).toContain('"Situation particulière"');
    expect(ligne.endsWith('"02/03/2026";"oui"')).toBe(true);
  });

  test('ne laisse rien s’exécuter, et chaque acceptation tient en une ligne', () => {
    expect(ligne).toContain('"\'=1+1;""x"" suite"');
    expect(ligne).toContain('"\'-12"');
    expect(ligne).toContain('"\'@SUM(A1)"');
  });
});
