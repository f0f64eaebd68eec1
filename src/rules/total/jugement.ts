import type { Egalite } from './egalites';
import { detaillee, sansPreuve, semblableAUneMoyenne, seRecouvrent, soustraite } from './exceptions';

/** What is wrong in the equalities of one total. */
export interface Jugement {
  readonly justes: readonly Egalite[];
  readonly fausses: readonly Egalite[];
  /** Every column gives less than the total: a row is missing, rather than each total wrong. */
  readonly incomplet: readonly Egalite[];
}

type Avis = 'juste' | 'faux' | 'muet';

/** Beyond, small differences come from figures that were rounded at their source. */
const TOTAL_ARRONDI_MIN = 1000;
const PARTIES_ARRONDIES_MIN = 3;
const ACCORDS_SURS = 3;

function arrondisALaSource({ parties, total }: Egalite): boolean {
  return parties.length >= PARTIES_ARRONDIES_MIN && Math.abs(total.mesure.value) >= TOTAL_ARRONDI_MIN;
}

/** A difference that rounded figures may have, without being sure. */
export function peutTenirAuxArrondis(egalite: Egalite): boolean {
  return arrondisALaSource(egalite) && Math.abs(egalite.ecart) <= egalite.parties.length / 2;
}

const exacte = ({ ecart, tolerance }: Egalite): boolean => Math.abs(ecart) <= tolerance;

function avis(egalite: Egalite, videsNuls: boolean): Avis {
  if (exacte(egalite)) return 'juste';
  // Parts are made again when they are asked for: not for the many totals that are right.
  const { ecart, manquants, illisibles, parties } = egalite;
  if ((Math.abs(ecart) === 1 && arrondisALaSource(egalite)) || detaillee(egalite)) return 'juste';
  if (manquants === 0) return soustraite(egalite) ? 'muet' : 'faux';
  const signes = parties.some(({ mesure }) => mesure.value < 0);
  if (illisibles.length > 0 || !videsNuls) return ecart < 0 && !signes ? 'faux' : 'muet';
  return 'faux';
}

/** An equality between zeros proves nothing. */
const probante = ({ somme, total }: Egalite): boolean => somme !== 0 || total.mesure.value !== 0;

function retenues(fausses: readonly Egalite[], accords: number): readonly Egalite[] {
  const nettes = fausses.filter((egalite) => !semblableAUneMoyenne(egalite, accords));
  if (accords > 0) return accords >= ACCORDS_SURS || fausses.length <= accords + 1 ? nettes : [];
  const seule = fausses.length === 1;
  return seule ? nettes.filter((egalite) => !seRecouvrent(egalite) && !sansPreuve(egalite)) : [];
}

/** A total that formulas give adds up what they say, rows of another table included. */
const calculee = ({ total }: Egalite): boolean => total.mesure.calculee;

function incompletes(fausses: readonly Egalite[], accords: number): readonly Egalite[] {
  const partout = fausses.length > 1 && fausses.every(({ ecart, sens }) => ecart > 0 && sens === 'ligne');
  return partout && accords === 0 && !fausses.every(calculee)
    ? fausses.filter((egalite) => !semblableAUneMoyenne(egalite, 0))
    : [];
}

/** Judges the equalities of one total together: those that hold tell that adding was meant. */
export function juger(egalites: readonly Egalite[]): Jugement {
  const videsNuls = egalites.some(
    (egalite) =>
      egalite.manquants > 0 && egalite.illisibles.length === 0 && exacte(egalite) && probante(egalite),
  );
  const avisDe = egalites.map((egalite) => avis(egalite, videsNuls));
  const justes = egalites.filter((egalite, rang) => avisDe[rang] === 'juste' && probante(egalite));
  const fausses = egalites.filter((_, rang) => avisDe[rang] === 'faux');
  return {
    justes,
    fausses: retenues(fausses, justes.length),
    incomplet: incompletes(fausses, justes.length),
  };
}
