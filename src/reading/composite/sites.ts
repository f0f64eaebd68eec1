import type { Etendue } from './jetons';
import type { Morceau } from './morceaux';
import type { Ville } from './villes';

/** The words of one place. Its town may be shared with the places before it. */
export interface Site {
  nom: Etendue | null;
  voie: Etendue | null;
  boite: Etendue | null;
  ville: Ville | null;
  numerotee: boolean;
  ouvert: boolean;
}

export interface Sites {
  /** Words before a list of places: the name of the structure itself. */
  readonly titre: Etendue | null;
  readonly sites: readonly Site[];
  /** Words after an address that begin no other. */
  readonly reste: Etendue | null;
}

function nouveau(nom: Etendue | null = null, ouvert = false): Site {
  return { nom, voie: null, boite: null, ville: null, numerotee: false, ouvert };
}

function joindre(avant: Etendue | null, apres: Etendue): Etendue {
  return avant ? { de: avant.de, a: apres.a } : { de: apres.de, a: apres.a };
}

/** Deals the runs out among places: a place is a name, a way, a box, a town, in that order, any of them missing. */
export function distribuer(morceaux: readonly Morceau[]): Sites {
  const sites: Site[] = [nouveau()];
  morceaux.forEach((morceau, rang) => {
    const site = sites.at(-1) ?? nouveau();
    if (morceau.genre === 'nom') placerNom(sites, site, morceau, morceaux.slice(rang + 1));
    else if (morceau.genre === 'voie') placerVoie(sites, site, morceau);
    else if (morceau.genre === 'boite') site.boite ??= morceau;
    else placerVille(sites, site, morceau.ville);
  });
  return trier(remettreALEndroit(sites));
}

/** "Les Petits Loirs – Noyant-Villages (49490) – 3 rue Neuve": one place, whose town comes before its way. */
function remettreALEndroit(sites: readonly Site[]): readonly Site[] {
  const [premier, second, ...autres] = sites;
  if (!premier || !second?.voie || autres.length > 0) return sites;
  const aLEnvers = premier.ville !== null && premier.voie === null && premier.boite === null;
  const voieSeule = second.nom === null && second.ville === null && second.boite === null;
  return aLEnvers && voieSeule ? [{ ...premier, voie: second.voie, numerotee: second.numerotee }] : sites;
}

function placerNom(
  sites: Site[],
  site: Site,
  nom: Morceau & { genre: 'nom' },
  suite: readonly Morceau[],
): void {
  const apresAdresse = site.voie !== null || site.ville !== null;
  if (nom.ouvreSite) sites.push(nouveau(etendue(nom), true));
  else if (!apresAdresse) site.nom = joindre(site.nom, nom);
  else if (site.ville !== null || voieAvantVille(suite)) sites.push(nouveau(etendue(nom)));
  else site.voie = joindre(site.voie, nom);
}

/** "Implantation" alone says nothing of the place. */
function etendue({ de, a }: Etendue): Etendue {
  return { de, a };
}

/** True when another way comes before the next town: what precedes it names another place. */
function voieAvantVille(suite: readonly Morceau[]): boolean {
  const prochain = suite.find(({ genre }) => genre === 'voie' || genre === 'ville' || genre === 'boite');
  return prochain?.genre === 'voie';
}

function placerVoie(sites: Site[], site: Site, voie: Morceau & { genre: 'voie' }): void {
  if (site.ville) sites.push({ ...nouveau(), voie: etendue(voie), numerotee: voie.numerotee });
  else if (site.voie && !site.nom && !site.numerotee && voie.numerotee) {
    site.nom = site.voie;
    site.voie = etendue(voie);
  } else site.voie = joindre(site.voie, voie);
  site.numerotee ||= voie.numerotee;
}

/** A town closes its place, and the places before it that have none. */
function placerVille(sites: Site[], site: Site, ville: Ville): void {
  if (site.ville) {
    sites.push({ ...nouveau(), ville });
    return;
  }
  for (let rang = sites.length - 1; rang >= 0; rang -= 1) {
    const precedent = sites[rang];
    if (!precedent || precedent.ville) return;
    precedent.ville = ville;
  }
}

function estLieu({ voie, ville, boite, ouvert }: Site): boolean {
  return ouvert || voie !== null || ville !== null || boite !== null;
}

function trier(sites: readonly Site[]): Sites {
  const [premier = nouveau(), ...autres] = sites;
  const dernier = autres.at(-1);
  const reste = dernier && !estLieu(dernier) ? dernier.nom : null;
  const lieux = autres.filter(estLieu);
  const annonce = lieux[0]?.ouvert === true && premier.voie === null && premier.boite === null;
  if (annonce) return { titre: premier.nom, sites: lieux, reste };
  return { titre: null, sites: [premier, ...lieux], reste };
}
