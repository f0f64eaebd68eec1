import { ExcelHost } from '../../src/hosts/excel';
import { XlsxHost } from '../../src/hosts/xlsx';
import { openExcel } from '../host';
import { describeHostContract, type OpenHost } from './host-contract';
import { plainSnapshot } from './plain-snapshot';
import { sampleWorkbook } from './sample-workbook';

const openInExcel: OpenHost = async (workbook, fileName) =>
  new ExcelHost({ office: await openExcel({ workbook, fileName }) });

const openAsFile: OpenHost = (bytes, fileName) => XlsxHost.open(bytes, fileName);

describeHostContract('workbook open in Excel', openInExcel);
describeHostContract('.xlsx file', openAsFile);

it('gives the same snapshot of one workbook in Excel and as a file', async () => {
  const bytes = await sampleWorkbook();
  const inExcel = await (await openInExcel(bytes, 'convention.xlsx')).snapshot();
  const asFile = await (await openAsFile(bytes, 'convention.xlsx')).snapshot();
  expect(plainSnapshot(inExcel)).toEqual(plainSnapshot(asFile));
});
