import { controler } from '../../src/app/controler';
import type { Matiere } from '../../src/annexes';
import { PROFIL_DEFAUT } from '../../src/referentiel';
import { LECTURE_VIDE } from '../../src/reading';
import type { Lecture } from '../../src/reading';
import type { SheetSpec, Snapshot } from '../../src/workbook';
import { classeur, communes, lireTout } from '../reading/classeur';
import type { Feuilles } from '../reading/classeur';
import { snapshotDesSpecs } from './feuille-lue';

const SANS_RIEN: Matiere = {
  lecture: LECTURE_VIDE,
  findings: [],
  communes,
  profil: PROFIL_DEFAUT,
  fichier: 'annexes.xlsx',
  jour: '2026-01-15',
};

/** What annexes are made of when a workbook holds these sheets. */
export function matiereDe(feuilles: Feuilles, plus: Partial<Matiere> = {}): Matiere {
  return { ...SANS_RIEN, lecture: lireTout(classeur(feuilles)), ...plus };
}

/** The same, with the points that a check finds. */
export async function matiereControlee(snapshot: Snapshot): Promise<Matiere> {
  const { lecture, findings } = await controler(snapshot, { communes });
  return { ...SANS_RIEN, lecture, findings };
}

/** What our own reader makes of sheets of ours. */
export function relire(specs: readonly SheetSpec[]): Lecture {
  return lireTout(snapshotDesSpecs(specs));
}

/** « gravité règle Feuille!B3 : quoi », for what a check finds in sheets of ours. */
export async function pointsDe(specs: readonly SheetSpec[]): Promise<string[]> {
  const { findings } = await controler(snapshotDesSpecs(specs), { communes });
  return findings.map(({ severity, rule, cells: [cell], quoi }) =>
    [severity, rule, `${cell?.sheet ?? ''}!${String(cell?.row)}:${String(cell?.column)}`, quoi].join(' '),
  );
}
