import type { Page } from 'playwright-core';
import { openCheckedPane, useStage } from './doors';
import type { ExcelPane } from './doors';
import { eventually, keptIn, openPoint, point, savedSheets, search } from './gestures';

const stage = useStage();

const COMMUNAUTE = 'Annexe 2 - Communauté';
const POSTCODE = /Code postal d’une autre commune/;
const SUMMARY = /^13.erreurs, 6.à vérifier, 3.pour information/;

/** One pane for all: whatever went wrong in it, the next test goes on. */
let pane: ExcelPane;
let untouched: Record<string, string>;

beforeAll(async () => {
  pane = await openCheckedPane(stage());
  untouched = await savedSheets(pane.excel);
});

const said = (page: Page, sentence: string | RegExp) => page.getByText(sentence).first().waitFor();
const pressButton = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const marks = (page: Page) => page.getByRole('switch', { name: 'Marques dans les cellules' });
const checkAgain = (page: Page) => pressButton(page, 'Contrôler à nouveau');

/** Names of the sheets that would be saved otherwise than they were. */
async function changedSince(before: Record<string, string>): Promise<string[]> {
  const now = await savedSheets(pane.excel);
  return Object.keys({ ...before, ...now }).filter((name) => now[name] !== before[name]);
}

afterEach(async () => {
  const { page, complaints } = pane;
  await page.getByRole('tab', { name: 'Contrôle' }).click();
  await search(page, '');
  await checkAgain(page);
  await page.getByRole('tree').waitFor();
  await said(page, SUMMARY);
  expect(await page.locator('.message.is-error').count()).toBe(0);
  expect(await changedSince(untouched)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a workbook closed midway through a check: the points found before stay', async () => {
  const { page, excel } = pane;
  excel.host.faults.closeAfter(1);
  await checkAgain(page);
  await said(page, 'Ce classeur n’est plus ouvert. Rouvrez-le pour continuer.');
  await point(page, POSTCODE).waitFor();
  excel.host.faults.closeAfter(Infinity);
});

test('another workbook has the focus: the pane says so, and checks this one when asked', async () => {
  const { page, excel } = pane;
  excel.host.faults.failNext('InactiveWorkbook');
  await checkAgain(page);
  await said(page, 'Vous êtes dans un autre classeur.');
  await point(page, POSTCODE).waitFor();
  await pressButton(page, 'Contrôler celui-ci');
  await page.getByText('Vous êtes dans un autre classeur.').waitFor({ state: 'detached' });
});

test('a cell is being typed in: neither a check nor a fix goes under the hands', async () => {
  const { page, excel } = pane;
  const finishTyping = 'Terminez la saisie en cours (Entrée ou Échap), puis recommencez.';
  excel.host.faults.isCellBeingEdited = true;
  await checkAgain(page);
  await said(page, finishTyping);
  await pressButton(page, 'Fermer ce message');
  await openPoint(page, /Type inconnu/);
  await pressButton(page, /^Remplacer/);
  await said(page, finishTyping);
  expect(await changedSince(untouched)).toEqual([]);
  excel.host.faults.isCellBeingEdited = false;
  await page.keyboard.press('Escape');
});

test('a protected sheet: no mark in it, no cell of it written, and the other sheets as usual', async () => {
  const { page, excel } = pane;
  const sheet = excel.host.sheet(COMMUNAUTE);
  await sheet.protect('', {});
  const locked = await savedSheets(excel);
  await marks(page).click();
  await said(
    page,
    /^La feuille «.Annexe 2 - Communauté.» est protégée.: les points s’affichent ici, sans marque\./,
  );
  await openPoint(page, POSTCODE);
  await pressButton(page, 'Remplacer 56130 par 56190');
  await said(
    page,
    /^La feuille «.Annexe 2 - Communauté.» est protégée\. Ôtez la protection, puis recommencez\.$/,
  );
  expect(sheet.getCell('D10').text).toBe('56130');
  await page.keyboard.press('Escape');
  expect((await changedSince(locked)).length).toBeGreaterThan(5);
  await marks(page).click();
  await eventually(async () => expect(await changedSince(locked)).toEqual([]));
  sheet.unprotect();
});

test('a workbook that takes nothing more: the acceptance is not lost, and is kept at the next try', async () => {
  const { page, excel } = pane;
  await search(page, 'fragilité');
  await openPoint(page, /Signes de fragilité/);
  await pressButton(page, 'Accepter avec un motif');
  await page.getByLabel('Situation particulière').check();
  await page.getByLabel('Précision (obligatoire)').fill('Travaux d’été dans les locaux');
  excel.host.faults.stumbleAt('Add', 'GeneralException');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await said(
    page,
    /^Le point n’a pas été accepté, et rien n’a changé\. Le classeur n’a pas pu garder ce choix\./,
  );
  expect(await keptIn(excel)).toBe('');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await said(page, 'Point accepté.');
  expect(await keptIn(excel)).toContain('Travaux d’été dans les locaux');
  await pressButton(page, /^Annuler/);
  await said(page, 'Changement annulé.');
  await page.keyboard.press('Escape');
});

/** Until the browser takes no letter more. */
const FILL = `for (const storage of [localStorage, sessionStorage]) {
  for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
    for (let name = 0; ; name += 1) {
      try { storage.setItem('plein-' + size + '-' + name, 'x'.repeat(size)); } catch { break; }
    }
  }
}`;

test('a browser without any room left: the thresholds apply all the same, and it is said that they will not stay', async () => {
  const { page } = pane;
  await page.evaluate(FILL);
  await pressButton(page, 'Réglages');
  const days = page.getByLabel('Jours d’ouverture inférieurs à');
  await days.fill('200');
  await days.press('Enter');
  await said(page, /^Ce poste ne peut pas garder ces réglages.: ils ne vaudront que jusqu’à la fermeture\./);
  await page.keyboard.press('Escape');
  await checkAgain(page);
  await said(page, /^13.erreurs, 6.à vérifier, 2.pour information/);
  await page.evaluate('localStorage.clear(), sessionStorage.clear()');
  await pressButton(page, 'Réglages');
  await pressButton(page, 'Revenir aux valeurs par défaut');
  await page.keyboard.press('Escape');
});

/** As in a browser that lacks what a rule needs. */
const BREAK_A_RULE =
  'window.format = Intl.ListFormat.prototype.format; Intl.ListFormat.prototype.format = null;';

test('a rule that crashes: the points of the others are all there', async () => {
  const { page } = pane;
  await page.evaluate(BREAK_A_RULE);
  await checkAgain(page);
  await said(page, 'Une vérification n’a pas pu se faire. Les autres sont complètes.');
  await point(page, POSTCODE).waitFor();
  await page.evaluate('Intl.ListFormat.prototype.format = window.format');
});
