import type { Controle } from '../../src/app';
import type { Finding } from '../../src/rules';
import { normaliser } from '../../src/referentiel';
import { isCellError } from '../../src/workbook';
import type { CellValue } from '../../src/workbook';
import type { Anomalie, Cle } from './cle';

export interface Sort {
  readonly anomalie: Anomalie;
  /** Null when the quote stands in no cell of an annexe 2. */
  readonly findings: readonly Finding[] | null;
}

interface LigneClasseur {
  readonly sheet: string;
  readonly row: number;
  readonly texte: string;
}

const ANNEXE_2 = /Annexe 2\b|Annexe 3(?! Plan)/;
const MOTS_CHERCHES = [9, 6, 4, 3];

function texteDe(valeur: CellValue): string {
  return valeur === null || isCellError(valeur) ? '' : String(valeur);
}

/** Rows of the sheets that hold a table of equipments, as one text each. */
export function lignesAnnexe2({ snapshot, lecture }: Controle): readonly LigneClasseur[] {
  const feuilles = new Set(
    lecture.tableaux.filter(({ kind }) => kind === 'equipements').map(({ sheet }) => sheet),
  );
  return snapshot.sheets
    .filter(({ name }) => feuilles.has(name))
    .flatMap(({ name, cells }) =>
      Array.from({ length: cells.rowCount }, (_, row) => {
        const textes = Array.from({ length: cells.rowWidth(row) }, (_case, column) =>
          texteDe(cells.value(row, column)),
        );
        return { sheet: name, row, texte: ` ${normaliser(textes.join(' '))} ` };
      }),
    );
}

/** Rows that hold the first words of a quote, as many of them as possible. */
function lignesCitees(lignes: readonly LigneClasseur[], citation: string): readonly LigneClasseur[] {
  const mots = normaliser(citation.split(/\.{3}|…/)[0] ?? '').split(' ');
  for (const nombre of MOTS_CHERCHES) {
    const debut = ` ${mots.slice(0, nombre).join(' ')} `;
    const citees = lignes.filter(({ texte }) => texte.includes(debut));
    if (citees.length > 0) return citees;
  }
  return [];
}

function surCesLignes(findings: readonly Finding[], lignes: readonly LigneClasseur[]): readonly Finding[] {
  return findings.filter(({ cells, related }) =>
    [...cells, ...related].some((cell) =>
      lignes.some(({ sheet, row }) => sheet === cell.sheet && row === cell.row),
    ),
  );
}

export function sortDesAnomalies(controle: Controle, cle: Cle): readonly Sort[] {
  const lignes = lignesAnnexe2(controle);
  return (cle.anomalies ?? [])
    .filter(({ where }) => ANNEXE_2.test(where))
    .map((anomalie) => {
      const citees = lignesCitees(lignes, anomalie.quote);
      return { anomalie, findings: citees.length > 0 ? surCesLignes(controle.findings, citees) : null };
    });
}

/** Errors and warnings on rows that the key says to be right. */
export function faussesAlertes(
  controle: Controle,
  cle: Cle,
): readonly { quote: string; findings: readonly Finding[] }[] {
  const lignes = lignesAnnexe2(controle);
  return (cle.non_anomalies ?? [])
    .map(({ quote }) => ({
      quote,
      findings: surCesLignes(controle.findings, lignesCitees(lignes, quote)).filter(
        ({ severity }) => severity !== 'info',
      ),
    }))
    .filter(({ findings }) => findings.length > 0);
}
