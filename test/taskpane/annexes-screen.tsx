import { render, screen } from '@testing-library/react';
import type { AnnexePreparee, DemandeAnnexe } from '../../src/app';
import { App } from '../../src/taskpane/app';
import type { AnnexTools } from '../../src/taskpane/annexes/tools';
import { Session } from '../../src/taskpane/session';
import type { SessionDeps } from '../../src/taskpane/session';
import type { SheetSpec } from '../../src/workbook';
import { controle, deps, FakeHost, point, tools } from './fakes';
import { FakeMaker } from './making';
import { technician } from './technician';

export function spec(name: string): SheetSpec {
  const page = { orientation: 'portrait' } as const;
  const origin = 'ctg.xlsx, 2026-03-01';
  return {
    name,
    kind: 'annexe-2',
    origin,
    rows: [],
    styles: {},
    merges: [],
    widths: [],
    heights: new Map(),
    page,
  };
}

export const ERREUR = point('cp', { sheet: 'Annexe 3 - Marck', row: 4, column: 1 });
export const AUTRE = point('autre', { titre: 'Espaces en trop', severity: 'info' });

export const PRETE: AnnexePreparee = {
  feuilles: [spec('Annexe 2')],
  apercu: {
    feuilles: ['Annexe 2'],
    pages: 9,
    contenu: '61 équipements, 8 collectivités, environ 9 pages A4.',
    manque: null,
    erreurs: [],
    aCorriger: null,
  },
};
export const AVEC_ERREUR: AnnexePreparee = {
  ...PRETE,
  apercu: { ...PRETE.apercu, erreurs: [ERREUR], aCorriger: 'À corriger d’abord : 1 erreur' },
};
export const RIEN: AnnexePreparee = {
  feuilles: [],
  apercu: { ...PRETE.apercu, feuilles: [], contenu: '', manque: 'Pas d’indicateurs EAJE dans ce classeur.' },
};

export function annexTools(prepared: AnnexePreparee, demands: DemandeAnnexe[]): AnnexTools {
  return {
    preparerAnnexe: async (demand) => {
      demands.push(demand);
      return demand.kind === 'eaje' ? RIEN : prepared;
    },
    documentWord: async () => new Uint8Array([1]),
    feuillesVides: async () => [spec('Modèle')],
    newWorkbook: () => new Uint8Array([1]),
  };
}

interface ScreenOptions {
  readonly inExcel?: boolean;
  readonly annexes?: Partial<AnnexTools>;
}

function annexesSession(prepared: AnnexePreparee, { inExcel = true, annexes = {} }: ScreenOptions) {
  const host = new FakeHost();
  const maker = new FakeMaker();
  const demands: DemandeAnnexe[] = [];
  const given: SessionDeps = {
    ...deps(host, tools(controle([ERREUR, AUTRE]))),
    loadAnnexes: async () => ({ ...annexTools(prepared, demands), ...annexes }),
    ...(inExcel && { sheets: maker }),
  };
  return { host, maker, demands, session: new Session(given) };
}

/** The screen « Annexes » of a workbook just checked. */
export async function annexesScreen(prepared = PRETE, options: ScreenOptions = {}) {
  const opened = annexesSession(prepared, options);
  const { container } = render(<App session={opened.session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await user.click(await screen.findByRole('tab', { name: 'Annexes' }));
  await screen.findByRole('heading', { level: 1, name: 'Produire une annexe' });
  return { ...opened, container, user };
}

/** The screen « Annexes » of a workbook whose points come from before the pane was closed. */
export async function unreadAnnexesScreen(kept: string | null = null) {
  const opened = annexesSession(PRETE, {});
  opened.host.kept = kept;
  opened.session.go((state) => ({ ...state, screen: 'annexes', findings: [ERREUR], isRecalled: true }));
  const { container } = render(<App session={opened.session} dark={false} />);
  await screen.findByRole('heading', { level: 1, name: 'Produire une annexe' });
  return { ...opened, container, user: technician() };
}

export const button = (name: string) => screen.findByRole('button', { name });
export const choice = (name: RegExp) => screen.getByRole('radio', { name });
