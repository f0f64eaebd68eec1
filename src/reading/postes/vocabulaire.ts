import type { KindPoste } from '../records';

/** What a column of a list of posts holds. */
export type RolePoste =
  | 'etp'
  | 'assistantes'
  | 'ratio'
  | 'intitule'
  | 'fonction'
  | 'structure'
  | 'denomination'
  | 'gestionnaire'
  | 'commune'
  | 'personne';

/** Words of the headers, in the order in which they are looked for; on texts in lower case without accents. */
export const ENTETES: readonly (readonly [RolePoste, RegExp])[] = [
  [
    'ratio',
    /\bratio\b|\betp (?:am|par|pour)\b|\b(?:am|asmats?|maternel\w*)(?: (?:en )?(?:activite|acti[fv]\w*|agree\w*))? (?:par|pour)(?: 1)? etp\b/,
  ],
  ['etp', /\betpt?\b|\bequivalents? temps pleins?\b|\bquotites?\b|\btemps de travail\b/],
  ['assistantes', /\bassistant\w* maternel\w*|\bass ?mat\w*|\basmats?\b|\bam\b/],
  [
    'personne',
    /^(?:noms?(?: et)? prenoms?|prenoms?(?: et)? noms?|prenoms?|(?:noms? (?:de l |des |du )?)?(?:agents?|titulaires?|salarie\w*|personnes?|professionnel\w*))$/,
  ],
  ['intitule', /\brpe\b|\brelais\b|\bpostes?\b|\bintitules?\b|\bemplois?\b|\bthematiques?\b|\bmetiers?\b/],
  ['fonction', /\bfonctions?\b|\bmissions?\b|\bqualifications?\b/],
  ['gestionnaire', /\bgestionnaires?\b|\bemployeurs?\b|\bcollectivites?\b|\bporteu\w+\b|\borganismes?\b/],
  ['structure', /\bstructures?\b|\bservices?\b|\betablissements?\b|\bequipements?\b|\bassociations?\b/],
  ['commune', /\bcommunes?\b|\bterritoires?\b|\bsecteurs?\b|\bvilles?\b|\bepci\b|\bbassins?\b|\bperimetre\b/],
  ['denomination', /^noms?$|\bdenominations?\b|\blibelles?\b|\bdesignations?\b/],
];

/** Of two columns of assistantes maternelles, those that the ratio is of. */
export const EN_ACTIVITE = /\bactivite\b|\bacti[fv]e?s?\b/;

/** What names a row, best first; a "Nom" alone may be that of a person. */
export const ROLES_DU_NOM: readonly RolePoste[] = [
  'intitule',
  'structure',
  'fonction',
  'gestionnaire',
  'commune',
];

const KINDS: readonly (readonly [KindPoste, RegExp])[] = [
  ['psJeunes', /\bps jeunes?\b|\bprestations? (?:de service )?jeunes?\b/],
  [
    'chargeCooperation',
    /\bcharge\w* (?:de )?cooperation|\bcooperation (?:ctg|territoriale|globale|thematique)/,
  ],
  ['RPE', /\brpe\b|\brelais petite enfance\b|\bram\b|\brelais (?:d )?assistant/],
];

/** Kind told by a text in lower case without accents. */
export function kindDans(texte: string): KindPoste | null {
  return KINDS.find(([, motif]) => motif.test(texte))?.[0] ?? null;
}

/** "Sous-total", "3 RPE de l’agglomération :". */
export const SOUS_TOTAL =
  /^(?:sous total|s total)\b|^\d+ (?:rpe|relais|postes?|agents?|structures?|charges?)\b/;
export const TOTAL = /^(?:total|totaux|ensemble|somme|nombre total)\b/;

/** A function in the singular: the row is the post of one person. */
export const FONCTION_SINGULIERE =
  /^(?:poste (?:de |d )?)?(?:un |une )?(?:charge|chargee|coordinateur|coordinatrice|coordonnateur|coordonnatrice|referent|referente|animateur|animatrice)\b/;
