import type { Page } from 'playwright-core';
import { accessibilityFaults, openWatchedPage } from './browser';
import { check, fileOf, openPane, openSamplePage, previousSample, useStage } from './doors';
import { openPoint, search } from './gestures';

const stage = useStage();

const PANE = { width: 350, height: 800 };
/** The narrowest and the widest pane of Excel, and 350 px zoomed at 200 %. */
const SIZES = [
  { width: 320, height: 800 },
  { width: 450, height: 800 },
  { width: 175, height: 400 },
] as const;

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** What makes the page, or a screen, scroll sideways: the innermost elements that go past its edge. */
const TOO_WIDE = `[document.documentElement, ...document.querySelectorAll('.screen, .actions, .pane-header')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  .flatMap((part) => {
    const edge = part.getBoundingClientRect().left + part.clientWidth + 1;
    const past = [...part.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > edge);
    return past.filter((element) => !past.some((other) => other !== element && element.contains(other)));
  })
  .map(({ tagName, className, textContent }) => tagName + ' ' + className + ' ' + textContent.slice(0, 40))`;
/** Only the screen scrolls: the header and the actions stay in sight. */
const TOO_TALL = 'document.documentElement.scrollHeight > document.documentElement.clientHeight';
/** Colours come little by little where a control has just changed. */
const SETTLED = `new Promise(requestAnimationFrame)
  .then(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
  .then(() => new Promise(requestAnimationFrame))`;

/** A colour that each theme of Fluent gives to all below it. */
const BACKGROUND = { light: '#ffffff', dark: '#292929' } as const;

/** The themes follow the media in a task of their own. */
const followed = (colorScheme: keyof typeof BACKGROUND) => `new Promise((resolve) => {
  const isFollowed = (theme) =>
    getComputedStyle(theme).getPropertyValue('--colorNeutralBackground1') === '${BACKGROUND[colorScheme]}';
  const look = () =>
    [...document.querySelectorAll('.fui-FluentProvider')].every(isFollowed) ? resolve() : requestAnimationFrame(look);
  look();
})`;

async function showLook(page: Page, media: (typeof LOOKS)[number][1]): Promise<void> {
  await page.emulateMedia(media);
  await page.evaluate(followed(media.colorScheme));
  await page.evaluate(SETTLED);
}

async function faultsOfLooks(page: Page, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [look, media] of LOOKS) {
    await showLook(page, media);
    const found = await accessibilityFaults(page, look === 'light' ? 'all' : 'colours');
    faults.push(...found.map((fault) => `${screen}, ${look}: ${fault}`));
  }
  await showLook(page, LOOKS[0][1]);
  return faults;
}

async function faultsOfSizes(page: Page, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const wide = await page.evaluate<string[]>(TOO_WIDE);
    faults.push(...wide.map((element) => `${screen}, ${String(size.width)} px, too wide: ${element}`));
    if (await page.evaluate<boolean>(TOO_TALL))
      faults.push(`${screen}, ${String(size.width)} px: the document scrolls`);
  }
  await page.setViewportSize(PANE);
  return faults;
}

interface Visit {
  readonly screen: string;
  readonly go: (page: Page) => Promise<unknown>;
}

const pressButton = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

async function showView(page: Page, view: string, title: RegExp): Promise<void> {
  await openTab(page, 'Données');
  await page.getByText(view, { exact: true }).click();
  await heading(page, title);
}

async function acceptPoint(page: Page): Promise<void> {
  await page.getByLabel('Situation particulière').check();
  await page.getByLabel('Précision (obligatoire)').fill('Une ouverture en cours d’année');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await page.getByText('Point accepté.').first().waitFor();
}

async function compareVersions(page: Page): Promise<void> {
  await openTab(page, 'Comparer');
  const file = fileOf('annexes-2024.xlsx', await previousSample());
  await page.getByLabel('Version précédente').setInputFiles(file);
  await page.getByRole('button', { name: /Modifié/ }).waitFor();
}

/** From one screen to the next, once the workbook was checked. */
const SCREENS: readonly Visit[] = [
  { screen: 'list', go: (page) => page.getByRole('tree').waitFor() },
  {
    screen: 'point',
    go: async (page) => {
      await search(page, 'fragilité');
      await openPoint(page, /Signes de fragilité/);
      await pressButton(page, 'En savoir plus');
      await page.getByRole('heading', { name: 'Ce qui est vérifié' }).waitFor();
    },
  },
  {
    screen: 'accept',
    go: async (page) => {
      await pressButton(page, 'Accepter avec un motif');
      await page.getByLabel('Situation particulière').waitFor();
    },
  },
  {
    screen: 'accepted',
    go: async (page) => {
      await acceptPoint(page);
      await pressButton(page, 'Revenir à la liste');
      await pressButton(page, '1 point accepté');
      await heading(page, 'Points acceptés');
    },
  },
  {
    screen: 'preview',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await search(page, '');
      await pressButton(page, 'Voir et corriger');
      await page.getByText('Avant').first().waitFor();
    },
  },
  {
    screen: 'understood',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await showView(page, 'Tableaux', /^Ce qui a été compris/);
      await pressButton(page, /^Plan d’action/);
      await pressButton(page, 'Ce n’est pas ce type');
    },
  },
  { screen: 'EAJE', go: (page) => showView(page, 'EAJE', /structures/) },
  { screen: 'plan', go: (page) => showView(page, 'Plan', /actions/) },
  {
    screen: 'annexes',
    go: async (page) => {
      await openTab(page, 'Annexes');
      await page.getByRole('button', { name: /^Créer/ }).waitFor();
    },
  },
  { screen: 'compare', go: compareVersions },
  {
    screen: 'settings',
    go: async (page) => {
      await pressButton(page, 'Réglages');
      await page.getByLabel('Territoire', { exact: true }).fill('grand cal');
      await page.getByRole('listbox', { name: 'Territoires trouvés' }).waitFor();
    },
  },
  {
    screen: 'help',
    go: async (page) => {
      await pressButton(page, 'Aide et raccourcis clavier');
      await heading(page, 'Aide');
    },
  },
];

/** Words that our libraries would say in English. */
const ENGLISH = /"[^"«]*\b(close|clear|dismiss|toggle|expand|collapse|loading|search|open|select)\b[^"»]*"/i;

test('the pane, all screens: nothing too wide from 320 px to 450 px and at 200 %, WCAG 2.2 AA in each look, names in French', async () => {
  const { page } = await openPane(stage());
  const faults: string[] = [];
  const look = async (screen: string) => {
    faults.push(...(await faultsOfSizes(page, screen)), ...(await faultsOfLooks(page, screen)));
    const english = ENGLISH.exec(await page.locator('main').ariaSnapshot());
    if (english) faults.push(`${screen}: ${english[0]}`);
  };
  await look('home');
  await check(page);
  for (const { screen, go } of SCREENS) {
    await go(page);
    await look(screen);
  }
  expect(faults).toEqual([]);
  await page.close();
});

test('the page at 1366 × 768, before and after a workbook is open: WCAG 2.2 AA in each look, and nothing too wide at 200 %', async () => {
  const { page } = await openWatchedPage(stage().browser, { viewport: { width: 1366, height: 768 } });
  await page.goto(stage().site.url);
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  const faults = await faultsOfLooks(page, 'empty');
  await page.close();
  const opened = (await openSamplePage(stage())).page;
  await opened.keyboard.press('Control+f');
  await opened.getByRole('search').waitFor();
  faults.push(...(await faultsOfLooks(opened, 'workbook')));
  await opened.setViewportSize({ width: 683, height: 384 });
  faults.push(...(await opened.evaluate<string[]>(TOO_WIDE)));
  expect(faults).toEqual([]);
  await opened.close();
});
