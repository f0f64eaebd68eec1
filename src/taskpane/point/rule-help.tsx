import { useEffect, useId, useState } from 'react';
import { aideDeRegle } from '../../app';
import type { AideDeRegle } from '../../app';
import type { Finding } from '../modele';
import { RuleExample } from './rule-example';
import { sourceInWords } from './source-words';

const NOTHING_MORE = 'Il n’y a rien de plus à dire de ce contrôle.';

/** What there is to know of a rule; undefined until it is known. */
function useRuleHelp(rule: string): AideDeRegle | null | undefined {
  const [help, setHelp] = useState<AideDeRegle | null>();
  useEffect(() => {
    let isShown = true;
    const show = (found: AideDeRegle | null) => isShown && setHelp(found);
    aideDeRegle(rule).then(show, () => show(null));
    return () => {
      isShown = false;
    };
  }, [rule]);
  return help;
}

function Help({ rule }: { rule: string }) {
  const help = useRuleHelp(rule);
  if (help === undefined) return null;
  if (help === null) return <p>{NOTHING_MORE}</p>;
  return (
    <>
      <h2 className="section-title">Ce qui est vérifié</h2>
      <p>{help.verifie}</p>
      {help.signale && <RuleExample example={help.signale} severity={help.gravite} />}
    </>
  );
}

/** Where the rule comes from; what it checks, with an example, for who asks. */
export function RuleHelp({ finding }: { finding: Finding }) {
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const source = sourceInWords(finding.source);
  return (
    <div className="section at-the-bottom">
      <div className="spread">
        <p className="caption">{source && `Source\u00a0: ${source}`}</p>
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          En savoir plus
        </button>
      </div>
      <div id={panel} className="rule-help" hidden={!isOpen}>
        {isOpen && <Help rule={finding.rule} />}
      </div>
    </div>
  );
}
