import type { Grille, IndicateursEaje, NomMesure, Poste, Rangee, Trajectoire } from '../../reading';
import { sourceDe, valeurDe } from './valeurs';

export function eajeJson(eaje: IndicateursEaje) {
  const mesure = (nom: NomMesure): number | null => valeurDe(eaje.mesures[nom]);
  return {
    nom: eaje.nom.value,
    commune: valeurDe(eaje.commune),
    gestionnaire: valeurDe(eaje.gestionnaire),
    annee: valeurDe(eaje.annee),
    etat: valeurDe(eaje.etat),
    places: mesure('places'),
    joursOuverture: mesure('joursOuverture'),
    amplitudeHoraire: mesure('amplitudeHoraire'),
    heuresFacturees: mesure('heuresFacturees'),
    heuresRealisees: mesure('heuresRealisees'),
    charges: mesure('charges'),
    participations: mesure('participations'),
    tauxFacturation: mesure('tauxFacturation'),
    tauxOccupationReel: mesure('tauxOccupationReel') ?? mesure('tauxOccupation'),
    tauxOccupationFinancier: mesure('tauxOccupationFinancier'),
    prixRevient: mesure('prixRevient') ?? mesure('prixRevientFacture'),
    participationHoraire: mesure('participationHoraire'),
    source: sourceDe(eaje.cells),
  };
}

export function posteJson(poste: Poste) {
  return {
    kind: poste.kind,
    nom: poste.nom.value,
    commune: valeurDe(poste.commune),
    etp: valeurDe(poste.etp),
    assistantesMaternelles: valeurDe(poste.assistantesMaternelles),
    source: sourceDe(poste.cells),
  };
}

function rangeeJson({ libelle, groupes, nature }: Rangee) {
  return {
    libelle: [...groupes.map(({ value }) => value), ...(libelle ? [libelle.value] : [])].join(' — '),
    nature,
  };
}

/** A table of figures that is no record of another kind: its labels, and its values row by row. */
export function grilleJson(grille: Grille) {
  const { tableau, titre, lignes, colonnes } = grille;
  return {
    titre: valeurDe(titre),
    lignes: lignes.map(rangeeJson),
    colonnes: colonnes.map(rangeeJson),
    valeurs: lignes.map((_, ligne) => colonnes.map((__, colonne) => valeurDe(grille.mesure(ligne, colonne)))),
    source: { sheet: tableau.sheet, cells: [] as string[] },
  };
}

export function trajectoireJson({ nom, places, cells }: Trajectoire) {
  return {
    nom: nom.value,
    places: Object.fromEntries(places.map(({ annee, mesure }) => [String(annee), mesure.value])),
    source: sourceDe(cells),
  };
}
