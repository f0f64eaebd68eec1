import { adresseEnLigne } from '../../reading';
import type { Adresse } from '../../reading';
import type { SheetSpec, SpecValue } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { Matiere } from '../matiere';
import { origineDe, pageDe } from '../page';
import type { NomStyle } from '../style';
import { typographier } from '../texte';
import { adresseNette } from './adresse';
import { OBJET_ANNEXE_2, TITRE_ANNEXE_2 } from './contenu';
import { nomEtLieux } from './colonnes';
import type { ContenuAnnexe2, LigneEquipement } from './contenu';

interface Rangee {
  readonly collectivite: string;
  readonly type: string;
  readonly ligne: LigneEquipement;
  readonly adresse: Adresse;
}

interface ColonneListe {
  readonly titre: string;
  readonly largeur: number;
  readonly style: NomStyle;
  readonly valeur: (rangee: Rangee) => SpecValue;
  /** Left out when nothing fills it. */
  readonly facultative?: boolean;
}

const HAUTEUR_TITRE = 26;

/** An address of post is written whole: its box would not go without its CEDEX. */
function voie({ adresse }: Rangee): string {
  const { voie: rue, boite, commune } = adresse;
  if (boite && /c[eé]dex/i.test(commune?.value ?? '')) return adresseEnLigne(adresse) ?? '';
  return [rue?.value, boite?.value].filter(Boolean).join(', ');
}

/** Its places stay with the name of a structure that has several. */
function nomDe({ ligne }: Rangee): SpecValue {
  if (ligne.source.sites.length > 0) return nomEtLieux(ligne);
  return ligne.nom === '' ? null : { runs: [{ text: ligne.nom, bold: true }] };
}

function colonnesDeListe({ gestionnaire, places }: ContenuAnnexe2['colonnes']): readonly ColonneListe[] {
  const texte = (titre: string, largeur: number, valeur: ColonneListe['valeur'], plus = {}): ColonneListe => {
    return { titre, largeur, style: 'texte', valeur, ...plus };
  };
  return [
    texte('Collectivité signataire', 20, ({ collectivite }) => collectivite),
    texte('Type de structure', 18, ({ type }) => type),
    texte('Nom de la structure', 28, nomDe),
    texte('Adresse', 30, voie),
    texte('Code postal', 9, ({ adresse }) => adresse.codePostal?.value ?? ''),
    texte('Commune', 20, ({ adresse }) => adresse.commune?.value ?? ''),
    ...(gestionnaire
      ? [
          texte('Gestionnaire', 24, ({ ligne }) => ligne.gestionnaire, { facultative: true }),
          texte('Adresse du gestionnaire', 30, ({ ligne }) => ligne.adresseGestionnaire, {
            facultative: true,
          }),
        ]
      : []),
    ...(places
      ? [
          {
            titre: 'Places',
            largeur: 9,
            style: 'nombre' as const,
            valeur: ({ ligne }: Rangee) => ligne.places,
          },
        ]
      : []),
    texte('SIRET', 17, ({ ligne }) => typographier(ligne.source.siret?.value ?? ''), { facultative: true }),
    texte('Observations', 24, ({ ligne }) => ligne.remarque, { facultative: true }),
  ];
}

function rangeesDe({ blocs }: ContenuAnnexe2, { communes }: Matiere): readonly Rangee[] {
  return blocs.flatMap(({ collectivite, groupes }) =>
    groupes.flatMap(({ type, lignes }) =>
      lignes.map((ligne) => ({
        collectivite,
        type,
        ligne,
        adresse: adresseNette(ligne.source.adresse, communes),
      })),
    ),
  );
}

/** Annexe 2 as one list to sort and filter: a row an equipment, a column a fact. */
export function annexe2EnListe(matiere: Matiere, contenu: ContenuAnnexe2): SheetSpec {
  const rangees = rangeesDe(contenu, matiere);
  const colonnes = colonnesDeListe(contenu.colonnes).filter(
    ({ facultative, valeur }) => !facultative || rangees.some((rangee) => valeur(rangee) !== ''),
  );
  const entete = 3;
  const feuille = new Feuille({
    name: 'Annexe 2 - Liste',
    kind: 'annexe-2',
    origin: origineDe(matiere),
    widths: colonnes.map(({ largeur }) => largeur),
    page: pageDe(matiere, 'Annexe 2', {
      orientation: 'landscape',
      titleRows: { first: entete, last: entete },
    }),
  });
  feuille.bande(TITRE_ANNEXE_2, 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(OBJET_ANNEXE_2, 'sousTitre');
  feuille.vide();
  feuille.ligne(colonnes.map(({ titre }) => cellule(titre, 'entete')));
  for (const rangee of rangees) {
    feuille.ligne(colonnes.map(({ style, valeur }) => cellule(valeur(rangee), style)));
  }
  return feuille.spec({
    frozen: { rows: entete + 1, columns: 3 },
    filter: { top: entete, left: 0, bottom: feuille.hauteur - 1, right: colonnes.length - 1 },
  });
}
