/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import { chargerCommunes, DOSSIER_VIDE, lireDossier } from '../../src/app';
import { LECTURE_VIDE } from '../../src/reading';
import type { Convention, Field } from '../../src/reading';
import type { Finding } from '../../src/taskpane/modele';
import { App } from '../../src/taskpane/app';
import { Session } from '../../src/taskpane/session';
import { typedDate } from '../../src/taskpane/settings/territory/french-date';
import { axe } from './accessible';
import { controle, deps, FakeHost, lecture, point, tools } from './fakes';
import { technician } from './technician';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

beforeAll(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
});

const GRAND_CALAIS = '200090751';
const PAYS_D_OPALE = '200072478';

function champ(value: string, row: number): Field {
  return { value, printed: value, cells: [{ sheet: 'Annexe 2', row, column: 0 }] };
}

function convention(codesEpci: readonly string[], noms: readonly string[] = []): Convention {
  return {
    ...LECTURE_VIDE.convention,
    codeEpci: codesEpci[0] ?? null,
    codesEpci,
    periode: { debut: '2025-01-01', fin: '2029-12-31', field: champ('2025-2029', 0) },
    periodesDesTitres: [],
    durees: [],
    periodesDites: [],
    signataires:
      noms.length > 0
        ? [{ noms: noms.map((nom, row) => champ(nom, row)), annonce: null, territoire: null }]
        : [],
  };
}

/** A workbook with this convention, checked; what is kept in it is read again at each check. */
async function openChecked(read: Convention, findings: readonly Finding[] = []) {
  const host = new FakeHost();
  const controler = jest.fn(async (_snapshot, { dossier = DOSSIER_VIDE }) => ({
    ...controle(findings, { ...lecture(), convention: read }),
    dossier,
  }));
  const session = new Session({
    ...deps(host, { ...tools(), controler }),
    loadCommunes: chargerCommunes,
  });
  const { container } = render(<App session={session} dark={false} />);
  const user = technician();
  await user.click(screen.getByRole('button', { name: 'Contrôler le classeur' }));
  await screen.findByRole('tab', { name: 'Contrôle' });
  const openSettings = async () => {
    await user.click(screen.getByRole('button', { name: 'Réglages' }));
    const field = await screen.findByRole('combobox', { name: 'Territoire' });
    await waitFor(() => expect(screen.getByText(/communes?\. /)).toBeVisible());
    return field;
  };
  const kept = () => lireDossier(host.kept).consignes.convention;
  return { host, user, container, controler, openSettings, kept };
}

test('le territoire reconnu se voit ; un autre se cherche au clavier, s’enregistre et se contrôle aussitôt', async () => {
  const { user, container, controler, openSettings, kept } = await openChecked(convention([GRAND_CALAIS]));
  const field = await openSettings();
  expect(field).toHaveValue('CA Grand Calais Terres et Mers');
  expect(field).toHaveAccessibleDescription('14 communes. Reconnu dans le classeur.');
  await user.click(field);
  await user.keyboard('bret{Escape}');
  expect(field).toHaveValue('CA Grand Calais Terres et Mers');
  await user.clear(field);
  await user.keyboard('arc sud bret');
  expect(
    await screen.findByRole('option', { name: /Arc Sud Bretagne.*Morbihan/, selected: true }),
  ).toBeVisible();
  expect(field).toHaveAttribute('aria-expanded', 'true');
  expect(await axe(container)).toHaveNoViolations();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le territoire' }));
  expect(await screen.findByText(/Enregistré dans le classeur\.$/)).toBeVisible();
  expect(kept()).toMatchObject({ nom: 'CC Arc Sud Bretagne', periode: { debut: '2025-01-01' } });
  expect(controler).toHaveBeenCalledTimes(2);
  await user.click(screen.getByRole('button', { name: 'Revenir à ce qui est reconnu' }));
  await waitFor(() => expect(field).toHaveValue('CA Grand Calais Terres et Mers'));
  expect(kept()).toBeNull();
});

test('la période se tape en années ou en dates ; une fin avant le début ne s’enregistre pas', async () => {
  const { user, openSettings, kept } = await openChecked(convention([GRAND_CALAIS]));
  await openSettings();
  const [debut, fin] = [
    screen.getByRole('textbox', { name: 'Début' }),
    screen.getByRole('textbox', { name: 'Fin' }),
  ];
  expect(debut).toHaveValue('01/01/2025');
  await user.clear(fin);
  await user.type(fin, '2024{Enter}');
  expect(screen.getByText('La fin vient avant le début.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Enregistrer le territoire' }));
  expect(kept()).toBeNull();
  await user.clear(debut);
  await user.type(debut, '1/7/2023{Enter}');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le territoire' }));
  await waitFor(() => expect(kept()?.periode).toEqual({ debut: '2023-07-01', fin: '2024-12-31' }));
});

test('ce qui est tapé et pas encore enregistré reste quand on revient aux réglages', async () => {
  const { user, openSettings, kept } = await openChecked(convention([GRAND_CALAIS]));
  await openSettings();
  const fin = () => screen.getByRole('textbox', { name: 'Fin' });
  await user.clear(fin());
  await user.type(fin(), '2031{Enter}');
  await user.click(screen.getByRole('button', { name: 'Quitter les réglages' }));
  await openSettings();
  expect(fin()).toHaveValue('31/12/2031');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le territoire' }));
  await waitFor(() => expect(kept()?.periode?.fin).toBe('2031-12-31'));
});

test('le territoire n’est demandé que dans le doute', async () => {
  const { user } = await openChecked(convention([GRAND_CALAIS, PAYS_D_OPALE]), [point('a')]);
  expect(await screen.findByText(/^Plusieurs territoires possibles/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Choisir' }));
  expect(await screen.findByText(/^\d+ communes\. Plusieurs territoires reconnus/)).toBeVisible();
});

test('un territoire sûr n’est pas demandé', async () => {
  await openChecked(convention([GRAND_CALAIS]), [point('a')]);
  await screen.findByRole('tree');
  expect(screen.queryByText(/choisissez le vôtre/)).not.toBeInTheDocument();
});

test('les signataires sans liste viennent d’abord, et chacun mène à son nom', async () => {
  const absent = point('absent', {
    rule: 'equipement/collectivite-absente',
    sheet: 'Annexe 2',
    row: 1,
    column: 0,
  });
  const { host, user, openSettings } = await openChecked(convention([GRAND_CALAIS], ['Marck', 'Coulogne']), [
    absent,
  ]);
  await openSettings();
  expect(screen.getByText('2 signataires, dont 1 sans liste')).toBeVisible();
  const [first] = screen.getAllByRole('button', { name: /^(Marck|Coulogne)/ });
  expect(first).toHaveTextContent('Coulogne, sans liste');
  await user.click(first as HTMLElement);
  expect(host.revealed).toEqual([[{ sheet: 'Annexe 2', row: 1, column: 0 }]]);
});

test.each([
  ['2025', 'debut', '2025-01-01'],
  ['2029', 'fin', '2029-12-31'],
  ['1/7/2025', 'debut', '2025-07-01'],
  ['31.02.2025', 'debut', null],
  ['bientôt', 'fin', null],
  ['', 'fin', ''],
] as const)('« %s » se lit comme une date de la convention', (text, end, expected) => {
  expect(typedDate(text, end)).toBe(expected);
});
