import type { Numero } from '../records';
import { ANNONCE_NUMERO, motAnnonce } from './mots';
import type { MotNumerote } from './mots';
import { numeroEn } from './numero';
import type { Ecriture, NumeroSitue } from './numero';
import { numerosEn } from './suite';

/** A label parted from its numbers. */
export interface LibelleNumerote {
  /** The word in front of the number; null when the number stands alone. */
  readonly mot: MotNumerote | null;
  /** At least one, with their places in the whole text. */
  readonly numeros: readonly NumeroSitue[];
  /** What is left of the label, as printed; "" when it says nothing but its number. */
  readonly reste: string;
  /** False for a bare number before words ("3 Créer une crèche"), which may count things. */
  readonly sur: boolean;
}

const TETE = /^[\s•▪●◦*·–—-]*/u;
const ECRITURE_ROMAINE = new Set<MotNumerote>(['axe', 'enjeu', 'objectifGeneral', 'annexe', 'article']);
const CODEE = new Set<MotNumerote>(['action', 'fiche', 'objectif', 'objectifGeneral']);
const SANS_MOT = /^n\s?[°º]\s*(?=\d)/i;
/** Between a number and its label. */
const SEPARATEUR = /^\s*(?:\.\s*[:–—-]?|[:)–—-]|\/)\s*/u;
const TRONQUE = /^\.\s*(?::|$)/;
/** "Action 4 mise à jour", "(nouveau)": a mention, not the label. */
const MENTION =
  /^\s*(?:\(?\s*(?:mise? à jour|maj|nouveau|nouvelle|modifi[ée]e?|actualis[ée]e?)\s*\)?)?\s*$/iu;

/** Digits of a cell by themselves count as a number; a date, a sum or a share do not. */
export function lireNumero(texte: string): Numero | null {
  const net = texte.trim();
  const entete = numeroEnTete(net, { romain: true });
  if (!entete || entete.reste !== '' || entete.numeros.length !== 1) return null;
  return entete.numeros[0]?.numero ?? null;
}

function annonceEn(texte: string, debut: number): { mot: MotNumerote; pluriel: boolean; fin: number } | null {
  ANNONCE_NUMERO.lastIndex = debut;
  const trouvee = ANNONCE_NUMERO.exec(texte);
  return trouvee && { ...motAnnonce(trouvee), fin: ANNONCE_NUMERO.lastIndex };
}

function tronque(situe: NumeroSitue, texte: string): NumeroSitue {
  if (!TRONQUE.test(texte.slice(situe.fin))) return situe;
  return { ...situe, fin: situe.fin + 1, numero: { ...situe.numero, malforme: true } };
}

/** Letters at the head of a label are a code when nothing but a separator follows: "PE-3 : …", not "RPE 3 communes". */
const APRES_UN_CODE = /^\s*(?:$|[:–—]|[.-]\s)/u;

function codeEnTete(texte: string, debut: number): readonly NumeroSitue[] {
  const code = numeroEn(texte, debut, { code: 'colle' });
  return code && APRES_UN_CODE.test(texte.slice(code.fin)) ? [code] : [];
}

function sansAnnonce(texte: string, place: number, ecriture: Ecriture): readonly NumeroSitue[] {
  const numero = numeroEn(texte, place, ecriture);
  return numero ? [numero] : codeEnTete(texte, place);
}

/** The number with which a label begins: "Action 3 bis : …", "1.1.1 Poursuivre…", "Fiche action n° 15". */
export function numeroEnTete(texte: string, { romain = false } = {}): LibelleNumerote | null {
  const debut = TETE.exec(texte)?.[0].length ?? 0;
  const annonce = annonceEn(texte, debut);
  const ecriture = {
    romain: annonce ? ECRITURE_ROMAINE.has(annonce.mot) : romain,
    virgule: annonce ? annonce.mot === 'objectif' && !annonce.pluriel : false,
    tiret: !annonce?.pluriel,
    code: annonce && CODEE.has(annonce.mot) ? ('libre' as const) : null,
  };
  const place = annonce?.fin ?? debut + (SANS_MOT.exec(texte.slice(debut))?.[0].length ?? 0);
  const numeros = annonce ? numerosEn(texte, place, ecriture) : sansAnnonce(texte, place, ecriture);
  const dernier = numeros.at(-1);
  if (!dernier) return null;
  const complets = [...numeros.slice(0, -1), tronque(dernier, texte)];
  const suite = texte.slice(complets.at(-1)?.fin);
  const reste = suite.replace(SEPARATEUR, '').trim();
  return {
    mot: annonce?.mot ?? null,
    numeros: complets,
    reste,
    sur: annonce !== null || reste === '' || SEPARATEUR.test(suite) || dernier.numero.rangs.length > 1,
  };
}

const PARENTHESE_FINALE = /[([]([^()[\]]*)[)\]]\s*\.?\s*$/u;

/** The numbers in brackets at the end of a label: "Développer l’offre (Action 6, 6 bis, 6 ter)". */
export function numerosEnFin(texte: string): LibelleNumerote | null {
  const finale = PARENTHESE_FINALE.exec(texte);
  if (!finale) return null;
  const annonce = annonceEn(texte, finale.index + 1);
  if (!annonce) return null;
  const numeros = numerosEn(texte, annonce.fin);
  const dernier = numeros.at(-1);
  const fermeture = finale.index + 1 + (finale[1]?.length ?? 0);
  if (!dernier || !MENTION.test(texte.slice(dernier.fin, fermeture))) return null;
  return { mot: annonce.mot, numeros, reste: texte.slice(0, finale.index).trim(), sur: true };
}
