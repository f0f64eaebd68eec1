import { diviser, verifierNombre } from './erreur';

/**
 * Taux de facturation : heures facturées sur heures réalisées.
 * @customfunction TAUX.FACTURATION
 * @param facturees Heures facturées aux familles
 * @param realisees Heures de présence des enfants
 */
export function tauxFacturation(facturees: number, realisees: number): number {
  verifierNombre('Heures facturées', facturees);
  verifierNombre('Heures réalisées', realisees);
  return diviser(facturees, realisees, 'Heures réalisées');
}

/**
 * Taux d’occupation : heures sur capacité théorique (places × jours × amplitude). Avec les heures réalisées, le taux réel ; avec les heures facturées, le taux financier.
 * @customfunction TAUX.OCCUPATION
 * @param heures Heures réalisées ou facturées dans l’année
 * @param places Places autorisées
 * @param jours Jours d’ouverture dans l’année
 * @param amplitude Heures d’ouverture par jour
 */
export function tauxOccupation(heures: number, places: number, jours: number, amplitude: number): number {
  verifierNombre('Heures', heures);
  verifierNombre('Places', places);
  verifierNombre('Jours d’ouverture', jours);
  verifierNombre('Amplitude', amplitude);
  return diviser(heures, places * jours * amplitude, 'Capacité théorique');
}

/**
 * Prix de revient d’une heure : charges sur heures, réalisées ou facturées.
 * @customfunction PRIX.REVIENT
 * @param charges Total des charges de l’année, en euros
 * @param heures Heures réalisées ou facturées dans l’année
 */
export function prixRevient(charges: number, heures: number): number {
  verifierNombre('Charges', charges);
  verifierNombre('Heures', heures);
  return diviser(charges, heures, 'Heures');
}

/**
 * Participation moyenne des familles par heure facturée.
 * @customfunction PARTICIPATION
 * @param participations Participations familiales de l’année, en euros
 * @param facturees Heures facturées aux familles
 */
export function participation(participations: number, facturees: number): number {
  verifierNombre('Participations', participations);
  verifierNombre('Heures facturées', facturees);
  return diviser(participations, facturees, 'Heures facturées');
}
