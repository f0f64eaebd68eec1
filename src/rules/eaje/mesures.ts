import type { IndicateursEaje, Mesure, NomMesure } from '../../reading';

type Nature = 'taux' | 'prix' | 'nombre';

/** How a message names a figure, and how it writes it. */
interface Presentation {
  readonly libelle: string;
  readonly nature: Nature;
}

export const MESURES: Readonly<Record<NomMesure, Presentation>> = {
  places: { libelle: 'places', nature: 'nombre' },
  joursOuverture: { libelle: 'jours d’ouverture', nature: 'nombre' },
  amplitudeHoraire: { libelle: 'heures d’ouverture par jour', nature: 'nombre' },
  capaciteTheorique: { libelle: 'capacité théorique', nature: 'nombre' },
  heuresFacturees: { libelle: 'heures facturées', nature: 'nombre' },
  heuresRealisees: { libelle: 'heures réalisées', nature: 'nombre' },
  charges: { libelle: 'charges', nature: 'nombre' },
  participations: { libelle: 'participations des familles', nature: 'nombre' },
  tauxFacturation: { libelle: 'taux de facturation', nature: 'taux' },
  tauxOccupationReel: { libelle: 'taux d’occupation réel', nature: 'taux' },
  tauxOccupationFinancier: { libelle: 'taux d’occupation financier', nature: 'taux' },
  tauxOccupation: { libelle: 'taux d’occupation', nature: 'taux' },
  prixRevient: { libelle: 'prix de revient', nature: 'prix' },
  prixRevientFacture: { libelle: 'prix de revient par heure facturée', nature: 'prix' },
  participationHoraire: { libelle: 'participation moyenne des familles', nature: 'prix' },
  enfantsAccueillis: { libelle: 'enfants accueillis', nature: 'nombre' },
  famillesAccueillies: { libelle: 'familles accueillies', nature: 'nombre' },
};

/** Figures that measure the same thing, one way or another. */
export const OCCUPATIONS = ['tauxOccupationReel', 'tauxOccupation', 'tauxOccupationFinancier'] as const;
export const PRIX_REVIENT = ['prixRevient', 'prixRevientFacture'] as const;

const DECIMALES_MAX = 2;

const FORMATS = [0, DECIMALES_MAX].map(
  (decimales) =>
    new Intl.NumberFormat('fr-FR', {
      minimumFractionDigits: decimales,
      maximumFractionDigits: DECIMALES_MAX,
    }),
);

function francais(valeur: number, decimales: 0 | typeof DECIMALES_MAX): string {
  return FORMATS[decimales === 0 ? 0 : 1]?.format(valeur) ?? '';
}

/** A figure as French readers write it: « 70,13 % », « 13,86 € », « 12 340 ». */
export function ecrire(nom: NomMesure, valeur: number): string {
  const { nature } = MESURES[nom];
  if (nature === 'taux') return `${francais(valeur * 100, 0)}\u202f%`;
  return nature === 'prix' ? `${francais(valeur, DECIMALES_MAX)}\u202f€` : francais(valeur, 0);
}

/** A figure of a structure, with its name. */
export interface Releve {
  readonly eaje: IndicateursEaje;
  readonly nom: NomMesure;
  readonly mesure: Mesure;
}

export function releve(eaje: IndicateursEaje, nom: NomMesure): Releve | null {
  const mesure = eaje.mesures[nom];
  return mesure ? { eaje, nom, mesure } : null;
}

/** The figures of a structure that bear one of these names. */
export function relevesDe(eaje: IndicateursEaje, noms: readonly NomMesure[]): Releve[] {
  return noms.flatMap((nom) => releve(eaje, nom) ?? []);
}

/** The first of these figures that the structure has. */
export function premier(eaje: IndicateursEaje, noms: readonly NomMesure[]): Releve | null {
  return relevesDe(eaje, noms)[0] ?? null;
}

export function anneeDe({ annee }: IndicateursEaje): number | null {
  return annee?.value ?? null;
}

/** What every finding about a figure says of it. */
export function surLaMesure({ eaje, nom, mesure }: Releve) {
  return {
    at: mesure,
    key: `${eaje.key} ${nom}`,
    confidence: eaje.confidence,
    actual: ecrire(nom, mesure.value),
    related: [eaje.nom],
  };
}

/** The words of a message about a figure: its name, its value, its structure. */
export function motsDe({ eaje, nom, mesure }: Releve) {
  return {
    mesure: MESURES[nom].libelle,
    valeur: ecrire(nom, mesure.value),
    structure: eaje.nom.value,
  };
}
