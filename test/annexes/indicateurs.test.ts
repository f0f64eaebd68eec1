import { indicateursEaje } from '../../src/annexes';
import type { IndicateursEaje, NomMesure } from '../../src/reading';
import type { Feuilles } from '../reading/classeur';
import { snapshotDesSpecs } from './feuille-lue';
import { matiereDe, pointsDe, relire } from './matiere';

const ENTETES = [
  'Structure',
  'Commune',
  'Places',
  'Heures facturées',
  'Heures réalisées',
  'Charges',
  'Taux de facturation',
  'Taux d’occupation réel',
  'Prix de revient',
];

const DEUX_ANNEES: Feuilles = {
  'EAJE 2023': [
    ['Indicateurs des EAJE – réel 2023'],
    ENTETES,
    ['Crèche Les Lutins', 'Arques', 20, 42000, 40000, 520000, 1.05, 0.72, 13],
    ['Crèche Pirouette', 'Blendecques', 30, 63000, 60000, 810000, 1.05, 0.57, 13.5],
    ['Crèche Bulle', 'Longuenesse', 25, null, null, null, 1.06, 0.75, 12.4],
  ],
  'EAJE 2022': [
    ['Indicateurs des EAJE – réel 2022'],
    ENTETES,
    ['Crèche Pirouette', 'Blendecques', 30, 60000, 58000, 760000, 1.03, 0.6, 13.1],
    ['Crèche Les Lutins', 'Arques', 20, 41200, 40000, 500000, 1.03, 0.71, 12.5],
  ],
};

function enClair({ nom, commune, annee, etat, mesures }: IndicateursEaje): string {
  const figures = (Object.keys(mesures) as NomMesure[])
    .sort()
    .map((mesure) => `${mesure} ${(mesures[mesure]?.value ?? 0).toFixed(2)}`);
  return [nom.value, commune?.value, annee?.value, etat?.value, ...figures].join(' | ');
}

describe('les indicateurs EAJE', () => {
  const matiere = matiereDe(DEUX_ANNEES);
  const [spec] = indicateursEaje(matiere, {});

  it('sont relus tels qu’ils ont été lus', () => {
    expect(matiere.lecture.eaje).toHaveLength(5);
    const relus = relire(spec ? [spec] : [])
      .eaje.map(enClair)
      .sort();
    expect(relus).toEqual(matiere.lecture.eaje.map(enClair).sort());
  });

  it('ne donnent rien à redire que la fragilité', async () => {
    const points = await pointsDe(spec ? [spec] : []);
    expect(points.filter((point) => !point.includes('eaje/fragilite'))).toEqual([]);
  });

  it('se recalculent quand une heure est corrigée', () => {
    const ligne = spec?.rows.find((row) => row[0]?.value === 'Crèche Les Lutins') ?? [];
    const formules = ligne.flatMap((cell) =>
      cell && typeof cell.value === 'object' && cell.value && 'formula' in cell.value
        ? [cell.value.formula]
        : [],
    );
    expect(formules).toEqual([
      expect.stringMatching(/^=IFERROR\([A-Z]4\/[A-Z]4,""\)$/),
      expect.stringMatching(/^=IFERROR\([A-Z]4\/[A-Z]4,""\)$/),
    ]);
  });

  it('pondèrent les moyennes, et laissent dehors un taux hors d’échelle', () => {
    const [seule] = indicateursEaje(
      matiereDe({
        EAJE: [
          ['Indicateurs des EAJE – réel 2023'],
          ['Structure', 'Commune', 'Places', 'Taux d’occupation réel', 'Prix de revient'],
          ['Crèche Les Lutins', 'Arques', 20, 0.7, 13],
          ['Crèche Bulle', 'Longuenesse', 30, 0.6, 14],
          ['Crèche Ronde', 'Blendecques', 50, 0.0787, 12],
        ],
      }),
      {},
    );
    const sheet = snapshotDesSpecs(seule ? [seule] : []).sheets[0];
    const row = seule?.rows.findIndex(([premiere]) => premiere?.value === 'Ensemble') ?? 0;
    expect(sheet?.cells.value(row, 2)).toBe(100);
    expect(sheet?.cells.value(row, 3)).toBeCloseTo((0.7 * 20 + 0.6 * 30) / 50);
    expect(sheet?.cells.value(row, 4)).toBeCloseTo((13 * 20 + 14 * 30 + 12 * 50) / 100);
  });

  it('comparent deux années sur les structures communes, dans le même ordre', () => {
    const comparaison = spec?.charts?.find(({ title }) => title.includes('2022'));
    const noms = comparaison?.series.map(({ values }) =>
      spec?.rows.slice(values.top, values.bottom + 1).map(([premiere]) => premiere?.value),
    );
    expect(noms?.[0]).toEqual(['Crèche Les Lutins', 'Crèche Pirouette']);
    expect(noms?.[1]).toEqual(noms?.[0]);
  });

  it('disent « année non précisée », et n’en inventent pas d’autre en se relisant', () => {
    const feuilles: Feuilles = {
      'EAJE 2023': DEUX_ANNEES['EAJE 2023'] ?? [],
      'EAJE Ville': [
        ['Compétence petite enfance'],
        ENTETES,
        ['Crèche Ronde', 'Wizernes', 12, null, null, null, 1.04, 0.7, 13.2],
      ],
    };
    const specs = indicateursEaje(matiereDe(feuilles), {});
    expect(specs[0]?.rows.flat().map((cell) => cell?.value)).toContain(
      'Indicateurs des EAJE, année non précisée',
    );
    expect(relire(specs).eaje.find(({ nom }) => nom.value === 'Crèche Ronde')?.annee).toBeNull();
  });
});
