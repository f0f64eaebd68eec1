import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi } from '../champs';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { ProposedFix, Replacement, Report, RuleContext } from '../rule';
import { cellulesDe, parColonne } from './cellules';

type Nom = 'nombre' | 'unite' | 'virgule';

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

/** « 01 »: no figure begins so. A decimal mark is lost, and the number that Excel would make of it is wrong. */
const VIRGULE_PERDUE = /^-?0\d+$/;

interface NombreEnTexte {
  readonly cellule: Cellule;
  readonly nature: Nom;
  /** Null where only the source tells the number. */
  readonly remplacement: Replacement | null;
}

function nombresEnTexte(cellule: Cellule): NombreEnTexte[] {
  const { value } = cellule.field;
  if (cellule.attendu !== 'nombre' || typeof value !== 'string') return [];
  if (VIRGULE_PERDUE.test(value.trim())) return [{ cellule, nature: 'virgule', remplacement: null }];
  const nombre = nombreEcrit(value);
  if (!nombre) return [];
  const at = { ...cellule.field, printed: value };
  const { valeur, format, avecUnite } = nombre;
  const remplacement = { at, by: valeur, format };
  return [{ cellule, nature: avecUnite ? 'unite' : 'nombre', remplacement }];
}

function correction(memes: readonly NombreEnTexte[]): { fix?: ProposedFix } {
  const replacements = memes.flatMap(({ remplacement }) => remplacement ?? []);
  if (replacements.length === 0) return {};
  const label = memes.length > 1 ? 'Transformer ces textes en nombres' : 'Transformer ce texte en nombre';
  return { fix: { label, safety: 'safe', replacements } };
}

function reportDe(cle: string, memes: readonly NombreEnTexte[]): Report<Nom>[] {
  const [premier, ...autres] = memes;
  if (!premier) return [];
  const { cellule, nature } = premier;
  const texte = cellule.field.printed.trim();
  return [
    {
      message: nature,
      data: { texte, nombre: memes.length, propose: texte.replace('0', '0,') },
      at: cellule.field,
      ...aussi(autres.map((autre) => autre.cellule.field)),
      key: cle,
      ...(nature === 'unite' && { severity: 'info' as const }),
      ...correction(memes),
    },
  ];
}

/** Bare figures go by column; those typed with their unit are one habit of the sheet. */
function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const trouves = yield* parLots(yield* cellulesDe(context), nombresEnTexte);
  const de = (voulue: Nom): readonly NombreEnTexte[] => trouves.filter(({ nature }) => nature === voulue);
  const unites = grouper(de('unite'), ({ cellule }) => cellule.field.cells[0]?.sheet ?? null);
  for (const groupes of [parColonne(de('nombre')), parColonne(de('virgule')), unites]) {
    for (const [cle, memes] of groupes) yield* reportDe(cle, memes);
  }
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
    virgule: {
      quoi: '« {texte} » n’est pas un nombre : lire {propose} ? Cellules de cette colonne dans ce cas : {nombre}.',
      pourquoi: 'Un nombre ne commence pas par un zéro : la virgule s’est sans doute perdue.',
      queFaire: 'Retrouvez le nombre dans la source.',
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
      {
        nom: 'des virgules perdues, que l’on ne transforme pas en nombres',
        classeur: {
          Diagnostic: [
            ['Commune', 'Solde naturel'],
            ['Arques', '01'],
            ['Wizernes', 0.2],
            ['Longuenesse', 0.5],
            ['Helfaut', '03'],
            ['Ecques', 0.7],
          ],
        },
        attendu: ['Diagnostic!B2'],
      },
      { nom: 'des places en texte', classeur: liste([...LIGNE_JUSTE, '24']), attendu: ['Annexe 2!H2'] },
      {
        nom: 'une colonne entière, un seul point',
        classeur: liste([...LIGNE_JUSTE, ' 24 '], [...LIGNE_JUSTE, '1 574']),
        attendu: ['Annexe 2!H2'],
      },
    ],
  },
});
