import { distance, normaliser } from '../../referentiel';
import type { Role } from '../records';

/** What a word of a header speaks of. */
type Notion =
  | 'type'
  | 'nom'
  | 'adresse'
  | 'codePostal'
  | 'commune'
  | 'structure'
  | 'gestionnaire'
  | 'collectivite'
  | 'places'
  | 'siret'
  | 'telephone'
  | 'annee'
  | 'remarque'
  | 'etranger';

/** How a header cell was understood. */
export interface EnteteReconnu {
  readonly role: Role;
  /** The column holds several facts in one text: a name and its address. */
  readonly composite: boolean;
  /** The type is announced in the same text ("TYPE - NOM ET ADRESSE DE LA STRUCTURE"). */
  readonly avecType: boolean;
}

const VOCABULAIRE: Readonly<Record<Notion, string>> = {
  type: 'type types nature categorie dispositif typologie',
  nom: 'nom noms denomination intitule libelle designation appellation',
  adresse:
    'adresse adresses coordonnees localisation implantation voie rue lieu lieux site emplacement situation',
  codePostal: 'postal cp postaux',
  commune: 'commune communes ville villes localite localites bourg',
  structure:
    'structure structures equipement equipements service services etablissement etablissements accueil activite',
  gestionnaire: 'gestionnaire gestionnaires porteur porteurs organisme association employeur exploitant',
  collectivite: 'collectivite collectivites signataire signataires epci financeur autorite organisatrice',
  places: 'place places capacite agrement capacites',
  siret: 'siret siren',
  telephone: 'telephone tel telephones portable',
  annee: 'annee ouverture exercice',
  remarque:
    'observation observations commentaire commentaires remarque remarques precision precisions note notes',
  etranger:
    'taux prix heures jours etp ratio indicateur indicateurs objectif objectifs action actions pilote echeance enjeu enjeux ' +
    'evolution part montant cout budget poste fonction loyer surface population habitants nombre nb total valeur date horaires ' +
    'accueillis familles enfants periode resultats public statut echeancier axe thematique trajectoire animatrice',
};

const OUTILS = new Set(
  (
    'de du des d la le les l et ou a au aux en par sur pour n no numero code nb nombre nbre complet complete locale ' +
    'local concernee concerne soutenu soutenus competente chaque'
  ).split(' '),
);

const NOTION_PAR_MOT = new Map<string, Notion>(
  (Object.entries(VOCABULAIRE) as [Notion, string][]).flatMap(([notion, mots]) =>
    mots.split(' ').map((mot): [string, Notion] => [mot, notion]),
  ),
);

const LONGUEUR_DEUX_FAUTES = 9;
const LONGUEUR_UNE_FAUTE = 5;

function notionApprochee(mot: string): Notion | null {
  const fautes = mot.length >= LONGUEUR_DEUX_FAUTES ? 2 : mot.length >= LONGUEUR_UNE_FAUTE ? 1 : 0;
  if (fautes === 0) return null;
  for (const [connu, notion] of NOTION_PAR_MOT) {
    if (connu.length >= LONGUEUR_UNE_FAUTE && distance(mot, connu, fautes) <= fautes) return notion;
  }
  return null;
}

function notionsDe(mots: readonly string[]): { notions: Set<Notion>; inconnus: number } {
  const notions = new Set<Notion>();
  let inconnus = 0;
  for (const mot of mots) {
    const notion = NOTION_PAR_MOT.get(mot) ?? (OUTILS.has(mot) ? null : notionApprochee(mot));
    if (notion) notions.add(notion);
    else if (!OUTILS.has(mot)) inconnus += 1;
  }
  return { notions, inconnus };
}

/** Roles told by one notion, whatever the words around it; the first that is met wins. */
const NOTIONS_SEULES: readonly Notion[] = ['siret', 'telephone', 'codePostal', 'places', 'remarque', 'annee'];

function roleDe(notions: ReadonlySet<Notion>): EnteteReconnu | null {
  const simple = (role: Role): EnteteReconnu => ({ role, composite: false, avecType: false });
  const seule = NOTIONS_SEULES.find((notion) => notions.has(notion));
  if (seule && !notions.has('adresse')) return simple(seule as Role);
  if (notions.has('etranger')) return null;
  if (notions.has('gestionnaire')) return roleGestionnaire(notions);
  if (notions.has('collectivite')) return simple('collectivite');
  if (notions.has('commune') && !notions.has('structure') && !notions.has('type')) return simple('commune');
  const composite = notions.has('adresse') && (notions.has('nom') || notions.has('structure'));
  if (composite && (notions.has('nom') || notions.has('type'))) {
    return { role: 'structure', composite: true, avecType: notions.has('type') };
  }
  if (notions.has('type'))
    return notions.has('nom') ? { role: 'structure', composite: true, avecType: true } : simple('type');
  if (notions.has('adresse')) return simple('adresse');
  if (notions.has('nom') || notions.has('structure')) return simple('nom');
  return notions.has('commune') ? simple('commune') : null;
}

function roleGestionnaire(notions: ReadonlySet<Notion>): EnteteReconnu | null {
  if (notions.has('type')) return null;
  const adresseSeule = notions.has('adresse') && !notions.has('nom');
  return {
    role: adresseSeule ? 'gestionnaireAdresse' : 'gestionnaire',
    composite: notions.has('adresse') && notions.has('nom'),
    avecType: false,
  };
}

const LONGUEUR_MAX = 90;
const INCONNUS_MAX = 2;

/** What a header cell announces; null when it is none of the columns of annexe 2. */
export function reconnaitreEntete(texte: string): EnteteReconnu | null {
  if (texte.length > LONGUEUR_MAX || /\d{2}/.test(texte)) return null;
  const mots = normaliser(texte).split(' ').filter(Boolean);
  const { notions, inconnus } = notionsDe(mots);
  if (notions.size === 0 || inconnus > INCONNUS_MAX || inconnus >= mots.length / 2) return null;
  return roleDe(notions);
}
