import { texteMontre } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';

/** A row of the identity card of a convention: « Date de signature | 18/12/2023 ». */
export interface Renseignement {
  readonly etiquette: string;
  readonly valeur: Case;
}

/** What only a card of the convention tells, one thing a row. */
const DE_LA_CARTE =
  /^(?:territoire|composition|si[èe]ge|(?:caf|collectivit[ée]s?|partenaires?|communes?)(?: signataires?)?|signataires?|p[ée]riode|dur[ée]e|date (?:de |d[’'])(?:la )?(?:signature|effet|fin|d[ée]but|prise d[’']effet)|nombre (?:de |d[’'])(?:axes|communes|actions|fiches|objectifs)|budget)(?!\p{L})/iu;
/** A fiche action has a duration and a period of its own. */
const D_UNE_FICHE =
  /^(?:pilote|porteur|constat|diagnostic|responsable|indicateurs?|action|fiche|poste)(?!\p{L})/iu;
const ETIQUETTE_MAX = 60;
const LIGNES_MAX = 60;
const RENSEIGNEMENTS_MIN = 3;

/** The labels and values of a sheet that is the card of the convention; none elsewhere. */
export function renseignementsDe({ lignes }: Feuille): readonly Renseignement[] {
  if (lignes.length > LIGNES_MAX) return [];
  const lus = lignes.flatMap(({ cases: [tete, valeur, ...autres] }) => {
    if (!tete || !valeur || autres.length > 0 || tete.texte.length > ETIQUETTE_MAX) return [];
    const etiquette = tete.texte.replace(/\s*:\s*$/, '');
    return [{ etiquette, valeur: { ...valeur, texte: texteMontre(valeur) } }];
  });
  const dits = lus.filter(({ etiquette }) => DE_LA_CARTE.test(etiquette));
  const estUneFiche = lus.some(({ etiquette }) => D_UNE_FICHE.test(etiquette));
  return estUneFiche || dits.length < RENSEIGNEMENTS_MIN ? [] : lus;
}
