import type { Grille, Mesure, RatioAnnonce } from '../../reading';
import { memoire } from '../memoire';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { PAUSE } from '../pauses';
import { ecrire, ecrireMesure, ecrirePourcent } from './ecriture';
import { evolutionsEtParts, PARTS_DU_TOTAL, partsEnLignes } from './cas-ratios';
import { ratiosFauxDe } from './ratios-des-colonnes';

type Nature = RatioAnnonce['nature'];
type Nom = Nature | 'partDuTableau' | 'evolutionDuTableau';

const BRUIT = 1e-9;
const MILLIER_ROND = 100;

/** What rounding may hide in a term: a count is exact, unless it is a round number of hundreds. */
const demiPas = ({ pas }: Mesure): number => (pas < 1 || pas >= MILLIER_ROND ? pas / 2 : 0);

interface Bornes {
  readonly exact: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** What the terms give, and how far their own rounding may move it. */
function attendu({ numerateur, denominateur, nature }: RatioAnnonce): Bornes | null {
  const [haut, bas] = [demiPas(numerateur), demiPas(denominateur)];
  if (denominateur.value - bas <= 0) return null;
  const decalage = nature === 'evolution' ? 1 : 0;
  return {
    exact: numerateur.value / denominateur.value - decalage,
    minimum: (numerateur.value - haut) / (denominateur.value + bas) - decalage,
    maximum: (numerateur.value + haut) / (denominateur.value - bas) - decalage,
  };
}

/** Beyond, a figure cut short instead of rounded is wrong by too much: 57 for 57,9. */
const TRONCATURE_MAX = 0.005;

function estTronque({ value, pas }: Mesure, exact: number): boolean {
  const reste = Math.abs(exact) - Math.abs(value);
  return reste >= 0 && reste < pas && reste <= Math.abs(exact) * TRONCATURE_MAX;
}

function convient(field: Mesure, { exact, minimum, maximum }: Bornes): boolean {
  const marge = field.pas / 2 + BRUIT;
  const arrondi = field.value >= minimum - marge && field.value <= maximum + marge;
  return arrondi || (Math.sign(field.value) === Math.sign(exact) && estTronque(field, exact));
}

const DIXIEME = 0.1;

/** « 46,74 % », « 54,2 »: with the decimals of the text, one more for a ratio. */
function montrer(valeur: number, { pas }: Mesure, nature: Nature): string {
  if (nature === 'quotient') return ecrire(valeur, Math.min(pas, DIXIEME));
  return ecrirePourcent(valeur * 100, pas * 100);
}

function calculDe({ field, numerateur, denominateur, nature }: RatioAnnonce, exact: number): string {
  const moinsUn = nature === 'evolution' ? ' − 1' : '';
  const gauche = `${ecrireMesure(numerateur)} / ${ecrireMesure(denominateur)}${moinsUn}`;
  return `${gauche} = ${montrer(exact, field, nature)}, et non ${montrer(field.value, field, nature)}`;
}

function tient(ratio: RatioAnnonce): boolean {
  const bornes = attendu(ratio);
  return bornes === null || convient(ratio.field, bornes);
}

/** What a table computes otherwise than its other rows do; total/part leaves it to this rule, which gives the figure. */
export const ratiosFauxDuTableau = memoire((grille: Grille) => ratiosFauxDe(grille, tient));

const DU_TABLEAU = {
  part: 'partDuTableau',
  evolution: 'evolutionDuTableau',
  quotient: 'partDuTableau',
} as const;

/** A figure computed on its row as those of the other rows are, but for the result. */
function reportDuTableau(ratio: RatioAnnonce): readonly Report<Nom>[] {
  const report = reportDe(ratio);
  if (!report) return [];
  const { numerateur, denominateur, nature, field } = ratio;
  const data = { ...report.data, texte: montrer(field.value, field, nature) };
  return [{ ...report, data, message: DU_TABLEAU[nature], related: [numerateur, denominateur] }];
}

function reportDe(ratio: RatioAnnonce): Report<Nom> | null {
  const { field, numerateur, denominateur, nature, confidence } = ratio;
  const bornes = attendu(ratio);
  if (!bornes || convient(field, bornes)) return null;
  const trouve = montrer(bornes.exact, field, nature);
  return {
    message: nature,
    data: { texte: field.printed.trim(), trouve, haut: numerateur.value, bas: denominateur.value },
    at: field,
    confidence,
    actual: field.printed,
    expected: trouve,
    calcul: calculDe(ratio, bornes.exact),
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  for (const ratio of lecture.ratios) {
    const report = reportDe(ratio);
    if (report) yield report;
  }
  for (const grille of lecture.grilles) {
    for (const ratio of ratiosFauxDuTableau(grille)) yield* reportDuTableau(ratio);
    yield PAUSE;
  }
}

const POURQUOI = 'Les deux chiffres de la phrase ne donnent pas ce résultat, arrondi compris.';
const COMME_LES_AUTRES =
  'Les autres cellules de sa colonne ou de sa ligne se calculent ainsi, et tombent juste.';
const QUE_FAIRE = 'Corrigez le résultat, ou les chiffres dont il vient.';

export const totalRatio = defineRule({
  meta: {
    id: 'total/ratio',
    titre: 'Ratio que ses chiffres ne donnent pas',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    part: {
      quoi: '« {texte} » : {haut} sur {bas} font {trouve}.',
      pourquoi: POURQUOI,
      queFaire: QUE_FAIRE,
    },
    quotient: {
      quoi: '« {texte} » : {haut} pour {bas} font {trouve}.',
      pourquoi: POURQUOI,
      queFaire: QUE_FAIRE,
    },
    evolution: {
      quoi: '« {texte} » : de {bas} à {haut}, l’évolution est de {trouve}.',
      pourquoi: POURQUOI,
      queFaire: QUE_FAIRE,
    },
    partDuTableau: {
      quoi: '« {texte} » : {haut} sur {bas} font {trouve}.',
      pourquoi: COMME_LES_AUTRES,
      queFaire: QUE_FAIRE,
    },
    evolutionDuTableau: {
      quoi: '« {texte} » : de {bas} à {haut}, l’évolution est de {trouve}.',
      pourquoi: COMME_LES_AUTRES,
      queFaire: QUE_FAIRE,
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'une colonne d’évolutions et une colonne de parts justes',
        classeur: evolutionsEtParts('+5,8 %', '24 %'),
      },
      {
        nom: 'des parts du total, que celles d’une tranche d’âge approchent',
        classeur: PARTS_DU_TOTAL,
      },
      {
        nom: 'des parts en ligne, des évolutions sur cinq ans',
        classeur: partsEnLignes('45 %', 45.3, '-9,7 %'),
      },
      {
        nom: 'une colonne de taux qui ne vient pas des autres',
        classeur: {
          Taux: [
            ['Commune', 'Places', 'Enfants', 'Taux d’effort'],
            ['Arques', 40, 120, '8 %'],
            ['Wizernes', 12, 60, '9 %'],
            ['Longuenesse', 20, 80, '7 %'],
          ],
        },
      },
      {
        nom: 'des parts, des évolutions et des ratios justes, arrondis ou coupés',
        classeur: {
          Diagnostic: [
            [
              'La crèche a accueilli 92 familles dont 43 sous le seuil de pauvreté (tarif -1 €) soit 46,74 %.',
            ],
            ['On compte 450 assistantes maternelles au 31/12/24 contre 588 en 2020 (-23,4 % en 5 ans).'],
            ['Les RPE totalisent 8,3 ETP en 2025 et 450 assistants maternels soit 1 ETP pour 54 AM.'],
            ['Le nombre de places passe de 561 à 545, soit -2,9 %.'],
            ['Les 9 actions coûtent 380 000 € en 2025, dont 168 500 € de la Caf, soit 44 % du total.'],
          ],
        },
      },
      {
        nom: 'des parts dont la base n’est pas dite, des chiffres donnés à peu près',
        classeur: {
          Diagnostic: [
            ['On comptait 7 096 allocataires, soit 17,5 % du département.'],
            ['Près de 90 familles dont 43 monoparentales, soit 50 %.'],
            ['245 places pour la jeunesse, soit 1 place pour 54 jeunes de 6 à 17 ans.'],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'une évolution et une part que les autres lignes démentent',
        classeur: evolutionsEtParts('+8,5 %', '42 %'),
        attendu: ['Chiffres!D4', 'Chiffres!E5'],
      },
      {
        nom: 'des parts en ligne et une évolution sur cinq ans fausses',
        classeur: partsEnLignes('54 %', 4.53, '+9,7 %'),
        attendu: ['Allocataires!C4', 'Allocataires!C5', 'Naissances!G4'],
      },
      {
        nom: 'des parts et une évolution fausses',
        classeur: {
          Diagnostic: [
            [
              'La crèche a accueilli 92 familles dont 34 sous le seuil de pauvreté (tarif -1 €) soit 46,74 %.',
            ],
            ['On compte 450 assistantes maternelles en 2024 contre 588 en 2020, soit -32 % sur 4 ans.'],
            ['Les 9 actions coûtent 380 000 € en 2025, dont 168 500 € de la Caf, soit 52 % du total.'],
          ],
        },
        attendu: ['Diagnostic!A1', 'Diagnostic!A2', 'Diagnostic!A3'],
      },
      {
        nom: 'un ratio et une densité faux',
        classeur: {
          Diagnostic: [
            ['Les RPE totalisent 8,3 ETP et 450 assistants maternels soit un ratio d’1 ETP pour 45 AM.'],
            ['Le territoire a 600 km² et compte 38 000 habitants, pour une densité de 56 hab./km².'],
          ],
        },
        attendu: ['Diagnostic!A1', 'Diagnostic!A2'],
      },
    ],
  },
});
