import type { Case, Ligne } from '../feuille/feuille';
import { caseEn } from '../feuille/feuille';
import type { Role } from '../records';
import type { Outils } from './outils';
import { porteCodePostal } from './outils';
import { typeDeGroupe } from './rangees';

/** What the cells of a column look like: shares from 0 to 1 of its filled cells. */
export interface Contenu {
  readonly remplies: number;
  /** Nothing but a type, or stacked types. */
  readonly types: number;
  /** A type, then something else. */
  readonly tetes: number;
  /** A postcode among other words; a postcode and nothing else. */
  readonly adresses: number;
  readonly codes: number;
  readonly communes: number;
  readonly organismes: number;
  readonly voies: number;
  readonly sirets: number;
  readonly nombres: number;
}

const ORGANISME =
  /^(?:la |le |les |l['’])?\s*(?:mairie|ville|commune|ccas|cias|centre (?:communal|intercommunal|social|socio)|association|ass\b|asso\b|communaut|cc\b|ca\b|syndicat|sivom|sivu|si\b|mutualit|udaf|familles rurales|fédération|f[eé]d[eé]ration|union|espaces? socio|caisse|caf\b|msa\b|d[eé]partement|sas\b|sarl\b|scic\b|fondation|mjc\b|adm?r\b|r[eé]gie|m[eé]tropole|agglom[eé]ration|pays d|franc|l[eé]o lagrange|ufcv|ifac|people)/i;
const VOIE =
  /^(?:\d{1,4}\s*(?:bis|ter|[a-d])?\s*[,]?\s*)?(?:rue|avenue|av\b|boulevard|bd\b|place|pl\b|all[eé]e|chemin|ch\b|route|impasse|quai|square|cours|lieu[ -]dit|zone|z\.?[ai]|parc|r[eé]sidence|sentier|esplanade|hameau|faubourg|passage|voie|bp\b)/i;
const SIRET = /^\d{3}\s?\d{3}\s?\d{3}\s?\d{5}$/;
const CODE_SEUL = /^\s*\d{5}\s*$/;

/** True when the text begins as the name of a body that runs equipments: town hall, association, EPCI. */
export function estOrganisme(texte: string): boolean {
  return ORGANISME.test(texte);
}

type Mesure = Exclude<keyof Contenu, 'remplies'>;

type Mesureur = (c: Case, outils: Outils) => Mesure | null;

/** What a header is held against: whether its cells hold types and codes. */
const mesurerLesTypes: Mesureur = ({ texte, cell }, outils) => {
  if (SIRET.test(texte)) return 'sirets';
  if (CODE_SEUL.test(texte)) return 'codes';
  if (typeof cell.value === 'number') return 'nombres';
  if (typeDeGroupe(texte, outils) || outils.empiles(texte).length > 0) return 'types';
  return outils.typeEnTete(texte) ? 'tetes' : null;
};

/** What tells a column that no header names. Looking for communes costs as much as all the rest. */
const mesurerTout: Mesureur = (c, outils) => {
  const { texte } = c;
  const mesure = mesurerLesTypes(c, outils);
  if (mesure) return mesure;
  if (outils.communesNommees(texte).length > 0) return 'communes';
  if (estOrganisme(texte)) return 'organismes';
  if (VOIE.test(texte)) return 'voies';
  return /^\s*\d+\s*(?:places?)?\s*$/i.test(texte) ? 'nombres' : null;
};

/** Measures a column over these rows. */
function contenuDe(lignes: readonly Ligne[], column: number, outils: Outils, mesurer: Mesureur): Contenu {
  const comptes: Record<Mesure, number> = {
    types: 0,
    tetes: 0,
    adresses: 0,
    codes: 0,
    communes: 0,
    organismes: 0,
    voies: 0,
    sirets: 0,
    nombres: 0,
  };
  let remplies = 0;
  for (const ligne of lignes) {
    const c = caseEn(ligne, column);
    if (!c) continue;
    remplies += 1;
    const mesure = mesurer(c, outils);
    if (mesure) comptes[mesure] += 1;
    if (mesure !== 'codes' && mesure !== 'sirets' && porteCodePostal(c.texte)) comptes.adresses += 1;
  }
  const part = (mesure: Mesure): number => (remplies === 0 ? 0 : comptes[mesure] / remplies);
  return {
    remplies,
    types: part('types'),
    tetes: part('tetes'),
    adresses: part('adresses'),
    codes: part('codes'),
    communes: part('communes'),
    organismes: part('organismes'),
    voies: part('voies'),
    sirets: part('sirets'),
    nombres: part('nombres'),
  };
}

/** Yields before each column: words seen for the first time are long to know. */
function* contenus(
  lignes: readonly Ligne[],
  columns: readonly number[],
  outils: Outils,
  mesurer: Mesureur,
): Generator<string, ReadonlyMap<number, Contenu>, void> {
  const lus = new Map<number, Contenu>();
  for (const column of columns) {
    yield lignes[0]?.cases[0]?.sheet ?? '';
    lus.set(column, contenuDe(lignes, column, outils, mesurer));
  }
  return lus;
}

type Contenus = (
  lignes: readonly Ligne[],
  columns: readonly number[],
  outils: Outils,
) => Generator<string, ReadonlyMap<number, Contenu>, void>;

/** Measures columns that have headers: types, codes and addresses only; the other shares stay 0. */
export const contenusSousEntetes: Contenus = (lignes, columns, outils) =>
  contenus(lignes, columns, outils, mesurerLesTypes);

/** Measures columns that nothing names. */
export const contenusSansEntete: Contenus = (lignes, columns, outils) =>
  contenus(lignes, columns, outils, mesurerTout);

/** Role that the cells of a column suggest when no header says it. */
export function roleParContenu(contenu: Contenu): { role: Role; composite: boolean; avecType: boolean } {
  const simple = (role: Role, composite = false, avecType = false) => ({ role, composite, avecType });
  if (contenu.sirets >= 0.5) return simple('siret');
  if (contenu.codes >= 0.5) return simple('codePostal');
  if (contenu.types >= 0.6) return simple('type');
  if (contenu.types + contenu.tetes >= 0.5) return simple('structure', true, true);
  if (contenu.organismes >= 0.5) return simple('gestionnaire', contenu.adresses >= 0.5);
  if (contenu.voies >= 0.5) return simple('adresse', contenu.adresses >= 0.3);
  if (contenu.adresses >= 0.4) return simple('structure', true);
  if (contenu.communes >= 0.6) return simple('commune');
  if (contenu.nombres >= 0.6) return simple('autre');
  return simple('nom');
}
