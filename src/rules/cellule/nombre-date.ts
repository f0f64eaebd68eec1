import type { Cellule, Role } from '../../reading';
import type { Communes } from '../../referentiel';
import { LIGNE_JUSTE, liste } from '../cas';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { ProposedFix, Report, RuleContext } from '../rule';
import { cellulesDe } from './cellules';

type Accident = 'zeroPerdu' | 'date' | 'scientifique';

interface Constat {
  readonly message: Accident;
  /** What was typed, as far as it can be told. */
  readonly voulu: string | null;
}

const TEXTE = '@';
const CHIFFRES_DU_SIRET = 14;
/** Excel shows a longer number as 7,32829E+13 where no format says otherwise. */
const CHIFFRES_VISIBLES = 11;

function estDate(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function codePostal(nombre: number, { format }: Cellule, communes: Communes): Constat | null {
  if (estDate(format)) return { message: 'date', voulu: null };
  if (format.startsWith('00000') || nombre < 1000 || nombre > 9999) return null;
  const voulu = `0${String(nombre)}`;
  return communes.departementExiste(voulu) ? { message: 'zeroPerdu', voulu } : null;
}

function siret(nombre: number, { format }: Cellule): Constat | null {
  const chiffres = String(nombre);
  const scientifique = format === 'General' || /E[+-]/i.test(format);
  if (!scientifique || !Number.isSafeInteger(nombre) || chiffres.length <= CHIFFRES_VISIBLES) return null;
  return { message: 'scientifique', voulu: chiffres.padStart(CHIFFRES_DU_SIRET, '0') };
}

function telephone(nombre: number, { format }: Cellule): Constat | null {
  const sansFormat = format === 'General' || /^#?[#, ]*0$/.test(format);
  const neufChiffres = nombre >= 1e8 && nombre < 1e9;
  return sansFormat && neufChiffres ? { message: 'zeroPerdu', voulu: `0${String(nombre)}` } : null;
}

function annee(nombre: number, { format }: Cellule): Constat | null {
  const uneAnnee = nombre >= 1950 && nombre <= 2100;
  return uneAnnee && estDate(format) ? { message: 'date', voulu: String(nombre) } : null;
}

const VERIFICATIONS: Readonly<
  Partial<Record<Role, (nombre: number, cellule: Cellule, communes: Communes) => Constat | null>>
> = { codePostal, siret, telephone, annee };

/** What Excel did to a code typed in this cell; null when it is as it should. */
export function accidentDe(cellule: Cellule, communes: Communes): Constat | null {
  const { value, printed } = cellule.field;
  if (typeof value === 'number') return VERIFICATIONS[cellule.role]?.(value, cellule, communes) ?? null;
  const enTexte = cellule.role === 'siret' && /^\d([.,]\d+)?E\+\d+$/i.test(printed.trim());
  return enTexte ? { message: 'scientifique', voulu: null } : null;
}

function correction({ role, field }: Cellule, { message, voulu }: Constat): { fix?: ProposedFix } {
  if (voulu === null) return {};
  const estAnnee = role === 'annee';
  const remplacement = estAnnee
    ? { at: field, by: Number(voulu), format: '0' }
    : { at: field, by: voulu, format: TEXTE };
  const safety = message === 'zeroPerdu' ? 'safe' : 'suggested';
  return { fix: { label: `Écrire ${voulu}`, safety, replacements: [remplacement] } };
}

function reportsDe(cellule: Cellule, { communes }: RuleContext): Report<Accident>[] {
  const constat = accidentDe(cellule, communes);
  if (!constat) return [];
  return [
    {
      message: constat.message,
      data: { valeur: cellule.field.printed, voulu: constat.voulu ?? '' },
      at: cellule.field,
      expected: constat.voulu,
      ...correction(cellule, constat),
    },
  ];
}

function* check(context: RuleContext): Iterable<Report<Accident> | typeof PAUSE> {
  yield* yield* parLots(yield* cellulesDe(context), (cellule) => reportsDe(cellule, context));
}

export const nombreDate = defineRule({
  meta: {
    id: 'cellule/nombre-date',
    titre: 'Code transformé par Excel',
    severity: 'error',
    source: 'hf-codepostaux',
    fix: 'suggested',
  },
  messages: {
    zeroPerdu: {
      quoi: '{valeur} a perdu son zéro.',
      pourquoi: 'Excel a pris ce code pour un nombre ; il s’écrit {voulu}.',
      queFaire: 'Enregistrez-le comme du texte.',
    },
    date: {
      quoi: 'Excel affiche cette cellule comme une date.',
      pourquoi: 'La colonne attend un code ou une année, pas une date.',
      queFaire: 'Remettez le format de la cellule, puis saisissez à nouveau la valeur.',
    },
    scientifique: {
      quoi: 'Ce numéro s’affiche sous forme abrégée (7,32829E+13).',
      pourquoi: 'Excel a pris ce numéro pour un nombre : ses derniers chiffres ne se lisent plus.',
      queFaire: 'Enregistrez-le comme du texte, et vérifiez ses quatorze chiffres.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un code postal en texte', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'un code postal en nombre qui n’a rien perdu',
        classeur: liste(['Arques', 'LAEP', 'Môm en Bulle', '12 rue Aristide Briand', 62510, 'Arques']),
      },
    ],
    invalid: [
      {
        nom: 'un code de l’Ain sans son zéro',
        classeur: liste(['Bourg', 'LAEP', 'Môm en Bulle', '12 rue de la Paix', 1000, 'Bourg-en-Bresse']),
        attendu: ['Annexe 2!E2'],
      },
      {
        nom: 'un SIRET pris pour un nombre',
        classeur: {
          'Annexe 2': [
            ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'SIRET'],
            ['LAEP', 'Môm en Bulle', '12 rue Aristide Briand', '62510', 'Arques', 73282932000074],
          ],
        },
        attendu: ['Annexe 2!F2'],
      },
    ],
  },
});
