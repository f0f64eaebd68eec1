import { strFromU8, unzipSync } from 'fflate';
import type { CellEdit, Mark } from '../../../src/workbook';
import { specOf } from '../../contract/sample-specs';
import { at, hostOn, mark, openHost, workbookOf, type OpenedHost } from './open-host';

const workbook = () => workbookOf({ 'Annexe 2': [['Crèche', 623730]], Bilan: [[1]] });
const open = () => openHost({ workbook: workbook() });

const edit: CellEdit = { at: at('Annexe 2', 0, 1), before: 623730, value: 62730 };
const MARKS: readonly Mark[] = [mark('Annexe 2', 0, 1), mark('Bilan', 0, 0, 'info')];

/** All that the pane asks of the workbook. */
const ASKED: readonly [string, (opened: OpenedHost) => Promise<unknown>][] = [
  ['lire', ({ host }) => host.snapshot()],
  ['marquer', ({ host }) => host.showMarks(MARKS)],
  ['corriger', ({ host }) => host.apply([edit])],
  ['faire une annexe', ({ host }) => host.addSheets([specOf('Suivi', [['a']])])],
  ['garder un choix', ({ host }) => host.keep('texte')],
  ['montrer une cellule', ({ host }) => host.reveal([at('Bilan', 0, 0)])],
];

const CLOSED = { code: 'closed', message: 'Ce classeur n’est plus ouvert. Rouvrez-le pour continuer.' };
const NOT_KEPT = {
  code: 'not-kept',
  message: 'Le classeur n’a pas pu garder ce choix. Enregistrez-le, puis recommencez.',
};

const marksIn = async ({ excel }: OpenedHost): Promise<number> => {
  const files = Object.entries(unzipSync(await excel.save()));
  const sheets = files.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  return sheets.flatMap(([, xml]) => [...strFromU8(xml).matchAll(/ctg-annexes:\w+/g)]).length;
};

describe('Quand le classeur est fermé', () => {
  it.each(ASKED)('avant de %s, on dit de le rouvrir', async (_, ask) => {
    const opened = await open();
    opened.faults.closeAfter(0);
    await expect(ask(opened)).rejects.toMatchObject(CLOSED);
  });

  it.each(ASKED.filter(([name]) => name !== 'montrer une cellule'))(
    'au milieu de %s, on le dit aussi',
    async (_, ask) => {
      const opened = await open();
      opened.faults.closeAfter(1);
      await expect(ask(opened)).rejects.toMatchObject(CLOSED);
    },
  );

  it('un simple faux pas d’Excel n’est pas pris pour une fermeture', async () => {
    const { host, faults } = await open();
    faults.failNext('GeneralException', 2);
    await expect(host.snapshot()).rejects.toMatchObject({
      code: 'unknown',
      message: 'Excel n’a pas pu terminer cette opération. Recommencez dans un instant.',
    });
  });
});

describe('Quand un autre classeur est devant', () => {
  it.each(ASKED)('au moment de %s, on le dit', async (_, ask) => {
    const opened = await open();
    opened.faults.failNext('InactiveWorkbook');
    await expect(ask(opened)).rejects.toMatchObject({
      code: 'other-workbook',
      message: 'Vous êtes dans un autre classeur.',
    });
  });
});

describe('Pendant une saisie dans une cellule', () => {
  it.each(ASKED)('on ne peut pas %s, puis on le peut', async (_, ask) => {
    const opened = await open();
    opened.faults.isCellBeingEdited = true;
    await expect(ask(opened)).rejects.toMatchObject({
      code: 'cell-edit',
      message: 'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.',
    });
    opened.faults.isCellBeingEdited = false;
    await expect(ask(opened)).resolves.not.toThrow();
  });
});

describe('Quand Excel est très sollicité', () => {
  it.each(ASKED)('on attend avant de %s, puis on y arrive', async (_, ask) => {
    const opened = await open();
    opened.faults.failNext('ActivityLimitReached', 2);
    await expect(ask(opened)).resolves.not.toThrow();
    expect(opened.pauses).toEqual([500, 1500]);
  });

  it('on finit par le dire', async () => {
    const { host, faults } = await open();
    faults.failNext('ActivityLimitReached', 4);
    await expect(host.snapshot()).rejects.toMatchObject({
      code: 'busy',
      message: 'Excel est très sollicité. Attendez un instant, puis recommencez.',
    });
  });
});

describe('Quand Excel s’arrête en chemin', () => {
  it('les marques déjà posées ne se perdent pas : les suivantes les remplacent', async () => {
    const opened = await open();
    const { host, faults } = opened;
    await host.snapshot();
    await host.clearMarks();
    faults.stumbleAt('Add', 'GeneralException', 1);
    await expect(host.showMarks(MARKS)).rejects.toMatchObject({ code: 'unknown' });
    expect(await marksIn(opened)).toBe(1);
    await host.showMarks([mark('Bilan', 0, 0)]);
    expect(await marksIn(opened)).toBe(1);
    await host.clearMarks();
    expect(await marksIn(opened)).toBe(0);
  });

  it('les corrections sont reprises', async () => {
    const { host, emulated, faults } = await open();
    const second: CellEdit = { at: at('Bilan', 0, 0), before: 1, value: 2 };
    faults.stumbleAt('Values', 'GeneralException', 1);
    await expect(host.apply([edit, second])).rejects.toMatchObject({ code: 'unknown' });
    expect(emulated.sheet('Annexe 2').getCell('B1').value).toBe(623730);
    expect(emulated.sheet('Bilan').getCell('A1').value).toBe(1);
  });
});

describe('Quand le classeur ne peut pas garder un choix', () => {
  it.each([
    ['plein', 'Add', 'RequestPayloadSizeLimitExceeded'],
    ['en lecture seule', 'Add', 'AccessDenied'],
    ['qu’Excel refuse sans dire pourquoi', 'Add', 'SomethingNew'],
  ])('parce qu’il est %s, on le dit', async (_, action, code) => {
    const { host, faults } = await open();
    faults.stumbleAt(action, code);
    await expect(host.keep('texte')).rejects.toMatchObject(NOT_KEPT);
    expect(await host.readKept()).toEqual([]);
  });

  it.each(['SetXml', 'Delete'])('ce qui était gardé le reste (refus de %s)', async (action) => {
    const opened = await open();
    const { emulated, faults } = opened;
    await opened.host.keep('ancien');
    emulated.workbook.CustomXmlParts.Add('<dossier xmlns="urn:ctg-annexes:dossier:1">dernier</dossier>');
    faults.stumbleAt(action, 'AccessDenied');
    await expect(opened.host.keep('nouveau')).rejects.toMatchObject(NOT_KEPT);
    const after = await hostOn(opened.excel).host.readKept();
    expect(after).toEqual(['ancien', action === 'SetXml' ? 'dernier' : 'nouveau']);
  });
});
