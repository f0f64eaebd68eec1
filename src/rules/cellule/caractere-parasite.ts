import type { Cellule } from '../../reading';
import type { CellValue } from '../../workbook';
import { LIGNE_JUSTE, liste } from '../cas';
import { fiche } from '../fiche/cas';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { cellulesDe } from './cellules';

/** Letters that the hand or a scanner puts in place of the digit that looks like them. */
const SOSIES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

const CHIFFRES_ET_SOSIES = /^[\dOoQlIi|ZSGB]+$/;
/** A figure with its thousands, its decimals and its unit: « l3,86 € », « 46 G16 ». */
const NOMBRE_ET_SOSIES =
  /^([\dOoQlIi|ZSGB]{1,3}(?:[ \u00a0\u202f][\dOoQlIi|ZSGB]{3})+|[\dOoQlIi|ZSGB]+(?:[.,][\dOoQlIi|ZSGB]+)?)(\s*(?:€|%))?$/u;
/** Where words are as likely as figures, thousands alone tell an amount: « 6 5OO ». */
const MILLIERS_ET_SOSIES = /^\d{1,3}(?:[ \u00a0\u202f](?=[Ool]*\d)[\dOol]{3})+(?:\s*€)?$/u;
/** No figure begins so: « 00,2 » is not what « Q0,2 » was meant to be. */
const ZERO_DE_TROP = /^0\d/;
/** One stray sign makes it no figure, and nothing tells which was meant: « a3 », « Q0,2 », « 104.,8 ». */
const ILLISIBLE = /^\p{Ll}{1,2}\d+(?:[.,]\d+)?$|^\p{L}\d[.,]\d+$|^\d+[.,]{2,}\d+$/u;
const UNE_LETTRE = /\D/;
const UN_CHIFFRE = /\d/;

const enChiffres = (texte: string): string => [...texte].map((signe) => SOSIES[signe] ?? signe).join('');

/** The figure of a text, apart from its unit; null when it holds anything but digits and their look-alikes. */
function chiffresEtUnite(serre: string, attendu: Cellule['attendu']): readonly [string, string] | null {
  if (attendu === 'code') return CHIFFRES_ET_SOSIES.test(serre) ? [serre, ''] : null;
  const [, nombre, unite = ''] = NOMBRE_ET_SOSIES.exec(serre) ?? [];
  return nombre === undefined ? null : [nombre, unite];
}

/** The digits that a cell was meant to hold; null when it holds words, or no look-alike letter among digits. */
export function chiffresVoulusDe({ attendu, field }: Cellule): string | null {
  if (typeof field.value !== 'string') return null;
  if (attendu === 'texte' && !MILLIERS_ET_SOSIES.test(field.value.trim())) return null;
  const [nombre, unite] = chiffresEtUnite(field.value.trim(), attendu) ?? ['', ''];
  const melange = UNE_LETTRE.test(nombre.replace(/[\s.,]/gu, '')) && UN_CHIFFRE.test(nombre);
  const voulu = enChiffres(nombre);
  if (!melange || (attendu === 'nombre' && ZERO_DE_TROP.test(voulu))) return null;
  return voulu + unite;
}

/** « le G et le 6 »: the look-alikes that this text holds. */
function sosiesDe(texte: string): string {
  const lettres = [...new Set(texte)].filter((signe) => SOSIES[signe] !== undefined);
  return lettres.map((lettre) => `le ${lettre} et le ${SOSIES[lettre] ?? ''}`).join(', ');
}

/** A figure alone becomes a number; a code, or a figure with its unit, stays a text. */
function valeurVoulue(voulu: string, attendu: Cellule['attendu']): CellValue {
  const nombre = Number(voulu.replace(/\s/gu, '').replace(',', '.'));
  return attendu !== 'code' && Number.isFinite(nombre) ? nombre : voulu;
}

type Nom = 'lettre' | 'illisible';

function illisible({ attendu, field }: Cellule): Report<Nom>[] {
  const texte = field.printed.trim();
  if (attendu !== 'nombre' || typeof field.value !== 'string' || !ILLISIBLE.test(texte)) return [];
  return [{ message: 'illisible', data: { texte }, at: field }];
}

function reportsDe(cellule: Cellule): Report<Nom>[] {
  const voulu = chiffresVoulusDe(cellule);
  if (voulu === null) return illisible(cellule);
  const at = cellule.field;
  const texte = at.printed.trim();
  const replacements = [{ at, by: valeurVoulue(voulu, cellule.attendu) }];
  const fix = { label: `Remplacer ${texte} par ${voulu}`, safety: 'suggested', replacements } as const;
  return [{ message: 'lettre', data: { texte, voulu, sosies: sosiesDe(texte) }, at, expected: voulu, fix }];
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  yield* yield* parLots(yield* cellulesDe(context), reportsDe);
}

export const caractereParasite = defineRule({
  meta: {
    id: 'cellule/caractere-parasite',
    titre: 'Lettre dans un nombre',
    severity: 'error',
    source: 'catalogue',
    fix: 'suggested',
  },
  messages: {
    lettre: {
      quoi: '« {texte} » contient une lettre au milieu des chiffres.',
      pourquoi: 'Des signes se ressemblent ({sosies}) : le nombre voulu semble être {voulu}.',
      queFaire: 'Vérifiez, puis remplacez par {voulu}.',
    },
    illisible: {
      quoi: '« {texte} » n’est pas un nombre.',
      pourquoi: 'Les autres cellules de la colonne en sont : un signe s’est glissé parmi les chiffres.',
      queFaire: 'Retrouvez le nombre dans la source.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des chiffres seuls', classeur: liste([...LIGNE_JUSTE, 15]) },
      { nom: 'un nombre et son unité', classeur: liste([...LIGNE_JUSTE, '15 places']) },
      {
        nom: 'des mots après un nombre, dans une fiche',
        classeur: { 'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un relais', pilote: '12 BIS' }) },
      },
      {
        nom: 'un secret statistique, une note, un renvoi',
        classeur: {
          Diagnostic: [
            ['Commune', 'Naissances'],
            ['Arques', 98],
            ['Wizernes', 31],
            ['Ecques', '<5'],
            ['Helfaut', '12*'],
            ['Houlle', 'NC'],
            ['Moulle', 8],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'des O dans un montant d’une fiche',
        classeur: {
          'Fiche 1': [
            ...fiche({ numero: '1', titre: 'Ouvrir un relais' }),
            ['Dépenses', 'Montant'],
            ['Animation', '6 5OO'],
          ],
        },
        attendu: ['Fiche 1!B14'],
      },
      { nom: 'un O pour un zéro', classeur: liste([...LIGNE_JUSTE, '1O']), attendu: ['Annexe 2!H2'] },
      {
        nom: 'un l pour un 1 devant des décimales',
        classeur: {
          EAJE: [
            ['Indicateurs des EAJE – réel 2023'],
            ['Structure', 'Prix de revient', 'Taux d’occupation'],
            ['Les Coccinelles', 'l3,86 €', '70%'],
            ['Les Bourdons', '12,40 €', '68%'],
          ],
        },
        attendu: ['EAJE!B3'],
      },
      {
        nom: 'des G parmi des milliers, un signe que rien n’explique',
        classeur: {
          Diagnostic: [
            ['Commune', 'Bénéficiaires', 'Logements'],
            ['Arques', '4 G16', 'Q0,2'],
            ['Wizernes', 2150, 61.4],
            ['Longuenesse', 3120, 70.5],
            ['Helfaut', 980, 58.9],
          ],
        },
        attendu: ['Diagnostic!B2', 'Diagnostic!C2'],
      },
      { nom: 'deux G pour des six', classeur: liste([...LIGNE_JUSTE, '15GG']), attendu: ['Annexe 2!H2'] },
    ],
  },
});
