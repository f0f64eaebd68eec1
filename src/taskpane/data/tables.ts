import { rangeName } from '../../workbook';
import type { Lecture, Tableau } from '../modele';
import { count } from '../session';

export interface TableLine {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly content: string;
  readonly sure: boolean;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

export interface CollectiviteLine {
  readonly nom: string;
  readonly equipements: number;
}

/** Below this, a table is to be confirmed by a reader. */
const SURE = 0.8;

const KIND_WORDS: Readonly<Record<Tableau['kind'], string>> = {
  equipements: 'Équipements et services',
  eaje: 'Indicateurs EAJE',
  plan: 'Plan d’action',
  fiche: 'Fiche action',
  suivi: 'Suivi',
  trajectoire: 'Trajectoire des places',
  postes: 'Postes',
  gouvernance: 'Gouvernance',
  chiffres: 'Chiffres',
  signataires: 'Signataires',
};

function lineOf(tableau: Tableau, lecture: Lecture): TableLine {
  const { sheet, range, kind, confidence } = tableau;
  const equipements = lecture.equipements.filter((equipement) => equipement.tableau === tableau).length;
  const place = rangeName(range);
  return {
    key: `${sheet}!${place}/${kind}`,
    title: KIND_WORDS[kind],
    place: `${sheet} · ${place}`,
    content:
      kind === 'equipements'
        ? count(equipements, 'équipement')
        : count(range.bottom - range.top + 1, 'ligne'),
    sure: confidence >= SURE,
    at: { sheet, row: range.top, column: range.left },
  };
}

/** The tables to confirm come first. */
export function tableLines(lecture: Lecture): readonly TableLine[] {
  const lines = lecture.tableaux.map((tableau) => lineOf(tableau, lecture));
  return [...lines.filter(({ sure }) => !sure), ...lines.filter(({ sure }) => sure)];
}

/** How many equipments each collectivité supports, in the order of the workbook. */
export function collectiviteLines({ equipements }: Lecture): readonly CollectiviteLine[] {
  const counts = new Map<string, number>();
  for (const { collectivite } of equipements) {
    const nom = collectivite?.value ?? 'Collectivité non précisée';
    counts.set(nom, (counts.get(nom) ?? 0) + 1);
  }
  return [...counts.entries()].map(([nom, total]) => ({ nom, equipements: total }));
}
