import { snapshotFromRows } from '../../src/workbook';
import type {
  CellEdit,
  CellRef,
  Mark,
  Snapshot,
  SnapshotOptions,
  TextKeeper,
  WorkbookChange,
  WorkbookHost,
} from '../../src/workbook';
import type { Finding } from '../../src/rules';
import { lireProfil, PROFIL_DEFAUT } from '../../src/referentiel';
import type { Communes } from '../../src/referentiel';
import { LECTURE_VIDE } from '../../src/reading';
import type { Equipement, Lecture, Tableau } from '../../src/reading';
import {
  accepter,
  creerAcceptation,
  DOSSIER_VIDE,
  ecrireDossier,
  jourDe,
  lireDossiers,
  reprendreAcceptations,
  retirer,
  retrier,
  trier,
} from '../../src/app';
import type { ComparaisonPresentee, Controle } from '../../src/app';
import type { SessionDeps, Tools } from '../../src/taskpane/session';

/** A comparison that found nothing. */
export const NO_CHANGES: ComparaisonPresentee = {
  avant: 'ctg-2025.xlsx',
  comptes: { ajout: 0, suppression: 0, modification: 0, renumerotation: 0, deplacement: 0 },
  groupes: [],
  remarques: [],
  findings: [],
};

export const NO_COMMUNES: Communes = {
  parNom: () => [],
  parCode: () => null,
  parCodePostal: () => [],
  membres: () => [],
  epci: () => null,
  chercherEpci: () => [],
  plusProche: () => null,
  inventaire: () => ({ territoires: [], noms: [], rangs: [] }),
  departementExiste: () => true,
};

interface PointParts extends Partial<Finding> {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

/** A point with what matters to a test; the rest is plausible. */
export function point(
  id: string,
  { sheet = 'Annexe 2', row = 2, column = 1, ...parts }: PointParts = {},
): Finding {
  return {
    id,
    rule: 'cellule/code-postal',
    titre: 'Code postal impossible',
    severity: 'error',
    cells: [{ sheet, row, column }],
    related: [],
    quoi: '623730 a six chiffres.',
    pourquoi: 'Un code postal en a cinq ; Marck : 62730.',
    queFaire: 'Remplacez par 62730.',
    calcul: null,
    actual: '623730',
    expected: '62730',
    fix: null,
    source: 'catalogue',
    ...parts,
  };
}

/** A point whose safe fix rewrites its cell. */
export function fixable(id: string, before: string, after: string, parts: PointParts = {}): Finding {
  const { sheet = 'Annexe 2', row = 2, column = 1 } = parts;
  const at: CellRef = { sheet, row, column };
  return point(id, {
    ...parts,
    fix: {
      label: `Remplacer ${before} par ${after}`,
      safety: 'safe',
      edits: [{ at, before, value: after }],
      changes: [{ at, before, after }],
    },
  });
}

const TABLEAU: Tableau = {
  kind: 'equipements',
  sheet: 'Annexe 2',
  range: { top: 0, left: 0, bottom: 4, right: 2 },
  confidence: 0.95,
  titre: null,
  colonnes: [],
  cellules: [],
};

export function equipement(collectivite: string, type: Equipement['type'] = 'EAJE'): Equipement {
  const lieu = { voie: null, codePostal: null, commune: null, boite: null };
  const cells = [{ sheet: 'Annexe 2', row: 2, column: 0 }];
  return {
    key: `${collectivite}/${String(type)}`,
    tableau: TABLEAU,
    collectivite: { value: collectivite, printed: collectivite, cells },
    typePrinted: null,
    type,
    nom: null,
    adresse: lieu,
    sites: [],
    gestionnaire: null,
    gestionnaireAdresse: lieu,
    places: null,
    siret: null,
    remarque: null,
    empiles: 1,
    cells,
    confidence: 1,
  };
}

export function lecture(equipements: readonly Equipement[] = [equipement('Marck')]): Lecture {
  return { ...LECTURE_VIDE, tableaux: equipements.length > 0 ? [TABLEAU] : [], equipements };
}

export function snapshot(): Snapshot {
  return snapshotFromRows({
    'Annexe 2': [
      ['Type', 'Nom et adresse', 'Gestionnaire'],
      ['EAJE', 'Les P’tits Meuniers — 62730 MARCK', 'Mairie'],
      ['LAEP', 'Gazouillis — 623730 MARCK', 'Mairie'],
      ['RPE', 'Le relais — 62730 MARCK', 'Mairie'],
    ],
  });
}

export function controle(findings: readonly Finding[], read: Lecture = lecture()): Controle {
  return {
    snapshot: snapshot(),
    lecture: read,
    profil: PROFIL_DEFAUT,
    dossier: DOSSIER_VIDE,
    findings,
    releves: findings,
    tri: trier(findings, []),
    summary: { error: 0, warning: 0, info: 0, cells: 12, milliseconds: 1 },
  };
}

/** A workbook that remembers what was asked of it. */
export class FakeHost implements WorkbookHost, TextKeeper {
  readonly revealed: CellRef[][] = [];
  readonly applied: CellEdit[][] = [];
  marks: readonly Mark[] = [];
  skippedSheets: { sheet: string; reason: string }[] = [];
  failure: Error | null = null;
  kept: string | null = null;
  private listeners = new Set<(change: WorkbookChange) => void>();

  async describe() {
    return { fileName: 'ctg.xlsx', sheetCount: 1 };
  }
  async readKept() {
    return this.kept === null ? [] : [this.kept];
  }
  async keep(text: string | null) {
    if (this.failure) throw this.failure;
    this.kept = text;
  }

  async snapshot(): Promise<Snapshot> {
    if (this.failure) throw this.failure;
    return snapshot();
  }
  async showMarks(marks: readonly Mark[]) {
    this.marks = marks;
    return { marked: marks.length, skippedSheets: this.skippedSheets };
  }
  async clearMarks(): Promise<void> {
    this.marks = [];
  }
  async reveal(cells: readonly CellRef[]): Promise<void> {
    if (this.failure) throw this.failure;
    this.revealed.push([...cells]);
  }
  async apply(edits: readonly CellEdit[]): Promise<readonly CellEdit[]> {
    if (this.failure) throw this.failure;
    this.applied.push([...edits]);
    this.change();
    return edits.map(({ at, before, value }) => ({ at, before: value, value: before }));
  }
  async onChanged(callback: (change: WorkbookChange) => void): Promise<() => void> {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }
  /** Somebody types in the workbook. */
  change(change: WorkbookChange = { sheet: 'Annexe 2', isRemote: false }): void {
    this.listeners.forEach((listener) => listener(change));
  }
}

/** A workbook that remembers how it was read. */
export class ReadHost extends FakeHost {
  readonly readings: (SnapshotOptions['since'] | undefined)[] = [];
  /** What happens while it is read. */
  duringReading = (): void => undefined;

  override async snapshot(options?: SnapshotOptions): Promise<Snapshot> {
    this.readings.push(options?.since);
    this.duringReading();
    return super.snapshot();
  }
}

/** Use-cases that answer these checks one after the other; the last is given again. */
export function tools(...checks: readonly Controle[]): Tools {
  const left = [...checks];
  return {
    lireProfil,
    lireDossiers,
    ecrireDossier,
    accepter,
    creerAcceptation,
    jourDe,
    reprendreAcceptations,
    retirer,
    retrier,
    trier,
    controler: async () => (left.length > 1 ? left.shift() : left[0]) ?? controle([]),
    corrigerSur: (findings) => findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? fix.edits : [])),
    marquesDe: (findings) =>
      findings.flatMap(({ cells, severity }) => cells.map((at) => ({ at, level: severity }))),
  };
}

export function deps(host: WorkbookHost & TextKeeper, given: Tools): SessionDeps {
  return { host, keeper: host, loadTools: async () => given, loadCommunes: async () => NO_COMMUNES };
}
