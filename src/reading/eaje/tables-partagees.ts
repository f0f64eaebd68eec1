import type { Tableau } from '../records';
import { lireLibelle } from './libelle';

/** A list of equipments that gives indicators too: "Nom, Adresse, Places, Taux d’occupation…". */
export function avecMesures({ colonnes }: Tableau): boolean {
  return colonnes.some(({ entete }) => {
    const mesure = entete && lireLibelle(entete.value).mesure;
    return mesure !== null && mesure !== 'places';
  });
}

function seRecouvrent({ sheet, range }: Tableau, autre: Tableau): boolean {
  const memesLignes = range.top <= autre.range.bottom && range.bottom >= autre.range.top;
  return sheet === autre.sheet && memesLignes;
}

/** The cells that describe structures are those of the list already: the table of indicators keeps its figures. */
export function mesuresSeules(tableau: Tableau, listes: readonly Tableau[]): Tableau {
  if (!listes.some((liste) => seRecouvrent(tableau, liste))) return tableau;
  return {
    ...tableau,
    cellules: {
      *[Symbol.iterator]() {
        for (const cellule of tableau.cellules) if (cellule.role === 'mesure') yield cellule;
      },
    },
  };
}
