import type { Equipement, Remplissage, Tableau } from '../records';

type Pas<T> = Generator<string, T, void>;

const CELLULES_PAR_TRANCHE = 2000;

/** What each row of a column says: column → row → text. */
function* textesPar({ cellules, sheet }: Tableau): Pas<ReadonlyMap<number, ReadonlyMap<number, string>>> {
  const colonnes = new Map<number, Map<number, string>>();
  let lues = 0;
  for (const { field } of cellules) {
    if ((lues += 1) % CELLULES_PAR_TRANCHE === 0) yield sheet;
    const [ref] = field.cells;
    if (!ref) continue;
    const lignes = colonnes.get(ref.column) ?? new Map<number, string>();
    colonnes.set(ref.column, lignes.set(ref.row, field.printed));
  }
  return colonnes;
}

function* remplissagesDe(tableau: Tableau, equipements: readonly Equipement[]): Pas<readonly Remplissage[]> {
  const { sheet } = tableau;
  const lignes = new Map(
    equipements.flatMap((une) => (une.cells[0] ? [[une.cells[0].row, une] as const] : [])),
  );
  const textes = yield* textesPar(tableau);
  const colonnes: Remplissage[] = [];
  for (const { role, column, entete } of tableau.colonnes) {
    yield sheet;
    const remplies = textes.get(column);
    if (!entete || !remplies) continue;
    const vides = [...lignes].flatMap(([row, equipement]) =>
      remplies.has(row)
        ? []
        : [{ equipement, field: { value: null, printed: '', cells: [{ sheet, row, column }] } }],
    );
    const recopiee = [...remplies].some(([row, texte]) => remplies.get(row + 1) === texte);
    colonnes.push({ role, entete, lignes: lignes.size, vides, recopiee });
  }
  return colonnes;
}

/** Tells how far each column of the lists of equipments is filled. */
export function* lireRemplissages(
  equipements: readonly Equipement[],
): Generator<string, readonly Remplissage[], void> {
  const parTableau = new Map<Tableau, Equipement[]>();
  for (const equipement of equipements) {
    const memes = parTableau.get(equipement.tableau);
    if (memes) memes.push(equipement);
    else parTableau.set(equipement.tableau, [equipement]);
  }
  const remplissages: Remplissage[] = [];
  for (const [tableau, siens] of parTableau) remplissages.push(...(yield* remplissagesDe(tableau, siens)));
  return remplissages;
}
