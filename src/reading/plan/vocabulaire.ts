/** What a column of a plan holds. */
export type RolePlan =
  | 'enjeu'
  | 'axe'
  | 'objectifGeneral'
  | 'numero'
  | 'action'
  | 'objectif'
  | 'pilote'
  | 'echeance'
  /** The beginning of an action, where its end has a column too. */
  | 'debut'
  /** A second column of dates. */
  | 'fin'
  | 'indicateur'
  /** Columns that plans have beside: partners, means, remarks. */
  | 'autre';

const QUALIFIE =
  '(?: (?:thematiques?|partages?|prioritaires?|strategiques?|identifies|retenu(?:e?s)?|territoriaux|du territoire|de la ctg|de la convention|ctg|d intervention|de developpement|concerne(?:e?s)?))*';
const DE_L_ACTION =
  '(?: (?:(?:d|de|de l|de la|des) )?(?:fiches? )?actions?| des fiches?| de la fiche| projets?)?';

/** Headers of the plans of annexe 3, without case, accents or punctuation. Source: conventions read, docs of the Cnaf. */
const ENTETES: readonly { readonly role: RolePlan; readonly forme: RegExp }[] = [
  {
    role: 'objectifGeneral',
    forme: new RegExp(
      `^(?:les )?(?:objectifs? (?:generaux|general|strategiques?|partages?)|og|o g|finalites?|enjeux? (?:et|ou) objectifs?(?: (?:generaux|partages|strategiques))?)${QUALIFIE}$`,
    ),
  },
  { role: 'enjeu', forme: new RegExp(`^(?:les )?(?:enjeux?|defis?|ambitions?)${QUALIFIE}$`) },
  {
    role: 'axe',
    forme: new RegExp(
      `^(?:les )?(?:axes?|thematiques?|themes?|domaines?|champs?|volets?|orientations?|priorites?|secteurs?|socles?|poles?|politiques?)${QUALIFIE}(?: et enjeux?)?$`,
    ),
  },
  {
    role: 'numero',
    forme:
      /^(?:n|no|num|numeros?|ref|references?|codes?)(?: (?:(?:d|de|de l|de la|des) )?(?:fiches? )?(?:actions?|fiches?|ordre))?$|^(?:fiches? )?(?:action|fiche) (?:n|no|numero)$/,
  },
  {
    role: 'action',
    forme: new RegExp(
      `^(?:les )?(?:fiches? )?(?:actions?|projets?|operations?)(?: (?:a mener|a conduire|a engager|a mettre en (?:oeuvre|place)|prevues?|proposees?|envisagees?|retenues?|operationnelles?|concretes?|phares?|developpees?|de la ctg|n et intitule|et intitule|n intitule|numero et intitule))*$|^(?:intitules?|libelles?|titres?|noms?)${DE_L_ACTION}$|^fiches?$`,
    ),
  },
  {
    role: 'objectif',
    forme:
      /^(?:les )?(?:objectifs?(?: (?:operationnels?|specifiques?|vises|de l action|poursuivis|attendus))*|oo|o o|activites?|sous actions?|etapes?|declinaisons?(?: operationnelles?)?)$/,
  },
  {
    role: 'pilote',
    forme:
      /^(?:pilotes?|pilotage|porteurs?|referents?|responsables?|chefs? de (?:file|projet)|(?:structures?|services?|organismes?|acteurs?|institutions?|collectivites?) (?:pilotes?|porteu(?:se|r)s?|responsables?|referente?s?|chefs? de file)|coordonnateurs?|maitres? d ouvrage|qui)(?: .{0,40})?$/,
  },
  {
    role: 'debut',
    forme:
      /^(?:(?:date|annee|mois) (?:previsionnelle )?(?:de |du )?)?(?:debut|demarrage|lancement)(?: .{0,40})?$/,
  },
  {
    role: 'echeance',
    forme:
      /^(?:echeances?|echeanciers?|calendriers?|periodes?|dates?|delais?|annees?|plannings?|temporalites?|horizons?|fin|terme|quand)(?: .{0,40})?$/,
  },
  {
    role: 'indicateur',
    forme: /^(?:indicateurs?|criteres? d evaluation|modalites? d evaluation|evaluation)(?: .{0,50})?$/,
  },
  {
    role: 'autre',
    forme:
      /^(?:annee )?20\d\d$|^(?:criteres?|publics?|partenaires?|partenariats?|moyens|territoires?|communes?|budgets?|financements?|financeurs?|couts?|observations?|commentaires?|remarques?|priorite|resultats?|effets?|services?|contenus?|descriptifs?|descriptions?|modalites?|statuts?|etats?|avancement)(?: .{0,50})?$/,
  },
];

/** Role that a header gives to its column, from its normalised text; null when it is no known header. */
export function roleDEntete(normalise: string): RolePlan | null {
  return ENTETES.find(({ forme }) => forme.test(normalise))?.role ?? null;
}

/** Titles that announce a plan d’action. */
export const TITRE_DE_PLAN =
  /\bplans?\s+d['’]?\s*actions?\b|\bliste\s+des\s+actions\b|\bactions?\s+(?:de\s+la|du)\s+(?:ctg|convention)\b|\bmoyens\s+mobilis/i;

/** Sheets and titles whose tables of actions are no plan: they look back, or describe a post. */
export const PAS_UN_PLAN =
  /\bbilan\b|[ée]val|\bsuivi\b|\bdiagnostic\b|\bbudget|\bposte\b|r[ée]f[ée]rentiel|\bgouvernance\b|\bcomp[ée]tences\b|indicateurs\s+du\s+charg/i;
