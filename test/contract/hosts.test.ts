import { describeHostContract } from './host-contract';
import { openAsFile, openInExcel, type OpenWorkbook } from './open-hosts';
import { plainSnapshot } from './plain-snapshot';
import { sampleWorkbook } from './sample-workbook';

describeHostContract('workbook open in Excel', openInExcel);
describeHostContract('.xlsx file', openAsFile);

it('gives the same snapshot of one workbook in Excel and as a file', async () => {
  const bytes = await sampleWorkbook();
  const read = async (open: OpenWorkbook) =>
    plainSnapshot(await (await open(bytes, 'convention.xlsx')).host.snapshot());
  expect(await read(openInExcel)).toEqual(await read(openAsFile));
});
