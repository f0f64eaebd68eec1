import { estDeCompte } from '../../reading';
import type { Equipement, Grille, Lecture, Mesure, Rangee } from '../../reading';
import { memoireDeTexte, normaliser, typeEnTete } from '../../referentiel';
import { grouper, grouperParLots } from '../grouper';
import { PAUSE } from '../pauses';
import { cleDeCommune } from '../types-reconnus';
import { typesDuLibelle } from './familles-de-types';

/** A figure of a summary that the list of equipments does not give, where it gives most of its column. */
export interface CompteFaux {
  readonly nature: 'nombre' | 'places';
  readonly ligne: Rangee;
  readonly colonne: Rangee;
  readonly mesure: Mesure;
  readonly trouve: number;
  readonly elements: readonly Equipement[];
}

type Equipements = readonly Equipement[];

/** What the labels of the rows of a summary may say of the equipments that they count. */
export interface Lien {
  readonly duLibelle: (texte: string) => string;
  readonly parCle: ReadonlyMap<string, Equipements>;
}

const sansPluriel = (texte: string): string => normaliser(texte).replace(/(?<=[a-z]{3})[sx](?= |$)/g, '');
const motsDuType = memoireDeTexte((texte) => sansPluriel(typeEnTete(texte)?.reconnu.libelle ?? texte));
const typeDuTexte = memoireDeTexte((texte): string => typeEnTete(texte)?.reconnu.type ?? texte);

/** By commune, by collectivité, by type as it is written, by type as it is known. */
export function* liensDe({ equipements }: Lecture): Generator<typeof PAUSE, readonly Lien[], void> {
  return [
    {
      duLibelle: cleDeCommune,
      parCle: yield* grouperParLots(
        equipements,
        ({ adresse: { commune } }) => commune && cleDeCommune(commune.value),
      ),
    },
    {
      duLibelle: cleDeCommune,
      parCle: yield* grouperParLots(
        equipements,
        ({ collectivite }) => collectivite && cleDeCommune(collectivite.value),
      ),
    },
    {
      duLibelle: motsDuType,
      parCle: yield* grouperParLots(
        equipements,
        ({ typePrinted }) => typePrinted && motsDuType(typePrinted.value),
      ),
    },
    { duLibelle: typeDuTexte, parCle: yield* grouperParLots(equipements, ({ type }) => type) },
  ];
}

/** A way of counting: records, rows that stack some, structures that have several services; or their places. */
interface Comptage {
  readonly nature: CompteFaux['nature'];
  readonly compter: (equipements: Equipements) => number;
}

const distincts = (cles: readonly unknown[]): number => new Set(cles).size;

const NOMBRES: readonly Comptage[] = [
  { nature: 'nombre', compter: ({ length }) => length },
  {
    nature: 'nombre',
    compter: (tous) =>
      distincts(tous.map(({ cells: [cell] }) => cell && `${cell.sheet} ${String(cell.row)}`)),
  },
  { nature: 'nombre', compter: (tous) => distincts(tous.map(({ nom, key }) => nom?.value ?? key)) },
];
const PLACES: readonly Comptage[] = [
  {
    nature: 'places',
    compter: (tous) => tous.reduce((somme, { places }) => somme + (places?.value ?? 0), 0),
  },
];

const DES_PLACES = /places?|capacit|agr[ée]ment/iu;

/** A row of the summary beside the equipments that it counts. */
interface Rang {
  readonly ligne: Rangee;
  /** Null where the cell says nothing, which is none. */
  readonly mesure: Mesure | null;
  readonly siens: Equipements;
}

/** One way of reading a column: what each of its rows should say. */
interface Essai {
  readonly comptage: Comptage;
  readonly rangs: readonly (Rang & { readonly elements: Equipements; readonly trouve: number })[];
}

/** Rows to hold a column against, and what must agree for the summary to be that of the list. */
const RANGS_MIN = 4;
const ACCORDS_NON_NULS_MIN = 3;
const PART_D_ACCORDS = 2 / 3;
/** A table of which so many figures, and so great a part, are those of the list is its summary: one column may then say little. */
const ACCORDS_DU_TABLEAU_MIN = 6;
const PART_DU_TABLEAU = 0.85;

/** Two rows of one key count the same thing otherwise: the labels do not say what this key says. */
function rangsDe(grille: Grille, colonne: number, { duLibelle, parCle }: Lien): readonly Rang[] {
  const rangs = grille.lignes.flatMap((ligne, rang) => {
    const mesure = grille.mesure(rang, colonne);
    const siens = ligne.libelle && parCle.get(duLibelle(ligne.libelle.value));
    const lisible = !mesure?.calculee && grille.illisible(rang, colonne) === null;
    return ligne.nature === 'valeur' && lisible && siens ? [{ ligne, mesure, siens }] : [];
  });
  return distincts(rangs.map(({ siens }) => siens)) === rangs.length ? rangs : [];
}

function essaisDe(rangs: readonly Rang[], libelle: string): readonly Essai[] {
  const comptages = DES_PLACES.test(libelle) ? PLACES : NOMBRES;
  const lectures = typesDuLibelle(libelle) ?? [null];
  return lectures.flatMap((types) => {
    const lus = rangs.map((rang) => {
      const elements = types ? rang.siens.filter(({ type }) => type && types.includes(type)) : rang.siens;
      return { ...rang, elements };
    });
    return comptages.map((comptage): Essai => {
      const { compter } = comptage;
      return { comptage, rangs: lus.map((lu) => ({ ...lu, trouve: compter(lu.elements) })) };
    });
  });
}

const juste = ({ mesure, trouve }: Essai['rangs'][number]): boolean => (mesure?.value ?? 0) === trouve;

const accordsDe = ({ rangs }: Essai): number => rangs.filter(juste).length;

const nonNulsDe = ({ rangs }: Essai): number => rangs.filter((rang) => juste(rang) && rang.trouve > 0).length;

/** A column of the summary, with the ways of reading it that one link gives. */
interface ColonneLue {
  readonly colonne: Rangee;
  readonly essais: readonly Essai[];
}

/** The columns of a summary answer for one another: most of its figures are those of the list. */
function repondent(colonnes: readonly ColonneLue[]): boolean {
  const accords = colonnes.map(({ essais }) => Math.max(0, ...essais.map(nonNulsDe)));
  const chiffres = colonnes.map(({ essais: [premier] }) => {
    return premier?.rangs.filter(({ mesure }) => mesure && mesure.value > 0).length ?? 0;
  });
  const [justes, tous] = [accords, chiffres].map((nombres) => nombres.reduce((a, b) => a + b, 0));
  return (justes ?? 0) >= ACCORDS_DU_TABLEAU_MIN && (justes ?? 0) >= PART_DU_TABLEAU * (tous ?? 0);
}

function estSur(essai: Essai, nonNulsMin: number): boolean {
  return nonNulsDe(essai) >= nonNulsMin && accordsDe(essai) >= PART_D_ACCORDS * essai.rangs.length;
}

/** The readings to hold a column against: those that it is surely written by. */
function sursDe(colonnes: readonly ColonneLue[]): readonly ColonneLue[] {
  const nonNulsMin = repondent(colonnes) ? 1 : ACCORDS_NON_NULS_MIN;
  return colonnes.map(({ colonne, essais }) => ({
    colonne,
    essais: essais.filter((essai) => estSur(essai, nonNulsMin)),
  }));
}

/** The figures that no reading of the column gives, among those that give the most of it. */
function fautesDe(surs: readonly Essai[], colonne: Rangee): readonly CompteFaux[] {
  const accords = Math.max(0, ...surs.map(accordsDe));
  const [premier, ...autres] = surs.filter((essai) => accordsDe(essai) === accords);
  if (!premier) return [];
  return premier.rangs.flatMap(({ mesure, ...rang }) => {
    const dite = [premier, ...autres].some(({ rangs }) => {
      return rangs.some((autre) => autre.ligne === rang.ligne && juste(autre));
    });
    return dite || !mesure ? [] : [{ ...rang, mesure, nature: premier.comptage.nature, colonne }];
  });
}

function* colonnesLues(grille: Grille, lien: Lien): Generator<typeof PAUSE, readonly ColonneLue[], void> {
  const lues: ColonneLue[] = [];
  for (const [rang, colonne] of grille.colonnes.entries()) {
    if (!estDeCompte(colonne.nature) || colonne.sansSomme || colonne.membres.length > 0) continue;
    yield PAUSE;
    const rangs = rangsDe(grille, rang, lien);
    if (rangs.length >= RANGS_MIN)
      lues.push({ colonne, essais: essaisDe(rangs, colonne.libelle?.value ?? '') });
  }
  return sursDe(lues);
}

/** Figures that a summary by commune or by type gives, and its list of equipments does not. */
export function* comptesFauxDe(
  grille: Grille,
  liens: readonly Lien[],
): Generator<typeof PAUSE, readonly CompteFaux[], void> {
  if (grille.tableau.kind === 'equipements') return [];
  const lues: ColonneLue[] = [];
  for (const lien of liens) lues.push(...(yield* colonnesLues(grille, lien)));
  return [...grouper(lues, ({ colonne }) => colonne)].flatMap(([colonne, memes]) =>
    fautesDe(
      memes.flatMap(({ essais }) => essais),
      colonne,
    ),
  );
}
