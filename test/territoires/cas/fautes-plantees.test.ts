import { controler } from '../../../src/app';
import { chargerCommunes, type Communes } from '../../../src/referentiel';
import { cellName, parseRangeName, snapshotFromRows } from '../../../src/workbook';
import { FAUTES_PLANTEES, type FautePlantee } from './fautes-plantees';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

/** The workbook of the case, with the wrong value in its cell. */
function planter({ cas, feuille, cellule, valeur }: FautePlantee) {
  const place = parseRangeName(cellule);
  const lignes = (cas.classeur[feuille] ?? []).map((ligne, row) =>
    ligne.map((juste, column) => (row === place?.top && column === place.left ? valeur : juste)),
  );
  return snapshotFromRows({ ...cas.classeur, [feuille]: lignes }, 'annexe-2.xlsx', cas.fusions);
}

test.each(FAUTES_PLANTEES)('On trouve dans sa cellule : $nom ($cas.nom, $cellule)', async (faute) => {
  const { findings } = await controler(planter(faute), { communes });
  const vues = findings.map(({ rule, cells }) =>
    cells.some(({ sheet, row, column }) => sheet === faute.feuille && cellName(row, column) === faute.cellule)
      ? rule
      : '',
  );
  expect(vues.filter((regle) => faute.regles.includes(regle))).not.toEqual([]);
});
