import type { Communes, Epci } from '../../referentiel';
import type { SheetSpec } from '../../workbook';
import { jourEnClair } from '../page';
import { Listes } from './listes';
import { specDeTable } from './table';
import { ANNEXE_2, FICHES, modeleEaje, modeleSuivi, PLAN } from './tables';

/** The year whose accounts are closed on that day. */
function exerciceClos(jour: string): string {
  return String(Number(jour.slice(0, 4)) - 1);
}

/** Empty sheets to fill in, one for each annexe, with the lists of an EPCI; its communes are left open without one. */
export function modele(communes: Communes, epci: Epci | null, jour: string): readonly SheetSpec[] {
  const listes = new Listes(communes, epci);
  const origin = [epci?.nom ?? 'sans territoire', jourEnClair(jour)].join(', ');
  const tables = [ANNEXE_2, modeleEaje(exerciceClos(jour)), PLAN, FICHES, modeleSuivi(jour.slice(0, 4))];
  return [...tables.map((table) => specDeTable(table, listes, origin)), listes.spec(origin)];
}
