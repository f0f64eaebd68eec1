import { normaliser } from '../../referentiel';
import { comptesDans } from '../annonces/comptes';
import type { Case } from '../feuille/feuille';
import { champPartie } from '../feuille/champ';
import type { Field } from '../records';
import type { Outils } from './outils';
import { porteCodePostal } from './outils';

/** What a title says of the collectivité: its name, or that the next row will give it. */
export type TitreCollectivite = { readonly nom: Field } | 'a-suivre';

const SOUTENUS_PAR = /\b(?:soutenu|financ|port|g[eé]r|cofinanc)[eé]?e?s?\s+par\b\s*:?\s*/i;
const ETIQUETTE =
  /^\s*(?:annexe[^:]*[-–—]\s*)?(?:noms?\s+(?:de\s+)?(?:la|du|des)?\s*)?(?:collectivit[eé]s?|signataires?|communes?|villes?|epci|territoires?\s+signataires?|autorit[eé]\s+organisatrice)(?:\s+(?:locale|territoriale|signataire|concern[eé]e|comp[eé]tente|de\s+rattachement))*\s*(?::|=|–|—|\s-\s)\s*/i;
const INSTITUTION =
  /^(?:(?:la|le|les|l['’])\s*)?(?:villes?|communes?|mairies?|municipalit[eé]|communaut[eé]s?|cc|ca|cu|m[eé]tropole|agglom[eé]ration|syndicat|sivom|sivu|sirpc|si|smictom|ccas|cias|pays|d[eé]partement)(?![\p{L}\p{N}])(?!\s*:)/iu;
/** "CCPM", "CABB": initials of an EPCI, never those of another body. */
const SIGLE = /^(?!CCAS$|CAF$|CAJ$|CAMSP$)C[CAU][A-Z]{2,6}$/;
const AGGLOMERATION = /^[^:;\d]*\b(?:agglo(?:m[eé]ration)?|m[eé]tropole)$/i;
const VILLE =
  /^(?:(?:la|le|l['’])\s*)?(?:villes?|communes?|mairies?|municipalit[eé])\s+(?:de\s+la\s+|de\s+l['’]\s*|d['’]\s*|des\s+|du\s+|de\s+)/i;
const ARTICLE_INITIAL =
  /^(?:la|les|le)\s+(?=communaut|m[eé]tropole|syndicat|ville|commune|cc\b|ca\b|agglo|sivom|sivu|si\b|pays|d[eé]partement|ccas|cias)|^l['’]\s*(?=agglo)/i;
/** "soutenus par la Ville" names no town. */
const COMMUN =
  /^(?:(?:la|le|les|l['’])\s*)?(?:villes?|communes?|mairies?|collectivit[eé]s?|communaut[eé](?:\s+(?:de\s+communes|d['’]agglom[eé]ration))?|agglo(?:m[eé]ration)?|m[eé]tropole|territoire)$/i;
/** Above a list, it is that of the convention. */
const EPCI_SANS_NOM =
  /^\s*(?:la\s+)?(?:communaut[eé]\s+(?:de\s+communes|d['’]agglom[eé]ration|urbaine)|m[eé]tropole|intercommunalit[eé])\s*:?\s*$/i;
const LONGUEUR_MAX = 90;

/** "DU PORTEL" is said of "Le Portel". */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/\bdu\s+$/i, 'Le '],
  [/\bdes\s+$/i, 'Les '],
  [/\bde\s+la\s+$/i, 'La '],
  [/\bde\s+l['’]\s*$/i, 'L’'],
];

/** Name of a collectivité without what introduces it: "LA VILLE de GUINES" → "GUINES", "LA COMMUNAUTE…" → "COMMUNAUTE…". */
export function nomDeCollectivite(texte: string, outils: Outils): string {
  const net = texte
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+|[\s.;:,–—-]+$/g, '')
    .replace(/\s*\((?:suite|fin)[^)]*\)$/i, '');
  const ville = VILLE.exec(net)?.[0];
  if (!ville) return net.replace(ARTICLE_INITIAL, '');
  const reste = net.slice(ville.length);
  const article = ARTICLES.find(([avant]) => avant.test(ville))?.[1] ?? '';
  const avecArticle = article + reste;
  const nom = article !== '' && outils.communesNommees(avecArticle).length > 0 ? avecArticle : reste;
  return nom === nom.toUpperCase() || reste === reste.toUpperCase() ? nom.toUpperCase() : nom;
}

const AVANT_UN_COMPTE = /\s*[:–—,(-]\s*$/;

/** "COMMUNE DE LUÇON : 6 équipements, 82 places", "Marck (3 services)": what a title counts is no part of the name. */
function sansCompte(texte: string): string {
  const compte = comptesDans(texte).find(({ objet }) => objet !== 'autre');
  const debut = texte.slice(0, compte?.nombre.debut ?? 0);
  return AVANT_UN_COMPTE.test(debut) ? debut.replace(AVANT_UN_COMPTE, '') : texte;
}

function nomme(c: Case, imprime: string, outils: Outils): TitreCollectivite | null {
  const nom = nomDeCollectivite(imprime, outils);
  if (nom === '' || COMMUN.test(nom) || nom.length > LONGUEUR_MAX || /[…_]{2}|\.{4}/.test(nom)) return null;
  return { nom: champPartie(c, imprime.trim(), nom) };
}

/** A name standing alone as a title: a commune, or an institution. */
export function estNomDeCollectivite(texte: string, outils: Outils): boolean {
  if (texte.length > LONGUEUR_MAX || porteCodePostal(texte) || texte.includes('\n')) return false;
  if (outils.type(texte)) return false;
  if (INSTITUTION.test(texte)) return !/[:;]|\d{2}/.test(texte) && !/[–—]|\s-\s/.test(texte);
  if (SIGLE.test(texte) || AGGLOMERATION.test(texte)) return outils.epcis(texte).length > 0;
  return /^\p{L}/u.test(texte) && outils.communesNommees(texte).length > 0;
}

/** The collectivité that a title row names, if it does. `attendu`: the row before announced it. */
export function titreCollectivite(c: Case, attendu: boolean, outils: Outils): TitreCollectivite | null {
  const par = SOUTENUS_PAR.exec(c.texte);
  if (par) {
    const suite = c.texte.slice(par.index + par[0].length);
    if (/\b(chaque|signataire|les collectivit)/i.test(suite)) return null;
    return suite.trim() === '' ? 'a-suivre' : nomme(c, suite, outils);
  }
  const etiquette = ETIQUETTE.exec(c.texte);
  if (etiquette) {
    const suite = c.texte.slice(etiquette[0].length);
    return suite.trim() === '' ? 'a-suivre' : nomme(c, suite, outils);
  }
  const seul = sansCompte(c.texte);
  if (EPCI_SANS_NOM.test(seul)) return { nom: champPartie(c, seul.trim()) };
  return attendu || estNomDeCollectivite(seul, outils) ? nomme(c, seul, outils) : null;
}

const NUMERO_ANNEXE = /^\s*annexes?\s*n?°?\s*\d+\s*(?:bis|ter)?\s*[-–—:.]*\s*/i;
const MOTS_DE_FEUILLE =
  /^(?:liste|equipements?|services?|structures?|soutenus?|des|les|et|annexe|feuil\d*|feuille\d*|sheet\d*|tableau|collectivites?|communes?|ctg|\d+|donnees|base)$/;

/** Name of a collectivité in the name of a sheet: "Annexe 3 - Marck" → "Marck"; null when it says nothing of the kind. */
export function nomDansFeuille(feuille: string): string | null {
  const reste = feuille.replace(NUMERO_ANNEXE, '');
  const parties = reste.split(/\s+[-–—:]\s+|\s*[|/]\s*|_/).map((partie) => partie.trim());
  const parlantes = parties.filter(
    (partie) =>
      !normaliser(partie)
        .split(' ')
        .every((mot) => MOTS_DE_FEUILLE.test(mot)),
  );
  return parlantes.at(-1) || null;
}
