// Compiles src/referentiel/donnees/communes.json from @etalab/decoupage-administratif: npm run communes
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface CommuneSource {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  /** Of a commune déléguée or associée. */
  readonly chefLieu?: string;
  /** Of an arrondissement municipal. */
  readonly commune?: string;
  readonly codesPostaux?: readonly string[];
}

interface EpciSource {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}

const SORTIE = 'src/referentiel/donnees/communes.json';
const require = createRequire(path.resolve('package.json'));
const paquet = path.dirname(require.resolve('@etalab/decoupage-administratif/package.json'));

function lire<T>(nom: string): readonly T[] {
  return JSON.parse(readFileSync(path.join(paquet, 'data', nom), 'utf8')) as T[];
}

function parCode(a: CommuneSource, b: CommuneSource): number {
  return a.code < b.code ? -1 : 1;
}

const communes = [...lire<CommuneSource>('communes.json')].sort(parCode);
const epcis = lire<EpciSource>('epci.json');
const rangEpci = new Map(
  epcis.flatMap((epci, rang) => epci.membres.map(({ code }) => [code, rang] as const)),
);
const actuelles = communes.filter(({ type }) => type === 'commune-actuelle');
const nomActuel = new Map(actuelles.map(({ code, nom }) => [code, nom]));

function parent(commune: CommuneSource): string {
  return commune.chefLieu ?? commune.commune ?? '';
}

/** A former commune that gave its name to the new one says nothing more. */
const rattachees = communes.filter((commune) => {
  const nom = nomActuel.get(parent(commune));
  return commune.type !== 'commune-actuelle' && nom !== undefined && nom !== commune.nom;
});

/** A line a department: its code, then the steps from each commune code to the next. */
function colonneCodes(liste: readonly CommuneSource[]): string {
  const lignes = new Map<string, number[]>();
  for (const { code } of liste) {
    const departement = code.slice(0, 2);
    lignes.set(departement, [...(lignes.get(departement) ?? []), Number(code.slice(2))]);
  }
  return [...lignes].map(([departement, numeros]) => [departement, ...pas(numeros)].join(' ')).join('\n');
}

function pas(numeros: readonly number[]): readonly number[] {
  return numeros.map((numero, rang) => numero - (numeros[rang - 1] ?? 0));
}

function colonne(
  liste: readonly CommuneSource[],
  valeur: (commune: CommuneSource) => string | number,
): string {
  return liste.map(valeur).join('\n');
}

function colonnesCommunes(liste: readonly CommuneSource[]): Record<'codes' | 'noms' | 'postaux', string> {
  return {
    codes: colonneCodes(liste),
    noms: colonne(liste, ({ nom }) => nom),
    postaux: colonne(liste, ({ codesPostaux = [] }) => codesPostaux.join(' ')),
  };
}

const json = JSON.stringify({
  epci: epcis.map(({ code, type, nom }) => `${code}|${type}|${nom}`).join('\n'),
  actuelles: {
    ...colonnesCommunes(actuelles),
    epci: colonne(actuelles, ({ code }) => rangEpci.get(code) ?? ''),
  },
  rattachees: { ...colonnesCommunes(rattachees), chefsLieux: colonne(rattachees, parent) },
});
writeFileSync(SORTIE, json + '\n');
console.log(
  `${SORTIE} : ${actuelles.length} communes, ${rattachees.length} rattachées, ${epcis.length} EPCI, ` +
    `${json.length} caractères, ${gzipSync(json, { level: 9 }).length} octets compressés`,
);
