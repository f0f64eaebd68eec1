import { CHAMPS_MIN_SOUS_TITRE } from './decoupage';
import { champsAnnonces } from './lignes';
import type { CaseLue, LigneLue } from './lignes';

/** Columns at which the fiches printed side by side begin: where a row holds banners of several numbers. */
function departsDe({ cases }: LigneLue): readonly number[] {
  const numerotes = cases.filter(({ bandeau }) => bandeau?.numero);
  const numeros = new Set(numerotes.map(({ bandeau }) => bandeau?.numero?.texte));
  return numeros.size > 1 && numeros.size === numerotes.length ? numerotes.map(({ c }) => c.column) : [];
}

function dansLaBande(lignes: readonly LigneLue[], estDedans: (lue: CaseLue) => boolean): readonly LigneLue[] {
  return lignes
    .map(({ row, cases }) => ({ row, cases: cases.filter(estDedans) }))
    .filter(({ cases }) => cases.length > 0);
}

function estUneFiche(bande: readonly LigneLue[]): boolean {
  return new Set(bande.flatMap(champsAnnonces)).size >= CHAMPS_MIN_SOUS_TITRE;
}

/** The rows of a sheet, parted in bands where fiches stand side by side; one band elsewhere. */
export function enBandes(lignes: readonly LigneLue[]): readonly (readonly LigneLue[])[] {
  const departs = lignes.map(departsDe).find(({ length }) => length > 0);
  if (!departs) return [lignes];
  const bandes = departs.map((depart, rang) => {
    const [debut, fin] = [rang === 0 ? 0 : depart, departs[rang + 1] ?? Infinity];
    return dansLaBande(lignes, ({ c }) => c.column >= debut && c.column < fin);
  });
  return bandes.every(estUneFiche) ? bandes : [lignes];
}
