import { cancelled } from '../../workbook';

/** Work cut in small steps, so that it can be run at once or in slices that leave the page alive. */
export type Steps<Result> = Generator<void, Result, void>;

const SLICE_MILLISECONDS = 30;

export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Gives the thread back every 30 ms, and stops when asked to. */
export async function runInSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let pause = Date.now() + SLICE_MILLISECONDS;
  for (;;) {
    if (signal?.aborted) throw cancelled();
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < pause) continue;
    await new Promise((resolve) => setTimeout(resolve));
    pause = Date.now() + SLICE_MILLISECONDS;
  }
}
