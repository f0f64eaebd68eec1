import { decouperAdresse, decouperGestionnaire } from '../../../src/reading/composite';
import { chargerCommunes } from '../../../src/referentiel';
import type { Communes } from '../../../src/referentiel';
import { adresseEnClair, lieuEnClair } from './parts';

let communes: Communes;

beforeAll(async () => {
  communes = await chargerCommunes();
});

describe('un gestionnaire et son adresse dans une cellule', () => {
  test.each([
    [
      'Mairie — Place du Soldat Inconnu — 62100 CALAIS',
      'Mairie | Place du Soldat Inconnu | 62100 | CALAIS | -',
    ],
    [
      'CAPSO 2 rue Albert Camus CS 20079 62968 Longuenesse',
      'CAPSO | 2 rue Albert Camus | 62968 | Longuenesse | CS 20079',
    ],
    [
      "Mairie d'Aire sur la Lys Hôtel de ville Grand Place BP 40029 62921 Aire sur la Lys Cédex",
      "Mairie d'Aire sur la Lys | Hôtel de ville Grand Place | 62921 | Aire sur la Lys | BP 40029 Cédex",
    ],
    [
      'Association Bulles de Vie — Espace Park B — 45, Allée des Ormes — 06250 MOUGINS',
      'Association Bulles de Vie | Espace Park B — 45, Allée des Ormes | 06250 | MOUGINS | -',
    ],
    [
      'Centre social Les Tilleuls 3 rue des Tilleuls 59000 Lille',
      'Centre social Les Tilleuls | 3 rue des Tilleuls | 59000 | Lille | -',
    ],
    ["Mairie d'Ecques 31 La Place 62129 Ecques", "Mairie d'Ecques | 31 La Place | 62129 | Ecques | -"],
    ['Mairie de Guemps 31 Le Marais 62370 Guemps', 'Mairie de Guemps | 31 Le Marais | 62370 | Guemps | -'],
    ['ADMR 62 - 4 rue Verte - 62000 Arras', 'ADMR 62 | 4 rue Verte | 62000 | Arras | -'],
    [
      "SI de Théroutanne 5 place de l'Eglise 62129 Théroutanne",
      "SI de Théroutanne | 5 place de l'Eglise | 62129 | Théroutanne | -",
    ],
    [
      'OGEC Saint-Joseph TSA 30012 59000 LILLE CEDEX',
      'OGEC Saint-Joseph | - | 59000 | LILLE | TSA 30012 CEDEX',
    ],
    ['Mairie de Saint-Omer 62500', 'Mairie de Saint-Omer | - | 62500 | - | -'],
    ['People & Baby (DSP)', 'People & Baby (DSP) | - | - | - | -'],
  ])('%s', (cellule, attendu) => expect(lieuEnClair(decouperGestionnaire(cellule, communes))).toBe(attendu));

  test('une note de travail devient une remarque', () => {
    const lu = decouperGestionnaire(
      "Jardin d'Eveil de Noé (Subvention municipale à partir de 2025)",
      communes,
    );
    expect([lu.nom?.texte, lu.remarque?.texte]).toEqual([
      "Jardin d'Eveil de Noé",
      'Subvention municipale à partir de 2025',
    ]);
  });
});

describe('une adresse seule', () => {
  test.each([
    ['8, rue de la Paix\n67000 STRASBOURG CEDEX 2', '8, rue de la Paix | 67000 | STRASBOURG | CEDEX 2'],
    [
      'Maison de la petite enfance, 8 rue de la Paix, 67000 STRASBOURG',
      'Maison de la petite enfance, 8 rue de la Paix | 67000 | STRASBOURG | -',
    ],
    ['Le Bourg 23200 Aubusson', 'Le Bourg | 23200 | Aubusson | -'],
    ['62100 Calais', '- | 62100 | Calais | -'],
    ['rue de la Gare - Péronnas', 'rue de la Gare | - | Péronnas | -'],
    ['Ecole primaire', 'Ecole primaire | - | - | -'],
  ])('%s', (cellule, attendu) => expect(adresseEnClair(decouperAdresse(cellule, communes))).toBe(attendu));
});
