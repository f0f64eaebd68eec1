import type { Dossier } from '../modele';
import type { TextKeeper } from '../../workbook';
import { Store } from '../session/store';

/** Turns a dossier into the text that stays in the workbook, and back; texts written at once by two people are one dossier. */
export interface DossierWriting {
  readonly lireDossiers: (texts: readonly string[]) => Dossier;
  readonly ecrireDossier: (dossier: Dossier) => string | null;
}

interface KeptDossierDeps {
  /** Absent where nothing can stay in the workbook: the dossier then lives as long as the session. */
  readonly keeper: TextKeeper | undefined;
  readonly loadWriting: () => Promise<DossierWriting>;
}

/** What the workbook keeps beside its cells: acceptances, explanations of its tables, territoire, thresholds. Null until it is read. */
export class KeptDossier {
  private readonly store = new Store<Dossier | null>(null);
  private last: Promise<unknown> = Promise.resolve();
  readonly getState = this.store.get;
  readonly subscribe = this.store.subscribe;

  constructor(private readonly deps: KeptDossierDeps) {}

  /** As the workbook has it now: another person may have written it. */
  readonly read = (): Promise<Dossier> => this.inTurn(() => this.readNow());

  /** Writes the change in the workbook; nothing changes here when that fails. Rejects with a HostError. */
  readonly change = (next: (dossier: Dossier) => Dossier): Promise<void> =>
    this.inTurn(async () => {
      const { ecrireDossier } = await this.deps.loadWriting();
      const dossier = next(await this.readNow());
      await this.deps.keeper?.keep(ecrireDossier(dossier));
      this.store.update(() => dossier);
    });

  private async readNow(): Promise<Dossier> {
    const { keeper, loadWriting } = this.deps;
    const [{ lireDossiers }, texts] = await Promise.all([loadWriting(), keeper?.readKept() ?? []]);
    const dossier = (keeper ? null : this.store.get()) ?? lireDossiers(texts);
    this.store.update(() => dossier);
    return dossier;
  }

  /** Two changes asked at once are made one after the other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
