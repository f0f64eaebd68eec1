/**
 * The words of tables of figures, drawn from the tables of real conventions (shared corpus, `diagnostic` sheets) and
 * of the Insee and Caf exports that they copy. Labels are compared in lower case, without accents or punctuation.
 */

/** What stands in a cell where there is no figure: "ND", "nc", "-", "…", or the unit alone of an empty form. */
export const ABSENTS =
  /^(?:[-–—_/.…?%€]+|n\.?\s?[cdrs]\.?\*?|m\.?c\.?|n\/?a|s\.?o\.?|s\/o|sans objet|neant|néant|etp|h|non (?:communiqu|connu|dispo|renseign)\p{L}*|x)$/iu;

/** Units that may follow a figure, as normalised words; the factor brings thousands back to units. */
export const UNITES: readonly { readonly nom: string; readonly forme: RegExp; readonly facteur?: number }[] =
  [
    { nom: '', forme: /^$/ },
    { nom: '%', forme: /^(?:pct|pour cent)$/, facteur: 0.01 },
    { nom: '%', forme: /^(?:pts?|points?)$/ },
    { nom: '€', forme: /^k ?(?:eur|euros?)$/, facteur: 1e3 },
    { nom: '€', forme: /^(?:m|millions?) ?(?:d )?(?:eur|euros?)$/, facteur: 1e6 },
    { nom: '€', forme: /^(?:eur|euros?)(?: (?:cc|hc|ttc|ht|h|mois|an|m2|par \p{L}+))?$/u },
    { nom: 'ETP', forme: /^etp$/ },
    { nom: 'h', forme: /^h(?:eures?)?$/ },
    { nom: 'm²', forme: /^m ?2$/ },
    { nom: 'km', forme: /^km ?2?$/ },
    { nom: 'places', forme: /^(?:pl|places?|berceaux?|lits?)$/ },
    { nom: 'j', forme: /^j(?:ours?|rs?)?$/ },
    { nom: 'ans', forme: /^(?:ans?|mois)$/ },
    {
      nom: 'personnes',
      forme:
        /^(?:hab(?:itants?)?|enfants?|familles?|jeunes?|personnes?|agents?|menages?|foyers?|allocataires?|am|asmats?|assistantes? maternelles?|eleves?|adherents?|usagers?)(?: differente?s?)?$/,
    },
    {
      nom: 'nombre',
      forme:
        /^(?:structures?|equipements?|sites?|postes?|actions?|logements?|communes?|ecoles?|colleges?|seances?|ateliers?|demi journees?|journees?)$/,
    },
  ];

/** A row or a column that adds up the others by its very name. */
export const TOTAL = /^(?:totaux|total|ensemble|cumul|somme|tot)(?: |$)|(?: )(?:au total|en tout)$/;
export const TOTAL_GENERAL =
  /^(?:totaux generaux|total general|grand total|total global|ensemble (?:du|de la|des) )/;
export const SOUS_TOTAL = /^(?:sous total|sous ensemble|s ?t|s\/?total|stotal|sous tot)(?: |$)/;
/** "3 RPE de GCTM :" counts the rows above it. */
export const SOUS_TOTAL_COMPTE = /^\s*(\d{1,2})\s+\p{L}[^:]*:\s*$/u;
/** The columns of a quotation. */
export const HORS_TAXES = /(?:^| )(?:ht|hors taxes?)(?: |$)/;
export const TAXE = /^(?:montant )?(?:de )?(?:la )?tva(?: |$)/;
export const TOUTES_TAXES = /(?:^| )(?:ttc|toutes taxes comprises)(?: |$)/;
/** A word of total that does not lead the label: "Nombre total de places". */
export const TOTAL_FAIBLE = /(?:^| )(?:total|totale|totaux)(?: |$)/;

/** What a structure receives, beside the measures of an EAJE: its amounts are no sum of the figures above them. */
export const MONTANT_RECU =
  /^(?:total|montant|ensemble) (?:de la |de l |des? |du |d )?(?:produits|subventions?|prestations?|aides?|financements?|psu|bonus)(?: |$)/;

export const PART =
  /^(?:dont )?(?:part|parts|pourcentages?|proportion|poids|repartition|structure en|pct)(?: |$)|^(?:en )?pct$|^taux(?: |$)/;
export const EVOLUTION =
  /(?:^| )(?:evol|evolutions?|variations?|progression|croissance|difference|ecarts?|tendance|solde)(?: |$)/;
export const MOYENNE = /(?:^| )(?:moyennes?|moyens?|medianes?|median|moy)(?: |$)/;
/** A part of the row above, not one more thing to add. */
export const DONT = /^(?:dont|parmi lesquel|parmi lesquelles|y compris|hors|sauf)(?: |$)/;

/** Figures that nobody adds up: rates, prices, ages, codes, ranks. */
export const SANS_SOMME =
  /(?:^| )(?:taux|ratios?|densites?|prix|tarifs?|loyers?|ages? (?:moyens?|medians?)|indices?|rangs?|codes?|annees? (?:ref\p{L}*|de ref\p{L}*)|quotients?|qf|horaires?|telephones?|tel|siret|siren|amplitudes?|surfaces? moyennes?|par (?:enfant|habitant|famille|heure|place|jour|etp|personne|eleve|menage|allocataire|mois|seance|session|atelier|semaine)|pour (?:100|1000|10000|1 000|10 000|cent|mille|1)|hab km2?|h km2?|classement|isf|durees?|delais?|revenus? (?:median|moyen)s?|jours?|semaines?|ouverture)(?: |$)|^(?:annees?|ages?|n|no|num|numeros?|dates?|notes?|insee|ref|reference)(?: |$)/u;

/** "€/h", "PR / acte", "Part. fam. / heure": an amount for each, as it is printed. */
export const PAR_UNITE =
  /(?:€|\beuros?)\s*\/|\/\s*(?:h|heures?|actes?|enfants?|places?|jours?|hab)(?![\p{L}\d])/iu;

/** Territories that are set beside each other for comparison and are no part of one another. */
export const COMPARAISON =
  /^(?:total )?(?:france(?: \p{L}+)?|national|departement(?: |$)|dpt(?: |$)|dept(?: |$)|dpt \d+|region(?: |$)|arrondissement(?: |$)|caf(?: |$)|hauts de france|ile de france|metropole(?: |$)|(?:ca|cc|cu|epci|ctg|communaute)(?: |$)|moyennes? )/u;

/** Last row of a table that is no row of it. */
export const NOTE = /^(?:sources?|nb|note|lecture|champ|legende|donnees|\*)/;
