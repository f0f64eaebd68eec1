import type { ChiffreAnnonce, Lecture, LigneSuivi } from '../../reading';
import { differents, reponseParmi } from './annonce-d-un-plan';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

/** The suivi of the sheet, else the only one of the workbook. */
function suiviDit({ nombre }: ChiffreAnnonce, { suivi }: Lecture): readonly LigneSuivi[] {
  const deLaFeuille = suivi.filter(({ tableau }) => tableau.sheet === nombre.cells[0]?.sheet);
  const lignes = deLaFeuille.length > 0 ? deLaFeuille : suivi;
  return new Set(lignes.map(({ tableau }) => tableau)).size === 1 ? lignes : [];
}

/** The actions of the suivi that a sentence counts, all or those of one state: the rows whose state is not known may be some. */
export function reponseDuSuivi(annonce: ChiffreAnnonce, lecture: Lecture): ReponseDuTableau | null {
  const { statut, nombre } = annonce;
  const lignes = suiviDit(annonce, lecture);
  const parRang = lignes.map(({ action, numero, objectif }) => action ?? numero ?? objectif);
  if (!statut)
    return reponseParmi(nombre.value, [differents(parRang), parRang.flatMap((lieu) => lieu ?? [])]);
  const dites = lignes.flatMap((ligne) => (ligne.statut?.value === statut ? ligne.statut : []));
  const inconnues = lignes.filter((ligne) => !ligne.statut?.value).length;
  const possible = nombre.value >= dites.length && nombre.value <= dites.length + inconnues;
  return possible || dites.length === 0 ? null : { nature: 'compte', elements: dites, trouve: dites.length };
}
