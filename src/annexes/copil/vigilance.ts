import type { Finding, Severity } from '../../rules';
import type { Matiere } from '../matiere';
import { compte } from '../nombres';
import { lisible } from '../texte';

/** What the committee should look at, in sentences. */
export interface Vigilance {
  readonly sujet: string;
  readonly texte: string;
}

interface Theme {
  readonly sujet: string;
  readonly regles: RegExp;
}

/** The rules that each line sums up; a point is told by the first that knows it. */
const THEMES: readonly Theme[] = [
  { sujet: 'Fragilité', regles: /^eaje\/fragilite$/ },
  { sujet: 'Places', regles: /places|capacite/ },
  { sujet: 'Accueil du jeune enfant', regles: /^eaje\// },
  { sujet: 'Équipements', regles: /^equipement\// },
  { sujet: 'Plan d’actions', regles: /^(?:plan|fiche|suivi|avenant)\// },
];

const PHRASES_MAX = 2;
/** Letters of a sentence that a committee reads at a glance; the rest is in the report. */
const LETTRES_D_UNE_PHRASE = 150;
const RANGS: readonly Severity[] = ['error', 'warning', 'info'];

function abreger(phrase: string): string {
  if (phrase.length <= LETTRES_D_UNE_PHRASE) return phrase;
  const fin = phrase.lastIndexOf(' ', LETTRES_D_UNE_PHRASE);
  return `${phrase.slice(0, fin > 0 ? fin : LETTRES_D_UNE_PHRASE)}…`;
}

function enPhrases(findings: readonly Finding[]): string {
  const tries = [...findings].sort((a, b) => RANGS.indexOf(a.severity) - RANGS.indexOf(b.severity));
  const dites = [...new Set(tries.map(({ quoi }) => abreger(lisible(quoi))))];
  const autres = dites.length - PHRASES_MAX;
  const phrases = dites.slice(0, PHRASES_MAX);
  if (autres > 0) phrases.push(`Et ${compte(autres, 'autre point', 'autres points')}.`);
  return phrases.join(' ');
}

function bilan(findings: readonly Finding[]): string {
  const combien = (gravite: Severity): number =>
    findings.filter(({ severity }) => severity === gravite).length;
  if (findings.length === 0) return 'Rien à signaler.';
  const comptes = [
    compte(combien('error'), 'erreur', 'erreurs'),
    compte(combien('warning'), 'point à vérifier', 'points à vérifier'),
    `${compte(combien('info'), 'point', 'points')} pour information`,
  ];
  return `${comptes.join(', ')}.`;
}

/** The open points by subject, the gravest first, then how many there are. */
export function vigilances({ findings }: Matiere): readonly Vigilance[] {
  const restants = new Set(findings);
  const lignes = THEMES.flatMap(({ sujet, regles }) => {
    const siens = [...restants].filter(({ rule, severity }) => {
      const grave = severity !== 'info' || sujet === 'Fragilité';
      return grave && regles.test(rule);
    });
    for (const finding of siens) restants.delete(finding);
    return siens.length > 0 ? [{ sujet, texte: enPhrases(siens) }] : [];
  });
  return [...lignes, { sujet: 'Contrôle', texte: bilan(findings) }];
}
