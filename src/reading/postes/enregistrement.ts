import { normaliser } from '../../referentiel';
import type { Cles } from '../equipements/cle';
import { champ } from '../feuille/champ';
import { caseEn, refDe } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Field, KindPoste, Poste, Tableau } from '../records';
import { colonneDuRole } from './entete';
import type { EntetePostes } from './entete';
import { assistantesDe, etpDe, etpIllisible, etpVide, ratioDe } from './valeurs';
import { FONCTION_SINGULIERE, kindDans, SOUS_TOTAL, TOTAL } from './vocabulaire';
import type { RolePoste } from './vocabulaire';

/** A list of posts being read. */
export interface ListePostes {
  readonly entete: EntetePostes;
  readonly tableau: Tableau;
  /** Kind that the headers, the title or the sheet tell, for the rows that do not. */
  readonly kind: KindPoste;
}

type CaseDe = (role: RolePoste) => Case | null;

const estTexte = ({ cell }: Case): boolean => typeof cell.value === 'string';

function natureDe(ligne: Ligne): Poste['nature'] {
  const dits = ligne.cases.filter(estTexte).map(({ texte }) => normaliser(texte.slice(0, 60)));
  if (dits.some((dit) => TOTAL.test(dit))) return 'total';
  return dits.some((dit) => SOUS_TOTAL.test(dit)) && !/^\d+ etp/.test(dits[0] ?? '') ? 'sousTotal' : 'poste';
}

/** The first text of the row that is neither a person nor a figure. */
function nomDe(ligne: Ligne, { entete }: ListePostes): Case | null {
  const propre = caseEn(ligne, entete.nom);
  if (propre && estTexte(propre)) return propre;
  const dits = ligne.cases.filter((c) => {
    const role = entete.colonnes.get(c.column);
    return (
      estTexte(c) && role !== 'personne' && role !== 'denomination' && role !== 'etp' && role !== 'ratio'
    );
  });
  return dits[0] ?? null;
}

/** Beside a function or a structure, a « Nom » is that of a person. */
function aUnePersonne(caseDe: CaseDe, { nom, colonnes }: EntetePostes): boolean {
  return (
    caseDe('personne') !== null || (caseDe('denomination') !== null && colonnes.get(nom) !== 'denomination')
  );
}

function estIndividuel(nom: Case, kind: KindPoste, nature: Poste['nature'], personne: boolean): boolean {
  const dit = normaliser(nom.texte);
  if (nature !== 'poste') return /\b(?:au|du) poste\b/.test(dit);
  return kind !== 'RPE' && kind !== 'psJeunes' && (personne || FONCTION_SINGULIERE.test(dit));
}

function champDe(c: Case | null, nom: Case): Field | null {
  return c && c !== nom && estTexte(c) ? champ(c) : null;
}

interface Mesures {
  readonly etp: Poste['etp'];
  readonly etpIllisible: Field | null;
  readonly assistantesMaternelles: Poste['assistantesMaternelles'];
  readonly ratio: Poste['ratio'];
}

function mesuresDe(caseDe: CaseDe, total: boolean): Mesures {
  const [etp, assistantes, ratio] = [caseDe('etp'), caseDe('assistantes'), caseDe('ratio')];
  return {
    etp: etp && etpDe(etp),
    etpIllisible: etp && (etpIllisible(etp) || (total && etpVide(etp))) ? champ(etp) : null,
    assistantesMaternelles: assistantes && assistantesDe(assistantes),
    ratio: ratio && ratioDe(ratio),
  };
}

const TEXTE_COURT = 60;

/** Kind told by the name, by the list, or else by another cell of the row. */
function kindDeLigne({ cases }: Ligne, nom: Case, liste: KindPoste): KindPoste {
  const propre = kindDans(normaliser(nom.texte));
  if (propre) return propre;
  if (liste !== 'autre') return liste;
  const autres = cases.filter(({ texte }) => texte.length <= TEXTE_COURT).map(({ texte }) => texte);
  return kindDans(normaliser(autres.join(' '))) ?? liste;
}

const CONFIANCE_SANS_NOM = 0.75;

/** The post that a row tells; null for a note, or for a row of the template left blank. */
export function posteDe(ligne: Ligne, liste: ListePostes, cles: Cles): Poste | null {
  const caseDe: CaseDe = (role) => {
    const column = colonneDuRole(liste.entete.colonnes, role);
    return column === undefined ? null : caseEn(ligne, column);
  };
  const nom = nomDe(ligne, liste);
  if (!nom) return null;
  const nature = natureDe(ligne);
  const mesures = mesuresDe(caseDe, nature !== 'poste');
  const commune = champDe(caseDe('commune'), nom);
  const gestionnaire = champDe(caseDe('gestionnaire') ?? caseDe('structure'), nom);
  const vide = Object.values(mesures).every((mesure) => mesure === null);
  if (vide && !commune && !gestionnaire) return null;
  const kind = kindDeLigne(ligne, nom, liste.kind);
  const sur = nom.column === liste.entete.nom || nature !== 'poste';
  return {
    key: cles.suivante([champ(nom), commune, gestionnaire]),
    tableau: liste.tableau,
    kind,
    nature,
    individuel: estIndividuel(nom, kind, nature, aUnePersonne(caseDe, liste.entete)),
    nom: champ(nom),
    commune,
    gestionnaire,
    ...mesures,
    cells: ligne.cases.map(refDe),
    confidence: sur ? 1 : CONFIANCE_SANS_NOM,
  };
}

/** A total that other posts follow is the sub-total of those above it. */
export function enOrdre(postes: readonly Poste[]): readonly Poste[] {
  const dernier = postes.findLastIndex(({ nature }) => nature === 'poste');
  return postes.map((poste, rang) =>
    poste.nature === 'total' && rang < dernier ? { ...poste, nature: 'sousTotal' } : poste,
  );
}
