import type { FabriqueAnnexe } from '../matiere';
import { annexe2EnBlocs } from './blocs';
import { contenuAnnexe2 } from './contenu';
import { annexe2EnListe } from './liste';

/** Annexe 2: the equipments and services that each collectivité supports. */
export const annexe2: FabriqueAnnexe = (matiere, options) => {
  if (matiere.lecture.equipements.length === 0) return [];
  const contenu = contenuAnnexe2(matiere, options);
  return [options.listeUnique ? annexe2EnListe(matiere, contenu) : annexe2EnBlocs(matiere, contenu, options)];
};
