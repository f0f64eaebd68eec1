/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import { lireDossier } from '../../src/app';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import { shownFigure, typedFigure } from '../../src/taskpane/settings/figures';
import { differences, withValue } from '../../src/taskpane/settings/tree';
import { axe } from './accessible';
import { controle, deps, FakeHost, point, tools } from './fakes';
import { technician } from './technician';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

beforeAll(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

/** The settings, open after a check; what is kept of the profil and the thresholds of each check are noted. */
async function openSettings(kept: string | null = null) {
  const host = new FakeHost();
  const keep = jest.fn<boolean, [text: string | null]>(() => true);
  const asked: number[] = [];
  const given = tools(controle([point('a', { rule: 'equipement/doublon', titre: 'Doublon' })]));
  const session = new Session(
    deps(host, {
      ...given,
      controler: (snapshot, options) => {
        asked.push(options.profil?.seuils.fragilite.occupation ?? NaN);
        return given.controler(snapshot, options);
      },
    }),
    { profil: { read: () => kept, keep } },
  );
  const { container } = render(<App session={session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await screen.findByRole('tree');
  await user.click(screen.getByRole('button', { name: 'Réglages' }));
  const occupation = await screen.findByRole('textbox', { name: 'Occupation inférieure à' });
  return { host, keep, asked, container, user, occupation };
}

test('un seuil changé est gardé, et vaut pour le contrôle suivant', async () => {
  const { keep, asked, container, user, occupation } = await openSettings();
  expect(await axe(container)).toHaveNoViolations();
  await user.clear(occupation);
  await user.type(occupation, '65,5 %{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Contrôler à nouveau' }));
  await screen.findByRole('tree');
  expect(asked).toEqual([0.6, 0.655]);
  expect(JSON.parse(String(keep.mock.calls[0]?.[0]))).toEqual({
    version: 1,
    seuils: { fragilite: { occupation: 0.655 } },
  });
});

test('ce qui n’est pas un nombre est refusé, avec un exemple', async () => {
  const { keep, user, occupation } = await openSettings();
  await user.clear(occupation);
  await user.type(occupation, 'beaucoup{Enter}');
  expect(await screen.findByText(/^Écrivez un nombre, par exemple 60\s%\.$/)).toBeVisible();
  expect(occupation).toHaveValue('60\u00a0%');
  expect(keep).not.toHaveBeenCalled();
});

test('le profil gardé vaut dès le premier contrôle, et l’on revient aux valeurs par défaut', async () => {
  const { keep, asked, user, occupation } = await openSettings(
    '{ "version": 1, "seuils": { "fragilite": { "occupation": 0.7 } } }',
  );
  expect(asked).toEqual([0.7]);
  expect(occupation).toHaveValue('70\u00a0%');
  await user.click(screen.getByRole('button', { name: 'Revenir aux valeurs par défaut' }));
  await waitFor(() => expect(occupation).toHaveValue('60\u00a0%'));
  expect(keep).toHaveBeenLastCalledWith(null);
});

test('un poste qui n’a plus de place le dit : le seuil vaut quand même, et le classeur peut le garder', async () => {
  const { host, keep, asked, user, occupation } = await openSettings();
  keep.mockReturnValue(false);
  await user.clear(occupation);
  await user.type(occupation, '65 %{Enter}');
  expect(await screen.findByText(/^Ce poste ne peut pas garder ces réglages/)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Dans ce classeur' }));
  await waitFor(() => expect(screen.queryByText(/^Ce poste ne peut pas garder/)).toBeNull());
  expect(lireDossier(host.kept).profil).toMatchObject({ seuils: { fragilite: { occupation: 0.65 } } });
  await user.click(await screen.findByRole('button', { name: 'Contrôler à nouveau' }));
  await screen.findByRole('tree');
  expect(asked).toEqual([0.6, 0.65]);
});

test('les seuils gardés dans le classeur passent avant ceux du poste, jusqu’à ce qu’on y renonce', async () => {
  const { host, keep, asked, user, occupation } = await openSettings(
    '{ "version": 1, "seuils": { "fragilite": { "occupation": 0.7 } } }',
  );
  await user.click(screen.getByRole('radio', { name: 'Dans ce classeur' }));
  await screen.findByText(/^Ces réglages ne valent que pour ce classeur/);
  await user.clear(occupation);
  await user.type(occupation, '50 %{Enter}');
  await waitFor(() => expect(lireDossier(host.kept).profil).toMatchObject({ version: 1 }));
  await user.click(await screen.findByRole('button', { name: 'Contrôler à nouveau' }));
  await screen.findByRole('tree');
  await user.click(screen.getByRole('button', { name: 'Réglages' }));
  await user.click(await screen.findByRole('radio', { name: 'Sur ce poste' }));
  await waitFor(() => expect(lireDossier(host.kept).profil).toBeNull());
  expect(await screen.findByRole('textbox', { name: 'Occupation inférieure à' })).toHaveValue('70\u00a0%');
  expect(asked).toEqual([0.7, 0.5]);
  expect(keep).not.toHaveBeenCalled();
});

test('les seuils du classeur, ôtés d’une flèche de trop, reviennent d’un clic', async () => {
  const { host, user, occupation } = await openSettings();
  await user.click(screen.getByRole('radio', { name: 'Dans ce classeur' }));
  await screen.findByText(/^Ces réglages ne valent que pour ce classeur/);
  await user.clear(occupation);
  await user.type(occupation, '50 %{Enter}');
  const ofWorkbook = () => lireDossier(host.kept).profil;
  await waitFor(() => expect(ofWorkbook()).toMatchObject({ seuils: { fragilite: { occupation: 0.5 } } }));
  await user.click(screen.getByRole('radio', { name: 'Sur ce poste' }));
  await waitFor(() => expect(ofWorkbook()).toBeNull());
  await user.click(screen.getByRole('radio', { name: 'Dans ce classeur' }));
  await waitFor(() => expect(ofWorkbook()).toMatchObject({ seuils: { fragilite: { occupation: 0.5 } } }));
});

test('un fichier qui ne se lit plus est dit, et ne change rien', async () => {
  const { keep, user } = await openSettings();
  const gone = Object.assign(new File(['{}'], 'profil.json'), {
    text: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  await user.upload(screen.getByLabelText('Profil à importer'), gone);
  expect(await screen.findByText('Ce fichier n’est pas un profil de réglages.')).toBeVisible();
  expect(keep).not.toHaveBeenCalled();
});

test('une vérification qui a donné un point peut être arrêtée', async () => {
  const { keep, user } = await openSettings();
  const choice = await screen.findByRole('combobox', { name: /même structure|doublon/i });
  await user.selectOptions(choice, 'Ne pas vérifier');
  await waitFor(() => expect(keep).toHaveBeenCalled());
  expect(JSON.parse(String(keep.mock.calls[0]?.[0])).gravites).toEqual({ 'equipement/doublon': 'off' });
});

test('un fichier qui n’est pas un profil est refusé en français', async () => {
  const { user, keep } = await openSettings();
  const field = screen.getByLabelText('Profil à importer');
  // The files of jsdom cannot be read as text.
  const file = new File([], 'profil.json', { type: 'application/json' });
  await user.upload(field, Object.assign(file, { text: async () => '{ "version": 2 }' }));
  expect(await screen.findByText('« version » doit valoir 1.')).toBeVisible();
  expect(keep).not.toHaveBeenCalled();
});

test.each([
  ['60 %', '%', 0.6],
  ['7,5 €', '€', 7.5],
  ['220', '', 220],
  ['20 points', 'points', 0.2],
  ['abc', '%', null],
  ['', '€', null],
] as const)('« %s » se lit comme un chiffre du profil', (text, unit, expected) => {
  expect(typedFigure(text, unit)).toBe(expected);
});

test('les chiffres du profil se montrent à la française', () => {
  expect([
    shownFigure(1.07, '%'),
    shownFigure(0.2, '€'),
    shownFigure(20, '€'),
    shownFigure(null, '%'),
  ]).toEqual(['107\u00a0%', '0,20\u00a0€', '20\u00a0€', '']);
});

test('une valeur se change dans une liste, et seul ce qui diffère est dit', () => {
  const before = { a: { b: 1, c: 2 }, liste: [{ x: 1 }, { x: 2 }] };
  const after = withValue(before, ['liste', 1, 'x'], 3);
  expect(after).toEqual({ a: { b: 1, c: 2 }, liste: [{ x: 1 }, { x: 3 }] });
  expect(differences(withValue(after, ['a', 'b'], 5), before)).toEqual({
    a: { b: 5 },
    liste: [{ x: 1 }, { x: 3 }],
  });
  expect(withValue(before, ['a', 'b'], undefined)).toEqual({ a: { c: 2 }, liste: before.liste });
});
