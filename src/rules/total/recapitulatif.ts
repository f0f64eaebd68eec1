import { champPrincipal } from '../champs';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import type { PAUSE } from '../pauses';
import { comptesFauxDe, liensDe } from './comptages';
import type { CompteFaux } from './comptages';
import { chiffre } from '../poste/ecriture';
import { listeEtTotaux } from './cas-totaux';
import { motsDe } from './ecriture';

type Nom = CompteFaux['nature'];

function reportDe({ nature, ligne, colonne, mesure, trouve, elements }: CompteFaux): Report<Nom> {
  const noms = [motsDe(ligne.libelle), motsDe(colonne.libelle)].filter((nom) => nom !== '');
  return {
    message: nature,
    data: { nom: noms.join(' – '), affiche: mesure.value, trouve },
    at: mesure,
    related: elements.map(champPrincipal),
    key: noms.join(' '),
    actual: chiffre(mesure.value),
    expected: chiffre(trouve),
    calcul: `${chiffre(trouve)} dans la liste, et non ${chiffre(mesure.value)}`,
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  if (lecture.equipements.length === 0) return;
  const liens = yield* liensDe(lecture);
  for (const grille of lecture.grilles) yield* (yield* comptesFauxDe(grille, liens)).map(reportDe);
}

const LISTE = listeEtTotaux();

const parCommune = (...arques: readonly number[]): MiniClasseur => ({
  ...LISTE,
  Synthèse: [
    ['Commune', 'Équipements et services', 'dont EAJE', 'Places EAJE'],
    ['Arques', ...arques],
    ['Helfaut', 2, 1, 20],
    ['Ecques', 1, 1, 15],
    ['Longuenesse', 2, 0, 0],
  ],
});

const parType = (multiAccueils: number, places: number): MiniClasseur => ({
  ...LISTE,
  'Par type': [
    ['Type', 'Nombre', 'Capacité'],
    ['Multi-accueil', multiAccueils, 65],
    ['Micro-crèche', 1, 12],
    ['ALSH', 2, places],
    ['RPE', 1, null],
    ['LAEP', 1, null],
  ],
});

export const totalRecapitulatif = defineRule({
  meta: {
    id: 'total/recapitulatif',
    titre: 'Récapitulatif que la liste ne donne pas',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    nombre: {
      quoi: '« {nom} » affiche {affiche}, la liste des équipements en compte {trouve}.',
      pourquoi: 'Les autres lignes de ce récapitulatif sont celles de la liste.',
      queFaire: 'Complétez la liste, ou corrigez le récapitulatif.',
    },
    places: {
      quoi: '« {nom} » affiche {affiche}, les places de la liste des équipements en font {trouve}.',
      pourquoi: 'Les autres lignes de ce récapitulatif sont celles de la liste.',
      queFaire: 'Corrigez les places de la liste, ou le récapitulatif.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'par commune', classeur: parCommune(3, 2, 42) },
      { nom: 'par type', classeur: parType(3, 108) },
      {
        nom: 'un tableau par commune qui compte autre chose',
        classeur: {
          ...LISTE,
          Écoles: [
            ['Commune', 'Écoles'],
            ['Arques', 3],
            ['Helfaut', 1],
            ['Ecques', 1],
            ['Longuenesse', 4],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'une commune mal comptée',
        classeur: parCommune(4, 2, 42),
        attendu: ['Synthèse!B2'],
      },
      {
        nom: 'un type mal compté',
        classeur: parType(4, 108),
        attendu: ['Par type!B2'],
      },
    ],
  },
});
