// Compiles src/referentiel/donnees/communes.json from @etalab/decoupage-administratif: npm run communes
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface CommuneSource {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
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

function source<T>(nom: string): readonly T[] {
  return JSON.parse(readFileSync(path.join(paquet, 'data', nom), 'utf8')) as T[];
}

const communes = source<CommuneSource>('communes.json');
const epcis = source<EpciSource>('epci.json');
const rangEpci = new Map(
  epcis.flatMap((epci, rang) => epci.membres.map(({ code }) => [code, rang] as const)),
);
const actuelles = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map((c) => [c.code, c]));

/** Overseas departments are written on three characters. */
function longueurDepartement(code: string): number {
  return code.startsWith('97') || code.startsWith('98') ? 3 : 2;
}

/** Postcodes of the same department lose its two first digits. */
function postaux(codes: readonly string[]): string {
  return codes.join(' ');
}

function ligneActuelle({ code, nom, codesPostaux = [] }: CommuneSource): string {
  return [code.slice(longueurDepartement(code)), nom, postaux(codesPostaux), rangEpci.get(code) ?? ''].join(
    '|',
  );
}

/** A former commune takes its postcodes and its EPCI from the commune that it belongs to. */
function ligneRattachee(commune: CommuneSource): string {
  const { code, nom, codesPostaux = [] } = commune;
  const parent = commune.chefLieu ?? commune.commune ?? '';
  return [code.slice(longueurDepartement(code)), nom, postaux(codesPostaux), '', parent].join('|');
}

function ligne(commune: CommuneSource): readonly string[] {
  if (commune.type === 'commune-actuelle') return [ligneActuelle(commune)];
  const parent = actuelles.get(commune.chefLieu ?? commune.commune ?? '');
  return parent && parent.nom !== commune.nom ? [ligneRattachee(commune)] : [];
}

function parDepartement(): Record<string, string> {
  const lignes = new Map<string, string[]>();
  for (const commune of [...communes].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const departement = commune.code.slice(0, longueurDepartement(commune.code));
    lignes.set(departement, [...(lignes.get(departement) ?? []), ...ligne(commune)]);
  }
  return Object.fromEntries([...lignes].map(([departement, liste]) => [departement, liste.join('\n')]));
}

const json = JSON.stringify({
  epci: epcis.map(({ code, type, nom }) => `${code}|${type}|${nom}`).join('\n'),
  communes: parDepartement(),
});
writeFileSync(SORTIE, json + '\n');
console.log(
  `${SORTIE} : ${json.length} caractères, ${gzipSync(json, { level: 9 }).length} octets compressés`,
);
