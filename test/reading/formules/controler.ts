import { LECTURE_VIDE } from '../../../src/reading';
import { lireFormules } from '../../../src/reading/formules';
import { indexer, PROFIL_DEFAUT } from '../../../src/referentiel';
import { evaluer } from '../../../src/rules';
import type { Finding } from '../../../src/rules';
import { reglesFormule } from '../../../src/rules/formule';
import type { Snapshot } from '../../../src/workbook';
import { resultatDe } from '../../rules/resultat-de';

const VIDE = { codes: '', noms: '', postaux: '' };
const COMMUNES = indexer({
  epci: '',
  actuelles: { ...VIDE, epci: '' },
  rattachees: { ...VIDE, chefsLieux: '' },
});

/** The points of the family `formule`, and no others. */
export function pointsDesFormules(snapshot: Snapshot): readonly Finding[] {
  const lecture = { ...LECTURE_VIDE, formules: resultatDe(lireFormules(snapshot)) };
  return resultatDe(evaluer({ lecture, communes: COMMUNES, profil: PROFIL_DEFAUT }, reglesFormule, snapshot));
}
