import type { Communes, Profil } from '../../src/referentiel';
import { indexer, PROFIL_DEFAUT } from '../../src/referentiel';
import { LECTURE_VIDE } from '../../src/reading';
import type { Field } from '../../src/reading';
import { defineRule, evaluer, type Finding, type Report, type Rule } from '../../src/rules';
import { GridBuilder, snapshotFromRows, type Snapshot } from '../../src/workbook';
import { resultatDe } from './resultat-de';

const SNAPSHOT = snapshotFromRows({
  Première: [['RPE de Longuenesse – 62291 LONGUENESSE'], ['62219, puis 62219']],
  Seconde: [['Arques', 'Calais']],
});

const VIDE = { codes: '', noms: '', postaux: '' };
const COMMUNES: Communes = indexer({
  epci: '',
  actuelles: { ...VIDE, epci: '' },
  rattachees: { ...VIDE, chefsLieux: '' },
});

function champ(sheet: string, row: number, column: number, printed: string): Field {
  return { value: printed, printed, cells: [{ sheet, row, column }] };
}

function regle(id: string, reports: () => Iterable<Report<'dit'>>): Rule {
  return defineRule<'dit'>({
    meta: { id, titre: 'Essai', severity: 'error', source: 'catalogue', fix: 'none' },
    messages: { dit: { quoi: 'Vu : {nombre}.', pourquoi: 'Parce que.', queFaire: 'Rien.' } },
    check: reports,
    cases: { valid: [], invalid: [] },
  });
}

function points(
  rules: readonly Rule[],
  profil: Profil = PROFIL_DEFAUT,
  snapshot: Snapshot = SNAPSHOT,
): readonly Finding[] {
  return resultatDe(evaluer({ lecture: LECTURE_VIDE, communes: COMMUNES, profil }, rules, snapshot));
}

const COMMUNE = champ('Première', 0, 0, '62291');

test('les points viennent dans l’ordre des feuilles, des lignes, des colonnes, puis de la gravité', () => {
  const rule = regle('essai/ordre', () => [
    { message: 'dit', at: champ('Seconde', 0, 1, 'Calais') },
    { message: 'dit', at: champ('Première', 1, 0, '62219') },
    { message: 'dit', at: champ('Seconde', 0, 0, 'Arques'), severity: 'info' },
    { message: 'dit', at: champ('Seconde', 0, 0, 'Arque') },
  ]);
  expect(points([rule]).map(({ actual, severity }) => `${actual ?? ''} ${severity}`)).toEqual([
    '62219 error',
    'Arque error',
    'Arques info',
    'Calais error',
  ]);
});

test('une règle en panne devient un point sur elle-même, sans faire taire les autres', () => {
  const enPanne = regle('essai/panne', function* () {
    yield { message: 'dit', at: COMMUNE };
    throw new Error('imprévu');
  });
  const trouves = points([enPanne, regle('essai/suite', () => [{ message: 'dit', at: COMMUNE }])]);
  expect(trouves.map(({ rule }) => rule).sort()).toEqual([
    'essai/panne',
    'essai/suite',
    'lecture/regle-en-echec',
  ]);
  expect(trouves.find(({ rule }) => rule === 'lecture/regle-en-echec')?.quoi).toBe(
    'Une vérification n’a pas pu se faire. Les autres sont complètes.',
  );
});

test('un numéro de point survit à l’insertion d’une ligne', () => {
  const a = (row: number) =>
    regle('essai/numero', () => [{ message: 'dit', at: champ('Première', row, 0, 'x'), key: 'rpe' }]);
  expect(points([a(0)])[0]?.id).toBe(points([a(7)])[0]?.id);
});

test('deux points sur la même chose ont deux numéros', () => {
  const rule = regle('essai/numero', () => [
    { message: 'dit', at: champ('Première', 0, 0, 'x'), key: 'rpe' },
    { message: 'dit', at: champ('Première', 1, 0, 'x'), key: 'rpe' },
  ]);
  expect(new Set(points([rule]).map(({ id }) => id)).size).toBe(2);
});

test('des lignes qui partagent une cellule n’en parlent qu’une fois', () => {
  const rule = regle('essai/redite', () => [
    { message: 'dit', at: COMMUNE, key: 'alsh' },
    { message: 'dit', at: COMMUNE, key: 'rpe' },
  ]);
  expect(points([rule])).toHaveLength(1);
});

test('rien n’est perdu, si nombreux que soient les points', () => {
  const rule = regle('essai/nombre', function* () {
    for (let row = 0; row < 1234; row += 1)
      yield { message: 'dit', at: champ('Première', row, 0, String(row)) };
  });
  const etapes = [
    ...evaluer({ lecture: LECTURE_VIDE, communes: COMMUNES, profil: PROFIL_DEFAUT }, [rule], SNAPSHOT),
  ];
  expect(Math.max(...etapes.map(({ findings }) => findings.length))).toBeLessThanOrEqual(200);
  expect(etapes.flatMap(({ findings }) => findings)).toHaveLength(1234);
});

test('une lecture peu sûre baisse la gravité d’un cran', () => {
  const rule = regle('essai/confiance', () => [{ message: 'dit', at: COMMUNE, confidence: 0.79 }]);
  expect(points([rule])[0]?.severity).toBe('warning');
});

test('le profil règle la gravité d’une règle, ou l’éteint', () => {
  const rule = regle('essai/profil', () => [{ message: 'dit', at: COMMUNE }]);
  const avec = (gravite: 'info' | 'off'): Profil => ({
    ...PROFIL_DEFAUT,
    gravites: { 'essai/profil': gravite },
  });
  expect(points([rule], avec('info'))[0]?.severity).toBe('info');
  expect(points([rule], avec('off'))).toEqual([]);
});

test('les nombres et la ponctuation s’écrivent à la française', () => {
  const rule = regle('essai/texte', () => [{ message: 'dit', at: COMMUNE, data: { nombre: 1234.5 } }]);
  expect(points([rule])[0]?.quoi).toBe('Vu\u00a0: 1\u202f234,5.');
});

describe('les corrections', () => {
  function correction(at: Field, by: string, find?: string, snapshot = SNAPSHOT) {
    const replacements = [{ at, by, ...(find === undefined ? {} : { find }) }];
    const fix = { label: 'Remplacer', safety: 'safe' as const, replacements };
    return points(
      [regle('essai/correction', () => [{ message: 'dit', at, fix }])],
      PROFIL_DEFAUT,
      snapshot,
    )[0]?.fix;
  }

  test('donnent la nouvelle valeur de toute la cellule, et les mots qui changent', () => {
    const fix = correction(COMMUNE, '62219');
    expect(fix?.edits).toEqual([
      {
        at: { sheet: 'Première', row: 0, column: 0 },
        before: 'RPE de Longuenesse – 62291 LONGUENESSE',
        value: 'RPE de Longuenesse – 62219 LONGUENESSE',
      },
    ]);
    expect(fix?.changes).toEqual([{ at: COMMUNE.cells[0], before: '62291', after: '62219' }]);
  });

  test('ne se proposent pas quand le texte figure deux fois dans la cellule', () => {
    expect(correction(champ('Première', 1, 0, '62219'), '62510')).toBeNull();
  });

  test('ne touchent pas à une cellule calculée', () => {
    const cells = new GridBuilder().set(0, 0, '62291', '=A2');
    const sheets = SNAPSHOT.sheets.map((sheet) => ({ ...sheet, cells }));
    expect(correction(COMMUNE, '62219', undefined, { ...SNAPSHOT, sheets })).toBeNull();
  });

  test('réunissent dans une cellule tout ce qui y change', () => {
    const fix = {
      label: 'Deux mots',
      safety: 'safe' as const,
      replacements: [
        { at: COMMUNE, by: '62219' },
        { at: champ('Première', 0, 0, 'LONGUENESSE'), by: 'Longuenesse' },
      ],
    };
    const [point] = points([regle('essai/deux', () => [{ message: 'dit', at: COMMUNE, fix }])]);
    expect(point?.fix?.edits.map(({ value }) => value)).toEqual(['RPE de Longuenesse – 62219 Longuenesse']);
  });
});
