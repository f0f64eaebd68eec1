import { adresseEnLigne } from '../../reading';
import type { Equipement } from '../../reading';
import { sourceDe, valeurDe } from './valeurs';

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
    gestionnaireAdresse: adresseEnLigne(equipement.gestionnaireAdresse),
    places: valeurDe(equipement.places),
    remarque: valeurDe(equipement.remarque),
    source: sourceDe(equipement.cells),
  };
}
