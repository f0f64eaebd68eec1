import type { Cellule } from '../../reading';
import type { CellValue } from '../../workbook';
import { LIGNE_JUSTE, liste } from '../cas';
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
/** A figure with its decimals and its unit: « l3,86 € ». */
const NOMBRE_ET_SOSIES = /^([\dOoQlIi|ZSGB]+(?:[.,][\dOoQlIi|ZSGB]+)?)(\s*(?:€|%))?$/;
const UNE_LETTRE = /\D/;
const UN_CHIFFRE = /\d/;

const enChiffres = (texte: string): string => [...texte].map((signe) => SOSIES[signe] ?? signe).join('');

/** The figure of a text, apart from its unit; null when it holds anything but digits and their look-alikes. */
function chiffresEtUnite(serre: string, attendu: Cellule['attendu']): readonly [string, string] | null {
  if (attendu === 'code') return CHIFFRES_ET_SOSIES.test(serre) ? [serre, ''] : null;
  const [, nombre, unite = ''] = NOMBRE_ET_SOSIES.exec(serre) ?? [];
  return nombre === undefined ? null : [nombre, unite];
}

/** The digits that a cell was meant to hold; null when it expects words, or holds no look-alike letter among digits. */
export function chiffresVoulusDe({ attendu, field }: Cellule): string | null {
  if (attendu === 'texte' || typeof field.value !== 'string') return null;
  const [nombre, unite] = chiffresEtUnite(field.value.trim(), attendu) ?? ['', ''];
  const melange = UNE_LETTRE.test(nombre.replace(/[.,]/, '')) && UN_CHIFFRE.test(nombre);
  return melange ? enChiffres(nombre) + unite : null;
}

/** A figure alone becomes a number; a code, or a figure with its unit, stays a text. */
function valeurVoulue(voulu: string, attendu: Cellule['attendu']): CellValue {
  const nombre = Number(voulu.replace(',', '.'));
  return attendu === 'nombre' && Number.isFinite(nombre) ? nombre : voulu;
}

function reportsDe(cellule: Cellule): Report<'lettre'>[] {
  const voulu = chiffresVoulusDe(cellule);
  if (voulu === null) return [];
  const at = cellule.field;
  const texte = at.printed.trim();
  const replacements = [{ at, by: valeurVoulue(voulu, cellule.attendu) }];
  const fix = { label: `Remplacer ${texte} par ${voulu}`, safety: 'suggested', replacements } as const;
  return [{ message: 'lettre', data: { texte, voulu }, at, expected: voulu, fix }];
}

function* check(context: RuleContext): Iterable<Report<'lettre'> | typeof PAUSE> {
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
      pourquoi: 'Le O et le zéro, le l et le un se ressemblent : le nombre voulu semble être {voulu}.',
      queFaire: 'Vérifiez, puis remplacez par {voulu}.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des chiffres seuls', classeur: liste([...LIGNE_JUSTE, 15]) },
      { nom: 'un nombre et son unité', classeur: liste([...LIGNE_JUSTE, '15 places']) },
    ],
    invalid: [
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
      { nom: 'deux G pour des six', classeur: liste([...LIGNE_JUSTE, '15GG']), attendu: ['Annexe 2!H2'] },
    ],
  },
});
