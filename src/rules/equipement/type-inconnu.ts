import { FORMES_TYPE, memoireDeTexte, normaliser } from '../../referentiel';
import type { Equipement } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { citer } from '../message';
import { defineRule } from '../rule';
import { typeReconnu } from '../types-reconnus';
import type { Report, RuleContext } from '../rule';

/** Right wordings by their letters alone. */
const parLettres = new Map(FORMES_TYPE.map(({ forme }) => [normaliser(forme).replaceAll(' ', ''), forme]));

/** "Microc-rèche": the right letters, as many words, cut at the wrong place. */
function malCoupe(type: string): string | null {
  const imprime = normaliser(type);
  const forme = parLettres.get(imprime.replaceAll(' ', ''));
  if (forme === undefined || normaliser(forme) === imprime) return null;
  return normaliser(forme).split(' ').length === imprime.split(' ').length ? forme : null;
}

/** The wording that was meant; null when the printed one is right, or when nobody can tell. */
const voulu = memoireDeTexte((type): string | null => {
  const reconnu = typeReconnu(type);
  return reconnu && reconnu.distance > 0 ? reconnu.propose : malCoupe(type);
});

function reportDe({ typePrinted, type, key, confidence }: Equipement): Report<'faute' | 'inconnu'> | null {
  if (!typePrinted) return null;
  const propose = voulu(typePrinted.value);
  const commun = { data: { type: typePrinted.value }, at: typePrinted, key, confidence };
  if (propose === null) return type === null ? { ...commun, message: 'inconnu', severity: 'warning' } : null;
  const label = `Remplacer ${citer(typePrinted.value)} par ${citer(propose)}`;
  return {
    ...commun,
    message: 'faute',
    data: { type: typePrinted.value, propose },
    expected: propose,
    fix: { label, safety: 'safe', replacements: [{ at: typePrinted, by: propose }] },
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<'faute' | 'inconnu'>> {
  for (const equipement of lecture.equipements) {
    const report = reportDe(equipement);
    if (report) yield report;
  }
}

export const typeInconnu = defineRule({
  meta: {
    id: 'equipement/type-inconnu',
    titre: 'Type inconnu',
    severity: 'error',
    source: 'catalogue',
    fix: 'safe',
  },
  messages: {
    faute: {
      quoi: '« {type} » n’est pas un type connu.',
      pourquoi: 'Il s’écrit « {propose} ».',
      queFaire: 'Remplacez-le.',
    },
    inconnu: {
      quoi: '« {type} » n’est pas un type connu.',
      pourquoi: 'Aucun type de structure ou de service du champ de la CTG ne porte ce nom.',
      queFaire: 'Vérifiez le type, ou gardez-le si c’est un service propre à votre territoire.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un type juste', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'le pluriel, les capitales, les traits d’union, une abréviation connue',
        classeur: liste(
          ['Arques', 'MULTI ACCUEIL', 'Les coccinelles', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'Ludothèques', 'Jean Ferrat', '5 rue de Sète', '62510', 'Arques'],
          ['Arques', 'BT Séjours', 'Séjours d’été'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une lettre oubliée',
        classeur: liste([
          'Arques',
          'LUDOTHQUE',
          'Ludothèque de la Mairie',
          '3 rue de Sète',
          '62510',
          'Arques',
        ]),
        attendu: ['Annexe 2!B2'],
      },
      {
        nom: 'deux lettres échangées, un type que personne ne connaît',
        classeur: liste(
          ['Arques', 'Mulit accueil', 'Les coccinelles', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'Zoologie', 'Jean Ferrat', '5 rue de Sète', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!B2', 'Annexe 2!B3'],
      },
    ],
  },
});
