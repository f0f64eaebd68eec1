import { Input, Select, Switch } from '@fluentui/react-components';
import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { groupedBy, notAmong, onlySheet, search } from '../session';
import type { Grouping } from '../session';
import { useSession, useSessionState } from '../session-context';

const GROUPINGS: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'sheet', label: 'Par feuille' },
  { value: 'rule', label: 'Par règle' },
  { value: 'severity', label: 'Par gravité' },
];

function SearchField() {
  const { go } = useSession();
  const { filter } = useSessionState();
  return (
    <Input
      type="search"
      className="search-field"
      aria-label="Rechercher un point"
      placeholder="Rechercher"
      contentBefore={<Search16Regular />}
      value={filter.search}
      onChange={(_, { value }) => go(search(value))}
    />
  );
}

function GroupingField() {
  const { go } = useSession();
  const { grouping } = useSessionState();
  return (
    <Select
      aria-label="Regrouper les points"
      value={grouping}
      onChange={(_, { value }) => go(groupedBy(value as Grouping))}
    >
      {GROUPINGS.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function MarksSwitch() {
  const { setMarks } = useSession();
  const { marks } = useSessionState();
  return (
    <Switch
      className="marks-switch"
      label="Marques dans les cellules"
      labelPosition="before"
      checked={marks}
      onChange={(_, { checked }) => void setMarks(checked)}
    />
  );
}

function SheetTag() {
  const { go } = useSession();
  const { sheet } = useSessionState().filter;
  if (!sheet) return null;
  return (
    <button type="button" className="tag" onClick={() => go(onlySheet(null))}>
      <span className="hidden-text">Ôter le filtre&nbsp;: feuille </span>
      {sheet}
      <Dismiss16Regular aria-hidden />
    </button>
  );
}

function AmongTag() {
  const { go } = useSession();
  const { among } = useSessionState().filter;
  if (!among) return null;
  return (
    <button type="button" className="tag" onClick={() => go(notAmong)}>
      <span className="hidden-text">Ôter le filtre&nbsp;: points de </span>
      {among.title}
      <Dismiss16Regular aria-hidden />
    </button>
  );
}

export function FilterBar() {
  return (
    <>
      <div className="filter-fields">
        <SearchField />
        <GroupingField />
      </div>
      <SheetTag />
      <AmongTag />
      <MarksSwitch />
    </>
  );
}
