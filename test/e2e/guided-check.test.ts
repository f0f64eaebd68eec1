import { openCheckedPane, openPane, useStage } from './doors';
import { eventually, keptIn, openPoint, point, press, search, tabTo } from './gestures';

const stage = useStage();

const POSTCODE = { sheet: 'Annexe 2 - Communauté', cell: 'D10' };
const SURE = [
  POSTCODE,
  { sheet: 'Annexe 2 - Communauté', cell: 'A11' },
  { sheet: 'Annexe 2 - Communes', cell: 'B48' },
];

test('by the keyboard alone: a summary, points one after the other, a fix, all the sure ones, and their undo', async () => {
  const { page, excel, complaints } = await openPane(stage());
  const { keyboard } = page;
  const value = ({ sheet, cell }: typeof POSTCODE) => excel.host.sheet(sheet).getCell(cell).text;
  const before = SURE.map(value);
  await press(page, 'Contrôler le classeur');
  await page.getByText(/^13.erreurs, 6.à vérifier, 3.pour information.;.26.équipements, 3.EAJE/).waitFor();

  await tabTo(page, page.getByRole('tree'));
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await eventually(() => expect(excel.host.selectedAddress).toBe('Convention!A5'));
  await keyboard.press('Space');
  await page.getByText('Point 1 sur 22', { exact: true }).waitFor();
  for (let at = 2; at <= 5; at += 1) {
    await keyboard.press('Alt+ArrowDown');
    await page.getByText(`Point ${String(at)} sur 22`, { exact: true }).waitFor();
  }
  await page.getByRole('heading', { name: 'Code postal d’une autre commune' }).waitFor();
  await press(page, 'Remplacer 56130 par 56190');
  await page.getByText('1 correction faite.').first().waitFor();
  expect(value(POSTCODE)).toBe('56190');
  await keyboard.press('Escape');
  await page.getByText('1 point réglé sur 22', { exact: true }).waitFor();
  await page.getByText(/^12.erreurs, 6.à vérifier/).waitFor();
  await eventually(async () =>
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('treeitem'),
  );

  await press(page, 'Voir et corriger');
  await page.getByText('Avant').first().waitFor();
  expect(SURE.map(value)).toEqual(['56190', before[1], before[2]]);
  await press(page, /^Tout corriger \(3 corrections\)/);
  await page.getByText('3 corrections faites.').first().waitFor();
  await page.getByText('4 points réglés sur 22', { exact: true }).waitFor();
  expect(SURE.map(value)).toEqual(['56190', 'LUDOTHÈQUE', before[2]?.replace('561300', '56130')]);
  await press(page, 'Annuler');
  await page
    .getByText(/^Corrections annulées/)
    .first()
    .waitFor();
  expect(SURE.map(value)).toEqual(['56190', before[1], before[2]]);
  await page.getByText('1 point réglé sur 22', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('a point accepted with a reason is kept in the workbook: the pane opened on it anew knows it, until it is withdrawn', async () => {
  const title = /Signes de fragilité/;
  const { page, excel } = await openCheckedPane(stage());
  await search(page, 'fragilité');
  await openPoint(page, title);
  await page.getByRole('button', { name: 'Accepter avec un motif' }).click();
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await page.getByText('Choisissez un motif.').waitFor();
  await page.getByLabel('Situation particulière').check();
  await page.getByLabel('Précision (obligatoire)').fill('Travaux d’été dans les locaux');
  await page.getByLabel(/^Votre nom ou votre service/).fill('Service petite enfance');
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await page.getByText('Point accepté.').first().waitFor();
  await page.getByRole('button', { name: 'Revenir à la liste' }).click();
  expect(await point(page, title).count()).toBe(0);
  expect(await keptIn(excel)).toContain('Travaux d’été dans les locaux');
  const workbook = await excel.host.save();
  await page.close();

  const again = await openCheckedPane(stage(), { workbook });
  await search(again.page, 'fragilité');
  expect(await point(again.page, title).count()).toBe(0);
  await again.page.getByRole('button', { name: '1 point accepté' }).click();
  const accepted = again.page.getByRole('region', { name: 'Acceptés', exact: true });
  await accepted.getByText('Situation particulière').waitFor();
  await accepted.getByText(/^Service petite enfance, le /).waitFor();
  await accepted.getByRole('button', { name: 'Ne plus accepter' }).click();
  await again.page.getByText('Acceptation retirée.').first().waitFor();
  await again.page.keyboard.press('Escape');
  await point(again.page, title).waitFor();
  expect(await keptIn(again.excel)).not.toContain('Travaux');
  await again.page.close();
});

test('a false positive goes to the clipboard without anything of the workbook', async () => {
  const { page } = await openCheckedPane(stage(), { permissions: ['clipboard-read', 'clipboard-write'] });
  await search(page, 'Marelle');
  await openPoint(page, /Doublon/);
  await page.getByRole('button', { name: 'Signaler un faux positif' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Description copiée/ })
    .waitFor({ state: 'attached' });
  const copied: string = await page.evaluate('navigator.clipboard.readText()');
  expect(copied).toContain('equipement/doublon');
  expect(copied).not.toMatch(/Marelle|Communes|59|ctg-exemple/);
  await page.close();
});
