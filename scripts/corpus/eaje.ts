import type { IndicateursEaje, NomMesure } from '../../src/reading';
import { normaliser } from '../../src/referentiel';
import { memeCommune, memeNom, memeTexte } from './ressemblance';

/** The indicators of a structure as a perfect reading gives them. */
export interface EajeAttendu {
  readonly nom: string;
  readonly commune: string | null;
  readonly gestionnaire: string | null;
  readonly places: number | null;
  readonly annee: number | null;
  readonly taux_facturation?: number | null;
  readonly prix_revient?: number | null;
  readonly pf_horaire?: number | null;
  readonly taux_occupation?: number | null;
  readonly jours_ouverture?: number | null;
  readonly familles_accueillies?: string | null;
}

/** Keys of the answers, with the measures that may hold them. */
const MESURES: readonly (readonly [keyof EajeAttendu, readonly NomMesure[]])[] = [
  ['taux_facturation', ['tauxFacturation']],
  ['prix_revient', ['prixRevient', 'prixRevientFacture']],
  ['pf_horaire', ['participationHoraire']],
  ['taux_occupation', ['tauxOccupationReel', 'tauxOccupation', 'tauxOccupationFinancier']],
  ['jours_ouverture', ['joursOuverture']],
  ['familles_accueillies', ['famillesAccueillies', 'enfantsAccueillis']],
];

export interface MesureEaje {
  readonly champ: string;
  readonly justes: number;
  readonly total: number;
  readonly ecarts: readonly string[];
}

export interface AppariementEaje {
  readonly paires: readonly { readonly attendu: EajeAttendu; readonly lu: IndicateursEaje }[];
  readonly manques: readonly EajeAttendu[];
  readonly deTrop: readonly IndicateursEaje[];
}

function plusProche(attendu: EajeAttendu, libres: readonly IndicateursEaje[]): IndicateursEaje | undefined {
  const memes = libres.filter(
    ({ nom, commune }) =>
      memeNom(attendu.nom, nom.value) && (commune === null || memeCommune(attendu.commune, commune.value)),
  );
  const points = ({ nom, annee }: IndicateursEaje): number =>
    2 * Number(normaliser(nom.value) === normaliser(attendu.nom)) +
    Number((annee?.value ?? null) === attendu.annee);
  return memes.sort((a, b) => points(b) - points(a))[0];
}

/** Each expected structure with the record that has its name; a record answers one structure. */
export function apparierEaje(
  attendus: readonly EajeAttendu[],
  lus: readonly IndicateursEaje[],
): AppariementEaje {
  const libres = new Set(lus);
  const paires: { attendu: EajeAttendu; lu: IndicateursEaje }[] = [];
  for (const attendu of attendus) {
    const lu = plusProche(attendu, [...libres]);
    if (!lu) continue;
    libres.delete(lu);
    paires.push({ attendu, lu });
  }
  const trouves = new Set(paires.map(({ attendu }) => attendu));
  return { paires, manques: attendus.filter((attendu) => !trouves.has(attendu)), deTrop: [...libres] };
}

const nombre = (valeur: unknown): number | null => {
  const dit = typeof valeur === 'string' ? /\d+/.exec(valeur)?.[0] : valeur;
  return dit === undefined || dit === null ? null : Number(dit);
};

function valeurs({ paires }: AppariementEaje): MesureEaje {
  const ecarts: string[] = [];
  let total = 0;
  for (const { attendu, lu } of paires) {
    for (const [cle, noms] of MESURES) {
      const voulue = nombre(attendu[cle]);
      const lue = noms.map((nom) => lu.mesures[nom]?.value).find((valeur) => valeur !== undefined) ?? null;
      if (voulue === null && lue === null) continue;
      total += 1;
      const juste = voulue !== null && lue !== null && Math.abs(voulue - lue) < 1e-9;
      if (!juste) ecarts.push(`${attendu.nom} ${cle} : ${String(voulue)} ≠ ${String(lue)}`);
    }
  }
  return { champ: 'valeurs', justes: total - ecarts.length, total, ecarts };
}

type Comparaison = readonly [
  string,
  (attendu: EajeAttendu) => string | null,
  (lu: IndicateursEaje) => string | null,
  (a: string | null, b: string | null) => boolean,
];

const pareils = (a: string | null, b: string | null): boolean => a === b;

const ATTRIBUTS: readonly Comparaison[] = [
  ['commune', ({ commune }) => commune, ({ commune }) => commune?.value ?? null, memeCommune],
  [
    'gestionnaire',
    ({ gestionnaire }) => gestionnaire,
    ({ gestionnaire }) => gestionnaire?.value ?? null,
    memeTexte,
  ],
  [
    'places',
    ({ places }) => places?.toString() ?? null,
    ({ mesures }) => mesures.places?.value.toString() ?? null,
    pareils,
  ],
  [
    'annee',
    ({ annee }) => annee?.toString() ?? null,
    ({ annee }) => annee?.value.toString() ?? null,
    pareils,
  ],
];

function attribut({ paires }: AppariementEaje, [champ, attendu, lu, memes]: Comparaison): MesureEaje {
  // A workbook laid out otherwise may say an attribute nowhere.
  if (paires.every((paire) => lu(paire.lu) === null)) return { champ, justes: 0, total: 0, ecarts: [] };
  const faux = paires.filter((paire) => !memes(attendu(paire.attendu), lu(paire.lu)));
  const ecarts = faux.map(
    (paire) => `${paire.attendu.nom} : ${attendu(paire.attendu) ?? '∅'} ≠ ${lu(paire.lu) ?? '∅'}`,
  );
  return { champ, justes: paires.length - faux.length, total: paires.length, ecarts };
}

/** How much of the indicators of the answer key is read as it says. */
export function exactitudesEaje(appariement: AppariementEaje): readonly MesureEaje[] {
  return [valeurs(appariement), ...ATTRIBUTS.map((comparaison) => attribut(appariement, comparaison))];
}
