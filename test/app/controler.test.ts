import { chargerCommunes, type Communes } from '../../src/referentiel';
import {
  controler,
  corrigerSur,
  documentControle,
  documentLecture,
  marquesAnnotees,
  marquesDe,
  texteControle,
} from '../../src/app';
import type { Controle, Finding } from '../../src/app';
import { liste, LIGNE_JUSTE } from '../../src/rules/cas';
import { snapshotFromRows, type CellEdit } from '../../src/workbook';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

const AVEC_FAUTES = snapshotFromRows(
  liste(LIGNE_JUSTE, [
    'Marck',
    'LUDOTHQUE',
    'Ferme  des Aigrettes',
    'Rue Jean Rostand',
    '623730',
    'Marck',
    null,
    '24',
  ]),
  'ctg.xlsx',
);

function controle(): Promise<Controle> {
  return controler(AVEC_FAUTES, { communes });
}

test('un contrôle compte ses points par gravité et les donne dans l’ordre', async () => {
  const { findings, summary } = await controle();
  expect(summary).toMatchObject({ error: 2, warning: 1, info: 1, cells: 23 });
  expect(findings.map(({ rule }) => rule)).toEqual([
    'equipement/type-inconnu',
    'cellule/espaces',
    'equipement/code-postal-invalide',
    'cellule/nombre-texte',
  ]);
});

test('les points arrivent au fil du contrôle, avec l’avancement', async () => {
  const vus: Finding[] = [];
  const etapes = new Set<string>();
  const { findings } = await controler(AVEC_FAUTES, {
    communes,
    onFindings: (nouveaux) => vus.push(...nouveaux),
    onProgress: ({ etape, fait, total }) => {
      etapes.add(etape);
      expect(fait).toBeLessThanOrEqual(total);
    },
  });
  expect(vus.map(({ id }) => id).sort()).toEqual(findings.map(({ id }) => id).sort());
  expect([...etapes]).toEqual(['lecture', 'regles']);
});

test('un contrôle annulé s’arrête pour de bon et le dit', async () => {
  const arret = new AbortController();
  const promesse = controler(AVEC_FAUTES, {
    communes,
    signal: arret.signal,
    onFindings: () => arret.abort(),
  });
  await expect(promesse).rejects.toMatchObject({
    code: 'cancelled',
    message: 'Contrôle annulé. Les points déjà trouvés restent affichés.',
  });
});

test('chaque cellule à voir a sa marque', async () => {
  const { findings } = await controle();
  expect(marquesDe(findings)).toHaveLength(findings.flatMap(({ cells }) => cells).length);
});

test('une note par point, dans la cellule à voir d’abord, dit quoi et que faire', async () => {
  const { findings } = await controle();
  const marques = marquesAnnotees(findings);
  expect(marques.map(({ at, level }) => ({ at, level }))).toEqual(marquesDe(findings));
  expect(marques.flatMap(({ note }) => note ?? [])).toHaveLength(findings.length);
  expect(marques.find(({ at }) => at.column === 4)?.note).toMatch(
    /^Code postal impossible\. .*623730.* Remplacez-le/,
  );
});

function point(...edits: CellEdit[]): Finding {
  const fix = { label: 'Corriger', safety: 'safe' as const, edits, changes: [] };
  const cells = edits.map(({ at }) => at);
  const textes = {
    titre: '',
    quoi: '',
    pourquoi: '',
    queFaire: '',
    calcul: null,
    actual: null,
    expected: null,
  };
  return { id: '', rule: '', severity: 'info', cells, related: [], ...textes, fix, source: '' };
}

function edition(row: number, before: string, value: string): CellEdit {
  return { at: { sheet: 'A', row, column: 0 }, before, value };
}

describe('les corrections sûres', () => {
  test('se font ensemble, une écriture par cellule', async () => {
    const { findings } = await controle();
    expect(corrigerSur(findings).map(({ value }) => value)).toEqual([
      'LUDOTHÈQUE',
      'Ferme des Aigrettes',
      '62730',
      24,
    ]);
  });

  test('se fondent quand elles changent deux endroits d’une cellule', () => {
    const edits = corrigerSur([
      point(edition(0, 'RAM  de Calais 62001', 'RPE  de Calais 62001')),
      point(edition(0, 'RAM  de Calais 62001', 'RAM  de Calais 62100')),
    ]);
    expect(edits).toEqual([edition(0, 'RAM  de Calais 62001', 'RPE  de Calais 62100')]);
  });

  test('laissent pour la fois suivante celle qui en contredit une autre, tout entière', () => {
    const edits = corrigerSur([
      point(edition(0, 'Calai', 'Calais')),
      point(edition(1, 'Marc', 'Marck'), edition(0, 'Calai', 'Calaix')),
    ]);
    expect(edits).toEqual([edition(0, 'Calai', 'Calais')]);
  });

  test('ne comprennent pas celles qui se lisent une par une', () => {
    const sure = point(edition(0, 'Calai', 'Calais'));
    const proposee = { ...sure, fix: sure.fix && { ...sure.fix, safety: 'suggested' as const } };
    expect(corrigerSur([proposee])).toEqual([]);
  });
});

test('le document d’un contrôle suit le contrat', async () => {
  const document = documentControle(await controle());
  expect(document).toMatchObject({
    version: 1,
    file: 'ctg.xlsx',
    tables: [{ kind: 'equipements', sheet: 'Annexe 2', records: 2 }],
    summary: { error: 2, warning: 1, info: 1 },
  });
  expect(document.findings.find(({ rule }) => rule === 'equipement/code-postal-invalide')).toMatchObject({
    severity: 'error',
    sheet: 'Annexe 2',
    cells: ['E3'],
    actual: '623730',
    expected: '62730',
    fix: {
      label: 'Remplacer 623730 par 62730',
      edits: [{ sheet: 'Annexe 2', cell: 'E3', value: '62730' }],
    },
  });
});

test('le document d’une lecture donne les équipements et leurs cellules', async () => {
  const { records } = documentLecture(await controle());
  expect(records.equipements[0]).toMatchObject({
    collectivite: 'Arques',
    typePrinted: 'LAEP',
    type: 'LAEP',
    nom: 'Môm en Bulle',
    codePostal: '62510',
    commune: 'Arques',
    gestionnaireAdresse: null,
    source: { sheet: 'Annexe 2', cells: expect.arrayContaining(['B2', 'C2']) as unknown },
  });
  expect(records.eaje).toEqual([]);
});

test('le texte d’un contrôle se lit feuille par feuille', async () => {
  const texte = texteControle(await controle());
  expect(texte).toContain(
    '1 tableau reconnu, 2 équipements. 2 erreurs, 1 point à vérifier, 1 pour information.',
  );
  expect(texte).toContain('Annexe 2 (4 points)');
  expect(texte).toContain('E3 · Erreur · Code postal impossible');
});

test('un classeur sans faute se dit en une phrase', async () => {
  const sansFaute = await controler(snapshotFromRows(liste(LIGNE_JUSTE)), { communes });
  expect(texteControle(sansFaute)).toContain('Rien à signaler.');
});
