import { champ, champPartie } from '../feuille/champ';
import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Instance } from '../records';

const COLONNES = {
  nom: /^[^\p{L}\d]*(?:instance|comit[ée]|organe)/iu,
  composition: /^[^\p{L}\d]*(?:composition|membre|participant)/iu,
  frequence: /^[^\p{L}\d]*(?:fr[ée]quence|p[ée]riodicit[ée]|rythme|calendrier|r[ée]union)/iu,
};
const GOUVERNANCE = /gouvernance|pilotage|instance/iu;
const INSTANCE =
  /(?:comit[ée]s?\s+(?:de\s+pilotage|techniques?|de\s+suivi|partenarial|territorial)|groupes?\s+(?:de\s+travail|projets?)|\bcopil\b|\bcotech\b)(?:\s+(?:strat[ée]gique|th[ée]matiques?|op[ée]rationnel))?/iu;
const FREQUENCE =
  /(?:(?:au moins|[àa] minima|minimum)\s+)?(?:(?:une|deux|trois|quatre|\d+)(?:\s+[àa]\s+(?:deux|trois|quatre|\d+))?\s+(?:fois|r[ée]unions?)\s*(?:par|\/)\s*(?:an|semestre|trimestre|mois)|annuellement|semestriellement|trimestriellement|chaque\s+(?:ann[ée]e|semestre|trimestre|mois)|tous\s+les\s+(?:ans|\w+\s+mois))/iu;

type Colonnes = Readonly<Record<keyof typeof COLONNES, number | null>>;

function colonneDe({ cases }: Ligne, nom: keyof Colonnes): number | null {
  return cases.find(({ texte }) => texte.length < 60 && COLONNES[nom].test(texte))?.column ?? null;
}

/** The name first: few rows have one. */
function colonnesDe(ligne: Ligne): Colonnes | null {
  const nom = colonneDe(ligne, 'nom');
  if (nom === null) return null;
  const composition = colonneDe(ligne, 'composition');
  const frequence = colonneDe(ligne, 'frequence');
  return composition === null && frequence === null ? null : { nom, composition, frequence };
}

function instancesDuTableau(lignes: readonly Ligne[], { nom, composition, frequence }: Colonnes): Instance[] {
  const lire = (ligne: Ligne, column: number | null): Case | null =>
    column === null ? null : caseEn(ligne, column);
  return lignes.flatMap((ligne) => {
    const [nommee, composee, tenue] = [nom, composition, frequence].map((column) => lire(ligne, column));
    if (!nommee) return [];
    return [
      {
        nom: champ(nommee),
        composition: composee ? champ(composee) : null,
        frequence: tenue ? champ(tenue) : null,
      },
    ];
  });
}

/** « Le comité technique se réunira au moins une fois par an »: a sentence that names an instance at its head. */
function instanceEnProse(c: Case): Instance[] {
  const tete = c.texte.slice(0, 60);
  const nom = INSTANCE.exec(tete)?.[0];
  if (nom === undefined) return [];
  const frequence = FREQUENCE.exec(c.texte)?.[0];
  return [
    {
      nom: champPartie(c, nom),
      composition: null,
      frequence: frequence === undefined ? null : champPartie(c, frequence),
    },
  ];
}

/** Rows that follow a header without a blank row. */
function suite(lignes: readonly Ligne[], rang: number): readonly Ligne[] {
  const fin = lignes.findIndex((ligne, i) => i > rang && ligne.row - (lignes[i - 1]?.row ?? 0) > 1);
  return lignes.slice(rang + 1, fin < 0 ? lignes.length : fin);
}

const LIGNES_PAR_TRANCHE = 200;

function* instancesDesTableaux({ lignes, sheet }: Feuille): Generator<string, readonly Instance[], void> {
  const instances: Instance[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
    const colonnes = ligne.cases.length > 1 ? colonnesDe(ligne) : null;
    if (colonnes) instances.push(...instancesDuTableau(suite(lignes, rang), colonnes));
  }
  return instances;
}

/** Reads the instances of governance of a workbook. */
export function* lireInstances(feuilles: readonly Feuille[]): Generator<string, readonly Instance[], void> {
  const instances: Instance[] = [];
  for (const feuille of feuilles) {
    const deTableaux = yield* instancesDesTableaux(feuille);
    const enProse = deTableaux.length === 0 && GOUVERNANCE.test(feuille.sheet.name);
    instances.push(...deTableaux);
    if (enProse) instances.push(...feuille.lignes.flatMap(({ cases }) => cases.flatMap(instanceEnProse)));
  }
  return instances;
}
