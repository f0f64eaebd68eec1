import { ExcelHost } from '../../src/hosts/excel';
import { XlsxHost } from '../../src/hosts/xlsx';
import { openExcel } from '../host';
import { describeSheetContract, type OpenSheetMaker } from './sheet-contract';

const openInExcel: OpenSheetMaker = async (workbook, fileName) => {
  const office = await openExcel({ workbook, fileName });
  return { host: new ExcelHost({ office }), save: () => office.save() };
};

const openAsFile: OpenSheetMaker = async (bytes, fileName) => {
  const host = await XlsxHost.open(bytes, fileName);
  return { host, save: () => host.save() };
};

describeSheetContract('workbook open in Excel', openInExcel);
describeSheetContract('.xlsx file', openAsFile);
