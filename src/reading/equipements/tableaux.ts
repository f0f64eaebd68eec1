import type { Range } from '../../workbook';
import { CellulesDeLignes } from '../feuille/cellules';
import { champ } from '../feuille/champ';
import type { Cellule, Role, Tableau } from '../records';
import type { Bloc } from './bloc';
import { rolePublie } from './colonnes';
import type { Colonne } from './colonnes';
import { NOTE_SURE } from './note';
import type { PlanDeLecture } from './plan';

const ATTENDUS: Partial<Record<Role, Cellule['attendu']>> = {
  places: 'nombre',
  codePostal: 'code',
  siret: 'code',
  telephone: 'code',
  annee: 'code',
};

const CONFIANCE_SANS_ENTETE = 0.75;
const CONFIANCE_MIN = 0.8;

function cellulesDe({ lignes }: Bloc, colonnes: readonly Colonne[]): Iterable<Cellule> {
  const roles = colonnes.map((colonne) => {
    const role = rolePublie(colonne);
    return { column: colonne.column, role, attendu: ATTENDUS[role] ?? 'texte' };
  });
  return new CellulesDeLignes(lignes, roles);
}

/** How sure the table itself is, from the evidence that made it a table. */
function confianceDe({ avecEntete, note, colonnes }: Bloc): number {
  if (!avecEntete && colonnes.every(({ entete }) => entete === null)) return CONFIANCE_SANS_ENTETE;
  return note >= NOTE_SURE ? 1 : CONFIANCE_MIN + (note / NOTE_SURE) * (1 - CONFIANCE_MIN);
}

/** The rectangle of a block, headers included. */
export function plageDe({ haut, gauche, droite, lignes }: Bloc): Range {
  return { top: haut, left: gauche, bottom: lignes.at(-1)?.row ?? haut, right: droite };
}

export function tableauDe(bloc: Bloc, { colonnes }: PlanDeLecture): Tableau {
  return {
    kind: 'equipements',
    sheet: bloc.feuille.sheet.name,
    range: plageDe(bloc),
    confidence: confianceDe(bloc),
    titre: bloc.titre && champ(bloc.titre),
    colonnes: colonnes.map((colonne) => ({
      role: rolePublie(colonne),
      column: colonne.column,
      entete: colonne.entete && champ(colonne.entete),
    })),
    cellules: cellulesDe(bloc, colonnes),
  };
}
