import { cellKey } from '../../workbook';
import type { Field, Lecture, Plan, TitreNumerote } from '../../reading';
import { similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** More alike, the two are one title written twice. */
const MEME_TITRE = 0.4;
const NATURES = ['axe', 'enjeu'] as const;
const LES_NOMS = { axe: 'axes', enjeu: 'enjeux' } as const;

type Nature = (typeof NATURES)[number];

const lieu = ({ cells }: Field<unknown>): string => (cells[0] ? cellKey(cells[0]) : '');
const rangDe = ({ numero }: TitreNumerote): number => numero.value.rangs[0] ?? 0;

/** "AXE II – JEUNESSE" → "JEUNESSE". */
function intituleDe({ numero: { printed } }: TitreNumerote): string {
  return printed.replace(/^\W*\p{L}+\s*(?:n\s?[°º]\s*)?[\dIVX]+[\s:.–—)→-]*/iu, '').replace(/\s+/g, ' ');
}

/** The axes, or the enjeux, that the actions of a plan stand under, in its order. */
function niveauxDe({ actions }: Plan, { titres }: Lecture, nature: Nature): readonly TitreNumerote[] {
  const lieux = new Set(
    actions.flatMap(({ axe, enjeu }) => [axe, enjeu].flatMap((field) => field ?? [])).map(lieu),
  );
  const siens = titres.filter((titre) => titre.nature === nature && lieux.has(lieu(titre.numero)));
  return siens.filter(
    (titre, rang) => siens.findIndex((autre) => intituleDe(autre) === intituleDe(titre)) === rang,
  );
}

/** Where the others follow each other, one number borne twice in a row is a slip; numbers that run anew are not. */
function paireDe(niveaux: readonly TitreNumerote[]): readonly [TitreNumerote, TitreNumerote] | null {
  const pas = niveaux.slice(1).map((niveau, rang) => rangDe(niveau) - rangDe(niveaux[rang] ?? niveau));
  const repete = pas.indexOf(0);
  const [premier, second] = niveaux.slice(repete, repete + 2);
  const seul = pas.every((ecart) => ecart >= 0) && pas.filter((ecart) => ecart === 0).length === 1;
  if (!seul || !premier || !second) return null;
  return similitude(intituleDe(premier), intituleDe(second)) < MEME_TITRE ? [premier, second] : null;
}

function* check({ lecture }: RuleContext): Iterable<Report<'repete'>> {
  for (const lu of lecture.plans) {
    for (const nature of NATURES) {
      const [premier, second] = paireDe(niveauxDe(lu, lecture, nature)) ?? [];
      if (!premier || !second) continue;
      yield {
        message: 'repete',
        data: {
          niveaux: LES_NOMS[nature],
          numero: second.numero.value.texte,
          premier: intituleDe(premier),
          second: intituleDe(second),
        },
        at: second.numero,
        related: [premier.numero],
        key: `${lu.key} ${nature}`,
        actual: second.numero.value.texte,
      };
    }
  }
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
    titre: 'Axe ou enjeu au numéro d’un autre',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    repete: {
      quoi: 'Deux {niveaux} portent le numéro {numero} : « {premier} » et « {second} ».',
      pourquoi: 'Un numéro ne désigne qu’un axe ou qu’un enjeu : les actions et les fiches s’y rattachent.',
      queFaire: 'Renumérotez le second.',
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
