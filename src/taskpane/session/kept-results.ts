import type { Finding, KeptText, WorkbookHost } from '../modele';
import { SEVERITIES, recalledInWords } from './wording';
import type { SessionState } from './state';
import type { Store } from './store';

/** What is kept of a check: its points and its hour, and nothing else of the workbook. */
interface KeptCheck {
  readonly checkedAt: number;
  readonly findings: readonly Finding[];
}

const VERSION = 1;
/** More points than this would not fit where they are kept, and writing them would be felt. */
const MOST_POINTS = 2_000;
const SENTENCES = ['id', 'rule', 'titre', 'quoi', 'pourquoi', 'queFaire'] as const;

type Parts = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isCell(value: unknown): boolean {
  const { sheet, row, column } = partsOf(value);
  return typeof sheet === 'string' && Number.isInteger(row) && Number.isInteger(column);
}

function areAll(values: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && values.every(isOne);
}

function isFix(value: unknown): boolean {
  const { label, edits, changes } = partsOf(value);
  const isPlaced = (change: unknown) => isCell(partsOf(change).at);
  return typeof label === 'string' && areAll(edits, isPlaced) && areAll(changes, isPlaced);
}

function isFinding(value: unknown): value is Finding {
  const parts = partsOf(value);
  return (
    SENTENCES.every((key) => typeof parts[key] === 'string') &&
    SEVERITIES.some((severity) => severity === parts.severity) &&
    areAll(parts.cells, isCell) &&
    areAll(parts.related, isCell) &&
    isCell(partsOf(parts.cells)[0]) &&
    (parts.fix === null || isFix(parts.fix))
  );
}

/** Only the hour of a check is said: that of yesterday would pass for one of today. */
function isToday(time: number): boolean {
  return new Date(time).toDateString() === new Date().toDateString();
}

/** What was kept, or null when it is of another version or no longer makes sense. */
function readKept(text: string | null): KeptCheck | null {
  try {
    const { version, checkedAt, findings } = partsOf(JSON.parse(text ?? 'null'));
    if (version !== VERSION || typeof checkedAt !== 'number' || !areAll(findings, isFinding)) return null;
    return { checkedAt, findings: findings as readonly Finding[] };
  } catch {
    return null;
  }
}

/** Keeps the points of the last check for a pane that is closed and opened again, until the workbook changes. */
export class KeptResults {
  /** Where the points on screen lie, and which they are; null when they lie nowhere. */
  private kept: { readonly place: KeptText; readonly findings: readonly Finding[] } | null = null;

  constructor(
    private readonly store: Store<SessionState>,
    /** Where those of a workbook lie, by the name of its file. */
    private readonly placeOf: (fileName: string) => KeptText,
  ) {
    store.subscribe(this.follow);
  }

  /** Shows what is kept of this workbook, unless something was asked meanwhile; says whether it did. */
  readonly recall = async (host: WorkbookHost): Promise<boolean> => {
    const { fileName } = await host.describe();
    const place = this.placeOf(fileName);
    const check = readKept(place.read());
    const { screen, checkedAt } = this.store.get();
    if (!check || !isToday(check.checkedAt) || screen !== 'home' || checkedAt !== null) return false;
    this.kept = { place, findings: check.findings };
    const announcement = recalledInWords(check.checkedAt);
    this.store.set({ ...check, screen: 'list', isRecalled: true, announcement });
    return true;
  };

  private readonly follow = (): void => {
    const { result, findings, checkedAt, stale, screen } = this.store.get();
    if (screen === 'checking' || findings === this.kept?.findings) {
      if (stale) this.forget();
      return;
    }
    this.forget();
    if (!result || stale || findings.length > MOST_POINTS) return;
    const place = this.placeOf(result.snapshot.fileName);
    place.keep(JSON.stringify({ version: VERSION, checkedAt, findings }));
    this.kept = { place, findings };
  };

  private forget(): void {
    this.kept?.place.keep(null);
    this.kept = null;
  }
}
