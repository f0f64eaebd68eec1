import type { Egalite } from './egalites';

/** What is wrong in the equalities of one total. */
export interface Jugement {
  readonly justes: readonly Egalite[];
  readonly fausses: readonly Egalite[];
  /** Every column gives less than the total: a row is missing, rather than each total wrong. */
  readonly incomplet: readonly Egalite[];
}

type Avis = 'juste' | 'faux' | 'muet';

/** Beyond, a difference of one comes from figures that were rounded at their source. */
const TOTAL_ARRONDI_MIN = 1000;
const PARTIES_ARRONDIES_MIN = 3;
const ACCORDS_SURS = 3;
/** Whole numbers that add up in so many columns are counts in the others too. */
const ACCORDS_DE_COMPTES = 2;

const COMPTE =
  /(?:^|[\s(])(?:nombre|nb|nbre|effectifs?|places?|etp|heures?|montants?|total|totaux|nombre de \p{L}+|population|habitants?|€|euros?)(?![\p{L}])/iu;
const PERSONNES =
  /allocataires?|bénéficiaires?|beneficiaires?|foyers?|ménages?|menages?|familles?|usagers?|personnes?|public|adhérents?|enfants?/iu;
const PRESTATIONS =
  /\b(?:AAH|RSA|PPA|AEEH|PAJE|ASF|APL|ALS|ALF|CMG|PREPARE|AF|CF|ARS|prime d['’]activit|prestations?|aides?|allocations?|dispositifs?|services?|activit[ée]s?)\b/iu;

function estDuBruit({ ecart, parties, total }: Egalite): boolean {
  return (
    Math.abs(ecart) === 1 &&
    parties.length >= PARTIES_ARRONDIES_MIN &&
    Math.abs(total.mesure.value) >= TOTAL_ARRONDI_MIN
  );
}

function avis(egalite: Egalite, videsNuls: boolean): Avis {
  const { ecart, tolerance, manquants, illisibles, parties } = egalite;
  if (Math.abs(ecart) <= tolerance || estDuBruit(egalite)) return 'juste';
  if (manquants === 0) return 'faux';
  const signes = parties.some(({ mesure }) => mesure.value < 0);
  if (illisibles.length > 0 || !videsNuls) return ecart < 0 && !signes ? 'faux' : 'muet';
  return 'faux';
}

const exacte = ({ ecart, tolerance }: Egalite): boolean => Math.abs(ecart) <= tolerance;

/** An equality between zeros proves nothing. */
const probante = ({ somme, total }: Egalite): boolean => somme !== 0 || total.mesure.value !== 0;

/** Words that say that the figures of a column are counts. */
function seCompte({ croisee, grille }: Egalite): boolean {
  return [croisee.libelle, ...croisee.groupes, grille.titre].some((champ) => COMPTE.test(champ?.value ?? ''));
}

/** The total lies among its parts as a mean does, and nothing says that they are counts. */
function semblableAUneMoyenne(egalite: Egalite, accords: number): boolean {
  const valeurs = egalite.parties.map(({ mesure }) => mesure.value);
  const { value } = egalite.total.mesure;
  if (valeurs.length < 2 || value < Math.min(...valeurs) || value > Math.max(...valeurs)) return false;
  if (egalite.parties.some(({ mesure }) => mesure.pas < 1)) return true;
  return accords < ACCORDS_DE_COMPTES && !seCompte(egalite);
}

/** The same persons may stand in several rows: their total is less than the sum. */
function seRecouvrent({ ecart, parties, croisee, grille, sens }: Egalite): boolean {
  if (ecart > 0) return false;
  const objets = [croisee.libelle, grille.titre, ...croisee.groupes]
    .map((champ) => champ?.value ?? '')
    .join(' ');
  const noms = parties.map(({ ligne, colonne }) => (sens === 'ligne' ? ligne : colonne).libelle?.value ?? '');
  return PERSONNES.test(objets + noms.join(' ')) && noms.some((nom) => PRESTATIONS.test(nom));
}

function retenues(fausses: readonly Egalite[], accords: number): readonly Egalite[] {
  const nettes = fausses.filter(
    (egalite) => !semblableAUneMoyenne(egalite, accords) && !(accords === 0 && seRecouvrent(egalite)),
  );
  if (accords === 0) return fausses.length === 1 ? nettes : [];
  return accords >= ACCORDS_SURS || fausses.length <= accords + 1 ? nettes : [];
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
  const incomplet =
    justes.length === 0 && fausses.length > 1 && fausses.every(({ ecart }) => ecart > 0) ? fausses : [];
  return {
    justes,
    incomplet: incomplet.filter((egalite) => !semblableAUneMoyenne(egalite, 0)),
    fausses: retenues(fausses, justes.length),
  };
}
