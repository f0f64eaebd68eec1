import { normaliser } from '../../referentiel';
import { numeroEnTete } from '../numeros';
import type { Field, Objectif } from '../records';
import type { CaseLue } from './lignes';
import { elementsDe } from './elements';

/** "Objectif 4. 2 Créer un service" → its number and its words; words alone when it bears no number. */
export function objectifDe(element: Field): Objectif {
  const entete = numeroEnTete(element.value);
  const situe = entete?.numeros[0];
  const numerote =
    entete !== null &&
    situe !== undefined &&
    entete.reste !== '' &&
    (entete.mot === 'objectif' || (entete.mot === null && situe.numero.rangs.length > 1));
  if (!numerote) {
    return { key: normaliser(element.value), numero: null, libelle: element, cells: element.cells };
  }
  const { numero, debut, fin } = situe;
  const imprime = element.value.slice(debut, fin);
  return {
    key: `${numero.texte}|${normaliser(entete.reste)}`,
    numero: { value: numero, printed: imprime, cells: element.cells },
    libelle: { value: entete.reste, printed: imprimeDe(element, entete.reste), cells: element.cells },
    cells: element.cells,
  };
}

/** The characters of the cell that gave these words; all of the line when its spaces were put right. */
function imprimeDe({ printed }: Field, reste: string): string {
  return printed.includes(reste) ? reste : printed;
}

/** Objectifs listed in the banner: lines that say "Objectif" and a number. */
export function objectifsDuBandeau(libres: readonly CaseLue[]): readonly Objectif[] {
  return libres
    .flatMap(({ c }) => elementsDe([{ c, texte: c.texte }]))
    .map(objectifDe)
    .filter(({ numero, libelle }) => numero !== null && libelle.value !== '');
}
