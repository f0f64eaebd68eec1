import type { FicheAction, Field, NomChamp } from '../../reading';
import { grouper } from '../grouper';
import { PAUSE, parLots } from '../pauses';
import { cleDeTexte, jetonsDe } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { lieuDeFiche, nomDeFiche, valeurDe } from './fiches';
import { champsRecopies, clePhrase, MOTS_MIN } from './champs-recopies';
import type { Phrase } from './champs-recopies';
import { indicateursRepetes } from './indicateurs-repetes';

type Nom = 'fiche' | 'partagee' | 'phrase' | 'repetee' | 'indicateur';

const CHAMPS_LONGS: readonly NomChamp[] = ['diagnostic', 'objectifs', 'modalites', 'resultatsAttendus'];
const CHAMPS_PROPRES: readonly NomChamp[] = ['diagnostic', 'objectifs', 'modalites', 'indicateurs'];
/** A sentence that more fiches repeat is a formula of the territory, not a slip. */
const FICHES_MAX = 3;
const CHAMPS_PAREILS_MIN = 3;
/** Two fiches number the same words each in its own way. */
const NUMERO_D_OBJECTIF = /^(?:pour l[’'])?objectif\s*(?:n\s?°\s*)?\d[\d.\s]*[:–—-]?\s*/iu;
const FIN_DE_PHRASE = /[.;!?](?:\s+|$)|\n|\s\/\s|:\s/u;

function texteEntier(lue: FicheAction): string | null {
  const valeurs = CHAMPS_LONGS.flatMap((nom) => valeurDe(lue, nom) ?? []);
  if (valeurs.length < CHAMPS_PAREILS_MIN) return null;
  return valeurs.map(({ value }) => cleDeTexte(value)).join('|');
}

function fichesPareilles(fiches: readonly FicheAction[]): Report<Nom>[] {
  return [...grouper(fiches, texteEntier).values()].flatMap(([premiere, ...copies]) => {
    if (!premiere) return [];
    return copies.map((copie) => ({
      message: copie.plan === premiere.plan ? ('fiche' as const) : ('partagee' as const),
      data: { fiche: nomDeFiche(copie), autre: nomDeFiche(premiere) },
      at: lieuDeFiche(copie),
      related: [lieuDeFiche(premiere)],
      key: copie.key,
      confidence: Math.min(copie.confidence, premiere.confidence),
      ...(copie.plan === premiere.plan ? {} : { severity: 'info' as const }),
    }));
  });
}

function phrasesDe(lue: FicheAction, champs: readonly NomChamp[]): readonly Phrase[] {
  return champs.flatMap((champ) =>
    (lue.champs[champ]?.elements ?? []).flatMap((element) =>
      element.value
        .replace(NUMERO_D_OBJECTIF, '')
        .split(FIN_DE_PHRASE)
        .map((texte) => texte.trim())
        .filter((texte) => jetonsDe(texte).length >= MOTS_MIN)
        .map((texte) => ({ lue, champ, texte, field: { ...element, printed: imprimeDans(element, texte) } })),
    ),
  );
}

const imprimeDans = ({ printed }: Field, texte: string): string =>
  printed.includes(texte) ? texte : printed;

/** Objectifs too short to be told by themselves: all of them together. */
function objectifsEnsemble(lue: FicheAction): readonly Phrase[] {
  const { valeur, elements = [] } = lue.champs.objectifs ?? {};
  const courts = elements.every(({ value }) => jetonsDe(value).length < MOTS_MIN);
  const texte = elements.map(({ value }) => value).join(' – ');
  if (!valeur || !courts || elements.length < 2 || jetonsDe(texte).length < MOTS_MIN) return [];
  return [{ lue, champ: 'objectifs', texte, field: valeur }];
}

/** The words of an objectif in another fiche, where they were pasted. */
function* phrasesCollees(fiches: readonly FicheAction[]): Generator<typeof PAUSE, Report<Nom>[], void> {
  const uniques = [...grouper(fiches, (lue) => texteEntier(lue) ?? lue.key).values()].flatMap(
    ([premiere]) => premiere ?? [],
  );
  const phrases = yield* parLots(uniques, (lue) => [
    ...phrasesDe(lue, CHAMPS_PROPRES),
    ...objectifsEnsemble(lue),
  ]);
  return [...grouper(phrases, clePhrase).values()].flatMap((memes) => {
    const parFiche = [...grouper(memes, ({ lue }) => lue).values()].flatMap(([phrase]) => phrase ?? []);
    const [premiere, ...copies] = parFiche;
    if (!premiere || copies.length === 0 || parFiche.length > FICHES_MAX) return [];
    const deTerritoires = new Set(parFiche.map(({ lue }) => lue.plan)).size > 1;
    return deTerritoires ? [] : copies.map((copie) => collee(copie, premiere));
  });
}

function collee(copie: Phrase, premiere: Phrase): Report<Nom> {
  return {
    message: 'phrase',
    data: { fiche: nomDeFiche(copie.lue), autre: nomDeFiche(premiere.lue), texte: copie.texte },
    at: copie.field,
    related: [premiere.field],
    key: `${copie.lue.key}:${clePhrase(copie)}`,
    confidence: Math.min(copie.lue.confidence, premiere.lue.confidence),
    ...(copie.champ === 'objectifs' ? {} : { severity: 'info' as const }),
  };
}

/** The same sentence twice in one field: a paste too many. */
function phrasesRepetees(lue: FicheAction): Report<Nom>[] {
  const champs: readonly NomChamp[] = [...CHAMPS_LONGS, 'indicateurs'];
  return champs.flatMap((champ) =>
    [...grouper(phrasesDe(lue, [champ]), clePhrase).values()].flatMap(([, seconde]) => {
      if (!seconde) return [];
      return [
        {
          message: 'repetee' as const,
          data: { fiche: nomDeFiche(lue), texte: seconde.texte },
          at: seconde.field,
          key: `${lue.key}:${clePhrase(seconde)}`,
          confidence: lue.confidence,
        },
      ];
    }),
  );
}

function* check({ lecture: { fiches } }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  yield* fichesPareilles(fiches);
  yield PAUSE;
  yield* yield* phrasesCollees(fiches);
  yield* champsRecopies(fiches).map(([premiere, copie]) => ({
    ...collee(copie, premiere),
    severity: 'info' as const,
  }));
  yield PAUSE;
  yield* yield* parLots(fiches, (lue) => [...phrasesRepetees(lue), ...indicateursRepetes(lue)]);
}

const LONGUE =
  'Organiser sur le territoire une réponse collective et partenariale envers les usagers des services publics';
const REUNION = 'Réunir chaque trimestre les gestionnaires, les élus et les familles volontaires du canton';

/** A fiche and its table of indicators, of which the second row is given. */
const ficheChiffree = (indicateur: string, source: string) => [
  ...fiche({ numero: '1', titre: 'Accueillir' }),
  ['Indicateurs', 'Valeur de départ', 'Cible 2027', 'Source'],
  ['Bénévoles actifs', 46, 60, 'Associations'],
  [indicateur, 230, 300, source],
];

export const ficheDoublon = defineRule({
  meta: {
    id: 'fiche/doublon',
    titre: 'Texte recopié entre deux fiches',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    fiche: {
      quoi: 'La {fiche} a le même texte que la {autre}.',
      pourquoi: 'Une fiche recopiée compterait deux fois la même action.',
      queFaire: 'Gardez l’une des deux, ou écrivez ce qui les distingue.',
    },
    partagee: {
      quoi: 'La {fiche} a le même texte que la {autre} d’un autre territoire.',
      pourquoi: 'Une fiche partagée est permise, mais elle ne se compte qu’une fois.',
      queFaire: 'Dites dans les deux fiches que l’action est commune.',
    },
    phrase: {
      quoi: 'La {fiche} reprend mot pour mot une phrase de la {autre} : « {texte} ».',
      pourquoi: 'Une phrase venue d’une autre fiche y a souvent été collée par erreur.',
      queFaire: 'Vérifiez que cette phrase a sa place ici.',
    },
    repetee: {
      quoi: 'La {fiche} dit deux fois la même phrase : « {texte} ».',
      pourquoi: 'La répétition vient d’un copier-coller.',
      queFaire: 'Effacez l’une des deux.',
    },
    indicateur: {
      quoi: 'La {fiche} a deux lignes pour l’indicateur « {texte} ».',
      pourquoi: 'Un même indicateur ne peut pas avoir deux départs et deux cibles.',
      queFaire: 'Corrigez le nom du second, ou effacez une des deux lignes.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'deux fiches qui se ressemblent sans être les mêmes',
        classeur: {
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil au nord' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Ouvrir un lieu d’accueil au sud' }),
        },
      },
      {
        nom: 'un indicateur suivi dans deux lieux',
        classeur: { 'Fiche 1': ficheChiffree('Bénévoles actifs', 'Mairie') },
      },
      {
        nom: 'une formule que toutes les fiches répètent',
        classeur: {
          Fiches: ['1', '2', '3', '4'].flatMap((numero) => [
            ...fiche({ numero, titre: `Agir sur le thème ${numero}`, modalites: REUNION }),
            [],
          ]),
        },
      },
    ],
    invalid: [
      {
        nom: 'l’objectif d’une fiche collé dans une autre',
        classeur: {
          'Fiche 1': fiche({ numero: '1', titre: 'Accueillir', objectifs: `Objectif 1.1 : ${LONGUE}` }),
          'Fiche 2': fiche({ numero: '2', titre: 'Loger', objectifs: `Objectif 2.1 : ${LONGUE}` }),
        },
        attendu: ['Fiche 2!A8'],
      },
      {
        nom: 'un objectif court, tout entier celui d’une autre fiche',
        classeur: Object.fromEntries(
          [
            'Loger dix jeunes par an',
            'Tenir un guichet par mois',
            'Former vingt aidants',
            'Loger dix jeunes par an',
          ].map((objectifs, rang) => {
            const numero = String(rang + 1);
            return [`Fiche ${numero}`, fiche({ numero, titre: `Action numéro ${numero}`, objectifs })];
          }),
        ),
        attendu: ['Fiche 4!A8'],
      },
      {
        nom: 'une phrase imprimée deux fois',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Accueillir',
            modalites: `${REUNION}. Communiquer. ${REUNION}.`,
          }),
        },
        attendu: ['Fiche 1!B8'],
      },
      {
        nom: 'un indicateur sur deux lignes, aux chiffres différents',
        classeur: { 'Fiche 1': ficheChiffree('Bénévoles actifs', 'Associations') },
        attendu: ['Fiche 1!A15'],
      },
    ],
  },
});
