import type { Profil } from '../modele';
import { Store } from '../session/store';
import { differences, withValue } from './tree';
import type { Path } from './tree';

/** Where the profil of the user is kept; it says nothing when nothing is kept. */
export interface KeptProfil {
  read(): string | null;
  keep(text: string | null): void;
}

export interface SettingsState {
  /** Null until it is read. */
  readonly profil: Profil | null;
  readonly byDefault: Profil | null;
  /** Why the last change or import was refused, a sentence each. */
  readonly problems: readonly string[];
}

type ReadProfil = (content: unknown) => Promise<Profil | readonly string[]>;

interface SettingsDeps {
  readonly kept: KeptProfil;
  readonly loadReader: () => Promise<ReadProfil>;
  readonly onChanged: () => void;
}

const EMPTY = { version: 1 } as const;
const NO_PROFIL = 'Ce fichier n’est pas un profil de réglages.';
const NOT_KEPT: KeptProfil = { read: () => null, keep: () => undefined };

function isProfil(read: Profil | readonly string[]): read is Profil {
  return 'seuils' in read;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? EMPTY : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The thresholds and severities that every check takes. Each change goes through the reader of profils. */
export class Settings {
  private readonly store = new Store<SettingsState>({ profil: null, byDefault: null, problems: [] });
  private readonly deps: SettingsDeps;
  private reading: Promise<Profil> | null = null;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(deps: Omit<SettingsDeps, 'kept'> & { readonly kept: KeptProfil | undefined }) {
    this.deps = { ...deps, kept: deps.kept ?? NOT_KEPT };
  }

  /** The profil that applies: the one kept, or that by default. */
  readonly profil = async (): Promise<Profil> => this.store.get().profil ?? (this.reading ??= this.read());

  readonly set = (path: Path, value: unknown): Promise<void> =>
    this.change((profil) => withValue(profil, path, value));

  readonly restore = (): Promise<void> => this.change(() => EMPTY);

  readonly importFile = async (file: Pick<File, 'text'>): Promise<void> => {
    const content = parsed(await file.text());
    if (content === undefined) this.update({ problems: [NO_PROFIL] });
    else await this.change(() => content);
  };

  /** What the profil changes to that by default, as a file that `--profil` reads too. */
  readonly exported = (): string => {
    const { profil, byDefault } = this.store.get();
    const changes = differences(profil, byDefault) ?? {};
    return `${JSON.stringify({ ...EMPTY, ...changes }, null, 2)}\n`;
  };

  private async read(): Promise<Profil> {
    const readProfil = await this.deps.loadReader();
    const [byDefault, kept] = await Promise.all([
      readProfil(EMPTY),
      readProfil(parsed(this.deps.kept.read())),
    ]);
    if (!isProfil(byDefault)) throw new Error(`The profil by default is refused: ${byDefault.join(' ')}`);
    const profil = isProfil(kept) ? kept : byDefault;
    this.update({ byDefault, profil });
    return profil;
  }

  private async change(next: (profil: Profil) => unknown): Promise<void> {
    const profil = await this.profil();
    const readProfil = await this.deps.loadReader();
    const read = await readProfil(next(profil));
    if (!isProfil(read)) {
      this.update({ problems: read });
      return;
    }
    this.update({ profil: read, problems: [] });
    const isDefault = differences(read, this.store.get().byDefault) === undefined;
    this.deps.kept.keep(isDefault ? null : this.exported());
    // A profil that only takes another name finds the same points.
    if (JSON.stringify(read) !== JSON.stringify({ ...profil, nom: read.nom })) this.deps.onChanged();
  }

  private update(part: Partial<SettingsState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
