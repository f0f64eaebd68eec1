import type { Mesure, NomMesure } from '../../reading';

export const LIBELLES_MESURES: Readonly<Record<NomMesure, string>> = {
  places: 'Places',
  joursOuverture: 'Jours d’ouverture',
  amplitudeHoraire: 'Amplitude horaire',
  capaciteTheorique: 'Capacité théorique',
  heuresFacturees: 'Heures facturées',
  heuresRealisees: 'Heures réalisées',
  charges: 'Charges',
  participations: 'Participations familiales',
  tauxFacturation: 'Taux de facturation',
  tauxOccupationReel: 'Taux d’occupation réel',
  tauxOccupationFinancier: 'Taux d’occupation financier',
  tauxOccupation: 'Taux d’occupation',
  prixRevient: 'Prix de revient',
  prixRevientFacture: 'Prix de revient (heure facturée)',
  participationHoraire: 'Participation familiale horaire',
  enfantsAccueillis: 'Enfants accueillis',
  famillesAccueillies: 'Familles accueillies',
};

const TAUX: ReadonlySet<NomMesure> = new Set([
  'tauxFacturation',
  'tauxOccupationReel',
  'tauxOccupationFinancier',
  'tauxOccupation',
]);
const EUROS: ReadonlySet<NomMesure> = new Set([
  'charges',
  'participations',
  'prixRevient',
  'prixRevientFacture',
  'participationHoraire',
]);

const NOMBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A figure as a French reader writes it, with its unit, whatever its cell shows. */
export function ecrireMesure(nom: NomMesure, { value }: Pick<Mesure, 'value'>): string {
  if (TAUX.has(nom)) return `${NOMBRE.format(value * 100)}\u202f%`;
  return EUROS.has(nom) ? `${NOMBRE.format(value)}\u202f€` : NOMBRE.format(value);
}
