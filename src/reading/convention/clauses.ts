import { champPartie, champValeur } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import type { ActeDate, DureeAnnoncee, PeriodeImprimee } from '../records';
import { actesDans } from './actes';
import { clausesDeLaCarte } from './carte';
import { joursDans, periodeEnAnnees, periodeEnDates } from './periode';
import { textesTels } from './textes';

/** What the sentences of the convention say of its length and of its bounds. */
export interface Clauses {
  readonly durees: readonly DureeAnnoncee[];
  readonly periodesDites: readonly PeriodeImprimee[];
  readonly periodesDesAvenants: readonly PeriodeImprimee[];
  readonly actes: readonly ActeDate[];
}

const PEUT_DIRE =
  /\bdur[ée]e|(?:conclu|sign[ée]|[ée]tabli)e\s|d[ée]lib[ée]ration|\bfait\s+[àl]|prend\s+(?:effet|fin)|entre\s+en\s+vigueur|\bcourt\s+du|valable/iu;
const SUJET =
  /pr[ée]sente\s+convention|convention\s+territoriale\s+globale|\bctg\b|\bla\s+convention\b|^\W*elle\s+(?:est\s+(?:conclue|sign[ée]e|[ée]tablie)|prend|court|s['’]applique)/iu;
/** Other agreements have their own length, and an avenant changes that of this one. */
const D_UN_AUTRE =
  /avenant|prolong|renouvel|reconduc|objectifs\s+et\s+de\s+(?:gestion|financement)|\bcog\b|prestation\s+de\s+service|bonus|subvention|pr[ée]c[ée]dente|ancienne|premi[èe]re\s+(?:ctg|convention)|bilan/iu;
const DUREE =
  /(?:dur[ée]e|(?:conclue|sign[ée]e|[ée]tablie|valable)\s+pour)[^.;]{0,30}?(?<![\p{L}\d])(\d|deux|trois|quatre|cinq|six|sept|huit)\s*(?:\([^)]{1,8}\)\s*)?(?:ans|ann[ée]es)(?!\p{L})/iu;
const EN_LETTRES: readonly string[] = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'];
const FIN_DE_PHRASE = /(?<=[.;\n])\s+/u;

/** A sentence of a cell, that is read as a cell of its own. */
function phrasesDe(c: Case): readonly Case[] {
  const phrases = c.texte.split(FIN_DE_PHRASE).map((texte) => ({ ...c, texte }));
  return phrases.filter(({ texte }) => SUJET.test(texte) && !D_UN_AUTRE.test(texte));
}

function dureeDans(phrase: Case): DureeAnnoncee | null {
  const [printed, nombre = ''] = DUREE.exec(phrase.texte) ?? [];
  if (printed === undefined) return null;
  const annees = /^\d/.test(nombre) ? Number(nombre) : EN_LETTRES.indexOf(nombre.toLowerCase());
  return {
    annees: { ...champValeur(phrase, annees), printed: champPartie(phrase, printed).printed },
    periode: periodeEnDates(phrase) ?? periodeEnAnnees(phrase),
  };
}

/** « L’avenant prend effet le … et prend fin avec la convention, le … »: the last day is that of the convention. */
const FINIT_AVEC =
  /avenant[^.;]*(?:prend\s+fin|s[’']ach[èe]ve|se\s+termine|expire|[ée]ch[ée]ance)[^.;\d]{0,30}\bla\s+(?:convention|ctg)(?!\p{L})/iu;

function finDeLAvenant(c: Case): readonly PeriodeImprimee[] {
  const phrases = c.texte.split(FIN_DE_PHRASE).filter((texte) => FINIT_AVEC.test(texte));
  return phrases.flatMap((phrase) => {
    const jours = joursDans(phrase);
    const [debut, fin] = [jours[0], jours.at(-1)];
    if (!debut || !fin || debut === fin || debut.jour > fin.jour) return [];
    return [{ debut: debut.jour, fin: fin.jour, field: champPartie(c, fin.printed) }];
  });
}

/** Reads the sentences in which the convention says how long it lasts, and from when to when. */
export function* lireClauses(feuilles: readonly Feuille[]): Generator<string, Clauses, void> {
  const textes = yield* textesTels(feuilles, PEUT_DIRE);
  const phrases = textes.flatMap(phrasesDe);
  const cartes = feuilles.map(clausesDeLaCarte);
  const dites = phrases.flatMap((phrase) => periodeEnDates(phrase) ?? []);
  return {
    durees: [
      ...phrases.flatMap((phrase) => dureeDans(phrase) ?? []),
      ...cartes.flatMap(({ durees }) => durees),
    ],
    periodesDites: [...dites, ...cartes.flatMap(({ periodes }) => periodes)],
    periodesDesAvenants: textes.flatMap(finDeLAvenant),
    actes: [...textes.flatMap(actesDans), ...cartes.flatMap(({ actes }) => actes)],
  };
}
