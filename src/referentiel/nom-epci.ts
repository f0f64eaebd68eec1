import { normaliser } from './texte';
import type { Epci } from './types';

const PETITS_MOTS = new Set([
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
]);
const NATURES = new Set([
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
]);

const VRAISEMBLABLE = 0.6;
const SIGLE = /^[a-z0-9]{3,8}$/;

interface Candidat {
  readonly epci: Epci;
  readonly mots: ReadonlySet<string>;
  readonly sigles: ReadonlySet<string>;
}

/** Search by words or by initials among these EPCI, best first. */
export function chercheurEpci(epcis: readonly Epci[]): (texte: string) => readonly Epci[] {
  const candidats = epcis.map(candidat);
  const poids = poidsDesMots(candidats);
  return (texte) => {
    const cherches = motsPropres(texte);
    const notes = candidats.map(({ epci, mots, sigles }) => ({
      epci,
      note: Math.max(ressemblance(cherches, mots, poids), memeSigle(texte, sigles) ? 1 : 0),
    }));
    return notes
      .filter(({ note }) => note >= VRAISEMBLABLE)
      .sort((a, b) => b.note - a.note)
      .map(({ epci }) => epci);
  };
}

function candidat(epci: Epci): Candidat {
  return { epci, mots: motsPropres(epci.nom), sigles: sigles(epci) };
}

/** Words that tell an EPCI from another. */
function motsPropres(nom: string): ReadonlySet<string> {
  const tous = normaliser(nom)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .split(' ');
  return new Set(tous.filter((mot) => mot !== '' && !PETITS_MOTS.has(mot) && !NATURES.has(mot)));
}

/** Initials with and without the nature: Pays de Saint-Omer, a CA, gives "pso" and "capso". */
function sigles({ nature, nom }: Epci): ReadonlySet<string> {
  const initiales = [...motsPropres(nom)].map((mot) => mot[0] ?? '').join('');
  return new Set([initiales, nature.toLowerCase() + initiales]);
}

/** Words of a text that could be its acronym: the whole text, or what stands in brackets. */
function memeSigle(texte: string, connus: ReadonlySet<string>): boolean {
  const entre = /\(([^()]+)\)/.exec(texte)?.[1] ?? '';
  return [texte, entre].map(normaliser).some((sigle) => SIGLE.test(sigle) && connus.has(sigle));
}

/** A word borne by few EPCI weighs more. */
function poidsDesMots(candidats: readonly Candidat[]): ReadonlyMap<string, number> {
  const porteurs = new Map<string, number>();
  for (const { mots } of candidats) for (const mot of mots) porteurs.set(mot, (porteurs.get(mot) ?? 0) + 1);
  return new Map([...porteurs].map(([mot, nombre]) => [mot, Math.log(candidats.length / nombre)]));
}

/** Weight of the words in common over the weight of all of them, 0 to 1. */
function ressemblance(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  poids: ReadonlyMap<string, number>,
): number {
  const inconnu = Math.log(poids.size + 1);
  const peser = (mots: Iterable<string>): number =>
    [...mots].reduce((somme, mot) => somme + (poids.get(mot) ?? inconnu), 0);
  const total = peser(a) + peser(b);
  return total === 0 ? 0 : (2 * peser([...a].filter((mot) => b.has(mot)))) / total;
}
