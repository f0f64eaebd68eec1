import { accorde } from './accord';
import type { Controle } from './controle';
import { echapper } from './html';
import { acceptationsPresentees } from './points-acceptes';
import type { AcceptationPresentee } from './points-acceptes';

const ENTETES = ['Cellule', 'Point', 'Motif', 'Accepté'];

function ligne({
  sheet,
  cellule,
  titre,
  quoi,
  motif,
  precision,
  accord,
  etat,
}: AcceptationPresentee): string {
  const reste = etat === null ? '' : `<br><strong>${echapper(etat)}</strong>`;
  return [
    '<tr>',
    `<td>${echapper(sheet)}<br><span class="cellule">${echapper(cellule)}</span></td>`,
    `<td><strong>${echapper(titre)}</strong><br>${echapper(quoi)}</td>`,
    `<td>${echapper(motif)}<br>${echapper(precision)}</td>`,
    `<td>${echapper(accord)}${reste}</td>`,
    '</tr>',
  ].join('');
}

/** What was accepted, with its motif, and what of it has no object any more. Nothing where nothing was. */
export function acceptationsHtml(controle: Controle): string[] {
  const presentees = acceptationsPresentees(controle);
  if (presentees.length === 0) return [];
  return [
    `<h3>Points acceptés (${accorde(presentees.length, 'acceptation')})</h3>`,
    '<table>',
    `<thead><tr>${ENTETES.map((entete) => `<th scope="col">${entete}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...presentees.map(ligne),
    '</tbody>',
    '</table>',
  ];
}
