import { comparerLectures, reglesAvenant } from '../../comparison';
import type { Comparaison } from '../../comparison';
import { PROFIL_DEFAUT } from '../../referentiel';
import { evaluer } from '../../rules';
import type { Finding } from '../../rules';
import type { ControleOptions } from '../controle';
import { DOSSIER_VIDE, trier } from '../dossier';
import type { PointAccepte } from '../dossier';
import type { Reconnaissance } from '../lire-classeur';
import { parTranches } from '../tranches';

/** Two versions of a workbook, compared. */
export interface ComparaisonClasseurs extends Comparaison {
  readonly avant: Reconnaissance;
  readonly apres: Reconnaissance;
  /** Points of the family « avenant », in the cells of the new version, still to look at. */
  readonly findings: readonly Finding[];
  readonly acceptes: readonly PointAccepte[];
  readonly milliseconds: number;
}

/** The dossier is the one of the new version; without it, no point is taken as accepted. */
export type ComparerOptions = Pick<ControleOptions, 'communes' | 'profil' | 'dossier' | 'signal'>;

const sansSuivi = () => undefined;

/** Compares two workbooks already read, a slice at a time. Rejects with a HostError « cancelled » when the signal aborts. */
export async function comparer(
  avant: Reconnaissance,
  apres: Reconnaissance,
  { communes, profil = PROFIL_DEFAUT, dossier = DOSSIER_VIDE, signal }: ComparerOptions,
): Promise<ComparaisonClasseurs> {
  const debut = performance.now();
  const comparaison = await parTranches(comparerLectures(avant.lecture, apres.lecture), sansSuivi, signal);
  const { lecture, snapshot } = apres;
  const regles = reglesAvenant(comparaison, snapshot);
  const releves = await parTranches(
    evaluer({ lecture, communes, profil }, regles, snapshot),
    sansSuivi,
    signal,
  );
  const { ouverts: findings, acceptes } = trier(releves, dossier.acceptations);
  const milliseconds = Math.round(performance.now() - debut);
  return { ...comparaison, avant, apres, findings, acceptes, milliseconds };
}
