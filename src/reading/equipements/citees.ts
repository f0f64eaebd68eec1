import { cleCommune, DEPARTEMENTS, normaliser, reconnaitreType, typeEnTete } from '../../referentiel';
import type { Commune, TypeStructure } from '../../referentiel';
import { COMPARAISON } from '../chiffres/vocabulaire';
import { champ } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { lignesHors } from '../feuille/occupation';
import type { KindTableau, StructureCitee, Tableau } from '../records';

const LIGNES_PAR_TRANCHE = 250;
const TEXTE_MAX = 80;
/** Types stand in one of the first columns. */
const COLONNES_DE_TYPE = [0, 1, 2];

/** Those that bear names and that the tables of a diagnostic go through one by one; the crèches have readers of their own. */
const TYPES_NOMMES: ReadonlySet<TypeStructure> = new Set([
  'RPE',
  'LAEP',
  'LUDOTHEQUE',
  'CENTRE_SOCIAL',
  'EVS',
  'MAM',
]);
/** Every cell is looked at: this look is the cheapest. */
const COMMENCE_PAR_UN_TYPE =
  /^(?:(?:rpe|rpam|ram|relais|laep|lieux?|centres?|espaces?|evs|mam|maisons?)(?!\p{L})|ludoth)/iu;
/** A name begins with a capital, or in quotes. */
const NOM_PROPRE = /^[\s:–—-]*[«"“]?\s*\p{Lu}/u;
/** A row of sums, of figures or of what is not open. */
const AUTRE_CHOSE =
  /(?<!\p{L})(?:total|ensemble|nombre|moyenne|taux|autres?|territoires?|r[ée]seaux?|projets?|cr[ée]ation|ouverture pr[ée]vue|[àa] venir|ferm[ée]e?s?|fermeture)(?!\p{L})/iu;

/** Tables whose readers already compare what they name with annexe 2, or that speak of what is to be done. */
const LUS_AILLEURS: ReadonlySet<KindTableau> = new Set<KindTableau>([
  'equipements',
  'eaje',
  'trajectoire',
  'plan',
  'fiche',
  'suivi',
  'signataires',
]);

/** A cell that begins with a type, and what follows it there. */
interface Debut {
  readonly type: TypeStructure;
  readonly reste: string;
}

function debutDe({ texte }: Case): Debut | null {
  const enTete = COMMENCE_PAR_UN_TYPE.test(texte) ? typeEnTete(texte) : null;
  if (!enTete || !TYPES_NOMMES.has(enTete.reconnu.type)) return null;
  return { type: enTete.reconnu.type, reste: texte.slice(enTete.longueur) };
}

const NOMS_DE_DEPARTEMENTS = new Set([...DEPARTEMENTS.values()].map(normaliser));

function estUnNom(texte: string): boolean {
  const normal = normaliser(texte);
  return NOM_PROPRE.test(texte) && !COMPARAISON.test(normal) && !NOMS_DE_DEPARTEMENTS.has(normal);
}

type Nommee = Omit<StructureCitee, 'commune'>;

function premierNom(type: TypeStructure, [c]: readonly Case[]): readonly Nommee[] {
  return c && estUnNom(c.texte) ? [{ type, nom: champ(c) }] : [];
}

/** "LAEP Les Petits Pas" in a cell, or "LAEP" in one and "Les Petits Pas" in the next. */
function nommees(noms: readonly Case[]): readonly Nommee[] {
  const debuts = noms.map(debutDe);
  return debuts.flatMap((debut, rang) => {
    const [c, suivant] = [noms[rang], noms[rang + 1]];
    if (!c || !debut) return [];
    if (estUnNom(debut.reste)) return [{ type: debut.type, nom: champ(c) }];
    const seul = debut.reste.trim() === '' && suivant !== undefined && debuts[rang + 1] === null;
    return seul && estUnNom(suivant.texte) ? [{ type: debut.type, nom: champ(suivant) }] : [];
  });
}

/** The type of a cell merged down to this row, at its left. */
function typeFusionne(feuille: Feuille, { row, cases }: Ligne): TypeStructure | null {
  const premiere = cases[0]?.column ?? 0;
  const libres = COLONNES_DE_TYPE.filter((column) => column < premiere);
  const fusion = libres.flatMap((column) => feuille.fusionVerticale(row, column) ?? []).at(-1);
  const texte = fusion ? feuille.sheet.cells.value(fusion.top, fusion.left) : null;
  const type = typeof texte === 'string' ? reconnaitreType(texte)?.type : undefined;
  return type && TYPES_NOMMES.has(type) ? type : null;
}

/** One structure by row, beside what the table says of it. */
function citeeDe(feuille: Feuille, ligne: Ligne, communes: ReadonlySet<string>): readonly StructureCitee[] {
  const { cases } = ligne;
  const porte = typeFusionne(feuille, ligne);
  if (!porte && !cases.some(({ texte }) => COMMENCE_PAR_UN_TYPE.test(texte))) return [];
  const textes = cases.filter(
    ({ cell, texte }) => typeof cell.value === 'string' && texte.length <= TEXTE_MAX,
  );
  if (textes.some(({ texte }) => AUTRE_CHOSE.test(texte))) return [];
  const commune = textes.find(({ texte }) => communes.has(cleCommune(texte)));
  const noms = textes.filter((c) => c !== commune);
  const [seule, ...autres] = porte ? premierNom(porte, noms) : nommees(noms);
  return seule && autres.length === 0 ? [{ ...seule, commune: commune ? champ(commune) : null }] : [];
}

/** Reads the structures that tables name beside annexe 2: a diagnostic, the hours of the LAEP, the agreements of the centres sociaux. */
export function* lireStructuresCitees(
  feuilles: readonly Feuille[],
  tableaux: readonly Tableau[],
  proches: readonly Commune[],
): Generator<string, readonly StructureCitee[], void> {
  const communes = new Set(proches.map(({ nom }) => cleCommune(nom)));
  const citees: StructureCitee[] = [];
  for (const feuille of feuilles) {
    for (const [rang, ligne] of lignesHors(feuille, tableaux, LUS_AILLEURS).entries()) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
      if (ligne.cases.length > 1) citees.push(...citeeDe(feuille, ligne, communes));
    }
  }
  return citees;
}
