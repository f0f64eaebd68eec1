import type { Commune, Communes } from '../../referentiel';
import { codeVraisemblable, lireCode } from './codes-postaux';
import type { CodeLu } from './codes-postaux';
import { communesNommees, estProche, presqueUneCommune } from './communes-connues';
import type { Etendue, Jeton } from './jetons';
import { estLiaison } from './vocabulaire';

/** The words of a postcode and of its town; the whole covers CEDEX too. */
export interface Ville extends Etendue {
  readonly codePostal: Etendue | null;
  readonly commune: Etendue | null;
  readonly cedex: Etendue | null;
}

const MOTS_D_UNE_COMMUNE = 8;

/** Where towns are looked for: the text, its words and the communes of France. */
export interface Carte {
  readonly texte: string;
  readonly liste: readonly Jeton[];
  readonly communes: Communes;
}

/** Every postcode with its town, in order; words already known to be a box are left alone. */
export function trouverVilles(carte: Carte, boites: readonly Etendue[]): readonly Ville[] {
  const villes: Ville[] = [];
  for (let rang = 0; rang < carte.liste.length;) {
    const boite = boites.find(({ de }) => de === rang);
    const code = boite ? null : lireCode(carte.liste, rang);
    const ville = code && villeDuCode(carte, code);
    if (ville) villes.push(ville);
    rang = ville?.a ?? boite?.a ?? rang + 1;
  }
  return villes;
}

function villeDuCode(carte: Carte, code: CodeLu): Ville | null {
  const devant = entreParentheses(carte, code) ? communeDevant(carte, code) : null;
  if (devant) return { de: devant.de, a: code.a, codePostal: code, commune: devant, cedex: null };
  const apres = communeApres(carte, code);
  if (apres && (code.bienForme || confirme(carte, apres, code))) return ville(carte, code, apres);
  if (!code.bienForme || !carte.communes.departementExiste(code.chiffres)) return null;
  const avant = communeAvant(carte, code);
  if (avant) return { de: avant.de, a: code.a, codePostal: code, commune: avant, cedex: null };
  const inconnue = communeInconnue(carte.liste, code.a);
  return inconnue || finDInformation(carte.liste, code.a) ? ville(carte, code, inconnue) : null;
}

/** "F-62100 CALAIS CEDEX 9" */
function ville({ liste }: Carte, code: CodeLu, commune: Etendue | null): Ville {
  const fin = commune?.a ?? code.a;
  const cedex = liste[fin]?.mot === 'cedex' ? { de: fin, a: finDuCedex(liste, fin) } : null;
  const pays = liste[code.de - 1]?.mot === 'f' && liste[code.de]?.avant === '-' ? 1 : 0;
  return { de: code.de - pays, a: cedex?.a ?? fin, codePostal: code, commune, cedex };
}

function finDuCedex(liste: readonly Jeton[], cedex: number): number {
  const numero = liste[cedex + 1];
  return numero && !numero.rupture && /^\d{1,2}$/.test(numero.mot) ? cedex + 2 : cedex + 1;
}

function nomDe({ texte, liste }: Carte, { de, a }: Etendue): string {
  return texte.slice(liste[de]?.debut ?? 0, liste[a - 1]?.fin ?? 0);
}

/** Words that may make a commune's name from a word on: up to a separator, a number or CEDEX. */
function finDesMots(liste: readonly Jeton[], de: number): number {
  let a = de;
  while (a < liste.length && a - de < MOTS_D_UNE_COMMUNE) {
    const jeton = liste[a];
    if (!jeton || jeton.mot === 'cedex' || (a > de && jeton.rupture) || /^\d{3,}/.test(jeton.mot)) break;
    a += 1;
  }
  return a;
}

/** The longest commune name after a code, one that has this code rather than another. */
function communeApres(carte: Carte, code: CodeLu): Etendue | null {
  const fin = finDesMots(carte.liste, code.a);
  let connue: Etendue | null = null;
  for (let a = fin; a > code.a; a -= 1) {
    const etendue = { de: code.a, a };
    const nommees = communesNommees(carte.communes, nomDe(carte, etendue));
    if (nommees.some(({ codesPostaux }) => codesPostaux.includes(code.chiffres))) return etendue;
    if (nommees.length > 0) connue ??= etendue;
  }
  if (connue && continueAilleurs(carte, connue, code)) return null;
  return connue ?? communeMalEcrite(carte, code, fin);
}

const SUITE_D_UN_LIEU = /^(?:l|le|la|les|lez|d|de|du|des|en|au|aux|sur|sous)$/;

/** "97434 ST GILLES LES BAINS" is a place of Saint-Paul, not Saint-Gilles of another département. */
function continueAilleurs(
  { liste, communes, ...carte }: Carte,
  connue: Etendue,
  { chiffres }: CodeLu,
): boolean {
  const suite = liste[connue.a];
  if (!suite || suite.rupture || !SUITE_D_UN_LIEU.test(suite.mot)) return false;
  const departement = chiffres.slice(0, 2);
  const nommees = communesNommees(communes, nomDe({ liste, communes, ...carte }, connue));
  return !nommees.some(({ codesPostaux }) => codesPostaux.some((code) => code.startsWith(departement)));
}

function communeMalEcrite(carte: Carte, code: CodeLu, fin: number): Etendue | null {
  if (!code.bienForme) return null;
  for (let a = fin; a > code.a; a -= 1) {
    const etendue = { de: code.a, a };
    if (presqueUneCommune(carte.communes, nomDe(carte, etendue), code.chiffres)) return etendue;
  }
  return null;
}

/** A number of four or six digits is a postcode only beside a commune which it may be meant for. */
function confirme(carte: Carte, commune: Etendue, { chiffres }: CodeLu): boolean {
  return communesNommees(carte.communes, nomDe(carte, commune)).some(({ codesPostaux }) =>
    codeVraisemblable(chiffres, codesPostaux),
  );
}

/** "CALAIS 62100", "Calais (62100)"; not "Mairie de Calais 62100", whose name it is. */
function communeAvant(carte: Carte, code: CodeLu): Etendue | null {
  for (let de = Math.max(0, code.de - MOTS_D_UNE_COMMUNE); de < code.de; de += 1) {
    const coupe = carte.liste.slice(de + 1, code.de).some(({ rupture }) => rupture);
    if (coupe || !detachee(carte.liste, de)) continue;
    const etendue = { de, a: code.de };
    const nommees = communesNommees(carte.communes, nomDe(carte, etendue));
    if (nommees.some(({ codesPostaux }) => codesPostaux.includes(code.chiffres))) return etendue;
  }
  return null;
}

/** "Noyant-Villages (49490) – rue Neuve": what follows the brackets is no town. */
function entreParentheses({ texte, liste }: Carte, { de, a }: CodeLu): boolean {
  const apres = texte.slice(liste[a - 1]?.fin ?? texte.length).trimStart();
  return de > 0 && /\(\s*$/.test(liste[de]?.avant ?? '') && apres.startsWith(')');
}

/** The commune before a postcode in brackets, whatever its code, misspelt or not: the words since the last separator. */
function communeDevant(carte: Carte, code: CodeLu): Etendue | null {
  const exacte = communeAvant(carte, code);
  if (exacte) return exacte;
  const rupture = carte.liste.slice(0, code.de).findLastIndex((jeton) => jeton.rupture);
  const etendue = { de: Math.max(0, rupture), a: code.de };
  const nom = nomDe(carte, etendue);
  const connue = communesNommees(carte.communes, nom).length > 0;
  return connue || presqueUneCommune(carte.communes, nom, code.chiffres) ? etendue : null;
}

/** Words that follow a good postcode without a separator: a town that nobody knows. */
function communeInconnue(liste: readonly Jeton[], de: number): Etendue | null {
  const premier = liste[de];
  if (!premier || premier.rupture || premier.mot === 'et') return null;
  const a = finDesMots(liste, de);
  return a > de ? { de, a } : null;
}

function finDInformation(liste: readonly Jeton[], rang: number): boolean {
  const suivant = liste[rang];
  return !suivant || suivant.rupture || suivant.mot === 'cedex';
}

/** A town without postcode at the end of the cell: a commune of the EPCI, or any commune that stands alone after a separator. */
export function villeFinale(carte: Carte, proches: readonly Commune[] | undefined): Ville | null {
  const { liste } = carte;
  const cedex = liste.findIndex(({ mot }) => mot === 'cedex');
  const a = cedex > 0 ? cedex : liste.length;
  for (let de = Math.max(0, a - MOTS_D_UNE_COMMUNE); de < a; de += 1) {
    const etendue = { de, a };
    if (liste.slice(de + 1, a).some(({ rupture }) => rupture) || !detachee(liste, de)) continue;
    if (!communeSansCode(carte, etendue, proches)) continue;
    const boite = cedex > 0 ? { de: cedex, a: finDuCedex(liste, cedex) } : null;
    return { de, a: boite?.a ?? a, codePostal: null, commune: etendue, cedex: boite };
  }
  return null;
}

/** False for "route d'Arques" and "RPE de Calais", which name no town of their own. */
function detachee(liste: readonly Jeton[], de: number): boolean {
  return liste[de]?.rupture === true || !estLiaison(liste[de - 1]?.mot ?? '');
}

function communeSansCode(carte: Carte, etendue: Etendue, proches: readonly Commune[] | undefined): boolean {
  const nom = nomDe(carte, etendue);
  if (proches && proches.length > 0) return estProche(proches, nom);
  const isolee = etendue.de > 0 && carte.liste[etendue.de]?.rupture === true;
  return isolee && communesNommees(carte.communes, nom).length > 0;
}
