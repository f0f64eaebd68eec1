import { cellKey } from '../../workbook';
import type { Action, Field, Numero, Plan } from '../../reading';
import { normaliser } from '../../referentiel';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { objectifsDuPlan } from './actions';

/** Something of the plan that bears a number. */
export interface Numerote {
  readonly nature: 'action' | 'objectif';
  readonly numero: Field<Numero>;
  readonly texte: Field;
  readonly action: Action;
}

/** The same number on two different things. */
export interface Repetition {
  readonly premier: Numerote;
  readonly second: Numerote;
  /** The number that the second should bear, when one lacks beside it. */
  readonly attendu?: string;
}

/** Numbers that lack between two that follow each other. */
export interface Trou {
  readonly avant: Numerote;
  readonly apres: Numerote;
  readonly manquants: readonly string[];
}

export interface Suite {
  readonly repetitions: readonly Repetition[];
  readonly trous: readonly Trou[];
}

type Portee = (numerote: Numerote) => string;

/** Parts of a plan inside which numbers may run anew. */
const PORTEES: readonly Portee[] = [
  ({ action }) => action.enjeu?.value ?? '',
  ({ action }) => action.axe?.value ?? '',
  ({ action }) => action.objectifGeneral?.value ?? '',
  ({ action }) => action.tableau.sheet,
];
/** Numbers with more holes than this do not follow each other at all, unless they hardly lack. */
const TROUS_RARES = 0.2;
const PAR_ACTION: Portee = ({ action }) => action.key;
/** Numbers run anew in each part when this share of the parts begins at 1. */
const PARTS_QUI_COMMENCENT = 0.6;

function prefixe({ numero: { value } }: Numerote): string {
  const { rangs } = value;
  return `${/^\D?/.exec(value.texte)?.[0] ?? ''}${rangs.slice(0, -1).join('.')}`;
}

const dernierRang = ({ numero: { value } }: Numerote): number => value.rangs.at(-1) ?? 0;

function distincts(a: Numerote, b: Numerote): boolean {
  const [lieuA, lieuB] = [a, b].map(({ texte }) => (texte.cells[0] ? cellKey(texte.cells[0]) : ''));
  const memeTexte = normaliser(a.texte.value) === normaliser(b.texte.value);
  return !memeTexte && (lieuA !== lieuB || a.nature === 'objectif');
}

function repetitionsDe(numerotes: readonly Numerote[]): readonly Repetition[] {
  const parNumero = grouper(numerotes, ({ numero }) => numero.value.texte);
  return [...parNumero.values()].flatMap(([premier, ...autres]) =>
    autres.flatMap((second) => (premier && distincts(premier, second) ? [{ premier, second }] : [])),
  );
}

const AVANT_A = 'a'.charCodeAt(0) - 1;

/** The number of the same series with another last rank. */
function avecRang({ numero: { value } }: Numerote, rang: number): string {
  if (/\.[a-z]$/.test(value.texte)) return value.texte.slice(0, -1) + String.fromCharCode(AVANT_A + rang);
  return value.texte.replace(/\d+(?=\D*$)/, String(rang)).replace(/\s.*$/, '');
}

/** Of "3" and "3 bis", the first written stands for the rank. */
function premiersDeChaqueRang(serie: readonly Numerote[]): Numerote[] {
  return [...new Map(serie.toReversed().map((numerote) => [dernierRang(numerote), numerote])).values()];
}

function trousDe(numerotes: readonly Numerote[]): readonly Trou[] {
  return [...grouper(numerotes, prefixe).values()].flatMap((serie) => {
    const ordonnes = premiersDeChaqueRang(serie).sort((a, b) => dernierRang(a) - dernierRang(b));
    const trous = ordonnes.slice(1).flatMap((apres, place): readonly Trou[] => {
      const avant = ordonnes[place];
      const ecart = avant ? dernierRang(apres) - dernierRang(avant) - 1 : 0;
      if (!avant || ecart <= 0) return [];
      const manquants = Array.from({ length: ecart }, (_, pas) =>
        avecRang(apres, dernierRang(avant) + pas + 1),
      );
      return [{ avant, apres, manquants }];
    });
    const manquants = trous.reduce((somme, trou) => somme + trou.manquants.length, 0);
    const suivie = manquants < ordonnes.length || trous.length <= ordonnes.length * TROUS_RARES;
    return suivie ? trous : [];
  });
}

/** What a number of a whole series would miss: the less, the likelier the series. */
function absents(serie: readonly Numerote[]): number {
  const rangs = new Set(serie.map(dernierRang));
  return Math.max(...rangs) - Math.min(...rangs) + 1 - rangs.size;
}

interface Decoupe {
  readonly parts: readonly (readonly Numerote[])[];
  readonly poids: number;
}

function decouper(numerotes: readonly Numerote[], portee: Portee): Decoupe {
  const parts = [...grouper(numerotes, portee).values()];
  const poids = parts.reduce((somme, part) => {
    const series = [...grouper(part, prefixe).values()];
    return somme + repetitionsDe(part).length + series.reduce((total, serie) => total + absents(serie), 0);
  }, 0);
  return { parts, poids };
}

function recommence({ parts }: Decoupe): boolean {
  const premieres = parts.filter((part) => part.some((numerote) => dernierRang(numerote) === 1)).length;
  return parts.length > 1 && premieres >= Math.max(2, parts.length * PARTS_QUI_COMMENCENT);
}

/** The scheme that the plan keeps best: through all of it, or anew in each enjeu, axe, objectif général. */
function partsDe(numerotes: readonly Numerote[], portees: readonly Portee[]): Decoupe['parts'] {
  const entiere = decouper(numerotes, () => '');
  if (entiere.poids === 0) return entiere.parts;
  const possibles = portees.map((portee) => decouper(numerotes, portee)).filter(recommence);
  return [entiere, ...possibles].reduce((meilleure, autre) =>
    autre.poids < meilleure.poids ? autre : meilleure,
  ).parts;
}

export function actionsNumerotees({ actions }: Plan): readonly Numerote[] {
  return actions.flatMap((action) =>
    action.numero ? [{ nature: 'action' as const, numero: action.numero, texte: action.titre, action }] : [],
  );
}

export function objectifsNumerotes(plan: Plan): readonly Numerote[] {
  return objectifsDuPlan(plan).flatMap(({ objectif, actions: [action] }) =>
    action && objectif.numero
      ? [{ nature: 'objectif' as const, numero: objectif.numero, texte: objectif.libelle, action }]
      : [],
  );
}

function voisinDe(numerote: Numerote, liste: readonly Numerote[], rang: number): boolean {
  const place = liste.indexOf(numerote);
  return [liste[place - 1], liste[place + 1]].some(
    (voisin) =>
      voisin !== undefined &&
      Math.abs(dernierRang(voisin) - rang) === 1 &&
      voisin.numero.value.texte !== numerote.numero.value.texte,
  );
}

/** A number written twice beside the one that lacks is a slip: one of the two should bear it. */
function rapprocher(
  liste: readonly Numerote[],
  repetitions: readonly Repetition[],
  trous: readonly Trou[],
): Suite {
  const [repetition] = repetitions;
  const [trou] = trous;
  const [manquant] = trou?.manquants ?? [];
  if (
    !repetition ||
    !trou ||
    manquant === undefined ||
    repetitions.length + trous.length + trou.manquants.length > 3
  ) {
    return { repetitions, trous };
  }
  const rang = dernierRang(trou.avant) + 1;
  const { premier, second } = repetition;
  const fautif = [second, premier].find((candidat) => voisinDe(candidat, liste, rang));
  if (!fautif || prefixe(fautif) !== prefixe(trou.apres)) return { repetitions, trous };
  const autre = fautif === second ? premier : second;
  return { repetitions: [{ premier: autre, second: fautif, attendu: manquant }], trous: [] };
}

function suiteDe(numerotes: readonly Numerote[], portees: readonly Portee[]): Suite {
  const parts = partsDe(numerotes, portees).map((part) =>
    rapprocher(part, repetitionsDe(part), trousDe(part)),
  );
  return {
    repetitions: parts.flatMap(({ repetitions }) => repetitions),
    trous: parts.flatMap(({ trous }) => trous),
  };
}

/** What breaks the numbers of a plan, those of its actions and those of its objectifs. */
export const suitesDe = memoire((plan: Plan): Suite => {
  const actions = suiteDe(actionsNumerotees(plan), PORTEES);
  const objectifs = suiteDe(objectifsNumerotes(plan), [...PORTEES, PAR_ACTION]);
  return {
    repetitions: [...actions.repetitions, ...objectifs.repetitions],
    trous: [...actions.trous, ...objectifs.trous],
  };
});
