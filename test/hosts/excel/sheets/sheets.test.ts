import { openHost, workbookOf } from '../open-host';
import { annexe2, column, spec } from './specs';

const workbook = () => workbookOf({ Convention: [['Crèche', 20]], Notes: [['à garder']] });

describe('A sheet made in Excel', () => {
  it('takes three requests and little time for 1 000 equipments', async () => {
    const { host, ledger } = await openHost({ workbook: workbook() });
    const begin = performance.now();
    await host.addSheets([annexe2(1_000)]);
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(ledger.syncs).toBe(3);
    expect(ledger.housekeeping).toBe(0);
  });

  it('holds texts as texts', async () => {
    const { host } = await openHost({ workbook: workbook() });
    const texts = ['=1+1', '+33 1', '-5', '@SUM(A1)', '01000', '1/2', 'VRAI', "'texte", "''", '12 %', 'a\nb'];
    await host.addSheets([spec({ rows: column(...texts) })]);
    const { cells } = (await host.snapshot()).sheets[2] ?? {};
    expect(texts.map((_, row) => cells?.value(row, 0))).toEqual(texts);
  });

  it('is known for ours', async () => {
    const { host } = await openHost({ workbook: workbook() });
    expect(await host.addSheets([spec()])).toEqual(['Annexe 2']);
    expect(await host.ownSheets()).toEqual([
      { name: 'Annexe 2', kind: 'annexe-2', origin: 'convention.xlsx, 22/11/2026' },
    ]);
  });
});
