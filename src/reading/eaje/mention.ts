import { typesDans } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Outils } from '../equipements/outils';
import type { Field } from '../records';
import { communeDuNom } from './commune';

/** A structure as a sentence names it. */
export interface Mention {
  readonly nom: Field | null;
  readonly type: Field | null;
  readonly commune: Field | null;
  /** "crèche d’Aire": the type and the town, for a structure that has no other name. */
  readonly libelle: Field | null;
}

const GUILLEMETS = /[«"“]\s*([^»"”]{2,60}?)\s*[»"”]/u;
const PLURIEL = /^(?:\p{L}+-)?(?:cr[èe]ches|accueils|haltes|jardins|[ée]tablissements|structures)(?!\p{L})/iu;
const PUCE = /^\s*(?:[-–—•*·]|\d+[.)])\s*/u;
const SUITE_MAX = 110;
/** What ends the words that name a structure. */
const FIN_DU_NOM =
  /\s+(?:a|est|sont|possède|dispose|accueille|accueillait|propose|compte|g[ée]r[ée]e?|agréée?|ouverte?|était|présente|affiche|en|pour|avec)(?!\p{L})|[,;:(.]|\s[-–—]\s/iu;

function partie(c: Case, texte: string | undefined): Field | null {
  return texte ? champPartie(c, texte) : null;
}

/** The first EAJE that a text names, one and not several. */
export function mentionDans(c: Case, texte: string, outils: Outils): Mention | null {
  for (const { reconnu, debut, fin } of typesDans(texte)) {
    const dit = texte.slice(debut, fin);
    if (
      reconnu.type !== 'EAJE' ||
      PLURIEL.test(dit) ||
      /\d\s*$/.test(texte.slice(0, debut).replace(/\b1\s*$/, ''))
    )
      continue;
    return nommer(c, texte, debut, fin, outils);
  }
  return null;
}

function nommer(c: Case, texte: string, debut: number, fin: number, outils: Outils): Mention {
  const suite = texte.slice(fin, fin + SUITE_MAX);
  const guillemets = GUILLEMETS.exec(suite);
  const sansNom = suite.replace(GUILLEMETS, (dit) => ' '.repeat(dit.length));
  const bout =
    FIN_DU_NOM.exec(guillemets ? suite.replace(GUILLEMETS, (dit) => '_'.repeat(dit.length)) : suite)?.index ??
    suite.length;
  const tete = suite.slice(0, bout);
  const commune =
    communeDuNom(sansNom.slice(0, Math.max(bout, guillemets ? SUITE_MAX : 0)), outils) ??
    situee(sansNom, outils);
  const propre = guillemets ? guillemets[1] : nomPropre(tete);
  return {
    nom: partie(c, propre),
    type: partie(c, texte.slice(debut, fin)),
    commune: commune && champPartie(c, commune.printed, commune.nom),
    libelle: commune ? partie(c, texte.slice(debut, fin + (guillemets ? 0 : bout)).trim()) : null,
  };
}

/** "située sur la commune d’Ecques". */
function situee(texte: string, outils: Outils): ReturnType<typeof communeDuNom> {
  const lieu = /(?:commune|ville|situ[ée]e?s?|implant[ée]e?s?|install[ée]e?s?)\s+(?=d|à|a|sur)/iu.exec(texte);
  return lieu ? communeDuNom(texte.slice(lieu.index + lieu[0].length), outils) : null;
}

/** "multi-accueil Les Lutins" is named; "crèche de Marck" and "crèche municipale" are not. */
function nomPropre(tete: string): string | undefined {
  const mot = /^\s+(\p{Lu}.*)$/u.exec(tete)?.[1]?.trim();
  return mot === undefined ? undefined : mot.replace(/\s+(?:de|d[’']|du|des|à|aux?)\s*\p{Lu}[\p{L}-]*$/u, '');
}

/** "- La Maison de Batistin à Helfaut :" names what the next lines speak of. */
export function titreDeStructure(c: Case, outils: Outils): Mention | null {
  const texte = c.texte.replace(PUCE, '').replace(/\s*:\s*$/, '');
  if (!PUCE.test(c.texte) || texte.length > 80 || /\d/.test(texte) || !/^\p{Lu}/u.test(texte)) return null;
  const commune = communeDuNom(texte, outils);
  const fin = commune
    ? texte.slice(0, commune.debut).replace(/\s+(?:de|d[’']|du|des|à|aux?)\s*(?:la\s*|l[’']\s*)?$/iu, '')
    : texte;
  return {
    nom: partie(c, fin.trim()),
    type: null,
    commune: commune && champPartie(c, commune.printed, commune.nom),
    libelle: null,
  };
}
