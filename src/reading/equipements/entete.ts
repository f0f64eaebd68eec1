import { distance, memoireDeTexte, normaliser } from '../../referentiel';
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
  /** A header of another kind of table: "Taux d’occupation", "Objectifs". */
  readonly etranger: boolean;
}

const VOCABULAIRE: Readonly<Record<Notion, string>> = {
  type: 'type types nature categorie dispositif typologie',
  nom: 'nom noms denomination intitule libelle designation appellation',
  adresse:
    'adresse adresses coordonnees localisation implantation implantations voie rue lieu lieux site sites emplacement situation',
  codePostal: 'postal cp postaux',
  commune: 'commune communes ville villes localite localites bourg',
  structure:
    'structure structures equipement equipements service services etablissement etablissements accueil activite',
  gestionnaire:
    'gestionnaire gestionnaires porteur porteurs porteuse porteuses organisme association employeur exploitant operateur operateurs',
  collectivite:
    'collectivite collectivites signataire signataires epci financeur autorite organisatrice ouvrage',
  places: 'place places capacite agrement capacites',
  siret: 'siret siren',
  telephone: 'telephone tel telephones portable',
  annee: 'annee ouverture exercice',
  remarque:
    'observation observations commentaire commentaires remarque remarques precision precisions note notes financement',
  etranger:
    'taux prix heures jours etp ratio indicateur indicateurs objectif objectifs action actions pilote echeance enjeu enjeux ' +
    'evolution part montant cout budget poste fonction loyer surface population habitants total valeur date horaires ' +
    'accueillis familles enfants periode resultats public echeancier axe thematique trajectoire animatrice effectif ' +
    'effectifs allocataires menages competence competences diagnostic constats besoins partenaires modalites moyens',
};

/** Words that say nothing of the column. */
const OUTILS = new Set(
  (
    'de du des d la le les l et ou a au aux en par sur pour n no numero code nb nombre nbre complet complete locale ' +
    'local concernee concerne soutenu soutenus soutenue soutenues agree agrees agreee agreees autorisee autorisees competente chaque principale maitre ' +
    'psu pmi financee financees installee installees offerte offertes'
  ).split(' '),
);

const NOTION_PAR_MOT = new Map<string, Notion>(
  (Object.entries(VOCABULAIRE) as [Notion, string][]).flatMap(([notion, mots]) =>
    mots.split(' ').map((mot): [string, Notion] => [mot, notion]),
  ),
);

const LONGUEUR_DEUX_FAUTES = 9;
const LONGUEUR_UNE_FAUTE = 4;

const notionApprochee = memoireDeTexte((mot: string): Notion | null => {
  const fautes = mot.length >= LONGUEUR_DEUX_FAUTES ? 2 : mot.length >= LONGUEUR_UNE_FAUTE ? 1 : 0;
  if (fautes === 0) return null;
  for (const [connu, notion] of NOTION_PAR_MOT) {
    if (connu[0] === mot[0] && distance(mot, connu, fautes) <= fautes) return notion;
  }
  return null;
});

function notionsDe(mots: readonly string[]): { notions: Set<Notion>; inconnus: number } {
  const notions = new Set<Notion>();
  let inconnus = 0;
  for (const mot of mots) {
    if (OUTILS.has(mot)) continue;
    const notion = NOTION_PAR_MOT.get(mot) ?? notionApprochee(mot);
    if (notion) notions.add(notion);
    else inconnus += 1;
  }
  return { notions, inconnus };
}

/** Roles told by one notion, whatever the words around it; the first that is met wins. */
const NOTIONS_SEULES = ['siret', 'telephone', 'codePostal', 'places', 'remarque', 'annee'] as const;

function simple(role: Role): EnteteReconnu {
  return { role, composite: false, avecType: false, etranger: false };
}

function roleDe(notions: ReadonlySet<Notion>): EnteteReconnu {
  const seule = NOTIONS_SEULES.find((notion) => notions.has(notion));
  if (seule && !notions.has('adresse')) return simple(seule);
  if (notions.has('etranger')) return { ...simple('autre'), etranger: true };
  if (notions.has('gestionnaire')) return roleGestionnaire(notions);
  if (notions.has('collectivite')) return simple('collectivite');
  return roleStructure(notions);
}

function roleStructure(notions: ReadonlySet<Notion>): EnteteReconnu {
  const structure = notions.has('structure');
  const avecType = notions.has('type');
  if (notions.has('commune') && !structure && !avecType) return simple('commune');
  if (notions.has('nom') && (notions.has('adresse') || avecType)) {
    return { role: 'structure', composite: true, avecType, etranger: false };
  }
  if (avecType) return simple('type');
  if (notions.has('adresse')) return simple('adresse');
  return simple('nom');
}

function roleGestionnaire(notions: ReadonlySet<Notion>): EnteteReconnu {
  if (notions.has('type')) return simple('autre');
  const adresse = notions.has('adresse');
  const nom = notions.has('nom');
  if (adresse && !nom) return simple('gestionnaireAdresse');
  return { ...simple('gestionnaire'), composite: adresse };
}

const LONGUEUR_MAX = 90;
const INCONNUS_MAX = 2;

/** "Places 2023", "Capacité au 31/12/2024": the year says when, beside what is counted. */
const ANNEE = /(?:\b(?:au|en)\s+)?(?:\d{1,2}\/\d{1,2}\/)?\b20\d\d\b/;

function avecAnnee(texte: string): EnteteReconnu | null {
  const sansAnnee = texte.replace(ANNEE, ' ');
  const reconnu = /\d{4}/.test(sansAnnee) ? null : reconnaitreEntete(sansAnnee);
  return reconnu?.role === 'places' ? reconnu : null;
}

/** What a header cell announces; null when it is no header that we know. */
export function reconnaitreEntete(texte: string): EnteteReconnu | null {
  if (texte.length > LONGUEUR_MAX) return null;
  if (/\d{4}/.test(texte)) return avecAnnee(texte);
  // A remark in brackets says nothing of the column, unless it is all there is.
  const nu = texte.replace(/\([^)]*\)/g, ' ');
  const mots = normaliser(nu.trim() === '' ? texte : nu)
    .split(' ')
    .filter(Boolean);
  const { notions, inconnus } = notionsDe(mots);
  if (notions.size === 0 || inconnus > INCONNUS_MAX) return null;
  if (inconnus >= mots.length / 2)
    return notions.has('etranger') ? { ...simple('autre'), etranger: true } : null;
  return roleDe(notions);
}
