import { cellKey } from '../../workbook';
import { cleCommune, distance } from '../../referentiel';
import type { Commune } from '../../referentiel';
import type { Field } from '../../reading';
import { bloc, BLOCS_JUSTES, signataires } from '../cas';
import { aussi, partie } from '../champs';
import { grouperParLots } from '../grouper';
import { phrasesDe } from '../phrases';
import { fiche, plan } from '../fiche/cas';
import { parLots, PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { aUnAccentFaux } from './accents';
import { nomsMalEcrits, seriesDeNoms } from './noms-des-tableaux';
import { estOrganisme, sansTitre } from './signataires';

function membres({ lecture, communes }: RuleContext): Commune[] {
  return lecture.convention.codesEpci.flatMap((code) => communes.membres(code));
}

/** Names of communes as the convention prints them: signataires, and titles of blocks. */
function nomsImprimes({ lecture }: Pick<RuleContext, 'lecture'>): Field[] {
  const signataires = lecture.convention.signataires.flatMap(({ noms }) => noms);
  return [...signataires, ...lecture.blocs.map(({ collectivite }) => collectivite)];
}

/** Every cell that is to hold a commune and nothing else. */
function communesImprimees({ lecture }: RuleContext): Field[] {
  const adresses = lecture.equipements.flatMap(({ adresse, sites }) => [adresse, ...sites]);
  const listees = [...adresses, ...lecture.convention.communesCodees].flatMap(({ commune }) => commune ?? []);
  return [...nomsImprimes({ lecture }), ...listees];
}

/** Names that are right but for an accent. */
function* accentsFaux(
  context: RuleContext,
  membresParCle: ReadonlyMap<string, Commune>,
): Generator<typeof PAUSE, Report<'accent'>[], void> {
  const parNom = yield* grouperParLots(communesImprimees(context), ({ value }) => value);
  return [...parNom].flatMap(([valeur, [premier, ...autres]]) => {
    const imprime = sansTitre(valeur);
    const voulue = membresParCle.get(cleCommune(imprime));
    if (!premier || !voulue || !aUnAccentFaux(imprime, voulue.nom)) return [];
    return [{ ...reportDe(premier, imprime, voulue, autres), message: 'accent' }];
  });
}

/** A place that a sentence names: a word with a capital, after « à », « de », « d’ » or « sur ». */
const LIEU_NOMME = /(?<![\p{L}-])(?:à|de|sur|d[’'])\s?(\p{Lu}[\p{L}-]{6,})(?![\p{L}'’-])/gu;

/** One letter lacks, is one too many, or is another, and not the first: « Boulogne » is no slip for Coulogne. */
function estUneFaute(cle: string, juste: string): boolean {
  return juste[0] === cle[0] && cle !== juste && distance(cle, juste, 1) === 1;
}

/** Names of the communes misspelt in a sentence, each once. */
function fautesDeLaPhrase(
  phrase: Field,
  candidates: ReadonlyMap<string, Commune>,
  context: RuleContext,
): Report<'faute'>[] {
  const noms = new Set([...phrase.value.matchAll(LIEU_NOMME)].map(([, nom = '']) => nom));
  return [...noms].flatMap((imprime) => {
    const cle = cleCommune(imprime);
    const [juste = '', ...autres] = [...candidates.keys()].filter((candidate) => estUneFaute(cle, candidate));
    const voulue = candidates.get(juste);
    const doute = !voulue || autres.length > 0 || context.communes.parNom(imprime).length > 0;
    return doute ? [] : [reportDe(partie(phrase, imprime), imprime, voulue)];
  });
}

const cleDuLieu = ({ cells: [cell] }: Field<unknown>): string => (cell ? cellKey(cell) : '');

/** The same cell may be the title of several actions, the value of several fields. */
const placeDe = ({ at, expected }: Report<'faute'>): string => `${cleDuLieu(at)} ${expected ?? ''}`;

function reportDe(
  at: Field,
  imprime: string,
  voulue: Commune,
  autres: readonly Field[] = [],
): Report<'faute'> {
  const replacements = [at, ...autres].map((lieu) => ({ at: lieu, find: imprime, by: voulue.nom }));
  return {
    message: 'faute',
    data: { imprime, voulue: voulue.nom },
    at,
    ...aussi(autres),
    expected: voulue.nom,
    fix: { label: `Remplacer ${imprime} par ${voulue.nom}`, safety: 'suggested', replacements },
  };
}

function* check(context: RuleContext): Iterable<Report<'faute' | 'accent'> | typeof PAUSE> {
  const candidates = membres(context);
  const dits = new Set<string>();
  for (const nom of nomsImprimes(context)) {
    const imprime = sansTitre(nom.value);
    if (estOrganisme(imprime) || context.communes.parNom(imprime).length > 0) continue;
    const voulue = context.communes.plusProche(imprime, candidates);
    if (!voulue) continue;
    dits.add(cleDuLieu(nom));
    yield reportDe(nom, imprime, voulue);
  }
  for (const serie of seriesDeNoms(context.lecture)) {
    yield PAUSE;
    for (const { noms, imprime, voulue } of nomsMalEcrits(serie, context)) {
      const [premier, ...autres] = noms.filter((nom) => !dits.has(cleDuLieu(nom)));
      if (premier) yield { ...reportDe(premier, imprime, voulue, autres), severity: 'warning' };
    }
  }
  const parCle = new Map(candidates.map((commune) => [cleCommune(commune.nom), commune]));
  yield* yield* accentsFaux(context, parCle);
  const phrases = candidates.length > 0 ? [...phrasesDe(context.lecture)] : [];
  const fautes = yield* parLots(phrases, (phrase) => fautesDeLaPhrase(phrase, parCle, context));
  yield* new Map(fautes.map((faute) => [placeDe(faute), faute])).values();
}

const naissances = (commune: string): MiniClasseur => ({
  Naissances: [
    ['Commune', '2022', '2023'],
    ['Arques', 90, 92],
    ['Longuenesse', 110, 104],
    ['Wizernes', 30, 33],
    [commune, 12, 14],
    ['Autres communes', 140, 151],
    ['Total', 382, 394],
  ],
});

export const nomCommune = defineRule({
  meta: {
    id: 'convention/nom-commune',
    titre: 'Nom de commune mal écrit',
    severity: 'info',
    source: 'datagouv-cp',
    fix: 'suggested',
  },
  messages: {
    faute: {
      quoi: 'Aucune commune ne se nomme « {imprime} ».',
      pourquoi: 'L’intercommunalité compte {voulue} parmi ses membres.',
      queFaire: 'Corrigez le nom.',
    },
    accent: {
      quoi: '« {imprime} » a un accent que le nom de cette commune n’a pas.',
      pourquoi: 'La liste officielle l’écrit « {voulue} ».',
      queFaire: 'Corrigez l’accent.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des noms justes, un tiret oublié, un accent oublié',
        classeur: {
          Signataires: signataires(
            'Communes signataires',
            'Arques',
            'Longuenesse',
            'Saint Omer',
            'THEROUANNE',
          ),
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'des communes bien écrites, d’ailleurs, et des noms qui n’en sont pas, dans une fiche',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Ouvrir un LAEP',
            modalites:
              'Permanence à Longuenesse, à LONGUENESSE et à Dunkerque, au service de Madame Longuenois',
          }),
        },
      },
      { nom: 'aucune liste de signataires', classeur: { 'Annexe 2': BLOCS_JUSTES } },
      { nom: 'un tableau par commune, et le reste du territoire', classeur: naissances('Helfaut') },
    ],
    invalid: [
      {
        nom: 'une lettre oubliée parmi les signataires',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenese', 'Wizernes', 'Blendecques'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Signataires!A3'],
      },
      {
        nom: 'un accent pour un autre',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Thèrouanne'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Signataires!A4'],
      },
      {
        nom: 'une lettre oubliée dans une phrase d’une fiche',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Ouvrir un LAEP',
            modalites: 'Le 2 octobre au matin à la maison France services de LONGUENESE',
          }),
        },
        attendu: ['Fiche 1!B8'],
      },
      {
        nom: 'une ligne d’un tableau par commune',
        classeur: naissances('Helfault'),
        attendu: ['Naissances!A5'],
      },
      {
        nom: 'une lettre oubliée dans le plan, sans autre liste de communes',
        classeur: {
          Plan: plan(
            ['Familles', 'Ouvrir un lieu à Longuenese (Action 1)', 'Objectif 1.1 : Trouver un local'],
            [
              'Familles',
              'Former les équipes de Wizernes et de Blendecques (Action 2)',
              'Objectif 2.1 : Former',
            ],
            ['Jeunesse', 'Ouvrir un local à Longuenesse (Action 3)', 'Objectif 3.1 : Informer'],
          ),
        },
        attendu: ['Plan!B3'],
      },
      {
        nom: 'une lettre de trop dans le titre d’un bloc',
        classeur: {
          'Annexe 2': [
            ...BLOCS_JUSTES,
            ...bloc('WIZERNNES', ['EAJE'], [null, 'Les Lutins – 6 rue Verte, 62570 Wizernes']),
          ],
        },
        attendu: ['Annexe 2!A11'],
      },
    ],
  },
});
