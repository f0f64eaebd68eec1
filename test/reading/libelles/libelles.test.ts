import { ancreDuTableau, douteDuTableau, libellesDe } from '../../../src/reading';
import type { LibelleLu } from '../../../src/reading';
import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

function libelles(feuilles: Feuilles, rang = 0): readonly LibelleLu[] {
  const snapshot = classeur(feuilles);
  const tableau = lireTout(snapshot).tableaux[rang];
  const sheet = snapshot.sheets.find(({ name }) => name === tableau?.sheet) ?? null;
  return tableau ? libellesDe(tableau, sheet) : [];
}

const enClair = ({ repere, imprime, sens }: LibelleLu): string => `${repere} ${imprime} → ${sens ?? '?'}`;

const RPE = [
  [
    'Nom du RPE',
    'Type de gestionnaire',
    'ETP animatrice RPE',
    'Territoire de compétence',
    'Nb d’assistantes maternelles',
  ],
  ['RPE Les Lutins', 'CCAS', 1, 'Arques', 40],
  ['RPE Les Moussaillons', 'CIAS', 0.5, 'Secteur de Longuenesse', 25],
  ['RPE Les Galopins', 'CIAS', 0.5, 'Blendecques', 22],
];

describe('les libellés d’un tableau reconnu', () => {
  it('donnent la lettre, le titre tel qu’il est écrit et ce qui en a été compris', () => {
    expect(libelles({ RPE }).map(enClair)).toEqual([
      'A Nom du RPE → nom',
      'B Type de gestionnaire → gestionnaire',
      'C ETP animatrice RPE → etp',
      'D Territoire de compétence → commune',
      'E Nb d’assistantes maternelles → assistantesMaternelles',
    ]);
  });

  it('disent en une question pourquoi une colonne est douteuse', () => {
    const doutes = libelles({ RPE }).flatMap(({ doute }) => doute ?? []);
    expect(doutes).toEqual(['La colonne D mêle communes et territoires : est-ce bien la commune ?']);
  });

  it('comptent aussi les colonnes que personne n’a comprises', () => {
    const suivi = [
      ['Action', 'Statut', 'Zorglub'],
      ['Créer un LAEP', 'Réalisée', 12],
      ['Ouvrir une ludothèque', 'En cours', 14],
    ];
    expect(libelles({ 'Suivi des actions': suivi }).map(enClair)).toEqual([
      'A Action → action',
      'B Statut → statut',
      'C Zorglub → ?',
    ]);
  });

  it('sont les libellés des lignes quand le tableau est couché', () => {
    const eaje = [
      ['Multi-accueil Les Lutins', 2023, 2024],
      ['Nombre de places', 20, 20],
      ['Taux d’occupation financier', '70 %', '71 %'],
      ['Indice Zorglub', 3, 4],
      ['Prix de revient', 11.2, 11.5],
    ];
    const lignes = libelles({ 'EAJE Lutins': eaje }).filter(({ axe }) => axe === 'ligne');
    expect(lignes.map(enClair)).toEqual([
      '2 Nombre de places → places',
      '3 Taux d’occupation financier → tauxOccupationFinancier',
      '4 Indice Zorglub → ?',
      '5 Prix de revient → prixRevient',
    ]);
  });

  it('accrochent une colonne sans titre à sa première cellule', () => {
    const sans = [
      ['Multi-accueil', 'Les Lutins, rue Verte 62510 Arques', 'Ville d’Arques'],
      ['LAEP', 'La Parenthèse, rue Bizet 62219 Longuenesse', 'Ville de Longuenesse'],
      ['RPE', 'Le Relais, rue Pasteur 62510 Arques', 'Ville d’Arques'],
    ];
    const [premier] = libelles({ 'Annexe 2': sans });
    expect(premier).toMatchObject({ imprime: '', ancre: { row: 0, column: 0, texte: 'Multi-accueil' } });
    expect(premier?.doute).toBe('La colonne A n’a pas de titre : est-ce bien le type de service ?');
  });
});

describe('un tableau à confirmer', () => {
  it('dit pourquoi en une phrase', () => {
    const sans = [
      ['Multi-accueil', 'Les Lutins, rue Verte 62510 Arques', 'Ville d’Arques'],
      ['LAEP', 'La Parenthèse, rue Bizet 62219 Longuenesse', 'Ville de Longuenesse'],
    ];
    const [tableau] = lireTout(classeur({ 'Annexe 2': sans })).tableaux;
    expect(tableau && douteDuTableau(tableau)).toBe(
      'Aucun titre de colonne : elles ont été reconnues à leur contenu.',
    );
  });
});

it('un tableau s’accroche à sa première cellule remplie', () => {
  const snapshot = classeur({ RPE });
  const [sheet] = snapshot.sheets;
  const [tableau] = lireTout(snapshot).tableaux;
  expect(tableau && sheet && ancreDuTableau(tableau, sheet)).toEqual({
    sheet: 'RPE',
    row: 0,
    column: 0,
    texte: 'Nom du RPE',
  });
});

describe('un bloc que personne n’a reconnu', () => {
  it('offre sa première ligne de plusieurs cellules comme titres', () => {
    const snapshot = classeur({
      Permanences: [
        ['Lieux', 'Matin', 'Soir'],
        ['RPE : permanence du mardi', 9, 12],
        ['Rue Verte 62510 Arques', 14, 17],
        ['LAEP : permanence du jeudi', 9, 12],
        ['Rue Bizet 62219 Longuenesse', 14, 17],
      ],
    });
    const [bloc] = lireTout(snapshot).nonReconnus;
    const lus = bloc ? libellesDe(bloc, snapshot.sheets[0]) : [];
    expect(lus.map(enClair)).toEqual(['A Lieux → ?', 'B Matin → ?', 'C Soir → ?']);
  });
});
