import type { SheetSpec } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { Matiere, OptionsAnnexe } from '../matiere';
import { origineDe, pageDe } from '../page';
import { colonnesDe, LARGEUR_TYPE } from './colonnes';
import type { ColonneAnnexe2 } from './colonnes';
import { OBJET_ANNEXE_2, TITRE_ANNEXE_2 } from './contenu';
import type { BlocAnnexe2, ContenuAnnexe2, GroupeDeType } from './contenu';

/** Points of a title and of the line that names a collectivité. */
const HAUTEUR_TITRE = 26;
const HAUTEUR_BANDEAU = 24;
/** From this many columns on, the page lies on its side. */
const COLONNES_EN_PAYSAGE = 4;

function ecrireGroupe(
  feuille: Feuille,
  { type, lignes }: GroupeDeType,
  colonnes: readonly ColonneAnnexe2[],
): void {
  const top = feuille.hauteur;
  lignes.forEach((ligne, rang) => {
    feuille.zones([
      { value: rang === 0 ? type : null, style: 'libelle', column: 0, aReunir: true },
      ...colonnes.map(({ style, valeur }, place) => ({ value: valeur(ligne), style, column: place + 1 })),
    ]);
  });
  feuille.reunir(0, top, feuille.hauteur - 1);
}

function ecrireBloc(feuille: Feuille, bloc: BlocAnnexe2, colonnes: readonly ColonneAnnexe2[]): void {
  feuille.bande(bloc.titre, 'bandeau', colonnes.length, HAUTEUR_BANDEAU);
  feuille.ligne([
    cellule('Type de structure', 'entete'),
    ...colonnes.map(({ titre }) => cellule(titre, 'entete')),
  ]);
  bloc.groupes.forEach((groupe) => ecrireGroupe(feuille, groupe, colonnes));
  feuille.bande(bloc.bilan, 'total', colonnes.length);
}

/** Annexe 2 as the national template shows it: a block a collectivité. */
export function annexe2EnBlocs(matiere: Matiere, contenu: ContenuAnnexe2, options: OptionsAnnexe): SheetSpec {
  const colonnes = colonnesDe(contenu.colonnes);
  const feuille = new Feuille({
    name: 'Annexe 2',
    kind: 'annexe-2',
    origin: origineDe(matiere),
    widths: [LARGEUR_TYPE, ...colonnes.map(({ largeur }) => largeur)],
    page: pageDe(matiere, 'Annexe 2', {
      orientation: colonnes.length + 1 > COLONNES_EN_PAYSAGE ? 'landscape' : 'portrait',
    }),
  });
  feuille.bande(TITRE_ANNEXE_2, 'titre', colonnes.length, HAUTEUR_TITRE);
  feuille.bande(OBJET_ANNEXE_2, 'sousTitre', colonnes.length);
  contenu.blocs.forEach((bloc, rang) => {
    if (options.pageParCollectivite && rang > 0) feuille.nouvellePage();
    else feuille.vide();
    ecrireBloc(feuille, bloc, colonnes);
  });
  if (contenu.sansEquipement !== null) {
    feuille.vide();
    feuille.bande(contenu.sansEquipement, 'note', colonnes.length);
  }
  return feuille.spec();
}
