import { jourDe, nomDeFichier, seFaitEnWord } from '../../app';
import type { DemandeAnnexe } from '../../app';
import type { SheetSpec } from '../../workbook';
import { announced } from '../session';
import type { Session } from '../session';
import { sentenceOf } from '../session/failure';
import { Store } from '../session/store';
import type { IfThere } from './adding';
import { handFile } from './hand-file';
import type { FileExtension } from './hand-file';
import { Making } from './making';
import type { LastStep } from './making';
import { NOTHING_CHOSEN } from './state';
import type { Choice, Form, LayoutOption, ProducingState } from './state';
import { epciChoices, knownTerritory } from './territory';
import type { KnownTerritory } from './territory';
import { loadAnnexes } from './tools';
import type { Epci } from './tools';
import { CHOICES, preparationOf, WORDS } from './words';

/** The annexes that are made of one workbook. */
export class Producing {
  private readonly store = new Store<ProducingState>(NOTHING_CHOSEN);
  private preparing = new AbortController();
  readonly making: Making;
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly session: Session) {
    this.making = new Making(session, WORDS.failed);
    session.closed.addEventListener('abort', () => this.preparing.abort());
  }

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

  /** Prepares what is chosen as it would be made now; what was being prepared before is dropped. */
  readonly prepare = async (): Promise<void> => {
    this.preparing.abort();
    this.preparing = new AbortController();
    const { signal } = this.preparing;
    const { choice } = this.getState();
    this.store.set({ prepared: null, unprepared: null });
    if (choice === 'modele') return;
    try {
      const [tools, demand] = await Promise.all([this.tools(), this.demand(choice)]);
      const prepared = demand && (await tools.preparerAnnexe(demand, signal));
      if (!signal.aborted) this.store.set({ prepared });
    } catch (error) {
      if (signal.aborted) return;
      const unprepared = sentenceOf(error, WORDS.unprepared);
      this.store.set({ unprepared });
      this.session.go(announced(unprepared));
    }
  };

  /** Makes what is chosen, in the workbook or as a file; asks first when the sheet is already there. */
  readonly create = (ifThere: IfThere = 'ask'): Promise<void> =>
    this.making.make(preparationOf(this.getState().choice), () => this.ready(ifThere));

  /** Everything but the last step. */
  private async ready(ifThere: IfThere): Promise<LastStep | null> {
    const { choice, form } = this.getState();
    if (choice !== 'modele' && form === 'word') return this.documentReady(choice);
    const specs = await this.specs();
    const { sheets } = this.session.deps;
    if (!sheets || form === 'file') {
      const { newWorkbook } = await this.tools();
      return this.fileReady(newWorkbook(specs), 'xlsx', choice);
    }
    return this.making.sheetsReady(sheets, specs, ifThere);
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
    return epciChoices(communes, this.getState(), this.known())[0] ?? null;
  }

  private known(): KnownTerritory {
    return knownTerritory(this.session.getState().result, this.session.dossier.getState());
  }

  private async documentReady(choice: DemandeAnnexe['kind']): Promise<LastStep | null> {
    const [{ documentWord }, demand] = await Promise.all([this.tools(), this.demand(choice)]);
    const bytes = demand && (await documentWord(demand));
    return bytes && this.fileReady(bytes, 'docx', choice);
  }

  private async fileReady(bytes: Uint8Array, extension: FileExtension, choice: Choice): Promise<LastStep> {
    const territory = choice === 'modele' ? ((await this.epci())?.nom ?? null) : this.known().nom;
    const name = nomDeFichier(CHOICES[choice].title, territory, extension);
    return async () => handFile(bytes, name, extension);
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

  /** A new choice puts aside what was said of the former one. */
  private change(part: Partial<ProducingState>): void {
    this.store.set(part);
    this.making.forget();
  }
}
