import { cellKey } from '../../workbook';
import type { Grille, Lecture, Mesure, NomMesure, Rangee } from '../../reading';
import { memoire } from '../memoire';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { arrondi } from './calculs';
import { indicateurs } from './cas';
import { dejaDites } from './limites';
import { ecrire, MESURES, relevesDe } from './mesures';
import type { Releve } from './mesures';

const NOMS = Object.keys(MESURES) as readonly NomMesure[];

/** A mean of elsewhere, set beside the figures of the table. */
const D_AILLEURS = /national|d[ée]partement|r[ée]gion|france|\bcaf\b|r[ée]f[ée]rence|objectif|cible/iu;

/** What structures weigh in a mean, when their figures tell. */
const POIDS: readonly NomMesure[] = [
  'places',
  'heuresRealisees',
  'heuresFacturees',
  'capaciteTheorique',
  'enfantsAccueillis',
];

/** A mean that a table states, and the figures it should be made of. */
interface MoyenneDite {
  readonly dite: Mesure;
  readonly membres: readonly Releve[];
}

const parCellule = memoire((lecture: Lecture): ReadonlyMap<string, Releve> => {
  const releves = lecture.eaje.flatMap((eaje) => relevesDe(eaje, NOMS));
  return new Map(
    releves.flatMap((lu) => lu.mesure.cells.slice(0, 1).map((ref) => [cellKey(ref), lu] as const)),
  );
});

/** The rows between a mean and the last one that is no plain row; all of them when there is one mean. */
function rangsMembres(rangees: readonly Rangee[], rang: number): readonly number[] {
  const { membres = [] } = rangees[rang] ?? {};
  if (membres.length > 0) return membres;
  const valeurs = [...rangees.keys()].filter((autre) => rangees[autre]?.nature === 'valeur');
  const moyennes = rangees.filter(({ nature }) => nature === 'moyenne').length;
  return moyennes === 1 ? valeurs : [];
}

/** A table looked at by its rows, or by its columns. */
interface Vue {
  mesure(rangee: number, rang: number): Mesure | null;
  /** A figure is there and cannot be read: what the mean is made of is not known. */
  illisible(rangee: number, rang: number): boolean;
}

function estReleve({ cells: [ref] }: Mesure, releves: ReadonlyMap<string, Releve>): boolean {
  return ref !== undefined && releves.has(cellKey(ref));
}

/** The stated means of one direction of a table, each with the figures of its column. */
function* moyennesDites(
  rangees: readonly Rangee[],
  largeur: number,
  vue: Vue,
  releves: ReadonlyMap<string, Releve>,
): Generator<MoyenneDite> {
  for (const [rang, { nature, libelle }] of rangees.entries()) {
    if (nature !== 'moyenne' || D_AILLEURS.test(libelle?.value ?? '')) continue;
    const membres = rangsMembres(rangees, rang);
    for (let place = 0; place < largeur; place += 1) {
      const dite = vue.mesure(rang, place);
      // « PF moyenne horaire » is a figure of each structure, not a mean of the others.
      if (dite && estReleve(dite, releves)) break;
      if (!dite || dite.calculee || membres.some((membre) => vue.illisible(membre, place))) continue;
      const lus = membres.flatMap((membre) => {
        const [ref] = vue.mesure(membre, place)?.cells ?? [];
        return (ref && releves.get(cellKey(ref))) ?? [];
      });
      if (lus.length > 1) yield { dite, membres: lus };
    }
  }
}

function ditUneMoyenne({ lignes, colonnes }: Grille): boolean {
  return [...lignes, ...colonnes].some(({ nature }) => nature === 'moyenne');
}

function* deLaGrille(grille: Grille, lecture: Lecture): Generator<MoyenneDite> {
  const releves = parCellule(lecture);
  const { lignes, colonnes } = grille;
  const parLignes: Vue = {
    mesure: (ligne, colonne) => grille.mesure(ligne, colonne),
    illisible: (ligne, colonne) => grille.illisible(ligne, colonne) !== null,
  };
  const parColonnes: Vue = {
    mesure: (colonne, ligne) => grille.mesure(ligne, colonne),
    illisible: (colonne, ligne) => grille.illisible(ligne, colonne) !== null,
  };
  yield* moyennesDites(lignes, colonnes.length, parLignes, releves);
  yield* moyennesDites(colonnes, lignes.length, parColonnes, releves);
}

/** null when a structure does not say what it weighs. */
function moyennePonderee(membres: readonly Releve[], poids: NomMesure): number | null {
  const poidsDe = membres.map(({ eaje }) => eaje.mesures[poids]?.value ?? 0);
  if (poidsDe.some((valeur) => valeur <= 0)) return null;
  const somme = membres.reduce((total, { mesure }, rang) => total + mesure.value * (poidsDe[rang] ?? 0), 0);
  return somme / poidsDe.reduce((total, valeur) => total + valeur, 0);
}

function moyenneSimple(membres: readonly Releve[]): number {
  return membres.reduce((total, { mesure }) => total + mesure.value, 0) / membres.length;
}

/** The unit that the figures of the table were read in: a mean in points among rates in points. */
function valeurDite(dite: Mesure, membres: readonly Releve[]): number {
  const enPoints = membres.every(({ mesure }) => mesure.ecriture === 'points') && dite.value > 3;
  return enPoints ? dite.value / 100 : dite.value;
}

function fausse({ dite, membres }: MoyenneDite, context: RuleContext): Report<'autre'> | null {
  const [premier] = membres;
  const dites = dejaDites(context);
  const melees = membres.some(({ nom }) => nom !== premier?.nom);
  if (!premier || melees || membres.some(({ mesure }) => dites.has(mesure))) return null;
  const valeur = valeurDite(dite, membres);
  const simple = moyenneSimple(membres);
  const possibles = [simple, ...POIDS.flatMap((poids) => moyennePonderee(membres, poids) ?? [])];
  const pas = Math.max(...membres.map(({ mesure }) => mesure.pas));
  const tolerance = (valeur === dite.value ? dite.pas : dite.pas / 100) + pas;
  if (possibles.some((possible) => Math.abs(possible - valeur) <= tolerance)) return null;
  const { nom, eaje } = premier;
  const juste = ecrire(nom, arrondi(simple, pas));
  return {
    message: 'autre',
    data: { mesure: MESURES[nom].libelle, valeur: ecrire(nom, valeur), juste, nombre: membres.length },
    at: dite,
    related: membres.map(({ mesure }) => mesure),
    key: `${eaje.tableau.sheet} ${nom}`,
    actual: ecrire(nom, valeur),
    calcul: `(${membres.map(({ mesure }) => ecrire(nom, mesure.value)).join(' + ')}) / ${String(membres.length)} = ${juste}, et non ${ecrire(nom, valeur)}`,
    confidence: eaje.confidence,
  };
}

function* check(context: RuleContext): Iterable<Report<'autre'>> {
  const { lecture } = context;
  for (const grille of lecture.grilles) {
    if (grille.tableau.kind !== 'eaje' || !ditUneMoyenne(grille)) continue;
    for (const moyenneDite of deLaGrille(grille, lecture)) {
      const report = fausse(moyenneDite, context);
      if (report) yield report;
    }
  }
}

function avecMoyenne(libelle: string, occupation: string, prix: string): MiniClasseur {
  return indicateurs(
    ['Places', 'Taux d’occupation réel', 'Prix de revient'],
    [
      ['Les Coccinelles', 'Arques', 20, '64%', '13,20€'],
      ['La Ronde', 'Helfaut', 40, '70%', '12,20€'],
      ['Les Abeilles', 'Ecques', 12, '66%', '14,20€'],
      [libelle, null, null, occupation, prix],
    ],
  );
}

export const moyenne = defineRule({
  meta: {
    id: 'eaje/moyenne',
    titre: 'Moyenne inexacte',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    autre: {
      quoi: 'La moyenne affichée pour « {mesure} » est de {valeur}.',
      pourquoi:
        'Les {nombre} structures donnent {juste} ; les pondérer par leurs places ou leurs heures n’y mène pas.',
      queFaire: 'Corrigez la moyenne, ou dites comment elle est faite.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une moyenne simple', classeur: avecMoyenne('Moyenne', '66,67%', '13,20€') },
      { nom: 'une moyenne pondérée par les places', classeur: avecMoyenne('Moyenne', '67,67%', '12,81€') },
      { nom: 'une moyenne d’ailleurs', classeur: avecMoyenne('Moyenne nationale', '73%', '10,18€') },
    ],
    invalid: [
      {
        nom: 'une moyenne que rien ne donne',
        classeur: avecMoyenne('Moyenne', '71%', '13,20€'),
        attendu: ['EAJE!D6'],
      },
      {
        nom: 'un prix moyen faux',
        classeur: avecMoyenne('Moyenne', '66,67%', '14,10€'),
        attendu: ['EAJE!E6'],
      },
    ],
  },
});
