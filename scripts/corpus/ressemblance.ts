import { cleCommune, normaliser, reconnaitreType, typesEmpiles } from '../../src/referentiel';

/** Types of the keys that the contract names otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  ALSH_EXTRA: 'ALSH_EXTRASCOLAIRE',
  ALSH_PERI: 'ALSH_PERISCOLAIRE',
  ALSH_ADOS: 'ALSH_ADOLESCENTS',
  JEUNESSE: 'PS_JEUNES',
};

const MOTS_DE_COLLECTIVITE =
  /\b(?:la|le|les|l|de|du|des|d|commune|ville|communaute|communes|agglomeration|cc|ca)\b/g;

const NOM_PARLANT = 3;

export function typeAttendu(typeDeLaCle: string): string {
  return TYPES[typeDeLaCle] ?? typeDeLaCle;
}

function prefixe(a: string, b: string): boolean {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a];
  return court.length >= NOM_PARLANT && (long === court || long.startsWith(`${court} `));
}

export function memeCollectivite(a: string | null, b: string | null): boolean {
  const [cleA, cleB] = [a, b].map((nom) =>
    cleCommune(normaliser(nom ?? '').replace(MOTS_DE_COLLECTIVITE, ' ')),
  );
  if (cleA === undefined || cleB === undefined) return false;
  return (
    cleA === cleB ||
    (cleA.length > NOM_PARLANT &&
      cleB.length > NOM_PARLANT &&
      (cleA.startsWith(cleB) || cleB.startsWith(cleA)))
  );
}

/** A name without comment, without the word that announces a place. */
function simple(nom: string): string {
  return normaliser(nom.replace(/\([^)]*\)/g, ' ').replace(/\bimplantations?\b/gi, ' '));
}

/** A name without its type: "" when it says nothing else. */
function propre(nom: string): string {
  if (reconnaitreType(nom)) return '';
  return simple(nom.slice(typesEmpiles(nom).at(-1)?.fin ?? 0));
}

/** Names agree with or without the words of the type, and when one says more than the other. */
export function memeNom(a: string | null, b: string | null): boolean {
  const [propreA, propreB] = [propre(a ?? ''), propre(b ?? '')];
  if (propreA === propreB) return true;
  const [simpleA, simpleB] = [simple(a ?? ''), simple(b ?? '')];
  return (
    simpleA === simpleB || prefixe(propreA, propreB) || prefixe(simpleA, propreB) || prefixe(propreA, simpleB)
  );
}

export function memeCommune(a: string | null, b: string | null): boolean {
  return cleCommune(a ?? '') === cleCommune(b ?? '');
}

export function memeTexte(a: string | null, b: string | null): boolean {
  return simple(a ?? '') === simple(b ?? '') || prefixe(simple(a ?? ''), simple(b ?? ''));
}
