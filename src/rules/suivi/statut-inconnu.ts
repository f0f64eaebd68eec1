import { LIBELLE_STATUT, statutProche } from '../../referentiel';
import type { Field, LigneSuivi } from '../../reading';
import { grouper } from '../grouper';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { LIEU, RELAIS, suivi } from './cas';
import { nomDeLigne } from './lignes';

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

/** Below this share of rows with a statut, a blank may stand for what is written above. */
const PART_REMPLIE = 0.6;
const LIGNES_MIN = 3;

/** The cell of its statut, empty. */
function placeDuStatut({ tableau, cells: [premiere] }: LigneSuivi): Field | null {
  const colonne = tableau.colonnes.find(({ role }) => role === 'statut');
  if (!colonne || !premiere) return null;
  return { value: '', printed: '', cells: [{ ...premiere, column: colonne.column }] };
}

/** A share done without any statut: the row was begun, and left there. */
function sansStatut(lignes: readonly LigneSuivi[]): Report<'inconnu' | 'vide'>[] {
  const remplies = lignes.filter(({ statut }) => statut !== null).length;
  if (lignes.length < LIGNES_MIN || remplies / lignes.length < PART_REMPLIE) return [];
  return lignes.flatMap((ligne) => {
    const at = ligne.statut === null && ligne.avancement ? placeDuStatut(ligne) : null;
    if (!at) return [];
    const { key, confidence } = ligne;
    const data = { action: nomDeLigne(ligne) };
    return [{ message: 'vide', data, at, key, confidence, severity: 'warning', actual: null }];
  });
}

function* check({ lecture }: RuleContext): Iterable<Report<'inconnu' | 'vide'>> {
  yield* lecture.suivi.flatMap(constater);
  for (const lignes of grouper(lecture.suivi, ({ tableau }) => tableau).values()) yield* sansStatut(lignes);
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
    vide: {
      quoi: 'L’{action} a un taux de réalisation et n’a pas de statut.',
      pourquoi: 'Le bilan compte les actions par statut : celle-ci n’y serait pas.',
      queFaire: 'Donnez-lui un statut.',
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
      {
        nom: 'un taux de réalisation sans statut',
        classeur: suivi(LIEU, RELAIS, ['3', 'Former', 'Caf', '2025', null, '75 %']),
        attendu: ['Suivi des actions!E4'],
      },
    ],
  },
});
