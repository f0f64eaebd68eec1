import type { KeptDossier } from '../dossier/kept-dossier';
import type { Dossier, Profil } from '../modele';
import { noticeOf } from '../session/failure';
import { Store } from '../session/store';
import { differences, withValue } from './tree';
import type { Path } from './tree';

/** Where the profil of the user is kept; it says nothing when nothing is kept. */
export interface KeptProfil {
  read(): string | null;
  /** False when it only lasts until the pane is closed. */
  keep(text: string | null): boolean;
}

/** Where the profil that applies is kept: that of the workbook comes before that of the machine. */
export type ProfilPlace = 'machine' | 'workbook';

export interface SettingsState {
  /** Null until it is read. */
  readonly profil: Profil | null;
  readonly byDefault: Profil | null;
  readonly place: ProfilPlace;
  /** Why the last change or import was refused, a sentence each. */
  readonly problems: readonly string[];
}

type ReadProfil = (content: unknown) => Promise<Profil | readonly string[]>;

interface SettingsDeps {
  readonly kept: KeptProfil;
  readonly dossier: Pick<KeptDossier, 'read' | 'change'>;
  readonly loadReader: () => Promise<ReadProfil>;
  readonly onChanged: () => void;
}

interface OwnProfils {
  readonly byDefault: Profil;
  /** That of the machine. */
  readonly own: Profil;
}

const EMPTY = { version: 1 } as const;
const NO_PROFIL = 'Ce fichier n’est pas un profil de réglages.';
const UNREADABLE =
  'Les réglages gardés dans ce classeur ne sont pas lisibles\u00a0: ceux de ce poste s’appliquent.';
const NO_ROOM =
  'Ce poste ne peut pas garder ces réglages\u00a0: ils ne vaudront que jusqu’à la fermeture. Choisissez «\u00a0Dans ce classeur\u00a0», ou exportez le profil.';
const NOT_KEPT: KeptProfil = { read: () => null, keep: () => true };

/** Whether a change was kept, lasts until the pane is closed, or was refused, which is then said. */
type Keeping = 'kept' | 'for-now' | 'refused';

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

/** A profil that only takes another name finds the same points. */
function findsTheSame(profil: Profil, before: Profil): boolean {
  return JSON.stringify({ ...profil, nom: before.nom }) === JSON.stringify(before);
}

/** The thresholds and severities that every check takes. Each change goes through the reader of profils. */
export class Settings {
  private readonly store = new Store<SettingsState>({
    profil: null,
    byDefault: null,
    place: 'machine',
    problems: [],
  });
  private readonly deps: SettingsDeps;
  private ownProfils: Promise<OwnProfils> | null = null;
  /** That of the workbook, given up for that of the machine: one key does it, and one brings it back. */
  private givenUp: Profil | null = null;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(deps: Omit<SettingsDeps, 'kept'> & { readonly kept: KeptProfil | undefined }) {
    this.deps = { ...deps, kept: deps.kept ?? NOT_KEPT };
  }

  /** The profil that applies to the workbook as it is now. */
  readonly profil = async (): Promise<Profil> => this.applying(await this.deps.dossier.read());

  /** The profil that applies where this dossier is kept: its own, that of the machine, or that by default. */
  readonly applying = async ({ profil: ofWorkbook }: Dossier): Promise<Profil> => {
    const { byDefault, own } = await (this.ownProfils ??= this.readOwn());
    const read = ofWorkbook === null ? null : await this.understood(ofWorkbook);
    if (read && isProfil(read)) {
      this.store.set({ byDefault, profil: read, place: 'workbook' });
      return read;
    }
    this.store.set({ byDefault, profil: own, place: 'machine', ...(read && { problems: [UNREADABLE] }) });
    return own;
  };

  readonly set = (path: Path, value: unknown): Promise<void> =>
    this.change((profil) => withValue(profil, path, value));

  readonly restore = (): Promise<void> => this.change(() => EMPTY);

  readonly importFile = async (file: Pick<File, 'text'>): Promise<void> => {
    const content = await file.text().then(parsed, () => undefined);
    if (content === undefined) this.store.set({ problems: [NO_PROFIL] });
    else await this.change(() => content);
  };

  /** Keeps the profil in the workbook as it is, or forgets that of the workbook: that of the machine applies again. */
  readonly keepIn = async (place: ProfilPlace): Promise<void> => {
    const before = await this.current();
    const { own } = await (this.ownProfils ??= this.readOwn());
    const profil = place === 'workbook' ? (this.givenUp ?? before) : own;
    const kept = await this.keepInWorkbook(place === 'workbook' ? profil : null);
    if (!kept) return;
    this.givenUp = place === 'machine' ? before : null;
    this.store.set({ place, profil, problems: [] });
    if (!findsTheSame(profil, before)) this.deps.onChanged();
  };

  /** What the profil changes to that by default, as a file that `--profil` reads too. */
  readonly exported = (): string => `${JSON.stringify(this.fileOf(this.store.get().profil), null, 2)}\n`;

  private fileOf(profil: Profil | null): object {
    const changes = differences(profil, this.store.get().byDefault) ?? {};
    return { ...EMPTY, ...changes };
  }

  private async current(): Promise<Profil> {
    return this.store.get().profil ?? this.profil();
  }

  private async understood(content: unknown): Promise<Profil | readonly string[]> {
    return (await this.deps.loadReader())(content);
  }

  private async readOwn(): Promise<OwnProfils> {
    const [byDefault, kept] = await Promise.all([
      this.understood(EMPTY),
      this.understood(parsed(this.deps.kept.read())),
    ]);
    if (!isProfil(byDefault)) throw new Error(`The profil by default is refused: ${byDefault.join(' ')}`);
    return { byDefault, own: isProfil(kept) ? kept : byDefault };
  }

  private async change(next: (profil: Profil) => unknown): Promise<void> {
    const before = await this.current();
    const read = await this.understood(next(before));
    if (!isProfil(read)) {
      this.store.set({ problems: read });
      return;
    }
    const keeping = await this.keep(read);
    if (keeping === 'refused') return;
    this.givenUp = null;
    this.store.set({ profil: read, problems: keeping === 'kept' ? [] : [NO_ROOM] });
    if (!findsTheSame(read, before)) this.deps.onChanged();
  }

  /** Where the one that applies is kept. */
  private async keep(profil: Profil): Promise<Keeping> {
    if (this.store.get().place === 'workbook')
      return (await this.keepInWorkbook(profil)) ? 'kept' : 'refused';
    const { byDefault } = await (this.ownProfils ??= this.readOwn());
    this.ownProfils = Promise.resolve({ byDefault, own: profil });
    const isDefault = differences(profil, byDefault) === undefined;
    const text = isDefault ? null : `${JSON.stringify(this.fileOf(profil), null, 2)}\n`;
    return this.deps.kept.keep(text) ? 'kept' : 'for-now';
  }

  /** False when the workbook refused it, which is then said. */
  private async keepInWorkbook(profil: Profil | null): Promise<boolean> {
    const file = profil && this.fileOf(profil);
    try {
      await this.deps.dossier.change((dossier) => ({ ...dossier, profil: file }));
      return true;
    } catch (error) {
      this.store.set({ problems: [noticeOf(error).text] });
      return false;
    }
  }
}
