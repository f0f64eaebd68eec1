import { displayText, GENERAL } from '../../workbook';
import { memoireDeTexte, normaliser } from '../../referentiel';
import { imprime } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Ecriture, Mesure, NomMesure } from '../records';
import { NATURES } from './vocabulaire';
import type { Nature } from './vocabulaire';

/** A number as it is typed, before it takes its canonical unit. */
interface Typee {
  readonly nombre: number;
  /** One unit of the last digit shown. */
  readonly pas: number;
  /** A % sign follows: the number counts hundredths. */
  readonly pourcent: boolean;
}

/** Above it a rate without a % sign counts points: nobody bills three times the hours that were spent. */
const TAUX_EN_POINTS = 3;
const HEURES_D_UN_JOUR = 24;
const MINUTES = 60;

const NOMBRE = String.raw`[-–−]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|[-–−]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|[-–−]?\d+(?:[.,]\d+)?`;

/** What may be written around a figure. */
const UNITES: Readonly<Record<Nature, string>> = {
  taux: '%|pour ?cent|pts?|points?',
  euros: "k?\\s*(?:€|euros?|eur)(?:\\s*(?:/|par|de l[’'])\\s*(?:h(?:eures?)?|actes?|an))?",
  heures: 'h(?:eures?|rs?)?|actes?',
  jours: "j(?:ours?|rs?)?(?:\\s*(?:/|par)\\s*an)?(?:\\s*d[’']ouverture)?",
  places: "pl(?:aces?|\\.)?(?:\\s*(?:psu|agréées?|d[’']agrément))?|berceaux?|lits?",
  personnes: '(?:enfants?|familles?|foyers?)(?:\\s+(?:différent|accueilli|inscrit)e?s?)*',
  amplitude: 'h(?:eures?)?(?:\\s*(?:/|par)\\s*j(?:our)?)?',
};

const LECTEURS = new Map<Nature, RegExp>(
  (Object.entries(UNITES) as [Nature, string][]).map(([nature, unites]) => [
    nature,
    new RegExp(`^(?:env(?:iron|\\.)?|~|≈)?\\s*(${NOMBRE})\\s*(${unites})?\\s*\\.?$`, 'iu'),
  ]),
);

/** "1 574 000", "13,86", "1.574.000,5" → the number and its decimals. */
export function lireNombre(ecrit: string): { nombre: number; decimales: number } {
  const net = ecrit.replace(/[ \u00a0\u202f]/g, '').replace(/^[–−]/, '-');
  const milliers = /^-?\d{1,3}(?:\.\d{3}){2,}/.test(net) ? net.replaceAll('.', '') : net;
  const decimal = milliers.replace(',', '.');
  return { nombre: Number(decimal), decimales: decimal.split('.')[1]?.length ?? 0 };
}

const dixiemes = (decimales: number): number => Number(`1e${-decimales}`);

/** Decimals of the formats that always show the same number of them: "0.00%", "#,##0 €". */
const decimalesDuFormat = memoireDeTexte((format): number | null => {
  const [section = ''] = format.replace(/"[^"]*"|\\./g, '').split(';');
  if (!/[0#]/.test(section) || /[?/EeGydhs]/.test(section)) return null;
  const decimales = /\.([0#]+)/.exec(section)?.[1] ?? '';
  return decimales.includes('#') ? null : decimales.length;
});

/** Excel shows ten digits of a number that has no format. */
const CHIFFRES_MONTRES = 10;

function decimalesMontrees({ cell }: Case): number {
  const { value, format } = cell;
  const fixes = format === GENERAL ? null : decimalesDuFormat(format);
  if (fixes !== null) return fixes;
  if (format === GENERAL && typeof value === 'number') {
    const montre = String(Number(value.toPrecision(CHIFFRES_MONTRES)));
    return montre.includes('e') ? 0 : (montre.split('.')[1]?.length ?? 0);
  }
  return /[,.](\d+)(?!.*\d[,.]\d)/.exec(displayText(cell))?.[1]?.length ?? 0;
}

function estHeure(format: string): boolean {
  return /h/i.test(format.replace(/"[^"]*"|\\./g, ''));
}

function depuisNombre(c: Case, nombre: number, nature: Nature): Typee {
  const { format } = c.cell;
  if (nature === 'amplitude' && estHeure(format)) {
    return { nombre: nombre * HEURES_D_UN_JOUR, pas: 1 / MINUTES, pourcent: false };
  }
  const decimales = decimalesMontrees(c);
  const pourcent = nature === 'taux' && format.includes('%');
  return pourcent
    ? { nombre, pas: dixiemes(decimales + 2), pourcent }
    : { nombre, pas: dixiemes(decimales), pourcent };
}

const HORAIRES =
  /(\d{1,2})\s*(?:h|:)\s*(\d{2})?\s*(?:à|a|-|–|—|\/|au|jusqu[’'](?:à|a))\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?/giu;
const DUREE =
  /^(\d{1,2})\s*(?:h|:|heures?)\s*(?:et\s*)?(\d{1,2})?\s*(?:min\w*|mn)?\s*(?:(?:\/|par)\s*j(?:our)?)?$/iu;

const heuresEtMinutes = (heures = '0', minutes = '0'): number => Number(heures) + Number(minutes) / MINUTES;

/** Opening hours or a length of time: "7h30 à 18h30" is 11 hours. Several openings give none. */
export function lireAmplitude(texte: string): number | null {
  const plages = [...texte.matchAll(HORAIRES)];
  if (plages.length > 1) return null;
  const [plage] = plages;
  if (plage) {
    const duree = heuresEtMinutes(plage[3], plage[4]) - heuresEtMinutes(plage[1], plage[2]);
    return duree > 0 ? duree : null;
  }
  const duree = DUREE.exec(texte.trim());
  return duree ? heuresEtMinutes(duree[1], duree[2]) : null;
}

function depuisTexte(texte: string, nature: Nature): Typee | null {
  if (nature === 'amplitude') {
    const heures = lireAmplitude(texte);
    if (heures !== null) return { nombre: heures, pas: 1 / MINUTES, pourcent: false };
  }
  const lu = LECTEURS.get(nature)?.exec(texte.trim());
  if (!lu) return null;
  const { nombre, decimales } = lireNombre(lu[1] ?? '');
  const milliers = nature === 'euros' && /^k/i.test(lu[2] ?? '') ? 1000 : 1;
  const pourcent = /%|cent/i.test(lu[2] ?? '');
  if (pourcent) return { nombre: enCentiemes(nombre, decimales), pas: dixiemes(decimales + 2), pourcent };
  return { nombre: nombre * milliers, pas: dixiemes(decimales) * milliers, pourcent };
}

/** Divides by a hundred without the noise of binary numbers: 70.13 → 0.7013. */
function enCentiemes(nombre: number, decimales: number): number {
  return Number((nombre / 100).toFixed(Math.min(decimales + 2, 15)));
}

/** A rate typed in points takes its canonical unit; its writing says so. */
function canonique(
  { nombre, pas, pourcent }: Typee,
  nature: Nature,
  texte: boolean,
): Omit<Mesure, 'cells' | 'printed' | 'calculee'> {
  const enPoints = nature === 'taux' && !pourcent && Math.abs(nombre) > TAUX_EN_POINTS;
  const ecriture: Ecriture = texte ? 'texte' : enPoints ? 'points' : 'valeur';
  if (!enPoints) return { value: nombre, ecriture, pas };
  return { value: enCentiemes(nombre, 12), ecriture, pas: pas / 100 };
}

/** Amounts of a year, which a label may count in thousands; those of an hour never are. */
const COMPTES_EN_MILLIERS: ReadonlySet<NomMesure> = new Set<NomMesure>(['charges', 'participations']);
const MILLIERS = 1000;

function enUnites({ nombre, pas, pourcent }: Typee, milliers: boolean): Typee {
  return milliers
    ? { nombre: Number((nombre * MILLIERS).toPrecision(15)), pas: pas * MILLIERS, pourcent }
    : { nombre, pas, pourcent };
}

/**
 * The figure of a cell for a measure; null when the cell holds none, or something that is no figure. `milliers` when its
 * label says "k€".
 */
export function lireValeur(c: Case, nom: NomMesure, milliers = false): Mesure | null {
  const nature = NATURES[nom];
  const { value } = c.cell;
  const texte = typeof value === 'string';
  const typee = texte
    ? depuisTexte(value, nature)
    : typeof value === 'number'
      ? depuisNombre(c, value, nature)
      : null;
  if (!typee) return null;
  const enMilliers = milliers && COMPTES_EN_MILLIERS.has(nom) && !/k/i.test(c.texte);
  const lue = canonique(enUnites(typee, enMilliers), nature, texte);
  return {
    value: lue.value,
    printed: imprime(c),
    cells: c.lieu,
    ecriture: lue.ecriture,
    pas: lue.pas,
    calculee: c.cell.formula !== null,
  };
}

/** A figure found in the words of a sentence. */
export function mesureEcrite(c: Case, printed: string, nom: NomMesure): Mesure | null {
  const nature = NATURES[nom];
  const typee = depuisTexte(printed, nature);
  if (!typee) return null;
  return { ...canonique(typee, nature, true), printed, cells: c.lieu, calculee: false };
}

/** "23 familles", "41 enfants": who was received, when the header does not tell. */
export function accueillis(c: Case, nom: NomMesure): NomMesure {
  if (NATURES[nom] !== 'personnes') return nom;
  const simple = normaliser(c.texte);
  if (/\bfamilles?\b|\bfoyers?\b/.test(simple)) return 'famillesAccueillies';
  return /\benfants?\b/.test(simple) ? 'enfantsAccueillis' : nom;
}

/** Whether a cell could stand under the header of a measure: a number, or a text that begins as one. */
export function semblableAUneValeur({ cell, texte }: Case): boolean {
  if (typeof cell.value !== 'string') return cell.value !== null;
  return (
    /^(?:env\w*\.?\s*|~\s*)?[-–]?\d/.test(texte) ||
    /^(?:-+|–|\/|nc|n\.?c\.?|nd|n\/a|na|néant|so|s\.?o\.?)$/i.test(texte)
  );
}
