import type { Finding } from '../modele';
import { sourceInWords } from './source-words';

/** Where the rule comes from. */
export function RuleHelp({ finding }: { finding: Finding }) {
  const source = sourceInWords(finding.source);
  return source && <p className="caption at-the-bottom">{'Source : ' + source}</p>;
}
