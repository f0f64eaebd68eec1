import { openSession, preferredAuthor, preferredProfil, shownHints } from '../taskpane';
import type { Session } from '../taskpane';
import { Finder } from './find/finder';
import { WorkbookView } from './workbook-view';
import { WorkingCopy } from './working-copy';

/** A file under check: the copy that is worked on, what the pane knows, and what the grid shows. */
export interface OpenedWorkbook {
  readonly fileName: string;
  readonly copy: WorkingCopy;
  readonly session: Session;
  readonly view: WorkbookView;
  readonly finder: Finder;
}

/** The grid follows the file: its marks, the cells revealed, and all that is written in it. */
function connect({ copy, view }: OpenedWorkbook): void {
  copy.file.listen({ marksShown: view.showMarks, cellsRevealed: view.reveal });
  copy.subscribe(() => void copy.file.snapshot().then(view.showSnapshot));
}

/** Opens an .xlsx; rejects with a HostError whose message is for the user. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const copy = await WorkingCopy.open(bytes, fileName);
  const preferred = { profil: preferredProfil, author: preferredAuthor, shownHints };
  const session = openSession(copy.ports, { marks: true, ...preferred }, copy.ports);
  const view = new WorkbookView(await copy.file.snapshot());
  const opened = { fileName, copy, session, view, finder: new Finder(view) };
  connect(opened);
  return opened;
}
