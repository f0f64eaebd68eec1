import type { Adresse, Equipement } from '../../reading';
import { sourceDe, valeurDe } from './valeurs';

/** A postal address on one line, as an envelope bears it. */
function surUneLigne({ voie, codePostal, commune, boite }: Adresse): string | null {
  const cedex = boite?.value.toUpperCase().startsWith('CEDEX') ?? false;
  const ville = [codePostal, commune, cedex ? boite : null];
  const parties = [voie, cedex ? null : boite].map(valeurDe);
  const ligneVille = ville.map(valeurDe).filter(Boolean).join(' ');
  return [...parties, ligneVille].filter(Boolean).join(', ') || null;
}

export function equipementJson(equipement: Equipement) {
  const { adresse } = equipement;
  return {
    collectivite: valeurDe(equipement.collectivite),
    typePrinted: valeurDe(equipement.typePrinted),
    type: equipement.type,
    nom: valeurDe(equipement.nom),
    adresse: valeurDe(adresse.voie),
    codePostal: valeurDe(adresse.codePostal),
    commune: valeurDe(adresse.commune),
    gestionnaire: valeurDe(equipement.gestionnaire),
    gestionnaireAdresse: surUneLigne(equipement.gestionnaireAdresse),
    places: valeurDe(equipement.places),
    remarque: valeurDe(equipement.remarque),
    source: sourceDe(equipement.cells),
  };
}
