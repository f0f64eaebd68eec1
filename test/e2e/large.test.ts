import { useStage } from './doors';
import { DOORS, openUnchecked, watchCheck } from './large-check';
import { largeWorkbook } from './large-workbook';

const ROWS = 20_000;
/** What one task may take of the processor that the whole check takes: a slow machine changes neither. */
const LONGEST_SHARE = 0.03;
/** The screen of the results is drawn in one go, with all that it holds. */
const DRAWING_SHARE = 0.1;

/** The rest of the check would take seven times as long as what came before. */
const MOST_STOPPING = 3;

const workbook = largeWorkbook(ROWS);
const stage = useStage();

/** Milliseconds are measured by `npm run bench:screen`. */
test.each(DOORS)(
  '$name, the check of 20 000 rows goes by small tasks and shows how far it is',
  async (door) => {
    const page = await door.open(stage(), await workbook);
    const { tasks, percents } = await watchCheck(stage(), page, door.from);
    const whole = tasks.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const shares = tasks.map(({ milliseconds }) => milliseconds / whole).sort((a, b) => b - a);
    expect(tasks.length).toBeGreaterThan(50);
    expect(shares[0]).toBeLessThan(DRAWING_SHARE);
    expect(shares[1]).toBeLessThan(LONGEST_SHARE);
    expect(percents).toBeGreaterThan(5);
    await page.close();
  },
);

/** Checks, and cancels as soon as the tables are looked for: how long both lasted, as the page sees them. */
const CANCELLED = `new Promise((resolve) => {
  const press = (name) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(name)).click();
  const begun = performance.now();
  let pressed = null;
  new MutationObserver(() => {
    const doing = document.querySelector('.check-step.is-doing .grow')?.textContent;
    if (pressed === null && doing === 'Tableaux et équipements') {
      pressed = performance.now();
      press('Annuler');
    } else if (pressed !== null && !document.querySelector('.check-steps')) {
      resolve({ working: pressed - begun, stopping: performance.now() - pressed });
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
  press('Contrôler le classeur');
})`;

test('« Annuler » stops a check of 20 000 rows at once', async () => {
  const page = await openUnchecked(stage(), await workbook);
  const { working, stopping } = await page.evaluate<{ working: number; stopping: number }>(CANCELLED);
  expect(stopping).toBeLessThan(MOST_STOPPING * working);
  await page
    .getByText(/^Contrôle annulé/)
    .first()
    .waitFor();
  await page.close();
});
