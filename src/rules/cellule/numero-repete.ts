import { cellKey } from '../../workbook';
import type { Field, Lecture, LigneNumerotee, Numero } from '../../reading';
import { grouper } from '../grouper';
import { citer } from '../message';
import { memeTexte, similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { repriseDans } from './suite-de-numeros';
import type { Reprise } from './suite-de-numeros';

type Nom = 'ligne' | 'titre';

/** More alike, the two rows speak of one thing: « Commune de Moulle » and « Commune de Tilques » share a word. */
const MEME_CHOSE = 0.6;
/** In a shorter list nothing tells that its numbers follow each other, but the one that lacks. */
const LIGNES_MIN = 5;

/** Where the next number lacks, other words are enough to tell two things. */
function deuxChoses({ premier, second, manque }: Reprise<LigneNumerotee>): boolean {
  const [un, autre] = [premier.texte, second.texte];
  if (un === '' || autre === '') return false;
  return manque ? !memeTexte(un, autre) : similitude(un, autre) < MEME_CHOSE;
}

/** The numbers of the plan, of its fiches and of the suivi, which have rules of their own. */
function ailleurs({ plans, fiches, suivi }: Lecture): ReadonlySet<string> {
  const actions = plans.flatMap((plan) => plan.actions);
  const objectifs = [...actions, ...fiches].flatMap((lu) => lu.objectifs);
  const numeros = [...actions, ...objectifs, ...fiches, ...suivi].flatMap(({ numero }) => numero ?? []);
  return new Set(numeros.flatMap(({ cells }) => cells.map(cellKey)));
}

function rapport(
  message: Nom,
  numero: Field<Numero>,
  premier: Field<Numero>,
  attendu: string | null,
  data: Readonly<Record<string, string>>,
): Report<Nom> {
  const { texte } = numero.value;
  return {
    message,
    data: { numero: texte, ...data },
    at: numero,
    related: [premier],
    key: `${numero.cells[0]?.sheet ?? ''} ${texte}`,
    actual: texte,
    ...(attendu === null ? {} : { expected: attendu }),
  };
}

function* desListes(lecture: Lecture): Iterable<Report<Nom>> {
  const dits = ailleurs(lecture);
  for (const { lignes } of lecture.listesNumerotees) {
    if (lignes.some(({ numero }) => numero.cells.some((ref) => dits.has(cellKey(ref))))) continue;
    const reprise = repriseDans(lignes);
    if (!reprise || !deuxChoses(reprise)) continue;
    const { premier, second, attendu, manque } = reprise;
    if (!manque && lignes.length < LIGNES_MIN) continue;
    const data = { premier: citer(premier.texte), second: citer(second.texte) };
    yield rapport('ligne', second.numero, premier.numero, attendu, data);
  }
}

/** Articles and annexes row after row; those that stand apart may be parts of several documents. */
function* desTitres({ titres }: Lecture): Iterable<Report<Nom>> {
  const enListe = titres.filter(({ enListe: une }) => une);
  const listes = grouper(enListe, ({ nature, numero }) => `${nature} ${numero.cells[0]?.sheet ?? ''}`);
  for (const liste of listes.values()) {
    const reprise = repriseDans(liste);
    if (!reprise?.manque) continue;
    const { premier, second, attendu } = reprise;
    const data = { nature: second.nature, attendu: attendu ?? '' };
    yield rapport('titre', second.numero, premier.numero, attendu, data);
  }
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  yield* desListes(lecture);
  yield* desTitres(lecture);
}

/** Signataires, each with its number. */
const signataires = (...numeros: readonly (number | string)[]) => ({
  Signataires: [
    ['N°', 'Collectivité', 'Qualité'],
    ...numeros.map((numero, rang) => [numero, `Commune de ${VILLAGES[rang] ?? ''}`, 'Maire']),
  ],
});
const VILLAGES = ['Arques', 'Moulle', 'Tilques', 'Serques', 'Houlle', 'Éperlecques', 'Salperwick'];

const articles = (...numeros: readonly number[]) => ({
  Convention: [
    ['Convention territoriale globale'],
    ...numeros.map((numero) => [`Article ${String(numero)}`, 'Ce que les signataires décident.']),
  ],
});

export const numeroRepete = defineRule({
  meta: {
    id: 'cellule/numero-repete',
    titre: 'Même numéro deux fois dans une liste',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    ligne: {
      quoi: 'Le numéro {numero} est donné deux fois : à {premier} et à {second}.',
      pourquoi: 'Les autres numéros de la liste se suivent, chacun une seule fois.',
      queFaire: 'Renumérotez l’une des deux lignes.',
    },
    titre: {
      quoi: 'Le numéro {numero} est donné à deux titres : {nature} {numero}.',
      pourquoi: 'Le numéro {attendu} manque, et les autres se suivent.',
      queFaire: 'Renumérotez l’un des deux.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des numéros qui se suivent', classeur: signataires(1, 2, 3, '3 bis', 4, 5) },
      { nom: 'des numéros qui recommencent', classeur: signataires(1, 2, 3, 1, 2, 3) },
      { nom: 'des numéros de rues', classeur: signataires(12, 5, 5, 41, 3) },
      { nom: 'des articles qui se suivent', classeur: articles(1, 2, 3, 4) },
      {
        nom: 'deux lignes d’un même organisme sous un seul numéro',
        classeur: {
          Signataires: [
            ['N°', 'Collectivité', 'Signataire'],
            [1, 'Caf', 'Directeur'],
            [2, 'Commune d’Arques', 'Maire'],
            [2, 'Commune d’Arques', 'Première adjointe'],
            [3, 'Commune de Moulle', 'Maire'],
            [4, 'Commune de Tilques', 'Maire'],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'le numéro d’avant à la place du sien',
        classeur: signataires(1, 2, 3, 3, 5),
        attendu: ['Signataires!A5'],
      },
      {
        nom: 'le dernier, des numéros composés',
        classeur: signataires('1.1', '1.2', '2.1', '2.2', '2.3', '2.3'),
        attendu: ['Signataires!A7'],
      },
      { nom: 'deux articles 3', classeur: articles(1, 2, 3, 3, 5), attendu: ['Convention!A5'] },
      {
        nom: 'deux annexes 2 au sommaire, alors que la feuille de la troisième est là',
        classeur: {
          Sommaire: [
            ['Annexes'],
            ['Annexe 1', 'Diagnostic'],
            ['Annexe 2', 'Équipements'],
            ['Annexe 2', 'Plan d’actions'],
            ['Annexe 4', 'Gouvernance'],
          ],
          'Annexe 3': [['Quatre actions.']],
        },
        attendu: ['Sommaire!A4'],
      },
    ],
  },
});
