import { sontInvertis } from '../../referentiel';
import type { ChiffreAnnonce, Grille, Lecture, Mesure } from '../../reading';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

/** Amounts with fewer digits that tell something may look alike by chance; the zeros that end both tell nothing. */
const CHIFFRES_MIN = 3;
const CHIFFRES_SURS = 4;

const mesuresDe = (grille: Grille, rangs: readonly number[]): readonly Mesure[] =>
  rangs.flatMap((rang) =>
    [...grille.colonnes.keys()].flatMap((colonne) => grille.mesure(rang, colonne) ?? []),
  );

/** The figures of the rows that total a table; elsewhere than in the sheet of the sentence, the greatest of each only. */
function totauxDe(grille: Grille, sheet: string | undefined): readonly Mesure[] {
  const rangs = [...grille.lignes.keys()].filter((rang) => grille.lignes[rang]?.nature === 'total');
  if (grille.tableau.sheet === sheet) return mesuresDe(grille, rangs);
  return rangs.flatMap((rang) => {
    return mesuresDe(grille, [rang]).toSorted((a, b) => b.value - a.value)[0] ?? [];
  });
}

/** The digits of two amounts, without the zeros that end both. */
function chiffresDe(a: number, b: number): readonly [string, string] {
  let [un, autre] = [a, b];
  while (un % 10 === 0 && autre % 10 === 0 && un > 0) [un, autre] = [un / 10, autre / 10];
  return [String(un), String(autre)];
}

/** 1 169 000 and 1 196 000, 412 000 and 421 000: digits that changed places, or one that is another. */
export function malRecopie(a: number, b: number): boolean {
  const [un, autre] = chiffresDe(a, b);
  if (un === autre || un.length !== autre.length || un.length < CHIFFRES_MIN) return false;
  const differents = [...un].filter((chiffre, rang) => chiffre !== autre[rang]).length;
  const unSeul = differents === 1 && un.length >= CHIFFRES_SURS;
  return unSeul || (differents === 2 && sontInvertis(un, autre));
}

/** The total that a sentence copies badly; null when a table gives the very amount, or none that is nearly it. */
export function reponseDesMontants(
  { nombre }: ChiffreAnnonce,
  { grilles }: Lecture,
): ReponseDuTableau | null {
  const dits = grilles.flatMap((grille) => mesuresDe(grille, [...grille.lignes.keys()]));
  if (dits.some(({ value }) => Math.round(value) === Math.round(nombre.value))) return null;
  const sheet = nombre.cells[0]?.sheet;
  const proches = grilles
    .flatMap((grille) => totauxDe(grille, sheet))
    .filter(({ value }) => malRecopie(Math.round(value), Math.round(nombre.value)));
  const [total] = proches;
  const plusieurs = proches.some(({ value }) => value !== total?.value);
  return total && !plusieurs ? { nature: 'montant', elements: [total], trouve: total.value } : null;
}
