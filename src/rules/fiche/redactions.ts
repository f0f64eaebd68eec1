import { cellKey, cellName } from '../../workbook';
import type { Action, FicheAction, Field, Objectif } from '../../reading';
import { grouper } from '../grouper';
import { memeTexte, similitude } from '../ressemblance';

/** One wording of an objectif, with where it stands. */
export interface Redaction {
  readonly ou: 'plan' | 'fiche';
  readonly libelle: Field;
}

/** Every place that words one objectif. */
export interface ObjectifCroise {
  /** "4.2"; null when it is matched by its words. */
  readonly numero: string | null;
  readonly plan: readonly Redaction[];
  readonly fiche: readonly Redaction[];
}

/** What the plan and a fiche say of the same objectifs. */
export interface Croisement {
  readonly communs: readonly ObjectifCroise[];
  /** Of the plan alone, and of the fiche alone. */
  readonly duPlan: readonly Objectif[];
  readonly deLaFiche: readonly Objectif[];
}

/** Below, two sentences are two objectifs. */
const MEME_OBJECTIF = 0.6;
const REPRIS = 0.8;
const SANS_RAPPORT = 0.25;

const numeroDe = ({ numero }: Objectif): string | null => numero?.value.texte ?? null;

const redaction =
  (ou: Redaction['ou']) =>
  (objectif: Objectif): Redaction => ({ ou, libelle: objectif.libelle });

function parNumero(plan: readonly Objectif[], fiche: readonly Objectif[]): readonly ObjectifCroise[] {
  const auPlan = grouper(plan, numeroDe);
  return [...grouper(fiche, numeroDe)].map(([numero, siens]) => ({
    numero,
    plan: (auPlan.get(numero) ?? []).map(redaction('plan')),
    fiche: siens.map(redaction('fiche')),
  }));
}

function leurNote(objectif: Objectif, autres: readonly Objectif[]): number {
  return Math.max(0, ...autres.map(({ libelle }) => similitude(objectif.libelle.value, libelle.value)));
}

/** Without numbers on one side, the sentence that is the most alike. */
function parTexte(plan: readonly Objectif[], fiche: readonly Objectif[]): readonly ObjectifCroise[] {
  return plan.flatMap((objectif) => {
    const [proche] = fiche
      .map((autre) => ({ autre, note: similitude(objectif.libelle.value, autre.libelle.value) }))
      .sort((a, b) => b.note - a.note);
    if (!proche || proche.note < MEME_OBJECTIF) return [];
    const paire = { plan: [redaction('plan')(objectif)], fiche: [redaction('fiche')(proche.autre)] };
    return [{ numero: numeroDe(objectif), ...paire }];
  });
}

/** Left out on purpose where nothing of the plan is found again in the fiche, unless nothing at all is alike. */
function manquants(ici: readonly Objectif[], ailleurs: readonly Objectif[]): readonly Objectif[] {
  const notes = ici.map((objectif) => ({ objectif, note: leurNote(objectif, ailleurs) }));
  const repris = notes.some(({ note }) => note >= REPRIS);
  const seuil = repris ? MEME_OBJECTIF : SANS_RAPPORT;
  if (!repris && notes.some(({ note }) => note >= seuil)) return [];
  return notes.filter(({ note }) => note < seuil).map(({ objectif }) => objectif);
}

/** An objectif of one side is on the other under its number, or in nearly the same words. */
function seuls(ici: readonly Objectif[], ailleurs: readonly Objectif[]): readonly Objectif[] {
  const numeros = new Set(ailleurs.flatMap((objectif) => numeroDe(objectif) ?? []));
  const numerotes = ici.filter((objectif) => numeroDe(objectif) !== null);
  if (numeros.size === 0 || numerotes.length === 0) return manquants(ici, ailleurs);
  return numerotes.filter(
    (objectif) => !numeros.has(numeroDe(objectif) ?? '') && leurNote(objectif, ailleurs) < MEME_OBJECTIF,
  );
}

/** Holds the objectifs of a fiche against those that its action has in the plan. */
export function croiser(plan: readonly Objectif[], { objectifs }: FicheAction): Croisement {
  const numerotes = objectifs.filter((objectif) => numeroDe(objectif) !== null);
  const communs = numerotes.length > 0 ? parNumero(plan, numerotes) : parTexte(plan, objectifs);
  if (plan.length === 0 || objectifs.length === 0) return { communs, duPlan: [], deLaFiche: [] };
  const duPlan = seuls(plan, objectifs);
  // Where the two share nothing, one finding says it: the plan is what the fiche should repeat.
  const partagent = duPlan.length < plan.length;
  return { communs, duPlan, deLaFiche: partagent ? seuls(objectifs, plan) : [] };
}

/** The wordings of an objectif that say different things, the first of each. */
export function redactionsDistinctes({ plan, fiche }: ObjectifCroise): readonly Redaction[] {
  return [...fiche, ...plan].reduce<Redaction[]>((distinctes, candidate) => {
    const dite = distinctes.some(({ libelle }) => memeTexte(libelle.value, candidate.libelle.value));
    return dite ? distinctes : [...distinctes, candidate];
  }, []);
}

/** "en A9 et A13 de la fiche": the cells of a fiche that words an objectif in several. */
function dansLaFiche(redactions: readonly Redaction[], plusieurs: boolean): string {
  const refs = redactions.flatMap(({ libelle }) => libelle.cells[0] ?? []);
  const noms = new Set(refs.map(({ row, column }) => cellName(row, column)));
  return plusieurs && noms.size > 0 ? `en ${[...noms].join(' et ')} de la fiche` : 'dans la fiche';
}

/** Everywhere that gives a wording. */
export function lieuxDe({ plan: duPlan, fiche: deLaFiche }: ObjectifCroise): (dite: Redaction) => string {
  const plusieurs = new Set(deLaFiche.flatMap(({ libelle }) => libelle.cells.map(cellKey))).size > 1;
  return (dite) => {
    const pareilles = (autres: readonly Redaction[]): readonly Redaction[] =>
      autres.filter(({ libelle }) => memeTexte(libelle.value, dite.libelle.value));
    const siennes = pareilles(deLaFiche);
    return [
      ...(siennes.length > 0 ? [dansLaFiche(siennes, plusieurs)] : []),
      ...(pareilles(duPlan).length > 0 ? ['dans le plan'] : []),
    ].join(' et ');
  };
}

/** Enough words of the title of a fiche for an objectif to speak of the same thing. */
const PARLE_DU_TITRE = 0.35;

/** In a cell of the plan shared by several actions, the objectifs that name this fiche, else those that speak of its title. */
export function objectifsCites({ objectifs }: Action, { numero, titre }: FicheAction): readonly Objectif[] {
  if (!numero) return [];
  const { rangs, suffixe } = numero.value;
  const suite = suffixe === '' ? '(?!\\s?(?:bis|ter|quater))' : `\\s?${suffixe}`;
  const cite = new RegExp(
    `(?:fiche|action)s?(?:\\s+action)?\\s*(?:n\\s?°\\s*)?${rangs.join('\\.')}${suite}(?![\\p{L}\\d.])`,
    'iu',
  );
  const cites = objectifs.filter(({ libelle }) => cite.test(libelle.value));
  if (cites.length > 0 || !titre) return cites;
  return objectifs.filter(({ libelle }) => similitude(libelle.value, titre.value) >= PARLE_DU_TITRE);
}
