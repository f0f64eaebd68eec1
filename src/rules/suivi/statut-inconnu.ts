import { LIBELLE_STATUT, statutProche } from '../../referentiel';
import type { LigneSuivi } from '../../reading';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { LIEU, RELAIS, suivi } from './cas';

/** Longer texts are a comment written in the wrong column. */
const LETTRES_MAX = 60;
const VIDE = /^[\s–—./-]*$/u;

function constater({ statut, key, confidence }: LigneSuivi): Report<'inconnu'>[] {
  if (!statut || statut.value !== null || VIDE.test(statut.printed)) return [];
  if (statut.printed.length > LETTRES_MAX) return [];
  const proche = statutProche(statut.printed);
  const libelle = proche && LIBELLE_STATUT[proche];
  const { printed, cells } = statut;
  return [
    {
      message: 'inconnu',
      data: { statut: printed },
      at: statut,
      key,
      confidence,
      ...(libelle
        ? {
            expected: libelle,
            fix: {
              label: `Remplacer ${citer(printed)} par ${citer(libelle)}`,
              safety: 'suggested',
              replacements: [{ at: { value: printed, printed, cells }, by: libelle }],
            },
          }
        : { severity: 'warning' }),
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<'inconnu'>> {
  yield* lecture.suivi.flatMap(constater);
}

export const suiviStatutInconnu = defineRule({
  meta: {
    id: 'suivi/statut-inconnu',
    titre: 'Statut inconnu',
    severity: 'error',
    source: 'catalogue',
    fix: 'suggested',
  },
  messages: {
    inconnu: {
      quoi: '« {statut} » n’est pas un statut connu.',
      pourquoi: 'Le bilan compte les actions réalisées, en cours, partielles, non réalisées ou abandonnées.',
      queFaire: 'Choisissez l’un de ces cinq statuts.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des statuts usuels', classeur: suivi(LIEU, RELAIS) },
      {
        nom: 'des statuts en d’autres mots',
        classeur: suivi(
          ['1', 'Ouvrir un lieu', 'Caf', '2025', 'Terminé'],
          ['2', 'Renforcer le relais', 'Caf', '2025', 'Pas commencé'],
          ['3', 'Former', 'Caf', '2025', 'partiellement atteint'],
          ['4', 'Loger', 'Caf', '2025', 'Sans suite'],
          ['5', 'Informer', 'Caf', '2025', null],
        ),
      },
    ],
    invalid: [
      {
        nom: 'un statut mal écrit',
        classeur: suivi(LIEU, RELAIS, ['3', 'Former', 'Caf', '2025', 'Réalissée']),
        attendu: ['Suivi des actions!E4'],
      },
      {
        nom: 'un mot qui n’est pas un statut',
        classeur: suivi(LIEU, RELAIS, ['3', 'Former', 'Caf', '2025', 'Mairie']),
        attendu: ['Suivi des actions!E4'],
      },
    ],
  },
});
