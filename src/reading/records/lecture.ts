import type { Consigne } from '../consignes/consignes';
import type { ChiffreAnnonce, RatioAnnonce } from './annonce';
import type { Grille } from './chiffres';
import type { Convention } from './convention';
import type { IndicateursEaje, Trajectoire } from './eaje';
import type { BlocCollectivite, Equipement, GroupeType, Remplissage, StructureCitee } from './equipement';
import type { DateImpossible, FicheAction } from './fiche';
import type { Formules } from './formules';
import type { ListeNumerotee } from './numero';
import type { Plan, Renvoi, TitreNumerote } from './plan';
import type { Poste } from './poste';
import type { Instance, LigneSuivi } from './suivi';
import type { BlocNonReconnu, LigneEtrangere, PartieMasquee, Tableau } from './tableau';

/** Everything that was understood of a workbook. */
export interface Lecture {
  readonly convention: Convention;
  readonly tableaux: readonly Tableau[];
  readonly equipements: readonly Equipement[];
  readonly remplissages: readonly Remplissage[];
  readonly groupes: readonly GroupeType[];
  readonly blocs: readonly BlocCollectivite[];
  readonly structuresCitees: readonly StructureCitee[];
  readonly eaje: readonly IndicateursEaje[];
  readonly trajectoires: readonly Trajectoire[];
  readonly postes: readonly Poste[];
  /** Every table of figures, those of the records above included. */
  readonly grilles: readonly Grille[];
  readonly formules: Formules;
  readonly annonces: readonly ChiffreAnnonce[];
  readonly ratios: readonly RatioAnnonce[];
  readonly plans: readonly Plan[];
  readonly fiches: readonly FicheAction[];
  readonly suivi: readonly LigneSuivi[];
  readonly instances: readonly Instance[];
  /** The numbered lists where a number comes back. */
  readonly listesNumerotees: readonly ListeNumerotee[];
  readonly datesImpossibles: readonly DateImpossible[];
  readonly renvois: readonly Renvoi[];
  readonly titres: readonly TitreNumerote[];
  readonly lignesEtrangeres: readonly LigneEtrangere[];
  readonly nonReconnus: readonly BlocNonReconnu[];
  readonly masques: readonly PartieMasquee[];
  /** What the user said of cells that are there no more, or that nobody could follow. */
  readonly consignesSansEffet: readonly Consigne[];
}
