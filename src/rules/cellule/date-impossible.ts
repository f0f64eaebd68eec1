import type { DateImpossible } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { fiche } from '../fiche/cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

type Nom = 'jour' | 'mois';

const MOIS = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

/** « avril », « février 2026 »: a year matters to the length of February alone. */
function nomDuMois({ mois, annee }: DateImpossible): string {
  const nom = MOIS.format(Date.UTC(2024, mois - 1));
  return mois === 2 && annee !== null ? `${nom} ${String(annee)}` : nom;
}

function rapport(date: DateImpossible): Report<Nom> {
  const { field, jours, mois } = date;
  if (jours === null) return { message: 'mois', data: { date: field.printed, mois }, at: field };
  return { message: 'jour', data: { date: field.printed, mois: nomDuMois(date), jours }, at: field };
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  yield* lecture.datesImpossibles.map(rapport);
}

const CORRIGEZ = 'Corrigez le jour ou le mois.';

export const dateImpossible = defineRule({
  meta: {
    id: 'cellule/date-impossible',
    titre: 'Date qui n’existe pas',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    jour: {
      quoi: 'Le « {date} » n’existe pas.',
      pourquoi: 'Nombre de jours en {mois} : {jours}.',
      queFaire: CORRIGEZ,
    },
    mois: {
      quoi: '« {date} » n’est pas une date.',
      pourquoi: 'Une année a douze mois : il n’y a pas de mois {mois}.',
      queFaire: CORRIGEZ,
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des dates justes, un 29 février d’année bissextile',
        classeur: {
          Signataires: [
            ['Commune', 'Délibération'],
            ['Arques', '31/03/2026'],
            ['Tilques', '29/02/2024'],
            ['Éperlecques', '2026-12-31'],
            ['Moulle', '1er juin 2026'],
          ],
        },
      },
      {
        nom: 'des années qui se suivent, des places, un nom de café, un téléphone',
        classeur: liste([
          ...LIGNE_JUSTE,
          null,
          'Effectifs 2024-25-26 et 23/24/2025, 40/60/2025 places, café Le 30 Février, 03.21.31.04.20',
        ]),
      },
    ],
    invalid: [
      {
        nom: 'un jour de trop dans une fiche, en chiffres et en lettres',
        classeur: {
          'Fiche 1': fiche({ numero: '1', titre: 'Lire', echeances: 'Du 1er mars au 31/04/2027' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Jouer', echeances: 'D’ici le 31 juin 2027' }),
        },
        attendu: ['Fiche 1!A10', 'Fiche 2!A10'],
      },
      {
        nom: 'un mois de trop, un 29 février, un jour sans année',
        classeur: {
          Signataires: [
            ['Commune', 'Délibération'],
            ['Arques', '2026-13-01'],
            ['Tilques', '29/02/2026'],
            ['Moulle', 'avant le 31 novembre'],
          ],
        },
        attendu: ['Signataires!B2', 'Signataires!B3', 'Signataires!B4'],
      },
    ],
  },
});
