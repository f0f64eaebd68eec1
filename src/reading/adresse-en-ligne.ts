import type { Adresse, Field } from './records';

function valeur(field: Field | null): string | null {
  return field && field.value;
}

/** A postal address on one line, as an envelope bears it; null when it says nothing. */
export function adresseEnLigne({ voie, codePostal, commune, boite }: Adresse): string | null {
  const cedex = boite?.value.toUpperCase().startsWith('CEDEX') ?? false;
  const ville = [codePostal, commune, cedex ? boite : null].map(valeur).filter(Boolean).join(' ');
  return [valeur(voie), cedex ? null : valeur(boite), ville].filter(Boolean).join(', ') || null;
}
