import { describeKeptContract } from './kept-contract';
import { openAsFile, openInExcel } from './open-hosts';

describeKeptContract('workbook open in Excel', openInExcel, openAsFile);
describeKeptContract('.xlsx file', openAsFile, openInExcel);
