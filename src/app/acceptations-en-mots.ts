import { accorde } from './accord';
import type { Controle } from './controle';
import { sansObjetAuControle } from './dossier';
import type { PointAccepte } from './dossier';

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
