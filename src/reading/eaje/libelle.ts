import { memoireDeTexte, normaliser } from '../../referentiel';
import type { EtatIndicateur, NomMesure } from '../records';
import { ABREGES, AUTRE_CHOSE, ETATS, MESURES, NEUTRE, PROPRES_AUX_EAJE, RESUME } from './vocabulaire';

/** What the label of a row or of a column says. */
export interface Libelle {
  readonly mesure: NomMesure | null;
  readonly annee: number | null;
  /** "N", "N-1", "N+1": a year told from another; null elsewhere. */
  readonly rang: number | null;
  readonly etat: EtatIndicateur | null;
  /** "Total", "Moyenne": it sums up others. */
  readonly resume: boolean;
  /** Nothing else than a year, a state, or a word such as "Valeur". */
  readonly periode: boolean;
  readonly neutre: boolean;
  /** Another figure: a change, a target. */
  readonly autre: boolean;
  /** "(k€)": its amounts count thousands. */
  readonly milliers: boolean;
}

const LONGUEUR_MAX = 90;
const PAR_HEURE_ENTRE_PARENTHESES = /\([^)]*(?:\/\s*h\b|par heure|horaire|\/\s*acte|par acte)[^)]*\)/i;

const MILLIERS = /(?<!\p{L})k\s*(?:€|eur(?:os?)?(?!\p{L}))|milliers? d[’']\s*€?(?:euros?)?/iu;

const ANNEE = /(?<![\d-])(?:19[89]\d|20[0-4]\d)(?![\d-])/;

const MOTIFS = MESURES.map(([nom, motif]): readonly [NomMesure, RegExp] => [
  nom,
  new RegExp(`(?:^|(?<= ))(?:${motif})(?= |$)`),
]);

interface MesureDite {
  readonly nom: NomMesure;
  /** The text without the words of the measure. */
  readonly reste: string;
}

/** Words that may stand before a measure, and more of them behind it. */
const AVANT =
  /\b(?:de|du|des|d|la|le|les|l|en|pour|au|annee|exercice|psu|caf|eaje|donnees|indicateurs?|rappel|19\d\d|20\d\d|\d|n)\b/g;
const APRES =
  /\b(?:de|du|des|d|la|le|les|l|et|ou|a|au|aux|en|par|sur|pour|an|annuel\w*|annee|exercice|euros?|h|psu|caf|eaje|moyen|moyenne|heure|horaires?|creches?|structures?|etablissements?|total\w*|\d{1,4}|n|janvier|decembre|enfants?)\b/g;

const LETTRES_EN_TROP = 24;

/** The measure that a label names, when it names little else. */
function mesureDite(simple: string): MesureDite | null {
  for (const [nom, motif] of MOTIFS) {
    const trouve = motif.exec(simple);
    if (!trouve) continue;
    const avant = simple.slice(0, trouve.index);
    const apres = simple.slice(trouve.index + trouve[0].length);
    if (sansEtat(avant).replace(AVANT, ' ').trim() !== '') return null;
    const enTrop = sansEtat(apres).replace(APRES, ' ').replace(/\s+/g, '').length;
    return enTrop > (PROPRES_AUX_EAJE.has(nom) ? LETTRES_EN_TROP : 0)
      ? null
      : { nom, reste: `${avant} ${apres}`.trim() };
  }
  return null;
}

function sansEtat(simple: string): string {
  return ETATS.reduce((reste, [, motif]) => reste.replace(new RegExp(motif.source, 'g'), ' '), simple);
}

function etatDe(simple: string): EtatIndicateur | null {
  return ETATS.find(([, motif]) => motif.test(simple))?.[0] ?? null;
}

function rangDe(texte: string): number | null {
  const brut = texte.replace(/[()]/g, ' ').trim();
  const ecrit = /(?:^|\s)N\s*(?:([-–+])\s*(\d))?$/.exec(brut);
  if (!ecrit) return null;
  const pas = Number(ecrit[2] ?? 0);
  return ecrit[1] === '+' ? pas : -pas;
}

/** Brackets tell the unit or the period: "(en %)", "(réel 2023)"; "(réel)" alone tells the measure. */
function sansParentheses(texte: string): string {
  return texte.replace(/\(([^)]*)\)/g, (_, dedans: string) =>
    /^\s*(?:r[ée]el|financier|factur[ée]|physique|r[ée]alis[ée])e?s?\s*$/i.test(dedans) ? ` ${dedans} ` : ' ',
  );
}

function horaire(nom: NomMesure, texte: string): NomMesure {
  const parHeure = PAR_HEURE_ENTRE_PARENTHESES.test(texte) || /€\s*\/\s*(?:h|acte)/i.test(texte);
  return nom === 'participations' && parHeure ? 'participationHoraire' : nom;
}

const MOTS_DE_PERIODE =
  /\b(?:19|20)\d\d\b|\b(?:annee|exercice|donnees|au|en|pour|l|n \d|n|annuel\w*|31 12|decembre)\b/g;

/** The words of brackets that tell a period and nothing else: "(réel 2023)"; "(réel)" alone tells the measure. */
function entreParentheses(texte: string): string {
  const dits = [...texte.matchAll(/\(([^)]*)\)/g)].map(([, dedans]) => normaliser(dedans ?? ''));
  return dits
    .filter(
      (dit) =>
        !/^(?:reel|realise)\w*$/.test(dit) && sansEtat(dit.replace(MOTS_DE_PERIODE, ' ')).trim() === '',
    )
    .join(' ');
}

function enToutesLettres(simple: string): string {
  return ABREGES.reduce((lu, [motif, mots]) => lu.replace(motif, mots), simple);
}

function analyser(texte: string): Libelle {
  const utile = enToutesLettres(normaliser(sansParentheses(texte)));
  const annee = ANNEE.exec(texte);
  const rang = rangDe(texte);
  const autre = AUTRE_CHOSE.test(utile);
  const mesure = autre ? null : mesureDite(utile);
  const dehors = mesure ? `${mesure.reste} ${entreParentheses(texte)}` : normaliser(texte);
  const etat = etatDe(dehors);
  const nu = sansEtat(dehors.replace(MOTS_DE_PERIODE, ' ')).trim();
  return {
    mesure: mesure && horaire(mesure.nom, texte),
    annee: annee ? Number(annee[0]) : null,
    rang,
    etat,
    resume: mesure === null && RESUME.test(utile),
    periode: mesure === null && nu === '' && (annee !== null || etat !== null || rang !== null),
    neutre: NEUTRE.test(utile) || utile === '',
    autre,
    milliers: MILLIERS.test(texte),
  };
}

const VIDE: Libelle = {
  mesure: null,
  annee: null,
  rang: null,
  etat: null,
  resume: false,
  periode: false,
  neutre: false,
  autre: false,
  milliers: false,
};

/** What a label says; labels repeat, each is read once. */
export const lireLibelle = memoireDeTexte((texte: string): Libelle =>
  texte.length > LONGUEUR_MAX ? VIDE : analyser(texte),
);
