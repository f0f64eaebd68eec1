import type { NomMesure } from '../../reading';
import type { NomStyle } from '../style';

/** How the column of a measure is headed and written. */
interface Presentation {
  readonly entete: string;
  readonly largeur: number;
  readonly style: NomStyle;
  readonly total: NomStyle;
}

const NOMBRE = { style: 'nombre', total: 'totalNombre' } as const;
const DECIMAL = { style: 'decimal', total: 'totalDecimal' } as const;
const TAUX = { style: 'tauxPrecis', total: 'totalTauxPrecis' } as const;
const EUROS = { style: 'euros', total: 'totalEuros' } as const;
const MONTANT = { style: 'montant', total: 'totalMontant' } as const;

/** In the order of the columns: raw figures first. The headers are those that our own reader knows. */
export const PRESENTATIONS: Readonly<Record<NomMesure, Presentation>> = {
  places: { entete: 'Places', largeur: 7, ...NOMBRE },
  joursOuverture: { entete: 'Jours d’ouverture', largeur: 11, ...NOMBRE },
  amplitudeHoraire: { entete: 'Amplitude horaire', largeur: 11, ...DECIMAL },
  capaciteTheorique: { entete: 'Capacité théorique (heures)', largeur: 12, ...NOMBRE },
  heuresFacturees: { entete: 'Heures facturées', largeur: 12, ...NOMBRE },
  heuresRealisees: { entete: 'Heures réalisées', largeur: 12, ...NOMBRE },
  charges: { entete: 'Charges', largeur: 15, ...MONTANT },
  participations: { entete: 'Participations des familles', largeur: 15, ...MONTANT },
  enfantsAccueillis: { entete: 'Enfants accueillis', largeur: 11, ...NOMBRE },
  famillesAccueillies: { entete: 'Familles accueillies', largeur: 11, ...NOMBRE },
  tauxFacturation: { entete: 'Taux de facturation', largeur: 12, ...TAUX },
  tauxOccupationReel: { entete: 'Taux d’occupation réel', largeur: 12, ...TAUX },
  tauxOccupationFinancier: { entete: 'Taux d’occupation financier', largeur: 13, ...TAUX },
  tauxOccupation: { entete: 'Taux d’occupation', largeur: 12, ...TAUX },
  prixRevient: { entete: 'Prix de revient', largeur: 9, ...EUROS },
  prixRevientFacture: { entete: 'Prix de revient par heure facturée', largeur: 12, ...EUROS },
  participationHoraire: { entete: 'Participation moyenne', largeur: 13, ...EUROS },
};

export const MESURES = Object.keys(PRESENTATIONS) as readonly NomMesure[];

/** A rate is its numerator divided by the product of its denominators. */
export interface Quotient {
  readonly haut: NomMesure;
  readonly bas: readonly NomMesure[];
}

const CAPACITE: readonly (readonly NomMesure[])[] = [
  ['capaciteTheorique'],
  ['places', 'joursOuverture', 'amplitudeHoraire'],
];

const surLaCapacite = (haut: NomMesure): readonly Quotient[] => CAPACITE.map((bas) => ({ haut, bas }));

/** What gives each rate (domaine.md § 1.1); where several quotients are in use, the surest comes first. */
export const QUOTIENTS: Readonly<Partial<Record<NomMesure, readonly Quotient[]>>> = {
  tauxFacturation: [{ haut: 'heuresFacturees', bas: ['heuresRealisees'] }],
  tauxOccupationReel: surLaCapacite('heuresRealisees'),
  tauxOccupationFinancier: surLaCapacite('heuresFacturees'),
  tauxOccupation: [...surLaCapacite('heuresRealisees'), ...surLaCapacite('heuresFacturees')],
  prixRevient: [
    { haut: 'charges', bas: ['heuresRealisees'] },
    { haut: 'charges', bas: ['heuresFacturees'] },
  ],
  prixRevientFacture: [{ haut: 'charges', bas: ['heuresFacturees'] }],
  participationHoraire: [
    { haut: 'participations', bas: ['heuresFacturees'] },
    { haut: 'participations', bas: ['heuresRealisees'] },
  ],
};

/** The style of a column whose figures have decimals. */
export const AVEC_DECIMALES: Readonly<Partial<Record<NomStyle, NomStyle>>> = {
  nombre: 'decimal',
  montant: 'euros',
  totalNombre: 'totalDecimal',
  totalMontant: 'totalEuros',
};

/** Rates that stand for one another: one that is there makes the others useless. */
export const OCCUPATIONS: readonly NomMesure[] = [
  'tauxOccupationReel',
  'tauxOccupation',
  'tauxOccupationFinancier',
];
export const PRIX: readonly NomMesure[] = ['prixRevient', 'prixRevientFacture'];

/** Raw figures that add up. */
export const ADDITIONNEES: ReadonlySet<NomMesure> = new Set<NomMesure>([
  'places',
  'capaciteTheorique',
  'heuresFacturees',
  'heuresRealisees',
  'charges',
  'participations',
  'enfantsAccueillis',
  'famillesAccueillies',
]);

/** What a mean is weighted by: the hours that divide the rate, else the places. */
export const POIDS: Readonly<Partial<Record<NomMesure, readonly NomMesure[]>>> = {
  tauxFacturation: ['heuresRealisees', 'places'],
  tauxOccupationReel: ['capaciteTheorique', 'places'],
  tauxOccupationFinancier: ['capaciteTheorique', 'places'],
  tauxOccupation: ['capaciteTheorique', 'places'],
  prixRevient: ['heuresRealisees', 'heuresFacturees', 'places'],
  prixRevientFacture: ['heuresFacturees', 'places'],
  participationHoraire: ['heuresFacturees', 'heuresRealisees', 'places'],
};
