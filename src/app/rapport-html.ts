import { grouper } from '../rules';
import type { Finding, Severity } from '../rules';
import { accorde } from './accord';
import { acceptationsHtml } from './acceptations-html';
import type { Controle } from './controle';
import { echapper } from './html';
import { GRAVITES } from './gravites';
import { bilan, cellulesCitees, reconnu, titreDe } from './rapport-texte';

const SIGNES: Readonly<Record<Severity, string>> = { error: '●', warning: '▲', info: 'i' };

/** No script and nothing fetched: the file opens anywhere, and prints. */
const STYLE = `
:root { color-scheme: light dark; --error: #b10e1c; --warning: #8a3707; --info: #0f548c; --filet: #c8c8c8; }
@media (prefers-color-scheme: dark) { :root { --error: #f1707b; --warning: #f2a266; --info: #6cb8f6; --filet: #555; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 'Segoe UI', Calibri, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--filet); text-align: left; vertical-align: top; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.cellule, .gravite { white-space: nowrap; } .gravite { font-weight: 600; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.faire { font-weight: 600; }
`;

function ligne({ cells, severity, titre, quoi, pourquoi, queFaire }: Finding): string {
  return [
    '<tr>',
    `<td class="cellule">${echapper(cellulesCitees(cells))}</td>`,
    `<td class="gravite ${severity}"><span aria-hidden="true">${SIGNES[severity]}</span> ${GRAVITES[severity]}</td>`,
    `<td><strong>${echapper(titre)}</strong><br>${echapper(quoi)} ${echapper(pourquoi)}<br>`,
    `<span class="faire">${echapper(queFaire)}</span></td>`,
    '</tr>',
  ].join('');
}

function feuille(nom: string, findings: readonly Finding[]): string[] {
  return [
    `<h3>${echapper(nom)} (${accorde(findings.length, 'point')})</h3>`,
    '<table>',
    '<thead><tr><th scope="col">Cellule</th><th scope="col">Gravité</th><th scope="col">Point</th></tr></thead>',
    '<tbody>',
    ...findings.map(ligne),
    '</tbody>',
    '</table>',
  ];
}

function classeur(controle: Controle): string[] {
  const feuilles = grouper(controle.findings, ({ cells }) => cells[0]?.sheet ?? '');
  return [
    '<section>',
    `<h2>${echapper(titreDe(controle))}</h2>`,
    `<p>${echapper(`${reconnu(controle)} ${bilan(controle)}`)}</p>`,
    ...[...feuilles].flatMap(([nom, findings]) => feuille(nom, findings)),
    ...acceptationsHtml(controle),
    '</section>',
  ];
}

/** The page of « controler --format html »: one file that needs nothing else. */
export function pageControle(controles: readonly Controle[]): string {
  return [
    '<!doctype html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Contrôle des annexes</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<h1>Contrôle des annexes</h1>',
    ...controles.flatMap(classeur),
    '</body>',
    '</html>',
  ].join('\n');
}
