// Makes the sample workbook and the list of its mistakes, the same bytes each time: npm run sample
import { mkdirSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { remplir } from './exemple/feuilles';
import type { FautePlantee } from './exemple/feuilles';

const FOLDER = 'assets/exemples';
const NAME = 'ctg-exemple';
const DATE = new Date(Date.UTC(2025, 0, 2));

/** The zip again, with one date for all its entries: exceljs writes the time of the day. */
function withoutTime(xlsx: Uint8Array): Uint8Array {
  return zipSync(unzipSync(xlsx), { mtime: new Date(2025, 0, 2), level: 9 });
}

function listing(fautes: readonly FautePlantee[]): string {
  const rows = fautes.map(
    ({ feuille, cellule, quoi, regle }) => `| ${feuille} | ${cellule} | ${quoi} | \`${regle}\` |`,
  );
  return [
    '# Classeur d’exemple',
    '',
    `\`${NAME}.xlsx\` est la convention d’un territoire imaginaire. Les communes et leurs codes postaux sont vrais,`,
    'pour que le contrôle ait de quoi comparer ; les structures, les gestionnaires, les adresses et les chiffres sont',
    'inventés, et aucune convention de ce territoire n’a été copiée.',
    '',
    `Il contient ${fautes.length} erreurs, mises là exprès :`,
    '',
    '| feuille | cellule | erreur | règle |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'Le classeur et cette liste sont écrits par `npm run sample` ; le contenu est dans `scripts/exemple`.',
    '',
  ].join('\n');
}

const classeur = new exceljs.Workbook();
classeur.creator = 'ctg-annexes';
classeur.lastModifiedBy = 'ctg-annexes';
classeur.created = DATE;
classeur.modified = DATE;
const fautes = remplir(classeur);
const bytes = withoutTime(new Uint8Array(await classeur.xlsx.writeBuffer()));

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/${NAME}.xlsx`, bytes);
writeFileSync(`${FOLDER}/${NAME}.fautes.json`, `${JSON.stringify(fautes, null, 2)}\n`);
writeFileSync(`${FOLDER}/README.md`, listing(fautes));
