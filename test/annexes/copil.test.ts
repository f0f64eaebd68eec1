import { copil, rapport } from '../../src/annexes';
import { snapshotFromRows } from '../../src/workbook';
import type { SheetSpec } from '../../src/workbook';
import { snapshotDesSpecs } from './feuille-lue';
import { matiereControlee } from './matiere';

const ENTETES = ['Structure', 'Commune', 'Places', 'Taux d’occupation réel', 'Prix de revient'];
const CLASSEUR = snapshotFromRows({
  'Annexe 2': [
    ['NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: ARQUES'],
    ['Type de structure', 'Nom et adresse de la structure'],
    ['Multi-accueil', 'Les Lutins, 1 rue de la Mairie 62510 Arques'],
    ['LAEP', 'La Parenthèse, 2 rue de la Mairie 623730 Arques'],
  ],
  EAJE: [
    ['Indicateurs des EAJE – réel 2023'],
    ENTETES,
    ['Crèche Les Lutins', 'Arques', 20, '70%', '13,00€'],
    ['Crèche Bulle', 'Longuenesse', 30, '55%', '14,00€'],
  ],
});
const DEUX_ANS = snapshotFromRows({
  'EAJE 2023': [
    ['Indicateurs des EAJE – réel 2023'],
    ENTETES,
    ['Crèche Les Lutins', 'Arques', 20, '70%', '13,00€'],
  ],
  'EAJE 2022': [
    ['Indicateurs des EAJE – réel 2022'],
    ENTETES,
    ['Crèche Les Lutins', 'Arques', 20, '72%', '12,60€'],
  ],
});

function textes(specs: readonly SheetSpec[]): string[] {
  const [sheet] = snapshotDesSpecs(specs).sheets;
  return (specs[0]?.rows ?? []).flatMap((row, rang) =>
    row.flatMap((_, column) => {
      const valeur = sheet?.cells.value(rang, column) ?? null;
      return typeof valeur === 'string' || typeof valeur === 'number' ? [String(valeur)] : [];
    }),
  );
}

describe('la synthèse pour le comité de pilotage', () => {
  it('dit « non fourni », sans flèche, quand l’année d’avant manque', async () => {
    const lus = textes(copil(await matiereControlee(CLASSEUR), {}));
    expect(lus).toContain('non fourni');
    expect(lus.join(' ')).not.toMatch(/[▲▼]/u);
  });

  it('pondère par les places : 70 % de 20 et 55 % de 30 font 61 %', async () => {
    expect(textes(copil(await matiereControlee(CLASSEUR), {}))).toContain('0.61');
  });

  it('compare à l’année d’avant quand elle est là', async () => {
    const lus = textes(copil(await matiereControlee(DEUX_ANS), {}));
    expect(lus).toEqual(expect.arrayContaining(['▼\u00a02\u00a0pt', '▲\u00a00,40\u00a0€', '= stable']));
  });

  it('nomme la structure fragile et compte les erreurs', async () => {
    const lus = textes(copil(await matiereControlee(CLASSEUR), {}));
    expect(lus.find((texte) => texte.includes('Crèche Bulle'))).toMatch(/55/);
    expect(lus).toContain('erreur à corriger');
  });

  it('tient en une page, ses graphiques sur ses propres cellules', async () => {
    const [spec] = copil(await matiereControlee(CLASSEUR), {});
    expect(spec?.page.onePage).toBe(true);
    const [graphique] = spec?.charts ?? [];
    const { top = 0, left = 0 } = graphique?.series[0]?.values ?? {};
    expect(spec?.rows[top]?.[left]?.value).toBe(1);
  });
});

describe('le rapport de contrôle', () => {
  it('mène de chaque point à sa cellule, dans l’ordre donné', async () => {
    const matiere = await matiereControlee(CLASSEUR);
    const [spec] = rapport(matiere, {});
    const liens = spec?.rows.flatMap((row) => row.flatMap((cell) => cell?.link ?? []));
    expect(liens).toEqual(matiere.findings.map(({ cells }) => cells[0]));
    expect(liens?.length).toBeGreaterThan(0);
  });

  it('compte les points par gravité', async () => {
    const matiere = await matiereControlee(CLASSEUR);
    const erreurs = matiere.findings.filter(({ severity }) => severity === 'error').length;
    expect(textes(rapport(matiere, {}))[2]).toMatch(new RegExp(`^Erreur\u00a0: ${String(erreurs)} · `));
  });
});
