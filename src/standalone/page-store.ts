import { Store } from '../taskpane';
import { chosenAmong } from './given-files';
import type { OpenedWorkbook } from './open-workbook';
import { saveCopy } from './save-copy';

export interface PageState {
  readonly opened: OpenedWorkbook | null;
  readonly opening: boolean;
  /** Why the last file could not be opened or saved; one sentence. */
  readonly problem: string | null;
  /** One sentence to know, where nothing went wrong. */
  readonly note: string | null;
  /** What waits for an answer: it would lose what no copy has. */
  readonly leaving: (() => Promise<void> | void) | null;
}

const AT_FIRST: PageState = { opened: null, opening: false, problem: null, note: null, leaving: null };
const SAMPLE = { address: 'assets/exemples/ctg-exemple.xlsx', name: 'ctg-exemple.xlsx' };
const SAMPLE_MISSING = 'Le classeur d’exemple n’est pas disponible.';
const UNREADABLE = 'Ce fichier n’est pas un classeur Excel lisible.';
const UNSAVED = 'La copie n’a pas pu être enregistrée. Rien n’est perdu\u00a0: réessayez.';

/** Reading .xlsx files is fetched with the first of them. */
async function openBytes(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const { openWorkbook } = await import('./open-workbook');
  return openWorkbook(bytes, fileName);
}

/** The message of a HostError is for the user; any other is not. */
function sentenceFor(error: unknown, otherwise: string): string {
  return error instanceof Error && error.name === 'HostError' ? error.message : otherwise;
}

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE.address);
  if (!response.ok) throw new Error(`${SAMPLE.address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Which file the page works on. */
export class PageStore {
  private readonly store = new Store<PageState>(AT_FIRST);
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly onOpened: (opened: OpenedWorkbook) => void = () => undefined) {}

  /** Files that the user chose, dropped, pasted, or opened with the page. */
  readonly openFiles = (files: readonly File[]): Promise<void> => {
    const chosen = chosenAmong(files);
    if (!chosen) return Promise.resolve();
    const { file, note } = chosen;
    const read = async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    return this.leavingNothing(async () => {
      await this.open(read, (error) => sentenceFor(error, UNREADABLE));
      this.set({ note });
    });
  };

  readonly openSample = async (): Promise<void> => {
    await this.open(
      async () => openBytes(await fetchSample(), SAMPLE.name),
      () => SAMPLE_MISSING,
    );
    await this.getState().opened?.session.check();
  };

  /** Back to the start, or on to something else. */
  readonly closeWorkbook = (then?: () => void): Promise<void> =>
    this.leavingNothing(() => {
      this.getState().opened?.session.close();
      this.set(AT_FIRST);
      then?.();
    });

  readonly saveCopy = async (): Promise<void> => {
    const { opened } = this.getState();
    if (!opened) return;
    try {
      await saveCopy(opened);
      this.set({ problem: null });
    } catch (error) {
      this.set({ problem: sentenceFor(error, UNSAVED) });
    }
  };

  /** The answers to what waits. */
  readonly leave = async (): Promise<void> => {
    const { leaving } = this.getState();
    this.set({ leaving: null });
    await leaving?.();
  };

  readonly saveAndLeave = async (): Promise<void> => {
    await this.saveCopy();
    if (!this.isUnsaved()) await this.leave();
  };

  readonly stay = (): void => this.set({ leaving: null });

  readonly dismiss = (): void => this.set({ problem: null, note: null });

  readonly isUnsaved = (): boolean => this.getState().opened?.copy.isUnsaved() ?? false;

  /** Asks first when something would be lost. */
  private async leavingNothing(leaving: () => Promise<void> | void): Promise<void> {
    if (this.isUnsaved()) this.set({ leaving });
    else await leaving();
  }

  private async open(
    read: () => Promise<OpenedWorkbook>,
    sentence: (error: unknown) => string,
  ): Promise<void> {
    const { opened: before } = this.getState();
    this.set({ ...AT_FIRST, opening: true });
    try {
      const opened = await read();
      this.set({ opened });
      this.onOpened(opened);
      before?.session.close();
    } catch (error) {
      // What was open stays so: a wrong file takes nothing away.
      this.set({ opened: before, problem: sentence(error) });
    } finally {
      this.set({ opening: false });
    }
  }

  private set(part: Partial<PageState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
