import type { Finding } from '../rules';
import { cellKey } from '../workbook';
import type { CellRef } from '../workbook';

/** Looks up points by the cells that they name; each is given once, whatever the number of its cells. */
export class PointsParCellule {
  private readonly points = new Map<string, Finding[]>();

  constructor(findings: Iterable<Finding>) {
    for (const finding of findings) for (const cell of finding.cells) this.noter(cellKey(cell), finding);
  }

  de(cells: Iterable<CellRef>): readonly Finding[] {
    return [...new Set([...cells].flatMap((cell) => this.points.get(cellKey(cell)) ?? []))];
  }

  private noter(cle: string, finding: Finding): void {
    const connus = this.points.get(cle);
    if (connus) connus.push(finding);
    else this.points.set(cle, [finding]);
  }
}
