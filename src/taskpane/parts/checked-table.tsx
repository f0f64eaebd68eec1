/** A table with one marked cell: what the pane does, in a picture. */
export function CheckedTable() {
  return (
    <svg className="checked-table" width="72" height="56" viewBox="0 0 72 56" aria-hidden>
      <rect className="sheet" x="1" y="1" width="58" height="46" rx="4" />
      <path className="lines" d="M1 13h58M21 13v34M1 24.5h58M1 36h58" />
      <rect className="head" x="1.5" y="1.5" width="57" height="11.5" rx="3.5" />
      <rect className="marked" x="21.5" y="25" width="37" height="10.5" />
      <circle className="disc" cx="57" cy="41" r="14" />
      <path className="tick" d="m50.5 41.5 4.5 4.5 9-9.5" />
    </svg>
  );
}
