import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lire } from '../../src/reading';
import { chargerCommunes, PROFIL_DEFAUT, type Communes } from '../../src/referentiel';
import { evaluer, regles, type Finding, type MiniClasseur, type Rule } from '../../src/rules';
import { cellName, snapshotFromRows } from '../../src/workbook';
import { resultatDe } from './resultat-de';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

/** A case goes the way of a real workbook: it is read, then checked by the rule alone. */
function pointsDe(rule: Rule, classeur: MiniClasseur): readonly Finding[] {
  const snapshot = snapshotFromRows(classeur);
  const lecture = resultatDe(lire(snapshot, communes));
  return resultatDe(evaluer({ lecture, communes, profil: PROFIL_DEFAUT }, [rule], snapshot));
}

function premieresCellules(points: readonly Finding[]): string[] {
  return points.map(({ cells: [cell] }) => (cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : ''));
}

describe.each(regles.map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  const { valid, invalid } = rule.cases;

  test.each(valid.map((cas) => [cas.nom, cas] as const))('ne dit rien : %s', (_nom, { classeur }) => {
    expect(pointsDe(rule, classeur).map(({ quoi }) => quoi)).toEqual([]);
  });

  test.each(invalid.map((cas) => [cas.nom, cas] as const))('montre : %s', (_nom, { classeur, attendu }) => {
    const points = pointsDe(rule, classeur);
    expect(premieresCellules(points)).toEqual(attendu);
    for (const { rule: id, quoi, pourquoi, queFaire } of points) {
      expect(id).toBe(rule.meta.id);
      expect(`${quoi} ${pourquoi} ${queFaire}`).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  });

  test('a au moins deux cas justes et deux cas fautifs', () => {
    expect(valid.length).toBeGreaterThanOrEqual(2);
    expect(invalid.length).toBeGreaterThanOrEqual(2);
  });
});
