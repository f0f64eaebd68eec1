import { memoireDeTexte, reconnaitreType, typeEnTete, typesEmpiles } from '../../referentiel';
import type { Commune, Communes, Epci, TypeReconnu, TypeSitue } from '../../referentiel';
import { reconnaitreEntete } from './entete';
import type { EnteteReconnu } from './entete';

/** The look-ups that every step makes, each remembered: the same texts come back in every row. */
export interface Outils {
  readonly communes: Communes;
  /** Type that the whole text names. */
  readonly type: (texte: string) => TypeReconnu | null;
  /** Type at the head of the text, and its length. */
  readonly typeEnTete: (texte: string) => { reconnu: TypeReconnu; longueur: number } | null;
  /** Types that fill the whole text one after the other; empty when fewer than two. */
  readonly empiles: (texte: string) => readonly TypeSitue[];
  readonly entete: (texte: string) => EnteteReconnu | null;
  readonly communesNommees: (texte: string) => readonly Commune[];
  readonly epcis: (texte: string) => readonly Epci[];
}

function empilesEntiers(texte: string): readonly TypeSitue[] {
  const empiles = typesEmpiles(texte);
  const reste = texte.slice(empiles.at(-1)?.fin ?? 0);
  return empiles.length > 1 && !/[\p{L}\p{N}]/u.test(reste) ? empiles : [];
}

/** "Dambach-la-Ville", "Ville du Havre": the name of a place holds words of headers; "Ville" alone is one. */
function nommeUnLieu(texte: string, communes: Communes): boolean {
  if (/^\s*[\p{L}]+\s*$/u.test(texte)) return false;
  const dUneVille = /^\s*(?:ville|commune|mairie)\s+d(?:u|e|es|['’])/i.test(texte);
  return communes.parNom(dUneVille ? sansVille(texte) : texte).length > 0;
}

function sansVille(texte: string): string {
  const article = /\sdu\s/i.test(texte) ? 'Le ' : /\sdes\s/i.test(texte) ? 'Les ' : '';
  return article + texte.replace(/^\s*\p{L}+\s+(?:du\s+|des\s+|de\s+|d['’]\s*)/iu, '');
}

export function ouvrirOutils(communes: Communes): Outils {
  return {
    communes,
    type: memoireDeTexte(reconnaitreType),
    typeEnTete: memoireDeTexte(typeEnTete),
    empiles: memoireDeTexte(empilesEntiers),
    entete: memoireDeTexte((texte) => (nommeUnLieu(texte, communes) ? null : reconnaitreEntete(texte))),
    communesNommees: memoireDeTexte((texte) => communes.parNom(texte)),
    epcis: memoireDeTexte((texte) => communes.chercherEpci(texte)),
  };
}

const CODE_ET_VILLE = /(?<!\d)\d{5}[\s,–—-]+\p{L}/u;

/** True when the text goes on to a postcode and a town: an address hides in it. */
export function porteUneVille(texte: string): boolean {
  return CODE_ET_VILLE.test(texte);
}

const CODE_POSTAL = /(?<!\d)\d{2}[ \u00a0\u202f]?\d{3}(?!\d)/;

/** True when the text holds a postcode, alone or among other words. */
export function porteCodePostal(texte: string): boolean {
  return CODE_POSTAL.test(texte);
}
