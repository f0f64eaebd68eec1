import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi } from '../champs';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Replacement, Report, RuleContext } from '../rule';
import { cellulesDe, parColonne } from './cellules';

type Nom = 'nombre' | 'unite';

interface Nombre {
  readonly valeur: number;
  readonly format: string;
  /** "61 %", "13,86 €": typed so that it reads well, as a habit of the whole table. */
  readonly avecUnite: boolean;
}

/** Thousands in groups of three or none, a decimal comma or point, then perhaps a unit. */
const NOMBRE = /^(-?)(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?[\s\u00a0\u202f]*(€|%)?$/u;

function formatDe(groupes: boolean, decimales: number, unite: string | undefined): string {
  const entier = groupes ? '#,##0' : '0';
  const nombre = decimales > 0 ? `${entier}.${'0'.repeat(decimales)}` : entier;
  if (unite === '%') return `${nombre}%`;
  return unite === '€' ? `${nombre} "€"` : nombre;
}

/** The figure that a text writes out; null when it says anything else. */
export function nombreEcrit(texte: string): Nombre | null {
  const [, signe = '', entier = '', decimales = '', unite] = NOMBRE.exec(texte.trim()) ?? [];
  if (entier === '') return null;
  const valeur = Number(`${signe}${entier.replace(/\D/g, '')}.${decimales || '0'}`);
  const format = formatDe(/\D/.test(entier), decimales.length, unite);
  return { valeur: unite === '%' ? valeur / 100 : valeur, format, avecUnite: unite !== undefined };
}

interface NombreEnTexte {
  readonly cellule: Cellule;
  readonly avecUnite: boolean;
  readonly remplacement: Replacement;
}

function nombresEnTexte(cellule: Cellule): NombreEnTexte[] {
  const { value } = cellule.field;
  if (cellule.attendu !== 'nombre' || typeof value !== 'string') return [];
  const nombre = nombreEcrit(value);
  if (!nombre) return [];
  const at = { ...cellule.field, printed: value };
  const { valeur, format, avecUnite } = nombre;
  return [{ cellule, avecUnite, remplacement: { at, by: valeur, format } }];
}

function reportDe(cle: string, [premier, ...autres]: readonly NombreEnTexte[]): Report<Nom>[] {
  if (!premier) return [];
  const tous = [premier, ...autres];
  return [
    {
      message: premier.avecUnite ? 'unite' : 'nombre',
      data: { texte: premier.cellule.field.printed.trim(), nombre: tous.length },
      at: premier.cellule.field,
      ...aussi(autres.map(({ cellule }) => cellule.field)),
      key: cle,
      ...(premier.avecUnite && { severity: 'info' as const }),
      fix: {
        label: tous.length > 1 ? 'Transformer ces textes en nombres' : 'Transformer ce texte en nombre',
        safety: 'safe',
        replacements: tous.map(({ remplacement }) => remplacement),
      },
    },
  ];
}

/** Bare figures go by column; those typed with their unit are one habit of the sheet. */
function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const trouves = yield* parLots(yield* cellulesDe(context), nombresEnTexte);
  const nus = parColonne(trouves.filter(({ avecUnite }) => !avecUnite));
  const unites = grouper(
    trouves.filter(({ avecUnite }) => avecUnite),
    ({ cellule }) => cellule.field.cells[0]?.sheet ?? null,
  );
  for (const [cle, memes] of [...nus, ...unites]) yield* reportDe(cle, memes);
}

export const nombreTexte = defineRule({
  meta: {
    id: 'cellule/nombre-texte',
    titre: 'Nombre saisi comme du texte',
    severity: 'warning',
    source: 'catalogue',
    fix: 'safe',
  },
  messages: {
    unite: {
      quoi: 'Des nombres de cette feuille sont enregistrés comme du texte, avec leur unité : « {texte} ». Cellules concernées : {nombre}.',
      pourquoi: 'Excel ne compte pas les textes dans un total ou une moyenne.',
      queFaire: 'Transformez-les en nombres si vous voulez calculer avec ; l’affichage reste le même.',
    },
    nombre: {
      quoi: '« {texte} » est enregistré comme du texte. Cellules de cette colonne dans ce cas : {nombre}.',
      pourquoi: 'Excel ne compte pas les textes dans un total ou une moyenne.',
      queFaire: 'Transformez en nombre ; l’affichage reste le même.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un vrai nombre', classeur: liste([...LIGNE_JUSTE, 24]) },
      { nom: 'un nombre suivi de mots', classeur: liste([...LIGNE_JUSTE, '24 places, dont 4 le mercredi']) },
    ],
    invalid: [
      { nom: 'des places en texte', classeur: liste([...LIGNE_JUSTE, '24']), attendu: ['Annexe 2!H2'] },
      {
        nom: 'une colonne entière, un seul point',
        classeur: liste([...LIGNE_JUSTE, ' 24 '], [...LIGNE_JUSTE, '1 574']),
        attendu: ['Annexe 2!H2'],
      },
    ],
  },
});
