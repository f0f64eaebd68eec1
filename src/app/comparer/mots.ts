import type { Changement, NatureChangement, Objet } from '../../comparison';

interface MotsObjet {
  /** Title of the list of its changes. */
  readonly titre: string;
  /** Before a number: "Fiche 18". */
  readonly devantNumero: string | null;
  readonly feminin: boolean;
}

export const MOTS_OBJETS: Readonly<Record<Objet, MotsObjet>> = {
  equipement: { titre: 'Équipements', devantNumero: null, feminin: false },
  structure: { titre: 'Structures des indicateurs EAJE', devantNumero: null, feminin: true },
  indicateur: { titre: 'Indicateurs EAJE', devantNumero: null, feminin: false },
  action: { titre: 'Plan d’action', devantNumero: 'Action', feminin: true },
  objectif: { titre: 'Objectifs', devantNumero: 'Objectif', feminin: false },
  fiche: { titre: 'Fiches action', devantNumero: 'Fiche', feminin: true },
};

export const OBJETS = Object.keys(MOTS_OBJETS) as Objet[];

const NATURES: Readonly<Record<NatureChangement, string>> = {
  ajout: 'Ajouté',
  suppression: 'Supprimé',
  modification: 'Modifié',
  renumerotation: 'Renuméroté',
  deplacement: 'Déplacé',
};

/** "Ajoutée": what happened, as an adjective of the thing. */
export function natureEnMots({ nature, objet }: Changement): string {
  return `${NATURES[nature]}${MOTS_OBJETS[objet].feminin ? 'e' : ''}`;
}

/** "Fiche 18 – Un accueil pour tous", "Les Lutins, 2024". */
export function nomEnMots({ objet, numero, libelle }: Changement): string {
  if (numero === null) return libelle;
  const { devantNumero } = MOTS_OBJETS[objet];
  return devantNumero ? `${devantNumero} ${numero} – ${libelle}` : `${libelle}, ${numero}`;
}
