import type { PageSetup, SpecValue } from '../../workbook';
import { caracteresDePage, repartir, texteDe } from '../mesure';
import type { RangeeSouple } from '../mesure';
import type { NomStyle } from '../style';
import { typographier } from '../texte';
import { commenceParUneVoie } from './adresse';
import type { Colonnes, ContenuAnnexe2, LigneEquipement } from './contenu';

/** A column of annexe 2 after the type. */
export interface ColonneAnnexe2 {
  readonly titre: string;
  /** In characters: the least and the most. */
  readonly largeur: readonly [minimum: number, maximum: number];
  readonly style: NomStyle;
  readonly valeur: (ligne: LigneEquipement) => SpecValue;
}

/** A name in bold, then its address, one place a line; a service without a name is called by its type. */
export function nomEtLieux({ nom: propre, type, lieux }: LigneEquipement): SpecValue {
  const [premier] = lieux;
  if (premier === undefined) return { runs: [{ text: propre || type, bold: true }] };
  // "ALSH, écoles et salle polyvalente": a place that names no way would pass for the name of the service.
  const separateur = propre !== '' || commenceParUneVoie(premier) ? '\n' : ', ';
  return { runs: [{ text: propre || type, bold: true }, { text: separateur + lieux.join('\n') }] };
}

function texteDuGestionnaire({ gestionnaire, adresseGestionnaire }: LigneEquipement): string {
  return [gestionnaire, adresseGestionnaire].filter(Boolean).join('\n');
}

/** The columns that are wanted, in their order. */
export function colonnesDe({ gestionnaire, places, remarque }: Colonnes): readonly ColonneAnnexe2[] {
  const toutes: readonly (ColonneAnnexe2 | false)[] = [
    {
      titre: 'Nom et adresse de la structure',
      largeur: [30, 70],
      style: 'nom',
      valeur: nomEtLieux,
    },
    gestionnaire && { titre: 'Gestionnaire', largeur: [20, 44], style: 'nom', valeur: texteDuGestionnaire },
    places && { titre: 'Places', largeur: [9, 9], style: 'nombre', valeur: (ligne) => ligne.places },
    remarque && {
      titre: 'Observations',
      largeur: [14, 30],
      style: 'noteEncadree',
      valeur: (ligne) => typographier(ligne.remarque),
    },
  ];
  return toutes.filter((colonne) => colonne !== false);
}

const LARGEUR_TYPE = [17, 24] as const;

/** What each row holds, its type first: a part of the cell that it shares. */
function rangeesDe({ blocs }: ContenuAnnexe2, colonnes: readonly ColonneAnnexe2[]): readonly RangeeSouple[] {
  return blocs.flatMap(({ groupes }) =>
    groupes.flatMap(({ type, lignes }) =>
      lignes.map((ligne) => [
        { texte: type, part: 1 / lignes.length },
        ...colonnes.map(({ valeur }) => ({ texte: texteDe(valeur(ligne)) })),
      ]),
    ),
  );
}

/** From this many columns on, the page lies on its side. */
const COLONNES_EN_PAYSAGE = 4;

export function orientationDe({ length }: readonly ColonneAnnexe2[]): PageSetup['orientation'] {
  return length + 1 > COLONNES_EN_PAYSAGE ? 'landscape' : 'portrait';
}

/** The width of the page, shared as the texts need it; that of the types first. */
export function largeursDe(contenu: ContenuAnnexe2, colonnes: readonly ColonneAnnexe2[]): readonly number[] {
  const bornes = [LARGEUR_TYPE, ...colonnes.map(({ largeur }) => largeur)];
  return repartir(
    caracteresDePage(orientationDe(colonnes), bornes.length),
    bornes.map(([minimum, maximum]) => ({ minimum, maximum })),
    rangeesDe(contenu, colonnes),
  );
}
