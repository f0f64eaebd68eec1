import type { IfThere } from '../annexes/adding';
import { handFile } from '../annexes/hand-file';
import { Making } from '../annexes/making';
import type { LastStep } from '../annexes/making';
import type { SheetSpec } from '../../workbook';
import type { Comparaison } from '../modele';
import { perSession } from '../per-session';
import type { Session } from '../session';
import { WORDS } from './words';

/** The sheet « Ce qui change » of a comparison, in the workbook or as a file. */
class ChangesSheet {
  readonly making: Making;

  constructor(private readonly session: Session) {
    this.making = new Making(session, WORDS.sheetFailed);
    const { comparing } = session;
    comparing.subscribe(() => {
      if (comparing.getState().progress) this.making.forget();
    });
  }

  /** Nothing is written over without an answer. */
  readonly make = (ifThere: IfThere = 'ask'): Promise<void> =>
    this.making.make(WORDS.sheetPreparation, () => this.ready(ifThere));

  private async ready(ifThere: IfThere): Promise<LastStep | null> {
    const comparison = this.session.comparing.lastComparison();
    if (!comparison) return null;
    const spec = await this.specOf(comparison);
    const { sheets } = this.session.deps;
    return sheets ? this.making.sheetsReady(sheets, [spec], ifThere) : fileReady(spec);
  }

  private async specOf(comparison: Comparaison): Promise<SheetSpec> {
    const [{ feuilleDeComparaison, jourDe }, communes] = await Promise.all([
      import('../../app'),
      this.session.deps.loadCommunes(),
    ]);
    return feuilleDeComparaison(comparison, communes, jourDe(new Date()));
  }
}

async function fileReady(spec: SheetSpec): Promise<LastStep> {
  const [{ sansLiensPerdus }, { newWorkbook }] = await Promise.all([
    import('../../app'),
    import('../../hosts/xlsx'),
  ]);
  const bytes = newWorkbook(sansLiensPerdus([spec]));
  return async () => handFile(bytes, `${spec.name}.xlsx`, 'xlsx');
}

export const changesSheetOf = perSession((session) => new ChangesSheet(session));
