import { champPartie } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import type { ChiffreAnnonce } from '../records';
import { sansLesParts } from './comptes';
import { mesureDuTexte, nombresDans } from './nombres';
import { phrasesDe } from './sommes';

/** « Budget total », « Les trois axes mobilisent », « Budget de l’ensemble des fiches »: an amount that a table gives. */
const D_UN_ENSEMBLE =
  /(?<!\p{L})(?:(?:montants?|co[ûu]ts?|budgets?|bonus|d[ée]penses?|financements?|enveloppes?|aides?)\s[^.;\d]{0,40}(?<!\p{L})(?:total|totale|global|globale|ensemble)|(?:axes?|actions?|fiches?|plan|programme|projet|orientations?)\s+(?:mobilis|repr[ée]sent|totalis)\p{L}*)(?!\p{L})/iu;
/** « hors investissement », « par an », « environ »: no table gives it as such. */
const AUTRE_MONTANT =
  /(?<!\p{L})(?:hors|par|environ|pr[èe]s de|plus de|chaque|moyen|moyenne|sauf)(?!\p{L})/iu;
const EUROS = /^\s*(?:€|euros?(?!\p{L}))/iu;
const TEXTE_MAX = 300;

export const montant = (c: Case, nombre: ChiffreAnnonce['nombre']): ChiffreAnnonce => ({
  objet: 'montant',
  nom: champPartie(c, '€'),
  nombre,
  liste: null,
  confidence: 1,
});

function montantDe(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  const tout = sansLesParts(phrase);
  if (!D_UN_ENSEMBLE.test(tout) || AUTRE_MONTANT.test(tout)) return [];
  const [seul, ...autres] = nombresDans(tout).filter(({ fin }) => EUROS.test(tout.slice(fin)));
  return seul && autres.length === 0 ? [montant(c, mesureDuTexte(c, seul))] : [];
}

/** The amounts that a sentence alone in its row gives for a whole. */
export function montantsDe({ lignes }: Feuille): readonly ChiffreAnnonce[] {
  const seules = lignes.flatMap(({ cases: [seule, ...autres] }) =>
    seule && autres.length === 0 ? [seule] : [],
  );
  const phrases = seules.filter(
    ({ cell, texte }) => typeof cell.value === 'string' && texte.length <= TEXTE_MAX,
  );
  return phrases.flatMap((c) => phrasesDe(c.texte).flatMap((phrase) => montantDe(c, phrase)));
}
