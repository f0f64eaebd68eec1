import type { Cell } from '../../workbook';
import type { EcartDeFormule } from '../records';
import { areasDe } from './axe';
import type { Axe } from './axe';
import { formeCanonique, formeSansNombres } from './forme-canonique';
import { libelleDe } from './libelles';
import type { Maillon } from './troncons';
import { valeurDe, valeursDe } from './valeur';
import { ENSEMBLE_MAX } from './vue';
import type { Entourage, FormeCommune, Vue } from './vue';

/** A cell that breaks a stretch, unless something explains that it computes otherwise. */
export function ecartDe(
  vue: Vue,
  maillon: Maillon,
  entourage: Entourage,
  commune: FormeCommune,
): EcartDeFormule | null {
  const { row, column } = vue.axe.lieu(vue.ligne, maillon.rang);
  const formule = vue.feuille.formule(row, column);
  const attendue = commune.modele.at(row, column);
  const proche = entourage.avant ?? entourage.apres;
  if (proche === null || !estEntoure(vue, maillon, entourage, commune)) return null;
  if (estAccompagne(vue, maillon, entourage)) return null;
  if (!memesOperandes(vue, maillon.rang, proche, commune)) return null;
  const valeurAttendue = valeurDe(attendue, vue.lire);
  if (
    formule === null ? estPropre(vue, maillon, attendue, valeurAttendue) : estAutreCalcul(formule, attendue)
  )
    return null;
  return {
    field: vue.feuille.fieldDe(row, column),
    formule,
    nature: natureDe(formule, attendue),
    attendue,
    valeurAttendue,
  };
}

function natureDe(formule: string | null, attendue: string): EcartDeFormule['nature'] {
  if (formule === null) return 'constante';
  const sansNombres = formeSansNombres(formule);
  return sansNombres !== null && sansNombres === formeSansNombres(attendue) ? 'nombre' : 'formule';
}

/**
 * Between two cells that compute alike; or alone at an end, where a form that looks past the end cannot be trusted,
 * in front of a figure that has a name or beside a line that goes on.
 */
function estEntoure(
  { feuille, axe, ligne }: Vue,
  { rang }: Maillon,
  { avant, apres, ensemble }: Entourage,
  { portee, r1c1 }: FormeCommune,
): boolean {
  if (avant !== null && apres !== null) return ensemble <= ENSEMBLE_MAX;
  if (ensemble > 1 || (avant === null ? portee.avant : portee.apres)) return false;
  const seSuit = [ligne - 1, ligne + 1].some((voisine) => r1c1En(feuille, axe, voisine, rang) === r1c1);
  return seSuit || libelleDe(feuille, axe, ligne, rang) !== null;
}

/** The next line breaks at the same rank, or computes there as this cell does: the rank itself is another kind of figure. */
function estAccompagne({ feuille, axe, ligne }: Vue, { rang, r1c1 }: Maillon, autour: Entourage): boolean {
  return [ligne - 1, ligne + 1].some((voisine) => {
    const { row, column } = axe.lieu(voisine, rang);
    const ici = feuille.r1c1(row, column);
    if (r1c1 !== null && ici === r1c1) return true;
    const estDeMemeNature = (ici === null) === (r1c1 === null);
    if (!estDeMemeNature || feuille.nombre(row, column) === null) return false;
    const [avant, apres = avant] = [autour.avant, autour.apres]
      .filter((proche) => proche !== null)
      .map((proche) => r1c1En(feuille, axe, voisine, proche));
    return avant !== null && avant === apres && ici !== avant;
  });
}

function r1c1En(feuille: Vue['feuille'], axe: Axe, ligne: number, rang: number): string | null {
  const { row, column } = axe.lieu(ligne, rang);
  return feuille.r1c1(row, column);
}

/** The cells that the common form looks at hold here what they hold elsewhere, and both results are shown alike. */
function memesOperandes(vue: Vue, rang: number, proche: number, commune: FormeCommune): boolean {
  const ici = vue.axe.lieu(vue.ligne, rang);
  const la = vue.axe.lieu(vue.ligne, proche);
  const estPourcentage = (cell: Cell | null) => cell?.format.includes('%') === true;
  if (
    estPourcentage(vue.feuille.cell(ici.row, ici.column)) !==
    estPourcentage(vue.feuille.cell(la.row, la.column))
  )
    return false;
  const operandesIci = operandes(vue, commune.modele.at(ici.row, ici.column));
  return operandesIci === operandes(vue, commune.modele.at(la.row, la.column));
}

/** What kind of thing each operand is: figure, text, nothing. */
function operandes({ lire }: Vue, formule: string): string {
  return areasDe(formule)
    .map((area) => {
      const valeurs = valeursDe(area, lire) ?? [];
      if (valeurs.length === 1) return valeurs[0] === null ? 'vide' : typeof valeurs[0];
      return valeurs.some((valeur) => typeof valeur === 'number') ? 'nombres' : 'rien';
    })
    .join();
}

const AGREGAT = /^=\+?([A-Z]+)\([^()]*\)$/;

/** Another function over the figures, or the same formula inside a guard: a choice, not a slip. */
function estAutreCalcul(formule: string, attendue: string): boolean {
  const agregat = AGREGAT.exec(attendue)?.[1];
  if (agregat !== undefined && AGREGAT.exec(formule)?.[1] !== agregat) return true;
  const ici = formeCanonique(formule);
  const autre = formeCanonique(attendue);
  if (ici === null || autre === null) return false;
  return ici.includes(autre) || autre.includes(ici);
}

/** A typed figure that lies among the parts of a sum is no sum: places or days are not added from year to year. */
function estPropre(vue: Vue, { rang }: Maillon, attendue: string, valeur: number | null): boolean {
  const { row, column } = vue.axe.lieu(vue.ligne, rang);
  const typee = vue.feuille.nombre(row, column) ?? 0;
  if (!AGREGAT.test(attendue) || valeur === typee) return false;
  const parts = areasDe(attendue).flatMap((area) => valeursDe(area, vue.lire) ?? []);
  const nombres = parts.filter((part) => typeof part === 'number');
  return typee >= Math.min(...nombres) && typee <= Math.max(...nombres);
}
