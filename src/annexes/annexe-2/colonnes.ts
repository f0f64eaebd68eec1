import type { SpecValue } from '../../workbook';
import type { NomStyle } from '../style';
import { typographier } from '../texte';
import { commenceParUneVoie } from './adresse';
import type { Colonnes, LigneEquipement } from './contenu';

/** A column of annexe 2 after the type. */
export interface ColonneAnnexe2 {
  readonly titre: string;
  /** Share of the page, and width in characters. */
  readonly largeur: number;
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

export function texteDuGestionnaire({ gestionnaire, adresseGestionnaire }: LigneEquipement): string {
  return [gestionnaire, adresseGestionnaire].filter(Boolean).join('\n');
}

/** The columns that are wanted, in their order. */
export function colonnesDe({ gestionnaire, places, remarque }: Colonnes): readonly ColonneAnnexe2[] {
  const libres = Number(!gestionnaire) * 20 + Number(!places) * 5 + Number(!remarque) * 12;
  const toutes: readonly (ColonneAnnexe2 | false)[] = [
    {
      titre: 'Nom et adresse de la structure',
      largeur: 38 + Math.min(libres, 32),
      style: 'texte',
      valeur: nomEtLieux,
    },
    gestionnaire && { titre: 'Gestionnaire', largeur: 34, style: 'texte', valeur: texteDuGestionnaire },
    places && { titre: 'Places', largeur: 9, style: 'nombre', valeur: (ligne) => ligne.places },
    remarque && {
      titre: 'Observations',
      largeur: 24,
      style: 'noteEncadree',
      valeur: (ligne) => typographier(ligne.remarque),
    },
  ];
  return toutes.filter((colonne) => colonne !== false);
}

export const LARGEUR_TYPE = 20;
