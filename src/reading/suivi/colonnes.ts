import { normaliser, reconnaitreStatut } from '../../referentiel';
import { caseEn } from '../feuille/feuille';
import type { Case, Ligne } from '../feuille/feuille';
import type { Role } from '../records';

export type RoleSuivi =
  | 'theme'
  | 'objectifStrategique'
  | 'objectif'
  | 'action'
  | 'numero'
  | 'pilote'
  | 'echeance'
  | 'indicateur'
  | 'valeur'
  | 'statut'
  | 'avancement'
  | 'commentaire';

export interface ColonneSuivi {
  readonly column: number;
  readonly role: RoleSuivi;
  readonly entete: Case;
}

/** Usual headers, without accents; compared whole, after their articles and their plurals. The surest come first. */
const ENTETES: readonly (readonly [RoleSuivi, RegExp])[] = [
  [
    'avancement',
    /^(?:%|taux|pourcentage|part)(?: (?:d|de))?(?: (?:avancement|realisation|realise|atteinte|execution))|^(?:avancement|realisation|realise)? ?(?:en )?(?:%|pourcentage)$/,
  ],
  [
    'statut',
    /^(?:statut|etat|atteinte|atteint|avancement|realisation|realisee?|suivi|situation|degre|niveau)(?: (?:d|de|des|du|l|la|objectif|action|avancement|realisation|atteinte|actuel|oui|non|ou|mise en oeuvre|execution|fin|annee|\d{4}|au))*$/,
  ],
  ['numero', /^(?:n|no|numero|num|ref|reference)(?: (?:de|d|l|action|fiche|objectif))*$/],
  [
    'theme',
    /^(?:theme|thematique|axe|enjeu|domaine|volet|champ)(?: (?:de|d|l|strategique|intervention|thematique))*$/,
  ],
  ['objectifStrategique', /^objectif (?:strategique|general|generaux)$/],
  ['objectif', /^objectif(?: (?:operationnel|specifique|vise|cible))?$/],
  [
    'action',
    /^(?:intitule|libelle|titre|nom)?(?: ?(?:de|d|des|l))*(?: ?(?:fiche|action|projet|activite))(?: (?:action|projet|prevue|engagee|realisee|menee))*$|^(?:intitule|libelle|titre)$/,
  ],
  [
    'pilote',
    /^(?:pilote|porteur|responsable|resp|referent|chef de file|structure (?:pilote|porteuse|chef))\b/,
  ],
  ['echeance', /^(?:echeance|calendrier|delai|date|periode|planning|temporalite|horizon|fin|terme)\b/],
  ['indicateur', /^(?:indicateur|critere)\b/],
  ['valeur', /^(?:valeur|resultat|chiffre|mesure|cible)\b/],
  [
    'commentaire',
    /^(?:commentaire|observation|remarque|bilan|precision|analyse|frein|explication|perspective|suite|justification|evaluation|ce qui|point|difficulte|reste|fait marquant)\b/,
  ],
];

const LONGUEUR_ENTETE = 60;
const FICHE_SEULE = /^\s*fiches?\s*$/iu;
const ACTION_SEULE = /^\s*actions?\s*$/iu;
const INTITULE = /^\s*(?:intitul|libell|titre|nom)/iu;
const SUJETS: ReadonlySet<RoleSuivi> = new Set(['action', 'objectif', 'objectifStrategique']);

function singulier(texte: string): string {
  return normaliser(texte.replace(/%/g, ' pourcentage ').replace(/\(e?s?\)/g, ''))
    .split(' ')
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot))
    .join(' ');
}

export function roleDEntete(texte: string): RoleSuivi | null {
  if (texte.length > LONGUEUR_ENTETE) return null;
  const simple = singulier(texte);
  return ENTETES.find(([, forme]) => forme.test(simple))?.[0] ?? null;
}

/** The roles that the tables of the reading give to these columns. */
export const ROLE_DE_TABLEAU: Readonly<Record<RoleSuivi, Role>> = {
  theme: 'enjeu',
  objectifStrategique: 'objectif',
  objectif: 'objectif',
  action: 'action',
  numero: 'numero',
  pilote: 'pilote',
  echeance: 'echeance',
  indicateur: 'indicateur',
  valeur: 'mesure',
  statut: 'statut',
  avancement: 'mesure',
  commentaire: 'remarque',
};

/** Beside « Libellé de l’action », the column « Fiche », or « Action », holds its number. */
function distinguer(colonnes: readonly ColonneSuivi[]): readonly ColonneSuivi[] {
  const actions = colonnes.filter(({ role }) => role === 'action');
  const telle = (forme: RegExp): ColonneSuivi | undefined =>
    actions.find(({ entete }) => forme.test(entete.texte));
  const numero = telle(FICHE_SEULE) ?? (telle(INTITULE) && telle(ACTION_SEULE));
  if (!numero || actions.length < 2 || colonnes.some(({ role }) => role === 'numero')) return colonnes;
  return colonnes.map((colonne) => (colonne === numero ? { ...colonne, role: 'numero' } : colonne));
}

/** The header that a row is: what is followed, and how far it is. */
export function colonnesDe({ cases }: Ligne): readonly ColonneSuivi[] | null {
  if (cases.length < 2) return null;
  const lues = cases.flatMap((entete): ColonneSuivi[] => {
    const role = roleDEntete(entete.texte);
    return role ? [{ column: entete.column, role, entete }] : [];
  });
  const colonnes = distinguer(lues);
  const roles = colonnes.map(({ role }) => role);
  const sujet = roles.some((role) => SUJETS.has(role));
  const suivie = roles.includes('statut') || roles.includes('avancement');
  return sujet && suivie && colonnes.length * 2 >= cases.length ? colonnes : null;
}

const PART_DE_STATUTS = 0.3;
const LETTRES_D_UN_STATUT = 40;

const POUR_CENT = 100;

/** « Prévu », « Réalisé », « Écart » head amounts: more than a share can be. */
function compteDesMontants({ column }: ColonneSuivi, lignes: readonly Ligne[]): boolean {
  const valeurs = lignes.flatMap((ligne) => caseEn(ligne, column)?.cell.value ?? []);
  const montants = valeurs.filter((valeur) => typeof valeur === 'number' && valeur > POUR_CENT);
  return montants.length * 2 > valeurs.length;
}

const PART_DE_MOTS = 0.6;
const SANS_MOT = /^[\d\s.,%/-]*$/u;

/** Share of the filled cells of a column that word a status. */
function partDeStatuts({ column }: ColonneSuivi, lignes: readonly Ligne[]): number {
  const textes = lignes.flatMap((ligne) => caseEn(ligne, column)?.texte ?? []);
  const dits = textes.filter((texte) => !SANS_MOT.test(texte) && reconnaitreStatut(texte) !== null);
  return textes.length === 0 ? 0 : dits.length / textes.length;
}

/** Beside « Bilan : réalisée », the figures of a column « Atteinte » are the share done. */
function selonLesMots(colonnes: readonly ColonneSuivi[], lignes: readonly Ligne[]): readonly ColonneSuivi[] {
  const dite = colonnes.find(
    (colonne) => colonne.role === 'commentaire' && partDeStatuts(colonne, lignes) >= PART_DE_MOTS,
  );
  const muette = colonnes.find(({ role }) => role === 'statut');
  if (!dite || (muette && partDeStatuts(muette, lignes) > 0)) return colonnes;
  return colonnes.map((colonne): ColonneSuivi => {
    if (colonne === dite) return { ...colonne, role: 'statut' };
    return colonne === muette ? { ...colonne, role: 'avancement' } : colonne;
  });
}

/**
 * « Suivi », « Réalisation » may head sentences: a column of statuses holds short words, some of them known.
 * Null where nothing is followed, or where amounts are.
 */
export function verifierStatuts(
  colonnes: readonly ColonneSuivi[],
  lignes: readonly Ligne[],
): readonly ColonneSuivi[] | null {
  if (colonnes.some((une) => une.role === 'statut' && compteDesMontants(une, lignes))) return null;
  const verifiees = selonLesMots(colonnes, lignes).map((colonne): ColonneSuivi => {
    if (colonne.role !== 'statut') return colonne;
    const textes = lignes.flatMap((ligne) => caseEn(ligne, colonne.column)?.texte ?? []);
    const longs = textes.filter((texte) => texte.length > LETTRES_D_UN_STATUT).length;
    const connus = textes.filter((texte) => reconnaitreStatut(texte) !== null).length;
    const prose =
      textes.length > 0 && longs / textes.length > 0.5 && connus / textes.length < PART_DE_STATUTS;
    return prose ? { ...colonne, role: 'commentaire' } : colonne;
  });
  return verifiees.some(({ role }) => role === 'statut' || role === 'avancement') ? verifiees : null;
}
