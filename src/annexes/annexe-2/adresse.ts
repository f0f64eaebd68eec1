import { adresseEnLigne } from '../../reading';
import type { Adresse, Field } from '../../reading';
import { normaliser } from '../../referentiel';
import type { Communes } from '../../referentiel';
import { sansCapitales } from '../capitales';
import { typographier } from '../texte';

const VOIES =
  'all[ée]e|avenue|av|bd|boulevard|chauss[ée]e|chemin|cit[ée]|cours|esplanade|faubourg|hameau|impasse|mail|mont[ée]e|' +
  'parvis|passage|place|promenade|quai|r[ée]sidence|rond[ -]point|route|rue|ruelle|sentier|square|venelle|voie';
const NUMERO_ET_VOIE = new RegExp(
  `^(\\d{1,4}(?: ?(?:bis|ter|quater|[A-Za-z]))?)\\s*,?\\s+(?=(?:${VOIES})\\b)`,
  'iu',
);

const DEBUT_DE_VOIE = new RegExp(`^(?:\\d|(?:${VOIES})\\b)`, 'iu');

/** True for "208, avenue de Verdun", false for "Salle des fêtes". */
export function commenceParUneVoie(adresse: string): boolean {
  return DEBUT_DE_VOIE.test(adresse);
}

/** "208 avenue" → "208, avenue". */
function voieNette(voie: string): string {
  return typographier(voie).replace(NUMERO_ET_VOIE, '$1, ');
}

/** The official spelling when only case, accents or hyphens tell the printed one from it. */
export function communeNette(nom: string, communes: Communes): string {
  const memes = communes.parNom(nom).filter((commune) => normaliser(commune.nom) === normaliser(nom));
  return memes[0] ? typographier(memes[0].nom) : sansCapitales(nom);
}

function champ(field: Field | null, mettreAuNet: (texte: string) => string): Field | null {
  return field && { ...field, value: mettreAuNet(field.value) };
}

const CEDEX = /\s*\bc[eé]dex(?:\s*\d{1,2})?\s*$/iu;

/** "BP 40029 CEDEX": the box goes with the way, CEDEX with the town. */
function separerCedex({ boite, commune, ...adresse }: Adresse): Adresse {
  const cedex = CEDEX.exec(boite?.value ?? '')?.[0].trim();
  if (!boite || !commune || cedex === undefined) return { ...adresse, boite, commune };
  const seule = boite.value.replace(CEDEX, '').trim();
  return {
    ...adresse,
    boite: seule === '' ? null : { ...boite, value: seule },
    commune: { ...commune, value: `${commune.value} ${cedex}` },
  };
}

/** An address with its spaces, apostrophes and official spellings; what it says stays, right or wrong. */
export function adresseNette(adresse: Adresse, communes: Communes): Adresse {
  return separerCedex({
    voie: champ(adresse.voie, voieNette),
    codePostal: champ(adresse.codePostal, typographier),
    commune: champ(adresse.commune, (nom) => communeNette(nom, communes)),
    boite: champ(adresse.boite, typographier),
  });
}

export function ligneDAdresse(adresse: Adresse, communes: Communes): string | null {
  return adresseEnLigne(adresseNette(adresse, communes));
}
