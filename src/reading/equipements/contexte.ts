import { normaliser } from '../../referentiel';

/** What a title says of the table under it. */
export type Annonce = 'equipements' | 'autre' | null;

const EQUIPEMENTS =
  /\b(liste|recensement|tableau|inventaire|carte)\b.{0,30}\b(equipement|structure|service|etablissement)|\b(equipement|structure|service)s?\b.{0,30}\bsoutenu|\bequipements? (et|ou) services?\b|\bcollectivites? (locales? )?signataire|\bservices? et (equipement|structure)|^annexe 2\b|^equipements?$|^structures?( soutenues)?$/;

/** Every other table of a convention. */
const AUTRE =
  /\b(diagnostics?|indicateurs?|trajectoires?|evaluations?|bilans?|plans?|fiches?|gouvernance|etat des lieux|donnees|population|ratios?|postes?|etp|taux|effectifs?|suivi|budget|financements?|calendrier|instances?|comites?|copil|axes?|enjeux|enjeu|objectifs?|glossaire|sommaire|reseaux|competences?|allocataires|logements?|prevision\w*|projets?|partenaires|eaje|rpe|statistiques?|synthese|questionnaire|programm\w*|tarifs?|contacts?)\b/;

const LONGUEUR_DE_TITRE = 140;

/** What a title, or the name of a sheet, announces. */
export function annonceDe(texte: string): Annonce {
  if (texte.length > LONGUEUR_DE_TITRE) return null;
  const simple = normaliser(texte);
  if (EQUIPEMENTS.test(simple)) return 'equipements';
  return AUTRE.test(simple) || /^annexe (?!2\b)\d/.test(simple) ? 'autre' : null;
}

/** "Annexe 3 - Marck": the number tells nothing sure, territories number their annexes as they like. */
export function annonceDeFeuille(nom: string): Annonce {
  const sansNumero = nom.replace(/^\s*annexes?\s*n?°?\s*(?!2\b)\d+\s*(bis|ter)?\s*[-–—:.]*\s*/i, '');
  return annonceDe(sansNumero);
}

/** The title of another table: what stands under it is no equipment. */
export function estTitreEtranger(texte: string): boolean {
  return (
    annonceDe(texte) === 'autre' &&
    /^(annexe|plan|fiche|axe|enjeu|objectif|indicateur|diagnostic|trajectoire|bilan|gouvernance|etat des lieux|tableau|evaluation|suivi|calendrier|budget|repartition|donnees)/.test(
      normaliser(texte),
    )
  );
}
