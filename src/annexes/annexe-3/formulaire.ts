import type { ChampFiche, FicheAction, Field, NomChamp, Objectif } from '../../reading';
import type { TextRun } from '../../workbook';
import type { Matiere } from '../matiere';
import { typographier } from '../texte';
import type { Nouveautes } from './nouveautes';

/** A field of the form: its label, and its text line by line; no line when it is to be filled in. */
export interface ChampImprime {
  readonly nom: NomChamp;
  readonly intitule: string;
  readonly runs: readonly TextRun[];
}

/** A fiche as its form prints it. */
export interface FicheImprimee {
  /** "FICHE ACTION n° 18" */
  readonly bandeau: string;
  readonly titre: string;
  /** Objectifs that the head of the fiche words beside its fields. */
  readonly objectifsDEntete: readonly string[];
  readonly champs: ReadonlyMap<NomChamp, ChampImprime>;
}

/** Labels of the form. Source: maquettes/annexe-3-fiche.html. */
const INTITULES: Readonly<Record<NomChamp, string>> = {
  axe: 'Thématique',
  orientations: 'Orientations',
  pilote: 'Pilote de l’action',
  objectifsGeneraux: 'Objectifs généraux',
  diagnostic: 'Diagnostic initial',
  publicCible: 'Public cible',
  objectifs: 'Objectifs opérationnels',
  modalites: 'Modalités de mise en œuvre',
  servicesMobilises: 'Services mobilisés et responsables de l’action',
  echeances: 'Échéances de réalisation',
  resultatsAttendus: 'Résultats attendus',
  partenaires: 'Partenaires sollicités',
  indicateurs: 'Indicateurs d’évaluation',
};

/** Fields that every form has, filled or not; the others where a fiche of the workbook has them. */
const TOUJOURS: ReadonlySet<NomChamp> = new Set([
  'diagnostic',
  'publicCible',
  'objectifs',
  'modalites',
  'servicesMobilises',
  'echeances',
  'resultatsAttendus',
  'partenaires',
  'indicateurs',
]);

const PUCE = /^\s*(?:[•▪●◦*·✓➢➤→\uf0b7–—-]|o\s)/u;
const NUMERO = /^(?:(?:Objectif|Action|OO)\s+)?\d{1,2}(?:\.\s?\d{1,2})+\.?(?=\s)/iu;

/** A line of a field: its bullet when it has one, its number in bold. */
function ligneDe({ value, printed }: Field, nouveau: boolean): readonly TextRun[] {
  const texte = typographier(value);
  const numero = NUMERO.exec(texte)?.[0] ?? '';
  const puce = numero === '' && PUCE.test(printed) ? '–\u00a0' : '';
  const reste = { text: puce + texte.slice(numero.length), bold: nouveau };
  return numero === '' ? [reste] : [{ text: numero, bold: true }, reste];
}

function runsDe({ elements }: ChampFiche, nouveau: boolean): readonly TextRun[] {
  return elements.flatMap((element, rang) => {
    const ligne = ligneDe(element, nouveau);
    return rang === 0 ? ligne : [{ text: '\n' }, ...ligne];
  });
}

function bandeauDe({ numero }: FicheAction, nouvelle: boolean): string {
  return ['FICHE ACTION', numero && `n°\u00a0${numero.value.texte}`, nouvelle && '(nouvelle)']
    .filter(Boolean)
    .join(' ');
}

/** Objectifs of the fiche that its field of objectifs does not word. */
function objectifsDEntete({ objectifs, champs }: FicheAction): readonly string[] {
  const dits = new Set((champs.objectifs?.elements ?? []).map(({ cells: [lieu] }) => lieuDe(lieu)));
  return objectifs.filter(({ cells: [lieu] }) => !dits.has(lieuDe(lieu))).map(objectifEnClair);
}

function lieuDe(lieu: Field['cells'][number] | undefined): string {
  return lieu ? `${lieu.sheet}!${String(lieu.row)}:${String(lieu.column)}` : '';
}

function objectifEnClair({ numero, libelle }: Objectif): string {
  const texte = typographier(libelle.value);
  return numero ? `Objectif ${numero.value.texte}\u00a0: ${texte}` : texte;
}

function ficheImprimee(fiche: FicheAction, noms: readonly NomChamp[], nouveautes: Nouveautes): FicheImprimee {
  const libelle = fiche.titre?.value ?? 'Fiche sans titre';
  const nouvelle = nouveautes.estNouveau('fiche', fiche.cells, libelle);
  const champs = noms.map((nom): [NomChamp, ChampImprime] => {
    const champ = fiche.champs[nom];
    const nouveau = nouvelle || nouveautes.change('fiche', fiche.cells, libelle, nom);
    return [nom, { nom, intitule: INTITULES[nom], runs: champ ? runsDe(champ, nouveau) : [] }];
  });
  return {
    bandeau: bandeauDe(fiche, nouvelle),
    titre: typographier(fiche.titre?.value ?? ''),
    objectifsDEntete: objectifsDEntete(fiche),
    champs: new Map(champs),
  };
}

/** The fiches of a workbook, in the order of their plans, with the same fields in each form. */
export function fichesImprimees({ lecture }: Matiere, nouveautes: Nouveautes): readonly FicheImprimee[] {
  const { fiches } = lecture;
  const noms = (Object.keys(INTITULES) as NomChamp[]).filter(
    (nom) => TOUJOURS.has(nom) || fiches.some(({ champs }) => champs[nom] !== undefined),
  );
  return fiches.map((fiche) => ficheImprimee(fiche, noms, nouveautes));
}
