import { RelativeFormula } from '../../workbook';
import type { EcartDeFormule, SuiteDeFormules } from '../records';
import { areasDe, porteeDe, regardeSaLigne } from './axe';
import { ecartDe } from './ecarts';
import { formeCanonique, squelette } from './forme-canonique';
import { estSynthese } from './libelles';
import { tronconsDe } from './troncons';
import type { Maillon } from './troncons';
import { ENSEMBLE_MAX } from './vue';
import type { Entourage, FormeCommune, Vue } from './vue';

/** A form that fewer cells have says nothing of the others. */
const PAREILLES_MIN = 3;

/** The stretches of a line that some cell breaks. */
export function suitesDe(vue: Vue, rangs: readonly number[]): SuiteDeFormules[] {
  const { feuille, axe, ligne } = vue;
  const troncons = [...tronconsDe(feuille, axe, ligne, rangs)];
  return troncons.flatMap((troncon) => {
    const commune = formeCommune(vue, troncon);
    if (!commune) return [];
    const ailleurs = troncons.filter((autre) => autre !== troncon).flat();
    const memeForme = ailleurs.filter(({ r1c1 }) => r1c1 === commune.r1c1).length;
    return sansSyntheses(vue, troncon, commune).flatMap((partie) => {
      const suite = suiteDe(vue, partie, commune);
      return suite ? [{ ...suite, pareilles: suite.pareilles + memeForme }] : [];
    });
  });
}

/** The form of most; null when all agree or when too few do. */
function formeCommune(vue: Vue, troncon: readonly Maillon[]): FormeCommune | null {
  const comptes = new Map<string, number>();
  for (const { r1c1 } of troncon) if (r1c1 !== null) comptes.set(r1c1, (comptes.get(r1c1) ?? 0) + 1);
  let r1c1 = '';
  let nombre = 0;
  for (const [forme, compte] of comptes) if (compte > nombre) [r1c1, nombre] = [forme, compte];
  if (nombre === troncon.length || nombre < PAREILLES_MIN) return null;
  const rangModele = troncon.find((maillon) => maillon.r1c1 === r1c1)?.rang ?? 0;
  const lieu = vue.axe.lieu(vue.ligne, rangModele);
  const formule = vue.feuille.formule(lieu.row, lieu.column) ?? '';
  const areas = areasDe(formule);
  return {
    r1c1,
    modele: new RelativeFormula(formule, lieu.row, lieu.column),
    rangModele,
    portee: porteeDe(vue.axe, areas, rangModele),
    regardeSaLigne: regardeSaLigne(vue.axe, areas, lieu),
  };
}

/** Totals and the like are set aside; where a form looks at the rank before, it starts anew after them. */
function sansSyntheses(
  vue: Vue,
  troncon: readonly Maillon[],
  commune: FormeCommune,
): readonly (readonly Maillon[])[] {
  const parties: Maillon[][] = [[]];
  for (const maillon of troncon) {
    if (maillon.r1c1 === commune.r1c1 || !estAPart(vue, maillon, commune)) parties.at(-1)?.push(maillon);
    else if (commune.portee.avant || commune.portee.apres) parties.push([]);
  }
  return parties;
}

/** In a row of totals, a rate may still be a rate: the same formula, looking elsewhere, is no other computation. */
function estAPart({ feuille, axe, ligne }: Vue, { rang }: Maillon, commune: FormeCommune): boolean {
  const lieu = axe.lieu(ligne, rang);
  const formule = feuille.formule(lieu.row, lieu.column);
  const regardeAutour = formule !== null && regardeSaLigne(axe, areasDe(formule), lieu);
  if (regardeAutour && !commune.regardeSaLigne) return true;
  if (!estSynthese(feuille, axe, ligne, rang)) return false;
  return formule === null || squelette(formule) !== squelette(commune.modele.at(lieu.row, lieu.column));
}

function suiteDe(vue: Vue, partie: readonly Maillon[], commune: FormeCommune): SuiteDeFormules | null {
  const autres = partie.filter((maillon) => !estPareil(vue, maillon, commune));
  const pareilles = partie.length - autres.length;
  if (autres.length === 0 || pareilles < PAREILLES_MIN || autres.length > pareilles) return null;
  const differents = new Set(autres.map(({ rang }) => rang));
  const ecarts = partie.flatMap((maillon, place): EcartDeFormule[] => {
    if (!differents.has(maillon.rang)) return [];
    const ecart = ecartDe(vue, maillon, entourage(partie, place, differents), commune);
    return ecart ? [ecart] : [];
  });
  if (ecarts.length === 0) return null;
  const debut = vue.axe.lieu(vue.ligne, partie[0]?.rang ?? 0);
  const fin = vue.axe.lieu(vue.ligne, partie.at(-1)?.rang ?? 0);
  return {
    sens: vue.axe.sens,
    r1c1: commune.r1c1,
    sheet: vue.feuille.sheet.name,
    range: { top: debut.row, left: debut.column, bottom: fin.row, right: fin.column },
    pareilles,
    ecarts,
  };
}

/** Same form, or another way to write what the form gives in this cell. */
function estPareil({ feuille, axe, ligne }: Vue, { rang, r1c1 }: Maillon, commune: FormeCommune): boolean {
  if (r1c1 === commune.r1c1) return true;
  const { row, column } = axe.lieu(ligne, rang);
  const formule = feuille.formule(row, column);
  if (formule === null) return false;
  const canonique = formeCanonique(formule);
  return canonique !== null && canonique === formeCanonique(commune.modele.at(row, column));
}

function entourage(partie: readonly Maillon[], place: number, differents: ReadonlySet<number>): Entourage {
  const vers = (pas: 1 | -1): number => {
    let pasFaits = 1;
    while (pasFaits <= ENSEMBLE_MAX && differents.has(partie[place + pas * pasFaits]?.rang ?? -1))
      pasFaits += 1;
    return pasFaits;
  };
  const avant = vers(-1);
  const apres = vers(1);
  return {
    avant: partie[place - avant]?.rang ?? null,
    apres: partie[place + apres]?.rang ?? null,
    ensemble: avant + apres - 1,
  };
}
