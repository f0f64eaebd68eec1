import { cleCommune } from '../../referentiel';
import type { Communes } from '../../referentiel';

/** A name of place met in the workbook, with the postcode that goes with it when there is one. */
export interface Lieu {
  readonly nom: string;
  readonly codePostal: string | null;
}

const PART_MIN = 0.2;
const VOIX_MIN = 2;
const VOIX_D_UN_NOM = 3;

/** EPCI of a place, when it can be no other; several postcodes or homonyms leave it unsaid. */
function epciDuLieu({ nom, codePostal }: Lieu, communes: Communes): string | null {
  const nommees = communes.parNom(nom);
  const possibles = codePostal
    ? nommees.filter((commune) => commune.codesPostaux.includes(codePostal))
    : nommees;
  const epcis = new Set(possibles.map(({ epci }) => epci));
  return epcis.size === 1 ? ([...epcis][0] ?? null) : null;
}

const VOIX_DES_TEXTES = 3;
const PART_DES_TEXTES = 0.5;

/** The EPCI of most of the communes named in sentences, and of the title; null when it may be another. */
export function epciDesTextes(
  lieux: readonly Lieu[],
  titre: string | null,
  communes: Communes,
): string | null {
  const codes = lieux.flatMap((lieu) => epciDuLieu(lieu, communes) ?? []);
  const [premier = ''] = deduireEpci(lieux, titre === null ? [] : [titre], communes);
  const nomme = titre !== null && communes.chercherEpci(titre).some(({ code }) => code === premier);
  const siennes = codes.filter((code) => code === premier).length + (nomme ? 1 : 0);
  return siennes >= VOIX_DES_TEXTES && siennes > codes.length * PART_DES_TEXTES ? premier : null;
}

/** EPCI of the workbook, most probable first: those of its places, and those that it names. */
export function deduireEpci(
  lieux: readonly Lieu[],
  noms: readonly string[],
  communes: Communes,
): readonly string[] {
  const voix = new Map<string, number>();
  const voter = (code: string, poids: number): unknown => voix.set(code, (voix.get(code) ?? 0) + poids);
  const uniques = new Map(lieux.map((lieu) => [`${cleCommune(lieu.nom)} ${lieu.codePostal ?? ''}`, lieu]));
  for (const lieu of uniques.values()) {
    const code = epciDuLieu(lieu, communes);
    if (code) voter(code, 1);
  }
  for (const nom of new Set(noms)) {
    const trouves = communes.chercherEpci(nom);
    const choisi =
      trouves.find(({ code }) => voix.has(code)) ?? (trouves.length === 1 ? trouves[0] : undefined);
    if (choisi) voter(choisi.code, VOIX_D_UN_NOM);
  }
  const total = [...voix.values()].reduce((somme, n) => somme + n, 0);
  return [...voix]
    .filter(([, n]) => n >= VOIX_MIN && n >= total * PART_MIN)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
}
