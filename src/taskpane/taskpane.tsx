import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ExcelHost } from '../hosts/excel';
import { App } from './app';
import { openSession } from './open-session';
import { prepareFirstCheck, readAhead } from './first-check';
import { OutsideExcel } from './outside-excel';
import {
  keepPreferredLive,
  keepPreferredMarks,
  preferredAuthor,
  preferredLive,
  preferredMarks,
  preferredProfil,
  shownHints,
} from './preferences';
import { resultsInTab } from './results-in-tab';
import { associateCommands } from './ribbon/associate';
import { useExcelDark } from './use-excel-dark';

const host = new ExcelHost();
const session = openSession(
  host,
  {
    marks: preferredMarks() ?? false,
    onMarksChosen: keepPreferredMarks,
    live: preferredLive(),
    onLiveChosen: keepPreferredLive,
    profil: preferredProfil,
    author: preferredAuthor,
    shownHints,
    results: (fileName) => resultsInTab(`${Office.context.document.url} ${fileName}`),
    samplePage: 'index.html?exemple',
  },
  host,
);

function ExcelPane() {
  return <App session={session} dark={useExcelDark()} />;
}

function start(inExcel: boolean): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{inExcel ? <ExcelPane /> : <OutsideExcel />}</StrictMode>);
}

void Office.onReady((info) => {
  const inExcel = info.host === Office.HostType.Excel;
  start(inExcel);
  if (!inExcel) return;
  associateCommands(session, () => host.activeSheet());
  prepareFirstCheck();
  void session.recall().then(() => readAhead(session));
});
