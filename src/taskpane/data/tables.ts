import { rangeName } from '../../workbook';
import type { Lecture, Tableau } from '../modele';
import { count } from '../session';

type Kind = Tableau['kind'];

export interface TableLine {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly content: string;
  readonly sure: boolean;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The tables of one kind: a workbook may have seventy of them. */
export interface TableGroup {
  readonly kind: Kind;
  readonly title: string;
  /** "24 fiches". */
  readonly content: string;
  /** Those to confirm come first. */
  readonly lines: readonly TableLine[];
  readonly doubtful: number;
}

export interface CollectiviteLine {
  readonly nom: string;
  readonly equipements: number;
}

/** Below this, a table is to be confirmed by a reader. */
const SURE = 0.8;

interface KindWords {
  readonly title: string;
  readonly one: string;
  readonly many: string;
}

const KINDS: Readonly<Record<Kind, KindWords>> = {
  equipements: { title: 'Équipements et services', one: 'équipement', many: 'équipements' },
  eaje: { title: 'Indicateurs EAJE', one: 'EAJE', many: 'EAJE' },
  trajectoire: { title: 'Places par année', one: 'structure', many: 'structures' },
  postes: { title: 'Postes', one: 'poste', many: 'postes' },
  plan: { title: 'Plan d’action', one: 'action', many: 'actions' },
  fiche: { title: 'Fiches action', one: 'fiche', many: 'fiches' },
  suivi: { title: 'Suivi', one: 'ligne', many: 'lignes' },
  gouvernance: { title: 'Gouvernance', one: 'instance', many: 'instances' },
  signataires: { title: 'Signataires', one: 'signataire', many: 'signataires' },
  chiffres: { title: 'Tableaux de chiffres', one: 'tableau', many: 'tableaux' },
};

const KIND_ORDER = Object.keys(KINDS) as readonly Kind[];

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
  const { sheet, range, kind, confidence } = tableau;
  const place = rangeName(range);
  return {
    key: `${sheet}!${place}/${kind}`,
    title,
    place: `${sheet} · ${place}`,
    content: records ? contentOf(kind, records) : count(range.bottom - range.top + 1, 'ligne'),
    sure: confidence >= SURE,
    at: { sheet, row: range.top, column: range.left },
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
  const doubtful = lines.filter(({ sure }) => !sure);
  return {
    kind,
    title,
    content: records ? contentOf(kind, records) : countOf(kind, lecture, tableaux.length),
    lines: [...doubtful, ...lines.filter(({ sure }) => sure)],
    doubtful: doubtful.length,
  };
}

/** The recognised tables, those of a kind together, in an order that does not change with the workbook. */
export function tableGroups(lecture: Lecture): readonly TableGroup[] {
  return KIND_ORDER.flatMap((kind) => {
    const tableaux = lecture.tableaux.filter((tableau) => tableau.kind === kind);
    return tableaux.length > 0 ? [groupOf(kind, tableaux, lecture)] : [];
  });
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
