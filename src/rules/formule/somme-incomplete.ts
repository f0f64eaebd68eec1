import type { Agregat, Field } from '../../reading';
import { cellName, columnName, contains } from '../../workbook';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { remplir } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { feuilleCalculee, tableauCalcule } from './cas';
import { enFrancais } from './en-francais';
import { agregatsFautifs } from './incompletes';

type Cle = 'oubliee' | 'oubliees' | 'repetee' | 'elleMeme';

const nomDe = ({ cells: [cell] }: Field<unknown>): string => (cell ? cellName(cell.row, cell.column) : '');

function listeDe(fields: readonly Field<unknown>[]): string {
  const noms = fields.map((field) =>
    remplir('{nom} ({valeur})', { nom: nomDe(field), valeur: valeurDe(field) }),
  );
  const dernier = noms.pop() ?? '';
  return noms.length > 0 ? `${noms.join(', ')} et ${dernier}` : dernier;
}

const valeurDe = ({ value, printed }: Field<unknown>): number | string =>
  typeof value === 'number' ? value : printed;

/** What the sum would be with all its figures: "47 + 12 = 59, et non 47". */
function reprise({ field, fonction, oubliees }: Agregat): Partial<Report<Cle>> {
  const actuelle = field.value;
  if (fonction === 'AVERAGE' || typeof actuelle !== 'number') return {};
  const juste = oubliees.reduce((somme, { value }) => somme + value, actuelle);
  const termes = [actuelle, ...oubliees.map(({ value }) => value)];
  const somme = termes.map((valeur) => remplir('{valeur}', { valeur })).join(' + ');
  return {
    calcul: `${somme} = ${remplir('{juste}, et non {actuelle}', { juste, actuelle })}`,
    expected: remplir('{juste}', { juste }),
  };
}

function donneesDe({ field, fonction, formule, plage, sens, oubliees, repetees }: Agregat) {
  return {
    calcul: fonction === 'AVERAGE' ? 'La moyenne' : 'La somme',
    formule: enFrancais(formule),
    cellule: nomDe(field),
    debut: cellName(plage.top, plage.left),
    fin: cellName(plage.bottom, plage.right),
    rang: rangDe(sens, oubliees[0]),
    oubliees: listeDe(oubliees),
    valeur: oubliees[0]?.value ?? '',
    repetees: listeDe(repetees),
  };
}

function rangDe(sens: Agregat['sens'], field: Field<unknown> | undefined): string {
  const cell = field?.cells[0];
  if (!cell) return '';
  return sens === 'colonne' ? `ligne ${String(cell.row + 1)}` : `colonne ${columnName(cell.column)}`;
}

/** Sums of one row, or of one column, that all forget the same figures: one row was inserted. */
function* check({ lecture }: RuleContext): Iterable<Report<Cle>> {
  for (const groupe of grouper(agregatsFautifs(lecture), cleDe).values()) {
    const [premier, ...autres] = groupe;
    if (premier) yield reportDe(premier, autres);
  }
}

function cleDe({ field: { cells }, r1c1, sens, oubliees, repetees }: Agregat): string {
  const [cell] = cells;
  const rang = sens === 'colonne' ? cell?.row : cell?.column;
  return [cell?.sheet, sens, rang, r1c1, oubliees.length, repetees.length].join('|');
}

function messageDe({ field, plage, oubliees, repetees }: Agregat): Cle {
  const [cell] = field.cells;
  if (cell && contains(plage, cell.row, cell.column)) return 'elleMeme';
  if (repetees.length > 0) return 'repetee';
  return oubliees.length > 1 ? 'oubliees' : 'oubliee';
}

function reportDe(agregat: Agregat, autres: readonly Agregat[]): Report<Cle> {
  const { field, formule, oubliees, repetees, confidence } = agregat;
  const message = messageDe(agregat);
  return {
    message,
    data: donneesDe(agregat),
    at: field,
    ...aussi(autres.map((autre) => autre.field)),
    related: [...oubliees, ...repetees],
    key: `${message}:${agregat.r1c1}`,
    actual: enFrancais(formule),
    confidence: repetees.length > 0 ? 1 : confidence,
    ...(message.startsWith('oubliee') ? reprise(agregat) : {}),
  };
}

export const sommeIncomplete = defineRule<Cle>({
  meta: {
    id: 'formule/somme-incomplete',
    titre: 'Somme incomplète',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    oubliee: {
      quoi: '{calcul} va de {debut} à {fin}, la {rang} ({valeur}) n’est pas comptée.',
      pourquoi: 'Cette {rang} fait partie du même bloc de chiffres.',
      queFaire: 'Étendez la plage de {cellule}, ou acceptez avec un motif.',
    },
    oubliees: {
      quoi: '{calcul} va de {debut} à {fin}, il manque {oubliees}.',
      pourquoi: 'Ces cellules font partie du même bloc de chiffres.',
      queFaire: 'Étendez la plage de {cellule}, ou acceptez avec un motif.',
    },
    repetee: {
      quoi: '{calcul} de {debut} à {fin} prend aussi {repetees}, qui en fait déjà la somme.',
      pourquoi: 'Les mêmes chiffres sont comptés deux fois.',
      queFaire: 'Ôtez ce sous-total de la plage, ou n’additionnez que les sous-totaux.',
    },
    elleMeme: {
      quoi: '{calcul} de {debut} à {fin} se compte elle-même.',
      pourquoi: 'Excel ne peut pas la calculer : le résultat affiché est faux.',
      queFaire: 'Arrêtez la plage avant {cellule}.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'des totaux qui prennent toutes les lignes', ...tableauCalcule({}) },
      { nom: 'le même total écrit terme à terme', ...tableauCalcule({ B8: '=B2+B3+B4+B5+B6+B7' }) },
      {
        nom: 'des sous-totaux, puis un total de sous-totaux',
        ...feuilleCalculee(
          [
            ['Structure', 'Places'],
            ['Crèche A', 20],
            ['Crèche B', 30],
            ['Sous-total', 50],
            ['Crèche C', 12],
            ['Crèche D', 15],
            ['Sous-total', 27],
            ['Total', 77],
          ],
          { B4: '=SUM(B2:B3)', B7: '=SUM(B5:B6)', B8: '=B4+B7' },
        ),
      },
      {
        nom: 'une année ou un nombre de jours au-dessus des charges',
        ...feuilleCalculee(
          [
            ['', 2025],
            ['Jours d’ouverture', 220],
            ['Personnel', 1000],
            ['Achats', 300],
            ['Autres charges', 200],
            ['Total des charges', 1500],
            ['Moyenne', 500],
          ],
          { B6: '=SUM(B3:B5)', B7: '=AVERAGE(B3:B5)' },
        ),
      },
      {
        nom: 'des années au-dessus de chiffres aussi grands qu’elles',
        ...feuilleCalculee(
          [
            ['Financement', 2025, 2026],
            ['Caf', 11600, 13600],
            ['Communauté de communes', 5100, 5100],
            ['Département', 2000, 2000],
            ['Total', 18700, 20700],
          ],
          { B5: '=SUM(B2:B4)', C5: '=SUM(C2:C4)' },
        ),
      },
    ],
    invalid: [
      {
        nom: 'une ligne ajoutée sous la plage de tous les totaux',
        ...tableauCalcule({ B8: '=SUM(B2:B6)', C8: '=SUM(C2:C6)', D8: '=SUM(D2:D6)' }),
        attendu: ['Heures!B8'],
      },
      {
        nom: 'une plage qui commence à la deuxième ligne',
        ...tableauCalcule({ B8: '=SUM(B3:B7)' }),
        attendu: ['Heures!B8'],
      },
      {
        nom: 'un total général qui reprend les sous-totaux',
        ...feuilleCalculee(
          [
            ['Structure', 'Places'],
            ['Crèche A', 20],
            ['Crèche B', 30],
            ['Sous-total', 50],
            ['Crèche C', 12],
            ['Total', 112],
          ],
          { B4: '=SUM(B2:B3)', B6: '=SUM(B2:B5)' },
        ),
        attendu: ['Heures!B6'],
      },
      {
        nom: 'une somme qui se compte elle-même',
        ...tableauCalcule({ C8: '=SUM(C2:C8)' }),
        attendu: ['Heures!C8'],
      },
    ],
  },
});
