import { controler, type Controle } from '../../src/app';
import tousLesEpci from '@etalab/decoupage-administratif/data/epci.json';
import type { Communes, Epci } from '../../src/referentiel';
import type { MiniClasseur } from '../../src/rules';
import { cellName, snapshotFromRows, type CellValue } from '../../src/workbook';

/** EPCI of 8 to 60 communes, spread evenly over the list: no choice by hand. */
export function epciTemoins(communes: Communes, nombre: number): Epci[] {
  const codes = tousLesEpci.map(({ code }) => code);
  const pas = Math.max(1, Math.floor(codes.length / (nombre * 3)));
  const temoins: Epci[] = [];
  for (let rang = 0; rang < codes.length && temoins.length < nombre; rang += pas) {
    const epci = communes.epci(codes[rang] ?? '');
    const taille = epci ? communes.membres(epci.code).length : 0;
    if (epci && taille >= 8 && taille <= 60) temoins.push(epci);
  }
  return temoins;
}

export function controlerMini(classeur: MiniClasseur, communes: Communes): Promise<Controle> {
  return controler(snapshotFromRows(classeur, 'annexe-2.xlsx'), { communes });
}

const sansAccent = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const texteDe = (valeur: CellValue): string =>
  typeof valeur === 'string' || typeof valeur === 'number' ? String(valeur) : '';

/** Addresses of the cells that hold this text, case and accents apart: "Annexe 2!B3". */
export function cellulesAvec(classeur: MiniClasseur, texte: string): string[] {
  const cherche = sansAccent(texte);
  return Object.entries(classeur).flatMap(([feuille, lignes]) =>
    lignes.flatMap((ligne, row) =>
      ligne.flatMap((valeur, column) =>
        sansAccent(texteDe(valeur)).includes(cherche) ? [`${feuille}!${cellName(row, column)}`] : [],
      ),
    ),
  );
}

/** "rule  Annexe 2!B3  message", for a failing test to say what was found. */
export function enClair(controle: Controle): string[] {
  return controle.findings.map(({ rule, severity, cells: [cell], quoi }) =>
    [severity, rule, cell && `${cell.sheet}!${cellName(cell.row, cell.column)}`, quoi].join('  '),
  );
}
