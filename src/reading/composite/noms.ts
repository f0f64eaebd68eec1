import type { Indices, Partie } from './decoupage';
import type { Intitule } from './intitule';
import { partieDe } from './jetons';
import type { Etendue } from './jetons';
import type { Lu } from './morceaux';
import type { Sites } from './sites';
import { estLiaison, estQualificatif } from './vocabulaire';

/** The words of a place's name without "Implantation", which only announces it. */
export function sansAnnonce({ liste }: Lu, nom: Etendue): Etendue {
  const annonce = liste[nom.de]?.mot.startsWith('implantation') === true;
  return annonce ? { de: nom.de + 1, a: nom.a } : nom;
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
  const suite = propre ?? communeAccolee(lu, intitule, repartis);
  if (!suite) return null;
  const colle = !repartis.titre || repartis.titre === propre;
  const entier = colle && (typeAilleurs === true || !propre || !estUnNom(lu, suite));
  return partieDe(lu.texte, lu.liste, entier ? { de: 0, a: suite.a } : suite);
}

function nomPropre(lu: Lu, { finDuNom }: Intitule, { titre, sites }: Sites): Etendue | null {
  const nom = titre ?? (sites[0]?.nom ? sansAnnonce(lu, sites[0].nom) : null);
  if (!nom || finDuNom === null) return nom;
  const a = lu.liste.findIndex(({ debut }) => debut >= finDuNom);
  return { de: nom.de, a: a > nom.de ? Math.min(a, nom.a) : nom.a };
}

/** "Ludothèque Guines": the town, printed without a postcode, is all the name there is. */
function communeAccolee({ liste }: Lu, { fin }: Intitule, { sites }: Sites): Etendue | null {
  const ville = sites[0]?.ville;
  if (!ville?.commune || ville.codePostal || sites[0]?.voie) return null;
  const jeton = liste[ville.de];
  return jeton &&
    !jeton.rupture &&
    liste[ville.de - 1] !== undefined &&
    (liste[ville.de - 1]?.fin ?? 0) <= fin
    ? ville.commune
    : null;
}

/** False for "de Calais", "ados", "hiver été": words that only complete a type. */
function estUnNom({ liste }: Lu, { de, a }: Etendue): boolean {
  if (liste[de]?.rupture || /[«"“]\s*$/u.test(liste[de]?.avant ?? '')) return true;
  const premier = liste[de]?.mot ?? '';
  const articles = ['l', 'la', 'le', 'les', 'un', 'une'];
  if (estLiaison(premier) && !articles.includes(premier)) return false;
  return liste.slice(de, a).some(({ mot }) => !estQualificatif(mot) && !estLiaison(mot));
}
