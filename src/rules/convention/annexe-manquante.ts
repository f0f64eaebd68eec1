import type { Field, Lecture, Numero, TitreNumerote } from '../../reading';
import { normaliser } from '../../referentiel';
import { bornesDe, seriesCitables, seriesDe } from '../plan/cibles';
import type { Serie } from '../plan/cibles';
import { similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

type Message = 'absente' | 'double' | 'vide';

/** A series with more holes than this share of its numbers is only a part of the annexes. */
const TROUS_MAX = 0.4;

function manquants(serie: Serie): readonly number[] {
  const { premier, dernier } = bornesDe(serie);
  const tous = Array.from({ length: dernier - premier + 1 }, (_, pas) => premier + pas);
  const absents = tous.filter((rang) => !serie.parRang.has(rang));
  return absents.length <= tous.length * TROUS_MAX ? absents : [];
}

function citation(rang: number, { renvois }: Lecture): Field<Numero> | null {
  return (
    renvois.find(({ cible, numero }) => cible === 'annexe' && numero.value.rangs[0] === rang)?.numero ?? null
  );
}

/** The heading right after the one that lacks. */
function suivante(rang: number, { parRang }: Serie): TitreNumerote | null {
  const apres = [...parRang.keys()].filter((autre) => autre > rang).sort((a, b) => a - b);
  return parRang.get(apres[0] ?? -1)?.[0] ?? null;
}

/** An annexe that the text cites is missed; a gap between two numbers may only be in another file. */
function* absentes(serie: Serie, lecture: Lecture): Iterable<Report<Message>> {
  for (const rang of manquants(serie)) {
    const titre = suivante(rang, serie)?.numero;
    const citee = citation(rang, lecture);
    const at = citee ?? titre;
    if (!at) continue;
    yield {
      message: 'absente',
      data: { rang, suivant: titre?.value.texte ?? '' },
      at,
      related: titre ? [titre] : [],
      key: `${serie.territoire ?? ''} ${String(rang)}`,
      actual: null,
      ...(citee ? {} : { severity: 'info' }),
    };
  }
}

const SANS_NUMERO = /^.*?annexe\s*n?[°º]?\s*(?:\d+|[IVX]+)\s*(?:-?\s*[a-d]\b)?[\s:.–—-]*/i;

function intitule({ numero }: TitreNumerote): string {
  return normaliser(numero.printed.replace(SANS_NUMERO, ''));
}

/** « Plan et fiches » in the list of the annexes is « Plan d’actions » in its own title; a name of sheet may say its number only. */
function distincts(un: TitreNumerote, autre: TitreNumerote): boolean {
  const [ici, la] = [intitule(un), intitule(autre)];
  return ici !== '' && la !== '' && similitude(ici, la) === 0;
}

/** Two titles of one number that share no word, while the next number lacks: one of them should bear it. */
function* doubles(serie: Serie): Iterable<Report<Message>> {
  const absents = new Set(manquants(serie));
  for (const [rang, titres] of serie.parRang) {
    const [premier, ...autres] = titres;
    const second = autres.find((titre) => premier && distincts(titre, premier));
    if (!premier || !second || !absents.has(rang + 1)) continue;
    yield {
      message: 'double',
      data: { rang, suivant: rang + 1 },
      at: second.numero,
      related: [premier.numero],
    };
  }
}

function* check({ lecture }: RuleContext): Iterable<Report<Message>> {
  for (const serie of seriesDe(lecture)) {
    if (serie.nature !== 'annexe') continue;
    yield* absentes(serie, lecture);
  }
  for (const serie of seriesCitables(lecture)) if (serie.nature === 'annexe') yield* doubles(serie);
  for (const { nature, numero, vide } of lecture.titres) {
    if (nature !== 'annexe' || !vide) continue;
    yield { message: 'vide', data: { rang: numero.value.texte }, at: numero, actual: null };
  }
}

export const annexeManquante = defineRule({
  meta: {
    id: 'convention/annexe-manquante',
    titre: 'Annexe absente ou vide',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    absente: {
      quoi: 'L’annexe {rang} n’est pas dans le classeur.',
      pourquoi: 'Les annexes qui l’entourent y sont, jusqu’à l’annexe {suivant} au moins.',
      queFaire: 'Joignez l’annexe, ou renumérotez les suivantes.',
    },
    double: {
      quoi: 'Deux annexes différentes portent le numéro {rang}.',
      pourquoi: 'Le numéro {suivant} n’est porté par aucune.',
      queFaire: 'Renumérotez l’une des deux.',
    },
    vide: {
      quoi: 'L’annexe {rang} ne contient que son titre.',
      pourquoi: 'Le titre de l’annexe suivante vient aussitôt.',
      queFaire: 'Complétez l’annexe, ou retirez-la.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'quatre annexes qui se suivent, la troisième en deux feuilles',
        classeur: {
          'Annexe 1 - Diagnostic': [['ANNEXE 1 – Diagnostic'], ['Le territoire compte douze communes.']],
          'Annexe 2 - Équipements': [['ANNEXE 2 – Équipements'], ['Un relais et deux crèches.']],
          'Annexe 3 - Nord': [['Secteur nord']],
          'Annexe 3 - Sud': [['Secteur sud']],
          'Annexe 4 - Suivi': [['Deux réunions par an.']],
        },
      },
      {
        nom: 'les seules annexes 2 et 3',
        classeur: { 'Annexe 2': [['Un relais et deux crèches.']], 'Annexe 3': [['Quatre actions.']] },
      },
    ],
    invalid: [
      {
        nom: 'un avenant sans annexe 4 : l’annexe 3, nommée plus court dans sa liste, n’en est pas deux',
        classeur: {
          Avenant: [['Annexe 2 : Équipements'], ['Annexe 3 : Plan et fiches'], ['Annexe 5 : Budget']],
          'Annexe 2': [['ANNEXE 2 – Équipements et services'], ['Un relais et deux crèches.']],
          'Annexe 3': [['ANNEXE 3 – Plan d’actions'], ['Quatre actions.']],
          'Annexe 5': [['ANNEXE 5 – Budget des actions'], ['Deux postes de dépense.']],
        },
        attendu: ['Annexe 5!A1'],
      },
      {
        nom: 'les annexes passent de 2 à 4',
        classeur: {
          'Annexe 1': [['Diagnostic']],
          'Annexe 2': [['Un relais et deux crèches.']],
          'Annexe 4': [['Quatre actions.']],
        },
        attendu: ['Annexe 4!A1'],
      },
      {
        nom: 'l’annexe 1 n’a que son titre',
        classeur: {
          Annexes: [
            ['ANNEXE 1 – Diagnostic'],
            [],
            ['ANNEXE 2 – Liste des équipements'],
            ['Un relais et deux crèches.'],
          ],
        },
        attendu: ['Annexes!A1'],
      },
    ],
  },
});
