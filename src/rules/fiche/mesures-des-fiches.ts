import type { FicheAction, MesureDIndicateur } from '../../reading';
import { chiffre } from '../poste/ecriture';
import type { Report } from '../rule';
import { nomDeFiche } from './fiches';

type Nom = 'cibleVide' | 'cibleSousDepart';

interface Mesuree {
  readonly lue: FicheAction;
  readonly mesure: MesureDIndicateur;
}

export const mesuresDe = (fiches: readonly FicheAction[]): readonly Mesuree[] =>
  fiches.flatMap((lue) => lue.mesures.map((mesure) => ({ lue, mesure })));

function rapportDe(message: Nom, { lue, mesure }: Mesuree): Report<Nom> {
  const { indicateur, depart, cible, place } = mesure;
  return {
    message,
    data: {
      fiche: nomDeFiche(lue),
      texte: indicateur.value,
      depart: depart ? chiffre(depart.value) : '',
      cible: cible ? chiffre(cible.value) : '',
    },
    at: place,
    related: depart ? [depart] : [indicateur],
    key: `${lue.key}:${indicateur.value}`,
    severity: 'warning',
    confidence: lue.confidence,
  };
}

/** Below this share of targets filled, a column « Cible » waits for its figures. */
const PART_REMPLIE = 0.6;
const MESURES_MIN = 3;

/** Rows of tables of indicators whose cell « Cible » is empty where the others are filled. */
export function ciblesVides(fiches: readonly FicheAction[]): Report<Nom>[] {
  const mesures = mesuresDe(fiches);
  const vides = mesures.filter(({ mesure }) => mesure.place.printed === '');
  const remplies = mesures.length - vides.length;
  if (mesures.length < MESURES_MIN || remplies / mesures.length < PART_REMPLIE) return [];
  return vides.map((vide) => rapportDe('cibleVide', vide));
}

/** What grows when things go well. */
const SE_COMPTE = /^\W*(?:nombre|nb|nbre|taux|part|volume|pourcentage)\b/iu;
/** Unless it counts what should be less. */
const A_REDUIRE =
  /sans|baisse|diminu|r[ée]du|attente|d[ée]lai|d[ée]croch|non[\s-]recours|impay|expuls|signal|refus|absen|vacan|retard|ch[ôo]m|isol|pr[ée]car|ferm|indigne|conflit|incident|rupture|difficult|abandon|d[ée]part/iu;

export function ciblesSousLeDepart(fiches: readonly FicheAction[]): Report<Nom>[] {
  return mesuresDe(fiches)
    .filter(({ mesure: { indicateur, depart, cible } }) => {
      const croit = SE_COMPTE.test(indicateur.value) && !A_REDUIRE.test(indicateur.value);
      return croit && depart !== null && cible !== null && cible.value < depart.value;
    })
    .map((mesuree) => rapportDe('cibleSousDepart', mesuree));
}
