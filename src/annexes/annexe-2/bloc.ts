import { cellule } from '../feuille';
import type { Feuille, Zone } from '../feuille';
import { HAUTEUR_LIGNE, sommeDe } from '../mesure';
import type { ColonneAnnexe2 } from './colonnes';
import type { BlocAnnexe2, GroupeDeType, LigneEquipement } from './contenu';

/** Points of the line that names a collectivité, of the headers under it, and of the line that counts. */
const HAUTEUR_BANDEAU = 24;
const HAUTEUR_ENTETE = 20;
const HAUTEUR_BILAN = 20;
const HAUTEUR_TITRES = HAUTEUR_BANDEAU + HAUTEUR_ENTETE;
/** A block goes whole to the next page when that leaves no more than this share of the page empty. */
const PART_PERDUE = 0.5;

/** Writes the block of a collectivité; what goes on to another page bears its name and its headers again. */
export class EcritureBloc {
  constructor(
    private readonly feuille: Feuille,
    private readonly bloc: BlocAnnexe2,
    private readonly colonnes: readonly ColonneAnnexe2[],
  ) {}

  ecrire(): void {
    if (!this.commenceIci()) this.feuille.nouvellePage();
    else if (this.feuille.partLibre < 1) this.feuille.vide();
    this.ecrireTitres();
    const dernier = this.bloc.groupes.at(-1);
    for (const groupe of this.bloc.groupes) this.ecrireGroupe(groupe, groupe === dernier);
    this.feuille.bande(this.bloc.bilan, 'total', this.colonnes.length, HAUTEUR_BILAN);
  }

  /** Whether the block begins on this page: it fits whole, or would leave too much of the page empty. */
  private commenceIci(): boolean {
    const lignes = this.bloc.groupes.flatMap((groupe) =>
      groupe.lignes.map((ligne) => this.hauteurDe(groupe, ligne)),
    );
    const entier = HAUTEUR_LIGNE + HAUTEUR_TITRES + sommeDe(lignes) + HAUTEUR_BILAN;
    if (this.feuille.tient(entier)) return true;
    const debut = HAUTEUR_LIGNE + HAUTEUR_TITRES + sommeDe(lignes.slice(0, 2)) + HAUTEUR_BILAN;
    return (
      this.feuille.tient(debut) &&
      (this.feuille.partLibre > PART_PERDUE || entier > this.feuille.pointsDePage)
    );
  }

  private ecrireTitres(): void {
    this.feuille.bande(this.bloc.titre, 'bandeau', this.colonnes.length, HAUTEUR_BANDEAU);
    this.feuille.ligne(
      ['Type de structure', ...this.colonnes.map(({ titre }) => titre)].map((titre) =>
        cellule(titre, 'entete'),
      ),
      HAUTEUR_ENTETE,
    );
  }

  private zones({ type }: GroupeDeType, ligne: LigneEquipement, avecType: boolean): readonly Zone[] {
    return [
      { value: avecType ? type : null, style: 'libelle', column: 0, aReunir: true },
      ...this.colonnes.map(({ style, valeur }, place) => ({
        value: valeur(ligne),
        style,
        column: place + 1,
      })),
    ];
  }

  private hauteurDe(groupe: GroupeDeType, ligne: LigneEquipement): number {
    return this.feuille.hauteurPour(this.zones(groupe, ligne, false));
  }

  private ecrireGroupe(groupe: GroupeDeType, estDernier: boolean): void {
    let top = this.feuille.hauteur;
    groupe.lignes.forEach((ligne, rang) => {
      const suite = estDernier && rang === groupe.lignes.length - 1 ? HAUTEUR_BILAN : 0;
      if (!this.feuille.tient(this.hauteurDe(groupe, ligne) + suite)) {
        this.reunir(top);
        this.feuille.nouvellePage();
        this.ecrireTitres();
        top = this.feuille.hauteur;
      }
      this.feuille.zones(this.zones(groupe, ligne, this.feuille.hauteur === top));
    });
    this.reunir(top);
  }

  private reunir(top: number): void {
    if (this.feuille.hauteur > top) this.feuille.reunir(0, top, this.feuille.hauteur - 1);
  }
}
