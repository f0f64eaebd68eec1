import { lire } from '../../src/reading';
import { chargerCommunes, PROFIL_DEFAUT, type Communes } from '../../src/referentiel';
import { evaluer, regles, type Finding, type Rule, type ValidCase } from '../../src/rules';
import { cellName, snapshotFromRows } from '../../src/workbook';
import { isBreakable } from '../breakable';
import { resultatDe } from './resultat-de';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

/** A case goes the way of a real workbook: it is read, then checked by the rule alone. */
function pointsDe(rule: Rule, { classeur, masquees = [], formules }: ValidCase): readonly Finding[] {
  const visible = snapshotFromRows(classeur, 'classeur.xlsx', {}, formules);
  const sheets = visible.sheets.map((sheet) => {
    return masquees.includes(sheet.name) ? { ...sheet, visibility: 'hidden' as const } : sheet;
  });
  const snapshot = { ...visible, sheets };
  const lecture = resultatDe(lire(snapshot, communes));
  return resultatDe(evaluer({ lecture, communes, profil: PROFIL_DEFAUT }, [rule], snapshot));
}

function premieresCellules(points: readonly Finding[]): string[] {
  return points.map(({ cells: [cell] }) => (cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : ''));
}

/** Our own words: what a text takes from the cells keeps the spaces that it has there. */
function sansCitation(texte: string, cites: readonly string[]): string {
  return cites
    .filter((cite) => cite !== '')
    .reduce((reste, cite) => reste.replaceAll(cite, '…'), texte.replace(/«\u00a0.*?\u00a0»/gs, '…'));
}

/** Those of our words that a line may cut where French does not. */
function motsCoupables({ titre, quoi, pourquoi, queFaire, calcul, fix }: Finding): string[] {
  const changes = fix?.changes.flatMap(({ before, after }) => [before, after]) ?? [];
  const textes = [titre, quoi, pourquoi, queFaire, calcul ?? '', fix?.label ?? ''];
  return textes.map((texte) => sansCitation(texte, changes)).filter(isBreakable);
}

describe.each(regles.map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  const { valid, invalid } = rule.cases;

  test.each(valid.map((cas) => [cas.nom, cas] as const))('ne dit rien : %s', (_nom, cas) => {
    expect(pointsDe(rule, cas).map(({ quoi }) => quoi)).toEqual([]);
  });

  test.each(invalid.map((cas) => [cas.nom, cas] as const))('montre : %s', (_nom, cas) => {
    const points = pointsDe(rule, cas);
    expect(premieresCellules(points)).toEqual(cas.attendu);
    for (const { rule: id, quoi, pourquoi, queFaire } of points) {
      expect(id).toBe(rule.meta.id);
      expect(`${quoi} ${pourquoi} ${queFaire}`).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
    expect(points.flatMap(motsCoupables)).toEqual([]);
  });

  test('a au moins deux cas justes et deux cas fautifs', () => {
    expect(valid.length).toBeGreaterThanOrEqual(2);
    expect(invalid.length).toBeGreaterThanOrEqual(2);
  });
});
