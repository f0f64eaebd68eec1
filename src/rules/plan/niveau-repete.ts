import type { Action, Field, Plan } from '../../reading';
import { similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** More alike, the two are one title written twice. */
const MEME_TITRE = 0.4;
const NATURES = ['axe', 'enjeu', 'objectifGeneral'] as const;
const LES_NOMS = { axe: 'axes', enjeu: 'enjeux', objectifGeneral: 'objectifs' } as const;

type Nom = 'repete' | 'saute';
type Nature = (typeof NATURES)[number];

/** "AXE II – JEUNESSE", "OG 2.1 Ouvrir des lieux", "B1 Construire": its number, then its words. */
const TETE =
  /^\W*(?:\p{L}+\.?\s+){0,2}?(?:n\s?[°º]\s*)?((?:[A-Z](?=\d))?\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])(?![\p{L}\p{N}’'])[\s:.–—)→-]*(\p{L}.*)$/su;
const ROMAINS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

interface Niveau {
  readonly field: Field;
  readonly dessus: Field | null;
  readonly numero: string;
  readonly rangs: readonly number[];
  readonly intitule: string;
}

/** « B1 » counts as the first of B, « II » as 2. */
function rangsDe(numero: string): readonly number[] {
  const romain = ROMAINS.indexOf(numero);
  if (romain >= 0) return [romain + 1];
  const lettre = /^[A-Z]/.exec(numero)?.[0];
  const chiffres = numero.slice(lettre ? 1 : 0).split('.');
  return [...(lettre ? [lettre.charCodeAt(0)] : []), ...chiffres.filter(Boolean).map(Number)];
}

function niveauDe(field: Field, dessus: Field | null): Niveau[] {
  const [, numero, intitule] = TETE.exec(field.value) ?? [];
  return numero && intitule ? [{ field, dessus, numero, rangs: rangsDe(numero), intitule }] : [];
}

const DESSUS: Readonly<Record<Nature, (action: Action) => Field | null>> = {
  enjeu: () => null,
  axe: ({ enjeu }) => enjeu,
  objectifGeneral: ({ axe, enjeu }) => axe ?? enjeu,
};

/** The axes, the enjeux or the objectifs that the actions of a plan stand under, in its order. */
function niveauxDe({ actions }: Plan, nature: Nature): readonly Niveau[] {
  const lus = actions.flatMap((action) => {
    const field = action[nature];
    return field ? niveauDe(field, DESSUS[nature](action)) : [];
  });
  return lus.filter(({ intitule }, rang) => lus.findIndex((autre) => autre.intitule === intitule) === rang);
}

function compare({ rangs: un }: Niveau, { rangs: autre }: Niveau): number {
  const place = autre.findIndex((rang, i) => rang !== un[i]);
  return place < 0 ? 0 : (autre[place] ?? 0) - (un[place] ?? 0);
}

/** « OG 1 » of another axe is another objectif; « 2.1 » says whose it is. */
function sousLeMeme(un: Niveau, autre: Niveau): boolean {
  return un.rangs.length > 1 || un.dessus?.value === autre.dessus?.value;
}

/** Where the others follow each other, one number borne twice in a row is a slip; numbers that run anew are not. */
function paireDe(niveaux: readonly Niveau[]): readonly [Niveau, Niveau] | null {
  const pas = niveaux.slice(1).map((niveau, rang) => compare(niveaux[rang] ?? niveau, niveau));
  const repete = pas.indexOf(0);
  const [premier, second] = niveaux.slice(repete, repete + 2);
  const seul = pas.every((ecart) => ecart >= 0) && pas.filter((ecart) => ecart === 0).length === 1;
  if (!seul || !premier || !second || !sousLeMeme(premier, second)) return null;
  return similitude(premier.intitule, second.intitule) < MEME_TITRE ? [premier, second] : null;
}

const SUITE_MIN = 3;

/** The one number that lacks among axes or enjeux that run from 1. */
function manquantDe(niveaux: readonly Niveau[]): readonly [Niveau, string] | null {
  const rangs = niveaux.map((niveau) => (niveau.rangs.length === 1 ? (niveau.rangs[0] ?? 0) : 0));
  const place = rangs.findIndex((rang, i) => rang !== i + 1);
  const fautif = niveaux[place];
  const decales = rangs.every((rang, i) => rang === (i < place ? i + 1 : i + 2));
  if (niveaux.length < SUITE_MIN || place < 1 || !fautif || !decales) return null;
  return /\d/.test(fautif.numero) ? [fautif, String(place + 1)] : null;
}

function* rapportsDe(lu: Plan, nature: Nature): Iterable<Report<Nom>> {
  const niveaux = niveauxDe(lu, nature);
  const key = `${lu.key} ${nature}`;
  const [premier, second] = paireDe(niveaux) ?? [];
  if (premier && second) {
    const { numero, field, intitule } = second;
    const data = { niveaux: LES_NOMS[nature], numero, premier: premier.intitule, second: intitule };
    yield { message: 'repete', data, at: field, related: [premier.field], key, actual: numero };
  }
  const [fautif, manquant] = (nature !== 'objectifGeneral' && !lu.avenant && manquantDe(niveaux)) || [];
  if (fautif && manquant) {
    const data = { niveaux: LES_NOMS[nature], numero: fautif.numero, manquant, second: fautif.intitule };
    yield { message: 'saute', data, at: fautif.field, key: `${key} saute`, actual: fautif.numero };
  }
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  for (const lu of lecture.plans) for (const nature of NATURES) yield* rapportsDe(lu, nature);
}

const PLAN = (...niveaux: readonly string[]) => ({
  Plan: [
    ['Annexe 3 – Plan d’actions'],
    ...niveaux.flatMap((niveau, rang) => [[niveau], [`Action ${String(rang + 1)} : Agir pour ${niveau}`]]),
  ],
});

export const niveauRepete = defineRule({
  meta: {
    id: 'plan/niveau-repete',
    titre: 'Numéros des axes et des objectifs',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    repete: {
      quoi: 'Deux {niveaux} portent le numéro {numero} : « {premier} » et « {second} ».',
      pourquoi:
        'Un numéro ne désigne qu’un axe ou qu’un objectif : les actions et les fiches s’y rattachent.',
      queFaire: 'Renumérotez le second.',
    },
    saute: {
      quoi: 'La numérotation des {niveaux} saute le {manquant} : « {second} » porte le {numero}.',
      pourquoi: 'Une partie du plan a pu être effacée, ou un numéro mal recopié.',
      queFaire: 'Rétablissez la partie qui manque, ou renumérotez.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des axes qui se suivent',
        classeur: PLAN('Axe 1 : Petite enfance', 'Axe 2 : Jeunesse', 'Axe 3 : Familles'),
      },
      {
        nom: 'un axe repris en haut de la page suivante',
        classeur: PLAN('AXE I – PETITE ENFANCE', 'AXE II – JEUNESSE', 'AXE II – JEUNESSE (suite)'),
      },
      {
        nom: 'des objectifs numérotés dans chaque axe, ou au fil du plan',
        classeur: {
          Plan: [
            ['Axes', 'Objectifs généraux', 'Actions', 'Pilote'],
            ['Axe 1 – Petite enfance', 'OG 1 Accueillir', 'Ouvrir une crèche (Action 1)', 'Mairie'],
            ['Axe 2 – Jeunesse', 'OG 1 Écouter', 'Ouvrir un local (Action 2)', 'Mairie'],
            ['Axe 3 – Familles', 'OG 3.1 Soutenir', 'Ouvrir un lieu d’accueil (Action 3)', 'Caf'],
          ],
        },
      },
      {
        nom: 'des axes numérotés de nouveau',
        classeur: PLAN('Axe 1 : Petite enfance', 'Axe 2 : Jeunesse', 'Axe 1 : Familles', 'Axe 2 : Logement'),
      },
    ],
    invalid: [
      {
        nom: 'deux axes II',
        classeur: PLAN('AXE I – PETITE ENFANCE', 'AXE II – JEUNESSE', 'AXE II – FAMILLES'),
        attendu: ['Plan!A6'],
      },
      {
        nom: 'un axe sauté',
        classeur: PLAN('Axe 1 : Petite enfance', 'Axe 2 : Jeunesse', 'Axe 4 : Familles'),
        attendu: ['Plan!A6'],
      },
      {
        nom: 'deux objectifs 2.1, chacun au-dessus de son tableau',
        classeur: {
          Plan: [
            ['Plan d’actions'],
            ...['1.1 : Accueillir', '2.1 : Écouter', '2.1 : Informer'].flatMap((objectif, rang) => [
              [`Objectif ${objectif}`],
              ['N°', 'Action', 'Porteur'],
              [`${String(rang + 1)}.a`, `Ouvrir le lieu ${String(rang + 1)}`, 'Mairie'],
              [`${String(rang + 1)}.b`, `Former l’équipe ${String(rang + 1)}`, 'Caf'],
            ]),
          ],
        },
        attendu: ['Plan!A10'],
      },
      {
        nom: 'deux axes 1 en tête du plan, en colonne',
        classeur: {
          Plan: [
            ['Axes', 'Actions', 'Pilote'],
            ['Axe 1 – Petite enfance', 'Ouvrir une crèche (Action 1)', 'Mairie'],
            ['Axe 1 – Jeunesse', 'Ouvrir un local (Action 2)', 'Mairie'],
            ['Axe 2 – Familles', 'Ouvrir un lieu d’accueil (Action 3)', 'Caf'],
          ],
        },
        attendu: ['Plan!A3'],
      },
    ],
  },
});
