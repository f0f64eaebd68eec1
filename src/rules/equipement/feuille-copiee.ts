import type { Field, Lecture } from '../../reading';
import { bloc } from '../cas';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import { cleDeCommune } from '../types-reconnus';
import type { Report, RuleContext } from '../rule';

/** A sheet that bears the name of a commune, and the collectivité that its only title names. */
interface FeuilleTitree {
  readonly feuille: string;
  readonly titre: Field;
  readonly accord: boolean;
}

/** From these many on, sheets are named as they are titled. */
const ACCORDS_MIN = 2;

function feuillesTitrees({ blocs }: Lecture, { communes }: RuleContext): readonly FeuilleTitree[] {
  const parFeuille = grouper(blocs, ({ collectivite }) => collectivite.cells[0]?.sheet ?? null);
  return [...parFeuille].flatMap(([feuille, [seul, ...autres]]) => {
    const nommee = communes.parNom(feuille).length > 0;
    if (!seul || autres.length > 0 || !nommee) return [];
    const titre = seul.collectivite;
    return [{ feuille, titre, accord: cleDeCommune(titre.value) === cleDeCommune(feuille) }];
  });
}

/** The title is that of another sheet, as it stays when one sheet is copied to make another. */
function* check(context: RuleContext): Iterable<Report<'copiee'>> {
  const titrees = feuillesTitrees(context.lecture, context);
  const justes = titrees.filter(({ accord }) => accord);
  if (justes.length < ACCORDS_MIN) return;
  const titresJustes = new Set(justes.map(({ titre }) => cleDeCommune(titre.value)));
  for (const { feuille, titre, accord } of titrees) {
    if (accord || !titresJustes.has(cleDeCommune(titre.value))) continue;
    const data = { feuille, titre: titre.value };
    yield { message: 'copiee', data, at: titre, key: feuille, actual: titre.value, expected: feuille };
  }
}

const feuille = (commune: string, lieu: string) => [
  ...bloc(commune, ['LAEP'], [null, `Môm en Bulle – 12 rue Aristide Briand, ${lieu}`]),
];

const ARQUES = feuille('Arques', '62510 Arques');
const HELFAUT = feuille('Helfaut', '62570 Helfaut');

export const feuilleCopiee = defineRule({
  meta: {
    id: 'equipement/feuille-copiee',
    titre: 'Titre resté d’une autre feuille',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    copiee: {
      quoi: 'La feuille « {feuille} » porte le titre de « {titre} ».',
      pourquoi: 'Les autres feuilles portent le nom de leur commune, et « {titre} » a déjà la sienne.',
      queFaire: 'Corrigez le titre, ou le nom de la feuille.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'une feuille par commune',
        classeur: { Arques: ARQUES, Helfaut: HELFAUT, Ecques: feuille('Ecques', '62129 Ecques') },
      },
      {
        nom: 'une feuille de plus pour l’intercommunalité',
        classeur: { Arques: ARQUES, Helfaut: HELFAUT, CAPSO: feuille('Arques', '62510 Arques') },
      },
    ],
    invalid: [
      {
        nom: 'la feuille d’Arques copiée pour Ecques',
        classeur: { Arques: ARQUES, Helfaut: HELFAUT, Ecques: feuille('Arques', '62129 Ecques') },
        attendu: ['Ecques!A1'],
      },
      {
        nom: 'deux feuilles copiées',
        classeur: {
          Arques: ARQUES,
          Helfaut: HELFAUT,
          Ecques: feuille('Arques', '62129 Ecques'),
          Wizernes: feuille('Helfaut', '62570 Wizernes'),
        },
        attendu: ['Ecques!A1', 'Wizernes!A1'],
      },
    ],
  },
});
