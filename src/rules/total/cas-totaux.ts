import type { MiniClasseur } from '../rule';

/** Places of structures, by year. */
export const places = (...lignes: readonly (readonly (string | number | null)[])[]): MiniClasseur => ({
  Places: [['Structure', '2023', '2024', '2025'], ...lignes],
});

/** Annexe 2 of four EAJE (77 places), two ALSH (108), a RPE and a LAEP, with the totals under its list. */
export const listeEtTotaux = (
  ...totaux: readonly (readonly [nom: string, places: number])[]
): MiniClasseur => ({
  'Annexe 2': [
    ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Places'],
    ['Multi-accueil', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques', 30],
    ['Micro-crèche', 'Les Bourdons', '5 rue de Sète', '62510', 'Arques', 12],
    ['RPE', 'RPE d’Arques', '3 rue de Sète', '62510', 'Arques', null],
    ['Multi-accueil', 'La Ronde', '1 rue du Parc', '62570', 'Helfaut', 20],
    ['ALSH', 'Le Préau', '2 rue du Parc', '62570', 'Helfaut', 48],
    ['Multi-accueil', 'Les Abeilles', '5 rue du Lac', '62129', 'Ecques', 15],
    ['ALSH', 'La Clairière', '3 rue Bizet', '62219', 'Longuenesse', 60],
    ['LAEP', 'Môm en Bulle', '3 rue Bizet', '62219', 'Longuenesse', null],
    ...totaux.map(([nom, nombre]) => [nom, null, null, null, null, nombre]),
  ],
});
