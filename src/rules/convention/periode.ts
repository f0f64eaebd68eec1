import { BLOCS_JUSTES } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

const JOURS_PAR_AN = 365.25;
const JOUR_MS = 24 * 60 * 60 * 1000;

/** Lengths that a period may be said to have: calendar years it touches, and years it lasts. */
function durees(debut: string, fin: string): readonly number[] {
  const annees = Number(fin.slice(0, 4)) - Number(debut.slice(0, 4)) + 1;
  const jours = (Date.parse(fin) - Date.parse(debut)) / JOUR_MS;
  return [annees, Math.round(jours / JOURS_PAR_AN)];
}

/** "2023/2024" is a school year, whatever it was found in. */
function anneeScolaire(texte: string): boolean {
  const [, debut, fin] = /^\D*(20\d{2})\s*[/–-]\s*(20\d{2})\D*$/.exec(texte) ?? [];
  return Number(fin) - Number(debut) === 1;
}

function* check({ lecture, profil }: RuleContext): Iterable<Report<'duree'>> {
  const { periode } = lecture.convention;
  if (!periode || anneeScolaire(periode.field.printed)) return;
  const possibles = durees(periode.debut, periode.fin);
  if (possibles.some((annees) => profil.seuils.dureesConvention.includes(annees))) return;
  yield {
    message: 'duree',
    data: { periode: periode.field.printed, annees: possibles[0] ?? 0 },
    at: periode.field,
  };
}

export const conventionPeriode = defineRule({
  meta: {
    id: 'convention/periode',
    titre: 'Durée de la convention',
    severity: 'warning',
    source: 'caf-ctg',
    fix: 'none',
  },
  messages: {
    duree: {
      quoi: 'La période « {periode} » ne fait ni quatre ni cinq ans. Nombre d’années : {annees}.',
      pourquoi: 'Une Convention territoriale globale est signée pour quatre ou cinq ans.',
      queFaire: 'Vérifiez les deux dates.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'cinq ans',
        classeur: {
          Convention: [
            ['Convention territoriale globale'],
            ['Période de la convention : du 01/01/2025 au 31/12/2029'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'quatre ans, à cheval sur cinq',
        classeur: {
          Convention: [
            ['Convention territoriale globale'],
            ['Période de la convention : du 01/09/2023 au 31/08/2027'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
    ],
    invalid: [
      {
        nom: 'six ans',
        classeur: {
          Convention: [
            ['Convention territoriale globale'],
            ['Période de la convention : du 01/01/2024 au 31/12/2029'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Convention!A2'],
      },
      {
        nom: 'trois ans',
        classeur: {
          Convention: [
            ['Convention territoriale globale'],
            ['Période de la convention : du 01/01/2024 au 31/12/2026'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Convention!A2'],
      },
    ],
  },
});
