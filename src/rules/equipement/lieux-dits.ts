import { mots } from '../../referentiel';
import type { Equipement } from '../../reading';
import { cleDeCommune, typesDuNom } from '../types-reconnus';
import { PETITS_MOTS } from './voie';

/** Words that say a kind of place, not which one. */
const NOMS_COMMUNS = new Set(
  'mairie ecole ecoles groupe scolaire salle polyvalente fete fetes sport sports complexe municipal municipale centre social culturel association ville commune site maternelle primaire elementaire public publique intercommunal intercommunale communal communale'.split(
    ' ',
  ),
);

/** Words that name the place: neither its type, nor its commune, nor small or common words. "" when none is left. */
function cleLieu({ nom, adresse }: Equipement): string {
  if (!nom) return '';
  const commune = new Set(mots(adresse.commune?.value ?? '').map(({ mot }) => mot));
  const types = typesDuNom(nom.value);
  const utiles = mots(nom.value).filter(({ mot, debut }) => {
    if (PETITS_MOTS.has(mot) || commune.has(mot)) return false;
    return !types.some((type) => debut >= type.debut && debut < type.fin);
  });
  const propres = utiles.map(({ mot }) => mot);
  return propres.some((mot) => mot.length > 2 && !NOMS_COMMUNS.has(mot)) ? propres.join(' ') : '';
}

/** Name of a place in its commune; null when it cannot be compared with others. */
export function cleLieuDit(equipement: Equipement): string | null {
  const { adresse, sites } = equipement;
  if (sites.length > 0 || !adresse.voie || !adresse.commune) return null;
  const nom = cleLieu(equipement);
  return nom === '' ? null : `${cleDeCommune(adresse.commune.value)} ${nom}`;
}
