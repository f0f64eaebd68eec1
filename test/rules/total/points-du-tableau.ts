import { PROFIL_DEFAUT } from '../../../src/referentiel';
import type { Consignes } from '../../../src/reading';
import { evaluer, regles } from '../../../src/rules';
import type { Finding } from '../../../src/rules';
import type { CellValue } from '../../../src/workbook';
import { classeur, communes, lireTout } from '../../reading/classeur';
import { resultatDe } from '../resultat-de';

const REGLES = regles.filter(({ meta }) => meta.id.startsWith('total/'));

/** What the family `total` says of a sheet that holds this table alone. */
export function pointsDuTableau(
  lignes: readonly (readonly CellValue[])[],
  consignes?: Consignes,
): readonly Finding[] {
  const snapshot = classeur({ Tableau: lignes });
  const context = { lecture: lireTout(snapshot, consignes), communes, profil: PROFIL_DEFAUT };
  return resultatDe(evaluer(context, REGLES, snapshot));
}
