import type { Equipement } from '../reading';
import { grouper } from '../rules';
import type { Finding } from '../rules';
import { cellName, rangeName } from '../workbook';
import type { CellRef } from '../workbook';
import { accorde } from './accord';
import type { Controle } from './controle';
import { comptesLus } from './enregistrements';
import { GRAVITES } from './gravites';
import { acceptationsEnMots } from './acceptations-en-mots';
import type { Reconnaissance } from './lire-classeur';
import { texteEnregistrements } from './texte-enregistrements';

/** A column of two hundred cells is told by its first ones. */
const CELLULES_CITEES = 4;

export function titreDe({ snapshot, lecture }: Reconnaissance): string {
  const { territoire } = lecture.convention;
  return territoire ? `${snapshot.fileName} — ${territoire.value}` : snapshot.fileName;
}

export function reconnu({ lecture }: Reconnaissance): string {
  const { tableaux } = lecture;
  if (tableaux.length === 0) return 'Aucun tableau d’annexe reconnu dans ce classeur.';
  const tables = accorde(tableaux.length, 'tableau reconnu', 'tableaux reconnus');
  return `${[tables, ...comptesLus(lecture)].join(', ')}.`;
}

function pointsOuverts({ findings, summary }: Controle): string {
  if (findings.length === 0) return 'Rien à signaler.';
  return [
    accorde(summary.error, 'erreur'),
    `${accorde(summary.warning, 'point')} à vérifier`,
    `${String(summary.info)} pour information.`,
  ].join(', ');
}

export function bilan(controle: Controle): string {
  const acceptations = acceptationsEnMots(controle);
  const ouverts = pointsOuverts(controle);
  return acceptations === null ? ouverts : `${ouverts} ${acceptations}.`;
}

export function cellulesCitees(cells: readonly CellRef[]): string {
  const noms = cells.slice(0, CELLULES_CITEES).map(({ row, column }) => cellName(row, column));
  const reste = cells.length - noms.length;
  return reste > 0 ? `${noms.join(', ')} et ${accorde(reste, 'autre')}` : noms.join(', ');
}

export function point({ cells, severity, titre, quoi, pourquoi, queFaire, fix }: Finding): string[] {
  return [
    `  ${cellulesCitees(cells)} · ${GRAVITES[severity]} · ${titre}`,
    `      ${quoi} ${pourquoi}`,
    `      → ${queFaire}${fix ? ` [${fix.label}]` : ''}`,
  ];
}

function feuilleDe({ cells }: Finding): string {
  return cells[0]?.sheet ?? '';
}

/** The check of a workbook, told sheet by sheet. */
export function texteControle(controle: Controle): string {
  const feuilles = [...grouper(controle.findings, feuilleDe)].flatMap(([feuille, findings]) => [
    '',
    `${feuille} (${accorde(findings.length, 'point')})`,
    ...findings.flatMap(point),
  ]);
  return [titreDe(controle), `${reconnu(controle)} ${bilan(controle)}`, ...feuilles].join('\n');
}

function ligne({ collectivite, typePrinted, type, nom, adresse }: Equipement): string {
  const ville = [adresse.codePostal, adresse.commune].flatMap((field) => field?.value ?? []).join(' ');
  const parties = [collectivite?.value, typePrinted?.value ?? type, nom?.value, adresse.voie?.value, ville];
  return `  ${parties.filter(Boolean).join(' · ')}`;
}

/** What was recognised in a workbook: its tables, its equipments, then its other records in short. */
export function texteLecture(reconnaissance: Reconnaissance): string {
  const { lecture } = reconnaissance;
  const { tableaux, equipements } = lecture;
  const tables = tableaux.map(({ sheet, range, confidence }) => {
    return `  ${sheet} · ${rangeName(range)} · confiance ${String(Math.round(confidence * 100))}\u00a0%`;
  });
  const enregistrements = [...equipements.map(ligne), ...texteEnregistrements(lecture)];
  return [titreDe(reconnaissance), reconnu(reconnaissance), ...tables, '', ...enregistrements].join('\n');
}
