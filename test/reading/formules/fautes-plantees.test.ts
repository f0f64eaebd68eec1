import { cellName } from '../../../src/workbook';
import type { Finding } from '../../../src/rules';
import { Hasard } from '../../territoires/hasard';
import { classeurDe } from './brouillon';
import { pointsDesFormules } from './controler';
import { FAUTES, planter } from './fautes';
import type { Faute } from './fautes';
import { classeurCorrect } from './mises-en-page';

const CLASSEURS = 12;
const EXIGENCE = 0.95;

const enClair = ({ rule, cells: [cell], quoi }: Finding): string =>
  `${rule} ${cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : ''} ${quoi}`;

const graines = Array.from({ length: CLASSEURS }, (_, rang) => rang + 1);

test('on ne dit rien des classeurs corrects', () => {
  const fausses = graines.flatMap((graine) => {
    const points = pointsDesFormules(classeurDe(classeurCorrect(new Hasard(graine))));
    return points.map((point) => `${String(graine)} ${enClair(point)}`);
  });
  expect(fausses).toEqual([]);
});

/** One essay for each sheet of a workbook where the mistake can be made; what was missed, or said of other cells. */
function essayer(faute: Faute, graine: number): { essais: number; manques: string[]; autres: string[] } {
  const hasard = new Hasard(graine);
  const brouillons = classeurCorrect(hasard);
  const { sheets } = classeurDe(brouillons);
  const bilan = { essais: 0, manques: [] as string[], autres: [] as string[] };
  brouillons.forEach((brouillon, rang) => {
    const valeurDe = ({ row, column }: { row: number; column: number }) =>
      Number(sheets[rang]?.cells.value(row, column));
    const plant = planter(faute, brouillon, valeurDe, hasard);
    if (!plant) return;
    bilan.essais += 1;
    // The first sheet is the one that another looks at.
    const autres = rang === 0 ? [] : brouillons.slice(0, 1);
    const points = pointsDesFormules(classeurDe([plant.brouillon, ...autres]));
    const vise = (point: Finding) =>
      faute.regles.includes(point.rule) &&
      point.cells.some(
        ({ sheet, row, column }) => sheet === brouillon.nom && cellName(row, column) === plant.cellule,
      );
    if (!points.some(vise)) bilan.manques.push(`${String(graine)} ${brouillon.nom}!${plant.cellule}`);
    bilan.autres.push(...points.filter((point) => !vise(point)).map(enClair));
  });
  return bilan;
}

test.each(FAUTES)('on trouve dans sa cellule : $nom', (faute) => {
  const bilans = graines.map((graine) => essayer(faute, graine));
  const essais = bilans.reduce((somme, bilan) => somme + bilan.essais, 0);
  const manques = bilans.flatMap((bilan) => bilan.manques);
  const autres = bilans.flatMap((bilan) => bilan.autres);
  expect(essais).toBeGreaterThan(CLASSEURS);
  expect(1 - manques.length / essais >= EXIGENCE ? [] : manques).toEqual([]);
  expect(autres.length / essais <= 1 - EXIGENCE ? [] : autres).toEqual([]);
});
