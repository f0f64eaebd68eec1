import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds: when it began, and how long the processor worked on it. */
  readonly ts: number;
  readonly tdur?: number;
}

/** A task of the main thread, in milliseconds of the processor: what a busy machine makes it wait is not its own. */
export interface Task {
  readonly at: number;
  readonly milliseconds: number;
}

function tasksAfter(mark: string, events: readonly TraceEvent[]): Task[] {
  const begun = events.find(({ name }) => name === mark);
  if (!begun) throw new Error(`The page never marked « ${mark} ».`);
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === begun.pid && tid === begun.tid)
    .filter(({ ts }) => ts >= begun.ts)
    .map(({ ts, tdur = 0 }) => ({ at: (ts - begun.ts) / 1000, milliseconds: tdur / 1000 }));
}

/** What the main thread of the page does while `work` lasts, from a mark that the page sets. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  mark: string,
  work: () => Promise<void>,
): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await work();
  const trace = (await browser.stopTracing()).toString('utf8');
  return tasksAfter(mark, (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}
