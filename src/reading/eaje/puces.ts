import { normaliser } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Outils } from '../equipements/outils';
import type { Field, Mesure } from '../records';
import { communeDuNom } from './commune';
import { mesureEcrite } from './valeurs';

/** What a line such as "1 Multi accueil « Arc en Ciel » gestion ville de 40 places" says of a structure. */
export interface Puce {
  readonly c: Case;
  readonly simple: string;
  /** Words of the type, as printed. */
  readonly type: Field | null;
  readonly nom: Field | null;
  readonly commune: Field | null;
  readonly gestionnaire: Field | null;
  readonly places: Mesure;
}

const PLACES = /(\d{1,3})\s*places?/iu;
/** « 36 places, dont la ville réserve 21 places »: a part of them, which another table may be about. */
const DONT = /^[\s,;:(–—-]*dont\b[^.;)]{0,60}?\d{1,3}(?:\s*places?)?/iu;
const ENTRE_GUILLEMETS = /[«"“]\s*([^»"”]+?)\s*[»"”]/u;
const NON_FINANCEE = /\bpaje\b/i;
const DEBUT = /^\s*(?:[-–—•*·]\s*)?(?:une?|\d{1,2}|la|le|les|l[’'])\s+/iu;
const LA_VILLE =
  /^(?:la|le)\s+(ville|commune|mairie|communaut[ée][^,]{0,60}?|ccas|cias)\s+(?:dispose|g[èe]re|propose|poss[èe]de)/iu;

/** Words before the colon say how several structures are run: "En gestion Psu (15 places) : 1 Multi accueil…". */
function sansAnnonce(texte: string): string {
  const deuxPoints = /^[^:«"]{0,60}:\s*(?=\S)/u.exec(texte);
  return deuxPoints ? texte.slice(deuxPoints[0].length) : texte;
}

function gestionnaireDe(reste: string): string | null {
  const sansNom = reste.replace(ENTRE_GUILLEMETS, ' ').replace(/\([^)]*\)/g, ' ');
  const gere =
    /\b(?:gestion|gestionnaire\s*:?|g[ée]r[ée]e?s?\s+par|port[ée]e?s?\s+par)\s+(?:la\s+|le\s+|l[’'])?(.+)$/iu.exec(
      sansNom,
    );
  const dit =
    gere?.[1] ??
    /\b(?:associati(?:f|ve)s?|municipale?s?|intercommunale?s?|priv[ée]e?s?|associations?\s+\p{Lu}[^,;]*)(?![\p{L}]).*$/iu.exec(
      sansNom,
    )?.[0];
  if (dit === undefined) return null;
  const net = dit
    .replace(/\s+(?:à|a|aux?|sur|,)\s*(?:\p{Lu}.*)?$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const nomme = net.replace(/^(?:associati(?:f|ve)s?|priv[ée]e?s?)\s+(?=\p{Lu})/iu, '');
  return nomme === '' ? null : nomme;
}

/** Facts of a structure in one line of a list; empty for a line that says something else. */
export function lirePuces(c: Case, outils: Outils): readonly Puce[] {
  const texte = sansAnnonce(c.texte);
  const compte = PLACES.exec(texte);
  if (!compte || texte.length > 200) return [];
  const avant = texte.slice(0, compte.index).replace(/\s+(?:de|d[’']une capacité de|pour|:|\()\s*$/iu, '');
  const ville = LA_VILLE.exec(avant)?.[1] ?? null;
  const libelle = avant
    .replace(LA_VILLE, '')
    .replace(/^\s*d[’']/iu, '')
    .replace(DEBUT, '')
    .trim();
  const type = outils.typeEnTete(libelle);
  if (!type || type.reconnu.type !== 'EAJE' || NON_FINANCEE.test(texte)) return [];
  const places = mesureEcrite(c, compte[0], 'places');
  if (!places) return [];
  const reste = libelle.slice(type.longueur);
  const partie = (dite: string | null | undefined): Field | null => (dite ? champPartie(c, dite) : null);
  const apres = texte.slice(compte.index + compte[0].length);
  const commune = communeDuNom(reste, outils) ?? communeDuNom(apres, outils);
  return [
    {
      c,
      simple: normaliser(libelle),
      type: partie(type.reconnu.libelle),
      nom: partie(ENTRE_GUILLEMETS.exec(reste)?.[1]),
      commune: commune && champPartie(c, commune.printed, commune.nom),
      gestionnaire: partie(gestionnaireDe(reste) ?? ville),
      places: { ...places, printed: compte[0] + (DONT.exec(apres)?.[0] ?? '') },
    },
  ];
}
