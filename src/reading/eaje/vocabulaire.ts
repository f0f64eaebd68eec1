import type { EtatIndicateur, NomMesure } from '../records';

/** What kind of figure a measure is: how its cells are read depends on it. */
export type Nature = 'taux' | 'euros' | 'heures' | 'jours' | 'places' | 'personnes' | 'amplitude';

export const NATURES: Readonly<Record<NomMesure, Nature>> = {
  places: 'places',
  joursOuverture: 'jours',
  amplitudeHoraire: 'amplitude',
  capaciteTheorique: 'heures',
  heuresFacturees: 'heures',
  heuresRealisees: 'heures',
  charges: 'euros',
  participations: 'euros',
  tauxFacturation: 'taux',
  tauxOccupationReel: 'taux',
  tauxOccupationFinancier: 'taux',
  tauxOccupation: 'taux',
  prixRevient: 'euros',
  prixRevientFacture: 'euros',
  participationHoraire: 'euros',
  enfantsAccueillis: 'personnes',
  famillesAccueillies: 'personnes',
};

/** Measures that only EAJE have; places, days, hours or charges are counted for other services too. */
export const PROPRES_AUX_EAJE: ReadonlySet<NomMesure> = new Set<NomMesure>([
  'tauxFacturation',
  'tauxOccupationReel',
  'tauxOccupationFinancier',
  'tauxOccupation',
  'prixRevient',
  'prixRevientFacture',
  'participationHoraire',
  'heuresFacturees',
]);

const TAUX_OCCUPATION = '(?:taux (?:d )?(?:occupation|remplissage|frequentation)|tx (?:d )?occ\\w*|to)';
const HEURES =
  '(?:(?:nb|nbre|nombre|volume|total|somme)(?: total)? )?(?:annuel )?(?:d |de |des )?(?:heures|h|actes|volume horaire)(?: d accueil| enfants?)?(?: annuel\\w*)?';
const FACTURE =
  '(?:(?:sur (?:les )?|des |aux )?(?:heures |actes )?(?:facture\\w*|paye\\w*|vendu\\w*|financier\\w*|comptable\\w*|contractualise\\w*))';
const REALISE =
  '(?:(?:sur (?:les )?|des |aux )?(?:heures |actes )?(?:realise\\w*|reel\\w*|physique\\w*|effectif\\w*|presence\\w*|consomme\\w*))';
const PAR_HEURE = '(?:horaires?|moyen(?:ne)?s?|(?:par|de l|a l|l) (?:heure|acte)|h|unitaires?)';
const PRIX = '(?:prix (?:de )?revient|cout (?:de )?revient|prh?)';

/**
 * Wordings of each measure, on a text in lower case without accents nor punctuation. The first that matches wins:
 * the most precise come first. Sources: domaine.md §1.1, data tables of the public conventions.
 */
export const MESURES: readonly (readonly [NomMesure, string])[] = [
  ['tauxFacturation', '(?:taux|tx) (?:de |d )?(?:la )?factur\\w*|tf'],
  ['tauxFacturation', `ratio ${HEURES} factur\\w*(?: (?:sur|et|/))? (?:${HEURES} )?realise\\w*`],
  ['tauxFacturation', `${HEURES} factur\\w* (?:sur )?${HEURES} realise\\w*`],
  ['tauxOccupationFinancier', `${TAUX_OCCUPATION} ${FACTURE}|tof`],
  [
    'tauxOccupationReel',
    `${TAUX_OCCUPATION} ${REALISE}|tor|taux de (?:presence|frequentation)(?: reel\\w*)?`,
  ],
  ['tauxOccupation', TAUX_OCCUPATION],
  ['prixRevientFacture', `${PRIX}(?: ${PAR_HEURE})* (?:budgetaire|${FACTURE})(?: ${PAR_HEURE})*`],
  ['prixRevient', `${PRIX}(?: ${PAR_HEURE}| ${REALISE})*`],
  ['prixRevientFacture', `cout (?:moyen )?${PAR_HEURE} ${FACTURE}`],
  ['prixRevient', `cout (?:moyen )?${PAR_HEURE}(?: ${REALISE})?`],
  [
    'participationHoraire',
    `(?:participations?|contributions?|pf|tarif|prix)(?: (?:des |de la |par |paye par les )?famil\\w+)?(?: ${PAR_HEURE})+(?: (?:des |de la |par |paye par les )?famil\\w+)?(?: ${PAR_HEURE})*`,
  ],
  ['participationHoraire', 'pf|pfh|pfm|tarif (?:moyen )?horaire(?: moyen)?'],
  [
    'participations',
    '(?:montant |total |recettes? |produits? )*(?:des |de |annuel des )*(?:participations?|recettes?|contributions?)(?: (?:des |de |issues des )?(?:famil\\w+|parents?|usagers))?(?: percues| annuelles)?',
  ],
  [
    'capaciteTheorique',
    `capacite (?:d accueil )?(?:theorique|maximale|annuelle|horaire|en heures)(?: (?:annuelle|maximale|d accueil|en heures|theorique))*|${HEURES} (?:theorique\\w*|ouvert\\w*|offert\\w*|maxim\\w*|agree\\w*)|offre (?:theorique )?(?:d accueil )?en heures|potentiel (?:theorique )?(?:d )?heures`,
  ],
  ['heuresFacturees', `${HEURES} (?:facture\\w*|paye\\w*|vendu\\w*|contractualise\\w*)`],
  [
    'heuresRealisees',
    `${HEURES} (?:de )?(?:realise\\w*|presence\\w*|reel\\w*|effectue\\w*|consomme\\w*)(?: (?:reelle|effective|des enfants))?`,
  ],
  [
    'joursOuverture',
    '(?:(?:nb|nbre|nombre) (?:de |d )?)?(?:jours?|j) (?:d |annuels? d |par an d )?(?:ouverture|ouverts?|ouvres|fonctionnement)(?: (?:annuelle?s?|par an|dans l annee))?|(?:nb|nbre|nombre) (?:de )?jours(?: par an| annuels?)?|ouverture (?:annuelle )?en jours|jours par an|jours',
  ],
  [
    'amplitudeHoraire',
    'amplitude(?: horaire)?(?: (?:journaliere|quotidienne|d ouverture|d accueil|par jour|moyenne|maximale))*|(?:(?:nb|nbre|nombre) (?:d )?)?heures? (?:d ouverture|ouverture|ouvertes?)?(?: )?par jour|heures d ouverture(?: quotidiennes?| journalieres?)?|horaires?(?: d (?:ouverture|accueil))?|plages? (?:horaires? )?d ouverture',
  ],
  [
    'charges',
    '(?:montant |total )*(?:des |de |du )?(?:charges|depenses)(?: (?:totales?|annuelles?|de fonctionnement|d exploitation|brutes?|de la structure|classe 6))*|cout (?:total|annuel|global|de fonctionnement)(?: annuel)?|budget (?:total|annuel|global|de fonctionnement|de la structure)',
  ],
  [
    'famillesAccueillies',
    '(?:(?:nb|nbre|nombre) (?:total )?(?:de )?)?familles?(?: differentes)?(?: (?:accueillies?|inscrites?|utilisatrices|concernees|beneficiaires))?(?: differentes)?',
  ],
  [
    'enfantsAccueillis',
    '(?:(?:nb|nbre|nombre) (?:total )?(?:d )?)?enfants?(?: differents)?(?: (?:accueillis|inscrits|presents|frequentants|beneficiaires))?(?: differents)?|accueillis|(?:nb|nombre) (?:d )?accueillis',
  ],
  [
    'places',
    '(?:(?:nb|nbre|nombre|total) (?:total )?(?:de )?)?(?:places?|pl)(?: (?:agreees?|psu|autorisees?|financees?|d agrement|d accueil|offertes|disponibles|soutenues?|collectif|collectives?|installees|en service))*|(?:capacite|agrement)(?: (?:d accueil|agreee?|autorisee|totale|d agrement|de la structure|pmi|modulee?|maximale d accueil|en (?:nombre de )?places|en nb de places|places|nb places|nb de places))*',
  ],
];

/** Words cut short in narrow columns: "Tx fact.", "Part. fam./h", "H. réal.". */
export const ABREGES: readonly (readonly [RegExp, string])[] = [
  [/\bpart (?=fam)/g, 'participation '],
  [/\bfam\b/g, 'familles'],
  [/\bfact\b/g, 'facture'],
  [/\breal\b/g, 'realise'],
  [/\b(prix|cout) (?:de )?rev\b/g, '$1 de revient'],
  [/\bcapa\b/g, 'capacite'],
];

/** Words that make another figure of a measure: a change, a target, a mean of elsewhere, another service. */
export const AUTRE_CHOSE =
  /\b(?:evolutions?|ecarts?|variations?|differences?|progression|objectifs?|cibles?|seuils?|plafonds?|national\w*|departement\w*|regional\w*|rpe|ram|relais|assistant\w*|alsh|laep|mam|logements?|salaire\w*|pauvrete|handicap|aeeh|reserve\w*|vacant\w*|demandes?|attente|emploi|effort|couverture|chomage|scolaris\w*|creees?|supprimees?|nouvelles?|supplementaires|ans|mois|dont|rang|part|habitants?|creation|developpement|fratries?)\b/;

/** A row or a column that sums up others. */
export const RESUME =
  /^(?:(?:s )?total\w*|sous total\w*|ensemble|moyennes?|mediane?s?|somme|cumul|global|resultat global|territoire|toutes? (?:les )?structures)\b|\b(?:total|moyenne|mediane)$/;

export const ETATS: readonly (readonly [EtatIndicateur, RegExp])[] = [
  [
    'previsionnel',
    /\b(?:previsionnel\w*|previsions?|prevu\w*|prev|bp|budget primitif|estime\w*|estimation|projete\w*)\b/,
  ],
  ['actualise', /\b(?:actualise\w*|actualisation|revise\w*|actu)\b/],
  ['reel', /\b(?:reel\w*|realise\w*|definiti\w*|constate\w*|arrete\w*|compte de resultat|execute\w*)\b/],
];

/** What stands above a column of figures without saying which. */
export const NEUTRE =
  /^(?:valeurs?|montants?|chiffres?|donnees?|resultats?|nb|nombre|n|en %|%|€|euros?|en euros?|taux|indicateurs?|unites?|mesures?|libelles?|annees?|exercices?|h|heures|(?:en )?k|k?euros?|(?:en )?milliers d euros?)$/;

/** Words that announce that a table, or a sheet, speaks of EAJE. */
export const PARLE_D_EAJE =
  /\b(?:eaje|creches?|multi ?accueils?|psu|petite enfance|haltes? garderies?|etablissements? d accueil d(?:u|es|e) jeunes? enfants?|accueil du jeune enfant|jardins? d enfants)\b/;
