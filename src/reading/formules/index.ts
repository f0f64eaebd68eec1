import type { Snapshot } from '../../workbook';
import type { Agregat, Formules, ReferenceExterne, SuiteDeFormules } from '../records';
import { agregatsDe } from './agregats';
import { COLONNE, LIGNE } from './axe';
import type { Axe } from './axe';
import { externesDe } from './externes';
import { ouvrirFeuilleCalculee } from './feuille-calculee';
import type { FeuilleCalculee } from './feuille-calculee';
import { suitesDe } from './suites';
import type { Lecteur } from './valeur';

/** Formulas looked at between two pauses. */
const FORMULES_PAR_TRANCHE = 500;
/** Of a very long line, as many at once: enough to know what most of them compute. */
const FORMULES_PAR_PASSAGE = 2000;

type Pas<T> = Generator<string, T, void>;

class Recherche {
  readonly suites: SuiteDeFormules[] = [];
  readonly agregats: Agregat[] = [];
  readonly externes: ReferenceExterne[] = [];

  constructor(private readonly snapshot: Snapshot) {}

  *lire(feuille: FeuilleCalculee): Pas<void> {
    if (feuille.estVide) return;
    yield* this.lireAxe(feuille, COLONNE, feuille.colonnes);
    yield* this.lireAxe(feuille, LIGNE, feuille.lignes);
    this.externes.push(...externesDe(feuille));
  }

  private *lireAxe(
    feuille: FeuilleCalculee,
    axe: Axe,
    lignes: ReadonlyMap<number, readonly number[]>,
  ): Pas<void> {
    const lire = this.lecteur(feuille);
    let vues = 0;
    for (const [ligne, rangs] of [...lignes].sort(([a], [b]) => a - b)) {
      for (let debut = 0; debut < rangs.length; debut += FORMULES_PAR_PASSAGE) {
        const passage = rangs.slice(debut, debut + FORMULES_PAR_PASSAGE);
        this.suites.push(...suitesDe({ feuille, axe, ligne, lire }, passage));
        this.agregats.push(...agregatsDe(feuille, axe, ligne, passage));
        vues += passage.length;
        if (vues < FORMULES_PAR_TRANCHE) continue;
        vues = 0;
        yield feuille.sheet.name;
      }
    }
  }

  private lecteur(feuille: FeuilleCalculee): Lecteur {
    const feuilles = new Map(this.snapshot.sheets.map(({ name, cells }) => [name.toLowerCase(), cells]));
    return (sheet, row, column) => {
      const cells = sheet === null ? feuille.sheet.cells : feuilles.get(sheet.toLowerCase());
      return cells?.value(row, column) ?? null;
    };
  }
}

/** Reads the shape of the formulas of every sheet. */
export function* lireFormules(snapshot: Snapshot): Pas<Formules> {
  const recherche = new Recherche(snapshot);
  for (const sheet of snapshot.sheets) yield* recherche.lire(yield* ouvrirFeuilleCalculee(sheet));
  const { suites, agregats, externes } = recherche;
  return { suites, agregats, externes };
}
