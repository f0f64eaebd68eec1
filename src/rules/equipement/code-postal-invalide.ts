import { distance } from '../../referentiel';
import type { Field } from '../../reading';
import { cellKey, isCellError } from '../../workbook';
import { LIGNE_JUSTE, liste } from '../cas';
import { chiffresVoulusDe } from '../cellule/caractere-parasite';
import { cellulesDe } from '../cellule/cellules';
import { accidentDe } from '../cellule/nombre-date';
import { filtrerParLots, parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { ProposedFix, Report, RuleContext } from '../rule';
import { toutesLesAdresses } from './adresses';
import type { AdresseDe } from './adresses';
import { codeAttendu } from './communes-de';

const CINQ_CHIFFRES = /^\d{5}$/;

/** One slip of the hand: a digit doubled, lost, or swapped with its neighbour. */
const UNE_FAUTE = 1;

/** Cells of which the family « cellule » speaks already: a zero lost, a letter among the digits, a formula in error. */
function* dejaDites(context: RuleContext): Generator<typeof PAUSE, ReadonlySet<string>, void> {
  const dites = yield* filtrerParLots(yield* cellulesDe(context), (cellule) => {
    if (isCellError(cellule.field.value)) return true;
    return accidentDe(cellule, context.communes) !== null || chiffresVoulusDe(cellule) !== null;
  });
  return new Set(dites.flatMap(({ field }) => field.cells.map(cellKey)));
}

/** Puts a postcode in place of another, without asking when it is one slip away from it. */
export function remplacerCode(code: Field, attendu: string | null): { fix?: ProposedFix } {
  if (attendu === null) return {};
  const safety = distance(code.value, attendu, UNE_FAUTE) <= UNE_FAUTE ? 'safe' : 'suggested';
  const label = `Remplacer ${code.printed.trim()} par ${attendu}`;
  return { fix: { label, safety, replacements: [{ at: code, by: attendu }] } };
}

function messageDe(code: Field, { communes }: RuleContext): 'longueur' | 'departement' | null {
  if (!CINQ_CHIFFRES.test(code.value)) return 'longueur';
  return communes.departementExiste(code.value) ? null : 'departement';
}

type Nom = 'longueur' | 'departement';

function reportsDe({ equipement, adresse }: AdresseDe, context: RuleContext): Report<Nom>[] {
  const { codePostal: code } = adresse;
  const message = code ? messageDe(code, context) : null;
  if (!code || !message) return [];
  const { key, confidence } = equipement;
  const data = { code: code.printed.trim(), chiffres: code.value.replace(/\D/g, '').length };
  const attendu = codeAttendu(adresse, context);
  return [{ message, data, at: code, key, confidence, expected: attendu, ...remplacerCode(code, attendu) }];
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const adresses = yield* toutesLesAdresses(context);
  const reports = yield* parLots(adresses, (adresse) => reportsDe(adresse, context));
  if (reports.length === 0) return;
  const dites = yield* dejaDites(context);
  yield* reports.filter(({ at }) => !at.cells.some((ref) => dites.has(cellKey(ref))));
}

export const codePostalInvalide = defineRule({
  meta: {
    id: 'equipement/code-postal-invalide',
    titre: 'Code postal impossible',
    severity: 'error',
    source: 'haoui',
    fix: 'suggested',
  },
  messages: {
    longueur: {
      quoi: '« {code} » n’est pas un code postal. Nombre de chiffres : {chiffres}.',
      pourquoi: 'Un code postal en a cinq, sans espace ni lettre.',
      queFaire: 'Remplacez-le par le code postal de la commune.',
    },
    departement: {
      quoi: '{code} n’est le code d’aucun département.',
      pourquoi: 'Les deux premiers chiffres d’un code postal (trois outre-mer) donnent le département.',
      queFaire: 'Remplacez-le par le code postal de la commune.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un code juste', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'la Corse et l’outre-mer',
        classeur: liste(
          ['Ajaccio', 'LAEP', 'A Casetta', '3 rue Fesch', '20000', 'Ajaccio'],
          ['Saint-Denis', 'LAEP', 'Ti Baba', '3 rue de Paris', '97400', 'Saint-Denis'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'un chiffre de trop',
        classeur: liste(['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck']),
        attendu: ['Annexe 2!E2'],
      },
      {
        nom: 'un département qui n’existe pas',
        classeur: liste(LIGNE_JUSTE, ['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '99730', 'Marck']),
        attendu: ['Annexe 2!E3'],
      },
    ],
  },
});
