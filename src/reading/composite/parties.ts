import type { AdresseDecoupee, Partie } from './decoupage';
import { motsSeuls, partieDe } from './jetons';
import type { Etendue } from './jetons';
import type { Lu } from './morceaux';
import type { Site } from './sites';

/** The parts of a place's address. */
export function parties(lu: Lu, { voie, boite, ville }: Site): AdresseDecoupee {
  const partie = (etendue: Etendue | null | undefined): Partie | null =>
    etendue ? partieDe(lu.texte, lu.liste, etendue) : null;
  return {
    voie: partie(voie),
    codePostal: ville?.codePostal ? motsSeuls(lu.texte, lu.liste, ville.codePostal) : null,
    commune: ville?.commune ? motsSeuls(lu.texte, lu.liste, ville.commune) : null,
    boite: boiteEntiere(lu, partie(boite), partie(ville?.cedex)),
  };
}

/** "BP 40029 62921 Aire Cédex" gives the box "BP 40029 Cédex". */
function boiteEntiere({ texte }: Lu, boite: Partie | null, cedex: Partie | null): Partie | null {
  if (!boite || !cedex) return boite ?? cedex;
  const dites = `${boite.texte} ${texte.slice(cedex.debut, cedex.fin)}`;
  return { texte: dites, debut: Math.min(boite.debut, cedex.debut), fin: Math.max(boite.fin, cedex.fin) };
}
