import type { NomMesure } from '../../reading';
import { enVigueur } from '../../referentiel';
import type { Bornes, Profil } from '../../referentiel';
import { columnName } from '../../workbook';
import type { Feuille } from '../feuille';
import type { NomStyle } from '../style';
import type { Colonnes } from './colonnes';
import { bornesPlausibles } from './exercices';
import { OCCUPATIONS, PRIX } from './mesures';
import type { TableauEcrit } from './tableau';

/** Thresholds of a rate, for a year: beyond them it is worth a look, though it may be right. */
function bornesUsuelles(nom: NomMesure, annee: number | null, { seuils }: Profil): Bornes | null {
  if (OCCUPATIONS.includes(nom)) return { minimum: seuils.fragilite.occupation, maximum: Infinity };
  if (PRIX.includes(nom)) return seuils.prixRevient.alerte;
  const facturation = enVigueur(seuils.facturation, annee);
  if (nom === 'tauxFacturation' && facturation) return { minimum: 0, maximum: facturation.haut };
  return null;
}

/** « OR(G6<0.1,G6>1) ». */
function hors(cellule: string, { minimum, maximum }: Bornes): string {
  const conditions = [
    ...(minimum > 0 ? [`${cellule}<${String(minimum)}`] : []),
    ...(Number.isFinite(maximum) ? [`${cellule}>${String(maximum)}`] : []),
  ];
  return conditions.length > 1 ? `OR(${conditions.join(',')})` : (conditions[0] ?? 'FALSE');
}

interface Condition {
  readonly formule: string;
  readonly style: NomStyle;
}

/** What is out of scale is to be corrected; what is only beyond a threshold is to be looked at. */
function conditionsDe(
  cellule: string,
  nom: NomMesure,
  annee: number | null,
  profil: Profil,
): readonly Condition[] {
  const plausibles = bornesPlausibles(nom, annee, profil);
  const usuelles = bornesUsuelles(nom, annee, profil);
  const nombre = `ISNUMBER(${cellule})`;
  return [
    ...(plausibles
      ? [{ formule: `=AND(${nombre},${hors(cellule, plausibles)})`, style: 'horsBorne' as const }]
      : []),
    ...(plausibles && usuelles
      ? [
          {
            formule: `=AND(${nombre},NOT(${hors(cellule, plausibles)}),${hors(cellule, usuelles)})`,
            style: 'sousSeuil' as const,
          },
        ]
      : []),
  ];
}

/** The colours of the rates of a table, that follow the figures when they are corrected. */
export function mettreLesSeuils(
  feuille: Feuille,
  { mesures }: Colonnes,
  { exercice, lignes }: TableauEcrit,
  profil: Profil,
): void {
  for (const [nom, column] of mesures) {
    const premiere = `${columnName(column)}${String(lignes.premiere + 1)}`;
    const range = { top: lignes.premiere, bottom: lignes.derniere, left: column, right: column };
    for (const { formule, style } of conditionsDe(premiere, nom, exercice.annee, profil)) {
      feuille.mettreEnForme({ range, formula: formule, style });
    }
  }
}
