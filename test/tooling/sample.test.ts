import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chargerCommunes, controler } from '../../src/app';
import { readWorkbook } from '../../src/hosts/xlsx';
import { cellName } from '../../src/workbook';
import type { FautePlantee } from '../../scripts/exemple/feuilles';

const FOLDER = path.resolve(__dirname, '../../assets/exemples');
const planted = JSON.parse(
  readFileSync(path.join(FOLDER, 'ctg-exemple.fautes.json'), 'utf8'),
) as FautePlantee[];

/** The list of signataires misspells Nivillac: its block may be said to answer no signataire. */
const CONSEQUENCE = 'Annexe 2 - Communes!A43 equipement/collectivite-absente';

test('the check of the sample workbook names each planted mistake in its cell, and nothing else', async () => {
  const bytes = readFileSync(path.join(FOLDER, 'ctg-exemple.xlsx'));
  const snapshot = await readWorkbook(new Uint8Array(bytes), 'ctg-exemple.xlsx');
  const { findings } = await controler(snapshot, { communes: await chargerCommunes() });
  const found = findings.map(
    ({ rule, cells: [first] }) => `${first!.sheet}!${cellName(first!.row, first!.column)} ${rule}`,
  );
  const expected = planted.map(({ feuille, cellule, regle }) => `${feuille}!${cellule} ${regle}`);
  expect(found.filter((finding) => finding !== CONSEQUENCE).sort()).toEqual(expected.sort());
});
