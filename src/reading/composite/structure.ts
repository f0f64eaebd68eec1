import type { Communes } from '../../referentiel';
import type { Indices, Partie, SiteDecoupe, StructureDecoupee } from './decoupage';
import { lireIntitule } from './intitule';
import { partieDe } from './jetons';
import { avecMemoire } from './memoire';
import { masquer } from './masque';
import { couper, debutAdresse, lire } from './morceaux';
import type { Lu } from './morceaux';
import { nomDeStructure, sansAnnonce } from './noms';
import { parties } from './parties';
import { repli } from './replis';
import { distribuer } from './sites';
import type { Sites } from './sites';

/** Splits the cell of a structure: "EAJE : Arc en Ciel - 95, rue du 11 novembre — 62100 CALAIS". */
export const decouperStructure = avecMemoire(decouper);

function decouper(texte: string, communes: Communes, indices: Indices): StructureDecoupee {
  const { masque, remarques } = masquer(texte);
  const lu = lire(texte, masque, communes, indices.proches);
  const adresse = debutAdresse(lu);
  const libelle = masque.slice(0, lu.liste[adresse]?.debut ?? masque.length);
  const intitule = lireIntitule(libelle, lu.liste.slice(0, adresse));
  const depart = premierMot(lu, intitule.fin);
  const repartis = repli(lu, distribuer(couper(lu, depart)), depart > 0);
  const sites = repartis.sites.map((site): SiteDecoupe => {
    const nom = sansAnnonce(lu, site.nom);
    return { ...parties(lu, site), nom: nom && partieDe(texte, lu.liste, nom) };
  });
  const [premier] = sites;
  return {
    types: intitule.types,
    nom: nomDeStructure(lu, intitule, repartis, indices),
    voie: premier?.voie ?? null,
    codePostal: premier?.codePostal ?? null,
    commune: premier?.commune ?? null,
    boite: premier?.boite ?? null,
    sites: sites.length > 1 ? sites : [],
    remarque: remarques[0] ?? reste(lu, repartis),
  };
}

function premierMot({ liste }: Lu, fin: number): number {
  const rang = liste.findIndex(({ debut }) => debut >= fin);
  return rang < 0 ? liste.length : rang;
}

function reste(lu: Lu, { reste: mots }: Sites): Partie | null {
  return mots && partieDe(lu.texte, lu.liste, mots);
}
