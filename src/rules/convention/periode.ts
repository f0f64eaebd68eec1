import type { Convention, Lecture } from '../../reading';
import { BLOCS_JUSTES } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { actesImpossibles } from './actes';
import type { MessageDActe } from './actes';
import { ACTES_FAUX, CARTE_FAUSSE, CARTE_JUSTE } from './cas-periode';
import { anneeScolaire, durees, dureesPossibles } from './durees';
import { autresPeriodes } from './periodes';

type Message = 'duree' | 'annoncee' | 'deux' | MessageDActe;
type Periode = NonNullable<Convention['periode']>;

function* dureeInhabituelle(
  { debut, fin, field }: Periode,
  permises: readonly number[],
): Iterable<Report<Message>> {
  const possibles = durees(debut, fin);
  if (anneeScolaire(field.printed) || possibles.some((annees) => permises.includes(annees))) return;
  yield { message: 'duree', data: { periode: field.printed, annees: possibles[0] ?? 0 }, at: field };
}

function* dureesAnnoncees({ durees: dites, periode }: Convention): Iterable<Report<Message>> {
  for (const { annees, periode: sienne } of dites) {
    const reference = sienne ?? periode;
    if (!reference || dureesPossibles(reference).includes(annees.value)) continue;
    const [calculee = 0] = durees(reference.debut, reference.fin);
    yield {
      message: 'annoncee',
      data: { annoncees: annees.value, periode: reference.field.printed, annees: calculee },
      at: annees,
      related: sienne ? [] : [reference.field],
      actual: String(annees.value),
      expected: String(calculee),
    };
  }
}

function* deuxPeriodes(lecture: Lecture, periode: Periode): Iterable<Report<Message>> {
  for (const [printed, [premier, ...autres]] of autresPeriodes(lecture, periode)) {
    if (!premier) continue;
    yield {
      message: 'deux',
      data: { autre: printed, periode: periode.field.printed },
      at: premier,
      also: autres,
      related: [periode.field],
      key: printed,
      actual: printed,
    };
  }
}

function* check({ lecture, profil }: RuleContext): Iterable<Report<Message>> {
  const { convention } = lecture;
  const { periode, codesEpci } = convention;
  if (periode) yield* dureeInhabituelle(periode, profil.seuils.dureesConvention);
  if (codesEpci.length > 1) return;
  yield* dureesAnnoncees(convention);
  yield* actesImpossibles(convention);
  if (periode) yield* deuxPeriodes(lecture, periode);
}
export const conventionPeriode = defineRule({
  meta: {
    id: 'convention/periode',
    titre: 'Période et durée de la convention',
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
    annoncee: {
      quoi: 'Le texte annonce une durée de {annoncees} ans, et la période « {periode} » en fait {annees}.',
      pourquoi: 'La durée et les dates ne peuvent pas être justes toutes les deux.',
      queFaire: 'Corrigez la durée, ou les dates.',
    },
    deux: {
      quoi: 'La période « {autre} » n’est pas celle de la convention, « {periode} ».',
      pourquoi: 'Le reste du classeur donne une autre période à la même convention.',
      queFaire: 'Écrivez la même période partout.',
    },
    tardive: {
      quoi: 'La délibération du {deliberation} vient après la signature, {signature}.',
      pourquoi: 'Le conseil approuve la convention avant qu’elle soit signée.',
      queFaire: 'Vérifiez les deux dates.',
    },
    apres: {
      quoi: 'La date « {jour} » vient après la fin de la convention, « {periode} ».',
      pourquoi: 'Une convention est approuvée et signée avant sa fin.',
      queFaire: 'Corrigez la date.',
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
        nom: 'la durée que les dates donnent, une autre convention de trois ans',
        classeur: {
          Convention: [
            ['La présente convention est conclue pour une durée de cinq ans, du 01/01/2025 au 31/12/2029.'],
            ['La convention d’objectifs et de financement est conclue pour une durée de 3 ans.'],
            ['La CTG prévoit des places pour les enfants de moins de 3 ans.'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'une fiche d’identité, une délibération et une signature, un avenant qui finit avec la convention',
        classeur: CARTE_JUSTE,
      },
      {
        nom: 'quatre ans, d’un automne à l’autre',
        classeur: {
          Convention: [['CTG 2023-2027'], ['La CTG est signée pour 4 ans.']],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'la convention d’avant dans le bilan, et en face de celle-ci',
        classeur: {
          Convention: [['CTG 2024-2028']],
          Financements: [['CTG 2020-2024', 'CTG 2024-2028']],
          Bilan: [['CTG 2020-2024']],
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
        nom: 'cinq ans annoncés, quatre entre les dates',
        classeur: {
          Convention: [['La CTG est conclue du 01/01/2024 au 31/12/2027 pour une durée de 5 ans.']],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Convention!A1'],
      },
      {
        nom: 'une durée dite dans un autre article',
        classeur: {
          Convention: [
            ['Convention territoriale globale 2024-2028'],
            ['La présente convention est signée pour trois (3) ans.'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Convention!A2'],
      },
      {
        nom: 'deux périodes qui se chevauchent, une autre fin dans un article',
        classeur: {
          Convention: [
            ['CTG 2024-2028'],
            ['La convention prend effet le 1er janvier 2024 et prend fin le 31 décembre 2027.'],
          ],
          Annexes: [['CTG 2024-2028']],
          Gouvernance: [['CTG 2023-2027']],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Convention!A2', 'Gouvernance!A1'],
      },
      {
        nom: 'le titre du plan, et une page parmi d’autres',
        classeur: {
          Convention: [['CTG 2024-2028']],
          Plan: [
            ['Plan d’actions 2023-2027'],
            ['Axe', 'N°', 'Action'],
            ['Familles', 1, 'Ouvrir un lieu'],
            ['Familles', 2, 'Former'],
          ],
          Fiches: [['CTG 2024-2028'], ['Une'], ['CTG 2020-2023'], ['Deux'], ['CTG 2024-2028'], ['Trois']],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Plan!A1', 'Fiches!A3'],
      },
      {
        nom: 'une fiche d’identité dont la durée, la fin et la signature ne vont pas ensemble',
        classeur: CARTE_FAUSSE,
        attendu: ['Cadre!B4', 'Cadre!B5', 'Cadre!B6'],
      },
      {
        nom: 'une délibération après la signature ; un avenant qui ne finit pas avec la convention',
        classeur: ACTES_FAUX,
        attendu: ['Convention!A2', 'Avenant!A1'],
      },
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
