import { normaliser } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import type { Outils } from '../equipements/outils';
import type { Feuille } from '../feuille/feuille';
import type { Contexte } from './contexte';
import { motsDuContexte } from './contexte';
import type { Fait, StructureLue } from './fait';
import { PARLE_D_EAJE, PROPRES_AUX_EAJE } from './vocabulaire';
import type { Zone } from './zone';

function typeDe({ nom, type }: StructureLue, outils: Outils): TypeStructure | null {
  const dit = type && outils.typeEnTete(type.value);
  return (dit ?? outils.typeEnTete(nom.value))?.reconnu.type ?? null;
}

/** Figures of another service are no indicators of an EAJE. */
export function faitsDesEaje(faits: readonly Fait[], outils: Outils): readonly Fait[] {
  const gardees = new Map<StructureLue, boolean>();
  return faits.filter(({ structure }) => {
    const connue = gardees.get(structure);
    if (connue !== undefined) return connue;
    const type = typeDe(structure, outils);
    const gardee = type === null || type === 'EAJE' || type === 'AUTRE';
    gardees.set(structure, gardee);
    return gardee;
  });
}

function parleDesEaje(zone: Zone, contexte: Contexte, feuille: Feuille): boolean {
  const titres = zone.titres.map(({ texte }) => texte).join(' ');
  return (
    PARLE_D_EAJE.test(normaliser(`${titres} ${feuille.sheet.name}`)) ||
    PARLE_D_EAJE.test(motsDuContexte(contexte))
  );
}

const MESURES_MIN = 2;

/**
 * Whether a table gives indicators of EAJE: two measures of which one is theirs alone, or two of any kind (places
 * apart) where something says that it speaks of EAJE.
 */
export function estAccepte(zone: Zone, contexte: Contexte, feuille: Feuille, outils: Outils): boolean {
  const faits = faitsDesEaje(zone.faits, outils);
  if (faits.length === 0 || faits.length * 2 < zone.faits.length) return false;
  const mesures = new Set(faits.map(({ nom }) => nom));
  const sansPlaces = [...mesures].filter((nom) => nom !== 'places');
  if (sansPlaces.length === 0) return false;
  const nomment = faits.some(({ structure }) => typeDe(structure, outils) === 'EAJE');
  const eaje = nomment || parleDesEaje(zone, contexte, feuille);
  const propres = sansPlaces.filter((nom) => PROPRES_AUX_EAJE.has(nom)).length;
  if (propres > 0) return mesures.size >= MESURES_MIN || eaje;
  return eaje && mesures.size >= MESURES_MIN && nomment;
}
