import { champPartie } from '../feuille/champ';
import { renseignementsDe } from '../convention/renseignements';
import type { Renseignement } from '../convention/renseignements';
import type { Case, Feuille } from '../feuille/feuille';
import type { ChiffreAnnonce, Mesure, ObjetAnnonce } from '../records';
import { objetDe } from './comptes';
import { unites } from './lectures';
import { montant } from './montants';
import { mesureDuNombre, mesureDuTexte, nombresDans } from './nombres';

const NOMBRE_DE = /^nombre (?:total )?(?:de |d[’'])(.+)$/iu;
const BUDGET = /^(?:budget|co[ûu]t|montant)(?!\p{L})/iu;
const COMPTES_DU_PLAN: ReadonlySet<ObjetAnnonce> = new Set(['actions', 'fiches', 'axes', 'objectifs']);
const NOMS_MIN = 3;

function nombreSeul(c: Case): Mesure | null {
  const [seul, ...autres] = nombresDans(c.texte);
  return mesureDuNombre(c) ?? (seul && autres.length === 0 ? mesureDuTexte(c, seul) : null);
}

/** "Communes | Arques, Longuenesse, Wizernes": what the row of that name lists. */
function listeNommee(nom: string, lus: readonly Renseignement[]): ChiffreAnnonce['liste'] {
  const liste = lus.find(({ etiquette }) => etiquette.toLowerCase() === nom.toLowerCase());
  const noms = liste?.valeur.texte.split(/\s*[,;]\s+/) ?? [];
  if (!liste || noms.length < NOMS_MIN) return null;
  const elements = unites(noms.map((texte) => ({ c: liste.valeur, texte })));
  return { nature: 'compte', elements };
}

function compteDit(lu: Renseignement, lus: readonly Renseignement[]): readonly ChiffreAnnonce[] {
  const { etiquette, valeur } = lu;
  const nom = NOMBRE_DE.exec(etiquette)?.[1];
  const nombre = nombreSeul(valeur);
  if (nom === undefined || !nombre) return [];
  const dite = { nom: champPartie(valeur, nom), nombre, confidence: 1 };
  const objet = objetDe(nom);
  if (COMPTES_DU_PLAN.has(objet)) return [{ ...dite, objet, liste: null, portee: 'plan' }];
  const liste = listeNommee(nom, lus);
  return liste ? [{ ...dite, objet: 'autre', liste }] : [];
}

/** What the card of the convention counts: "Nombre d’actions | 9", "Budget prévisionnel | 538 500 €". */
export function annoncesDeLaCarte(feuille: Feuille): readonly ChiffreAnnonce[] {
  const lus = renseignementsDe(feuille);
  const budgets = lus.filter(({ etiquette }) => BUDGET.test(etiquette));
  return [
    ...lus.flatMap((lu) => compteDit(lu, lus)),
    ...budgets.flatMap(({ valeur }) => {
      const nombre = nombreSeul(valeur);
      return nombre ? [montant(valeur, nombre)] : [];
    }),
  ];
}
