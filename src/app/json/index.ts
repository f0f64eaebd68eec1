import type { Convention, Lecture, Tableau } from '../../reading';
import type { Finding } from '../../rules';
import type { Controle } from '../controle';
import { sansObjetAuControle } from '../dossier';
import type { Reconnaissance } from '../lire-classeur';
import { accepteJson, sansObjetJson } from './acceptations';
import { eajeJson, grilleJson, posteJson, trajectoireJson } from './chiffres';
import { equipementJson } from './equipements';
import { messageDe } from './message';
import { actionJson, ficheJson, suiviJson } from './plan';
import { comprisJson, tableauJson } from './tableaux';
import { nomDe, parFeuille, sourceDe, valeurDe, valeurJson } from './valeurs';

/** The version of the contract that both documents follow. */
export const VERSION = 1;

export function territoireJson({ territoire, codeEpci, periode }: Convention) {
  return {
    nom: valeurDe(territoire),
    codeEpci,
    periode: periode && { debut: periode.debut, fin: periode.fin },
  };
}

/** Every record, with the table it was read in. */
function enregistrements(lecture: Lecture): readonly { readonly tableau: Tableau }[] {
  const { equipements, eaje, trajectoires, postes, plans, fiches, suivi } = lecture;
  return [
    ...equipements,
    ...eaje,
    ...trajectoires,
    ...postes,
    ...plans.flatMap(({ actions }) => actions),
    ...fiches,
    ...suivi,
  ];
}

/** Number of records of each table; a table of figures counts its rows. */
function comptesPar(lecture: Lecture): Map<Tableau, number> {
  const comptes = new Map<Tableau, number>();
  for (const { tableau, lignes } of lecture.grilles) {
    if (tableau.kind === 'chiffres') comptes.set(tableau, lignes.length);
  }
  for (const { tableau } of enregistrements(lecture)) comptes.set(tableau, (comptes.get(tableau) ?? 0) + 1);
  return comptes;
}

function enTete<Suite extends object>(
  { snapshot, lecture }: Reconnaissance,
  suite: (tableau: Tableau) => Suite,
) {
  const comptes = comptesPar(lecture);
  return {
    version: VERSION,
    file: snapshot.fileName,
    territoire: territoireJson(lecture.convention),
    tables: lecture.tableaux.map((tableau) => ({
      ...tableauJson(tableau, comptes.get(tableau) ?? 0),
      ...suite(tableau),
    })),
  };
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

export function pointJson(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...sourceDe(finding.cells),
    related: parFeuille(finding.related),
    message: messageDe(finding),
    actual: finding.actual,
    expected: finding.expected,
    fix: correctionJson(finding),
  };
}

/** The document of « controler --format json ». */
export function documentControle(controle: Controle) {
  const { findings, tri, summary } = controle;
  return {
    ...enTete(controle, () => ({})),
    findings: findings.map(pointJson),
    accepted: tri.acceptes.map(accepteJson),
    acceptedGone: sansObjetAuControle(tri).map(sansObjetJson),
    summary: { ...summary, accepted: tri.acceptes.length },
  };
}

/** Tables of figures that are no record of another kind; trajectoires are among them, with their years. */
function chiffresJson({ grilles, trajectoires }: Lecture) {
  const autres = grilles.filter(({ tableau }) => tableau.kind === 'chiffres');
  return [...trajectoires.map(trajectoireJson), ...autres.map(grilleJson)];
}

/** The document of « lire --format json ». */
export function documentLecture(reconnaissance: Reconnaissance) {
  const { lecture } = reconnaissance;
  return {
    ...enTete(reconnaissance, comprisJson),
    records: {
      equipements: lecture.equipements.map(equipementJson),
      eaje: lecture.eaje.map(eajeJson),
      plan: lecture.plans.flatMap(({ actions }) => actions).map(actionJson),
      fiches: lecture.fiches.map(ficheJson),
      suivi: lecture.suivi.map(suiviJson),
      postes: lecture.postes.filter(({ nature }) => nature === 'poste').map(posteJson),
      chiffres: chiffresJson(lecture),
    },
  };
}

/** One file: its document; several: a document that lists them. */
export function rassembler<Document>(documents: readonly Document[], plusieurs: boolean) {
  return plusieurs ? { version: VERSION, files: documents } : documents[0];
}
