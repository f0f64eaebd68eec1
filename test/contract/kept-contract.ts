import type { OpenedWorkbook, OpenWorkbook } from './open-hosts';
import { plainSnapshot } from './plain-snapshot';
import { sampleWorkbook } from './sample-workbook';

const FILE_NAME = 'convention.xlsx';
const TEXT = '{"motif":"Vu : « Les Lutins » & Cie <2 ans> ]]>","par":"Zoé 👩‍👧"}';

/** What every host promises of the text that stays in the workbook. `openElsewhere` opens the saved file with another one. */
export function describeKeptContract(name: string, open: OpenWorkbook, openElsewhere: OpenWorkbook): void {
  describe(`Le texte gardé dans le classeur : ${name}`, () => {
    let opened: OpenedWorkbook;

    beforeEach(async () => {
      opened = await open(await sampleWorkbook(), FILE_NAME);
    });

    it('est absent d’un classeur où rien n’a été gardé, même après l’avoir ôté', async () => {
      expect(await opened.host.readKept()).toEqual([]);
      await opened.host.keep(null);
      expect(await opened.host.readKept()).toEqual([]);
    });

    it('se lit, se remplace et s’ôte', async () => {
      await opened.host.keep('premier');
      await opened.host.keep(TEXT);
      expect(await opened.host.readKept()).toEqual([TEXT]);
      await opened.host.keep('');
      expect(await opened.host.readKept()).toEqual(['']);
      await opened.host.keep(null);
      expect(await opened.host.readKept()).toEqual([]);
    });

    it('perd seulement les caractères que le format ne sait pas tenir', async () => {
      await opened.host.keep('a\u0000\ud800b');
      expect(await opened.host.readKept()).toEqual(['ab']);
    });

    it('suit le fichier, quelle que soit la porte qui le rouvre', async () => {
      await opened.host.keep(TEXT);
      for (const reopen of [open, openElsewhere]) {
        const again = await reopen(await opened.save(), FILE_NAME);
        expect(await again.host.readKept()).toEqual([TEXT]);
        await again.host.keep(null);
        expect(await (await open(await again.save(), FILE_NAME)).host.readKept()).toEqual([]);
      }
    });

    it('ne change rien de ce qui est lu du classeur', async () => {
      const before = plainSnapshot(await opened.host.snapshot());
      await opened.host.keep(TEXT);
      expect(plainSnapshot(await opened.host.snapshot())).toEqual(before);
    });
  });
}
