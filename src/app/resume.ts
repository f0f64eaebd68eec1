import { accorde } from './accord';
import type { Controle } from './controle';
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
export function acceptesEnMots({ tri }: Pick<Controle, 'tri'>): string | null {
  const nombre = tri.acceptes.length;
  return nombre > 0 ? accorde(nombre, 'point accepté', 'points acceptés') : null;
}
