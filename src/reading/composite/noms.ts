import { reconnaitreType } from '../../referentiel';
import type { Indices, Partie } from './decoupage';
import type { Intitule } from './intitule';
import { partieDe } from './jetons';
import type { Etendue } from './jetons';
import type { Lu } from './morceaux';
import type { Sites } from './sites';
import { estLiaison, estQualificatif, estStatut } from './vocabulaire';

/** The words of a place's name without "Implantation", which only announces it; null when nothing is left. */
export function sansAnnonce({ liste }: Lu, nom: Etendue | null): Etendue | null {
  const annonce = nom !== null && liste[nom.de]?.mot.startsWith('implantation') === true;
  if (!annonce) return nom;
  return nom.de + 1 < nom.a ? { de: nom.de + 1, a: nom.a } : null;
}

/**
 * The name of a structure. Types at the head are not part of it, unless what follows is no name by itself
 * ("RPE de Calais", "Ludothèque Guines") or the type is given elsewhere.
 */
export function nomDeStructure(
  lu: Lu,
  intitule: Intitule,
  repartis: Sites,
  { typeAilleurs }: Indices,
): Partie | null {
  const propre = nomPropre(lu, intitule, repartis);
  if (intitule.fin === 0) return propre && partieDe(lu.texte, lu.liste, propre);
  const entier = typeAilleurs === true ? propre : null;
  const suite = propre ? (entier ?? sansType(lu, propre)) : communeAccolee(lu, intitule, repartis);
  if (!suite) return null;
  const detache = propre !== null && entier === null && suite.de >= propre.de;
  return partieDe(lu.texte, lu.liste, detache ? suite : { de: 0, a: suite.a });
}

/** The words after a type that make a name by themselves; from the first word on when they only complete the type. */
function sansType(lu: Lu, { de, a }: Etendue): Etendue {
  let debut = de;
  while (debut < a && !lu.liste[de]?.rupture && estStatut(lu.liste[debut]?.mot ?? '')) debut += 1;
  return debut < a && estUnNom(lu, { de: debut, a }) ? { de: debut, a } : { de: 0, a };
}

function nomPropre(lu: Lu, { finDuNom }: Intitule, { titre, sites }: Sites): Etendue | null {
  const nom = titre ? titreComplet(lu, titre, sites[0]?.nom ?? null) : sansAnnonce(lu, sites[0]?.nom ?? null);
  if (!nom || finDuNom === null) return nom;
  const a = lu.liste.findIndex(({ debut }) => debut >= finDuNom);
  return { de: nom.de, a: a > nom.de ? Math.min(a, nom.a) : nom.a };
}

/** "CSC Implantation Centre Social": a title that is but a type goes on with the name of the first place. */
function titreComplet(lu: Lu, titre: Etendue, premier: Etendue | null): Etendue {
  const texte = partieDe(lu.texte, lu.liste, titre)?.texte ?? '';
  return premier && reconnaitreType(texte) ? { de: titre.de, a: premier.a } : titre;
}

/** "Ludothèque Guines": the town is all the name there is. "ALSH périscolaire Guines" says where it is held. */
function communeAccolee({ liste }: Lu, { fin, types }: Intitule, { sites }: Sites): Etendue | null {
  if (types[0]?.reconnu.type.startsWith('ALSH')) return null;
  const ville = sites[0]?.ville;
  if (!ville?.commune || ville.codePostal || sites[0]?.voie) return null;
  const avant = liste[ville.de - 1];
  const colle = avant !== undefined && avant.fin <= fin && liste[ville.de]?.rupture === false;
  return colle ? ville.commune : null;
}

/** False for "de Calais", "ados", "hiver 2024": words that only complete a type. */
function estUnNom({ liste }: Lu, { de, a }: Etendue): boolean {
  const premier = liste[de];
  if (!premier || /[«"“]\s*$/u.test(premier.avant)) return premier !== undefined;
  if (!premier.rupture && COMPLEMENT.test(premier.mot)) return false;
  return liste.slice(de, a).some(({ mot }) => !estQualificatif(mot) && !estLiaison(mot) && /[a-z]/.test(mot));
}

const COMPLEMENT = /^(?:de|du|des|d|pour)$/;
