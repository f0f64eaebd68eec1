import { Store } from '../taskpane';
import { chosenAmong } from './given-files';
import type { GivenFile } from './given-files';
import type { OpenedWorkbook } from './open-workbook';
import { saveCopy } from './save-copy';

export interface PageState {
  /** It stays so while another one is being opened, and if that one cannot be. */
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
  /** The last opening asked for: it alone counts, whichever ends first. */
  private last: symbol | null = null;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly onOpened: (opened: OpenedWorkbook) => void = () => undefined) {}

  /** Files that the user chose, dropped, pasted, or opened with the page. */
  readonly openFiles = (files: readonly GivenFile[]): Promise<void> => {
    const chosen = chosenAmong(files);
    if (!chosen) return Promise.resolve();
    const { file, note } = chosen;
    const read = async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    return this.leavingNothing(async () => {
      if (await this.open(read, UNREADABLE)) this.store.set({ note });
    });
  };

  readonly openSample = async (): Promise<void> => {
    const opened = await this.open(async () => openBytes(await fetchSample(), SAMPLE.name), SAMPLE_MISSING);
    await opened?.session.check();
  };

  /** Back to the start, or on to something else. */
  readonly closeWorkbook = (then?: () => void): Promise<void> =>
    this.leavingNothing(() => {
      this.getState().opened?.session.close();
      this.last = null;
      this.store.set(AT_FIRST);
      then?.();
    });

  readonly saveCopy = async (): Promise<void> => {
    const { opened } = this.getState();
    if (!opened) return;
    try {
      await saveCopy(opened);
      this.store.set({ problem: null });
    } catch (error) {
      this.store.set({ problem: sentenceFor(error, UNSAVED) });
    }
  };

  /** The answers to what waits. */
  readonly leave = async (): Promise<void> => {
    const { leaving } = this.getState();
    this.store.set({ leaving: null });
    await leaving?.();
  };

  readonly saveAndLeave = async (): Promise<void> => {
    await this.saveCopy();
    if (!this.isUnsaved()) await this.leave();
  };

  readonly stay = (): void => this.store.set({ leaving: null });

  readonly dismiss = (): void => this.store.set({ problem: null, note: null });

  readonly isUnsaved = (): boolean => this.getState().opened?.copy.isUnsaved() ?? false;

  /** Asks first when something would be lost. */
  private async leavingNothing(leaving: () => Promise<void> | void): Promise<void> {
    if (this.isUnsaved()) this.store.set({ leaving });
    else await leaving();
  }

  /** Gives what it opened, unless another opening was asked for meanwhile. A wrong file takes nothing away. */
  private async open(read: () => Promise<OpenedWorkbook>, otherwise: string): Promise<OpenedWorkbook | null> {
    const asked = (this.last = Symbol('opening'));
    this.store.set({ opening: true, problem: null, note: null, leaving: null });
    try {
      const opened = await read();
      if (asked !== this.last) return null;
      this.getState().opened?.session.close();
      this.store.set({ opened, opening: false, leaving: null });
      this.onOpened(opened);
      return opened;
    } catch (error) {
      if (asked === this.last) this.store.set({ opening: false, problem: sentenceFor(error, otherwise) });
      return null;
    }
  }
}
