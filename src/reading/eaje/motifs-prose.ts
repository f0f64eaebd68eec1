import type { NomMesure } from '../records';

const NOMBRE = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** Words between a label and its figure: a year may stand there. */
const ENTRE = String.raw`[^%€;\n]{0,70}?`;
const EUROS = String.raw`\s*(?:€|euros?)`;

/** A figure in a sentence; the first group is the figure with its unit. */
const motif = (source: string): RegExp => new RegExp(source, 'iu');

/** How sentences tell the figures of a structure. The most precise come first; each measure is told once a sentence. */
export const MOTIFS_DE_PROSE: readonly (readonly [NomMesure, RegExp])[] = [
  ['tauxFacturation', motif(`taux de facturation${ENTRE}((?:${NOMBRE})\\s*%)`)],
  [
    'tauxOccupationFinancier',
    motif(`taux d[’']occupation (?:financier|factur[ée])${ENTRE}((?:${NOMBRE})\\s*%)`),
  ],
  [
    'tauxOccupationReel',
    motif(`taux d[’']occupation (?:r[ée]el|physique|r[ée]alis[ée])${ENTRE}((?:${NOMBRE})\\s*%)`),
  ],
  [
    'tauxOccupation',
    motif(
      `taux (?:d[’']occupation|de remplissage|de fr[ée]quentation)(?! (?:financier|factur|r[ée]el|physique|r[ée]alis))${ENTRE}((?:${NOMBRE})\\s*%)`,
    ),
  ],
  [
    'prixRevientFacture',
    motif(`(?:prix|co[ûu]t) de revient[^.;€]{0,30}(?:factur|pay)[ée]e?s?${ENTRE}((?:${NOMBRE})${EUROS})`),
  ],
  [
    'prixRevient',
    motif(`(?:prix|co[ûu]t) de revient(?![^.;€]{0,30}(?:factur|pay)[ée])${ENTRE}((?:${NOMBRE})${EUROS})`),
  ],
  [
    'participationHoraire',
    motif(
      `(?:participation|contribution|tarif)[^.;€\\d]{0,40}(?:horaire|moyen)[^.;€\\d]{0,40}((?:${NOMBRE})${EUROS})`,
    ),
  ],
  ['heuresFacturees', motif(`((?:${NOMBRE})\\s*(?:heures|actes))\\s+(?:factur|pay)[ée]e?s`)],
  ['heuresRealisees', motif(`((?:${NOMBRE})\\s*(?:heures|actes))\\s+(?:r[ée]alis[ée]e?s|de pr[ée]sence)`)],
  ['joursOuverture', motif(`(\\d{2,3}\\s*jours)\\s*(?:d[’']ouverture|par an|dans l[’']ann[ée]e)`)],
  [
    'famillesAccueillies',
    motif(
      `(?:accueilli|re[çc]u)(?:e?s)?\\s+(\\d+\\s+familles)|(\\d+\\s+familles)(?: différentes)?\\s+(?:ont été\\s+)?accueillies`,
    ),
  ],
  [
    'enfantsAccueillis',
    motif(
      `(?:accueilli|re[çc]u)(?:e?s)?\\s+(\\d+\\s+enfants)|(\\d+\\s+enfants)(?: différents)?\\s+(?:ont été\\s+)?(?:accueillis|inscrits)`,
    ),
  ],
  ['places', motif(`(?<!\\d\\s*(?:à|-)\\s*|dont\\s|réservée?s?\\s)(?<!\\d)(\\d{1,3}\\s*places)`)],
];

/** Sentences that tell opening hours. */
export const DIT_DES_HORAIRES = /ouvert|ouvre|horaires?|accueille|amplitude/i;

/** Facts that hold whatever the year that the sentence names. */
export const SANS_ANNEE: ReadonlySet<NomMesure> = new Set<NomMesure>([
  'places',
  'amplitudeHoraire',
  'joursOuverture',
]);

/** Texts that may speak of a structure or of its figures; others are passed over at one look. */
export const PARLE_D_UNE_STRUCTURE =
  /cr[eè]che|multi.?accueil|halte|jardins? d|eaje|structure|[ée]tablissement|g[ée]r[ée]|taux|places|accueilli|agr[ée]|prix de revient|co[ûu]t|participation|heures|factur|^\s*[-–•*]/i;

/** Several structures at once: what follows belongs to none of them. */
export const PLUSIEURS =
  /(?:^|[^\p{L}])(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|(?!1\b)\d{1,3})\s+(?:autres\s+)?(?:structures|[ée]tablissements|cr[èe]ches|micro-?cr[èe]ches|multi-?accueils|eaje|haltes)|l[’']ensemble des|les (?:structures|[ée]tablissements|(?:micro-?)?cr[èe]ches|multi-?accueils|eaje)\b/iu;

export const ANNEE_DITE =
  /(?:en|ann[ée]e|exercice|titre de|pour|sur|au)\s+(?:l[’'](?:ann[ée]e|exercice)\s+)?((?:19|20)\d\d)\b/iu;

export const GERE_PAR =
  /g[ée]r[ée]e?s?\s+par\s+(?:la\s+|le\s+|l[’'])?(.+?)(?=\s+(?:dans|a|est|sont|possède|accueille|dispose|propose|sur|qui|dont|pour|de\s+\d)(?!\p{L})|\s*[,;:.(]|$)/iu;
