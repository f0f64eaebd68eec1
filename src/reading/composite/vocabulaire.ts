function ensemble(mots: string): ReadonlySet<string> {
  return new Set(mots.split(' '));
}

/** Words that begin the name of a way wherever they stand, unless a small word leads to them. */
const VOIES = ensemble(
  'rue avenue av ave boulevard bd bld bvd boul place pl chemin allee allees impasse imp square sq quai route rte ' +
    'ruelle lotissement sentier venelle esplanade parvis faubourg fbg fg chaussee rocade lieudit za zac zi zae rd rn',
);

/** Words that begin the name of a way after a number or a separator only: they also begin names. */
const VOIES_DOUTEUSES = ensemble(
  'cours cite passage residence res domaine clos mail villa cote montee rampe hameau batiment bat immeuble ' +
    'digue promenade cour traverse carrefour galerie ch che all lot r bourg village levee corniche voie port ' +
    'ecluse parc dreve placette placis ham tour quartier hotel',
);

/** Ways in several words. */
const VOIES_COMPOSEES = [
  'lieu dit',
  'zone artisanale',
  'zone industrielle',
  'zone commerciale',
  'zone d activites',
  'parc d activites',
  'rond point',
  'centre bourg',
  'chef lieu',
].map((mots) => mots.split(' '));

const DEPARTEMENTALE = /^r?[dn]\d{1,4}$/;

/** "Grande Rue", "Nouveau Quai", "Vieux Chemin" */
const ADJECTIFS = ensemble(
  'nouveau nouvelle vieux vieille grand grande grands petit petite ancien ancienne haut haute bas basse',
);

const ARTICLES = ensemble('la le les l');

const LIAISONS = ensemble(
  'de du des d la le les l un une au aux a en et sur sous ou pour par vers chez ma mon notre lez pres entre ex',
);

/** Places where a structure is received, which stand for an address when nothing else does. */
const LIEUX = ensemble(
  'ecole ecoles salle salles mairie gymnase stade complexe foyer groupe college lycee maison espace centre local ' +
    'presbytere hotel batiment pole residence digue hameau cite parc quartier bourg village domaine',
);

export function estLiaison(mot: string): boolean {
  return LIAISONS.has(mot);
}

export function estArticle(mot: string): boolean {
  return ARTICLES.has(mot);
}

export function estAdjectifDeVoie(mot: string): boolean {
  return ADJECTIFS.has(mot);
}

export function estLieu(mot: string): boolean {
  return LIEUX.has(mot);
}

export function estVoieSure(mot: string): boolean {
  return VOIES.has(mot) || DEPARTEMENTALE.test(mot);
}

export function estVoieDouteuse(mot: string): boolean {
  return VOIES_DOUTEUSES.has(mot);
}

/** True when the words that begin here name a way in several words. */
export function estVoieComposee(mots: readonly string[]): boolean {
  return VOIES_COMPOSEES.some((voie) => voie.every((mot, rang) => mots[rang] === mot));
}

/** Who runs a structure, how and for whom, said between its type and its name. */
const STATUTS = ensemble(
  'municipal municipale communal communale intercommunal intercommunale itinerant itinerante collectif collective ' +
    'familial familiale parental parentale associatif associative maternel maternelle elementaire primaire ados adolescents',
);

/** Words that say for whom or when, and make no name by themselves. */
const QUALIFICATIFS = ensemble(
  'ado ados adolescent adolescents jeune jeunes jeunesse enfance petite enfant enfants primaire maternel maternelle ' +
    'maternels elementaire hiver ete printemps automne vacances mercredi mercredis matin soir periscolaire ' +
    'extrascolaire ctg etp ans sport sports culture parentalite mairie commune',
);

export function estStatut(mot: string): boolean {
  return STATUTS.has(mot);
}

export function estQualificatif(mot: string): boolean {
  return QUALIFICATIFS.has(mot) || STATUTS.has(mot);
}

/** Buildings, which belong to the address of a gestionnaire; the second ones only after a separator. */
const IMMEUBLES = ensemble('hotel batiment bat immeuble');
const IMMEUBLES_SEPARES = ensemble('espace residence tour parc entree etage technopole');

export function estImmeuble(mot: string, apresSeparateur: boolean): boolean {
  return IMMEUBLES.has(mot) || (apresSeparateur && IMMEUBLES_SEPARES.has(mot));
}
