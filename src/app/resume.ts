import { accorde } from './accord';
import type { Controle } from './controle';
import { sansObjetAuControle } from './dossier';
import type { PointAccepte } from './dossier';
import { comptesLus } from './enregistrements';

/** « 3 erreurs », « 12 à vérifier », « 5 pour information »: only the severities that there are. */
function comptesDesPoints({ error, warning, info }: Controle['summary']): string[] {
  return [
    error > 0 ? accorde(error, 'erreur') : [],
    warning > 0 ? accorde(warning, 'à vérifier', 'à vérifier') : [],
    info > 0 ? accorde(info, 'pour information', 'pour information') : [],
  ].flat();
}

/** « 3 erreurs, 12 à vérifier ; 41 équipements, 18 EAJE, 24 actions »: the check of a workbook in one line. */
export function resume({ summary, lecture }: Pick<Controle, 'summary' | 'lecture'>): string {
  const points = comptesDesPoints(summary);
  const lus = comptesLus(lecture);
  return [
    points.length > 0 ? points.join(', ') : 'Rien à signaler',
    lus.length > 0 ? lus.join(', ') : 'aucun tableau d’annexe reconnu',
  ].join('\u202f; ');
}

/** « 3 points acceptés »; null when there is none. */
export function acceptesEnMots(acceptes: readonly PointAccepte[]): string | null {
  const nombre = acceptes.length;
  return nombre > 0 ? accorde(nombre, 'point accepté', 'points acceptés') : null;
}

/** « 3 points acceptés, 1 acceptation sans objet »; null when there is none of either. */
export function acceptationsEnMots({ tri }: Pick<Controle, 'tri'>): string | null {
  const perdues = sansObjetAuControle(tri).length;
  const enMots = [
    acceptesEnMots(tri.acceptes) ?? [],
    perdues > 0 ? `${accorde(perdues, 'acceptation')} sans objet` : [],
  ].flat();
  return enMots.length > 0 ? enMots.join(', ') : null;
}
