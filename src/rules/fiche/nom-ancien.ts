import { cellKey } from '../../workbook';
import type { Field, Lecture } from '../../reading';
import { aussi, partie } from '../champs';
import { phrasesDe } from '../phrases';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche, plan } from './cas';
import { NOMS_ANCIENS } from './noms-anciens';
import type { NomAncien } from './noms-anciens';

/** Where it is named, each cell once; a convention that ended before the change was right to. */
function mentions(lecture: Lecture, { ancien }: NomAncien): readonly Field[] {
  const trouvees = [...phrasesDe(lecture)].flatMap((phrase) => {
    const [trouve] = ancien.exec(phrase.printed) ?? [];
    return trouve === undefined ? [] : [partie(phrase, trouve)];
  });
  return [...new Map(trouvees.map((field) => [field.cells.map(cellKey).join(), field])).values()];
}

function* check({ lecture }: RuleContext): Iterable<Report<'ancien'>> {
  const { convention } = lecture;
  for (const connu of NOMS_ANCIENS) {
    if (!convention.periode || convention.periode.debut < connu.depuis) continue;
    const [premiere, ...autres] = mentions(lecture, connu);
    if (!premiere) continue;
    yield {
      message: 'ancien',
      data: { ancien: connu.nom, nouveau: connu.nouveau, nombre: autres.length + 1, loi: connu.source },
      at: premiere,
      ...aussi(autres),
      key: connu.nom,
      expected: connu.nouveau,
    };
  }
}

const CONVENTION = [['Convention territoriale globale 2025-2029']];

export const ficheNomAncien = defineRule({
  meta: {
    id: 'fiche/nom-ancien',
    titre: 'Nom qui a changé',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    ancien: {
      quoi: '« {ancien} » se nomme maintenant « {nouveau} ». Passages concernés : {nombre}.',
      pourquoi: 'Le nom a changé avant le début de la convention ({loi}).',
      queFaire: 'Remplacez l’ancien nom, sauf là où vous parlez du passé.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'une convention qui a commencé avant le changement',
        classeur: {
          Convention: [['Convention territoriale globale 2021-2025']],
          'Fiche 1': fiche({ numero: '1', titre: 'Insérer', modalites: 'Un entretien à Pôle emploi' }),
        },
      },
      {
        nom: 'le nouveau nom, et l’ancien entre parenthèses',
        classeur: {
          Convention: CONVENTION,
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Insérer',
            modalites: 'Avec France Travail (ex Pôle emploi)',
          }),
        },
      },
    ],
    invalid: [
      {
        nom: 'Pôle emploi dans une convention qui commence en 2025',
        classeur: {
          Convention: CONVENTION,
          'Fiche 1': fiche({ numero: '1', titre: 'Insérer', modalites: 'Un entretien chez Pole emploi' }),
        },
        attendu: ['Fiche 1!B8'],
      },
      {
        nom: 'un service de l’État qui n’est plus, dans le plan',
        classeur: {
          Convention: CONVENTION,
          Plan: plan(['Jeunesse', 'Former avec la DDCS (Action 1)', 'Objectif 1.1 : Former']),
        },
        attendu: ['Plan!B3'],
      },
      {
        nom: 'deux fiches, un seul point',
        classeur: {
          Convention: CONVENTION,
          'Fiche 1': fiche({ numero: '1', titre: 'Insérer', diagnostic: 'Chiffres de Pôle emploi' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Former', modalites: 'Avec Pôle Emploi' }),
        },
        attendu: ['Fiche 1!A6'],
      },
    ],
  },
});
