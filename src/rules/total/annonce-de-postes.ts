import type { ChiffreAnnonce, Lecture, Mesure, Poste } from '../../reading';
import { sommeDe } from '../poste/ecriture';
import { nombreAnnonce, parTableau, voisins } from '../poste/groupes';
import type { Report } from '../rule';
import { reponseParmi } from './annonce-d-un-plan';
import type { ReponseDuTableau } from './annonce-d-un-tableau';
import { listeVoisine } from './annonce-d-une-liste';

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

/** The posts, or their ETP, of the list over or under the sentence that counts them: « Soit 5 postes pour 3 ETP ». */
export function reponseDesPostes(annonce: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  const parListe = parTableau(lecture);
  const liste = listeVoisine(annonce, [...parListe.keys()]);
  const postes = (liste && parListe.get(liste)) ?? [];
  const seuls = postes.filter(({ nature }) => nature === 'poste');
  if (annonce.objet === 'postes') return reponseParmi(annonce.nombre.value, [seuls.map(({ nom }) => nom)]);
  return etpDesPostes(annonce.nombre, postes, seuls);
}

const ECART_MAX = 0.5;
const BRUIT = 1e-6;

/** A total that is wrong does not belie the sentence, nor does a post: both have rules of their own. */
function etpDesPostes(
  { value }: Mesure,
  postes: readonly Poste[],
  seuls: readonly Poste[],
): ReponseDuTableau | null {
  const elements = seuls.flatMap(({ etp }) => etp ?? []);
  const trouve = sommeDe(elements);
  const totaux = postes.filter(({ nature }) => nature !== 'poste').map(({ etp }) => etp?.value ?? 0);
  const dit = [trouve, ...totaux].some((etp) => Math.abs(etp - value) < BRUIT);
  const loin = Math.abs(trouve - value) > value * ECART_MAX;
  return dit || loin || elements.length < Math.max(seuls.length, 2)
    ? null
    : { nature: 'somme', elements, trouve };
}
