/** Words of a template or of an internal note that stayed in a cell. */
export interface ResteModele {
  /** The words, as printed. */
  readonly texte: string;
  readonly nature: 'champ-a-remplir' | 'note-interne' | 'consigne';
}

interface Motif {
  readonly nature: ResteModele['nature'];
  readonly motif: RegExp;
  /** A cheap look that puts most texts aside. */
  readonly indice?: RegExp;
}

const CHAMP_ENTRE_CROCHETS =
  /[[<{]\s*(?:nom|pr[ée]nom|date|adresse|commune|territoire|structure|ville|collectivit[ée]|gestionnaire|montant|nombre|ann[ée]e|pr[ée]ciser|indiquer|compl[ée]ter|renseigner|d[ée]crire|ins[ée]rer|lister)(?!\p{L})[^\]>}]{0,60}[\]>}]/iu;
/** Only where the text stops: « les besoins à préciser avec les familles » is a sentence. */
const A_FAIRE =
  /(?<![\p{L}\p{N}])(?:\p{L}+\s+)?[àa]\s+(?:compl[ée]ter|renseigner|remplir|pr[ée]ciser|confirmer|v[ée]rifier|d[ée]finir|valider|r[ée]diger)(?=\s*(?:$|[\]).;,:–—…\n]|-\s))/iu;

/** « À compléter par le service », « (à confirmer avant le copil) »: said at the head of a cell or of an aside, with more words behind. */
const A_FAIRE_EN_TETE =
  /^\s*(?:(?:textes?|partie|paragraphe|rubrique|contenu|donn[ée]es?)\s+)?[àa]\s+(?:compl[ée]ter|renseigner|remplir|r[ée]diger)(?!\p{L})[^\n]*|\(\s*[àa]\s+(?:compl[ée]ter|renseigner|remplir|pr[ée]ciser|confirmer|v[ée]rifier|valider|r[ée]diger)(?!\p{L})[^()]*\)/iu;

const VERBE_A_FAIRE = /pl[ée]ter|renseigner|remplir|ciser|confirmer|rifier|finir|valider|diger/iu;

/** Each was met in a convention, or stands in a template of the Caf. */
const MOTIFS: readonly Motif[] = [
  {
    nature: 'note-interne',
    motif: /\([^()]*\b(?:commentaires?|notes?|remarques?)\s+(?:interne|caf|ctg|msa)\b[^()]*\)?/iu,
  },
  { nature: 'note-interne', motif: /\([^()]*\bdans\s+maia\b[^()]*\)?/iu },
  { nature: 'champ-a-remplir', motif: A_FAIRE, indice: VERBE_A_FAIRE },
  { nature: 'champ-a-remplir', motif: A_FAIRE_EN_TETE, indice: VERBE_A_FAIRE },
  // A number that nobody wrote: « XX places ».
  {
    nature: 'champ-a-remplir',
    motif:
      /(?<![\p{L}\p{N}])XX(?=\s*(?:€|%|(?:places|enfants|jeunes|familles|communes|habitants|actions|heures|jours|euros|etp|rue|avenue|boulevard|chemin|route|all[ée]e|impasse)(?!\p{L})))/iu,
  },
  // A number that nobody is sure of: « 45 places ? ».
  {
    nature: 'champ-a-remplir',
    motif: /^\s*\d[\d \u00a0\u202f.,]*(?:places?|pl\.?|etp|h|heures|enfants|jours|€|%)?\s*\?+\s*$/iu,
    indice: /\?\s*$/u,
  },
  // « XX séances par an », « le XX décembre »: a century aside, no number in Roman figures is followed so.
  { nature: 'champ-a-remplir', motif: /(?<![\p{L}\p{N}])XX(?=\s+(?!si[èe]cle)\p{Ll}{4})/u },
  { nature: 'champ-a-remplir', motif: /(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}])/u },
  { nature: 'champ-a-remplir', motif: /\?\s?\?\s?\?/u },
  {
    nature: 'champ-a-remplir',
    motif:
      /(?<![\p{L}\p{N}])(?:JJ|XX)\s?[/.-]\s?(?:MM|XX)\s?[/.-]\s?(?:AA(?:AA)?|XX(?:XX)?)(?![\p{L}\p{N}])/iu,
  },
  // The end of a period: by itself, « N+1 » heads a column of figures.
  {
    nature: 'champ-a-remplir',
    motif:
      /(?<=(?<!\p{L})(?:[àa]|au|jusqu['’](?:en|[àa])|[N\d]\s*[-–—→])\s*(?:l['’]année\s*)?)N\s?\+\s?\d(?!\d)/u,
  },
  { nature: 'champ-a-remplir', motif: /(?:…\s*){2,}|\.{5,}|_{4,}/u },
  { nature: 'champ-a-remplir', motif: CHAMP_ENTRE_CROCHETS },
  { nature: 'consigne', motif: /^\s*\(?consignes?\b/iu },
  {
    nature: 'consigne',
    motif:
      /^\s*[([]?\s*(?:d[ée]cri|indiqu|pr[ée]cis|list|d[ée]taill|renseign|expliqu|rappel|mentionn|pr[ée]sent|r[ée]dig|saisi|ins[ée]r)\p{L}*\s+(?:ici|ci-dessous|en quelques (?:lignes|mots|phrases))(?!\p{L}).*$/isu,
    indice: /(?:r|re|z)\s+(?:ici|ci-dessous|en quelques)/iu,
  },
  {
    nature: 'consigne',
    motif:
      /\([^()]*\b(?:autant (?:de|d['’])\s*[^()]{2,60}|dupliquer|ajouter (?:des|une|autant)|supprimer (?:les|cette)|ins[ée]rer (?:des|une))[^()]*\b(?:que (?:de )?(?:n[ée]cessaires?|besoins?)|si (?:besoin|n[ée]cessaire)|inutiles?|au besoin)\b[^()]*\)/iu,
    indice: /n[ée]cessaire|besoin|inutile/iu,
  },
];

/** One look that puts most texts aside. */
const PEUT_RESTER =
  /[([<{…]|\?\s?\?|^\s*\d[^?]{0,16}\?|\.{5}|_{4}|x{3}|xx\s*[/.€%a-z-]|jj\s?[/.-]|n\s?\+|consigne|pl[ée]ter|renseigner|remplir|ciser|confirmer|rifier|finir|valider|diger|\s(?:ici|ci-dessous|en quelques)\s/iu;

/** What a template left in a text; null when the text is somebody's own. */
export function resteDeModele(texte: string): ResteModele | null {
  if (!PEUT_RESTER.test(texte)) return null;
  for (const { nature, motif, indice } of MOTIFS) {
    const trouve = indice?.test(texte) === false ? null : motif.exec(texte);
    if (trouve) return { texte: trouve[0].trim(), nature };
  }
  return null;
}
