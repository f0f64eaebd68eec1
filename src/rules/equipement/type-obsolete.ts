import { cellKey } from '../../workbook';
import { typeEnTete } from '../../referentiel';
import type { Equipement, Field, Lecture } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { partie, texteDe } from '../champs';
import { cellulesDe } from '../cellule/cellules';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { citer } from '../message';
import { defineRule } from '../rule';
import { typeReconnu } from '../types-reconnus';
import type { Report, RuleContext } from '../rule';

const CEJ = /(?<![\p{L}\d])(?:CEJ|contrats? enfance[ -]jeunesse)(?![\p{L}\d])/iu;

function typesAnciens({ typePrinted: at, key, confidence }: Equipement): Report<'type'>[] {
  const { obsolete, propose } = (at && typeReconnu(at.value)) ?? {};
  if (!at || !obsolete || !propose) return [];
  const data = { type: at.value, propose };
  const label = `Remplacer ${citer(at.value)} par ${citer(propose)}`;
  const fix = { label, safety: 'suggested', replacements: [{ at, by: propose }] } as const;
  return [{ message: 'type', data, at, key, confidence, expected: propose, fix }];
}

const LIBELLE_MAX = 60;
/** What was so called in that year. */
const ANNEE = /\b(?:19|20)\d\d\b/u;

/** What the rows and the columns of tables of figures, and the posts, are named. */
function libelles({ grilles, postes }: Lecture): readonly Field[] {
  const rangees = grilles
    .filter(({ tableau, titre }) => tableau.kind !== 'equipements' && !ANNEE.test(titre?.value ?? ''))
    .flatMap(({ lignes, colonnes }) => [...lignes, ...colonnes]);
  return [...rangees.flatMap(({ libelle }) => libelle ?? []), ...postes.map(({ nom }) => nom)];
}

/** A label that begins with a type of yesterday, each cell once. */
function libelleAncien(at: Field, dites: Set<string>): Report<'type'>[] {
  const cle = at.cells[0] ? cellKey(at.cells[0]) : '';
  if (at.value.length > LIBELLE_MAX || ANNEE.test(at.value) || dites.has(cle)) return [];
  const { reconnu, longueur } = typeEnTete(at.value) ?? {};
  if (!reconnu?.obsolete || !reconnu.propose || reconnu.distance > 0) return [];
  dites.add(cle);
  const data = { type: at.value.slice(0, longueur).trim(), propose: reconnu.propose };
  return [{ message: 'type', data, at, expected: reconnu.propose }];
}

/** Contracts of that kind are over: a mention is a leftover when the convention begins after the last one. */
function* mentionsDuCej(
  context: RuleContext,
  dites: ReadonlySet<string>,
): Generator<Report<'cej'> | typeof PAUSE> {
  const { periode } = context.lecture.convention;
  const derniere = context.profil.seuils.derniereAnneeCej;
  if (!periode || Number(periode.debut.slice(0, 4)) <= derniere) return;
  yield* yield* parLots(yield* cellulesDe(context), (cellule): Report<'cej'>[] => {
    const [mention] = CEJ.exec(texteDe(cellule) ?? '') ?? [];
    if (mention === undefined || cellule.field.cells.some((ref) => dites.has(cellKey(ref)))) return [];
    return [{ message: 'cej', data: { mention }, at: partie(cellule.field, mention) }];
  });
}

function* check(context: RuleContext): Iterable<Report<'type' | 'cej'> | typeof PAUSE> {
  const anciens = yield* parLots(context.lecture.equipements, typesAnciens);
  yield* anciens;
  const dites = new Set(anciens.flatMap(({ at }) => at.cells.map(cellKey)));
  yield* yield* parLots(libelles(context.lecture), (libelle) => libelleAncien(libelle, dites));
  yield* mentionsDuCej(context, dites);
}

export const typeObsolete = defineRule({
  meta: {
    id: 'equipement/type-obsolete',
    titre: 'Type ancien',
    severity: 'warning',
    source: 'bdt-rpe',
    fix: 'suggested',
  },
  messages: {
    type: {
      quoi: '« {type} » est une ancienne appellation.',
      pourquoi: 'Ce service se nomme aujourd’hui « {propose} ».',
      queFaire: 'Remplacez le libellé.',
    },
    cej: {
      quoi: '« {mention} » : les contrats enfance jeunesse ont pris fin.',
      pourquoi: 'La convention commence après la fin du dernier.',
      queFaire: 'Remplacez cette mention, ou effacez-la.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un type d’aujourd’hui', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'le nom qu’avait un service dans une année passée',
        classeur: {
          Offre: [
            ['Commune', 'RAM en 2018', 'RPE en 2024'],
            ['Arques', 2, 1],
            ['Wizernes', 1, 1],
          ],
        },
      },
      {
        nom: 'un relais petite enfance, un chargé de coopération',
        classeur: liste(
          ['Arques', 'RPE', 'RPE d’Arques', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'Chargé de coopération CTG', 'Chargé de coopération CTG'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une ligne et une colonne de tableaux de chiffres',
        classeur: {
          Offre: [
            ['Commune', 'EAJE', 'CLSH'],
            ['Arques', 2, 1],
            ['Wizernes', 1, 1],
          ],
          Relais: [
            ['Relais', 'Agréés', 'En activité'],
            ['RAM itinérant', 41, 36],
            ['RPE d’Arques', 92, 84],
          ],
        },
        attendu: ['Offre!C1', 'Relais!A2'],
      },
      {
        nom: 'un relais assistantes maternelles',
        classeur: liste(['Arques', 'RAM', 'Relais d’Arques', '3 rue de Sète', '62510', 'Arques']),
        attendu: ['Annexe 2!B2'],
      },
      {
        nom: 'un poste de coordination, un CLSH',
        classeur: liste(
          ['Arques', 'Poste de Coordination', 'Coordination'],
          ['Arques', 'CLSH', 'Les Bellons', '1 rue Albert Camus', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!B2', 'Annexe 2!B3'],
      },
    ],
  },
});
