import type { Mesure, NomMesure } from '../../reading';
import { memoire } from '../memoire';
import type { RuleContext } from '../rule';
import { diagnostic } from './diagnostic';
import { OCCUPATIONS, premier, PRIX_REVIENT, relevesDe } from './mesures';
import type { Releve } from './mesures';
import { participationMaximale } from './voisins';

type Gravite = 'error' | 'warning';

/** How a figure passes a limit. */
export type Depassement = 'zero' | 'tropHaut' | 'tropBas' | 'impossible' | 'horsBande' | 'plusQueLePrix';

export interface HorsLimite {
  readonly releve: Releve;
  readonly depassement: Depassement;
  readonly gravite: Gravite;
}

type Verdict = readonly [Depassement, Gravite] | null;

const VERDICTS: readonly (readonly [
  readonly NomMesure[],
  (releve: Releve, context: RuleContext) => Verdict,
])[] = [
  [['tauxFacturation'], facturation],
  [OCCUPATIONS, occupation],
  [PRIX_REVIENT, prix],
  [['participationHoraire'], participation],
];

function facturation({ mesure: { value } }: Releve, { profil }: RuleContext): Verdict {
  if (value === 0) return ['zero', 'error'];
  if (value > profil.seuils.facturationMaximale) return ['tropHaut', 'error'];
  return value < 1 ? ['tropBas', 'warning'] : null;
}

function occupation({ nom, mesure: { value } }: Releve, { profil }: RuleContext): Verdict {
  const { minimum, maximum } = profil.seuils.occupation;
  if (value < minimum) return ['tropBas', 'error'];
  // Hours that are paid may outnumber those that are offered; those that are spent may not.
  return value > maximum ? ['tropHaut', nom === 'tauxOccupationReel' ? 'error' : 'warning'] : null;
}

function prix({ mesure: { value } }: Releve, { profil }: RuleContext): Verdict {
  const { erreur, alerte } = profil.seuils.prixRevient;
  if (value < erreur.minimum || value > erreur.maximum) return ['impossible', 'error'];
  return value < alerte.minimum || value > alerte.maximum ? ['horsBande', 'warning'] : null;
}

function participation({ eaje, mesure: { value } }: Releve, context: RuleContext): Verdict {
  const { seuils } = context.profil;
  const revient = premier(eaje, PRIX_REVIENT);
  const prixSur = revient !== null && !diagnostic(context).douteuses.has(revient.mesure);
  if (prixSur && value > revient.mesure.value) return ['plusQueLePrix', 'error'];
  const maximum = participationMaximale(seuils, eaje.annee?.value ?? null);
  return value < seuils.participation.minimum || value > maximum ? ['horsBande', 'warning'] : null;
}

/** Figures out of their limits, those already held for wrong left out. */
const horsLimites = memoire((context: RuleContext): readonly HorsLimite[] => {
  const { douteuses } = diagnostic(context);
  return VERDICTS.flatMap(([noms, juger]) => {
    const releves = context.lecture.eaje.flatMap((eaje) => relevesDe(eaje, noms));
    return releves.flatMap((releve) => {
      const verdict = douteuses.has(releve.mesure) ? null : juger(releve, context);
      return verdict ? [{ releve, depassement: verdict[0], gravite: verdict[1] }] : [];
    });
  });
});

/** The figures of these names that pass a limit. */
export function horsLimite(context: RuleContext, noms: readonly NomMesure[]): readonly HorsLimite[] {
  return horsLimites(context).filter(({ releve }) => noms.includes(releve.nom));
}

/** Figures that a graver finding already holds for wrong or odd: what is left to say of them is said there. */
export const dejaDites = memoire((context: RuleContext): ReadonlySet<Mesure> => {
  const mesures = horsLimites(context).map(({ releve }) => releve.mesure);
  return new Set([...diagnostic(context).douteuses, ...mesures]);
});
