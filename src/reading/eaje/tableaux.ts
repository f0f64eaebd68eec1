import { champ, champValeur } from '../feuille/champ';
import type { Cellule, Tableau } from '../records';
import type { Contexte } from './contexte';
import { lireAmplitude } from './valeurs';
import { NATURES } from './vocabulaire';
import type { Recit } from './prose';
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

function celluleDe(lue: CaseDeZone): Cellule {
  const { c, role } = lue;
  return { role, attendu: attendu(lue), field: champValeur(c, c.cell.value), format: c.cell.format };
}

export function tableauDe(zone: Zone, contexte: Contexte, sheet: string): Tableau {
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
    ...(zone.libelles.length > 0 && { libelles: zone.libelles }),
    cellules: {
      *[Symbol.iterator]() {
        for (const lue of zone.cases) yield celluleDe(lue);
      },
    },
  };
}

const CONFIANCE_DE_LA_PROSE = 0.85;

/** The sentences that tell indicators; null when none does. */
export function tableauDuRecit({ cases }: Recit, sheet: string): Tableau | null {
  if (cases.length === 0) return null;
  const rows = cases.map(({ row }) => row);
  const columns = cases.map(({ column }) => column);
  return {
    kind: 'eaje',
    sheet,
    range: {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    },
    confidence: CONFIANCE_DE_LA_PROSE,
    titre: null,
    colonnes: [],
    cellules: [...new Set(cases)].map((c) => ({
      role: 'structure',
      attendu: 'texte',
      field: champValeur(c, c.cell.value),
      format: c.cell.format,
    })),
  };
}
