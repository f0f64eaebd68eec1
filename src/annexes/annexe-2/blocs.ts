import type { SheetSpec } from '../../workbook';
import { Feuille } from '../feuille';
import type { Matiere, OptionsAnnexe } from '../matiere';
import { origineDe, pageDe } from '../page';
import { EcritureBloc } from './bloc';
import { colonnesDe, largeursDe, orientationDe } from './colonnes';
import { OBJET_ANNEXE_2, TITRE_ANNEXE_2 } from './contenu';
import type { ContenuAnnexe2 } from './contenu';

/** Points of the title. */
const HAUTEUR_TITRE = 26;

/** Annexe 2 as the national template shows it: a block a collectivité. */
export function annexe2EnBlocs(matiere: Matiere, contenu: ContenuAnnexe2, options: OptionsAnnexe): SheetSpec {
  const colonnes = colonnesDe(contenu.colonnes);
  const orientation = orientationDe(colonnes);
  const feuille = new Feuille({
    name: 'Annexe 2',
    kind: 'annexe-2',
    origin: origineDe(matiere),
    widths: largeursDe(contenu, colonnes),
    page: pageDe(matiere, 'Annexe 2', { orientation }),
  });
  feuille.bande(TITRE_ANNEXE_2, 'titre', colonnes.length, HAUTEUR_TITRE);
  feuille.bande(OBJET_ANNEXE_2, 'sousTitre', colonnes.length);
  contenu.blocs.forEach((bloc, rang) => {
    if (options.pageParCollectivite && rang > 0) feuille.nouvellePage();
    new EcritureBloc(feuille, bloc, colonnes).ecrire();
  });
  if (contenu.sansEquipement !== null) {
    feuille.vide();
    feuille.bande(contenu.sansEquipement, 'note', colonnes.length);
  }
  return feuille.spec();
}
