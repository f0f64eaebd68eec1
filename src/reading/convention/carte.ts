import { champ, champValeur } from '../feuille/champ';
import { renseignementsDe } from './renseignements';
import type { Renseignement } from './renseignements';
import type { Feuille } from '../feuille/feuille';
import type { ActeDate, DureeAnnoncee, Field, PeriodeImprimee } from '../records';
import { joursDans } from './periode';

interface ClausesDeLaCarte {
  readonly durees: readonly DureeAnnoncee[];
  readonly periodes: readonly PeriodeImprimee[];
  readonly actes: readonly ActeDate[];
}

const DEBUT =
  /^(?:date (?:de |d[’'])(?:la )?)?(?:d[ée]but|(?:prise d[’'])?effet|entr[ée]e en vigueur)(?!\p{L})/iu;
const FIN = /^(?:date (?:de |d[’'])(?:la )?)?(?:fin|[ée]ch[ée]ance|terme|expiration)(?!\p{L})/iu;
const SIGNATURE = /^(?:date de (?:la )?)?signature(?!\p{L})/iu;
const DUREE = /^dur[ée]e(?!\p{L})/iu;
const ANNEES = /^(\d)(?:\s*ans)?$/iu;
/** The card of an avenant tells its days beside those of the convention. */
const D_UN_AVENANT = /avenant|bilan|agr[ée]ment/iu;

interface Jour {
  readonly jour: string;
  readonly field: Field;
}

function joursDe(lus: readonly Renseignement[], motif: RegExp): readonly Jour[] {
  return lus
    .filter(({ etiquette }) => motif.test(etiquette) && !D_UN_AVENANT.test(etiquette))
    .flatMap(({ valeur }) => {
      const [seul, ...autres] = joursDans(valeur.texte);
      return seul && autres.length === 0 ? [{ jour: seul.jour, field: champ(valeur) }] : [];
    });
}

function dureesDe(lus: readonly Renseignement[]): readonly DureeAnnoncee[] {
  const durees = lus.filter(({ etiquette }) => DUREE.test(etiquette) && !D_UN_AVENANT.test(etiquette));
  return durees.flatMap(({ valeur }) => {
    const annees = Number(ANNEES.exec(valeur.texte)?.[1]);
    return Number.isNaN(annees) ? [] : [{ annees: champValeur(valeur, annees), periode: null }];
  });
}

/** What the card of the convention says of its length, of its bounds and of its signature. */
export function clausesDeLaCarte(feuille: Feuille): ClausesDeLaCarte {
  const lus = renseignementsDe(feuille);
  const [debut] = joursDe(lus, DEBUT);
  const [fin] = joursDe(lus, FIN);
  const periodes = debut && fin ? [{ debut: debut.jour, fin: fin.jour, field: fin.field }] : [];
  const actes = joursDe(lus, SIGNATURE).map((dit) => ({ acte: 'signature' as const, ...dit }));
  return { durees: dureesDe(lus), periodes, actes };
}
