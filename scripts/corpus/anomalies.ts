import type { Controle } from '../../src/app';
import type { Finding } from '../../src/rules';
import { normaliser } from '../../src/referentiel';
import { isCellError } from '../../src/workbook';
import type { CellValue } from '../../src/workbook';
import type { Anomalie, Cle } from './cle';

export interface Sort {
  readonly anomalie: Anomalie;
  /** Those of a rule that fits the kind, within a row; null when the quote stands in no cell. */
  readonly findings: readonly Finding[] | null;
  /** What holds the words quoted: a table of the plan d’action, or anything else. */
  readonly ou: 'plan, fiches, suivi' | 'ailleurs';
}

interface LigneClasseur {
  readonly sheet: string;
  readonly row: number;
  readonly texte: string;
}

const MOTS_CHERCHES = [9, 6, 4, 3];
/** A short quote is a word or a number: all of it, as a whole cell would print it. */
const COURTE = 3;
const ECART_DE_LIGNES = 1;

/** Rules that may speak of each kind of anomaly: a neighbour that says something else does not count. */
const REGLES_PAR_NATURE: Readonly<Record<string, RegExp>> = {
  numerotation: /^plan\/(?:numerotation|objectif-hors-action)$|^fiche\/(?:sans-action|numerotation)$/,
  renvoi_casse:
    /^plan\/(?:renvoi-casse|action-sans-fiche)$|^convention\/annexe-manquante$|^fiche\/sans-action$/,
  periode:
    /^fiche\/echeance-hors-periode$|^convention\/(?:periode(?:-ancienne)?|agrement-echu)$|^eaje\/annee-absente$/,
  champ_manquant:
    /^fiche\/(?:champ-|vide|indicateur-|objectifs-)|^plan\/action-sans-|^equipement\/(?:(?:adresse|nom|type|collectivite)-absente?|absent-|groupe-vide)|^eaje\/annee-absente$|^convention\/annexe-manquante$|^poste\/|^cellule\/modele-oublie$/,
  doublon: /^fiche\/doublon$|^plan\/(?:objectif-duplique|numerotation)$|^equipement\/doublon$/,
  libelle_divergent:
    /divergent|^equipement\/(?:absent-|type-|collectivite-)|^convention\/|^total\/meme-chiffre|^fiche\/nom-ancien$|^plan\/libelle/,
  total_inconsistent: /^total\/|^eaje\/|^poste\/|^convention\/communes$/,
  valeur_aberrante: /^total\/|^eaje\/|^poste\//,
  code_postal: /^equipement\/(?:code-postal|commune)/,
  faute_type:
    /^equipement\/(?:type|commune|orthographe|adresses)|^convention\/nom-commune$|^cellule\/(?!espaces)|^plan\//,
  ocr: /^cellule\/(?!espaces)|^total\//,
  autre: /^(?!cellule\/espaces)/,
};

function texteDe(valeur: CellValue): string {
  return valeur === null || isCellError(valeur) ? '' : String(valeur);
}

/** Rows of every sheet, as one text each. */
function lignesDuClasseur({ snapshot }: Controle): readonly LigneClasseur[] {
  return snapshot.sheets.flatMap(({ name, cells }) =>
    Array.from({ length: cells.rowCount }, (_, row) => {
      const textes = Array.from({ length: cells.rowWidth(row) }, (_case, column) =>
        texteDe(cells.value(row, column)),
      );
      return { sheet: name, row, texte: ` ${normaliser(textes.join(' '))} ` };
    }),
  );
}

/** Rows that hold the first words of a quote, as many of them as possible. */
function lignesCitees(lignes: readonly LigneClasseur[], citation: string): readonly LigneClasseur[] {
  const mots = normaliser(citation.split(/\.{3}|…/)[0] ?? '').split(' ');
  const longueurs = mots.length <= COURTE ? [mots.length] : MOTS_CHERCHES;
  for (const nombre of longueurs) {
    const debut = ` ${mots.slice(0, nombre).join(' ')} `;
    const citees = lignes.filter(({ texte }) => texte.includes(debut));
    if (citees.length > 0) return citees;
  }
  return [];
}

/** In the sheet that the key names, when it names one. */
function lignesDe(lignes: readonly LigneClasseur[], { quote, sheet }: Anomalie): readonly LigneClasseur[] {
  const citees = lignesCitees(lignes, quote);
  const siennes = citees.filter((ligne) => ligne.sheet === sheet);
  return siennes.length > 0 ? siennes : citees;
}

function surCesLignes(
  findings: readonly Finding[],
  lignes: readonly LigneClasseur[],
  ecart: number,
): readonly Finding[] {
  return findings.filter(({ cells, related }) =>
    [...cells, ...related].some((cell) =>
      lignes.some(({ sheet, row }) => sheet === cell.sheet && Math.abs(row - cell.row) <= ecart),
    ),
  );
}

const DU_PLAN: ReadonlySet<string> = new Set(['plan', 'fiche', 'suivi']);

function ouSont({ lecture }: Controle, lignes: readonly LigneClasseur[]): Sort['ou'] {
  const duPlan = lignes.some(({ sheet, row }) =>
    lecture.tableaux.some(
      (tableau) =>
        DU_PLAN.has(tableau.kind) &&
        tableau.sheet === sheet &&
        row >= tableau.range.top &&
        row <= tableau.range.bottom,
    ),
  );
  return duPlan ? 'plan, fiches, suivi' : 'ailleurs';
}

export function sortDesAnomalies(controle: Controle, cle: Cle): readonly Sort[] {
  const lignes = lignesDuClasseur(controle);
  return (cle.anomalies ?? []).map((anomalie) => {
    const citees = lignesDe(lignes, anomalie);
    if (citees.length === 0) return { anomalie, findings: null, ou: 'ailleurs' };
    const admises = controle.findings.filter(({ rule }) => REGLES_PAR_NATURE[anomalie.kind]?.test(rule));
    const findings = surCesLignes(admises, citees, ECART_DE_LIGNES);
    return { anomalie, findings, ou: ouSont(controle, citees) };
  });
}

export interface PartTrouvee {
  readonly nature: string;
  readonly trouvees: number;
  readonly total: number;
}

/** Kinds that a reader of plans and fiches is asked to see. */
const DU_PLAN_ATTENDUES: ReadonlySet<string> = new Set([
  'numerotation',
  'renvoi_casse',
  'periode',
  'champ_manquant',
  'doublon',
]);

/** Sure anomalies that lie in a cell and those that are found, by kind, then all together. */
export function partsTrouvees(sorts: readonly Sort[]): readonly PartTrouvee[] {
  const sures = sorts.filter(({ anomalie, findings }) => anomalie.confidence === 'sure' && findings !== null);
  const part = (nature: string, ceux: readonly Sort[]): PartTrouvee => {
    return { nature, trouvees: ceux.filter(({ findings }) => findings?.length).length, total: ceux.length };
  };
  const natureDe = ({ anomalie, ou }: Sort): string => `${anomalie.kind} (${ou})`;
  const natures = [...new Set(sures.map(natureDe))].sort();
  const duPlan = sures.filter(
    ({ anomalie, ou }) => ou !== 'ailleurs' && DU_PLAN_ATTENDUES.has(anomalie.kind),
  );
  return [
    ...natures.map((nature) =>
      part(
        nature,
        sures.filter((sort) => natureDe(sort) === nature),
      ),
    ),
    part('cinq natures (plan, fiches, suivi)', duPlan),
    part('toutes', sures),
  ];
}

/** Errors and warnings on rows that the key says to be right. */
export function faussesAlertes(
  controle: Controle,
  cle: Cle,
): readonly { quote: string; findings: readonly Finding[] }[] {
  const feuilles = new Set(
    controle.lecture.tableaux.filter(({ kind }) => kind === 'equipements').map(({ sheet }) => sheet),
  );
  const lignes = lignesDuClasseur(controle).filter(({ sheet }) => feuilles.has(sheet));
  return (cle.non_anomalies ?? [])
    .map(({ quote }) => ({
      quote,
      findings: surCesLignes(controle.findings, lignesCitees(lignes, quote), 0).filter(
        ({ severity }) => severity !== 'info',
      ),
    }))
    .filter(({ findings }) => findings.length > 0);
}
