import { controler } from '../../../src/app';
import { chargerCommunes } from '../../../src/referentiel';
import { cellName, snapshotFromRows } from '../../../src/workbook';

const tableau = (titre: string, structure: string) => [
  [titre],
  ['Structure', 'Taux d’occupation'],
  [structure, '70%'],
];

test('les feuilles sans année renvoient à celle qui la donne', async () => {
  const feuilles = {
    'EAJE - Arques': tableau('Indicateurs des EAJE – réel 2023', 'Crèche Les Coccinelles'),
    'EAJE - Helfaut': tableau('Indicateurs des EAJE', 'Crèche La Ronde'),
  };
  const snapshot = snapshotFromRows(feuilles, 'ctg.xlsx');
  const { findings } = await controler(snapshot, { communes: await chargerCommunes() });
  const point = findings.find(({ rule }) => rule === 'eaje/annee-absente');
  expect(point?.cells[0]?.sheet).toBe('EAJE - Helfaut');
  expect(point?.related.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`)).toEqual([
    'EAJE - Arques!A1',
  ]);
});
