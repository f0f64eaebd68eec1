import { cellKey, cellName } from '../../workbook';
import type { PAUSE } from '../pauses';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { ecrireMesure, ecrirePourcent, nomDe } from './ecriture';
import { faitsCommuns } from './memes-chiffres';
import type { Fait } from './memes-chiffres';
import { partsDementies } from './parts-dementies';

/** The same figure, to the coarser rounding of the two. */
function pareils(a: Fait, b: Fait): boolean {
  return Math.abs(a.valeur - b.valeur) <= Math.max(a.pas, b.pas) * (1 + 1e-9);
}

/** Where the other figure stands, for a reader who has only the message. */
function lieuDe({ grille, terme }: Fait): string {
  const [ref] = terme.mesure.cells;
  const cellule = ref ? `, en ${cellName(ref.row, ref.column)}` : '';
  return `${citer(grille.tableau.sheet)}${cellule}`;
}

const valeurDe = ({ terme: { mesure, ligne, colonne } }: Fait): string => {
  const pourcent = ligne.unite === '%' || colonne.unite === '%';
  return pourcent ? ecrirePourcent(mesure.value * 100, mesure.pas * 100) : ecrireMesure(mesure);
};

/** A label that comes twice in one table tells two things apart in a way that we do not see. */
function ambigus(faits: readonly Fait[]): boolean {
  return new Set(faits.map(({ grille }) => grille)).size < faits.length;
}

/** total/part points at the share that its own row contradicts, and the other table gives the one it asks for. */
function ditParSaLigne({ grille, terme: { mesure } }: Fait, autre: Fait): boolean {
  const [ref] = mesure.cells;
  const voulu = ref && partsDementies(grille).get(cellKey(ref));
  return voulu !== undefined && Math.abs(voulu - autre.terme.mesure.value) <= mesure.pas * (1 + 1e-9);
}

function* divergences(faits: readonly Fait[]): Generator<Report<'valeurs'>> {
  const [premier, ...autres] = faits;
  if (!premier || ambigus(faits)) return;
  const different = autres.find((autre) => !pareils(premier, autre));
  if (!different || ditParSaLigne(premier, different) || ditParSaLigne(different, premier)) return;
  yield {
    message: 'valeurs',
    data: {
      nom: nomDe(premier.terme),
      une: valeurDe(premier),
      autre: valeurDe(different),
      lieu: lieuDe(different),
    },
    at: premier.terme.mesure,
    related: autres.map(({ terme }) => terme.mesure),
    key: nomDe(premier.terme),
    confidence: Math.min(premier.grille.confidence, different.grille.confidence),
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<'valeurs'> | typeof PAUSE> {
  const communs = yield* faitsCommuns(lecture.grilles);
  for (const faits of communs) yield* divergences(faits);
}

const deuxTableaux = (naissances: number): MiniClasseur => ({
  Diagnostic: [
    ['Commune', 'Naissances domiciliées 2022', 'Décès domiciliés 2022'],
    ['Arques', 98, 102],
    ['Wizernes', 31, 40],
  ],
  Fiche: [
    [null, 'Arques', 'Wizernes'],
    ['Naissances domiciliées en 2022', naissances, 31],
    ['Décès domiciliés en 2022', 102, 40],
  ],
});

export const memeChiffreDeuxValeurs = defineRule({
  meta: {
    id: 'total/meme-chiffre-deux-valeurs',
    titre: 'Deux valeurs pour un chiffre',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    valeurs: {
      quoi: '« {nom} » vaut {une} ici, et {autre} dans {lieu}.',
      pourquoi: 'Les deux tableaux nomment le même chiffre, pour la même année.',
      queFaire: 'Retrouvez la bonne valeur dans la source, et corrigez l’autre.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'la même valeur dans les deux tableaux', classeur: deuxTableaux(98) },
      {
        nom: 'deux années',
        classeur: {
          Diagnostic: [
            ['Commune', 'Naissances domiciliées 2022', 'Décès domiciliés 2022'],
            ['Arques', 98, 102],
            ['Wizernes', 31, 40],
          ],
          Fiche: [
            ['Commune', 'Naissances domiciliées 2023', 'Décès domiciliés 2023'],
            ['Arques', 89, 99],
            ['Wizernes', 33, 38],
          ],
        },
      },
      {
        nom: 'une part que sa propre ligne dément : un autre point le dit',
        classeur: {
          Logements: [
            [
              'Commune',
              'Part des résidences principales 2021',
              'Part des résidences secondaires 2021',
              'Part des logements vacants 2021',
            ],
            ['Arques', 94.6, 1.6, 3.8],
            ['Wizernes', 83.1, 10.4, 6.4],
            ['Longuenesse', 26.1, 6.5, 7.3],
            ['Blendecques', 93.8, 1.5, 4.7],
          ],
          Synthèse: [
            ['Logement', 'Longuenesse', 'Arques'],
            ['Part des résidences principales 2021', 86.1, 94.6],
            ['Part des résidences secondaires 2021', 6.5, 1.6],
          ],
        },
      },
      {
        nom: 'deux tranches d’âge',
        classeur: {
          Diagnostic: [
            ['Commune', 'Enfants (0-2 ans) en 2022', 'Enfants (3-5 ans) en 2022'],
            ['Arques', 98, 102],
            ['Wizernes', 31, 40],
          ],
          Fiche: [
            ['Commune', 'Enfants (3-5 ans) en 2022', 'Enfants (6-11 ans) en 2022'],
            ['Arques', 102, 240],
            ['Wizernes', 40, 77],
          ],
        },
      },
    ],
    invalid: [
      { nom: 'un chiffre recopié de travers', classeur: deuxTableaux(89), attendu: ['Diagnostic!B2'] },
      { nom: 'un chiffre oublié en route', classeur: deuxTableaux(9), attendu: ['Diagnostic!B2'] },
    ],
  },
});
