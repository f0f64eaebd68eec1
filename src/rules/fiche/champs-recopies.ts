import type { FicheAction, Field, NomChamp } from '../../reading';
import { grouper } from '../grouper';
import { cleDeTexte, jetonsDe } from '../ressemblance';
import { valeurDe } from './fiches';

/** Some words of a field of a fiche. */
export interface Phrase {
  readonly lue: FicheAction;
  readonly champ: NomChamp;
  readonly texte: string;
  readonly field: Field;
}

export const clePhrase = ({ texte }: Phrase): string => cleDeTexte(texte);

/** Shorter, a sentence may be met in two fiches by chance. */
export const MOTS_MIN = 8;
const MOTS_D_UN_CHAMP = 4;
const FICHES_MIN = 4;

/** A short constat, or a short objectif, that is all of a field. */
function champCourt(lue: FicheAction, champ: 'diagnostic' | 'objectifs'): readonly Phrase[] {
  const { valeur, elements = [] } = lue.champs[champ] ?? {};
  const mots = valeur ? jetonsDe(valeur.value).length : 0;
  if (!valeur || elements.length !== 1 || mots < MOTS_D_UN_CHAMP || mots >= MOTS_MIN) return [];
  return [{ lue, champ, texte: valeur.value, field: valeur }];
}

/** Where every fiche has a constat or an objectif of its own, the only two that share one: the second may be pasted. */
export function champsRecopies(fiches: readonly FicheAction[]): readonly (readonly [Phrase, Phrase])[] {
  return (['diagnostic', 'objectifs'] as const).flatMap((champ) => {
    const dites = fiches.filter((lue) => valeurDe(lue, champ) !== null).length;
    const courts = fiches.flatMap((lue) => champCourt(lue, champ));
    const [seule, ...autres] = [...grouper(courts, clePhrase).values()].filter(({ length }) => length > 1);
    const [premiere, copie, ...suivantes] = seule ?? [];
    if (autres.length + suivantes.length > 0 || dites < FICHES_MIN || !premiere || !copie) return [];
    return premiere.lue.plan === copie.lue.plan ? [[premiere, copie] as const] : [];
  });
}
