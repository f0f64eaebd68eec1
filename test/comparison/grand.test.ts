import { LECTURE_VIDE } from '../../src/reading';
import type { FicheAction, Field, Lecture, Tableau } from '../../src/reading';
import { annexe2, comparerLus } from './comparer-deux';
import { classeur, lireTout } from '../reading/classeur';

const EQUIPEMENTS = 2_000;
const ACTIONS = 400;
/** The goal is one second; a machine busy with other tests is given room. */
const BUT_MS = 3_000;

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
function equipements(version: number) {
  return Array.from({ length: EQUIPEMENTS }, (_, rang) => {
    const commune = COMMUNES[rang % COMMUNES.length] ?? '';
    const type = TYPES[rang % TYPES.length] ?? '';
    const voie = `${String(rang % 90)} rue ${texte(rang, 2)}`;
    const gestionnaire = version === 1 ? `Mairie de ${commune}` : `Ville de ${commune}, service enfance`;
    return [commune, type, `Les Lutins ${String(rang)}`, voie, '62500', commune, gestionnaire, 20];
  });
}

function plan(version: number) {
  const lignes = Array.from({ length: ACTIONS }, (_, rang) => {
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

function lecture(version: number): Lecture {
  const lue = lireTout(classeur({ ...annexe2(...equipements(version)), ...plan(version) }));
  const fiches = Array.from({ length: ACTIONS }, (_, rang) => fiche(rang, version));
  return { ...LECTURE_VIDE, ...lue, fiches };
}

test('deux classeurs de 2 000 équipements, 400 actions et 400 fiches se comparent en une seconde', () => {
  const avant = lecture(1);
  const apres = lecture(2);
  expect(avant.plans.flatMap(({ actions }) => actions)).toHaveLength(ACTIONS);
  const debut = process.cpuUsage();
  const { changements } = comparerLus(avant, apres);
  const { user } = process.cpuUsage(debut);
  const natures = changements.map(({ objet, nature }) => `${objet} ${nature}`);
  expect(new Set(natures)).toEqual(
    new Set(['equipement modification', 'action renumerotation', 'fiche modification']),
  );
  expect(user / 1000).toBeLessThan(BUT_MS);
});
