import { useState } from 'react';
import { libellesDe, SENS_PAR_NATURE } from '../../app';
import type { TableLine } from '../data/tables';
import type { Controle, LibelleLu } from '../modele';
import { anchorOf, isAbout, sheetOf } from './anchors';
import { ColumnList } from './column-list';
import { doubtOf, isSure } from './doubt';
import { choicesOf, chosenIn, NOTHING_CHOSEN } from './draft';
import type { Draft } from './draft';
import { KINDS } from './kinds';
import { KindSelect, SayButton } from './panel-parts';
import { confirmed, explained, setAside, unsaid } from './said';
import type { Said } from './said';
import { useKeptState } from '../use-kept-state';
import { useSaying } from './use-saying';
import { WORDS } from './words';

/** The user has the last word on this table: what she said of it, and how to take it back. */
function Adjusted({ isMeant, text }: { isMeant: (said: Said) => boolean; text: string }) {
  const { say } = useSaying();
  return (
    <p className="spread">
      <span>{text}</span>
      <button type="button" className="link" onClick={() => say(unsaid(isMeant))}>
        {WORDS.backToAutomatic}
      </button>
    </p>
  );
}

/** What will happen of a table that is of another kind, before it happens. */
function SetAside({ said, line }: { said: Said; line: TableLine }) {
  const { say } = useSaying();
  const [kind, setKind] = useState<Said['kind'] | null>(null);
  const { article } = KINDS[said.kind];
  const put = () =>
    say((consignes) => {
      const without = setAside(said)(consignes);
      return kind ? confirmed({ ...said, kind })(without) : without;
    });
  return (
    <div role="group" aria-label={WORDS.notThisKind} className="set-aside section">
      <p>
        {`Il ne sera plus lu comme ${article} (${line.content}), et ses points disparaîtront de la liste. Vos cellules ne changent pas.`}
      </p>
      <p className="caption">Il restera sous «&nbsp;Tableaux écartés&nbsp;», où vous pourrez le reprendre.</p>
      <KindSelect label="C’est plutôt" kind={kind} onChoose={setKind} />
      <div>
        <SayButton onSay={put}>{WORDS.setAside}</SayButton>
      </div>
    </div>
  );
}

interface PanelActionsProps {
  readonly line: TableLine;
  readonly said: Said;
  readonly columns: readonly LibelleLu[];
  readonly draft: Draft;
  readonly onSaid: () => void;
}

function PanelActions({ line, said, columns, draft, onSaid }: PanelActionsProps) {
  const { say } = useSaying();
  const [leaving, setLeaving] = useState(false);
  const sure = isSure(line.tableau);
  const choices = choicesOf(columns, draft);
  const confirm = () =>
    say((consignes) => {
      const with_ = explained(said.kind, choices)(consignes);
      return sure ? with_ : confirmed(said)(with_);
    }, onSaid);
  return (
    <>
      <div className="panel-actions">
        {(!sure || choices.length > 0) && <SayButton onSay={confirm}>{WORDS.confirm}</SayButton>}
        <button type="button" className="link" aria-expanded={leaving} onClick={() => setLeaving(!leaving)}>
          {WORDS.notThisKind}
        </button>
      </div>
      {leaving && <SetAside said={said} line={line} />}
    </>
  );
}

/** What was understood of one table, and the last word on it. */
export function TablePanel({ line, result }: { line: TableLine; result: Controle }) {
  const { tableau } = line;
  const [draft, changeDraft] = useKeptState(`colonnes ${line.key}`, NOTHING_CHOSEN);
  const columns = libellesDe(tableau, sheetOf(tableau, result.snapshot));
  const said: Said = { kind: tableau.kind, ancre: anchorOf(tableau, result.snapshot) };
  const labels = [said.ancre, ...columns.map(({ ancre }) => ancre)];
  const isMeant = (other: Said) => other.kind === said.kind && isAbout(other.ancre, tableau, labels);
  const { avis, libelles } = result.dossier.consignes;
  const isConfirmed = avis.some(isMeant) && !libelles.some(isMeant);
  const doubt = doubtOf(tableau, columns);
  return (
    <div className="table-panel">
      {doubt && <p>{doubt}</p>}
      {(tableau.ajuste === true || libelles.some(isMeant) || avis.some(isMeant)) && (
        <Adjusted isMeant={isMeant} text={isConfirmed ? WORDS.confirmed : WORDS.adjusted} />
      )}
      <ColumnList
        columns={columns}
        choices={SENS_PAR_NATURE[tableau.kind]}
        draft={draft}
        unknown={WORDS.notUnderstood}
        onChoose={(column, sens) => changeDraft((before) => chosenIn(before, column, sens))}
      />
      <PanelActions {...{ line, said, columns, draft }} onSaid={() => changeDraft(() => NOTHING_CHOSEN)} />
    </div>
  );
}
