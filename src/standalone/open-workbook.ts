import { openSession, preferredProfil } from '../taskpane';
import type { Session, SessionState } from '../taskpane';
import { XlsxHost } from '../hosts/xlsx';
import { WorkbookView } from './workbook-view';

/** A file under check: the host over it, what the pane knows, and what the grid shows. */
export interface OpenedWorkbook {
  readonly fileName: string;
  readonly host: XlsxHost;
  readonly session: Session;
  readonly view: WorkbookView;
}

/** The grid follows the host (marks, cells revealed) and the session (the workbook as it is after a fix). */
function connect({ host, session, view }: OpenedWorkbook): void {
  host.listen({ marksShown: view.showMarks, cellsRevealed: view.reveal });
  let shown: SessionState['result'] = null;
  session.subscribe(() => {
    const { result } = session.getState();
    if (result && result !== shown) view.showSnapshot(result.snapshot);
    shown = result;
  });
}

/** Opens an .xlsx; rejects with a HostError whose message is for the user. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const host = await XlsxHost.open(bytes, fileName);
  const session = openSession(host, { marks: true, profil: preferredProfil });
  const opened = { fileName, host, session, view: new WorkbookView(await host.snapshot()) };
  connect(opened);
  return opened;
}
