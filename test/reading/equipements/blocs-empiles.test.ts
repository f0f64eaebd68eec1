import { equipementsDe, classeur, lireTout } from '../classeur';

const BLOC = [
  ['LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR', null],
  ['LA VILLE de REDON', null],
  ['Equipements et services inscrits ou non dans le CEJ', null],
  ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
  ['EAJE', null],
  [null, 'MAC Les Lutins – 3 rue des Écoles, 35600 Redon'],
  [null, 'Micro-crèche Bulle – 12 quai Saint-Jacques, 35600 Redon'],
  ['LUDOTHQUE', null],
  [null, 'Ludothèque municipale'],
];

const ATTENDU = [
  'REDON | EAJE | MAC Les Lutins | 35600 | Redon | ∅',
  'REDON | EAJE | Micro-crèche Bulle | 35600 | Redon | ∅',
  'REDON | LUDOTHEQUE | Ludothèque municipale | ∅ | ∅ | ∅',
];

describe('Annexe 2 en blocs empilés, le type seul sur sa ligne', () => {
  it('reporte le type de la ligne de groupe et la collectivité du titre sur deux lignes', () => {
    expect(equipementsDe({ 'Annexe 2': BLOC })).toEqual(ATTENDU);
  });

  it('lit un type mal orthographié', () => {
    const { groupes } = lireTout(classeur({ 'Annexe 2': BLOC }));
    expect(groupes.map(({ libelle, type, equipements }) => [libelle.value, type, equipements])).toEqual([
      ['EAJE', 'EAJE', 2],
      ['LUDOTHQUE', 'LUDOTHEQUE', 1],
    ]);
  });

  it('signale un groupe de type sans équipement', () => {
    const lignes = [...BLOC, ['RPE', null]];
    expect(lireTout(classeur({ 'Annexe 2': lignes })).groupes.at(-1)).toMatchObject({
      type: 'RPE',
      equipements: 0,
    });
  });

  it('met de côté un pied de page tombé entre le titre et l’en-tête', () => {
    const lignes = [
      ...BLOC.slice(0, 2),
      ['Caf d’Ille-et-Vilaine / Service Action Sociale V0 13/05/2022 16/29', null],
      ...BLOC.slice(2),
    ];
    expect(equipementsDe({ 'Annexe 2': lignes })).toEqual(ATTENDU);
  });

  it('garde « communauté de communes » dans le nom d’un EPCI, sans son article', () => {
    const lignes = [BLOC[0] ?? [], ['LA COMMUNAUTE DE COMMUNES DU PAYS DE REDON', null], ...BLOC.slice(2, 6)];
    expect(equipementsDe({ Feuil1: lignes })).toEqual([
      'COMMUNAUTE DE COMMUNES DU PAYS DE REDON | EAJE | MAC Les Lutins | 35600 | Redon | ∅',
    ]);
  });

  it('sépare deux collectivités qui se suivent', () => {
    const second = [
      ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE : ALLAIRE', null],
      ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
      ['ALSH', null],
      [null, 'ALSH ados – 1 place de la Mairie, 56350 Allaire'],
    ];
    expect(equipementsDe({ 'Annexe 2': [...BLOC, ...second] })).toEqual([
      ...ATTENDU,
      'ALLAIRE | ALSH_ADOLESCENTS | ∅ | 56350 | Allaire | ∅',
    ]);
  });

  it('prend la collectivité d’un titre qui compte ses équipements', () => {
    const bloc = (titre: string) => [
      [titre],
      ['Structure', 'Type', 'Adresse'],
      ['Les Lutins', 'EAJE', '3 rue des Écoles, 35600 Redon'],
      ['La Ruche', 'ALSH', '5 rue des Écoles, 35600 Redon'],
    ];
    const lignes = [
      ...bloc('COMMUNE DE REDON : 2 équipements et services, 20 places'),
      [],
      ...bloc('Saint-Nicolas-de-Redon (2 services)'),
      [],
      ...bloc('COMMUNAUTÉ DE COMMUNES : 2 équipements'),
    ];
    const lus = lireTout(classeur({ 'Annexe 2': lignes })).equipements;
    expect(lus.map(({ collectivite }) => collectivite?.value)).toEqual([
      ...['REDON', 'REDON', 'Saint-Nicolas-de-Redon', 'Saint-Nicolas-de-Redon'],
      ...['COMMUNAUTÉ DE COMMUNES', 'COMMUNAUTÉ DE COMMUNES'],
    ]);
  });

  it('reporte un type fusionné vers le bas', () => {
    const lignes = [
      ['Collectivité signataire : Redon'],
      ['Type de structure', 'Nom et adresse de la structure'],
      ['EAJE', 'Les Lutins - 3 rue des Écoles - 35600 REDON'],
      [null, 'Les Bulles - 12 quai Saint-Jacques - 35600 REDON'],
      ['RPE', 'Relais du Pays - 5 rue de Vannes - 35600 REDON'],
    ];
    expect(equipementsDe({ Liste: lignes }, { merges: { Liste: ['A3:A4'] } })).toEqual([
      'Redon | EAJE | Les Lutins | 35600 | REDON | ∅',
      'Redon | EAJE | Les Bulles | 35600 | REDON | ∅',
      'Redon | RPE | Relais du Pays | 35600 | REDON | ∅',
    ]);
  });
});
