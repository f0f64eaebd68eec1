import { annexe3 } from '../../src/annexes';
import { lireTout, classeur } from '../reading/classeur';
import type { Feuilles } from '../reading/classeur';
import { retourFiches, retourPlans } from './aller-retour';
import { matiereDe, relire } from './matiere';

const PLAN: Feuilles = {
  'Annexe 3': [
    ['Annexe 3 - Plan d’action 2025-2029'],
    ['Axe', 'Fiche n°', 'Action', 'Objectifs opérationnels', 'Pilote'],
    ['Petite enfance', '1', 'Créer une crèche', '1.1 Choisir un lieu', 'Commune'],
    [null, null, null, '1.2 Recruter', null],
    [null, '2', 'Soutenir les assistants maternels', '2.1 Ouvrir un relais', 'Communauté'],
    ['Jeunesse', '3 bis', 'Ouvrir un lieu pour les jeunes', '3.1 Écouter les jeunes', 'Commune'],
  ],
};
const FICHES: Feuilles = {
  'Fiche 1': [
    ['FICHE ACTION n° 1', 'Créer une crèche'],
    ['Diagnostic initial', 'Public cible'],
    ['Trop peu de places.\nDes demandes sans réponse.', '- Familles\n- Jeunes parents'],
    ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
    ['1.1 Choisir un lieu\n1.2 Recruter', '=Trois réunions par an'],
    ['Échéances de réalisation', 'Indicateurs d’évaluation'],
    ['Période de la CTG 2025-2029', '- Nombre de places'],
    ['Partenaires sollicités', 'Résultats attendus'],
    ['Caf, MSA', null],
  ],
};

function textesEnGras(feuilles: Feuilles, avant: Feuilles): string[] {
  const precedente = lireTout(classeur(avant));
  return annexe3(matiereDe(feuilles, { precedente }), {}).flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => {
      const value = cell?.value ?? null;
      if (value === null || typeof value !== 'object' || !('runs' in value)) return [];
      return value.runs.filter(({ bold }) => bold).map(({ text }) => text.trim());
    }),
  );
}

describe('L’annexe 3', () => {
  test('se relit avec les mêmes actions et les mêmes fiches', () => {
    const matiere = matiereDe({ ...PLAN, ...FICHES });
    const relue = relire(annexe3(matiere, {}));
    expect(retourPlans(matiere.lecture, relue)).toEqual({ nombre: 3, perdus: [], apparus: [] });
    expect(retourFiches(matiere.lecture, relue)).toEqual({ nombre: 1, perdus: [], apparus: [] });
  });

  test('réunit les cellules d’un même axe', () => {
    const [plan] = annexe3(matiereDe(PLAN), {});
    const axe = plan?.rows.findIndex((row) => row[0]?.value === 'Petite enfance') ?? -1;
    expect(plan?.merges).toContainEqual({ top: axe, left: 0, bottom: axe + 2, right: 0 });
  });

  test('montre à remplir le champ resté vide', () => {
    const [fiches] = annexe3(matiereDe(FICHES), {});
    const lignes = fiches?.rows.map((row) => row.map((cell) => cell?.value ?? null)) ?? [];
    const rang = lignes.findIndex((ligne) => ligne.includes('Résultats attendus'));
    expect(lignes[rang + 1]?.[2]).toBeNull();
  });

  test('met en gras ce qui est nouveau, et le dit', () => {
    const lignes = PLAN['Annexe 3'] ?? [];
    const nouveau = [null, '4', 'Former les animateurs', '4.1 Ouvrir une session', 'Communauté'];
    const gras = textesEnGras({ 'Annexe 3': [...lignes, nouveau] }, PLAN);
    expect(gras).toContain('Former les animateurs');
    expect(gras).toContain('Ouvrir une session');
    expect(gras).not.toContain('Créer une crèche');
    const [plan] = annexe3(matiereDe(PLAN, { precedente: lireTout(classeur(PLAN)) }), {});
    const textes =
      plan?.rows.flat().flatMap((cell) => (typeof cell?.value === 'string' ? cell.value : [])) ?? [];
    expect(textes.some((texte) => texte.startsWith('En gras'))).toBe(true);
  });

  test('commence une page par fiche', () => {
    const deux: Feuilles = {
      ...FICHES,
      'Fiche 2': (FICHES['Fiche 1'] ?? []).map((ligne) =>
        ligne.map((texte) => (texte === 'FICHE ACTION n° 1' ? 'FICHE ACTION n° 2' : texte)),
      ),
    };
    const [fiches] = annexe3(matiereDe(deux), {});
    const debuts = fiches?.page.breaks?.map((row) => fiches.rows[row]?.[0]?.value);
    expect(debuts).toEqual(['FICHE ACTION n°\u00a02']);
  });

  test('ne coupe pas un texte plus haut qu’une ligne d’Excel', () => {
    const long = 'Un constat partagé par les acteurs du territoire. '.repeat(200);
    const [fiche = [], ...suite] = FICHES['Fiche 1'] ?? [];
    const [intitules = [], , ...reste] = suite;
    const [fiches] = annexe3(matiereDe({ 'Fiche 1': [fiche, intitules, [long, 'Familles'], ...reste] }), {});
    const haute = fiches?.merges.find(({ top, bottom }) => bottom > top);
    expect(haute).toBeDefined();
    expect(Math.max(...(fiches?.heights.values() ?? []))).toBeLessThanOrEqual(409);
  });
});
