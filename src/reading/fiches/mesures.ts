import { normaliser } from '../../referentiel';
import { champ, champPartie } from '../feuille/champ';
import { refDe } from '../feuille/feuille';
import type { Case } from '../feuille/feuille';
import type { Field, MesureDIndicateur } from '../records';
import type { CaseLue, LigneLue } from './lignes';

const DEPART =
  /^(?:n|t0|depart|base|reference|(?:situation|valeur|etat|niveau|donnee)s? (?:initiale?s?|de depart|de base|de reference|actuel(?:le)?s?))(?: \d{4})?$/;
const CIBLE =
  /^(?:(?:valeur|resultat|objectif|niveau)s? )?(?:cibles?|attendue?s?|vise(?:e?s?)|a atteindre|objectifs?)(?: .{0,20})?$/;
const COLONNES_MIN = 3;

/** The columns of a table of indicators inside a fiche. */
interface Colonnes {
  readonly indicateur: number;
  readonly depart: number | null;
  readonly cible: number;
}

const estUnIndicateur = ({ intitule }: CaseLue): boolean =>
  intitule?.nom === 'indicateurs' && intitule.valeur === '';

function colonneTelle(cases: readonly CaseLue[], forme: RegExp): number | null {
  return cases.find(({ c }) => forme.test(normaliser(c.texte)))?.c.column ?? null;
}

/** « Indicateur | Départ 2024 | Cible 2027 ». */
function colonnesDe({ cases }: LigneLue): Colonnes | null {
  const [premiere, ...autres] = cases;
  if (!premiere || cases.length < COLONNES_MIN || !estUnIndicateur(premiere)) return null;
  const cible = colonneTelle(autres, CIBLE);
  const depart = colonneTelle(autres, DEPART);
  return cible === null ? null : { indicateur: premiere.c.column, depart, cible };
}

function nombreDe(c: Case | undefined): Field<number> | null {
  if (!c) return null;
  const { value } = c.cell;
  return typeof value === 'number' ? { ...champ(c), value } : null;
}

function mesureDe({ cases }: LigneLue, { indicateur, depart, cible }: Colonnes): MesureDIndicateur | null {
  const en = (column: number | null): Case | undefined => cases.find(({ c }) => c.column === column)?.c;
  const [nom, dite] = [en(indicateur), en(cible)];
  if (!nom) return null;
  const place = dite ? champ(dite) : { value: '', printed: '', cells: [{ ...refDe(nom), column: cible }] };
  return {
    indicateur: champPartie(nom, nom.texte),
    depart: nombreDe(en(depart)),
    cible: nombreDe(dite),
    place,
  };
}

/** The rows of the tables of indicators of a fiche, with the value that each begins with and aims at. */
export function mesuresDe(lignes: readonly LigneLue[]): readonly MesureDIndicateur[] {
  const mesures: MesureDIndicateur[] = [];
  let colonnes: Colonnes | null = null;
  for (const [rang, ligne] of lignes.entries()) {
    const dessus = lignes[rang - 1]?.row ?? ligne.row;
    const entete: Colonnes | null = colonnesDe(ligne);
    if (entete ?? (ligne.row > dessus + 1 || ligne.cases.some(({ intitule }) => intitule?.valeur === ''))) {
      colonnes = entete;
      continue;
    }
    const mesure = colonnes && mesureDe(ligne, colonnes);
    if (mesure) mesures.push(mesure);
  }
  return mesures;
}
