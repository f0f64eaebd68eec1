/** A moment as Excel counts it: its days are those of a calendar that has a 29 February 1900. */
export interface SerialDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** From 0, Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const MILLISECONDS_A_DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;
const DAYS_FROM_1900_TO_1904 = 1462;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** The day that never was: Excel took over Lotus's belief that 1900 was a leap year. */
const FALSE_LEAP_DAY = 60;
const DAYS_A_WEEK = 7;

/** The date of a serial number; null when Excel has no date for it. */
export function serialToDate(serial: number, date1904 = false): SerialDate | null {
  const seconds = Math.round((serial + (date1904 ? DAYS_FROM_1900_TO_1904 : 0)) * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  if (!(days >= 0 && days <= LAST_SERIAL)) return null;
  const time = seconds - days * SECONDS_A_DAY;
  return {
    ...dayOf(days),
    weekday: (days + DAYS_A_WEEK - 1) % DAYS_A_WEEK,
    hours: Math.floor(time / 3600),
    minutes: Math.floor(time / 60) % 60,
    seconds: time % 60,
  };
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

function dayOf(days: number): { year: number; month: number; day: number } {
  if (days === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const fromEpoch = days < FALSE_LEAP_DAY ? days + 1 : days;
  const date = new Date(Date.UTC(1899, 11, 30) + fromEpoch * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
