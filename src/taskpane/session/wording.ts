import type { Finding, Severity } from '../modele';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface SeverityWords {
  /** Over one point. */
  readonly one: string;
  /** Under a figure. */
  readonly many: string;
  /** After a figure, within a sentence. */
  readonly inSentence: readonly [singular: string, plural: string];
}

export const SEVERITY_WORDS: Readonly<Record<Severity, SeverityWords>> = {
  error: { one: 'Erreur', many: 'Erreurs', inSentence: ['erreur', 'erreurs'] },
  warning: { one: 'À vérifier', many: 'À vérifier', inSentence: ['à vérifier', 'à vérifier'] },
  info: {
    one: 'Pour information',
    many: 'Pour information',
    inSentence: ['pour information', 'pour information'],
  },
};

const NUMBER = new Intl.NumberFormat('fr-FR');

export function frenchNumber(value: number): string {
  return NUMBER.format(value);
}

/** (3, "point", "points") → "3 points". In French, the plural starts at two. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${frenchNumber(value)} ${value > 1 ? plural : singular}`;
}

/** 0.456 → « 46 % ». */
export function percent(share: number): string {
  return `${frenchNumber(Math.round(share * 100))}\u00a0%`;
}

export function countSeverity(value: number, severity: Severity): string {
  return count(value, ...SEVERITY_WORDS[severity].inSentence);
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** "2 erreurs, 1 à vérifier": only what is there. */
export function countsInWords(counts: SeverityCounts): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => countSeverity(counts[severity], severity))
    .join(', ');
}

/** What is said aloud after a check: "57 points, 12 erreurs". */
export function announcementOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Rien à signaler';
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${count(findings.length, 'point')}, ${errors === 0 ? 'aucune erreur' : count(errors, 'erreur')}`;
}

const NAMED_SHEETS = 2;

/** The sheets that changed are named while there are few of them. */
export function staleInWords(sheets: readonly string[]): string {
  if (sheets.length === 0) return WORDS.stale;
  const [only, ...others] = sheets.map((name) => `«\u00a0${name}\u00a0»`);
  if (others.length === 0) return `La feuille ${only ?? ''} a changé depuis le contrôle.`;
  const which =
    sheets.length > NAMED_SHEETS
      ? `${frenchNumber(sheets.length)} feuilles`
      : `Les feuilles ${[only, ...others].join(' et ')}`;
  return `${which} ont changé depuis le contrôle.`;
}

/** « 10 h 32 ». */
export function hourInWords(time: number): string {
  const date = new Date(time);
  return `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, '0')}`;
}

export function recalledInWords(time: number): string {
  return `Résultats du contrôle de ${hourInWords(time)}\u00a0; le classeur a pu changer depuis.`;
}

export const NOTICE_ACTIONS = {
  'check-this-one': 'Contrôler celui-ci',
  'check-again': 'Contrôler à nouveau',
} as const;

export const WORDS = {
  cancelled: 'Contrôle annulé. Les points déjà trouvés restent affichés.',
  cancelledEarly: 'Contrôle annulé.',
  stale: 'Le classeur a changé depuis le contrôle.',
  settingsChanged: 'Les réglages ont changé depuis le contrôle.',
  failed: 'Le contrôle n’a pas pu se terminer. Votre classeur n’a pas changé.',
  ruleFailed: 'Une vérification n’a pas pu se faire. Les autres sont complètes.',
  undone: 'Corrections annulées : le classeur est comme avant.',
  nothingReadable: 'Aucun tableau d’annexe reconnu dans ce classeur.',
} as const;
