import { aussi } from '../champs';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { indicateurs } from './cas';
import { examiner } from './diagnostic';
import { inversions } from './inversions';
import type { InversionsDeTableau } from './inversions';
import { ecrire, MESURES } from './mesures';

type Nom = 'colonnes' | 'cellules';

/** One finding for a whole table when every row says it, else one for each structure. */
function* duTableau({ inversions: paires, colonnes }: InversionsDeTableau): Generator<Report<Nom>> {
  for (const paire of colonnes ? paires.slice(0, 1) : paires) {
    const { une, autre } = paire;
    const memes = colonnes ? paires : [paire];
    const [, ...champs] = memes.flatMap((meme) => [meme.une.mesure, meme.autre.mesure]);
    yield {
      message: colonnes ? 'colonnes' : 'cellules',
      data: {
        structure: une.eaje.nom.value,
        une: MESURES[une.nom].libelle,
        autre: MESURES[autre.nom].libelle,
        valeur: ecrire(une.nom, une.mesure.value),
        autreValeur: ecrire(autre.nom, autre.mesure.value),
      },
      at: une.mesure,
      ...aussi(champs),
      key: `${une.eaje.key} ${une.nom}`,
      confidence: une.eaje.confidence,
    };
  }
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  yield* examiner(context);
  for (const deTableau of inversions(context.lecture)) yield* duTableau(deTableau);
}

export const colonnesInterverties = defineRule({
  meta: {
    id: 'eaje/colonnes-interverties',
    titre: 'Colonnes interverties',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    colonnes: {
      quoi: 'Les chiffres « {une} » et « {autre} » semblent intervertis dans tout le tableau.',
      pourquoi:
        'Pour « {structure} », on lit {valeur} et {autreValeur} : chacun irait à la place de l’autre.',
      queFaire: 'Échangez les deux intitulés, ou les deux séries de chiffres.',
    },
    cellules: {
      quoi: 'Pour « {structure} », « {une} » et « {autre} » semblent intervertis.',
      pourquoi: 'On lit {valeur} et {autreValeur} : chacun irait à la place de l’autre.',
      queFaire: 'Échangez les deux chiffres.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'chaque chiffre à sa place',
        classeur: indicateurs(
          ['Taux de facturation', 'Taux d’occupation', 'Prix de revient', 'PF moyenne horaire'],
          [
            ['Les Coccinelles', 'Arques', '104,5%', '71%', '12,80€', '1,90€'],
            ['Les Bourdons', 'Helfaut', '99,2%', '96,5%', '9,80€', '2,90€'],
          ],
        ),
      },
      {
        nom: 'une occupation financière de 101 %',
        classeur: indicateurs(
          ['Taux de facturation', 'Taux d’occupation financier'],
          [['Les Coccinelles', 'Arques', '112%', '101%']],
        ),
      },
    ],
    invalid: [
      {
        nom: 'les deux taux, dans tout le tableau',
        classeur: indicateurs(
          ['Taux de facturation', 'Taux d’occupation'],
          [
            ['Les Coccinelles', 'Arques', '71%', '104,5%'],
            ['Les Bourdons', 'Helfaut', '68,3%', '107%'],
          ],
        ),
        attendu: ['EAJE!C3'],
      },
      {
        nom: 'le prix et la participation d’une structure',
        classeur: indicateurs(
          ['Prix de revient', 'PF moyenne horaire'],
          [
            ['Les Coccinelles', 'Arques', '12,80€', '1,90€'],
            ['Les Bourdons', 'Helfaut', '2,10€', '11,40€'],
          ],
        ),
        attendu: ['EAJE!C4'],
      },
    ],
  },
});
