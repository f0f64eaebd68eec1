import { comparerLectures, reglesAvenant } from '../../comparison';
import type { Comparaison } from '../../comparison';
import { PROFIL_DEFAUT } from '../../referentiel';
import { evaluer } from '../../rules';
import type { Finding } from '../../rules';
import type { ControleOptions } from '../controle';
import type { Reconnaissance } from '../lire-classeur';
import { parTranches } from '../tranches';

/** Two versions of a workbook, compared. */
export interface ComparaisonClasseurs extends Comparaison {
  readonly avant: Reconnaissance;
  readonly apres: Reconnaissance;
  /** Points of the family « avenant », in the cells of the new version. */
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

export type ComparerOptions = Pick<ControleOptions, 'communes' | 'profil' | 'signal'>;

const sansSuivi = () => undefined;

/** Compares two workbooks already read, a slice at a time. Rejects with a HostError « cancelled » when the signal aborts. */
export async function comparer(
  avant: Reconnaissance,
  apres: Reconnaissance,
  { communes, profil = PROFIL_DEFAUT, signal }: ComparerOptions,
): Promise<ComparaisonClasseurs> {
  const debut = performance.now();
  const comparaison = await parTranches(comparerLectures(avant.lecture, apres.lecture), sansSuivi, signal);
  const { lecture, snapshot } = apres;
  const regles = reglesAvenant(comparaison, snapshot);
  const findings = await parTranches(
    evaluer({ lecture, communes, profil }, regles, snapshot),
    sansSuivi,
    signal,
  );
  return { ...comparaison, avant, apres, findings, milliseconds: Math.round(performance.now() - debut) };
}
