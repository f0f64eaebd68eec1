import { annexe2, annexe3, pagesDe } from '../../src/annexes';
import type { SheetSpec } from '../../src/workbook';
import type { Feuilles } from '../reading/classeur';
import { matiereDe } from './matiere';

const ENTETE = ['Type de structure', 'Nom et adresse de la structure', 'Gestionnaire'];

function bloc(commune: string, codePostal: string, equipements: number): Feuilles[string] {
  return [
    [`NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE\u00a0: ${commune}`],
    ENTETE,
    ...Array.from({ length: equipements }, (_, rang) => [
      rang % 2 === 0 ? 'LAEP' : 'RPE',
      `Les Lucioles ${String(rang + 1)} — ${String(rang + 1)} rue des Écoles — ${codePostal} ${commune}`,
      `Mairie de ${commune}`,
    ]),
  ];
}

function premiersTextes({ rows, page }: SheetSpec): unknown[][] {
  return (page.breaks ?? []).map((row) => [rows[row]?.[0]?.value, rows[row + 1]?.[0]?.value]);
}

/** Cells that a page would cut in two. */
function coupees({ merges, page }: SheetSpec) {
  return (page.breaks ?? []).flatMap((row) => merges.filter(({ top, bottom }) => top < row && row <= bottom));
}

describe('L’annexe 2 imprimée', () => {
  test('porte entier sur la page suivante le bloc qui ne tient plus sur celle-ci', () => {
    const [feuille] = annexe2(
      matiereDe({ 'Annexe 2': [...bloc('COQUELLES', '62231', 12), ...bloc('MARCK', '62730', 8)] }),
      {},
    );
    expect(premiersTextes(feuille!)).toEqual([
      ['NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: MARCK', 'Type de structure'],
    ]);
    expect(pagesDe(feuille!)).toBe(2);
  });

  test('redit le nom et les en-têtes d’un bloc plus long qu’une page, et ne coupe aucune cellule', () => {
    const [feuille] = annexe2(matiereDe({ 'Annexe 2': bloc('MARCK', '62730', 60) }), {});
    expect(premiersTextes(feuille!).length).toBeGreaterThan(1);
    for (const debut of premiersTextes(feuille!)) {
      expect(debut).toEqual(['NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: MARCK', 'Type de structure']);
    }
    expect(coupees(feuille!)).toEqual([]);
    expect(pagesDe(feuille!)).toBe(1 + premiersTextes(feuille!).length);
  });
});

const COLONNES = ['Axe', 'Fiche n°', 'Action', 'Objectifs opérationnels', 'Pilote'];

function plan(annees: string, actions: number): Feuilles[string] {
  return [
    [`Annexe 3 - Plan d’action ${annees}`],
    COLONNES,
    ...Array.from({ length: actions }, (_, rang) => [
      rang % 10 === 0 ? `Axe de travail ${String(rang / 10 + 1)}` : null,
      String(rang + 1),
      `Ouvrir le lieu d’accueil ${String(rang + 1)}`,
      `${String(rang + 1)}.1 Choisir un lieu avec les familles et les élus du territoire`,
      'Commune',
    ]),
  ];
}

describe('L’annexe 3 imprimée', () => {
  test('ne coupe ni une action ni un axe, et redit l’axe qui continue', () => {
    const [feuille] = annexe3(matiereDe({ 'Annexe 3': plan('2025-2029', 60) }), {});
    expect(premiersTextes(feuille!).length).toBeGreaterThan(0);
    expect(coupees(feuille!)).toEqual([]);
    for (const [axe] of premiersTextes(feuille!)) expect(axe).toMatch(/^Axe de travail/);
    expect(pagesDe(feuille!)).toBe(1 + premiersTextes(feuille!).length);
  });

  test('a une feuille par plan', () => {
    const feuilles = annexe3(
      matiereDe({ 'Plan A': plan('2020-2024', 3), 'Plan B': plan('2025-2029', 4) }),
      {},
    );
    expect(feuilles.map(({ name }) => name)).toEqual(['Annexe 3 - Plan 1', 'Annexe 3 - Plan 2']);
    const titres = feuilles.map(({ rows }) => rows[1]?.[0]?.value);
    expect(titres).toEqual([expect.stringContaining('2020-2024'), expect.stringContaining('2025-2029')]);
  });
});
