import type { AdresseDecoupee, Partie, SiteDecoupe, StructureDecoupee } from '../../../src/reading/composite';

function texteDe(partie: Partie | null): string | null {
  return partie?.texte ?? null;
}

/** "voie | code | commune | boite", "-" for what the cell does not say. */
export function adresseEnClair({ voie, codePostal, commune, boite }: AdresseDecoupee): string {
  return [voie, codePostal, commune, boite].map((partie) => texteDe(partie) ?? '-').join(' | ');
}

/** "nom | voie | code | commune | boite" */
export function lieuEnClair(site: SiteDecoupe): string {
  return `${texteDe(site.nom) ?? '-'} | ${adresseEnClair(site)}`;
}

/** "types | nom | voie | code | commune | boite" */
export function structureEnClair(structure: StructureDecoupee): string {
  const types = structure.types.map(({ reconnu }) => reconnu.type).join('+');
  return `${types === '' ? '-' : types} | ${lieuEnClair(structure)}`;
}
