import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
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
const UNE_LETTRE = /\D/;
const UN_CHIFFRE = /\d/;

/** The digits that a cell was meant to hold; null when it expects words, or holds no look-alike letter among digits. */
export function chiffresVoulusDe({ attendu, field }: Cellule): string | null {
  if (attendu === 'texte' || typeof field.value !== 'string') return null;
  const serre = field.value.trim();
  const melange = CHIFFRES_ET_SOSIES.test(serre) && UNE_LETTRE.test(serre) && UN_CHIFFRE.test(serre);
  return melange ? [...serre].map((signe) => SOSIES[signe] ?? signe).join('') : null;
}

function* check(context: RuleContext): Iterable<Report<'lettre'> | typeof PAUSE> {
  for (const cellule of yield* cellulesDe(context)) {
    const voulu = chiffresVoulusDe(cellule);
    if (voulu === null) continue;
    const texte = cellule.field.printed.trim();
    const by = cellule.attendu === 'nombre' ? Number(voulu) : voulu;
    const label = `Remplacer ${texte} par ${voulu}`;
    yield {
      message: 'lettre',
      data: { texte, voulu },
      at: cellule.field,
      expected: voulu,
      fix: { label, safety: 'suggested', replacements: [{ at: cellule.field, by }] },
    };
  }
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
      { nom: 'deux G pour des six', classeur: liste([...LIGNE_JUSTE, '15GG']), attendu: ['Annexe 2!H2'] },
    ],
  },
});
