import { cellName } from '../../workbook';
import type { Controle } from '../modele';
import { count } from '../session';
import { ToCell } from '../data/to-cell';
import { KINDS } from './kinds';
import { SayButton } from './panel-parts';
import { isSame, takenBack, unsaid } from './said';
import type { Said } from './said';
import { useSaying } from './use-saying';
import { WORDS } from './words';

/** A table that is not of the kind it was taken for. */
function SetAsideRow({ said }: { said: Said }) {
  const { say } = useSaying();
  const { kind, ancre } = said;
  const { title, article } = KINDS[kind];
  return (
    <li className="table-line is-static">
      <span className="grow">
        <ToCell at={ancre}>
          <span className="row-title">{ancre.texte || title}</span>
        </ToCell>{' '}
        <span className="caption">
          {`${ancre.sheet} · ${cellName(ancre.row, ancre.column)} · n’est pas ${article}`}
        </span>
      </span>
      <SayButton label={`Reprendre ${ancre.texte || title}`} onSay={() => say(takenBack(said))}>
        {WORDS.takeBack}
      </SayButton>
    </li>
  );
}

/** What the user said is not a table of its kind, each with its way back. */
export function SetAsideList({ result }: { result: Controle }) {
  const refused = result.dossier.consignes.avis.filter(({ avis }) => avis === 'refus');
  if (refused.length === 0) return null;
  return (
    <section className="section" aria-labelledby="tableaux-ecartes">
      <h2 id="tableaux-ecartes">Tableaux écartés</h2>
      <ul className="table-lines">
        {refused.map((said) => (
          <SetAsideRow
            key={`${said.kind} ${said.ancre.sheet} ${cellName(said.ancre.row, said.ancre.column)}`}
            said={said}
          />
        ))}
      </ul>
    </section>
  );
}

/** What was said of cells that are no longer there, or that nobody could follow: it can be forgotten. */
export function WithoutEffect({ result }: { result: Controle }) {
  const { say } = useSaying();
  const lost = result.lecture.consignesSansEffet.filter((said) => !('avis' in said && said.avis === 'refus'));
  if (lost.length === 0) return null;
  const forget = () => say(unsaid((said) => lost.some((other) => isSame(said, other))));
  return (
    <p className="spread">
      <span>
        {count(
          lost.length,
          'de vos explications n’a pas pu être suivie.',
          'de vos explications n’ont pas pu être suivies.',
        )}
      </span>
      <button type="button" className="link" onClick={forget}>
        {WORDS.forget}
      </button>
    </p>
  );
}
