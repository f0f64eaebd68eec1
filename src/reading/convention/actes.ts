import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { ActeDate } from '../records';
import { joursDans } from './periode';

/** « Signée à Arques, le », « Fait à Arques, le », « approuvée par délibération du conseil du »: a day follows. */
const ACTES: readonly (readonly [ActeDate['acte'], RegExp])[] = [
  ['signature', /(?:^\W*(?:convention\s+)?sign[ée]e?|(?:^|\W)fait)\s+(?:à|le)(?!\p{L})[^.;\d]{0,40}$/iu],
  ['deliberation', /d[ée]lib[ée]ration[^.;\d]{0,70}\s(?:du|le)\s+$/iu],
];
/** An avenant has its own days; a deliberation may be that of another subject. */
const D_UN_AUTRE = /avenant|modifi|pr[ée]c[ée]dente|d[ée]l[ée]gation|tarif/iu;
const TEXTE_MAX = 300;

/** The days on which a text says that the convention was approved, or signed. */
export function actesDans(c: Case): readonly ActeDate[] {
  if (c.texte.length > TEXTE_MAX || D_UN_AUTRE.test(c.texte)) return [];
  return joursDans(c.texte).flatMap(({ jour, printed, debut }) => {
    const avant = c.texte.slice(0, debut);
    const acte = ACTES.find(([, motif]) => motif.test(avant))?.[0];
    return acte ? [{ acte, jour, field: champPartie(c, printed) }] : [];
  });
}
