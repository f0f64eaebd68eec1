import { Store } from '../taskpane';
import type { OpenedWorkbook } from './open-workbook';

export interface PageState {
  readonly opened: OpenedWorkbook | null;
  readonly opening: boolean;
  /** Why the last file could not be opened or saved; one sentence. */
  readonly problem: string | null;
}

const SAMPLE = { address: 'assets/exemples/ctg-exemple.xlsx', name: 'ctg-exemple.xlsx' };
const SAMPLE_MISSING = 'Le classeur d’exemple n’est pas disponible.';
const UNREADABLE = 'Ce fichier n’est pas un classeur Excel lisible.';

/** Reading .xlsx files is fetched with the first of them. */
async function openBytes(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const { openWorkbook } = await import('./open-workbook');
  return openWorkbook(bytes, fileName);
}

/** The message of a HostError is for the user; any other is not. */
function sentenceFor(error: unknown): string {
  return error instanceof Error && error.name === 'HostError' ? error.message : UNREADABLE;
}

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE.address);
  if (!response.ok) throw new Error(`${SAMPLE.address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Which file the page works on. */
export class PageStore {
  private readonly store = new Store<PageState>({ opened: null, opening: false, problem: null });
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  readonly openFile = (file: File): Promise<void> =>
    this.open(async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name), sentenceFor);

  readonly openSample = async (): Promise<void> => {
    await this.open(
      async () => openBytes(await fetchSample(), SAMPLE.name),
      () => SAMPLE_MISSING,
    );
    await this.getState().opened?.session.check();
  };

  readonly closeWorkbook = (): void => {
    this.getState().opened?.session.close();
    this.set({ opened: null, problem: null });
  };

  private async open(
    read: () => Promise<OpenedWorkbook>,
    sentence: (error: unknown) => string,
  ): Promise<void> {
    this.getState().opened?.session.close();
    this.set({ opened: null, opening: true, problem: null });
    try {
      this.set({ opened: await read() });
    } catch (error) {
      this.set({ problem: sentence(error) });
    } finally {
      this.set({ opening: false });
    }
  }

  private set(part: Partial<PageState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
