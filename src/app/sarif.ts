import { regles } from '../rules';
import type { Finding, Severity } from '../rules';
import { cellName } from '../workbook';
import type { CellRef } from '../workbook';
import type { Controle } from './controle';
import { LIBELLES_MOTIF } from './dossier';
import type { Acceptation } from './dossier';
import { messageDe } from './json/message';

/** A workbook that was checked, and its address relative to where the command ran. */
export interface ClasseurControle {
  readonly adresse: string;
  readonly controle: Controle;
}

const NIVEAUX: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function regleSarif({ meta: { id, titre, severity } }: (typeof regles)[number]) {
  return {
    id,
    name: id,
    shortDescription: { text: titre },
    defaultConfiguration: { level: NIVEAUX[severity] },
  };
}

/** A rule that failed reports itself under an id of its own: it is described from its point. */
function regleDuPoint({ rule, titre, severity }: Finding) {
  return {
    id: rule,
    name: rule,
    shortDescription: { text: titre },
    defaultConfiguration: { level: NIVEAUX[severity] },
  };
}

function reglesDe(findings: readonly Finding[]) {
  const connues = new Map(regles.map((regle) => [regle.meta.id, regleSarif(regle)]));
  for (const finding of findings) {
    if (!connues.has(finding.rule)) connues.set(finding.rule, regleDuPoint(finding));
  }
  return [...connues.values()];
}

/** A path as the part of a URI: "Annexes 2025/ctg.xlsx" → "Annexes%202025/ctg.xlsx". */
function uriDe(adresse: string): string {
  return adresse.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

/** A cell. Tools that know nothing of sheets show a line and a column: its own. */
function lieuSarif(adresse: string, { sheet, row, column }: CellRef) {
  const nom = cellName(row, column);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriDe(adresse) },
      region: { startLine: row + 1, startColumn: column + 1 },
    },
    logicalLocations: [{ name: nom, fullyQualifiedName: `${sheet}!${nom}`, kind: 'member' }],
  };
}

function resultatSarif(adresse: string, rang: ReadonlyMap<string, number>, finding: Finding) {
  const { id, rule, severity, cells, related } = finding;
  const lieux = cells.map((cell) => lieuSarif(adresse, cell));
  return {
    ruleId: rule,
    ruleIndex: rang.get(rule) ?? -1,
    level: NIVEAUX[severity],
    message: { text: messageDe(finding) },
    locations: lieux.slice(0, 1),
    relatedLocations: [...lieux.slice(1), ...related.map((cell) => lieuSarif(adresse, cell))],
    partialFingerprints: { 'point/v1': id },
  };
}

function accordSarif({ motif, precision, auteur, date }: Acceptation) {
  const qui = [auteur, date].filter(Boolean).join(', ');
  const justification = `${LIBELLES_MOTIF[motif]}\u00a0: ${precision} (${qui})`;
  return { kind: 'external', status: 'accepted', justification };
}

/** Open points, then accepted ones. As the format asks, all of them say whether they are suppressed, or none. */
function resultatsSarif({ adresse, controle }: ClasseurControle, rang: ReadonlyMap<string, number>) {
  const { findings, tri } = controle;
  return [
    ...findings.map((finding) => ({ ...resultatSarif(adresse, rang, finding), suppressions: [] })),
    ...tri.acceptes.map(({ finding, acceptation }) => ({
      ...resultatSarif(adresse, rang, finding),
      suppressions: [accordSarif(acceptation)],
    })),
  ];
}

/** The SARIF 2.1.0 document of « controler --format sarif »: one run, all its workbooks. */
export function documentSarif(classeurs: readonly ClasseurControle[], version: string) {
  const rules = reglesDe(classeurs.flatMap(({ controle }) => controle.releves));
  const rang = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ctg-annexes', version, language: 'fr-FR', rules } },
        artifacts: classeurs.map(({ adresse }) => ({ location: { uri: uriDe(adresse) } })),
        columnKind: 'utf16CodeUnits',
        results: classeurs.flatMap((classeur) => resultatsSarif(classeur, rang)),
      },
    ],
  };
}
