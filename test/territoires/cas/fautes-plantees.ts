import type { CellValue } from '../../../src/workbook';
import { baugeois } from './anjou-et-ile-de-france';
import { erdreGesvres, morbihan } from './bretagne-et-loire';
import type { Cas } from './cas';
import { barr, leHavre, mormal } from './nord-et-est';
import { bastia, reunion } from './outre-mer-et-corse';
import { bourg, lyon } from './rhone-alpes';

/** One cell of a correct annexe made wrong. */
export interface FautePlantee {
  readonly nom: string;
  readonly cas: Cas;
  readonly feuille: string;
  readonly cellule: string;
  readonly valeur: CellValue;
  /** Rules of which one must point at the cell. */
  readonly regles: readonly string[];
}

type Ligne = readonly [
  nom: string,
  cas: Cas,
  feuille: string,
  cellule: string,
  valeur: CellValue,
  regles: string,
];

const LIGNES: readonly Ligne[] = [
  ['code d’une autre commune', baugeois, 'Annexe 2 CTG', 'F4', 49250, 'equipement/code-postal-commune'],
  ['code à six chiffres', baugeois, 'Annexe 2 CTG', 'F6', 496300, 'equipement/code-postal-invalide'],
  [
    'lettre O dans un code',
    baugeois,
    'Annexe 2 CTG',
    'F8',
    '4925O',
    'cellule/caractere-parasite equipement/code-postal-invalide',
  ],
  ['SIRET faux', baugeois, 'Annexe 2 CTG', 'I4', '20006983900014', 'equipement/siret-invalide'],
  [
    'SIRET en nombre arrondi',
    baugeois,
    'Annexe 2 CTG',
    'I4',
    '2,00069E+13',
    'cellule/nombre-date equipement/siret-invalide',
  ],
  ['commune mal écrite', baugeois, 'Annexe 2 CTG', 'G8', 'Beaufort-en-Valée', 'equipement/commune-inconnue'],
  ['type mal écrit', baugeois, 'Annexe 2 CTG', 'C5', 'Mulit-accueil', 'equipement/type-inconnu'],
  ['RAM pour RPE', baugeois, 'Annexe 2 CTG', 'C4', 'RAM', 'equipement/type-obsolete'],
  ['texte de modèle', baugeois, 'Annexe 2 CTG', 'D7', 'XXX', 'cellule/modele-oublie'],
  ['erreur de formule', baugeois, 'Annexe 2 CTG', 'F7', { error: '#REF!' }, 'cellule/erreur-excel'],
  [
    'commune hors EPCI',
    baugeois,
    'Annexe 2 CTG',
    'G9',
    'Angers',
    'equipement/commune-hors-epci equipement/code-postal-commune',
  ],
  ['zéro perdu', bourg, 'Annexe2', 'E6', 1440, 'cellule/nombre-date'],
  ['code du voisin', bourg, 'Annexe2', 'E8', '01440', 'equipement/code-postal-commune'],
  [
    'l pour 1',
    bourg,
    'Annexe2',
    'E10',
    '0l340',
    'cellule/caractere-parasite equipement/code-postal-invalide',
  ],
  ['CLSH', bourg, 'Annexe2', 'B6', 'CLSH', 'equipement/type-obsolete'],
  ['coordinateur CEJ', bourg, 'Annexe2', 'B11', 'Coordinateur CEJ', 'equipement/type-obsolete'],
  ['note interne', bourg, 'Annexe2', 'D9', 'à compléter', 'cellule/modele-oublie'],
  ['micro-crèche de 16 places', erdreGesvres, 'Petite enfance', 'H6', 16, 'equipement/capacite-categorie'],
  ['places en texte', erdreGesvres, 'Petite enfance', 'H5', '30 ', 'cellule/nombre-texte cellule/espaces'],
  ['places avec une lettre', erdreGesvres, 'Enfance', 'H3', '12O', 'cellule/caractere-parasite'],
  ['commune mal écrite', erdreGesvres, 'Enfance', 'F3', 'TREILLERES', 'equipement/commune-inconnue'],
  ['code d’une autre commune', erdreGesvres, 'Jeunesse', 'E3', 44119, 'equipement/code-postal-commune'],
  [
    'code dans une adresse complète',
    mormal,
    'Annexe 2',
    'B5',
    'Multi-accueil « Les Petits Chênes » - 4 rue du Quesnoy - 59530 GOMMEGNIES',
    'equipement/code-postal-commune',
  ],
  [
    'commune mal écrite dans la case',
    mormal,
    'Annexe 2',
    'B11',
    'Les Mésanges - 2 place Bonnaire - 59550 LANDRECEIS',
    'equipement/commune-inconnue',
  ],
  ['type mal écrit', mormal, 'Annexe 2', 'A16', 'LUDOTEQUE', 'equipement/type-inconnu'],
  [
    'code de la ville voisine',
    barr,
    'Feuil1',
    'D8',
    '3 rue Sainte-Marguerite 67140 EPFIG',
    'equipement/code-postal-commune',
  ],
  ['type mal écrit', barr, 'Feuil1', 'B4', 'Multi-acceuil', 'equipement/type-inconnu'],
  ['hors EPCI', barr, 'Feuil1', 'D10', '16 rue Principale 67000 STRASBOURG', 'equipement/commune-hors-epci'],
  [
    'code du Havre à Étretat',
    leHavre,
    'Annexe 2',
    'C9',
    'Les Galets, 4 avenue Georges V, 76600 ÉTRETAT',
    'equipement/code-postal-commune',
  ],
  [
    'chiffre en trop',
    leHavre,
    'Annexe 2',
    'C6',
    'Maison de l’Enfance, 16 rue Pierre Mendès France, 762900 MONTIVILLIERS',
    'equipement/code-postal-invalide',
  ],
  [
    'site avec un mauvais code',
    leHavre,
    'Annexe 2',
    'C7',
    'Les Caraques, 1 rue Frédéric Chopin, 76700 HARFLEUR\nAndré Gide, 3 rue Paul Doumer, 76290 HARFLEUR',
    'equipement/code-postal-commune',
  ],
  [
    'code d’une autre ville de l’île',
    reunion,
    'Liste équipements',
    'D6',
    '27 avenue Rico Carpaye 97419 LE PORT',
    'equipement/code-postal-commune',
  ],
  [
    'commune mal écrite',
    reunion,
    'Liste équipements',
    'D3',
    '12 rue Waldeck Rochet 97419 LA POSESSION',
    'equipement/commune-inconnue',
  ],
  ['RAM', reunion, 'Liste équipements', 'B4', 'RAM', 'equipement/type-obsolete'],
  [
    'code du continent',
    bastia,
    'ANNEXE 2',
    'B12',
    'Lieu-dit Volpajo\n26000 FURIANI',
    'equipement/code-postal-commune',
  ],
  ['type ancien dans la case', bastia, 'ANNEXE 2', 'A4', 'RAM A Casetta', 'equipement/type-obsolete'],
  [
    'code à quatre chiffres',
    lyon,
    'Annexe 2 - Lyon',
    'D7',
    '6909',
    'equipement/code-postal-invalide cellule/nombre-date',
  ],
  ['type mal écrit', morbihan, 'SENE', 'A2', 'Micro-créhe', 'equipement/type-inconnu'],
  ['micro-crèche de 20 places', morbihan, 'SENE', 'F2', 20, 'equipement/capacite-categorie'],
  ['RAM', morbihan, 'VANNES', 'A4', 'RAM', 'equipement/type-obsolete'],
];

export const FAUTES_PLANTEES: readonly FautePlantee[] = LIGNES.map(
  ([nom, cas, feuille, cellule, valeur, regles]) => ({
    nom,
    cas,
    feuille,
    cellule,
    valeur,
    regles: regles.split(' '),
  }),
);
