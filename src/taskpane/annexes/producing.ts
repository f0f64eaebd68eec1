import { creationEnMots, jourDe, nomDeFichier, seFaitEnWord } from '../../app';
import type { DemandeAnnexe } from '../../app';
import type { SheetSpec } from '../../workbook';
import { downloadFile } from '../parts/download-file';
import type { Session } from '../session';
import { noticeOf } from '../session/failure';
import { Store } from '../session/store';
import { quietly } from './quietly';
import { replacedBy, sheetsAlreadyMade } from './replacing';
import { NOTHING_PRODUCED } from './state';
import type { Choice, Form, LayoutOption, Made, ProducingState } from './state';
import { epciChoices, territoryOf } from './territory';
import { loadAnnexes } from './tools';
import type { Epci } from './tools';
import { CHOICES, WORDS } from './words';

const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** What the user answers when the sheet is already there. */
export type IfThere = 'ask' | 'rebuild' | 'another';

/** The annexes that are made of one workbook. */
export class Producing {
  private readonly store = new Store<ProducingState>(NOTHING_PRODUCED);
  private preparation = 0;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly session: Session) {}

  /** Whether sheets can be made in the workbook; they are handed as files otherwise. */
  get makesSheets(): boolean {
    return this.session.deps.sheets !== undefined;
  }

  readonly choose = (choice: Choice): void => {
    const { form } = this.getState();
    const kept = form === 'word' && choice !== 'modele' && seFaitEnWord(choice) ? form : 'sheet';
    this.change({ choice, form: kept });
  };

  readonly setOption = (option: LayoutOption, value: boolean): void =>
    this.change({ options: { ...this.getState().options, [option]: value } });

  readonly setForm = (form: Form): void => this.change({ form });

  readonly setTerritory = (territoire: string): void => this.change({ territoire, epci: null });

  readonly setEpci = (epci: string): void => this.change({ epci });

  /** Prepares what is chosen as it would be made now; only the last asked for is kept. */
  readonly prepare = async (): Promise<void> => {
    this.preparation += 1;
    const asked = this.preparation;
    const { choice } = this.getState();
    this.set({ prepared: null, problem: null });
    if (choice === 'modele') return;
    try {
      const [tools, demand] = await Promise.all([this.tools(), this.demand(choice)]);
      const prepared = demand && (await tools.preparerAnnexe(demand));
      if (asked === this.preparation) this.set({ prepared });
    } catch (error) {
      if (asked === this.preparation) this.fail(error, WORDS.unprepared);
    }
  };

  /** Makes what is chosen, in the workbook or as a file; asks first when the sheet is already there. */
  readonly create = async (ifThere: IfThere = 'ask'): Promise<void> => {
    if (this.getState().busy) return;
    this.set({ busy: true, problem: null, made: null, existing: [] });
    try {
      const made = await this.make(ifThere);
      this.set({ made });
      if (made) this.announce(made.text);
    } catch (error) {
      this.fail(error, WORDS.failed);
    } finally {
      this.set({ busy: false });
    }
  };

  readonly giveUp = (): void => this.set({ existing: [] });

  readonly goToSheet = (sheet: string): Promise<void> =>
    this.session.revealCell({ sheet, row: 0, column: 0 });

  private async make(ifThere: IfThere): Promise<Made | null> {
    const { choice, form } = this.getState();
    if (choice !== 'modele' && form === 'word') return this.makeDocument(choice);
    const specs = await this.specs();
    const { sheets } = this.session.deps;
    if (!sheets || form === 'file') {
      const { newWorkbook } = await this.tools();
      return this.hand(newWorkbook(specs), 'xlsx');
    }
    const existing = sheetsAlreadyMade(specs, await sheets.ownSheets());
    if (ifThere === 'ask' && existing.length > 0) {
      this.set({ existing });
      return null;
    }
    const names = await quietly(this.session, () =>
      sheets.addSheets(specs, ifThere === 'rebuild' ? replacedBy(specs, existing) : undefined),
    );
    const shown = names.filter((_, at) => specs[at]?.isHidden !== true);
    return { text: creationEnMots(shown), sheet: shown[0] ?? null };
  }

  private async specs(): Promise<readonly SheetSpec[]> {
    const { choice, prepared } = this.getState();
    if (choice !== 'modele') return prepared?.feuilles ?? [];
    const { feuillesVides } = await this.tools();
    const communes = await this.session.deps.loadCommunes();
    return feuillesVides(communes, await this.epci(), jourDe(new Date()));
  }

  private async epci(): Promise<Epci | null> {
    const communes = await this.session.deps.loadCommunes();
    return epciChoices(communes, this.getState(), this.session.getState().result)[0] ?? null;
  }

  private async makeDocument(choice: DemandeAnnexe['kind']): Promise<Made | null> {
    const [{ documentWord }, demand] = await Promise.all([this.tools(), this.demand(choice)]);
    const bytes = demand && (await documentWord(demand));
    return bytes && this.hand(bytes, 'docx');
  }

  private async hand(bytes: Uint8Array, extension: keyof typeof FILE_TYPES): Promise<Made> {
    const { choice } = this.getState();
    const { result } = this.session.getState();
    const territory = choice === 'modele' ? ((await this.epci())?.nom ?? null) : territoryOf(result);
    const name = nomDeFichier(CHOICES[choice].title, territory, extension);
    downloadFile(new Blob([new Uint8Array(bytes)], { type: FILE_TYPES[extension] }), name);
    return { text: `«\u00a0${name}\u00a0» est prêt.`, sheet: null };
  }

  private async demand(kind: DemandeAnnexe['kind']): Promise<DemandeAnnexe | null> {
    const { deps, comparing } = this.session;
    const { result, findings } = this.session.getState();
    if (!result) return null;
    const communes = await deps.loadCommunes();
    const previous = comparing.previousRead();
    return {
      kind,
      options: this.getState().options,
      controle: { ...result, findings },
      communes,
      jour: jourDe(new Date()),
      ...(previous && { precedente: previous.lecture }),
    };
  }

  private tools() {
    return (this.session.deps.loadAnnexes ?? loadAnnexes)();
  }

  private fail(error: unknown, sentence: string): void {
    const { text, detail } = noticeOf(error);
    const problem = detail === undefined ? text : sentence;
    this.set({ problem });
    this.announce(problem);
  }

  private announce(announcement: string): void {
    this.session.go((state) => ({ ...state, announcement }));
  }

  /** A new choice puts aside what was said of the former one. */
  private change(part: Partial<ProducingState>): void {
    this.set({ ...part, made: null, existing: [], problem: null });
  }

  private set(part: Partial<ProducingState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
