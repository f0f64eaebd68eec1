import type { FicheAction, NomChamp } from '../../src/reading';
import { normaliser } from '../../src/referentiel';
import type { Exactitude } from './equipements';

/** A fiche as a perfect reading gives it; null or [] for an empty field. */
export interface FicheAttendue {
  readonly numero: string;
  readonly titre: string;
  readonly pilote: string | null;
  readonly public_cible: string | null;
  readonly diagnostic: string | null;
  readonly objectifs_operationnels: readonly string[];
  readonly modalites: string | null;
  readonly echeances: string | null;
  readonly services_mobilises: string | null;
  readonly resultats_attendus: string | null;
  readonly partenaires: string | null;
  readonly indicateurs: readonly string[];
}

export interface AppariementFiches {
  readonly paires: readonly { readonly attendu: FicheAttendue; readonly lu: FicheAction }[];
  readonly manques: readonly FicheAttendue[];
  readonly deTrop: readonly FicheAction[];
}

const CHAMPS: readonly (readonly [string, NomChamp, (attendue: FicheAttendue) => string])[] = [
  ['pilote', 'pilote', ({ pilote }) => pilote ?? ''],
  ['publicCible', 'publicCible', (attendue) => attendue.public_cible ?? ''],
  ['diagnostic', 'diagnostic', ({ diagnostic }) => diagnostic ?? ''],
  ['objectifs', 'objectifs', (attendue) => attendue.objectifs_operationnels.join(' ')],
  ['modalites', 'modalites', ({ modalites }) => modalites ?? ''],
  ['echeances', 'echeances', ({ echeances }) => echeances ?? ''],
  ['services', 'servicesMobilises', (attendue) => attendue.services_mobilises ?? ''],
  ['resultats', 'resultatsAttendus', (attendue) => attendue.resultats_attendus ?? ''],
  ['partenaires', 'partenaires', ({ partenaires }) => partenaires ?? ''],
  ['indicateurs', 'indicateurs', ({ indicateurs }) => indicateurs.join(' ')],
];

/** Keys and workbooks cut long texts at three hundred characters. */
const COUPURE = 270;

const net = (texte: string): string => normaliser(texte.replace(/(^|\n|\s)o\s/g, ' '));

/** Bullets and line breaks, which the keys write otherwise, do not count. */
function memesMots(attendu: string, lu: string): boolean {
  const [a, b] = [net(attendu), net(lu)];
  if (a === b) return true;
  return (attendu.length >= COUPURE && b.startsWith(a)) || (lu.length >= COUPURE && a.startsWith(b));
}

/** Both texts from the place where they part. */
function ecart(attendu: string, lu: string): string {
  const [a, b] = [net(attendu), net(lu)];
  let rang = 0;
  while (rang < a.length && a[rang] === b[rang]) rang += 1;
  const debut = Math.max(0, rang - 20);
  return [a, b].map((texte) => `« ${texte.slice(debut, debut + 90)} »`).join(', lu ');
}

function memeFiche(attendue: FicheAttendue, { numero, titre }: FicheAction): boolean {
  return (
    numero !== null &&
    memesMots(attendue.numero, numero.value.texte) &&
    memesMots(attendue.titre, titre?.value ?? '')
  );
}

/** Pairs each expected fiche with the one read under the same number and title. */
export function apparierFiches(
  attendues: readonly FicheAttendue[],
  lues: readonly FicheAction[],
): AppariementFiches {
  const libres = new Set(lues);
  const manques: FicheAttendue[] = [];
  const paires = attendues.flatMap((attendu) => {
    const lu = [...libres].find((candidate) => memeFiche(attendu, candidate));
    if (!lu) {
      manques.push(attendu);
      return [];
    }
    libres.delete(lu);
    return [{ attendu, lu }];
  });
  return { paires, manques, deTrop: [...libres] };
}

/** For each field, the fiches where it is read as the key says, among those where one of them says something. */
export function exactitudesFiches({ paires }: AppariementFiches): readonly Exactitude[] {
  return CHAMPS.map(([champ, nom, attendre]) => {
    const dites = paires
      .map(({ attendu, lu }) => ({
        numero: attendu.numero,
        a: attendre(attendu),
        l: lu.champs[nom]?.valeur?.value ?? '',
      }))
      .filter(({ a, l }) => a !== '' || l !== '');
    const ecarts = dites
      .filter(({ a, l }) => !memesMots(a, l))
      .map(({ numero, a, l }) => `fiche ${numero} : attendu ${ecart(a, l)}`);
    return { champ, justes: dites.length - ecarts.length, total: dites.length, ecarts };
  });
}
