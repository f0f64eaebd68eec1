import type { Convention, Field, Lecture, PeriodeImprimee } from '../../reading';
import { grouper } from '../grouper';
import { similitude } from '../ressemblance';

type Periode = NonNullable<Convention['periode']>;

/** Sheets that look back are right to name the convention before; an avenant changes the period of this one. */
const REGARDE_EN_ARRIERE = /bilan|[ée]val|diagnostic|histori|ancien|pr[ée]c[ée]dent|avenant/iu;
const MEME_TERRITOIRE = 0.5;
const FOIS_MIN = 2;

export const feuilleDe = ({ cells }: Field): string => cells[0]?.sheet ?? '';
const ligneDe = ({ cells }: Field): string => `${cells[0]?.sheet ?? ''}:${String(cells[0]?.row ?? 0)}`;

export function regardeEnArriere(field: Field): boolean {
  return REGARDE_EN_ARRIERE.test(feuilleDe(field));
}

export const estLaMeme = (un: Periode, autre: Periode): boolean =>
  un.debut === autre.debut && un.fin === autre.fin;

function seChevauchent(un: Periode, autre: Periode): boolean {
  return un.debut <= autre.fin && autre.debut <= un.fin;
}

/** What the cell says beside the period: the name of its territory. */
function reste({ field }: PeriodeImprimee): string {
  return field.value
    .replace(field.printed, ' ')
    .replace(/convention\s+territoriale\s+globale|\bctg\b|[^\p{L}]+/giu, ' ');
}

function memeTerritoire(un: PeriodeImprimee, autre: PeriodeImprimee): boolean {
  const [a, b] = [reste(un).trim(), reste(autre).trim()];
  return a === '' || b === '' || similitude(a, b) >= MEME_TERRITOIRE;
}

/** A sheet that names this period in several titles, and the other in one, holds a slip; one that names each once compares them. */
function estUnIntrus(titre: PeriodeImprimee, titres: readonly PeriodeImprimee[], periode: Periode): boolean {
  const voisins = titres.filter(({ field }) => feuilleDe(field) === feuilleDe(titre.field));
  const justes = voisins.filter((voisin) => estLaMeme(voisin, periode));
  if (justes.length === 0) return seChevauchent(titre, periode);
  const enFace = justes.some(({ field }) => ligneDe(field) === ligneDe(titre.field));
  return !enFace && justes.length >= FOIS_MIN && voisins.length === justes.length + 1;
}

function desTitres({ periodesDesTitres }: Convention, periode: Periode): readonly Field[] {
  const justes = periodesDesTitres.filter((titre) => estLaMeme(titre, periode));
  return periodesDesTitres
    .filter((titre) => !estLaMeme(titre, periode) && estUnIntrus(titre, periodesDesTitres, periode))
    .filter((titre) => justes.length > 0 && justes.every((juste) => memeTerritoire(juste, titre)))
    .map(({ field }) => field);
}

/** The period that the title of the plan gives; several plans may be those of several territories. */
function duPlan({ plans: [plan, ...autres] }: Lecture, periode: Periode): readonly Field[] {
  if (!plan?.periode || autres.length > 0 || plan.avenant) return [];
  const { periode: dite } = plan;
  return seChevauchent(dite, periode) && !estLaMeme(dite, periode) ? [dite.field] : [];
}

const finit = ({ fin }: Periode): string => fin.slice(0, 4);

/** The first date of a sentence may be that of the signature: only the year of the end tells another period. */
function desPhrases(dites: readonly PeriodeImprimee[], periode: Periode): readonly Field[] {
  return dites
    .filter((dite) => seChevauchent(dite, periode) && finit(dite) !== finit(periode))
    .map(({ field }) => field);
}

/** Other periods that the workbook gives to the same convention, by their writing. */
export function autresPeriodes(lecture: Lecture, periode: Periode): ReadonlyMap<string, readonly Field[]> {
  const { convention } = lecture;
  const dites = [
    ...desTitres(convention, periode),
    ...duPlan(lecture, periode),
    ...desPhrases(convention.periodesDites, periode),
  ].filter((field) => !regardeEnArriere(field));
  const retenues = [...dites, ...desPhrases(convention.periodesDesAvenants, periode)];
  return grouper(retenues, ({ printed }) => printed);
}
