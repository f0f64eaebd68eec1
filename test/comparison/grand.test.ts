import { LECTURE_VIDE } from '../../src/reading';
import type { FicheAction, Field, Lecture, Tableau } from '../../src/reading';
import { annexe2, comparerLus } from './comparer-deux';
import { growth } from '../processor-time';
import { classeur, lireTout } from '../reading/classeur';

/** Of the larger workbook; the smaller one has a quarter of them. */
const EQUIPEMENTS = 2_000;
const ACTIONS = 400;

const TYPES = ['EAJE', 'RPE', 'LAEP', 'ALSH', 'Ludothèque', 'Séjours'];
const COMMUNES = ['Arques', 'Longuenesse', 'Blendecques', 'Wizernes', 'Helfaut'];
const MOTS = 'accueil enfant famille parent jeune crèche relais partage mobilité santé culture emploi'.split(
  ' ',
);

/** Words of a text that no other rank has in the same order. */
function texte(rang: number, longueur: number): string {
  return Array.from(
    { length: longueur },
    (_, place) => MOTS[(rang * 7 + place * (rang % 5)) % MOTS.length],
  ).join(' ');
}

/** The second version writes each gestionnaire otherwise, so that no row is found at once. */
function equipements(version: number, part: number) {
  return Array.from({ length: EQUIPEMENTS * part }, (_, rang) => {
    const commune = COMMUNES[rang % COMMUNES.length] ?? '';
    const type = TYPES[rang % TYPES.length] ?? '';
    const voie = `${String(rang % 90)} rue ${texte(rang, 2)}`;
    const gestionnaire = version === 1 ? `Mairie de ${commune}` : `Ville de ${commune}, service enfance`;
    return [commune, type, `Les Lutins ${String(rang)}`, voie, '62500', commune, gestionnaire, 20];
  });
}

function plan(version: number, part: number) {
  const lignes = Array.from({ length: ACTIONS * part }, (_, rang) => {
    return [
      rang + version,
      `${texte(rang, 8)} ${String(rang)}`,
      texte(rang + 1, 12),
      `Pilote ${String(version)}`,
    ];
  });
  return { Plan: [['PLAN D’ACTIONS'], ['N°', 'Action', 'Objectifs opérationnels', 'Pilote'], ...lignes] };
}

const TABLEAU: Tableau = {
  kind: 'fiche',
  sheet: 'Fiches',
  range: { top: 0, left: 0, bottom: 9, right: 1 },
  confidence: 1,
  titre: null,
  colonnes: [],
  cellules: [],
};

function champ(valeur: string): Field {
  return { value: valeur, printed: valeur, cells: [{ sheet: 'Fiches', row: 0, column: 0 }] };
}

function fiche(rang: number, version: number): FicheAction {
  const rempli = (valeur: string) => ({
    intitule: null,
    valeur: champ(valeur),
    elements: [],
    place: champ(''),
  });
  return {
    key: String(rang),
    tableau: TABLEAU,
    plan: null,
    numero: { ...champ(''), value: { texte: String(rang), rangs: [rang], suffixe: '', malforme: false } },
    titre: champ(`${texte(rang, 8)} ${String(rang)}`),
    champs: {
      objectifs: rempli(`${texte(rang, 60)} version ${String(version)}`),
      diagnostic: rempli(texte(rang + version, 200)),
      pilote: rempli(`Pilote ${String(rang % 7)}`),
    },
    objectifs: [],
    moments: [],
    cells: [{ sheet: 'Fiches', row: rang, column: 0 }],
    confidence: 1,
    annonces: [],
    mesures: [],
  };
}

function lecture(version: number, part: number): Lecture {
  const feuilles = { ...annexe2(...equipements(version, part)), ...plan(version, part) };
  const fiches = Array.from({ length: ACTIONS * part }, (_, rang) => fiche(rang, version));
  return { ...LECTURE_VIDE, ...lireTout(classeur(feuilles)), fiches };
}

/** The comparison of two versions, once they are read. */
function comparaison(part: number) {
  const avant = lecture(1, part);
  const apres = lecture(2, part);
  return () => comparerLus(avant, apres);
}

test('2 000 équipements, 400 actions et 400 fiches, tous changés, se retrouvent', () => {
  const { changements } = comparaison(1)();
  const natures = changements.map(({ objet, nature }) => `${objet} ${nature}`);
  expect(new Set(natures)).toEqual(
    new Set(['equipement modification', 'action renumerotation', 'fiche modification']),
  );
  expect(changements.filter(({ objet }) => objet === 'action')).toHaveLength(ACTIONS);
});

test('comparer quatre fois plus ne coûte guère plus que quatre fois plus', async () => {
  expect(await growth(comparaison(1 / 4), comparaison(1))).toBeLessThan(8);
});
