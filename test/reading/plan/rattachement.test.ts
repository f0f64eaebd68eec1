import { lirePlans } from './plan';

const plan = (...actions: readonly (readonly string[])[]) => [
  ['Annexe 3 : Plan d’actions 2023 – 2026'],
  ['Enjeux', 'Actions', 'Objectifs opérationnels'],
  ...actions,
];
const BROONS = plan(
  ['Grandir', 'Ouvrir une crèche (Action 1)', 'Objectif 1.1 : Trouver un terrain'],
  ['Vivre', 'Ouvrir un local (Action 2)', 'Objectif 2.1 : Trouver un local'],
);
const CAULNES = plan(
  ['Grandir', 'Soutenir le relais (Action 1)', 'Objectif 1.1 : Recruter'],
  ['Vivre', 'Aider les départs (Action 2)', 'Objectif 2.1 : Réserver'],
);
const fiche = (numero: string, titre: string) => [
  [`Fiche action n° ${numero}`],
  [titre],
  ['Pilote de l’action'],
  ['Mairie'],
  ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
  ['Avancer', 'Un groupe de travail'],
  ['Échéances', 'Indicateurs d’évaluation'],
  ['2026', 'Nombre de réunions : 3'],
];

describe('Les plans de plusieurs territoires', () => {
  it('se distinguent par le début du nom des feuilles', () => {
    const { plans, fiches } = lirePlans({
      'Broons - Annexe 3': BROONS,
      'Broons - Fiche 2': fiche('2', 'Ouvrir un local'),
      'Caulnes - Annexe 3': CAULNES,
      'Caulnes - Fiche 2': fiche('2', 'Aider les départs'),
    });
    expect(plans.map(({ territoire, actions }) => [territoire, actions.length])).toEqual([
      ['Broons', 2],
      ['Caulnes', 2],
    ]);
    expect(fiches.map(({ plan: cle }) => cle)).toEqual(plans.map(({ key }) => key));
  });

  it('se distinguent dans une même feuille par leurs titres et leurs numéros', () => {
    const { plans, fiches } = lirePlans({
      Plans: [...BROONS, [], [], ...CAULNES],
      Fiches: [...fiche('2', 'Ouvrir un local'), ...fiche('1', 'Soutenir le relais')],
    });
    expect(plans.map(({ actions }) => actions.map(({ titre }) => titre.value))).toEqual([
      ['Ouvrir une crèche', 'Ouvrir un local'],
      ['Soutenir le relais', 'Aider les départs'],
    ]);
    expect(fiches.map(({ plan: cle }) => cle)).toEqual(plans.map(({ key }) => key));
  });

  it('n’en font qu’un quand chaque feuille porte un axe', () => {
    const { plans } = lirePlans({
      'Axe 1 - Familles': [['Axe 1 : Familles'], ...BROONS.slice(1)],
      'Axe 2 - Jeunesse': [['Axe 2 : Jeunesse'], ...CAULNES.slice(1)],
    });
    expect(plans.map(({ schema, territoire, actions }) => [schema, territoire, actions.length])).toEqual([
      ['parAxe', null, 4],
    ]);
  });
});

describe('Ce que dit un plan de lui-même', () => {
  it('lit sa période dans son titre et l’avenant dans sa note', () => {
    const { plans } = lirePlans({ Plan: [...BROONS, ['En gras, les nouveautés de l’avenant 2024']] });
    expect(plans[0]).toMatchObject({
      avenant: true,
      schema: 'continu',
      avecObjectifs: true,
      periode: { debut: '2023-01-01', fin: '2026-12-31', field: { printed: '2023 – 2026' } },
    });
    expect(plans[0]?.actions).toHaveLength(2);
  });

  it('reconnaît des numéros qui suivent l’objectif, et l’absence de numéros', () => {
    const parObjectif = [
      ['Objectifs généraux', 'Actions'],
      ['1.1 Accueillir', '1.1.1 Ouvrir une crèche'],
      [null, '1.1.2 Former'],
    ];
    const sans = [
      ['Enjeux', 'Actions'],
      ['Accueillir', 'Ouvrir une crèche'],
      ['Vivre', 'Ouvrir un local'],
    ];
    const schema = (lignes: typeof sans | typeof parObjectif) => lirePlans({ Plan: lignes }).plans[0]?.schema;
    expect(schema(parObjectif)).toBe('parObjectif');
    expect(schema(sans)).toBe('aucun');
  });

  it('ne compte pas deux fois les objectifs généraux d’un résumé', () => {
    const resume = [
      ['Article 4 : enjeux et objectifs'],
      ['Enjeu', 'Objectif général'],
      ['Grandir', 'Objectif général 1 : Accueillir'],
    ];
    const { plans } = lirePlans({ 'Article 4': resume, 'Annexe 3': BROONS });
    expect(plans.map(({ actions }) => actions.length)).toEqual([2]);
  });

  it('montre le numéro et l’intitulé dans leurs cellules', () => {
    const { plans } = lirePlans({ Plan: BROONS });
    expect(plans[0]?.actions[0]).toMatchObject({
      numero: { printed: '1', cells: [{ sheet: 'Plan', row: 2, column: 1 }] },
      titre: { printed: 'Ouvrir une crèche', cells: [{ sheet: 'Plan', row: 2, column: 1 }] },
      enjeu: { printed: 'Grandir', cells: [{ sheet: 'Plan', row: 2, column: 0 }] },
    });
  });
});
