import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { ecrireDossier } from '../../src/app';
import type { Dossier } from '../../src/app';
import { principal } from '../../src/cli/main';
import { XlsxHost } from '../../src/hosts/xlsx';
import type { MiniClasseur } from '../../src/rules';

/** A folder of the test, and the command line run in it. */
export interface Atelier {
  readonly chemin: (nom: string) => string;
  readonly ecrire: (nom: string, classeur: MiniClasseur) => Promise<string>;
  readonly ecrireTexte: (nom: string, texte: string) => string;
  readonly fermer: () => void;
}

export function ouvrirAtelier(): Atelier {
  const dossier = mkdtempSync(path.join(tmpdir(), 'ctg-'));
  const chemin = (nom: string) => path.join(dossier, nom);
  return {
    chemin,
    ecrire: async (nom, classeur) => {
      const excel = new ExcelJS.Workbook();
      for (const [feuille, lignes] of Object.entries(classeur)) {
        excel.addWorksheet(feuille).addRows(lignes.map((ligne) => [...ligne]));
      }
      await excel.xlsx.writeFile(chemin(nom));
      return chemin(nom);
    },
    ecrireTexte: (nom, texte) => {
      writeFileSync(chemin(nom), texte);
      return chemin(nom);
    },
    fermer: () => rmSync(dossier, { recursive: true, force: true }),
  };
}

/** Makes a workbook keep this dossier, or this text of another version. */
export async function garder(chemin: string, dossier: Dossier | string): Promise<void> {
  const hote = await XlsxHost.open(new Uint8Array(readFileSync(chemin)), path.basename(chemin));
  await hote.keep(typeof dossier === 'string' ? dossier : ecrireDossier(dossier));
  writeFileSync(chemin, await hote.save());
}

export async function lancer(...args: string[]) {
  const sorties: string[] = [];
  const erreurs: string[] = [];
  const code = await principal(args, {
    ecrire: (texte) => sorties.push(texte),
    signaler: (texte) => erreurs.push(texte),
  });
  return { code, sortie: sorties.join('\n'), erreurs };
}
