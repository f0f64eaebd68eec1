import { at, openHost, workbookOf } from './open-host';

const workbook = () => workbookOf({ 'Annexe 2': [['Crèche', 1]], Bilan: [[1]] });

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
