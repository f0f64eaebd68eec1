import type { Poste } from '../../reading';
import { nombreAnnonce, voisins } from '../poste/groupes';
import type { Report } from '../rule';

/** « 3 RPE de l’agglomération : » among the rows of a list of posts. */
export function duNombreDePostes(postes: readonly Poste[]): readonly Report<'postes'>[] {
  return postes.flatMap((poste, rang) => {
    const annonce = nombreAnnonce(poste);
    const comptes = voisins(postes, rang).map(({ length }) => length);
    const trouve = comptes.find((nombre) => nombre > 0);
    if (annonce === null || trouve === undefined || comptes.includes(annonce)) return [];
    const calcul = `${String(trouve)} dans la liste, et non ${String(annonce)}`;
    return [
      { message: 'postes', data: { nom: poste.nom.value, trouve }, at: poste.nom, key: poste.key, calcul },
    ];
  });
}
