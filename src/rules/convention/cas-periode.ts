import { BLOCS_JUSTES } from '../cas';
import type { MiniClasseur } from '../rule';

/** A card of the convention, its approval and the sentence of an avenant. */
export const CARTE_JUSTE: MiniClasseur = {
  Convention: [
    ['Convention territoriale globale'],
    ['Territoire', 'Pays de Saint-Omer'],
    ['Date d’effet', '01/01/2024'],
    ['Date de fin', '31/12/2028'],
    ['Durée', '5 ans'],
    ['Date de signature', '18/12/2023'],
  ],
  Avenant: [
    ['Elle a été approuvée par délibération du conseil du 5 décembre 2023.'],
    ['L’avenant prend effet le 1er juillet 2025 et prend fin avec la convention, le 31 décembre 2028.'],
  ],
  'Annexe 2': BLOCS_JUSTES,
};

/** A card whose length, end and signature do not go together. */
export const CARTE_FAUSSE: MiniClasseur = {
  Cadre: [
    ['CTG 2024-2028'],
    ['Territoire', 'Pays de Saint-Omer'],
    ['Date d’effet', '01/01/2024'],
    ['Date de fin', '31/12/2027'],
    ['Durée', '3 ans'],
    ['Date de signature', '18/12/2032'],
  ],
  'Annexe 2': BLOCS_JUSTES,
};

export const ACTES_FAUX: MiniClasseur = {
  Convention: [
    ['CTG 2024-2028'],
    ['Elle a été approuvée par délibération du conseil communautaire du 8 janvier 2024.'],
    ['Signée à Arques, le 19 décembre 2023'],
  ],
  Avenant: [
    ['L’avenant prend effet le 1er janvier 2025 et s’achève avec la convention, le 31 décembre 2026.'],
  ],
  'Annexe 2': BLOCS_JUSTES,
};
