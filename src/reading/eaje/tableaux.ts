import { champ, champValeur } from '../feuille/champ';
import type { Cellule, Tableau } from '../records';
import type { Contexte } from './contexte';
import { lireAmplitude } from './valeurs';
import { NATURES } from './vocabulaire';
import type { CaseDeZone, Zone } from './zone';

const CONFIANCE = 0.95;

/** Opening hours are words, and so is what stands in columns of texts. */
function attendu({ c, mesure, role }: CaseDeZone): Cellule['attendu'] {
  if (role === 'annee') return 'code';
  if (mesure === null) return 'texte';
  const horaires =
    NATURES[mesure] === 'amplitude' && (lireAmplitude(c.texte) !== null || /\d\s*h/i.test(c.texte));
  return horaires ? 'texte' : 'nombre';
}

export function tableauDe(zone: Zone, contexte: Contexte, sheet: string): Tableau {
  const cellules = zone.cases.map((caseLue): Cellule => ({
    role: caseLue.role,
    attendu: attendu(caseLue),
    field: champValeur(caseLue.c, caseLue.c.cell.value),
    format: caseLue.c.cell.format,
  }));
  return {
    kind: 'eaje',
    sheet,
    range: {
      top: zone.lignes[0]?.row ?? 0,
      left: zone.gauche,
      bottom: zone.lignes.at(-1)?.row ?? 0,
      right: zone.droite,
    },
    confidence: CONFIANCE,
    titre: contexte.titre && champ(contexte.titre),
    colonnes: zone.colonnes,
    cellules,
  };
}
