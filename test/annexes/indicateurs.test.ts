import { indicateursEaje } from '../../src/annexes';
import type { IndicateursEaje, NomMesure } from '../../src/reading';
import type { Feuilles } from '../reading/classeur';
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
});
