import { setTimeout as pause } from 'node:timers/promises';
import { at, openHost, workbookOf } from './open-host';

const workbook = () => workbookOf({ 'Annexe 2': [['Crèche', 1]], Bilan: [[1]] });
/** Time for an event to reach the page. */
const EVENT_MS = 20;

describe('Going to a cell', () => {
  it('shows the sheet and selects the whole of neighbouring cells', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    await host.reveal([at('Bilan', 1, 1), at('Bilan', 2, 1)]);
    expect(emulated.selectedAddress).toBe('Bilan!B2:B3');
  });

  it('selects the first of cells that are apart', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    await host.reveal([at('Annexe 2', 4, 1), at('Annexe 2', 0, 0)]);
    expect(emulated.selectedAddress).toBe("'Annexe 2'!B5");
  });

  it('tries once more when the focus was moving', async () => {
    const { host, emulated, faults } = await openHost({ workbook: workbook() });
    faults.failNext('InvalidSelection');
    await host.reveal([at('Bilan', 0, 0)]);
    expect(emulated.selectedAddress).toBe('Bilan!A1');
  });

  it('says that a hidden sheet must be shown first', async () => {
    const hidden = workbook();
    const sheet = hidden.getWorksheet('Bilan');
    if (sheet) sheet.state = 'hidden';
    const { host } = await openHost({ workbook: hidden });
    await expect(host.reveal([at('Bilan', 0, 0)])).rejects.toMatchObject({
      code: 'unsupported',
      message: 'La feuille «\u00a0Bilan\u00a0» est masquée. Affichez-la pour y aller.',
    });
  });

  it('says when the sheet is gone', async () => {
    const { host } = await openHost({ workbook: workbook() });
    await expect(host.reveal([at('Annexe 9', 0, 0)])).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('Watching the workbook', () => {
  it('tells of each change of the user until it is stopped', async () => {
    const { host, emulated } = await openHost({ workbook: workbook() });
    let changes = 0;
    const stop = await host.onChanged(() => (changes += 1));
    emulated.userWrites('Annexe 2', 'A1', 'EAJE');
    await pause(EVENT_MS);
    expect(changes).toBe(1);
    stop();
    await pause(EVENT_MS);
    emulated.userWrites('Annexe 2', 'A1', 'RPE');
    await pause(EVENT_MS);
    expect(changes).toBe(1);
  });

  it.each(['1.9', '1.17'])(
    'does not take our own writes for changes of the user (ExcelApi %s)',
    async (excelApi) => {
      const { host, emulated } = await openHost({ workbook: workbook(), excelApi });
      let changes = 0;
      await host.onChanged(() => (changes += 1));
      await host.apply([{ at: at('Annexe 2', 0, 1), before: 1, value: 2 }]);
      await host.showMarks([{ at: at('Annexe 2', 0, 1), level: 'error' }]);
      await pause(EVENT_MS);
      expect(changes).toBe(0);
      emulated.userWrites('Annexe 2', 'C9', 3);
      await pause(EVENT_MS);
      expect(changes).toBe(1);
    },
  );
});
