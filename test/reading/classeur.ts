import { indexer } from '../../src/referentiel';
import type { Communes } from '../../src/referentiel';
import donnees from '../../src/referentiel/donnees/communes.json';
import { AUCUNE_CONSIGNE, lire } from '../../src/reading';
import type { Consignes, Equipement, Lecture } from '../../src/reading';
import { snapshotFromRows } from '../../src/workbook';
import type { CellValue, SheetSnapshot, Snapshot } from '../../src/workbook';

export type Feuilles = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

interface Options {
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  readonly fichier?: string;
}

export const communes: Communes = indexer(donnees);

export function classeur(
  feuilles: Feuilles,
  { merges = {}, fichier = 'classeur.xlsx' }: Options = {},
): Snapshot {
  return snapshotFromRows(feuilles, fichier, merges);
}

/** The same workbook with something changed in every sheet. */
export function avec(snapshot: Snapshot, changement: Partial<SheetSnapshot>): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...changement })) };
}

export function lireTout(snapshot: Snapshot, consignes: Consignes = AUCUNE_CONSIGNE): Lecture {
  const pas = lire(snapshot, communes, consignes);
  for (let suite = pas.next(); ; suite = pas.next()) if (suite.done) return suite.value;
}

/** What the workbook says of each equipment: collectivité | type | name | postcode | commune | gestionnaire. */
export function enClair({ collectivite, type, nom, adresse, gestionnaire }: Equipement): string {
  const champs = [
    collectivite,
    type && { value: type },
    nom,
    adresse.codePostal,
    adresse.commune,
    gestionnaire,
  ];
  return champs.map((champ) => champ?.value ?? '∅').join(' | ');
}

export function equipementsDe(feuilles: Feuilles, options: Options = {}): string[] {
  return lireTout(classeur(feuilles, options)).equipements.map(enClair);
}
