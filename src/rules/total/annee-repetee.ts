import type { Field, Grille, Rangee } from '../../reading';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';

/** A header that says a year, and what it says beside it. */
interface Datee {
  readonly libelle: Field;
  readonly annee: number;
  readonly reste: string;
}

const ANNEE = /(?<![\d-])(?:19|20)\d\d(?![\d-])/gu;

function dateeDe({ libelle, groupes }: Rangee): Datee | null {
  const [annee, autre] = libelle?.value.match(ANNEE) ?? [];
  if (!libelle || annee === undefined || autre !== undefined) return null;
  const mots = [...groupes.map(({ value }) => value), libelle.value.replace(annee, '')];
  return { libelle, annee: Number(annee), reste: mots.join(' / ').trim() };
}

/** Headers side by side that only their years tell from one another. */
function suites({ colonnes }: Grille): readonly (readonly Datee[])[] {
  const trouvees: Datee[][] = [];
  let precedente: Datee | null = null;
  for (const datee of colonnes.map(dateeDe)) {
    const suite = trouvees.at(-1);
    if (datee && suite && precedente?.reste === datee.reste) suite.push(datee);
    else if (datee) trouvees.push([datee]);
    precedente = datee;
  }
  return trouvees;
}

const ANNEES_MIN = 3;

/** The year that stands twice in a run which otherwise goes from year to year; null when the run goes otherwise. */
function repeteeDe(suite: readonly Datee[]): readonly [repetee: Datee, voulue: number] | null {
  const [premiere] = suite;
  if (!premiere || suite.length < ANNEES_MIN) return null;
  const fautes = suite.filter(({ annee }, rang) => annee !== premiere.annee + rang);
  const [seule, ...autres] = fautes;
  if (!seule || autres.length > 0) return null;
  const deja = suite.some((autre) => autre !== seule && autre.annee === seule.annee);
  return deja ? [seule, premiere.annee + suite.indexOf(seule)] : null;
}

function* check({ lecture }: RuleContext): Iterable<Report<'repetee'> | typeof PAUSE> {
  for (const grille of lecture.grilles) {
    yield PAUSE;
    for (const suite of suites(grille)) {
      const [repetee, voulue] = repeteeDe(suite) ?? [];
      if (!repetee || voulue === undefined) continue;
      const { libelle, annee } = repetee;
      const related = suite.filter((autre) => autre !== repetee && autre.annee === annee);
      yield {
        message: 'repetee',
        data: { annee: String(annee), voulue: String(voulue) },
        at: libelle,
        related: related.map((autre) => autre.libelle),
        actual: String(annee),
        expected: String(voulue),
        confidence: grille.confidence,
      };
    }
  }
}

const naissances = (...annees: readonly (string | number)[]): MiniClasseur => ({
  Naissances: [
    ['Commune', ...annees],
    ['Arques', ...annees.map((_, rang) => 90 + rang)],
    ['Wizernes', ...annees.map((_, rang) => 40 + rang)],
    ['Longuenesse', ...annees.map((_, rang) => 120 + rang)],
  ],
});

export const totalAnneeRepetee = defineRule({
  meta: {
    id: 'total/annee-repetee',
    titre: 'Année en tête de deux colonnes',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    repetee: {
      quoi: 'Deux colonnes portent l’année {annee}.',
      pourquoi: 'Les années se suivent dans ce tableau, et {voulue} n’y est pas.',
      queFaire: 'Vérifiez l’année de cette colonne\u00a0: ce serait {voulue}.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des années qui se suivent', classeur: naissances('2021', '2022', '2023', '2024') },
      { nom: 'des années qui sautent', classeur: naissances('2012', '2017', '2022') },
      {
        nom: 'deux mesures par année',
        classeur: naissances('Filles 2022', 'Garçons 2022', 'Filles 2023', 'Garçons 2023'),
      },
    ],
    invalid: [
      {
        nom: 'une année recopiée',
        classeur: naissances('2021', '2022', '2022', '2024'),
        attendu: ['Naissances!D1'],
      },
      {
        nom: 'une année recopiée, avec ses mots',
        classeur: naissances('Places en 2024', 'Places en 2025', 'Places en 2026', 'Places en 2026'),
        attendu: ['Naissances!E1'],
      },
    ],
  },
});
