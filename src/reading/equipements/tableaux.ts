import { champ, champValeur } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Cellule, Role, Tableau } from '../records';
import type { Bloc } from './bloc';
import { rolePublie } from './colonnes';
import type { Colonne } from './colonnes';
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
const NOTE_SURE = 0.9;

const LIGNES_PAR_TRANCHE = 200;

function* cellulesDe(
  { lignes, feuille }: Bloc,
  colonnes: readonly Colonne[],
): Generator<string, readonly Cellule[], void> {
  const roles = colonnes.map((colonne) => ({ column: colonne.column, role: rolePublie(colonne) }));
  const cellules: Cellule[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    for (const { column, role } of roles) {
      const c = caseEn(ligne, column);
      if (!c) continue;
      const field = champValeur(c, c.cell.value);
      cellules.push({ role, attendu: ATTENDUS[role] ?? 'texte', field, format: c.cell.format });
    }
  }
  return cellules;
}

/** How sure the table itself is, from the evidence that made it a table. */
function confianceDe({ avecEntete, note, colonnes }: Bloc): number {
  if (!avecEntete && colonnes.every(({ entete }) => entete === null)) return CONFIANCE_SANS_ENTETE;
  return note >= NOTE_SURE ? 1 : CONFIANCE_MIN + (note / NOTE_SURE) * (1 - CONFIANCE_MIN);
}

export function* tableauDe(bloc: Bloc, { colonnes }: PlanDeLecture): Generator<string, Tableau, void> {
  const cellules = yield* cellulesDe(bloc, colonnes);
  return {
    kind: 'equipements',
    sheet: bloc.feuille.sheet.name,
    range: {
      top: bloc.haut,
      left: bloc.gauche,
      bottom: bloc.lignes.at(-1)?.row ?? bloc.haut,
      right: bloc.droite,
    },
    confidence: confianceDe(bloc),
    titre: bloc.titre && champ(bloc.titre),
    colonnes: colonnes.map((colonne) => ({
      role: rolePublie(colonne),
      column: colonne.column,
      entete: colonne.entete && champ(colonne.entete),
    })),
    cellules,
  };
}
