import type { Communes } from '../../referentiel';
import type { AdresseDecoupee, GestionnaireDecoupe, Indices } from './decoupage';
import { partieDe } from './jetons';
import type { Etendue } from './jetons';
import { avecMemoire } from './memoire';
import { masquer } from './masque';
import { couper, lire } from './morceaux';
import type { Lu } from './morceaux';
import { parties } from './parties';
import { distribuer } from './sites';
import type { Site } from './sites';
import { estImmeuble } from './vocabulaire';

/** Splits the cell of a gestionnaire: "Mairie — Place du Soldat Inconnu — 62100 CALAIS". */
export const decouperGestionnaire = avecMemoire(separer);

function separer(texte: string, communes: Communes, indices: Indices): GestionnaireDecoupe {
  const { masque, remarques } = masquer(texte);
  const lu = lire(texte, masque, communes, indices.proches);
  const { sites, reste } = distribuer(couper(lu, 0));
  const site = avecImmeuble(lu, avecNumero(lu, sites[0]));
  return {
    ...parties(lu, site),
    nom: site.nom && partieDe(texte, lu.liste, site.nom),
    remarque: remarques[0] ?? (reste && partieDe(texte, lu.liste, reste)),
  };
}

/** Splits the cell of an address alone: everything before the town is the way. */
export const decouperAdresse = avecMemoire(situer);

function situer(texte: string, communes: Communes, indices: Indices): AdresseDecoupee {
  const lu = lire(texte, masquer(texte).masque, communes, indices.proches);
  const [premier = VIDE] = distribuer(couper(lu, 0)).sites;
  const voie = premier.nom ? { de: premier.nom.de, a: premier.voie?.a ?? premier.nom.a } : premier.voie;
  return parties(lu, { ...premier, voie });
}

const VIDE: Site = { nom: null, voie: null, boite: null, ville: null, numerotee: false, ouvert: false };
const NUMERO = /^\d{1,4}[a-z]?$/;

/** "Mairie de Guemps 31 Le Marais 62370 Guemps": without a kind of way, the number begins the address. */
function avecNumero({ liste }: Lu, site: Site = VIDE): Site {
  const { nom } = site;
  if (!nom || site.voie || !site.ville?.codePostal) return site;
  const rang = liste.findIndex(({ mot }, index) => index > nom.de && index < nom.a - 1 && NUMERO.test(mot));
  return rang < 0 ? site : { ...site, nom: { de: nom.de, a: rang }, voie: { de: rang, a: nom.a } };
}

/** "Mairie — Hôtel de ville — Grand Place": the building goes with the way. */
function avecImmeuble({ liste }: Lu, site: Site): Site {
  const { nom } = site;
  if (!nom || !site.voie) return site;
  const debut = debutImmeuble(liste, nom);
  return debut === null
    ? site
    : { ...site, nom: { de: nom.de, a: debut }, voie: { de: debut, a: site.voie.a } };
}

function debutImmeuble(liste: Lu['liste'], { de, a }: Etendue): number | null {
  for (let rang = a - 1; rang > de; rang -= 1) {
    const jeton = liste[rang];
    if (jeton && estImmeuble(jeton.mot, jeton.rupture)) return rang;
  }
  return null;
}
