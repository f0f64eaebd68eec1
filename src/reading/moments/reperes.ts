import { MOIS, PARTIES, RANGS } from './vocabulaire';

/** Two days, ISO, with their place in the text. */
export interface Repere {
  readonly debut: string;
  readonly fin: string;
  /** A year by itself may be joined to the next by a slash: "2023/2024". */
  readonly annee: boolean;
  readonly de: number;
  readonly a: number;
}

const ANNEE =
  '(?<annee>(?:199|20[0-4])\\d)(?!\\d)(?!\\s?(?:€|euros|naissances|enfants|habitants|places|heures|familles|personnes))';
/** A month by its name, whole or cut short. */
export const UN_MOIS = `(?:${MOIS.map(([debut]) => debut).join('|')})[a-z]*\\.?`;
const PARTIE = Object.keys(PARTIES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const RANG = Object.keys(RANGS).join('|');
export const MOIS_PAR_AN = 12;

const iso = (annee: number, mois: number, jour: number): string =>
  `${String(annee)}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;

export const dernierJour = (annee: number, mois: number): number =>
  new Date(Date.UTC(annee, mois, 0)).getUTCDate();

type Bornes = Pick<Repere, 'debut' | 'fin'> | null;

function moisEntiers(annee: number, premier: number, dernier: number): Bornes {
  if (premier < 1 || dernier > MOIS_PAR_AN) return null;
  return { debut: iso(annee, premier, 1), fin: iso(annee, dernier, dernierJour(annee, dernier)) };
}

function jourDe(annee: number, mois: number, jour: number): Bornes {
  if (mois < 1 || mois > MOIS_PAR_AN || jour < 1 || jour > dernierJour(annee, mois)) return null;
  return { debut: iso(annee, mois, jour), fin: iso(annee, mois, jour) };
}

export const moisDe = (texte = ''): number => MOIS.find(([debut]) => texte.startsWith(debut))?.[1] ?? 0;

export const anneeDe = (texte = ''): number => (texte.length === 2 ? 2000 + Number(texte) : Number(texte));

type Groupes = Readonly<Record<string, string | undefined>>;

function entreMois({ j1, m1, j2, m2, annee }: Groupes): Bornes {
  const an = anneeDe(annee);
  const [debut, fin] = [moisEntiers(an, moisDe(m1), moisDe(m1)), moisEntiers(an, moisDe(m2), moisDe(m2))];
  if (!debut || !fin) return null;
  return {
    debut: j1 ? iso(an, moisDe(m1), Number(j1)) : debut.debut,
    fin: j2 ? iso(an, moisDe(m2), Number(j2)) : fin.fin,
  };
}

function partDAnnee({ rang = '', unite = '', annee }: Groupes): Bornes {
  const mois = unite.startsWith('s') ? 6 : 3;
  const dernier = rang === 'dernier' ? MOIS_PAR_AN : (RANGS[rang] ?? 0) * mois;
  return moisEntiers(anneeDe(annee), dernier - mois + 1, dernier);
}

/** The longest forms first: what one takes, the next ones do not see. */
const FORMES: readonly { readonly motif: string; readonly lire: (groupes: Groupes) => Bornes }[] = [
  {
    motif: `(?<!\\d)(?<jour>\\d{1,2})[/.-](?<mois>\\d{1,2})[/.-](?<annee>(?:20|19)?\\d\\d)(?![\\d/])`,
    lire: ({ jour, mois, annee }) => jourDe(anneeDe(annee), Number(mois), Number(jour)),
  },
  {
    motif: `(?<![\\d-])(?<annee>20\\d\\d)-(?<mois>\\d\\d)-(?<jour>\\d\\d)(?![\\d-])`,
    lire: ({ jour, mois, annee }) => jourDe(anneeDe(annee), Number(mois), Number(jour)),
  },
  {
    motif: `(?:(?<j1>\\d{1,2})(?:er)? )?\\b(?<m1>${UN_MOIS}) ?(?:a|au|-|/|et) ?(?:(?<j2>\\d{1,2})(?:er)? )?(?<m2>${UN_MOIS}) ${ANNEE}`,
    lire: entreMois,
  },
  {
    motif: `\\b(?<jour>\\d{1,2})(?:er)? (?<mois>${UN_MOIS}) ${ANNEE}`,
    lire: ({ jour, mois, annee }) => jourDe(anneeDe(annee), moisDe(mois), Number(jour)),
  },
  {
    motif: `(?<![\\d/])(?<mois>\\d{1,2})/${ANNEE}`,
    lire: ({ mois, annee }) => moisEntiers(anneeDe(annee), Number(mois), Number(mois)),
  },
  {
    motif: `\\b(?<mois>${UN_MOIS}) (?:de |d'|/ ?|- ?)?(?:l'annee )?${ANNEE}`,
    lire: ({ mois, annee }) => moisEntiers(anneeDe(annee), moisDe(mois), moisDe(mois)),
  },
  {
    motif: `\\b(?<mois>${UN_MOIS})-(?<annee>\\d\\d)(?!\\d)`,
    lire: ({ mois, annee }) => moisEntiers(anneeDe(annee), moisDe(mois), moisDe(mois)),
  },
  {
    motif: `\\b(?<rang>${RANG}) (?<unite>trimestre|semestre) (?:de |d'|/ ?|- ?)?(?:l'annee )?${ANNEE}`,
    lire: partDAnnee,
  },
  { motif: `\\b(?<unite>[ts]) ?(?<rang>[1-4])[ /-]+${ANNEE}`, lire: partDAnnee },
  {
    motif: `\\b(?<partie>${PARTIE})[ -]+(?:de |d'|du |en )?(?:l'annee )?${ANNEE}`,
    lire: ({ partie = '', annee }) => {
      const [premier, dernier] = PARTIES[partie] ?? [1, MOIS_PAR_AN];
      return moisEntiers(anneeDe(annee), premier, dernier);
    },
  },
  {
    motif: `(?<![\\d°]|n ?[°o] ?)${ANNEE}(?!-(?!20)\\d{3})`,
    lire: ({ annee }) => moisEntiers(anneeDe(annee), 1, MOIS_PAR_AN),
  },
];

const MOTIFS = FORMES.map(({ motif, lire }) => ({ motif: new RegExp(motif, 'gu'), lire }));

/** Dates of a text in lower case without accents, from left to right. */
export function reperesDe(simple: string): readonly Repere[] {
  let reste = simple;
  const reperes: Repere[] = [];
  for (const [rang, { motif, lire }] of MOTIFS.entries()) {
    reste = reste.replace(motif, (imprime: string, ...autres: unknown[]) => {
      const groupes = autres.at(-1) as Groupes;
      const de = autres.at(-3) as number;
      const bornes = lire(groupes);
      if (!bornes) return imprime;
      reperes.push({ ...bornes, annee: rang === MOTIFS.length - 1, de, a: de + imprime.length });
      return ' '.repeat(imprime.length);
    });
  }
  return reperes.sort((a, b) => a.de - b.de);
}
