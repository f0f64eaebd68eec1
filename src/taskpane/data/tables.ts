import { rangeName } from '../../workbook';
import type { KindTableau as Kind, Lecture, Tableau } from '../modele';
import { count } from '../session';
import { isSure } from '../understood/doubt';
import { KIND_ORDER, KINDS } from '../understood/kinds';

export interface TableLine {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly content: string;
  readonly tableau: Tableau;
}

/** The tables of one kind: a workbook may have seventy of them. */
export interface TableGroup {
  readonly kind: Kind;
  readonly title: string;
  /** "24 fiches". */
  readonly content: string;
  readonly lines: readonly TableLine[];
}

export interface TableLines {
  readonly toConfirm: readonly TableLine[];
  /** The others, those of a kind together, in an order that does not change with the workbook. */
  readonly groups: readonly TableGroup[];
}

export interface CollectiviteLine {
  readonly nom: string;
  readonly equipements: number;
}

/** A record, by the table that it comes from and by what makes it one of its kind. */
interface Counted {
  readonly tableau: Tableau;
  readonly name: string;
}

type Named = Lecture['eaje'][number] | Lecture['trajectoires'][number];

/** The years of one structure are one record. */
function byName(records: readonly Named[]): readonly Counted[] {
  return records.map(({ tableau, nom }) => ({ tableau, name: nom.value.toLocaleLowerCase('fr') }));
}

function byKey(records: readonly { readonly tableau: Tableau; readonly key: string }[]): readonly Counted[] {
  return records.map(({ tableau, key }, index) => ({ tableau, name: `${key}/${String(index)}` }));
}

/** The records of each kind; null for a kind whose records do not say their table. */
function recordsOf(kind: Kind, lecture: Lecture): readonly Counted[] | null {
  switch (kind) {
    case 'equipements':
      return byKey(lecture.equipements);
    case 'eaje':
      return byName(lecture.eaje);
    case 'trajectoire':
      return byName(lecture.trajectoires);
    case 'postes':
      return byKey(lecture.postes.filter(({ nature }) => nature === 'poste'));
    case 'plan':
      return byKey(lecture.plans.flatMap(({ actions }) => actions));
    case 'fiche':
      return byKey(lecture.fiches);
    case 'suivi':
      return byKey(lecture.suivi);
    default:
      return null;
  }
}

function contentOf(kind: Kind, records: readonly Counted[]): string {
  const { one, many } = KINDS[kind];
  return count(new Set(records.map(({ name }) => name)).size, one, many);
}

/** A fiche is known by what it is about, the other tables by their kind. */
function titlesOf({ fiches }: Lecture): ReadonlyMap<Tableau, string> {
  return new Map(
    fiches.flatMap(({ tableau, numero, titre }) => {
      const title = [numero?.value.texte, titre?.value].filter(Boolean).join('. ');
      return title === '' ? [] : [[tableau, title] as const];
    }),
  );
}

function lineOf(tableau: Tableau, title: string, records: readonly Counted[] | null): TableLine {
  const { sheet, range, kind } = tableau;
  const place = rangeName(range);
  return {
    key: `${sheet}!${place}/${kind}`,
    title,
    place: `${sheet} · ${place}`,
    content: records ? contentOf(kind, records) : count(range.bottom - range.top + 1, 'ligne'),
    tableau,
  };
}

function byTable(records: readonly Counted[]): ReadonlyMap<Tableau, Counted[]> {
  const tables = new Map<Tableau, Counted[]>();
  for (const record of records) {
    const same = tables.get(record.tableau);
    if (same) same.push(record);
    else tables.set(record.tableau, [record]);
  }
  return tables;
}

/** Records that do not say their table are counted over the whole workbook; of what is left, the tables. */
function countOf(kind: Kind, lecture: Lecture, tables: number): string {
  const { one, many } = KINDS[kind];
  if (kind === 'gouvernance') return count(lecture.instances.length, one, many);
  if (kind !== 'signataires') return count(tables, one, many);
  const noms = lecture.convention.signataires.flatMap((liste) => liste.noms);
  return count(noms.length, one, many);
}

function groupOf(kind: Kind, tableaux: readonly Tableau[], lecture: Lecture): TableGroup {
  const records = recordsOf(kind, lecture);
  const inTable = byTable(records ?? []);
  const titles = titlesOf(lecture);
  const { title } = KINDS[kind];
  const lines = tableaux.map((tableau) =>
    lineOf(tableau, titles.get(tableau) ?? title, records && (inTable.get(tableau) ?? [])),
  );
  return {
    kind,
    title,
    content: records ? contentOf(kind, records) : countOf(kind, lecture, tableaux.length),
    lines,
  };
}

/** The recognised tables: those to confirm, then the others by kind. */
export function tableLines(lecture: Lecture): TableLines {
  const all = KIND_ORDER.flatMap((kind) => {
    const tableaux = lecture.tableaux.filter((tableau) => tableau.kind === kind);
    return tableaux.length > 0 ? [groupOf(kind, tableaux, lecture)] : [];
  });
  const groups = all.map((group) => ({
    ...group,
    lines: group.lines.filter(({ tableau }) => isSure(tableau)),
  }));
  return {
    toConfirm: all.flatMap(({ lines }) => lines.filter(({ tableau }) => !isSure(tableau))),
    groups: groups.filter(({ lines }) => lines.length > 0),
  };
}

/** How many equipments each collectivité supports, in the order of the workbook. */
export function collectiviteLines({ equipements }: Lecture): readonly CollectiviteLine[] {
  const counts = new Map<string, number>();
  for (const { collectivite } of equipements) {
    const nom = collectivite?.value ?? 'Collectivité non précisée';
    counts.set(nom, (counts.get(nom) ?? 0) + 1);
  }
  return [...counts.entries()].map(([nom, total]) => ({ nom, equipements: total }));
}
