import { equipementsDe } from '../classeur';

const ENTETE = ['NOM ET ADRESSE DES GESTIONNAIRES', 'TYPE - NOM ET ADRESSE DE LA STRUCTURE'];
const LIGNES = [
  [
    'Mairie de Voiron — 12, rue Mainssieux — 38500 VOIRON',
    'EAJE : Les Petits Pas - 4, rue du Moulin — 38500 VOIRON',
  ],
  [
    'Association Graines — BP 18 — 38500 VOIRON',
    'ALSH Périscolaire — Groupe scolaire Jules Ferry — 2, rue Hoche — 38500 VOIRON',
  ],
];

const attendu = (collectivite: string): string[] => [
  `${collectivite} | EAJE | Les Petits Pas | 38500 | VOIRON | Mairie de Voiron`,
  `${collectivite} | ALSH_PERISCOLAIRE | Groupe scolaire Jules Ferry | 38500 | VOIRON | Association Graines`,
];

describe('Annexe 2 en deux colonnes, gestionnaire et structure', () => {
  it('prend la collectivité du titre sur une ligne', () => {
    const titre = ['LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR LA COMMUNE DE VOIRON', null];
    expect(equipementsDe({ Feuil1: [titre, ENTETE, ...LIGNES] })).toEqual(attendu('VOIRON'));
  });

  it('prend la collectivité du nom de la feuille quand il n’y a pas de titre', () => {
    expect(equipementsDe({ 'Annexe 3 - Voiron': [ENTETE, ...LIGNES] })).toEqual(attendu('Voiron'));
  });

  it('déduit la collectivité de la seule mairie gestionnaire, à défaut de titre et de feuille', () => {
    expect(equipementsDe({ 'Annexe 2': [['Equipements et services', null], ENTETE, ...LIGNES] })).toEqual(
      attendu('Voiron'),
    );
  });

  it('ne croit pas des en-têtes inversés', () => {
    const inverses = LIGNES.map(([gestionnaire, structure]) => [structure ?? null, gestionnaire ?? null]);
    expect(equipementsDe({ 'Annexe 3 - Voiron': [ENTETE, ...inverses] })).toEqual(attendu('Voiron'));
  });
});

describe('Annexe 2 où la colonne de la structure porte le gestionnaire', () => {
  const TETE = [
    ['NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE : SAINT-PAUL'],
    ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
  ];
  const mairie = 'Mairie de Saint-Paul 1 place du Général de Gaulle 97460 Saint-Paul';

  it('lit type, nom et adresse dans la première colonne', () => {
    const lignes = [
      ['Multi accueil Ti Zoizo 3 rue des Lataniers 97460 Saint-Paul', mairie],
      ['Ludothèque La Toupie 8 rue du Port 97460 Saint-Paul', mairie],
      ['Chargé de coopération', mairie],
    ];
    expect(equipementsDe({ 'Annexe 2': [...TETE, ...lignes] })).toEqual([
      'SAINT-PAUL | EAJE | Ti Zoizo | 97460 | Saint-Paul | Mairie de Saint-Paul',
      'SAINT-PAUL | LUDOTHEQUE | La Toupie | 97460 | Saint-Paul | Mairie de Saint-Paul',
      'SAINT-PAUL | COORDINATION | ∅ | ∅ | ∅ | Mairie de Saint-Paul',
    ]);
  });

  it('fait un équipement par type empilé et garde la ligne commune', () => {
    const lignes = [
      ['ALSH Extrascolaire ALSH Périscolaire', mairie],
      ['Séjours', mairie],
    ];
    expect(equipementsDe({ 'Annexe 2': [...TETE, ...lignes] })).toEqual([
      'SAINT-PAUL | ALSH_EXTRASCOLAIRE | Mairie de Saint-Paul | 97460 | Saint-Paul | Mairie de Saint-Paul',
      'SAINT-PAUL | ALSH_PERISCOLAIRE | Mairie de Saint-Paul | 97460 | Saint-Paul | Mairie de Saint-Paul',
      'SAINT-PAUL | SEJOURS | Mairie de Saint-Paul | 97460 | Saint-Paul | Mairie de Saint-Paul',
    ]);
  });
});
