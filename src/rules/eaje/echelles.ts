import { cellKey } from '../../workbook';
import type { Mesure, NomMesure, Tableau } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import type { RuleContext } from '../rule';
import { verifier } from './calculs';
import { autour, seTouchent } from './intervalle';
import { MESURES } from './mesures';
import type { Releve } from './mesures';
import { bornesAttendues, bornesPossibles, estDans, voisinsParlants } from './voisins';

/** A figure whose decimal comma moved. */
export interface Glissement {
  readonly releve: Releve;
  /** What the figure becomes with its comma elsewhere; null when nothing plausible comes out. */
  readonly propose: number | null;
  /** Its neighbours or its own terms leave no doubt. */
  readonly sur: boolean;
}

/** Figures of which no other rule says that they are impossible. */
const SANS_AUTRE_REGLE: ReadonlySet<NomMesure> = new Set(['joursOuverture', 'amplitudeHoraire']);

const FACTEURS = [10, 0.1, 100, 0.01] as const;

/** Moving a comma loses no digit: 138,6 among prices in cents was 13,86, but 7,87 % was not typed 78,70. */
function gardeSesChiffres(valeur: number, pas: number): boolean {
  const unites = Math.round(valeur / pas);
  return Math.abs(valeur / pas - unites) < 1e-6 && unites % 10 !== 0;
}

function pasUsuel(lecture: RuleContext['lecture'], nom: NomMesure): number {
  const pas = lecture.eaje.flatMap(({ mesures }) => mesures[nom]?.pas ?? []).sort((a, b) => a - b);
  return pas[Math.floor(pas.length / 2)] ?? 0;
}

function confirme({ eaje, nom }: Releve, propose: number, pas: number): boolean {
  const verification = verifier(eaje, nom);
  if (!verification) return false;
  const attendu = { value: verification.attendu, pas };
  return seTouchent(autour(attendu, 1), autour({ value: propose, pas }, 1));
}

function estSur(context: RuleContext, releve: Releve, propose: number): boolean {
  const { nom, mesure } = releve;
  if (confirme(releve, propose, mesure.pas)) return true;
  if (!voisinsParlants(context.lecture, context.profil, nom)) return false;
  const rapport = Math.max(propose / mesure.value, mesure.value / propose);
  return rapport > 50 || gardeSesChiffres(propose, pasUsuel(context.lecture, nom));
}

/** A figure out of all bounds; with its comma moved it falls among the others. */
export function glissement(context: RuleContext, releve: Releve): Glissement | null {
  const { lecture, profil } = context;
  const { nom, mesure } = releve;
  const possibles = bornesPossibles(releve, profil);
  if (!possibles || mesure.value === 0 || estDans(possibles, mesure.value)) return null;
  const attendues = bornesAttendues(lecture, profil, nom);
  const candidats = FACTEURS.map((facteur) => Number((mesure.value * facteur).toPrecision(12))).filter(
    (valeur) => estDans(attendues, valeur),
  );
  const [propose, ...autres] = candidats;
  if (propose !== undefined && autres.length === 0) {
    return { releve, propose, sur: estSur(context, releve, propose) };
  }
  return SANS_AUTRE_REGLE.has(nom) ? { releve, propose: null, sur: false } : null;
}

/** A rate that counts hundredths and does not say so. */
function estEnPoints({ ecriture, printed }: Mesure): boolean {
  return ecriture === 'points' || (ecriture === 'texte' && !printed.includes('%'));
}

const formats = memoire((tableau: Tableau): ReadonlyMap<string, string> => {
  return new Map(
    [...tableau.cellules].flatMap(({ field, format }) =>
      field.cells.map((ref) => [cellKey(ref), format] as const),
    ),
  );
});

/** A fraction that Excel shows as a percentage. */
function seLitEnPourcent({ eaje, mesure }: Releve): boolean {
  if (mesure.ecriture === 'texte') return true;
  return mesure.cells.some((ref) => formats(eaje.tableau).get(cellKey(ref))?.includes('%'));
}

/** Rates of one sheet and one measure are written in one way: those that are not, when the others are clear. */
function minorite(memes: readonly Releve[]): readonly Releve[] {
  const points = memes.filter(({ mesure }) => estEnPoints(mesure));
  const autres = memes.filter(({ mesure }) => !estEnPoints(mesure));
  if (points.length === 0 || autres.length === 0) return [];
  if (points.length <= autres.length) return points;
  // « 0,7013 » among « 61,64 » is a slip; « 70,13 % » is another way to write.
  return autres.filter((releve) => !seLitEnPourcent(releve));
}

/** The only rate of its table, beside tables of its sheet that all write theirs otherwise. */
function seulDeSonTableau(memes: readonly Releve[]): readonly Releve[] {
  const parTableau = grouper(memes, ({ eaje }) => eaje.tableau);
  const seuls = minorite(memes).filter(({ eaje }) => parTableau.get(eaje.tableau)?.length === 1);
  return seuls.length === 1 ? seuls : [];
}

/** Rates without a % sign among rates that bear one, or the reverse. */
export function unitesMelees(releves: readonly Releve[]): readonly Releve[] {
  // Nothing tells whether 0 counts points or not.
  const taux = releves.filter(({ nom, mesure }) => MESURES[nom].nature === 'taux' && mesure.value !== 0);
  if (!taux.some(({ mesure }) => estEnPoints(mesure))) return [];
  const parFeuille = grouper(taux, ({ eaje, nom }) => `${eaje.tableau.sheet} ${nom}`);
  return [...parFeuille.values()].flatMap((memes) => {
    const parTableau = [...grouper(memes, ({ eaje }) => eaje.tableau).values()];
    return [...parTableau.flatMap(minorite), ...seulDeSonTableau(memes)];
  });
}
