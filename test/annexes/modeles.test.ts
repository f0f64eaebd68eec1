import { modele } from '../../src/annexes';
import { libelleUsuel } from '../../src/referentiel';
import type { SheetSpec, SpecValue } from '../../src/workbook';
import { communes } from '../reading/classeur';
import { epciTemoins } from '../territoires/controler';
import { territoire } from '../territoires/territoire';
import { pointsDe, relire } from './matiere';

const JOUR = '2026-01-15';
const [epci] = epciTemoins(communes, 1);

function feuillesVides(): readonly SheetSpec[] {
  return modele(communes, epci ?? null, JOUR);
}

function nommee(specs: readonly SheetSpec[], nom: string): SheetSpec {
  const spec = specs.find(({ name }) => name === nom);
  if (!spec) throw new Error(`Pas de feuille « ${nom} »`);
  return spec;
}

/** The sheet with these values written in its free cells, row after row under the headers. */
function remplir(spec: SheetSpec, lignes: readonly (readonly SpecValue[])[], premiere = 5): SheetSpec {
  const rows = spec.rows.map((row, rang) => {
    const valeurs = lignes[rang - premiere];
    return valeurs ? row.map((cell, column) => ecrire(spec, cell, valeurs[column] ?? null)) : row;
  });
  return { ...spec, rows };
}

function ecrire(spec: SheetSpec, cell: SheetSpec['rows'][number][number], value: SpecValue): typeof cell {
  if (value === null || !cell) return cell;
  if (spec.styles[cell.style ?? '']?.locked !== false) throw new Error('Cellule verrouillée');
  return { ...cell, value };
}

function rempli(): readonly SheetSpec[] {
  const specs = feuillesVides();
  const vrai = epci ? territoire(communes, epci, 7) : null;
  const equipements = (vrai?.collectivites ?? []).flatMap(({ equipements: siens }) => siens);
  const annexe2 = equipements.map((e) => [
    e.collectivite,
    libelleUsuel(e.type),
    e.nom,
    e.voie,
    e.codePostal,
    e.commune?.nom ?? null,
    e.gestionnaire.nom,
    e.places,
  ]);
  const creches = equipements.filter(
    ({ type, nom, places }) => type === 'EAJE' && nom !== null && places !== null,
  );
  const eaje = creches.map(({ nom, commune, places }, rang) => {
    const capacite = (places ?? 0) * 2200;
    const realisees = Math.round(capacite * (0.7 + rang / 100));
    const facturees = Math.round(realisees * 1.05);
    return [
      nom,
      commune?.nom ?? null,
      places,
      capacite,
      facturees,
      realisees,
      realisees * 12,
      facturees * 1.5,
    ];
  });
  const plan = [
    [
      'Petite enfance',
      '1',
      'Ouvrir un lieu d’accueil',
      'Trouver un local',
      'Caf',
      '2027',
      'Nombre de familles',
    ],
    [
      'Petite enfance',
      '2',
      'Renforcer le relais',
      'Recruter une animatrice',
      'Communauté',
      '2027',
      'Ateliers tenus',
    ],
    ['Jeunesse', '3', 'Créer un point info', 'Former les animateurs', 'Ville', '2028', 'Jeunes reçus'],
  ];
  const suivi = plan.map(
    ([axe, numero, action, objectif, pilote, echeance, indicateur], rang) =>
      [
        axe,
        numero,
        action,
        objectif,
        pilote,
        echeance,
        indicateur,
        10,
        20,
        12,
        rang === 0 ? 0.5 : null,
        rang === 0 ? 'En cours' : 'Non réalisée',
        null,
      ] as SpecValue[],
  );
  const fiches = plan.map(
    ([axe, numero, action, objectif, pilote, echeance]) =>
      [
        numero,
        action,
        axe,
        'Des familles isolées',
        objectif,
        'Les familles',
        'Deux séances par semaine',
        pilote,
        'Associations',
        echeance,
        'Des familles accompagnées',
        'Nombre de familles : 40',
      ] as SpecValue[],
  );
  return specs.map((spec) => {
    if (spec.name === 'Annexe 2') return remplir(spec, annexe2);
    if (spec.name === 'EAJE réel 2025') return remplir(spec, eaje);
    if (spec.name === 'Annexe 3 - Plan') return remplir(spec, plan);
    if (spec.name === 'Annexe 3 - Fiches') return remplir(spec, fiches);
    return spec.name === 'Suivi' ? remplir(spec, suivi) : spec;
  });
}

describe('les modèles', () => {
  it('vides, n’ont aucun point et rien de reconnu', async () => {
    const specs = feuillesVides();
    expect(await pointsDe(specs)).toEqual([]);
    const { equipements, eaje, fiches, plans, suivi } = relire(specs);
    expect([equipements, eaje, fiches, plans, suivi].map(({ length }) => length)).toEqual([0, 0, 0, 0, 0]);
  });

  it('remplis de données justes, n’ont aucun point', async () => {
    expect(await pointsDe(rempli())).toEqual([]);
  });

  it('remplis, sont reconnus en entier', () => {
    const vrai = epci ? territoire(communes, epci, 7) : null;
    const attendus = (vrai?.collectivites ?? []).flatMap(({ equipements }) => equipements);
    const { equipements, eaje, fiches, plans, suivi } = relire(rempli());
    expect(fiches).toHaveLength(3);
    expect(equipements.map(({ type, nom }) => [type, nom?.value ?? null])).toEqual(
      attendus.map(({ type, nom }) => [type, nom]),
    );
    expect(eaje.length).toBeGreaterThan(0);
    expect(eaje[0]?.mesures.tauxFacturation?.value).toBeCloseTo(1.05, 2);
    expect(plans.flatMap(({ actions }) => actions)).toHaveLength(3);
    expect(suivi).toHaveLength(3);
  });

  it('ont des menus qui mènent à la feuille « Listes »', () => {
    const specs = feuillesVides();
    const listes = nommee(specs, 'Listes');
    const menus = nommee(specs, 'Annexe 2').validations ?? [];
    expect(menus).toHaveLength(4);
    for (const { list } of menus.filter(({ list: menu }) => 'reference' in menu)) {
      const [, lettre = '', premiere = ''] =
        /^'Listes'!\$([A-E])\$(\d+)/.exec('reference' in list ? list.reference : '') ?? [];
      const column = lettre.charCodeAt(0) - 65;
      expect(listes.rows[Number(premiere) - 1]?.[column]?.value).toEqual(expect.any(String));
      expect(listes.rows[Number(premiere) - 2]?.[column]?.style).toBe('entete');
    }
  });

  it('sans territoire choisi, laissent les communes libres', async () => {
    const specs = modele(communes, null, JOUR);
    expect(nommee(specs, 'Annexe 2').validations).toHaveLength(1);
    expect(await pointsDe(specs)).toEqual([]);
  });

  it('protègent ce qui ne se saisit pas', () => {
    for (const spec of feuillesVides()) expect([spec.name, spec.isProtected]).toEqual([spec.name, true]);
  });
});
