import { openAsFile, openInExcel } from './open-hosts';
import { describeSheetContract } from './sheet-contract';

describeSheetContract('workbook open in Excel', openInExcel);
describeSheetContract('.xlsx file', openAsFile);
