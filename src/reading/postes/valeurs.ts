import { mesureDeCase, mesureDuNombre, mesureDuTexte, nombresDans } from '../annonces/nombres';
import type { Nombre } from '../annonces/nombres';
import type { Case } from '../feuille/feuille';
import type { Mesure } from '../records';

const UNITE_ETP = /^(?:e\.?t\.?p\.?t?|équivalents?\s+temps\s+pleins?)?(?:\s|\(|$|financ|annuel)/i;
/** "01 ETP": the comma is lost. */
const VIRGULE_PERDUE = /^0\d/;

/** "0,5", "0.5 ETP financé", "80 %". */
export function etpDe(c: Case): Mesure | null {
  if (VIRGULE_PERDUE.test(c.texte)) return null;
  const pourcent = /^(\d{1,3})\s?%$/.test(c.texte) ? nombresDans(c.texte)[0] : undefined;
  return pourcent ? mesureDuTexte(c, pourcent, 0.01) : mesureDeCase(c, UNITE_ETP);
}

export function etpIllisible(c: Case): boolean {
  return VIRGULE_PERDUE.test(c.texte) && etpSeul(c.texte.replace(/^0/, '0,'));
}

/** The unit that the template prints, without its figure. */
export function etpVide({ texte }: Case): boolean {
  return /^[.…_\s]*ETP$/i.test(texte);
}

const ETP_SEUL = /^\d+(?:[.,]\d+)?\s*ETP(?:\s+financés?)?$/i;

/** A cell that says a number of ETP and nothing else, whatever its column. */
export function etpSeul(texte: string): boolean {
  return ETP_SEUL.test(texte);
}

const UNITE_AM = /^(?:am|asmat|ass\S*\s*mat\S*|assistant\S*\s+maternel\S*)?$/i;

export function assistantesDe(c: Case): Mesure | null {
  return mesureDeCase(c, UNITE_AM);
}

/** "1 ETP pour 47 AM", "58 AM / ETP": how many ETP for how many assistantes maternelles. */
const PAR_ETP = /\bETP\b/i;

/** Assistantes maternelles for one ETP, as a cell states it. */
export function ratioDe(c: Case): Mesure | null {
  const nombres = nombresDuRatio(c.texte);
  const [premier, second] = nombres;
  if (!premier) return mesureDuNombre(c);
  if (!second) return mesureDuTexte(c, premier);
  const [etp, assistantes] = etpDAbord(c.texte, premier) ? [premier, second] : [second, premier];
  return etp.valeur > 0 ? mesureDuTexte(c, assistantes, 1 / etp.valeur) : null;
}

/** "1 ETP pour 47", "1/47", "47 pour 1 ETP". */
function etpDAbord(texte: string, premier: Nombre): boolean {
  return !PAR_ETP.test(texte) || /^\s*ETP/i.test(texte.slice(premier.fin));
}

function nombresDuRatio(texte: string): readonly Nombre[] {
  return nombresDans(texte.replace(/[/:]/g, ' pour '));
}
