import type { Etendue } from './jetons';
import type { Lu } from './morceaux';
import type { Site, Sites } from './sites';
import { estLieu } from './vocabulaire';

const NUMERO = /^\d{1,4}[a-z]?$/;

/**
 * Finds the way of a place which has a town but no way: last words of its name, parted from the rest, that begin with
 * a number or a place ("ALSH, Ecoles et salle polyvalente – 62370 Ruminghem").
 */
export function repli(lu: Lu, repartis: Sites, apresType: boolean): Sites {
  return { ...repartis, sites: repartis.sites.map((site) => avecVoie(lu, site, apresType)) };
}

function avecVoie(lu: Lu, site: Site, apresType: boolean): Site {
  if (site.voie || !site.ville?.codePostal || !site.nom) return site;
  const coupure = debutDeLieu(lu, site.nom, apresType);
  if (coupure === null) return site;
  const nom = coupure > site.nom.de ? { de: site.nom.de, a: coupure } : null;
  return { ...site, nom, voie: { de: coupure, a: site.nom.a } };
}

function debutDeLieu({ liste }: Lu, { de, a }: Etendue, apresType: boolean): number | null {
  for (let rang = a - 1; rang >= de; rang -= 1) {
    const jeton = liste[rang];
    if (!jeton?.rupture) continue;
    const numerote = NUMERO.test(jeton.mot) && rang + 1 < a;
    const lieu = estLieu(jeton.mot) && jeton.avant.includes(',');
    const seul = rang > de || apresType;
    return seul && (numerote || lieu) ? rang : null;
  }
  return null;
}
