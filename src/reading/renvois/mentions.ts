import type { Case } from '../feuille/feuille';
import { ANNONCES_NUMERO, motAnnonce, numerosEn } from '../numeros';
import type { MotNumerote, NumeroSitue } from '../numeros';
import type { Renvoi } from '../records';

type Cible = Renvoi['cible'];

/** A mention of something numbered, in the text of a cell. */
export interface Mention {
  readonly cible: Cible;
  readonly numeros: readonly NumeroSitue[];
  readonly confidence: number;
}

const CIBLES: Partial<Record<MotNumerote, Cible>> = {
  fiche: 'fiche',
  annexe: 'annexe',
  action: 'action',
  objectif: 'objectif',
  article: 'article',
};

/** One look tells most cells apart. */
const PEUT_RENVOYER = /(?:fiche|action|annexe|objectif|article)s?\b[^\n]{0,16}\d/i;
const MOT_EXACT = /^(?:fiche|action|annexe|objectif|article)/i;
/** The number is that of another document: "article 9 de l’ordonnance", "annexe 2 de la circulaire". */
const D_UN_AUTRE =
  /^\s*(?:alin[ée]a[^,]*)?\s*(?:de\s+la|du|de\s+l['’]|des|de\s+cette|dudit)\s*(?!pr[ée]sente?s?\b|convention\b|ctg\b(?!\s?1\b)|avenant\b|plan\s+d['’]\s?actions?\b|fiches?\b|annexes?\b)\p{L}/iu;
const REFERENCE_DE_LOI =
  /^\s*[-–]\s*\d|^\s*(?:du|de\s+la|de\s+l['’])\s*(?:code|loi|d[ée]cret|ordonnance|arr[êe]t[ée]|circulaire)/i;
const INVITATION =
  /(?:\bvoir|\bcf\.?|\bconf[ée]rer|\bse\s+r[ée]f[ée]rer|\breporter|\brenvoi\w*|\bselon|\bvis[ée]e?s?\s+[àa])[^.;:\n]{0,25}$/i;
const ARTICLE_OU_PREPOSITION =
  /(?:\b(?:l|d|en|dans|à|de|la|les?|aux?|des|du|par|pour|cette|présente|une)\s*['’]?\s*)$/iu;
const DEBUT_DE_LIGNE = /(?:^|\n)[\s•▪●◦*·»–—-]*$/u;
const CONFIANCE_SURE = 0.95;
const CONFIANCE = 0.85;

/** A label that announces other fiches: « Lien avec », « Articulation avec d’autres actions ». */
const ANNONCE_DES_RENVOIS =
  /^\W*(?:(?:actions?|fiches?)\s+)?(?:en\s+)?(?:liens?|li[ée]e?s|articul|compl[ée]mentar|transversal|renvois?|voir|cf\b|r[ée]f[ée]rences?\s+aux?)/iu;
const LONGUEUR_INTITULE = 60;

/** Whether what stands under or beside this text is a list of mentions. */
export function annonceDesRenvois(texte: string): boolean {
  return texte.length <= LONGUEUR_INTITULE && ANNONCE_DES_RENVOIS.test(texte);
}

/** At the head of a line the number names what follows, it sends nowhere: "Objectif 2.1 : …", "(Action 3)". */
function nommeCeQuiSuit(avant: string, cible: Cible): boolean {
  if (DEBUT_DE_LIGNE.test(avant)) return true;
  if (cible !== 'action' && cible !== 'objectif') return false;
  return !INVITATION.test(avant) && !ARTICLE_OU_PREPOSITION.test(avant);
}

function mentionDe(texte: string, trouvee: RegExpExecArray, annoncee: boolean): Mention | null {
  const { mot, pluriel } = motAnnonce(trouvee);
  const cible = CIBLES[mot];
  const avant = texte.slice(0, trouvee.index);
  if (!cible || !MOT_EXACT.test(trouvee[0])) return null;
  if (!annoncee && nommeCeQuiSuit(avant, cible)) return null;
  const numeros = numerosEn(texte, trouvee.index + trouvee[0].length, {
    tiret: !pluriel,
    virgule: cible === 'objectif' && !pluriel,
    romain: cible === 'annexe',
    code: cible === 'fiche' || cible === 'action' ? 'colle' : null,
  });
  const apres = texte.slice(numeros.at(-1)?.fin ?? texte.length);
  if (numeros.length === 0 || D_UN_AUTRE.test(apres) || REFERENCE_DE_LOI.test(apres)) return null;
  if (cible === 'article' && numeros.some(({ numero }) => !/^\d/.test(numero.texte))) return null;
  const invite = annoncee || INVITATION.test(avant);
  if (cible === 'action' && !invite) return null;
  return { cible, numeros, confidence: invite ? CONFIANCE_SURE : CONFIANCE };
}

/** The mentions in a cell, in the order of its text; `annoncees` when the label beside or above says that it lists some. */
export function mentionsDe({ texte, cell }: Case, annoncees = false): readonly Mention[] {
  if (typeof cell.value !== 'string' || !PEUT_RENVOYER.test(texte)) return [];
  return [...texte.matchAll(ANNONCES_NUMERO)].flatMap(
    (trouvee) => mentionDe(texte, trouvee, annoncees) ?? [],
  );
}
