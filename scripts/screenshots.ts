/**
 * Pictures of the screens, from the production bundle (dist/, or CTG_DIST) and the sample workbook:
 *   npm run build && npm run screenshots                                     those of docs/images, which the guide shows
 *   node scripts/run-ts.mjs scripts/screenshots.ts FOLDER [light|dark|contrast] [WIDTH]    every screen, to be looked at
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { check, closeStage, fileOf, openPane, openStage, previousSample } from '../test/e2e/doors';
import type { Stage } from '../test/e2e/doors';

const THEMES = {
  light: {},
  dark: { colorScheme: 'dark' },
  contrast: { forcedColors: 'active', colorScheme: 'dark' },
} as const satisfies Record<string, BrowserContextOptions>;

const [folder = path.resolve('docs/images'), theme = 'light', width = '350'] = process.argv.slice(2);
const isGuide = process.argv[2] === undefined;
const LOOK: BrowserContextOptions = {
  viewport: { width: Number(width), height: 800 },
  deviceScaleFactor: 1.5,
  ...THEMES[theme as keyof typeof THEMES],
};
const POINT = /Code postal d’une autre commune/;

/** Shades of each colour: as many as the eye tells apart on a screen of text, in half the bytes. */
const LAST_SHADE = 31;

function lighter(png: Buffer): Buffer {
  const image = PNG.sync.read(png);
  image.data.forEach((value, at) => {
    image.data[at] = Math.round((Math.round((value / 255) * LAST_SHADE) / LAST_SHADE) * 255);
  });
  return PNG.sync.write(image, { colorType: 2, deflateStrategy: 0, filterType: 0 });
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(path.join(folder, `${name}.png`), lighter(png));
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });

/** Hints are said once a machine: past the first pictures, nobody sees them any more. */
async function closeHints(page: Page): Promise<void> {
  for (const hint of await button(page, 'Fermer cette astuce').all()) await hint.click();
}

async function selectPoint(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: POINT }).click();
  await button(page, 'Voir le détail').waitFor();
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** A pane of its own for each walk, over a workbook that nothing has changed yet. */
async function inPane(
  stage: Stage,
  walk: (page: Page) => Promise<void>,
  options: BrowserContextOptions = LOOK,
): Promise<void> {
  const { page } = await openPane(stage, options);
  await walk(page);
  await page.close();
}

async function firstCheck(page: Page): Promise<void> {
  await picture(page, 'accueil');
  await button(page, 'Aide et raccourcis clavier').click();
  await heading(page, 'Aide').waitFor();
  await picture(page, 'aide');
  await button(page, 'Retour').click();
  await check(page);
  await closeHints(page);
  await page.getByRole('switch').click();
  await page.waitForFunction("!document.querySelector('[role=switch]').disabled");
  await selectPoint(page);
  await picture(page, 'resultat');
}

async function repair(page: Page): Promise<void> {
  await check(page);
  await button(page, 'Voir et corriger').click();
  await page.getByText('Avant').first().waitFor();
  await picture(page, 'corrections-sures');
  await button(page, 'Ne rien changer').click();
  await selectPoint(page);
  await button(page, 'Voir le détail').click();
  await page.getByText('Correction proposée').waitFor();
  await closeHints(page);
  await page.evaluate("document.querySelector('.screen').scrollTo(0, 0)");
  await picture(page, 'constat');
}

/** Accepts the point that is open, which needs a reason. */
async function accept(page: Page): Promise<void> {
  await button(page, 'Accepter avec un motif').click();
  await page.getByRole('radio').first().check({ force: true });
  await page
    .getByLabel('Précision (obligatoire)')
    .fill('Rattachée à une autre structure : chiffres communs.');
  await page.getByLabel(/^Votre nom ou votre service/).fill('Service petite enfance');
  await picture(page, 'accepter');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await page.getByText('Point accepté.').first().waitFor();
}

async function review(page: Page): Promise<void> {
  await check(page);
  await page.getByRole('treeitem', { name: /Structure absente d’un tableau/ }).click();
  await button(page, 'Voir le détail').click();
  await accept(page);
  await button(page, 'Retour à la liste').click();
  await button(page, '1 point accepté').click();
  await heading(page, 'Points acceptés').waitFor();
  await picture(page, 'points-acceptes');
  await button(page, 'Retour à la liste').click();
  await page.getByRole('tree').waitFor();
  const end = heading(page, 'Tous les points ont été passés en revue');
  while ((await end.count()) === 0) await page.keyboard.press('Alt+ArrowDown');
  await picture(page, 'revue-finie');
}

async function understood(page: Page): Promise<void> {
  await check(page);
  await openTab(page, 'Données');
  await heading(page, 'Ce qui a été compris').waitFor();
  await picture(page, 'donnees');
  await button(page, /^Plan d’action/).click();
  await page.getByText('Compris comme').first().waitFor();
  await picture(page, 'compris');
  for (const [view, name] of [
    ['EAJE', 'eaje'],
    ['Plan', 'plan'],
  ] as const) {
    await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
    await heading(page, /structures|actions/)
      .first()
      .waitFor();
    await picture(page, name);
  }
}

async function settings(page: Page): Promise<void> {
  await check(page);
  await button(page, 'Réglages').click();
  const territory = page.getByRole('combobox', { name: 'Territoire' });
  await territory.waitFor();
  await picture(page, 'reglages');
  await territory.fill('saint-o');
  await page.getByRole('option').first().waitFor();
  await picture(page, 'territoire');
  await page.keyboard.press('Escape');
  await page.getByRole('switch', { name: 'Contrôler pendant la saisie' }).click();
  await heading(page, 'Seuils du profil').scrollIntoViewIfNeeded();
  await page.evaluate("document.querySelector('#seuils').scrollIntoView()");
  await picture(page, 'seuils');
}

async function makeAndCompare(page: Page): Promise<void> {
  await check(page);
  await openTab(page, 'Annexes');
  await page.getByRole('radio', { name: /^Synthèse/ }).check();
  await page.getByText('Ce qui sera créé').waitFor();
  await picture(page, 'annexes');
  await button(page, /^Créer/).click();
  await button(page, 'Aller à la feuille').waitFor();
  await picture(page, 'annexe-creee');
  await openTab(page, 'Comparer');
  await page
    .getByLabel('Version précédente')
    .setInputFiles(fileOf('annexes-2024.xlsx', await previousSample()));
  await page
    .getByText(/^Modifié/)
    .first()
    .waitFor();
  await picture(page, 'comparer');
}

async function standalonePage(stage: Stage): Promise<void> {
  const page = await stage.browser.newPage({
    locale: 'fr-FR',
    ...LOOK,
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: 1,
  });
  await page.goto(stage.site.url);
  await button(page, 'Choisir un classeur').waitFor();
  await picture(page, 'page-ouverture');
  await page.goto(`${stage.site.url}?exemple`);
  await page.getByRole('tree').waitFor();
  await closeHints(page);
  await selectPoint(page);
  await picture(page, 'page');
  await page.getByLabel('Chercher dans le classeur').fill('Muzillac');
  await page
    .getByRole('search')
    .getByText(/ sur 13/)
    .waitFor();
  await picture(page, 'page-recherche');
  await page.close();
}

/** The same list for eyes and panes of other kinds. */
async function otherLooks(stage: Stage): Promise<void> {
  const list = (name: string) => async (page: Page) => {
    await check(page);
    await closeHints(page);
    await selectPoint(page);
    await picture(page, name);
  };
  await inPane(stage, list('resultat-sombre'), { ...LOOK, ...THEMES.dark });
  await inPane(stage, list('resultat-contraste'), { ...LOOK, ...THEMES.contrast });
  await inPane(stage, list('resultat-320'), { ...LOOK, viewport: { width: 320, height: 800 } });
}

mkdirSync(folder, { recursive: true });
const stage = await openStage();
for (const walk of [firstCheck, repair, review, understood, settings, makeAndCompare])
  await inPane(stage, walk);
await standalonePage(stage);
if (isGuide) await otherLooks(stage);
await closeStage(stage);
