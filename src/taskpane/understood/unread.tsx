import { Question20Regular } from '@fluentui/react-icons';
import { libellesDe, SENS_PAR_NATURE } from '../../app';
import { contains, rangeName } from '../../workbook';
import type { BlocNonReconnu, Controle, Dossier, KindTableau } from '../modele';
import { useSession } from '../session-context';
import { Accordion, Pill } from './accordion';
import { anchorOf, sheetOf } from './anchors';
import { ColumnList } from './column-list';
import { choicesOf, chosenIn, NOTHING_CHOSEN } from './draft';
import { KINDS } from './kinds';
import { KindSelect, SayButton } from './panel-parts';
import { confirmed, explained } from './said';
import type { Said } from './said';
import { cellsOf } from './table-row';
import { useKeptState } from '../use-kept-state';
import { useSaying } from './use-saying';
import { WORDS } from './words';

/** A block said to be a table, which its labels do not let us read yet. */
function declaredKind({ sheet, range }: BlocNonReconnu, dossier: Dossier): KindTableau | null {
  const avis = dossier.consignes.avis.find(
    ({ avis: said, ancre }) =>
      said === 'confirme' && ancre.sheet === sheet && contains(range, ancre.row, ancre.column),
  );
  return avis?.kind ?? null;
}

function UnreadPanel({ bloc, result }: { bloc: BlocNonReconnu; result: Controle }) {
  const { say } = useSaying();
  const declared = declaredKind(bloc, result.dossier);
  const place = `${bloc.sheet} ${rangeName(bloc.range)}`;
  const [kind, changeKind] = useKeptState(`nature ${place}`, declared);
  const [draft, changeDraft] = useKeptState(`colonnes ${place}`, NOTHING_CHOSEN);
  const columns = libellesDe(bloc, sheetOf(bloc, result.snapshot));
  const read = (chosen: KindTableau) => {
    const said: Said = { kind: chosen, ancre: anchorOf(bloc, result.snapshot) };
    say((consignes) => explained(chosen, choicesOf(columns, draft))(confirmed(said)(consignes)));
  };
  const choose = (chosen: KindTableau | null) => {
    changeKind(() => chosen);
    changeDraft(() => NOTHING_CHOSEN);
  };
  return (
    <div className="table-panel">
      <p>
        {declared
          ? `Vous avez dit que c’est ${KINDS[declared].article}, mais ses colonnes ne se lisent pas encore\u00a0: dites ce qu’elles contiennent.`
          : 'Ce bloc ressemble à un tableau, mais nous ne savons pas lequel\u00a0: il n’est ni lu ni contrôlé.'}
      </p>
      <KindSelect label="C’est un tableau de…" kind={kind} onChoose={choose} />
      {kind && (
        <>
          <ColumnList
            columns={columns}
            choices={SENS_PAR_NATURE[kind]}
            draft={draft}
            unknown={WORDS.notUnderstood}
            onChoose={(column, sens) => changeDraft((before) => chosenIn(before, column, sens))}
          />
          <SayButton onSay={() => read(kind)}>{WORDS.readIt}</SayButton>
        </>
      )}
    </div>
  );
}

/** A block that looks like a table and that nobody understood. */
export function UnreadRow({ bloc, result }: { bloc: BlocNonReconnu; result: Controle }) {
  const { revealCell } = useSession();
  const { sheet, range, premier } = bloc;
  const place = `${sheet} · ${rangeName(range)}`;
  return (
    <Accordion
      row={`${place}/?`}
      icon={<Question20Regular aria-hidden className="muted" />}
      title={premier.printed}
      caption={place}
      pill={<Pill sure={false}>Non reconnu</Pill>}
      onOpen={() => void revealCell(...cellsOf(sheet, range))}
    >
      {() => <UnreadPanel bloc={bloc} result={result} />}
    </Accordion>
  );
}

/** The blocks to say something of: those that she set aside are listed apart. */
export function unreadBlocks({ lecture, dossier }: Controle): readonly BlocNonReconnu[] {
  const refused = dossier.consignes.avis.filter(({ avis }) => avis === 'refus');
  const isRefused = ({ sheet, range }: BlocNonReconnu) =>
    refused.some(({ ancre }) => ancre.sheet === sheet && contains(range, ancre.row, ancre.column));
  return lecture.nonReconnus.filter((bloc) => declaredKind(bloc, dossier) !== null || !isRefused(bloc));
}
