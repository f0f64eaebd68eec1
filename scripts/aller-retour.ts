// Makes annexe 2 and annexe 3 of real conventions and reads them again: node scripts/run-ts.mjs scripts/aller-retour.ts [words of a file name] [--verbose]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { annexe2, annexe3 } from '../src/annexes';
import type { FabriqueAnnexe, Matiere, OptionsAnnexe } from '../src/annexes';
import { controler } from '../src/app/controler';
import { readWorkbook } from '../src/hosts/xlsx';
import type { Lecture } from '../src/reading';
import { chargerCommunes } from '../src/referentiel';
import { cellName } from '../src/workbook';
import { nouveauxPoints, retourEquipements, retourFiches, retourPlans } from '../test/annexes/aller-retour';
import type { Retour } from '../test/annexes/aller-retour';
import { snapshotDesSpecs } from '../test/annexes/feuille-lue';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    corpus: { type: 'string', default: path.resolve(import.meta.dirname, '../../shared/corpus') },
  },
});

interface Essai {
  readonly nom: string;
  readonly fabrique: FabriqueAnnexe;
  readonly options: OptionsAnnexe;
  readonly retours: readonly ((avant: Lecture, apres: Lecture) => Retour)[];
}

const ESSAIS: readonly Essai[] = [
  { nom: 'annexe 2', fabrique: annexe2, options: {}, retours: [retourEquipements] },
  { nom: 'liste   ', fabrique: annexe2, options: { listeUnique: true }, retours: [retourEquipements] },
  { nom: 'annexe 3', fabrique: annexe3, options: {}, retours: [retourPlans, retourFiches] },
];

const communes = await chargerCommunes();

function direRetour(nom: string, { nombre, perdus, apparus }: Retour): void {
  const justes = nombre - perdus.length;
  const taux = nombre === 0 ? 100 : (100 * justes) / nombre;
  console.log(
    `  ${nom} ${taux.toFixed(1)} % (${String(justes)}/${String(nombre)}), ${String(apparus.length)} de trop`,
  );
  if (!options.verbose) return;
  perdus.forEach((perdu) => console.log('    -', perdu));
  apparus.forEach((apparu) => console.log('    +', apparu));
}

async function essayer(matiere: Matiere, essai: Essai): Promise<void> {
  const specs = essai.fabrique(matiere, essai.options);
  if (specs.length === 0) return;
  const retour = await controler(snapshotDesSpecs(specs, matiere.fichier), { communes });
  essai.retours.forEach((comparer) => direRetour(essai.nom, comparer(matiere.lecture, retour.lecture)));
  nouveauxPoints(matiere.findings, retour.findings).forEach(({ rule, severity, quoi, cells: [cell] }) =>
    console.log(
      '    nouveau point',
      rule,
      severity,
      cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : '',
      quoi,
    ),
  );
}

const fichiers = readdirSync(options.corpus).filter(
  (nom) => nom.endsWith('.xlsx') && positionals.every((mot) => nom.includes(mot)),
);
for (const fichier of fichiers) {
  console.log(fichier);
  const snapshot = await readWorkbook(readFileSync(path.join(options.corpus, fichier)), fichier);
  const { lecture, findings, profil } = await controler(snapshot, { communes });
  const matiere: Matiere = { lecture, findings, communes, profil, fichier, jour: '2026-01-15' };
  for (const essai of ESSAIS) await essayer(matiere, essai);
}
