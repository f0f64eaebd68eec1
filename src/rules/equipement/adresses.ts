import type { Adresse, Equipement } from '../../reading';

export interface AdresseDe {
  readonly equipement: Equipement;
  readonly adresse: Adresse;
  /** Where children or families are received, or only the seat of the gestionnaire. */
  readonly lieu: 'accueil' | 'gestionnaire';
}

/** Where an equipment receives: each of its sites when it has several. */
export function lieuxAccueil(equipement: Equipement): readonly Adresse[] {
  return equipement.sites.length > 0 ? equipement.sites : [equipement.adresse];
}

/** Every address of an equipment, the gestionnaire's last. */
export function adressesDe(equipement: Equipement): AdresseDe[] {
  return [
    ...lieuxAccueil(equipement).map((adresse) => ({ equipement, adresse, lieu: 'accueil' as const })),
    { equipement, adresse: equipement.gestionnaireAdresse, lieu: 'gestionnaire' as const },
  ];
}
