import { clearFilter, onlySheet, reviewed, selectedPoint, show, step } from '../session';
import type { Session } from '../session';

/** What Excel gives to commands beside the workbook. */
export interface RibbonHost {
  readonly showPane: () => Promise<void>;
  readonly activeSheet: () => Promise<string>;
}

/** As the manifest and the file of shortcuts name them. */
export const COMMAND_NAMES = [
  'controler',
  'controlerFeuille',
  'pointSuivant',
  'pointPrecedent',
  'ouvrirAnnexes',
  'ouvrirModeles',
  'oterMarques',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/** What the ribbon, the menu of a cell and the shortcuts ask; they share the session of the pane. */
export class RibbonCommands implements Readonly<Record<CommandName, () => Promise<void>>> {
  constructor(
    private readonly session: Session,
    private readonly host: RibbonHost,
  ) {}

  readonly controler = async (): Promise<void> => {
    await Promise.all([this.host.showPane(), this.session.check()]);
  };

  readonly controlerFeuille = async (): Promise<void> => {
    const sheet = await this.host.activeSheet();
    await this.controler();
    this.session.go(clearFilter);
    this.session.go(onlySheet(sheet));
  };

  readonly pointSuivant = (): Promise<void> => this.withoutPane(() => this.goToPoint(1));

  readonly pointPrecedent = (): Promise<void> => this.withoutPane(() => this.goToPoint(-1));

  /** Annexes are made of what was read. */
  readonly ouvrirAnnexes = async (): Promise<void> => {
    if (!this.session.getState().result) await this.controler();
    if (this.session.getState().result) this.session.go(show('annexes'));
    await this.host.showPane();
  };

  /** Empty sheets need no reading. */
  readonly ouvrirModeles = async (): Promise<void> => {
    const { producingOf } = await import('../annexes/use-producing');
    producingOf(this.session).choose('modele');
    this.session.go(show('annexes'));
    await this.host.showPane();
  };

  readonly oterMarques = (): Promise<void> => this.withoutPane(() => this.session.setMarks(false));

  /** Selects the cell of the point before or after; checks first where nothing was checked. */
  private async goToPoint(by: -1 | 1): Promise<void> {
    const isChecked = () => reviewed(this.session.getState()).length > 0;
    if (!isChecked()) await this.session.check();
    if (!isChecked()) return this.host.showPane();
    this.session.go(step(by));
    const point = selectedPoint(this.session.getState());
    if (point) await this.session.reveal(point);
  }

  /** The pane stays closed, but where it would hide what went wrong. */
  private async withoutPane(work: () => Promise<void>): Promise<void> {
    const before = this.session.getState().notice;
    await work();
    const { notice } = this.session.getState();
    if (notice?.kind === 'error' && notice !== before) await this.host.showPane();
  }
}
