import type { IndicateursEaje, NomMesure } from '../../reading';
import { autour, DEMI_PAS, produit, quotient, seTouchent } from './intervalle';
import type { Intervalle } from './intervalle';
import { ecrire, MESURES, releve } from './mesures';
import type { Releve } from './mesures';

/** A figure is `haut` divided by the product of `bas`. */
interface Formule {
  readonly haut: NomMesure;
  readonly bas: readonly NomMesure[];
}

const PLACES_JOURS_HEURES = ['places', 'joursOuverture', 'amplitudeHoraire'] as const;

function parCapacite(haut: NomMesure): readonly Formule[] {
  return [
    { haut, bas: ['capaciteTheorique'] },
    { haut, bas: PLACES_JOURS_HEURES },
  ];
}

function parHeure(haut: NomMesure, ...heures: readonly NomMesure[]): readonly Formule[] {
  return heures.map((bas) => ({ haut, bas: [bas] }));
}

/** What gives each figure (domaine.md § 1.1); where several formulas are in use, any of them may be the one of the table. */
const FORMULES: Readonly<Partial<Record<NomMesure, readonly Formule[]>>> = {
  tauxFacturation: parHeure('heuresFacturees', 'heuresRealisees'),
  tauxOccupationReel: parCapacite('heuresRealisees'),
  tauxOccupationFinancier: parCapacite('heuresFacturees'),
  tauxOccupation: [...parCapacite('heuresRealisees'), ...parCapacite('heuresFacturees')],
  prixRevient: parHeure('charges', 'heuresRealisees', 'heuresFacturees'),
  prixRevientFacture: parHeure('charges', 'heuresFacturees'),
  participationHoraire: parHeure('participations', 'heuresFacturees', 'heuresRealisees'),
};

export const RECALCULES = Object.keys(FORMULES) as readonly NomMesure[];

/** A figure done again from its terms. */
export interface Verification {
  readonly resultat: Releve;
  readonly formule: Formule;
  readonly termes: readonly Releve[];
  /** What the terms give, to the digits of the figure. */
  readonly attendu: number;
  readonly juste: boolean;
}

function termesDe(eaje: IndicateursEaje, { haut, bas }: Formule): readonly Releve[] | null {
  const termes = [haut, ...bas].map((nom) => releve(eaje, nom));
  return termes.every((terme) => terme !== null) ? termes : null;
}

export function arrondi(valeur: number, pas: number): number {
  return pas > 0 ? Number((Math.round(valeur / pas) * pas).toPrecision(12)) : valeur;
}

/** Counted, not rounded. */
const COMPTEES: ReadonlySet<NomMesure> = new Set(PLACES_JOURS_HEURES);

function intervalleDe({ nom, mesure }: Releve): Intervalle {
  return autour(mesure, COMPTEES.has(nom) ? 0 : DEMI_PAS);
}

/** Taux de facturation that hours spent and not stated may have had (domaine.md § 1.1). */
const FACTURATION_POSSIBLE = { minimum: 0.95, maximum: 1.3 };

/** « Prix de revient » and no more, where the table gives the billed hours only: it may well count the hours spent. */
function parHeureRealisee({ eaje, nom, mesure }: Releve, { bas }: Formule, exact: number): boolean {
  if (nom !== 'prixRevient' || bas[0] !== 'heuresFacturees' || eaje.mesures.heuresRealisees) return false;
  const facturation = mesure.value / exact;
  return facturation >= FACTURATION_POSSIBLE.minimum && facturation <= FACTURATION_POSSIBLE.maximum;
}

/** The figure as one formula gives it; null when a term is missing or zero. */
function refaire(resultat: Releve, formule: Formule): Verification | null {
  const termes = termesDe(resultat.eaje, formule);
  const [haut, ...bas] = termes ?? [];
  if (!termes || !haut) return null;
  const possible = quotient(intervalleDe(haut), produit(bas.map(intervalleDe)));
  const exact = haut.mesure.value / bas.reduce((total, terme) => total * terme.mesure.value, 1);
  if (!possible || !Number.isFinite(exact)) return null;
  const { mesure } = resultat;
  // A figure that was cut instead of rounded is right too.
  const juste = seTouchent(autour(mesure, 1), possible) || parHeureRealisee(resultat, formule, exact);
  return { resultat, formule, termes, attendu: arrondi(exact, mesure.pas), juste };
}

/** Places, days and hours give the capacity when no column states it. */
function estUtile({ mesures }: IndicateursEaje, { bas }: Formule): boolean {
  return bas !== PLACES_JOURS_HEURES || !mesures.capaciteTheorique;
}

function ecart({ resultat, attendu }: Verification): number {
  return Math.abs(attendu - resultat.mesure.value);
}

/** The figure done again by the formula that comes nearest; null when its terms are not there. */
export function verifier(eaje: IndicateursEaje, nom: NomMesure): Verification | null {
  const resultat = releve(eaje, nom);
  let choisie: Verification | null = null;
  for (const formule of (resultat && FORMULES[nom]) ?? []) {
    const faite = resultat && estUtile(eaje, formule) ? refaire(resultat, formule) : null;
    if (faite?.juste) return faite;
    if (faite && (!choisie || ecart(faite) < ecart(choisie))) choisie = faite;
  }
  return choisie;
}

/** True when places, days and hours stand for a capacity that may change within the day (agrément modulé). */
export function capaciteSupposee({ formule }: Verification): boolean {
  return formule.bas === PLACES_JOURS_HEURES;
}

function enUnites({ nom, mesure }: Releve): string {
  return `${ecrire(nom, mesure.value)} ${MESURES[nom].libelle}`;
}

/** « 21 264 heures facturées / 20 000 heures réalisées = 106,32 %, et non 110 % ». */
export function enClair({ resultat, termes, attendu }: Verification): string {
  const [haut, ...bas] = termes.map(enUnites);
  const diviseur = bas.length > 1 ? `(${bas.join(' × ')})` : bas.join('');
  const { nom, mesure } = resultat;
  return `${haut ?? ''} / ${diviseur} = ${ecrire(nom, attendu)}, et non ${ecrire(nom, mesure.value)}`;
}
