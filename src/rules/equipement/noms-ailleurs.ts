import { distance } from '../../referentiel';
import type { Equipement, Field, Lecture } from '../../reading';
import { grouper } from '../grouper';
import { citations } from '../rapprochement/citations';
import { dossiers } from '../rapprochement';
import { communesConnues } from '../rapprochement/structures';
import { motsPropres } from '../rapprochement/noms';
import type { NomCommune } from '../rapprochement/noms';
import type { Variantes } from './ecritures';

/** Shorter words one letter apart may be two words. */
const LETTRES_SURES = 6;

/** The names of one structure in annexe 2 and in the other tables. */
interface Nommee {
  readonly equipements: readonly Equipement[];
  readonly ailleurs: readonly Field[];
}

/** Where nothing else names them, a long list is not gone through. */
function dansLesIndicateurs(lecture: Lecture): readonly Nommee[] {
  if (lecture.eaje.length === 0 && lecture.trajectoires.length === 0) return [];
  return dossiers(lecture).map(({ equipements, indicateurs, trajectoires }) => {
    return { equipements, ailleurs: [...indicateurs, ...trajectoires].map(({ nom }) => nom) };
  });
}

function dansUnDiagnostic(lecture: Lecture): readonly Nommee[] {
  return citations(lecture)
    .flat()
    .map(({ equipements, citees }) => ({ equipements, ailleurs: citees.map(({ nom }) => nom) }));
}

const mots = (texte: string, communes: readonly NomCommune[]): readonly string[] =>
  motsPropres(texte, communes).map(({ mot }) => mot);

/** A word of one name that the other one writes with one letter more, less or changed. */
function motMalEcrit(unNom: readonly string[], autreNom: readonly string[]): boolean {
  const seuls = autreNom.filter((mot) => !unNom.includes(mot));
  return unNom.some((mot) => {
    if (mot.length < LETTRES_SURES || autreNom.includes(mot)) return false;
    return seuls.some((autre) => autre.length >= LETTRES_SURES && distance(mot, autre, 1) === 1);
  });
}

function varianteDe({ equipements, ailleurs }: Nommee, communes: readonly NomCommune[]): Variantes[] {
  const [nom] = equipements.flatMap((equipement) => equipement.nom ?? []);
  if (!nom || ailleurs.length === 0) return [];
  const siens = mots(nom.value, communes);
  const autres = ailleurs.filter(({ value }) => motMalEcrit(siens, mots(value, communes)));
  if (autres.length === 0) return [];
  const ecrire = (champ: Field) => ({ forme: champ.value, texte: champ.value, champ });
  const formes = grouper(autres, ({ value }) => value);
  return [
    { cle: nom.value, ecritures: [[ecrire(nom)], ...[...formes.values()].map((memes) => memes.map(ecrire))] },
  ];
}

/** Structures that another table than annexe 2 writes one letter away. */
export function nomsEcritsAilleurs(lecture: Lecture): readonly Variantes[] {
  const communes = communesConnues(lecture);
  const nommees = [...dansLesIndicateurs(lecture), ...dansUnDiagnostic(lecture)];
  return nommees.flatMap((nommee) => varianteDe(nommee, communes));
}
