import type { Adresse, Convention, Equipement, Field, Tableau } from '../reading';
import { grouper } from '../rules';
import type { Finding } from '../rules';
import { cellName, rangeName } from '../workbook';
import type { CellRef, CellValue } from '../workbook';
import type { Controle } from './controle';
import type { Reconnaissance } from './lire-classeur';

/** The version of the contract that both documents follow. */
const VERSION = 1;

function nomDe({ row, column }: CellRef): string {
  return cellName(row, column);
}

function valeurDe<T>(field: Field<T> | null): T | null {
  return field === null ? null : field.value;
}

function parFeuille(cells: readonly CellRef[]): { sheet: string; cells: string[] }[] {
  const feuilles = grouper(cells, (ref) => ref.sheet);
  return [...feuilles].map(([sheet, refs]) => ({ sheet, cells: refs.map(nomDe) }));
}

function sourceDe(cells: readonly CellRef[]) {
  return parFeuille(cells)[0] ?? { sheet: '', cells: [] };
}

function territoireJson({ territoire, codeEpci, periode }: Convention) {
  return {
    nom: valeurDe(territoire),
    codeEpci,
    periode: periode && { debut: periode.debut, fin: periode.fin },
  };
}

function enregistrementsPar(equipements: readonly Equipement[]): Map<Tableau, number> {
  const comptes = new Map<Tableau, number>();
  for (const { tableau } of equipements) comptes.set(tableau, (comptes.get(tableau) ?? 0) + 1);
  return comptes;
}

function enTete({ snapshot, lecture }: Reconnaissance) {
  const comptes = enregistrementsPar(lecture.equipements);
  return {
    version: VERSION,
    file: snapshot.fileName,
    territoire: territoireJson(lecture.convention),
    tables: lecture.tableaux.map((tableau) => ({
      kind: tableau.kind,
      sheet: tableau.sheet,
      range: rangeName(tableau.range),
      records: comptes.get(tableau) ?? 0,
      confidence: tableau.confidence,
    })),
  };
}

function valeurJson(value: CellValue): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function correctionJson({ fix }: Finding) {
  if (!fix) return null;
  const edits = fix.edits.map(({ at, value }) => ({
    sheet: at.sheet,
    cell: nomDe(at),
    value: valeurJson(value),
  }));
  return { label: fix.label, edits };
}

function pointJson(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...sourceDe(finding.cells),
    related: parFeuille(finding.related),
    message: [finding.quoi, finding.pourquoi, finding.queFaire].join(' '),
    actual: finding.actual,
    expected: finding.expected,
    fix: correctionJson(finding),
  };
}

/** A postal address on one line, as an envelope bears it. */
function surUneLigne({ voie, codePostal, commune, boite }: Adresse): string | null {
  const cedex = boite?.value.toUpperCase().startsWith('CEDEX') ?? false;
  const ville = [codePostal, commune, cedex ? boite : null];
  const parties = [voie, cedex ? null : boite].map(valeurDe);
  const ligneVille = ville.map(valeurDe).filter(Boolean).join(' ');
  return [...parties, ligneVille].filter(Boolean).join(', ') || null;
}

function equipementJson(equipement: Equipement) {
  const { adresse } = equipement;
  return {
    collectivite: valeurDe(equipement.collectivite),
    typePrinted: valeurDe(equipement.typePrinted),
    type: equipement.type,
    nom: valeurDe(equipement.nom),
    adresse: valeurDe(adresse.voie),
    codePostal: valeurDe(adresse.codePostal),
    commune: valeurDe(adresse.commune),
    gestionnaire: valeurDe(equipement.gestionnaire),
    gestionnaireAdresse: surUneLigne(equipement.gestionnaireAdresse),
    places: valeurDe(equipement.places),
    remarque: valeurDe(equipement.remarque),
    source: sourceDe(equipement.cells),
  };
}

/** The document of « controler --format json ». */
export function documentControle(controle: Controle) {
  return { ...enTete(controle), findings: controle.findings.map(pointJson), summary: controle.summary };
}

/** The document of « lire --format json ». */
export function documentLecture(reconnaissance: Reconnaissance) {
  return {
    ...enTete(reconnaissance),
    records: {
      equipements: reconnaissance.lecture.equipements.map(equipementJson),
      eaje: [],
      plan: [],
      fiches: [],
      suivi: [],
      postes: [],
      chiffres: [],
    },
  };
}

/** One file: its document; several: a document that lists them. */
export function rassembler<Document>(documents: readonly Document[], plusieurs: boolean) {
  return plusieurs ? { version: VERSION, files: documents } : documents[0];
}
