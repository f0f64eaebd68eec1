import type { IndicateursEaje, Mesure, NomMesure } from '../../reading';
import { PAUSE, parLots } from '../pauses';
import type { RuleContext } from '../rule';
import { RECALCULES, verifier } from './calculs';
import type { Verification } from './calculs';
import { glissement, unitesMelees } from './echelles';
import type { Glissement } from './echelles';
import { inversions } from './inversions';
import { MESURES, relevesDe } from './mesures';
import type { Releve } from './mesures';

/** A term that several figures of its structure contradict, alone. */
export interface TermeDouteux {
  readonly terme: Releve;
  readonly verifications: readonly Verification[];
}

/** What is wrong in the figures, said once each: a doubtful figure is no sign of anything else. */
export interface Diagnostic {
  readonly melees: readonly Releve[];
  readonly glissements: readonly Glissement[];
  readonly faux: readonly Verification[];
  readonly termesDouteux: readonly TermeDouteux[];
  /** Every figure that one of the above holds for wrong. */
  readonly douteuses: ReadonlySet<Mesure>;
}

const NOMS = Object.keys(MESURES) as readonly NomMesure[];

function termesCommuns(fausses: readonly Verification[], justes: readonly Verification[]): readonly Releve[] {
  const [premiere, ...autres] = fausses;
  const innocents = new Set(justes.flatMap(({ termes }) => termes.map(({ mesure }) => mesure)));
  return (premiere?.termes ?? []).filter(({ mesure }) => {
    const partout = autres.every(({ termes }) => termes.some((autre) => autre.mesure === mesure));
    return partout && !innocents.has(mesure);
  });
}

interface Jugement {
  readonly faux: readonly Verification[];
  readonly douteux: TermeDouteux | null;
}

/** The wrong figures of a structure; when all have one term in common that no right figure has, it is the term that is wrong. */
function jugerStructure(eaje: IndicateursEaje, ecartees: ReadonlySet<Mesure>): Jugement {
  const faites = RECALCULES.flatMap((nom) => verifier(eaje, nom) ?? []).filter(({ resultat, termes }) => {
    return !ecartees.has(resultat.mesure) && termes.every(({ mesure }) => !ecartees.has(mesure));
  });
  const faux = faites.filter(({ juste }) => !juste);
  if (faux.length < 2) return { faux, douteux: null };
  const justes = faites.filter(({ juste }) => juste);
  const [terme, ...autres] = termesCommuns(faux, justes);
  const seul = terme !== undefined && autres.length === 0;
  return seul ? { faux: [], douteux: { terme, verifications: faux } } : { faux, douteux: null };
}

function mesuresInterverties({ lecture }: RuleContext): readonly Mesure[] {
  return inversions(lecture).flatMap((deTableau) =>
    deTableau.inversions.flatMap(({ une, autre }) => [une.mesure, autre.mesure]),
  );
}

function reunir(jugements: readonly Jugement[], douteuses: Set<Mesure>) {
  const faux = jugements.flatMap((jugement) => jugement.faux);
  const termesDouteux = jugements.flatMap(({ douteux }) => douteux ?? []);
  // The divisor of the mean participation is known from memory only: it cannot silence surer rules.
  faux
    .filter(({ resultat }) => resultat.nom !== 'participationHoraire')
    .forEach(({ resultat }) => douteuses.add(resultat.mesure));
  termesDouteux.forEach(({ terme }) => douteuses.add(terme.mesure));
  return { faux, termesDouteux };
}

/** Each look sets aside what the next ones have nothing more to say of. */
function* etapes(context: RuleContext): Generator<typeof PAUSE, Diagnostic, void> {
  const { eaje } = context.lecture;
  const douteuses = new Set<Mesure>(mesuresInterverties(context));
  yield PAUSE;
  const releves = yield* parLots(eaje, (structure) => relevesDe(structure, NOMS));
  const melees = unitesMelees(releves);
  melees.forEach(({ mesure }) => douteuses.add(mesure));
  yield PAUSE;
  const restants = releves.filter(({ mesure }) => !douteuses.has(mesure));
  const glissements = yield* parLots(restants, (cas) => {
    const glisse = glissement(context, cas);
    return glisse ? [glisse] : [];
  });
  glissements.forEach((cas) => douteuses.add(cas.releve.mesure));
  const jugements = yield* parLots(eaje, (structure) => [jugerStructure(structure, douteuses)]);
  return { melees, glissements, ...reunir(jugements, douteuses), douteuses };
}

const connus = new WeakMap<RuleContext, Diagnostic>();

/** Looks at all figures once, a lot at a time; the first rules of the family ask for it before they begin. */
export function* examiner(context: RuleContext): Generator<typeof PAUSE, Diagnostic, void> {
  const connu = connus.get(context) ?? (yield* etapes(context));
  connus.set(context, connu);
  return connu;
}

/** What the look at all figures gave, for the rules to share out what there is to say. */
export function diagnostic(context: RuleContext): Diagnostic {
  const examen = examiner(context);
  for (let etape = examen.next(); ; etape = examen.next()) {
    if (etape.done) return etape.value;
  }
}
