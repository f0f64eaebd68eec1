// Measures the reading and the rules on real conventions: npm run corpus -- [words of a file name] [--verbose] [--findings] [--strict]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chargerCommunes, controler } from '../src/app';
import type { Controle, Finding } from '../src/app';
import { readWorkbook } from '../src/hosts/xlsx';
import type { Equipement } from '../src/reading';
import { cellName } from '../src/workbook';
import { faussesAlertes, partsTrouvees, sortDesAnomalies } from './corpus/anomalies';
import { classeursDuCorpus } from './corpus/cle';
import type { ClasseurDuCorpus, EquipementAttendu } from './corpus/cle';
import { apparierEaje, exactitudesEaje } from './corpus/eaje';
import { apparier, exactitudes } from './corpus/equipements';
import type { Appariement } from './corpus/equipements';
import { apparierFiches, exactitudesFiches } from './corpus/fiches';
import { apparierPlan, exactitudesPlan } from './corpus/plan';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    findings: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    corpus: { type: 'string', default: path.resolve(import.meta.dirname, '../../shared/corpus') },
  },
});

const BUT = 0.95;
const sousLeBut: string[] = [];

function dire(...colonnes: readonly string[]): void {
  console.log(colonnes.join('  '));
}

function part(nombre: number, total: number, libelle: string): string {
  const taux = total === 0 ? 1 : nombre / total;
  if (taux < BUT) sousLeBut.push(libelle);
  return `${(taux * 100).toFixed(1)} % (${nombre}/${total})`;
}

function lieu({ cells: [premiere] }: { readonly cells: Finding['cells'] }): string {
  return premiere ? `${premiere.sheet}!${cellName(premiere.row, premiere.column)}` : '';
}

function attenduEnClair({ collectivite, type_normalise, nom, commune }: EquipementAttendu): string {
  return [collectivite, type_normalise, nom, commune].map((texte) => texte ?? '∅').join(' | ');
}

function luEnClair(equipement: Equipement): string {
  const { collectivite, type, nom, adresse } = equipement;
  return [collectivite?.value, type, nom?.value, adresse.commune?.value, lieu(equipement)]
    .map((texte) => texte ?? '∅')
    .join(' | ');
}

function direLecture(nom: string, controle: Controle, appariement: Appariement): void {
  const { paires, manques, deTrop } = appariement;
  dire('  rappel      ', part(paires.length, paires.length + manques.length, `${nom} rappel`));
  dire('  précision   ', part(paires.length, paires.length + deTrop.length, `${nom} précision`));
  for (const { champ, justes, total, ecarts } of exactitudes(appariement)) {
    dire(`  ${champ.padEnd(12)}`, part(justes, total, `${nom} ${champ}`));
    if (options.verbose) ecarts.forEach((ecart) => dire('      ≠', ecart));
  }
  if (!options.verbose) return;
  manques.forEach((attendu) => dire('    manque ', attenduEnClair(attendu)));
  deTrop.forEach((lu) => dire('    de trop', luEnClair(lu)));
  controle.lecture.nonReconnus.forEach(({ sheet, premier }) =>
    dire('    non reconnu', sheet, premier.printed),
  );
}

function direFiches(nom: string, controle: Controle, { records }: ClasseurDuCorpus['cle']): void {
  const attendues = records.fiches ?? [];
  const appariement = apparierFiches(attendues, controle.lecture.fiches);
  const { paires, manques, deTrop } = appariement;
  if (attendues.length + deTrop.length === 0) return;
  dire('  fiches      ', part(paires.length, attendues.length + deTrop.length, `${nom} fiches`));
  for (const { champ, justes, total, ecarts } of exactitudesFiches(appariement)) {
    dire(`    ${champ.padEnd(12)}`, part(justes, total, `${nom} fiches ${champ}`));
    if (options.verbose) ecarts.forEach((ecart) => dire('      ≠', ecart));
  }
  if (!options.verbose) return;
  manques.forEach(({ numero, titre }) => dire('    manque ', numero, titre));
  deTrop.forEach(({ numero, titre, tableau }) =>
    dire('    de trop', tableau.sheet, numero?.value.texte ?? '∅', titre?.value ?? '∅'),
  );
}

function direPlan(nom: string, controle: Controle, { records }: ClasseurDuCorpus['cle']): void {
  const appariement = apparierPlan(records.plan ?? [], controle.lecture.plans);
  const { paires, manques, deTrop } = appariement;
  if (paires.length + manques.length + deTrop.length === 0) return;
  dire('  plan        ', part(paires.length, paires.length + manques.length, `${nom} plan rappel`));
  dire('    précision   ', part(paires.length, paires.length + deTrop.length, `${nom} plan précision`));
  for (const { champ, justes, total, ecarts } of exactitudesPlan(appariement)) {
    dire(`    ${champ.padEnd(12)}`, part(justes, total, `${nom} plan ${champ}`));
    if (options.verbose) ecarts.forEach((ecart) => dire('      ≠', ecart));
  }
  if (!options.verbose) return;
  manques.forEach(({ numero, action }) => dire('    manque ', numero ?? '∅', action));
  deTrop.forEach(({ numero, titre }) => dire('    de trop', numero?.value.texte ?? '∅', titre.value));
}

function direEaje(nom: string, controle: Controle, { records }: ClasseurDuCorpus['cle']): void {
  const attendus = records.eaje ?? [];
  const appariement = apparierEaje(attendus, controle.lecture.eaje);
  const { paires, manques, deTrop } = appariement;
  if (attendus.length + deTrop.length === 0) return;
  dire('  EAJE        ', part(paires.length, attendus.length + deTrop.length, `${nom} EAJE`));
  for (const { champ, justes, total, ecarts } of exactitudesEaje(appariement)) {
    dire(`    ${champ.padEnd(12)}`, part(justes, total, `${nom} EAJE ${champ}`));
    if (options.verbose) ecarts.forEach((ecart) => dire('      ≠', ecart));
  }
  if (!options.verbose) return;
  manques.forEach((attendu) => dire('    manque ', attendu.nom));
  deTrop.forEach((eaje) => dire('    de trop', eaje.key, lieu(eaje)));
}

function direAnomalies(controle: Controle, { cle }: ClasseurDuCorpus): void {
  const sorts = sortDesAnomalies(controle, cle);
  if (sorts.length === 0) return;
  const situees = sorts.filter(({ findings }) => findings !== null);
  const trouvees = situees.filter(({ findings }) => findings && findings.length > 0);
  dire(
    '  anomalies   ',
    `${trouvees.length} trouvées, ${situees.length - trouvees.length} manquées,`,
    `${sorts.length - situees.length} hors des cellules`,
  );
  for (const { nature, trouvees: vues, total } of partsTrouvees(sorts))
    dire(`    ${nature.padEnd(40)}`, `${((vues / total) * 100).toFixed(0)} % (${vues}/${total}) des sûres`);
  for (const { anomalie, findings, ou } of sorts) {
    const regles = [...new Set(findings?.map(({ rule }) => rule))].join(', ');
    const sort = findings === null ? '–' : regles === '' ? 'MANQUÉE' : `trouvée (${regles})`;
    if (options.verbose)
      dire(
        '   ',
        anomalie.id,
        anomalie.confidence,
        anomalie.kind,
        `« ${anomalie.quote.slice(0, 60)} »`,
        sort,
        `[${ou}]`,
      );
  }
  for (const { quote, findings } of faussesAlertes(controle, cle)) {
    dire(
      '    à tort ?',
      `« ${quote} »`,
      findings.map(({ rule, severity }) => `${rule} (${severity})`).join(', '),
    );
  }
}

function direRegles({ findings, summary }: Controle): void {
  dire(
    '  points      ',
    `${summary.error} erreurs, ${summary.warning} alertes, ${summary.info} informations,`,
    `${summary.cells} cellules, ${summary.milliseconds} ms`,
  );
  const comptes = new Map<string, number>();
  for (const { rule, severity } of findings) {
    const cle = `${severity.padEnd(8)} ${rule}`;
    comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
  }
  [...comptes].sort().forEach(([cle, nombre]) => dire('   ', String(nombre).padStart(5), cle));
  if (options.findings)
    findings.forEach((finding) => dire('    >', finding.severity, finding.rule, lieu(finding), finding.quoi));
}

const classeurs = classeursDuCorpus(options.corpus, positionals[0] ?? '');
if (classeurs.length === 0)
  console.log(`Aucun classeur avec sa clé dans ${options.corpus} : rien à mesurer.`);
const communes = await chargerCommunes();
for (const classeur of classeurs) {
  const snapshot = await readWorkbook(new Uint8Array(readFileSync(classeur.chemin)), `${classeur.nom}.xlsx`);
  const controle = await controler(snapshot, { communes });
  dire(`\n${classeur.nom}`, `(${controle.lecture.convention.codeEpci ?? 'EPCI inconnu'})`);
  direLecture(
    classeur.nom,
    controle,
    apparier(classeur.cle.records.equipements, controle.lecture.equipements),
  );
  direPlan(classeur.nom, controle, classeur.cle);
  direFiches(classeur.nom, controle, classeur.cle);
  direEaje(classeur.nom, controle, classeur.cle);
  direAnomalies(controle, classeur);
  direRegles(controle);
}
if (sousLeBut.length > 0) dire(`\nSous ${BUT * 100} % :`, sousLeBut.join(', '));
process.exitCode = options.strict && sousLeBut.length > 0 ? 1 : 0;
