import type { IndicateursEaje, Mesure, NomMesure } from '../../reading';
import { memoire } from '../memoire';
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

/** The wrong figures of a structure; when all have one term in common that no right figure has, it is the term that is wrong. */
function jugerStructure(
  eaje: IndicateursEaje,
  ecartees: ReadonlySet<Mesure>,
): { readonly faux: readonly Verification[]; readonly douteux: TermeDouteux | null } {
  const faites = RECALCULES.flatMap((nom) => verifier(eaje, nom) ?? []).filter(({ resultat, termes }) => {
    return !ecartees.has(resultat.mesure) && termes.every(({ mesure }) => !ecartees.has(mesure));
  });
  const faux = faites.filter(({ juste }) => !juste);
  const [terme, ...autres] = termesCommuns(
    faux,
    faites.filter(({ juste }) => juste),
  );
  const seul = faux.length > 1 && terme !== undefined && autres.length === 0;
  return seul ? { faux: [], douteux: { terme, verifications: faux } } : { faux, douteux: null };
}

/** Looks at all figures once, for the rules to share out what there is to say. */
export const diagnostic = memoire((context: RuleContext): Diagnostic => {
  const { eaje } = context.lecture;
  const intervertis = inversions(context.lecture).flatMap((deTableau) =>
    deTableau.inversions.flatMap(({ une, autre }) => [une.mesure, autre.mesure]),
  );
  const douteuses = new Set<Mesure>(intervertis);
  const releves = eaje.flatMap((structure) => relevesDe(structure, NOMS));
  const melees = unitesMelees(releves);
  melees.forEach(({ mesure }) => douteuses.add(mesure));
  const restants = releves.filter(({ mesure }) => !douteuses.has(mesure));
  const glissements = restants.flatMap((cas) => glissement(context, cas) ?? []);
  glissements.forEach((cas) => douteuses.add(cas.releve.mesure));
  const juges = eaje.map((structure) => jugerStructure(structure, douteuses));
  const faux = juges.flatMap((jugement) => jugement.faux);
  const termesDouteux = juges.flatMap(({ douteux }) => douteux ?? []);
  // The divisor of the mean participation is known from memory only: it cannot silence surer rules.
  faux
    .filter(({ resultat }) => resultat.nom !== 'participationHoraire')
    .forEach(({ resultat }) => douteuses.add(resultat.mesure));
  termesDouteux.forEach(({ terme }) => douteuses.add(terme.mesure));
  return { melees, glissements, faux, termesDouteux, douteuses };
});
