import { categorie, plafondPsu } from '../../src/functions/baremes';
import { participation, prixRevient, tauxFacturation, tauxOccupation } from '../../src/functions/indicateurs';

/** The kind of error of a function that has no result, and its sentence. */
function erreurDe(calcul: () => unknown): string {
  try {
    return `aucune : ${String(calcul())}`;
  } catch (erreur) {
    const { nature, message } = erreur as { nature: string; message: string };
    return `${nature} · ${message.replaceAll(/[\u00a0\u202f]/g, ' ')}`;
  }
}

test('les indicateurs sont les rapports que la Caf calcule', () => {
  expect(tauxFacturation(52_000, 50_000)).toBeCloseTo(1.04);
  expect(tauxOccupation(33_000, 20, 220, 10)).toBeCloseTo(0.75);
  expect(prixRevient(500_000, 50_000)).toBe(10);
  expect(participation(90_000, 50_000)).toBeCloseTo(1.8);
});

test.each([
  ['division · Heures réalisées : zéro, le calcul est impossible.', () => tauxFacturation(10, 0)],
  ['division · Capacité théorique : zéro, le calcul est impossible.', () => tauxOccupation(10, 20, 0, 10)],
  ['valeur · Charges : le nombre ne peut pas être négatif.', () => prixRevient(-1, 10)],
  ['valeur · Heures facturées : un nombre est attendu.', () => participation(1, 'dix' as unknown as number)],
  ['valeur · Places : un nombre est attendu.', () => tauxOccupation(10, NaN, 220, 10)],
])('%s', (attendue, calcul) => {
  expect(erreurDe(calcul)).toBe(attendue);
});

test.each([
  ['Crèche', 12, 'Micro-crèche'],
  ['EAJE', 13, 'Petite crèche'],
  ['multi-accueil', 25, 'Crèche'],
  ['Crèche collective', 40, 'Grande crèche'],
  ['micro-crèche', 60, 'Très grande crèche'],
  ['Crèche familiale', 29, 'Petite crèche familiale'],
  ['crèche familiale', 30, 'Crèche familiale'],
  ['crèche familiale', 90, 'Très grande crèche familiale'],
  ['Jardin d’enfants', 12, 'Petit jardin d’enfants'],
  ['jardin d’enfants', 30, 'Jardin d’enfants'],
  ['crèche parentale', 24, 'Crèche en gestion parentale'],
  ['MAM', 16, 'Maison d’assistants maternels'],
])('%s de %i places : %s', (type, places, attendue) => {
  expect(categorie(type, places)).toBe(attendue);
});

test.each([
  ['indisponible · Ce type de structure n’a pas de catégorie connue.', () => categorie('RPE', 12)],
  ['indisponible · Trop de places pour ce type de structure.', () => categorie('MAM', 21)],
  ['valeur · Places : au moins une est attendue.', () => categorie('Crèche', 0)],
])('%s', (attendue, calcul) => {
  expect(erreurDe(calcul)).toBe(attendue);
});

test('le prix plafond n’est donné que pour un barème connu', () => {
  expect(plafondPsu(1.04, 2024)).toBe(10.05);
  expect(erreurDe(() => plafondPsu(1.04, 2022))).toMatch(/^indisponible · Le prix plafond n’est pas connu/);
  expect(erreurDe(() => plafondPsu(1.15, 2024))).toMatch(/^indisponible/);
  expect(erreurDe(() => plafondPsu(104, 2024))).toBe(
    'valeur · Écrivez le taux en pourcentage : 104 % ou 1,04.',
  );
});
