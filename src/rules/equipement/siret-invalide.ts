import { cellKey } from '../../workbook';
import type { Cellule, Field } from '../../reading';
import { chiffresVoulusDe } from '../cellule/caractere-parasite';
import { cellulesDe } from '../cellule/cellules';
import { accidentDe } from '../cellule/nombre-date';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';

type Nom = 'longueur' | 'cle';

const SIRET = 14;
const SIREN = 9;
/** Its offices do not follow Luhn: the sum of their digits is a multiple of five. */
const LA_POSTE = '356000000';

function chiffre(texte: string, rang: number): number {
  return Number(texte[rang]);
}

function luhn(chiffres: string): boolean {
  const somme = [...chiffres].reduce((total, _, rang) => {
    const valeur = chiffre(chiffres, chiffres.length - 1 - rang) * (rang % 2 === 0 ? 1 : 2);
    return total + (valeur > 9 ? valeur - 9 : valeur);
  }, 0);
  return somme % 10 === 0;
}

function sommeDesChiffres(chiffres: string): number {
  return [...chiffres].reduce((total, signe) => total + Number(signe), 0);
}

function cleJuste(chiffres: string): boolean {
  if (chiffres.startsWith(LA_POSTE)) return luhn(chiffres) || sommeDesChiffres(chiffres) % 5 === 0;
  return luhn(chiffres) && luhn(chiffres.slice(0, SIREN));
}

function messageDe(siret: Field): Nom | null {
  const chiffres = siret.value.replace(/[\s.\u00a0\u202f-]/gu, '');
  if (!/^\d+$/.test(chiffres) || ![SIRET, SIREN].includes(chiffres.length)) return 'longueur';
  return cleJuste(chiffres) ? null : 'cle';
}

/** Cells of which the family « cellule » speaks already. */
function dejaDites(cellules: readonly Cellule[], context: RuleContext): ReadonlySet<string> {
  const dites = cellules.filter((cellule) => {
    const estSiret = cellule.role === 'siret';
    return estSiret && (accidentDe(cellule, context.communes) ?? chiffresVoulusDe(cellule)) !== null;
  });
  return new Set(dites.flatMap(({ field }) => field.cells.map(cellKey)));
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const dites = dejaDites(yield* cellulesDe(context), context);
  for (const { siret, key, confidence } of context.lecture.equipements) {
    const message = siret ? messageDe(siret) : null;
    if (!siret || !message || siret.cells.some((ref) => dites.has(cellKey(ref)))) continue;
    const chiffres = siret.value.replace(/\D/g, '').length;
    yield { message, data: { siret: siret.value, chiffres }, at: siret, key, confidence };
  }
}

function avecSiret(...sirets: readonly string[]): MiniClasseur {
  const lignes = sirets.map((siret, rang) => {
    return ['LAEP', `La Ronde ${String(rang + 1)}`, '1 rue de la Paix', '62510', 'Arques', siret];
  });
  return { 'Annexe 2': [['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'SIRET'], ...lignes] };
}

export const siretInvalide = defineRule({
  meta: {
    id: 'equipement/siret-invalide',
    titre: 'SIRET invalide',
    severity: 'error',
    source: 'dataprep-siret',
    fix: 'none',
  },
  messages: {
    longueur: {
      quoi: '« {siret} » n’est pas un SIRET. Nombre de chiffres : {chiffres}.',
      pourquoi: 'Un SIRET a 14 chiffres, un SIREN 9.',
      queFaire: 'Reprenez le numéro sur un document de la structure.',
    },
    cle: {
      quoi: '« {siret} » n’est pas un SIRET possible.',
      pourquoi: 'Son dernier chiffre, qui sert de contrôle, ne correspond pas aux autres.',
      queFaire: 'Reprenez le numéro sur un document de la structure.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un SIRET juste', classeur: avecSiret('732 829 320 00074') },
      { nom: 'un SIREN seul, un bureau de La Poste', classeur: avecSiret('732829320', '35600000049837') },
    ],
    invalid: [
      { nom: 'deux chiffres échangés', classeur: avecSiret('732 829 302 00074'), attendu: ['Annexe 2!F2'] },
      {
        nom: 'un chiffre de moins',
        classeur: avecSiret('732829320', '7328293200007'),
        attendu: ['Annexe 2!F3'],
      },
    ],
  },
});
