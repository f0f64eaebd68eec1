import fc from 'fast-check';
import type { Finding } from '../../../src/rules';
import { cellName } from '../../../src/workbook';
import type { CellValue } from '../../../src/workbook';
import { pointsDuTableau } from './points-du-tableau';

/** A true table: its counts, and where its totals stand. */
interface Modele {
  readonly comptes: readonly (readonly number[])[];
  readonly disposition: {
    readonly totalEnTete: boolean;
    readonly colonneTotal: boolean;
    readonly sousTotaux: boolean;
    readonly annees: boolean;
    readonly texte: boolean;
    readonly titre: boolean;
    readonly nomTotal: string;
  };
}

interface Table {
  readonly lignes: CellValue[][];
  /** Places of the totals and of the counts, [row, column]. */
  readonly totaux: readonly (readonly [number, number])[];
  readonly comptes: readonly (readonly [number, number])[];
}

const COMMUNES = ['Brume', 'Lande', 'Roche', 'Combe', 'Vallon', 'Pré-Long', 'Le Gué', 'Tourbière'];
const INDICATEURS = ['Maternelles', 'Élémentaires', 'Collèges', 'Lycées', 'Apprentis'];

const modeles = fc.integer({ min: 2, max: 5 }).chain((largeur) =>
  fc.record({
    comptes: fc.array(
      fc.array(fc.integer({ min: 1, max: 900 }), { minLength: largeur, maxLength: largeur }),
      {
        minLength: 3,
        maxLength: 8,
      },
    ),
    disposition: fc.record({
      totalEnTete: fc.boolean(),
      colonneTotal: fc.boolean(),
      sousTotaux: fc.boolean(),
      annees: fc.boolean(),
      texte: fc.boolean(),
      titre: fc.boolean(),
      nomTotal: fc.constantFrom('Total', 'TOTAL', 'Ensemble', 'Total général'),
    }),
  }),
);

const somme = (nombres: readonly number[]): number => nombres.reduce((cumul, nombre) => cumul + nombre, 0);

function totalDe(comptes: Modele['comptes']): readonly number[] {
  return (comptes[0] ?? []).map((_, colonne) => somme(comptes.map((ligne) => ligne[colonne] ?? 0)));
}

/** The body of the table, each row with its name. */
function corpsDe({
  comptes,
  disposition,
}: Modele): { nom: string; nombres: readonly number[]; total: boolean }[] {
  const lignes = comptes.map((nombres, rang) => ({ nom: COMMUNES[rang] ?? '', nombres, total: false }));
  const total = { nom: disposition.nomTotal, nombres: totalDe(comptes), total: true };
  if (disposition.totalEnTete) return [total, ...lignes];
  if (!disposition.sousTotaux || lignes.length < 4) return [...lignes, total];
  const [un, deux] = [comptes.slice(0, 2), comptes.slice(2)];
  return [
    ...lignes.slice(0, 2),
    { nom: 'Sous-total Nord', nombres: totalDe(un), total: true },
    ...lignes.slice(2),
    { nom: 'Sous-total Sud', nombres: totalDe(deux), total: true },
    total,
  ];
}

function tableDe(modele: Modele): Table {
  const { colonneTotal, annees, texte, titre } = modele.disposition;
  const ecrire = (nombre: number): CellValue => (texte ? nombre.toLocaleString('fr-FR') : nombre);
  const noms = (modele.comptes[0] ?? []).map((_, rang) =>
    annees ? String(2019 + rang) : (INDICATEURS[rang] ?? ''),
  );
  const entete = ['Commune', ...noms, ...(colonneTotal ? ['Total'] : [])];
  const corps = corpsDe(modele);
  const haut = titre ? 2 : 1;
  const totaux: [number, number][] = [];
  const comptes: [number, number][] = [];
  const lignes = corps.map(({ nom, nombres, total }, rang) => {
    nombres.forEach((_, colonne) => (total ? totaux : comptes).push([rang + haut, colonne + 1]));
    if (colonneTotal) totaux.push([rang + haut, nombres.length + 1]);
    return [nom, ...nombres.map(ecrire), ...(colonneTotal ? [ecrire(somme(nombres))] : [])];
  });
  return {
    lignes: [...(titre ? [['Effectifs scolaires du bassin']] : []), entete, ...lignes],
    totaux,
    comptes,
  };
}

const lieux = (points: readonly Finding[]): string[] =>
  points.map(({ cells: [cell] }) => (cell ? cellName(cell.row, cell.column) : ''));

function changer(lignes: CellValue[][], [row, column]: readonly [number, number], ecart: number): void {
  const ligne = lignes[row] ?? [];
  const avant = ligne[column];
  const nombre = (typeof avant === 'string' ? Number(avant.replace(/\D/g, '')) : Number(avant)) + ecart;
  ligne[column] = typeof ligne[column] === 'string' ? nombre.toLocaleString('fr-FR') : nombre;
}

test('aucun point sur une table juste', () => {
  fc.assert(
    fc.property(modeles, (modele) => {
      expect(pointsDuTableau(tableDe(modele).lignes).map(({ quoi }) => quoi)).toEqual([]);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('un total faux se voit à sa cellule, et lui seul', () => {
  fc.assert(
    fc.property(modeles, fc.nat(), fc.integer({ min: 2, max: 5000 }), (modele, choix, ecart) => {
      const { lignes, totaux } = tableDe(modele);
      const total = totaux[choix % totaux.length] ?? [0, 0];
      changer(lignes, total, ecart);
      expect(lieux(pointsDuTableau(lignes))).toEqual([cellName(...total)]);
    }),
    { numRuns: 100, seed: 2 },
  );
});

test('un nombre faux se voit à sa cellule quand les totaux de sa ligne et de sa colonne le démentent', () => {
  fc.assert(
    fc.property(modeles, fc.nat(), fc.integer({ min: 2, max: 5000 }), (modele, choix, ecart) => {
      const { lignes, comptes } = tableDe({
        ...modele,
        disposition: { ...modele.disposition, colonneTotal: true, sousTotaux: false },
      });
      const compte = comptes[choix % comptes.length] ?? [0, 0];
      changer(lignes, compte, ecart);
      expect(lieux(pointsDuTableau(lignes))).toEqual([cellName(...compte)]);
    }),
    { numRuns: 60, seed: 3 },
  );
});
