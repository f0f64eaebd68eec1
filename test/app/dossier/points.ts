import type { Acceptation, Finding, SaisieAcceptation } from '../../../src/app';

export const SAISIE: SaisieAcceptation = {
  motif: 'situation-particuliere',
  precision: 'Ouverture en novembre.',
  auteur: 'Service petite enfance',
  siInchange: true,
};

/** A point of « eaje/taux » in this row of the column C. */
export function point(id: string, row: number, actual: string | null = '7,87 %'): Finding {
  return {
    id,
    rule: id.split(':')[0] ?? '',
    titre: 'Taux hors d’échelle',
    severity: 'error',
    cells: [{ sheet: 'EAJE', row, column: 2 }],
    related: [],
    quoi: `${actual ?? ''} d’occupation.`,
    pourquoi: '',
    queFaire: '',
    calcul: null,
    actual,
    expected: null,
    fix: null,
    source: '',
  };
}

export const ACCEPTATION: Acceptation = {
  point: 'eaje/taux:hors:creche',
  rule: 'eaje/taux',
  titre: 'Taux hors d’échelle',
  quoi: '7,87 % d’occupation.',
  actual: '7,87 %',
  lieu: { sheet: 'EAJE', cell: 'C10' },
  ...SAISIE,
  date: '2026-03-02',
  semblables: 1,
};
