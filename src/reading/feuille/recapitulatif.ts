/** « Total », « Sous-total axe 1 », but not « Total des objectifs : … », which heads a list. */
const TOTAL = /^\s*(?:sous[\s-]*)?tota(?:l|ux)(?!\p{L})(?![^:]*\bobjectif)/iu;
/** « Nombre d’actions en cours », « Part de chaque financeur »: what the columns above come to. */
const COMPTE =
  /^\s*(?:(?:nombre|nb\.?|nbre)\s+(?:total\s+)?d(?:['’]\s*|es?\s+)(?:actions?|fiches?|projets?)|(?:parts?|r[ée]partition|pourcentage)\s+(?:de\s+|des\s+|du\s+|par\s+)?(?:chaque\s+)?(?:financeurs?|financements?|total|co[ûu]t|budget)|ensemble(?=\s*$))(?!\p{L})/iu;

/** The first words of a row that adds up, counts or shares what stands above it: no record of its own. */
export function estUnRecapitulatif(texte: string | undefined): boolean {
  return texte !== undefined && (TOTAL.test(texte) || COMPTE.test(texte));
}
