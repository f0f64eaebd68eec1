import type { MiniClasseur } from '../rule';

/** A column of changes and one of shares, with the figure of one row of each. */
export function evolutionsEtParts(evolution: string, part: string): MiniClasseur {
  return {
    Chiffres: [
      ['Commune', '2019', '2023', 'Évolution', 'Part'],
      ['Arques', 742, 760, '+2,4 %', '52 %'],
      ['Wizernes', 210, 201, '-4,3 %', '14 %'],
      ['Longuenesse', 156, 165, evolution, '11 %'],
      ['Blendecques', 340, 349, '+2,6 %', part],
      ['Total', 1448, 1475, '+1,9 %', '100 %'],
    ],
  };
}

/** Shares of the last column, that those of an age nearly are. */
export const PARTS_DU_TOTAL: MiniClasseur = {
  Population: [
    ['Commune', '6-11 ans', '12-17 ans', 'Total 0-17 ans', 'Part'],
    ['Marmande', 1190, 1224, 3474, '47,5 %'],
    ['Tonneins', 655, 640, 1883, '25,7 %'],
    ['Sainte-Bazeille', 224, 231, 648, '8,9 %'],
    ['Clairac', 172, 180, 501, '6,8 %'],
    ['Virazeil', 118, 127, 341, '4,7 %'],
    ['Seyches', 70, 74, 204, '2,8 %'],
    ['Total', 2525, 2569, 7319, '100 %'],
  ],
};

/** Shares in rows, one in points, and a change from the first of many years, with one figure of each. */
export const partsEnLignes = (part: string, taux: number, evolution: string): MiniClasseur => ({
  Allocataires: [
    ['Allocataires', 'Arques', 'Wizernes', 'Ecques', 'Territoire'],
    ['Total allocataires', 3564, 1900, 3310, 8774],
    ['dont bas revenus', 1320, 860, 1010, 3190],
    ['Part à bas revenus', '37 %', part, '31 %', '36 %'],
    ['Taux de bas revenus (pour 100)', 37, taux, 30.5, 36.4],
  ],
  Naissances: [
    ['Commune', '2019', '2020', '2021', '2022', '2023', 'Évolution 2019-2023'],
    ['Arques', 178, 171, 175, 166, 160, '-10,1 %'],
    ['Wizernes', 98, 95, 97, 92, 90, '-8,2 %'],
    ['Ecques', 31, 29, 33, 30, 28, evolution],
    ['Helfaut', 24, 26, 22, 23, 21, '-12,5 %'],
  ],
});
