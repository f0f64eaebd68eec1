import type { Equipement } from '../../src/reading';
import type { EquipementAttendu } from './cle';
import { memeCollectivite, memeCommune, memeNom, memeTexte, typeAttendu } from './ressemblance';

export interface Appariement {
  readonly paires: readonly { readonly attendu: EquipementAttendu; readonly lu: Equipement }[];
  readonly manques: readonly EquipementAttendu[];
  readonly deTrop: readonly Equipement[];
}

/** Part of the records for which a field is read as the key says, among those where one of them says something. */
export interface Exactitude {
  readonly champ: string;
  readonly justes: number;
  readonly total: number;
  readonly ecarts: readonly string[];
}

function valeur<T>(field: { readonly value: T } | null): T | null {
  return field?.value ?? null;
}

const COMPARAISONS: readonly {
  readonly champ: string;
  readonly lu: (equipement: Equipement) => string | null;
  readonly attendu: (equipement: EquipementAttendu) => string | null;
  readonly memes: (a: string | null, b: string | null) => boolean;
}[] = [
  {
    champ: 'codePostal',
    lu: ({ adresse }) => valeur(adresse.codePostal),
    attendu: ({ code_postal }) => code_postal,
    memes: (a, b) => a === b,
  },
  {
    champ: 'commune',
    lu: ({ adresse }) => valeur(adresse.commune),
    attendu: ({ commune }) => commune,
    memes: memeCommune,
  },
  {
    champ: 'gestionnaire',
    lu: ({ gestionnaire }) => valeur(gestionnaire),
    attendu: ({ gestionnaire }) => gestionnaire,
    memes: memeTexte,
  },
  {
    champ: 'places',
    lu: ({ places }) => valeur(places)?.toString() ?? null,
    attendu: ({ places }) => places?.toString() ?? null,
    memes: (a, b) => a === b,
  },
];

/** Points of likeness; the same collectivité, type and name are needed for a pair. */
function points(attendu: EquipementAttendu, lu: Equipement): number {
  const identite = [
    memeCollectivite(attendu.collectivite, valeur(lu.collectivite)),
    typeAttendu(attendu.type_normalise) === lu.type,
    memeNom(attendu.nom, valeur(lu.nom)),
  ];
  if (identite.includes(false)) return 0;
  return 1 + COMPARAISONS.filter((champ) => champ.memes(champ.attendu(attendu), champ.lu(lu))).length;
}

/** Pairs each expected record with the one read that is most like it. */
export function apparier(attendus: readonly EquipementAttendu[], lus: readonly Equipement[]): Appariement {
  const libres = new Set(lus);
  const paires: Appariement['paires'][number][] = [];
  const manques: EquipementAttendu[] = [];
  for (const attendu of attendus) {
    const [meilleur] = [...libres]
      .map((lu) => ({ lu, note: points(attendu, lu) }))
      .filter(({ note }) => note > 0)
      .sort((a, b) => b.note - a.note);
    if (!meilleur) manques.push(attendu);
    else {
      libres.delete(meilleur.lu);
      paires.push({ attendu, lu: meilleur.lu });
    }
  }
  return { paires, manques, deTrop: [...libres] };
}

export function exactitudes({ paires }: Appariement): readonly Exactitude[] {
  return COMPARAISONS.map(({ champ, lu, attendu, memes }) => {
    const dites = paires
      .map((paire) => ({ nom: valeur(paire.lu.nom), a: attendu(paire.attendu), l: lu(paire.lu) }))
      .filter(({ a, l }) => a !== null || l !== null);
    const ecarts = dites
      .filter(({ a, l }) => !memes(a, l))
      .map(({ nom, a, l }) => `${nom ?? '(sans nom)'} : attendu ${a ?? '∅'}, lu ${l ?? '∅'}`);
    return { champ, justes: dites.length - ecarts.length, total: dites.length, ecarts };
  });
}
