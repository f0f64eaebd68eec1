import type { Outils } from '../equipements/outils';
import { porteCodePostal } from '../equipements/outils';
import { lireLibelle } from '../eaje/libelle';
import { estAnnee, estTitre } from '../eaje/reperage';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { memeTexte, retrouver } from './ancres';
import type { LibelleExplique } from './consignes';
import { SENS_PAR_NATURE } from './sens';

/** A sheet as the user says that it should be read. */
export interface FeuilleExpliquee {
  readonly feuille: Feuille;
  /** The cells that each explanation changed; those it speaks of are not in the sheet any more when it has none. */
  readonly effets: ReadonlyMap<LibelleExplique, readonly Case[]>;
}

/** An explanation with the cell it speaks of. */
interface Situee {
  readonly consigne: LibelleExplique;
  readonly c: Case;
}

const ECART_MAX = 3;
/** A header that is not in the sheet stands between its first row and the one above. */
const ENTRE_DEUX = 0.5;
const ETATS = { previsionnel: 'prévisionnel', actualise: 'actualisé', reel: 'réel' };

/** A label of a form is followed by its value: the reader keeps it and looks at it no more. */
const CHAMP_IGNORE = 'Observations';

/** The year and the state that a header bears stay with it: « Indice 2024 (réel) ». */
function periodeEcrite({ texte }: Case, { kind, sens }: LibelleExplique): string {
  if (kind !== 'eaje' && kind !== 'trajectoire') return '';
  const { annee, rang, etat } = lireLibelle(texte);
  const ecart = rang === null ? '' : rang === 0 ? ' N' : ` N${rang > 0 ? '+' : ''}${String(rang)}`;
  const dit = etat && !sens.startsWith('tauxOccupation') ? ` ${ETATS[etat]}` : '';
  return dit + (annee === null ? ecart : ` ${String(annee)}`);
}

/** The words that readers understand, in the place of those that they do not. */
function redire(c: Case, consigne: LibelleExplique): Case | null {
  const { kind, sens } = consigne;
  const possible = SENS_PAR_NATURE[kind].find((candidat) => candidat.sens === sens);
  const entete = sens === 'aucun' && kind === 'fiche' ? CHAMP_IGNORE : (possible?.entete ?? '');
  if (entete === '') return null;
  const texte = entete + periodeEcrite(c, consigne);
  const ecrit = c.ecrit ?? (typeof c.cell.value === 'string' ? c.cell.value : c.texte);
  return { ...c, texte, ecrit, cell: { value: texte, formula: null, format: c.cell.format } };
}

/** Whether a first row is one of data: figures, postcodes or services, and no word that heads a column. */
function estDeDonnees({ cases }: Ligne, outils: Outils): boolean {
  if (cases.some(({ texte }) => outils.entete(texte) !== null && outils.typeEnTete(texte) === null))
    return false;
  return cases.some((c) => {
    const chiffre = typeof c.cell.value === 'number' && !estAnnee(c);
    return chiffre || porteCodePostal(c.texte) || outils.typeEnTete(c.texte) !== null;
  });
}

/** Every cell of the column that says the same: stacked blocks repeat their headers. */
function semblables(lignes: readonly Ligne[], { consigne: { ancre }, c }: Situee): readonly Case[] {
  return lignes.flatMap((ligne) => {
    const autre = caseEn(ligne, c.column);
    return autre && memeTexte(autre, ancre.texte) ? [autre] : [];
  });
}

/** The label of a row has figures at its right. */
function nommeUneLigne({ row, column }: Case, lignes: readonly Ligne[]): boolean {
  const suite = lignes.find((ligne) => ligne.row === row)?.cases.filter((c) => c.column > column) ?? [];
  return suite.some((c) => !estTitre(c));
}

/** What stands under a header, down to a blank stretch; a text alone in its row is a title. */
function colonneSous(lignes: readonly Ligne[], { row, column }: Case): readonly Case[] {
  const siennes: Case[] = [];
  let derniere = row;
  for (const ligne of lignes) {
    if (ligne.row < row) continue;
    if (ligne.row - derniere > ECART_MAX) break;
    derniere = ligne.row;
    const c = ligne.cases.length > 1 ? caseEn(ligne, column) : null;
    if (c) siennes.push(c);
  }
  return siennes;
}

/** The cells that nobody should read: a column under its header, or a row after its label. */
function ecartees(lignes: readonly Ligne[], situee: Situee): readonly Case[] {
  return semblables(lignes, situee).flatMap((c) => {
    if (!nommeUneLigne(c, lignes)) return colonneSous(lignes, c);
    const ligne = lignes.find(({ row }) => row === c.row);
    return ligne?.cases.filter(({ column }) => column >= c.column) ?? [];
  });
}

/** The changes that explanations make to the rows of a sheet. */
class Vue {
  readonly effets = new Map<LibelleExplique, readonly Case[]>();
  private readonly redites = new Map<Case, Case>();
  private readonly otees = new Set<Case>();
  private readonly virtuelles = new Map<number, Case[]>();

  constructor(
    private readonly lignes: readonly Ligne[],
    private readonly outils: Outils,
  ) {}

  expliquer(situee: Situee): void {
    const { consigne, c } = situee;
    const ligne = this.lignes.find(({ row }) => row === c.row);
    if (consigne.sens === 'aucun' && consigne.kind !== 'fiche') this.oter(situee);
    else if (ligne && consigne.kind !== 'fiche' && this.sansEntete(ligne, c)) this.coiffer(situee);
    else this.redire(situee);
  }

  private sansEntete(ligne: Ligne, c: Case): boolean {
    return estDeDonnees(ligne, this.outils) && !nommeUneLigne(c, this.lignes);
  }

  private oter(situee: Situee): void {
    const cases = ecartees(this.lignes, situee);
    for (const c of cases) this.otees.add(c);
    this.effets.set(situee.consigne, cases);
  }

  private redire(situee: Situee): void {
    const cases = semblables(this.lignes, situee);
    for (const c of cases) {
      const redite = redire(c, situee.consigne);
      if (redite) this.redites.set(c, redite);
    }
    this.effets.set(situee.consigne, cases);
  }

  /** The block has no header: one is put between its first row and the one above. */
  private coiffer({ consigne, c }: Situee): void {
    const entete = redire({ ...c, row: c.row - ENTRE_DEUX, ecrit: '' }, consigne);
    const autres = (this.virtuelles.get(c.row) ?? []).filter(({ column }) => column !== c.column);
    if (entete)
      this.virtuelles.set(
        c.row,
        [...autres, entete].sort((a, b) => a.column - b.column),
      );
    this.effets.set(consigne, [c]);
  }

  rangees(): readonly Ligne[] {
    return this.lignes.flatMap((ligne) => {
      const cases = ligne.cases.flatMap((c) => (this.otees.has(c) ? [] : (this.redites.get(c) ?? c)));
      const virtuelle = this.virtuelles.get(ligne.row);
      const propre = cases.length > 0 ? [{ row: ligne.row, cases }] : [];
      return virtuelle ? [{ row: ligne.row - ENTRE_DEUX, cases: virtuelle }, ...propre] : propre;
    });
  }
}

/** The sheet in which the labels that the user explained say what she says; as it is when she said nothing of it. */
export function expliquer(
  feuille: Feuille,
  libelles: readonly LibelleExplique[],
  outils: Outils,
): FeuilleExpliquee {
  const { name } = feuille.sheet;
  const situees = libelles
    .filter(({ ancre }) => ancre.sheet === name)
    .flatMap((consigne): Situee[] => {
      const c = retrouver(feuille.lignes, consigne.ancre);
      return c ? [{ consigne, c }] : [];
    });
  if (situees.length === 0) return { feuille, effets: new Map() };
  const vue = new Vue(feuille.lignes, outils);
  for (const situee of situees) vue.expliquer(situee);
  return { feuille: { ...feuille, lignes: vue.rangees() }, effets: vue.effets };
}
