import { cellKey } from '../../workbook';
import { normaliser } from '../../referentiel';
import type { FicheAction, Field } from '../../reading';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { nomDeFiche, valeurDe } from './fiches';
import { ciblesSousLeDepart, ciblesVides, mesuresDe } from './mesures-des-fiches';

type Nom = 'flou' | 'sansT0' | 'sansCible' | 'cibleVide' | 'cibleSousDepart';

/** What can be counted, or observed as done or not. Compared on words without accents. */
const MESURE =
  /\b(?:nombre\w*|nb|nbre|taux|part|pourcentage|evolution|frequence|frequentation|niveau\w*|quantite|volume|montant|duree|delai\w*|score|note|moyenne|cout|superficie|effectif\w*|capacite|file active|repartition|proportion|bilan|enquete\w*|questionnaire\w*|satisfaction|realisation|mise\w* en|creation|ouverture|existence|signature|publication|edition|diffusion|tenue|formalisation|obtention|oui non|actualisation|couverture|maintien|maillage|quantitati\w*|qualitati\w*|combien|t0|baisse|hausse|augmentation|diminution|reduction|developpement|amelioration|progression)\b|\d/;
const SUITE = /\b(?:etc)\b|…$|\.{3}$/iu;
const NOMBRE = /\b(?:nombres?|nb|nbre|taux|pourcentage|part)\b|%/iu;
/** How the action will be judged, where a figure is expected: « un questionnaire sera remis ». */
const METHODE = /\b(?:sera|seront|se fera|se feront)\b/iu;
/** A figure to reach. */
const CIBLE =
  /(?:au moins|au minimum|minimum|cible|objectif|atteindre|passer (?:de \d[\d\s]* )?[àa]|:)\s*(?:de\s*)?\d|\d\s*%|\d+\s*(?:\p{L}+\s*)?(?:par an|\/\s*an)/iu;
/** Below this share of indicators with a figure to reach, the fiches have none. */
const PART_AVEC_CIBLE = 0.05;
const T0 = /\bT\s?0\b/u;
const VALEUR_DE_T0 = /\bT\s?0\s*(?:[:=(]|est|était|de)\s*[^\d]{0,20}\d/u;
const FICHES_MIN = 3;

function estFlou({ value }: Field): boolean {
  if (NOMBRE.test(value)) return false;
  return SUITE.test(value.trim()) || METHODE.test(value) || !MESURE.test(normaliser(value));
}

const elementsDe = ({ champs }: FicheAction): readonly Field[] => champs.indicateurs?.elements ?? [];

/** The indicators that have a figure beside them: it says what is counted. */
function chiffres({ mesures }: FicheAction): ReadonlySet<string> {
  const siens = mesures.filter(({ depart, cible }) => depart !== null || cible !== null);
  return new Set(siens.flatMap(({ indicateur }) => indicateur.cells.map(cellKey)));
}

function flous(lue: FicheAction): Report<Nom>[] {
  const comptes = chiffres(lue);
  const siens = elementsDe(lue)
    .filter(({ cells }) => !cells.some((cell) => comptes.has(cellKey(cell))))
    .filter(estFlou);
  const [premier, ...autres] = siens;
  if (!premier) return [];
  return [
    {
      message: 'flou',
      data: {
        fiche: nomDeFiche(lue),
        textes: siens.map(({ value }) => citer(value.replace(/[\s,;]+$/u, ''))).join(', '),
      },
      at: premier,
      also: autres,
      key: lue.key,
      confidence: lue.confidence,
    },
  ];
}

function sansT0(lue: FicheAction): Report<Nom>[] {
  const cite = elementsDe(lue).find(({ value }) => T0.test(value));
  const donne = [...Object.values(lue.champs)].some(
    ({ valeur }) => valeur && VALEUR_DE_T0.test(valeur.value),
  );
  if (!cite || donne) return [];
  return [
    {
      message: 'sansT0',
      data: { fiche: nomDeFiche(lue), texte: cite.value },
      at: cite,
      key: lue.key,
      severity: 'warning',
      confidence: lue.confidence,
    },
  ];
}

/** One finding for the workbook where no indicator of any fiche has a figure. */
function sansCible(fiches: readonly FicheAction[]): Report<Nom>[] {
  const elements = fiches.flatMap(elementsDe);
  const cellules = fiches.flatMap((lue) => valeurDe(lue, 'indicateurs') ?? []);
  const [premiere, ...autres] = cellules;
  const enColonne = mesuresDe(fiches).filter(({ mesure }) => mesure.cible !== null).length;
  const avecCible = elements.filter(({ value }) => CIBLE.test(value)).length + enColonne;
  if (!premiere || avecCible / elements.length >= PART_AVEC_CIBLE || cellules.length < FICHES_MIN) return [];
  return [
    {
      message: 'sansCible',
      data: { indicateurs: elements.length, fiches: cellules.length },
      at: premiere,
      also: autres,
      key: 'sansCible',
    },
  ];
}

function* check({ lecture: { fiches } }: RuleContext): Iterable<Report<Nom>> {
  for (const lue of fiches) yield* [...flous(lue), ...sansT0(lue)];
  yield* sansCible(fiches);
  yield* ciblesVides(fiches);
  yield* ciblesSousLeDepart(fiches);
}

const avec = (indicateurs: string) => ({
  'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', indicateurs }),
});

/** A fiche whose indicators stand in a table: name, value at the start, target. */
const enTableau = (...lignes: readonly (readonly [string, number | null, number | null])[]) => ({
  'Fiche 1': [
    ...fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil' }).slice(0, -2),
    ['Indicateurs d’évaluation'],
    ['Indicateur', 'Départ 2025', 'Cible 2029'],
    ...lignes,
  ],
});

export const ficheIndicateurNonMesurable = defineRule({
  meta: {
    id: 'fiche/indicateur-non-mesurable',
    titre: 'Indicateur qui ne se mesure pas',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    flou: {
      quoi: 'La {fiche} a des indicateurs que rien ne permet de compter : {textes}.',
      pourquoi: 'Un indicateur se compte, se calcule, ou se constate par oui ou par non.',
      queFaire: 'Dites ce qui sera compté, par exemple un nombre de familles ou un taux.',
    },
    sansT0: {
      quoi: 'La {fiche} compare à un T0 qu’elle ne donne pas : « {texte} ».',
      pourquoi: 'Sans valeur de départ, l’évolution ne pourra pas être mesurée.',
      queFaire: 'Ajoutez la valeur du T0 et sa date.',
    },
    sansCible: {
      quoi: 'Presque aucun indicateur des {fiches} fiches n’a de valeur à atteindre. Nombre d’indicateurs : {indicateurs}.',
      pourquoi: 'Une cible chiffrée permet de dire si l’action a réussi.',
      queFaire: 'Donnez une cible aux indicateurs les plus importants.',
    },
    cibleVide: {
      quoi: 'Dans la {fiche}, « {texte} » n’a pas de cible.',
      pourquoi: 'Les autres indicateurs en ont une : sans elle, rien ne dira si l’action a réussi.',
      queFaire: 'Donnez la valeur à atteindre.',
    },
    cibleSousDepart: {
      quoi: 'Dans la {fiche}, « {texte} » part de {depart} et vise {cible}.',
      pourquoi: 'L’action ferait reculer ce qu’elle veut développer.',
      queFaire: 'Corrigez la cible, ou la valeur de départ.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'un indicateur sans mot qui compte, un chiffre en face',
        classeur: enTableau(['Jeunes inscrits', 12, 30], ['Places ouvertes', 40, 52]),
      },
      {
        nom: 'un nombre, un taux, une création',
        classeur: avec('Nombre de familles reçues\nTaux de présence\nCréation du réseau'),
      },
      {
        nom: 'un tableau d’indicateurs, l’un d’eux à réduire',
        classeur: enTableau(
          ['Nombre de familles reçues', 10, 40],
          ['Délai d’attente en jours', 60, 20],
          ['Nombre de familles sans solution', 31, 5],
        ),
      },
      {
        nom: 'un T0 donné',
        classeur: avec('Nombre de familles par rapport à T0 (T0 : 45 familles en 2024)'),
      },
    ],
    invalid: [
      {
        nom: 'une cible vide, une cible sous le départ',
        classeur: enTableau(
          ['Nombre de familles reçues', 10, 40],
          ['Nombre de séances', 12, null],
          ['Nombre de bénévoles', 6, 2],
          ['Nombre d’ateliers', 0, 12],
        ),
        attendu: ['Fiche 1!C14', 'Fiche 1!C15'],
      },
      {
        nom: 'un public présent, un « etc. »',
        classeur: avec('Public présent aux séances,\nNombre de séances, etc.'),
        attendu: ['Fiche 1!B12'],
      },
      {
        nom: 'un T0 que rien ne donne',
        classeur: avec('Nombre de familles par rapport à T0'),
        attendu: ['Fiche 1!B12'],
      },
    ],
  },
});
