import type { Lecture, Poste, Tableau } from '../../reading';
import { grouper } from '../grouper';

/** A total of a list, with the sets of posts that it may add up: one that fits is enough. */
export interface TotalDePostes {
  readonly total: Poste;
  readonly groupes: readonly (readonly Poste[])[];
}

export function parTableau({ postes }: Lecture): ReadonlyMap<Tableau, readonly Poste[]> {
  return grouper(postes, ({ tableau }) => tableau);
}

const estPoste = ({ nature }: Poste): boolean => nature === 'poste';

/** « 3 RPE de l’agglomération : » counts three posts. */
export function nombreAnnonce({ nom, nature }: Poste): number | null {
  const nombre = nature === 'poste' ? null : (/^\s*(\d{1,2})\s+\p{L}/u.exec(nom.value)?.[1] ?? null);
  return nombre === null ? null : Number(nombre);
}

/** The posts that touch a total, above and below, up to the next total. */
export function voisins(postes: readonly Poste[], rang: number): readonly (readonly Poste[])[] {
  const avant = postes.slice(0, rang);
  const debut = avant.findLastIndex((poste) => !estPoste(poste)) + 1;
  const apres = postes.slice(rang + 1);
  const fin = apres.findIndex((poste) => !estPoste(poste));
  return [avant.slice(debut), apres.slice(0, fin < 0 ? undefined : fin)];
}

function groupesDe(postes: readonly Poste[], rang: number): TotalDePostes['groupes'] {
  const total = postes[rang];
  const [dessus = [], dessous = []] = voisins(postes, rang);
  if (total?.nature !== 'total') return dessus.length > 0 ? [dessus, dessous] : [dessous];
  const avant = postes.slice(0, rang);
  const sousTotaux = avant.filter(({ nature }) => nature === 'sousTotal');
  return [avant.filter(estPoste), dessus, sousTotaux];
}

/** The totals of a list. */
export function totauxDe(postes: readonly Poste[]): readonly TotalDePostes[] {
  return postes.flatMap((total, rang) => {
    if (estPoste(total)) return [];
    return [{ total, groupes: groupesDe(postes, rang).filter((groupe) => groupe.length > 0) }];
  });
}
