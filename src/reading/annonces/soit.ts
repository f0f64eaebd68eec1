import type { Case } from '../feuille/feuille';
import type { ChiffreAnnonce } from '../records';
import { annonceSansListe, comptesDans } from './comptes';
import type { Compte } from './comptes';
import { egaux, radical, somme } from './lectures';
import { mesureDuTexte, nombresDans } from './nombres';
import type { Nombre } from './nombres';

/** "94 enfants au multi-accueil et 58 aux micro-crèches, soit 152 enfants": what follows is what the figures before add up to. */
const SOIT = /[,;]?\s+soit\s+(?:au total\s+|en tout\s+|un total de\s+)?(?=\d)/iu;
/** Figures of which one is a part, a rate or a past of the other. */
const AUTRE_LIEN = /(?<!\p{L})(?:dont|contre|par|sur|chacune?s?|chaque|environ|entre|passe\p{L}*)(?!\p{L})/iu;
/** "soit 5 places de plus", "soit 12 places pour 100 enfants": the figure is a difference, or a rate. */
const AUTRE_TOTAL =
  /^[^.;]{0,40}(?<!\p{L})(?:plus|moins|suppl[ée]ment|nouve|pour|par|sur|en moyenne)\p{L}*/iu;
const ANNEE = /^(?:19|20)\d\d$/;
const AUTRE_UNITE =
  /^\s*(?:%|€|[/x×*]|de\s+\d|h(?:eures?)?(?!\p{L})|ans?(?!\p{L})|mois(?!\p{L})|à\s*\d|[-–]\s*\d)/iu;
/** The noun is not said again: "et 58 les micro-crèches", "et 35 à Remire". */
const SANS_NOM = /^\s+(?:à|au|aux|en|dans|pour|chez|les?|la|l['’]|[àa] l['’])(?!\p{L})/iu;
const ECART_MAX = 0.5;

/** "2 crèches de 20 places": a figure that another one multiplies. */
const MULTIPLIE = /(?<!\p{L})(?:de|à)\s+$/iu;

/** The figures that the words before « soit » add up, when all count one thing; what those before the first count is no matter. */
function termesDe(avant: string, unite: string): readonly Nombre[] {
  const nombres = nombresDans(avant);
  const compte = ({ fin }: Nombre): boolean =>
    radical(avant.slice(fin).split(/\s+/).slice(0, 3).join(' ')) === unite;
  const debut = nombres.findIndex((nombre) => !ANNEE.test(nombre.printed) && compte(nombre));
  const termes = debut < 0 ? [] : nombres.slice(debut);
  const memes = termes.every((nombre, rang) => {
    const suite = avant.slice(nombre.fin);
    if (ANNEE.test(nombre.printed) || AUTRE_UNITE.test(suite)) return false;
    if (debut > 0 && MULTIPLIE.test(avant.slice(0, nombre.debut))) return false;
    return compte(nombre) || (rang > 0 && SANS_NOM.test(suite));
  });
  const [dernier, autre] = [termes.at(-1), termes.at(-2)];
  const lies = dernier && autre && /(?:\s(?:et|plus)|\+)\s+$/u.test(avant.slice(autre.fin, dernier.debut));
  return memes && lies ? termes : [];
}

function totalDe(phrase: string): { readonly avant: string; readonly total: Compte } | null {
  const soit = SOIT.exec(phrase);
  if (!soit) return null;
  const suite = phrase.slice(soit.index + soit[0].length);
  const [total] = comptesDans(suite);
  if (total?.nombre.debut !== 0 || AUTRE_TOTAL.test(suite.slice(total.nombre.fin))) return null;
  const avant = phrase.slice(0, soit.index);
  return { avant: avant.slice(avant.lastIndexOf(':') + 1), total };
}

/** The total that a sentence gives of the figures that it has just said. */
export function sommeDite(c: Case, phrase: string): readonly ChiffreAnnonce[] {
  const lu = totalDe(phrase);
  const unite = radical(lu?.total.nom ?? '');
  if (!lu || unite === '' || AUTRE_LIEN.test(lu.avant)) return [];
  const elements = termesDe(lu.avant, unite).map((nombre) => mesureDuTexte(c, nombre));
  const { valeur } = lu.total.nombre;
  const ecart = Math.abs(somme(elements) - valeur);
  if (elements.length < 2 || (!egaux(ecart, 0) && ecart > valeur * ECART_MAX)) return [];
  return [{ ...annonceSansListe(c, lu.total), liste: { nature: 'somme', elements } }];
}
