import { cellKey } from '../workbook';
import type { Finding, Fix } from '../rules';
import type { CellEdit, CellValue } from '../workbook';

/** The one stretch of a text that an edit changes. */
interface Troncon {
  readonly debut: number;
  readonly fin: number;
  readonly par: string;
}

/** A cell with the stretches that several fixes change in it; `entiere` when its whole value is replaced. */
interface CelluleCorrigee {
  readonly edit: CellEdit;
  readonly troncons: readonly Troncon[] | null;
}

function longueurCommune(a: string, b: string, depuisLaFin: boolean, max: number): number {
  let longueur = 0;
  const lettre = (texte: string) => texte[depuisLaFin ? texte.length - 1 - longueur : longueur];
  while (longueur < max && lettre(a) === lettre(b)) longueur += 1;
  return longueur;
}

function tronconDe(avant: CellValue, apres: CellValue): Troncon | null {
  if (typeof avant !== 'string' || typeof apres !== 'string') return null;
  const max = Math.min(avant.length, apres.length);
  const tete = longueurCommune(avant, apres, false, max);
  const queue = longueurCommune(avant, apres, true, max - tete);
  return { debut: tete, fin: avant.length - queue, par: apres.slice(tete, apres.length - queue) };
}

function seTouchent(a: Troncon, b: Troncon): boolean {
  return a.debut <= b.fin && b.debut <= a.fin;
}

function ecrire(avant: string, troncons: readonly Troncon[]): string {
  return [...troncons]
    .sort((a, b) => b.debut - a.debut)
    .reduce((texte, { debut, fin, par }) => texte.slice(0, debut) + par + texte.slice(fin), avant);
}

function premiere(edit: CellEdit): CelluleCorrigee {
  const troncon = tronconDe(edit.before, edit.value);
  return { edit, troncons: troncon ? [troncon] : null };
}

/** The cell once both edits are made; null when they change the same characters. */
function fusionner(deja: CelluleCorrigee, edit: CellEdit): CelluleCorrigee | null {
  if (deja.edit.value === edit.value) return deja;
  const troncon = tronconDe(edit.before, edit.value);
  if (!deja.troncons || !troncon || typeof edit.before !== 'string') return null;
  if (deja.troncons.some((autre) => seTouchent(autre, troncon))) return null;
  const troncons = [...deja.troncons, troncon];
  return { edit: { ...deja.edit, value: ecrire(edit.before, troncons) }, troncons };
}

/** Every cell of the fix once added to what the others change, or null when the fix disagrees with them anywhere. */
function ajouter(
  corrigees: ReadonlyMap<string, CelluleCorrigee>,
  fix: Fix,
): Map<string, CelluleCorrigee> | null {
  const ajout = new Map<string, CelluleCorrigee>();
  for (const edit of fix.edits) {
    const cle = cellKey(edit.at);
    const deja = ajout.get(cle) ?? corrigees.get(cle);
    const corrigee = deja ? fusionner(deja, edit) : premiere(edit);
    if (!corrigee) return null;
    ajout.set(cle, corrigee);
  }
  return ajout;
}

/**
 * The edits of all safe fixes, one a cell. A fix that disagrees with one before it is left for the next check,
 * which will propose it again.
 */
export function corrigerSur(findings: readonly Finding[]): CellEdit[] {
  const corrigees = new Map<string, CelluleCorrigee>();
  for (const { fix } of findings) {
    if (fix?.safety !== 'safe') continue;
    ajouter(corrigees, fix)?.forEach((corrigee, cle) => corrigees.set(cle, corrigee));
  }
  return [...corrigees.values()].map(({ edit }) => edit);
}
