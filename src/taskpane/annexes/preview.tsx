import { feuillesEnMots } from '../../app';
import type { AnnexePreparee } from '../../app';
import type { Finding } from '../modele';
import { SeverityIcon } from '../parts/severity';
import { addressOf, count, sheetOf } from '../session';
import { useSessionState } from '../session-context';
import { useProducing, useProducingState } from './use-producing';
import { preparationOf, WORDS } from './words';

type Apercu = AnnexePreparee['apercu'];

/** More errors are told by their number. */
const ERRORS_SHOWN = 5;

function whatItIs({ feuilles, contenu }: Apercu, form: string): string {
  const what = form === 'word' ? 'Document Word' : feuillesEnMots(feuilles);
  return `${what}\u00a0: ${contenu}`;
}

function useOutcome(): string {
  const { makesSheets } = useProducing();
  const { form } = useProducingState();
  return makesSheets && form === 'sheet' ? WORDS.others : WORDS.download;
}

function ToBeMade({ text }: { text: string }) {
  const outcome = useOutcome();
  return (
    <section aria-label="Ce qui sera créé" className="to-be-made">
      <h2>Ce qui sera créé</h2>
      <p>{text}</p>
      <p className="caption">{outcome}</p>
    </section>
  );
}

function ErrorLine({ finding }: { finding: Finding }) {
  return <li>{`${sheetOf(finding)} · ${addressOf(finding.cells)}\u00a0: ${finding.titre}`}</li>;
}

/** What would be printed wrong. */
function OpenErrors({ apercu: { erreurs, aCorriger } }: { apercu: Apercu }) {
  if (aCorriger === null) return null;
  const more = erreurs.length - ERRORS_SHOWN;
  return (
    <section aria-label={aCorriger} className="message is-error open-errors">
      <SeverityIcon severity="error" />
      <div className="grow">
        <h2>{aCorriger}</h2>
        <ul>
          {erreurs.slice(0, ERRORS_SHOWN).map((finding) => (
            <ErrorLine key={finding.id} finding={finding} />
          ))}
          {more > 0 && <li>{`et ${count(more, 'autre')}`}</li>}
        </ul>
      </div>
    </section>
  );
}

/** What the chosen annexe will be, and what is still wrong with it. */
export function Preview() {
  const { choice, form, prepared, unprepared } = useProducingState();
  const { result } = useSessionState();
  if (choice === 'modele')
    return <ToBeMade text="Une feuille par annexe, avec ses listes et ses formules." />;
  if (!result) return <p className="muted">{WORDS.unread}</p>;
  if (!prepared) return unprepared === null ? <p className="muted">{preparationOf(choice)}</p> : null;
  const { apercu } = prepared;
  if (apercu.manque !== null) return <p className="message">{apercu.manque}</p>;
  return (
    <>
      <ToBeMade text={whatItIs(apercu, form)} />
      <OpenErrors apercu={apercu} />
    </>
  );
}
