import { memoireDeTexte } from './memoire';
import { distance, normaliser } from './texte';
import type { Epci } from './types';

const PETITS_MOTS = [
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'en',
  'a',
  'au',
  'aux',
  'sur',
  'entre',
];
const NATURES = [
  'cc',
  'ca',
  'cu',
  'metro',
  'met69',
  'communaute',
  'communautes',
  'communes',
  'agglomeration',
  'agglo',
  'urbaine',
  'metropole',
  'epci',
];
const SANS_VALEUR: ReadonlySet<string> = new Set([...PETITS_MOTS, ...NATURES]);

const VRAISEMBLABLE = 0.6;
const SIGLE = /^[a-z0-9]{3,8}$/;

interface Candidat {
  readonly epci: Epci;
  readonly mots: ReadonlySet<string>;
}

interface Index {
  readonly parMot: ReadonlyMap<string, readonly Candidat[]>;
  readonly parSigle: ReadonlyMap<string, readonly Candidat[]>;
  readonly nombre: number;
}

/** Search by words or by initials among these EPCI, best first. */
export function chercheurEpci(epcis: readonly Epci[]): (texte: string) => readonly Epci[] {
  const candidats = epcis.map((epci) => ({ epci, mots: motsPropres(epci.nom) }));
  const index: Index = {
    parMot: grouper(candidats, ({ mots }) => [...mots]),
    parSigle: grouper(candidats, sigles),
    nombre: candidats.length,
  };
  return (texte) => chercher(index, texte);
}

/** How a text writes the name of an EPCI. */
export interface NomEcrit {
  readonly imprime: string;
  /** Words that have one letter too many, too few, or another. */
  readonly fautes: number;
}

/** A word of fewer letters is another word when one of them changes. */
const LETTRES_POUR_UNE_FAUTE = 5;
const FIN_DU_NOM = /[.;:|()\n]/u;
/** What makes a longer name of it, another one: « Pays de Saint-Omer Ouest ». */
const NOM_CONTINUE = /^[\s-]*\p{Lu}/u;

const motsConnus = memoireDeTexte(motsPropres);

/** The name of this EPCI at the head of a text, its small words left out or not; null where another name stands. */
export function nomEnTete(texte: string, { nom }: Epci): NomEcrit | null {
  const voulus = [...motsConnus(nom)];
  const [tete = ''] = texte.split(FIN_DU_NOM);
  let fautes = 0;
  for (const { 0: mot, index } of tete.matchAll(/[\p{L}\d]+/gu)) {
    const [cle] = motsConnus(mot);
    if (cle === undefined) continue;
    const voulu = voulus.shift() ?? '';
    if (cle !== voulu && !estUneFaute(cle, voulu)) return null;
    if (cle !== voulu) fautes += 1;
    if (voulus.length > 0) continue;
    const fin = index + mot.length;
    const estAutre = mot !== mot.toUpperCase() && NOM_CONTINUE.test(tete.slice(fin));
    return estAutre ? null : { imprime: tete.slice(0, fin).trim(), fautes };
  }
  return null;
}

const estUneFaute = (cle: string, voulu: string): boolean =>
  voulu.length >= LETTRES_POUR_UNE_FAUTE && cle[0] === voulu[0] && distance(cle, voulu, 1) <= 1;

function chercher(index: Index, texte: string): readonly Epci[] {
  const cherches = motsPropres(texte);
  const notes = new Map<Epci, number>();
  for (const candidat of new Set([...cherches].flatMap((mot) => index.parMot.get(mot) ?? []))) {
    notes.set(candidat.epci, ressemblance(cherches, candidat.mots, index));
  }
  for (const sigle of siglesDe(texte)) {
    for (const { epci } of index.parSigle.get(sigle) ?? []) notes.set(epci, 1);
  }
  return [...notes]
    .filter(([, note]) => note >= VRAISEMBLABLE)
    .sort(([, a], [, b]) => b - a)
    .map(([epci]) => epci);
}

function grouper(
  candidats: readonly Candidat[],
  cles: (candidat: Candidat) => readonly string[],
): ReadonlyMap<string, readonly Candidat[]> {
  const groupes = new Map<string, Candidat[]>();
  for (const candidat of candidats) {
    for (const cle of cles(candidat)) groupes.set(cle, [...(groupes.get(cle) ?? []), candidat]);
  }
  return groupes;
}

/** Words that tell an EPCI from another. "TernoisCom" and "Ternois" are the same. */
function motsPropres(nom: string): ReadonlySet<string> {
  const mots = normaliser(nom)
    .replace(/\bst(es?|s)?\b/g, 'saint$1')
    .replace(/\b(\w{5,}?)(?:com|agglo)\b/g, '$1')
    .split(' ');
  return new Set(mots.filter((mot) => mot !== '' && !SANS_VALEUR.has(mot)));
}

/** Initials with and without the nature: Pays de Saint-Omer, a CA, gives "pso" and "capso"; Métropole européenne de Lille, "mel". */
function sigles({ epci, mots }: Candidat): readonly string[] {
  const initiales = premieresLettres([...mots]);
  const tous = normaliser(epci.nom.replace(/^C[ACU]\b/, '')).split(' ');
  const enEntier = premieresLettres(tous.filter((mot) => !PETITS_MOTS.includes(mot)));
  return [...new Set([initiales, epci.nature.toLowerCase() + initiales, enEntier])];
}

function premieresLettres(mots: readonly string[]): string {
  return mots.map((mot) => mot[0] ?? '').join('');
}

/** Words of a text that could be an acronym: the whole text, or what stands in brackets. */
function siglesDe(texte: string): readonly string[] {
  const entreParentheses = /\(([^()]+)\)/.exec(texte)?.[1] ?? '';
  return [texte, entreParentheses].map(normaliser).filter((sigle) => SIGLE.test(sigle));
}

/** Weight of the words in common over the weight of all of them, 0 to 1. */
function ressemblance(a: ReadonlySet<string>, b: ReadonlySet<string>, index: Index): number {
  const total = poids(a, index) + poids(b, index);
  const communs = new Set([...a].filter((mot) => b.has(mot)));
  return total === 0 ? 0 : (2 * poids(communs, index)) / total;
}

/** A word borne by few EPCI weighs more. */
function poids(mots: ReadonlySet<string>, { parMot, nombre }: Index): number {
  const porteurs = (mot: string): number => parMot.get(mot)?.length ?? 1;
  return [...mots].reduce((somme, mot) => somme + Math.log(nombre / porteurs(mot)), 0);
}
