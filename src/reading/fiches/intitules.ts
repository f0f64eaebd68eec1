import type { NomChamp } from '../records';

/** What a label of a fiche announces: a field, its title, its number, or something that no rule looks at. */
export type NomIntitule = NomChamp | 'titre' | 'numero' | 'autre';

/** Words that do not tell one label from another. */
export const MOTS_VIDES: ReadonlySet<string> = new Set(
  'a au aux ce cette d de des du e en et l la le les lien nos notre ou par pour s son sa ses sur un une y'.split(
    ' ',
  ),
);

/** Words that a label may have or lack: "Pilote", "Pilote de l’action", "Pilote du projet". */
export const MOTS_FACULTATIFS: ReadonlySet<string> = new Set(['action', 'projet', 'fiche']);

/** Words that a label may end with, and that announce nothing else: "Partenaires locaux", "Indicateurs quantitatifs". */
export const QUALIFICATIFS: ReadonlySet<string> = new Set(
  (
    'territoire territorial territoriaux local locaux identifie principal principaux prevu previsionnel ' +
    'envisage retenu concerne associe implique quantitatif qualitatif commun partage detaille global estime'
  ).split(' '),
);

/** Fields whose values are made of the same words: "Durée prévisionnelle", "Durée de la convention". */
export const SANS_QUALIFICATIF: ReadonlySet<NomIntitule> = new Set(['echeances', 'titre', 'numero', 'autre']);

/**
 * Usual wordings, in the singular, without empty words: templates of the Cafs of the Pas-de-Calais (corpus), and
 * of the guides of the CNAF on the CTG. A wording more costs nothing: labels are compared, never guessed.
 */
const FORMES: Readonly<Record<NomIntitule, string>> = {
  pilote:
    'pilote, pilotage, pilotage strategique, pilotage technique, pilotage operationnel, ' +
    'pilote technique, pilote operationnel, pilote referent, pilote co pilote, pilote porteur, porteur, ' +
    'porteur pilote, portage, structure porteuse, structure pilote, service pilote, institution pilote, ' +
    'collectivite pilote, pilote responsable, responsable, referent, chef file, maitre ouvrage, ' +
    'maitrise ouvrage, coordinateur, operateur, qui pilote, ' +
    'structure chef file, structure responsable, structure referente, service porteur, acteur pilote, copilote, ' +
    'co pilote, copilotage, co pilotage, pilote copilote, porteur copilote, porteur responsable, ' +
    'referent technique, elu referent, technicien referent, animateur, qui, qui fait, qui porte, ' +
    'service responsable, service referent',
  publicCible:
    'public, public cible, public vise, public concerne, public beneficiaire, public destinataire, ' +
    'population cible, population visee, beneficiaire, destinataire, cible, pour qui, ' +
    'public prioritaire, public touche, type public, usager, qui adresse, quel public, pour quel public',
  diagnostic:
    'diagnostic, diagnostic initial, diagnostic partage, diagnostic territoire, diagnostic territorial, ' +
    'element diagnostic, rappel diagnostic, constat, constat initial, constat diagnostic, ' +
    'constat besoin, constat partage, contexte, contexte constat, contexte enjeu, contexte diagnostic, ' +
    'contexte local, etat lieu, problematique, besoin identifie, besoin repere, pourquoi, ' +
    'element contexte, element constat, rappel contexte, rappel constat, rappel besoin, synthese diagnostic, ' +
    'constat depart, constat enjeu, besoin, besoin constate, analyse besoin, situation actuelle, existant, ' +
    'origine, origine demande, justification, ce que dit le diagnostic, ce que nous constatons, ' +
    'point de depart, d’ou partons nous',
  objectifsGeneraux: 'objectif general, objectif strategique, objectif generaux, finalite, finalite visee',
  objectifs:
    'objectif, objectif operationnel, objectif specifique, objectif vise, objectif poursuivi, ' +
    'objectif detaille, ' +
    'objectif recherche, objectif attendu, objectif cible, sous objectif, but, but recherche, but poursuivi, ' +
    'but vise, ce que nous voulons, ce que nous visons, intention',
  modalites:
    'modalite, modalite mise oeuvre, modalite realisation, modalite operationnelle, ' +
    'modalite organisation, modalite intervention, mise oeuvre, condition mise oeuvre, ' +
    'etape mise oeuvre, etape, etape realisation, mettre oeuvre, mener, description, ' +
    'description detaillee, descriptif, contenu, deroulement, demarche, methode, comment, ' +
    'deroule, deroule previsionnel, description synthetique, description sommaire, descriptif sommaire, ' +
    'presentation, presentation detaillee, methodologie, mode operatoire, moyen action, prevue, concrete, ' +
    'mise oeuvre operationnelle, etape cle, declinaison, declinaison operationnelle, detail, ' +
    'comment nous allons faire, comment faire, comment proceder, ce que nous allons faire',
  echeances:
    'echeance, echeance realisation, echeance previsionnelle, echeancier, calendrier, ' +
    'calendrier previsionnel, calendrier realisation, calendrier mise oeuvre, delai, delai realisation, ' +
    'date, date realisation, date mise oeuvre, date prevue, date debut, date fin, date echeance, ' +
    'periode, periode realisation, periode mise oeuvre, duree, duree realisation, annee realisation, ' +
    'planning, planning previsionnel, temporalite, quand, ' +
    'echeance mise oeuvre, echeancier realisation, calendrier deploiement, date demarrage, date lancement, ' +
    'date mise place, delai mise oeuvre, duree previsionnelle, annee mise oeuvre, horizon, ' +
    'horizon realisation, phasage, retroplanning, debut, fin',
  servicesMobilises:
    'service mobilise responsable, service mobilise, service concerne, ' +
    'acteur mobilise, acteur concerne, equipe mobilisee, ressource mobilisee, responsable mobilise',
  resultatsAttendus:
    'resultat, resultat attendu, resultat vise, effet attendu, impact attendu, effet impact attendu, ' +
    'livrable, livrable attendu, plus value attendue, ' +
    'resultat escompte, resultat souhaite, resultat attendu fin convention, resultat attendu fin ctg, effet, ' +
    'impact, impact escompte, changement attendu, gain attendu, plus value, retombee, retombee attendue',
  partenaires:
    'partenaire, partenaire sollicite, partenaire associe, partenaire mobilise, partenaire concerne, ' +
    'partenaire potentiel, partenaire envisage, partenaire technique, partenaire financier, ' +
    'partenaire technique financier, partenariat, acteur partenaire, avec qui, ' +
    'partenaire associer, partenaire mobiliser, partenaire impliquer, partenaire mobilisable, ' +
    'partenaire institutionnel, partenaire operationnel, acteur, acteur associe, acteur associer, ' +
    'acteur implique, acteur mobiliser, structure associee, structure partenaire, structure concernee, ' +
    'structure impliquee, reseau partenaire, contributeur',
  indicateurs:
    'indicateur, indicateur evaluation, indicateur suivi, indicateur suivi evaluation, ' +
    'indicateur resultat, indicateur realisation, indicateur reussite, indicateur retenu, ' +
    'critere indicateur, critere indicateur evaluation, critere evaluation, critere reussite, ' +
    'evaluation, modalite evaluation, methode evaluation, suivi evaluation, ' +
    'comment evaluer, critere, critere suivi, outil evaluation, modalite suivi, modalite suivi evaluation, ' +
    'evaluation suivi, dispositif evaluation, indicateur performance, indicateur impact, ' +
    'indicateur activite, question evaluative, mesure impact',
  orientations:
    'orientation, orientation sdsf, orientation departementale, schema departemental service famille, ' +
    'orientation schema departemental service famille, articulation sdsf',
  axe:
    'axe, axe strategique, axe thematique, thematique, theme, enjeu, domaine, domaine intervention, ' +
    'champ intervention, champ, volet, priorite, pilier',
  titre: 'intitule, titre, nom, libelle, denomination',
  numero: 'numero, n, no',
  autre:
    'loi sppe, loi, budget, budget previsionnel, financement, financement previsionnel, ' +
    'plan financement, cout, cout previsionnel, cout estime, moyen, moyen humain, moyen financier, ' +
    'moyen materiel, moyen humain financier, moyen humain materiel, moyen necessaire, moyen mobilise, ' +
    'ressource, point vigilance, point attention, frein, frein levier, levier, observation, commentaire, ' +
    'remarque, territoire, territoire concerne, perimetre, lieu, lieu realisation, etat avancement, ' +
    'avancement, statut, bilan, bilan annuel, niveau priorite, date mise jour, contact, ' +
    'avec, articulation, complementarite, transversalite, coordonnee, coordonnee referent, tranche age, ' +
    'territoire intervention, territoire cible, perimetre geographique, perimetre intervention, ' +
    'echelle, echelle territoriale, moyen mobiliser, moyen prevu, moyen mettre oeuvre, moyen technique, ' +
    'moyen logistique, moyen existant, budget estimatif, budget total, budget global, depense, recette, ' +
    'montant, financeur, source financement, cofinancement, facteur reussite, condition reussite, ' +
    'risque, difficulte, perspective, avec quels moyens, quels moyens',
};

/** Wordings of each label. */
export const INTITULES: ReadonlyMap<NomIntitule, readonly string[]> = new Map(
  Object.entries(FORMES).map(([nom, formes]) => [nom as NomIntitule, formes.split(', ')]),
);

/** Labels that may bear a number or years: "Axe 1 →", "Orientation SDSF 2023 – 2026 :". */
export const INTITULES_NUMEROTES: ReadonlySet<NomIntitule> = new Set(['axe', 'orientations']);

/** Fields by which a form is recognised: a banner has the others too. */
export const CHAMPS_DE_GRILLE: readonly NomChamp[] = [
  'pilote',
  'publicCible',
  'diagnostic',
  'objectifsGeneraux',
  'objectifs',
  'modalites',
  'echeances',
  'servicesMobilises',
  'resultatsAttendus',
  'partenaires',
  'indicateurs',
];
