import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ExcelHost } from '../hosts/excel';
import { App } from './app';
import { openSession } from './open-session';
import { OutsideExcel } from './outside-excel';
import { keepPreferredMarks, preferredMarks } from './preferences';
import { useDarkScheme } from './use-dark-scheme';

const session = openSession(new ExcelHost(), {
  marks: preferredMarks() ?? false,
  onMarksChosen: keepPreferredMarks,
});

/** Excel says which theme it shows; where it says nothing, the system does. */
function useExcelDark(): boolean {
  const systemDark = useDarkScheme();
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme ?? systemDark;
}

function ExcelPane() {
  return <App session={session} dark={useExcelDark()} />;
}

function start(inExcel: boolean): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{inExcel ? <ExcelPane /> : <OutsideExcel />}</StrictMode>);
}

void Office.onReady(({ host }) => start(host === Office.HostType.Excel));
