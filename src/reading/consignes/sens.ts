import type { KindTableau, Sens } from '../records';

/** A meaning that a column or a label can be given. */
export interface SensPossible {
  readonly sens: Sens;
  /** In the words of a colleague, for a drop-down. */
  readonly libelle: string;
  /** Header that every reader of the kind understands so; empty for what is not to be read. */
  readonly entete: string;
}

const AUCUN: SensPossible = { sens: 'aucun', libelle: 'Ne pas lire', entete: '' };

const possible = (sens: Sens, libelle: string, entete = libelle): SensPossible => ({ sens, libelle, entete });

const ANNEE = possible('annee', 'Année');
const COMMUNE = possible('commune', 'Commune');
const GESTIONNAIRE = possible('gestionnaire', 'Gestionnaire');
const PLACES = possible('places', 'Nombre de places');
const NUMERO = possible('numero', 'Numéro de l’action', 'N°');
const ACTION = possible('action', 'Action');
const PILOTE = possible('pilote', 'Pilote');
const ECHEANCE = possible('echeance', 'Échéance');
const INDICATEUR = possible('indicateur', 'Indicateur');
const OBJECTIF = possible('objectif', 'Objectif opérationnel');

/** The meanings that one can choose for each kind of table, the most usual first. */
export const SENS_PAR_NATURE: Readonly<Record<KindTableau, readonly SensPossible[]>> = {
  equipements: [
    possible('type', 'Type de service', 'Type'),
    possible('nom', 'Nom'),
    possible('structure', 'Nom et adresse ensemble', 'Nom et adresse de la structure'),
    possible('adresse', 'Adresse'),
    possible('codePostal', 'Code postal'),
    COMMUNE,
    GESTIONNAIRE,
    possible('gestionnaireAdresse', 'Adresse du gestionnaire'),
    possible('collectivite', 'Collectivité qui soutient', 'Collectivité'),
    PLACES,
    possible('siret', 'SIRET'),
    possible('telephone', 'Téléphone'),
    possible('annee', 'Année d’ouverture'),
    possible('remarque', 'Observations'),
    AUCUN,
  ],
  eaje: [
    possible('nom', 'Nom de la structure', 'Structure'),
    possible('type', 'Type de structure', 'Type'),
    COMMUNE,
    GESTIONNAIRE,
    ANNEE,
    possible('statut', 'Prévisionnel, actualisé ou réel', 'État'),
    possible('indicateur', 'Nom de l’indicateur', 'Indicateur'),
    PLACES,
    possible('joursOuverture', 'Jours d’ouverture', 'Nombre de jours d’ouverture'),
    possible('amplitudeHoraire', 'Amplitude horaire'),
    possible('capaciteTheorique', 'Capacité théorique en heures', 'Capacité théorique annuelle'),
    possible('heuresFacturees', 'Heures facturées'),
    possible('heuresRealisees', 'Heures réalisées'),
    possible('charges', 'Charges', 'Total des charges'),
    possible('participations', 'Participations des familles'),
    possible('tauxFacturation', 'Taux de facturation'),
    possible('tauxOccupationReel', 'Taux d’occupation réel'),
    possible('tauxOccupationFinancier', 'Taux d’occupation financier'),
    possible('tauxOccupation', 'Taux d’occupation (sans précision)', 'Taux d’occupation'),
    possible('prixRevient', 'Prix de revient horaire réalisé', 'Prix de revient horaire'),
    possible('prixRevientFacture', 'Prix de revient horaire facturé'),
    possible('participationHoraire', 'Participation familiale horaire'),
    possible('enfantsAccueillis', 'Enfants accueillis', 'Nombre d’enfants accueillis'),
    possible('famillesAccueillies', 'Familles accueillies', 'Nombre de familles accueillies'),
    AUCUN,
  ],
  trajectoire: [
    possible('nom', 'Nom de la structure', 'Structure'),
    possible('places', 'Places d’une année', 'Nombre de places'),
    AUCUN,
  ],
  postes: [
    possible('nom', 'Poste ou relais', 'Intitulé du poste'),
    possible('structure', 'Structure'),
    possible('etp', 'ETP'),
    possible('assistantesMaternelles', 'Assistantes maternelles'),
    possible('ratio', 'Ratio annoncé', 'Ratio'),
    GESTIONNAIRE,
    COMMUNE,
    AUCUN,
  ],
  chiffres: [ANNEE, AUCUN],
  plan: [
    possible('enjeu', 'Enjeu'),
    possible('axe', 'Axe'),
    possible('objectifsGeneraux', 'Objectif général'),
    NUMERO,
    ACTION,
    OBJECTIF,
    PILOTE,
    ECHEANCE,
    INDICATEUR,
    AUCUN,
  ],
  fiche: [
    possible('action', 'Intitulé de l’action'),
    possible('numero', 'Numéro de l’action', 'Numéro'),
    PILOTE,
    possible('publicCible', 'Public cible'),
    possible('diagnostic', 'Diagnostic'),
    possible('objectifsGeneraux', 'Objectif général'),
    possible('objectifs', 'Objectifs opérationnels'),
    possible('modalites', 'Modalités de mise en œuvre'),
    possible('echeances', 'Échéances'),
    possible('servicesMobilises', 'Services mobilisés'),
    possible('resultatsAttendus', 'Résultats attendus'),
    possible('partenaires', 'Partenaires'),
    possible('indicateurs', 'Indicateurs d’évaluation'),
    possible('orientations', 'Orientations du schéma départemental', 'Orientations'),
    possible('axe', 'Axe'),
    AUCUN,
  ],
  suivi: [
    possible('enjeu', 'Thématique'),
    OBJECTIF,
    ACTION,
    NUMERO,
    PILOTE,
    ECHEANCE,
    INDICATEUR,
    possible('statut', 'Statut'),
    possible('avancement', 'Avancement en %', 'Avancement (%)'),
    possible('remarque', 'Commentaires'),
    AUCUN,
  ],
  gouvernance: [
    possible('instance', 'Instance'),
    possible('composition', 'Composition'),
    possible('frequence', 'Fréquence'),
    AUCUN,
  ],
  signataires: [],
};
