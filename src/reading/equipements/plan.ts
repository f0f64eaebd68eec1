import { caseEn } from '../feuille/feuille';
import type { Ligne } from '../feuille/feuille';
import type { Bloc } from './bloc';
import { colonneDe } from './colonnes';
import type { Colonne } from './colonnes';
import { contenusSousEntetes, estOrganisme } from './contenu';
import type { Contenu } from './contenu';
import type { Outils } from './outils';
import { porteCodePostal } from './outils';

/** What the column named "nom et adresse de la structure" really holds beside a column of types. */
export type SensStructure = 'structure' | 'gestionnaire' | 'les-deux';

/** How to read the rows of a block, once its cells have been looked at. */
export interface PlanDeLecture {
  readonly colonnes: readonly Colonne[];
  readonly sens: SensStructure;
  /** Columns whose blank cells take the value above. */
  readonly reportees: ReadonlySet<number>;
}

const ECHANTILLON = 120;
const BLANCS_MIN = 0.25;
/** How many rows of the block weigh as much as all the sheet to tell what its columns hold. */
const POIDS_DE_LA_FEUILLE = 6;

type Contenus = ReadonlyMap<number, Contenu>;

function echanger(colonnes: readonly Colonne[], a: Colonne, b: Colonne): readonly Colonne[] {
  return colonnes.map((colonne) => {
    if (colonne === a) return { ...b, column: a.column, entete: a.entete };
    return colonne === b ? { ...a, column: b.column, entete: b.entete } : colonne;
  });
}

/** Columns whose header lies: the cells of each look like what the other announces. */
function redresser(colonnes: readonly Colonne[], contenus: Contenus): readonly Colonne[] {
  const de = (colonne: Colonne | null): Contenu | null => (colonne && contenus.get(colonne.column)) ?? null;
  const type = colonneDe(colonnes, 'type');
  const nom = colonneDe(colonnes, 'nom') ?? colonneDe(colonnes, 'structure');
  const gestionnaire = colonneDe(colonnes, 'gestionnaire');
  const code = colonneDe(colonnes, 'codePostal');
  const commune = colonneDe(colonnes, 'commune');
  const parts = (c: Contenu | null): number => (c ? c.types + c.tetes : 0);
  if (type && nom && (de(type)?.types ?? 0) < 0.2 && (de(nom)?.types ?? 0) >= 0.6)
    return echanger(colonnes, type, nom);
  if (!type && gestionnaire && nom && parts(de(gestionnaire)) >= 0.5 && parts(de(nom)) < 0.2) {
    return echanger(colonnes, gestionnaire, nom);
  }
  if (code && commune && (de(commune)?.codes ?? 0) >= 0.6) return echanger(colonnes, code, commune);
  return colonnes;
}

/** Without a column of types, the structure's own column tells them. */
function completer(colonnes: readonly Colonne[], contenus: Contenus): readonly Colonne[] {
  if (colonneDe(colonnes, 'type')) return colonnes;
  const inconnue = colonnes.find(
    ({ role, etranger, column }) =>
      role === 'autre' && !etranger && (contenus.get(column)?.types ?? 0) >= 0.7,
  );
  if (inconnue)
    return colonnes.map((colonne) => (colonne === inconnue ? { ...colonne, role: 'type' } : colonne));
  return colonnes.map((colonne): Colonne => {
    const contenu = contenus.get(colonne.column);
    if (!contenu || (colonne.role !== 'nom' && colonne.role !== 'structure')) return colonne;
    if (colonne.role === 'nom' && contenu.types >= 0.7) return { ...colonne, role: 'type' };
    return contenu.types + contenu.tetes >= 0.4
      ? { ...colonne, role: 'structure', composite: true, avecType: true }
      : colonne;
  });
}

/** "Service" | "Intitulé": two headers may hold a name; once the first holds the types, the second holds the names. */
function nommer(colonnes: readonly Colonne[], outils: Outils): readonly Colonne[] {
  if (colonneDe(colonnes, 'nom') ?? colonneDe(colonnes, 'structure')) return colonnes;
  const second = colonnes.find(
    ({ role, entete }) => role === 'autre' && entete && outils.entete(entete.texte)?.role === 'nom',
  );
  return colonnes.map((colonne) => (colonne === second ? { ...colonne, role: 'nom' } : colonne));
}

/** A commune written before the structure, while addresses have their own towns, is the one that supports it. */
function soutenir(colonnes: readonly Colonne[], contenus: Contenus): readonly Colonne[] {
  const commune = colonneDe(colonnes, 'commune');
  const adresses = ['adresse', 'structure'] as const;
  const ailleurs = adresses.some((role) => {
    const column = colonneDe(colonnes, role)?.column;
    return column !== undefined && (contenus.get(column)?.adresses ?? 0) >= 0.5;
  });
  const premiere = colonnes.every(({ column, role }) => role === 'autre' || column >= (commune?.column ?? 0));
  if (!commune || !premiere || !ailleurs || colonneDe(colonnes, 'collectivite')) return colonnes;
  return colonnes.map((colonne) => (colonne === commune ? { ...colonne, role: 'collectivite' } : colonne));
}

/** Blank cells under a value stand for it when values are never written twice in a row. */
function estReportee(lignes: readonly Ligne[], column: number): boolean {
  let blancs = 0;
  let precedente: string | null = null;
  for (const ligne of lignes) {
    const texte = caseEn(ligne, column)?.texte ?? null;
    if (texte === null) blancs += 1;
    else if (texte === precedente) return false;
    else precedente = texte;
  }
  return precedente !== null && blancs >= lignes.length * BLANCS_MIN;
}

/** Columns that people write once; the gestionnaire only where it stands before the structures that it runs. */
function reportees(colonnes: readonly Colonne[], lignes: readonly Ligne[]): ReadonlySet<number> {
  const gauche = Math.min(
    ...colonnes.filter(({ role }) => role === 'nom' || role === 'structure').map(({ column }) => column),
  );
  const candidates = colonnes.filter(
    ({ role, column }) =>
      role === 'type' || role === 'collectivite' || (role === 'gestionnaire' && column < gauche),
  );
  const pleines = lignes.filter(({ cases }) => cases.length > 1);
  const vues = pleines.length > 0 ? pleines : lignes;
  return new Set(candidates.map(({ column }) => column).filter((column) => estReportee(vues, column)));
}

/** Share of the type cells that also hold an address: then the other column is the gestionnaire. */
function partComposite(lignes: readonly Ligne[], column: number): { part: number; nombre: number } {
  const cases = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  const composites = cases.filter(({ texte }) => porteCodePostal(texte)).length;
  return { part: cases.length > 0 ? composites / cases.length : 0, nombre: cases.length };
}

function partOrganismes(lignes: readonly Ligne[], column: number): number {
  const cases = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  const organismes = cases.filter(({ texte }) => estOrganisme(texte));
  return cases.length > 0 ? organismes.length / cases.length : 0;
}

function sensDe(bloc: Bloc, colonnes: readonly Colonne[], feuille: readonly Ligne[]): SensStructure {
  const type = colonneDe(colonnes, 'type');
  const structure = colonneDe(colonnes, 'structure') ?? colonneDe(colonnes, 'nom');
  if (!type || !structure || colonneDe(colonnes, 'gestionnaire')) return 'structure';
  const ici = partComposite(bloc.lignes, type.column);
  const partout = partComposite(feuille, type.column);
  const part =
    (ici.part * ici.nombre + partout.part * POIDS_DE_LA_FEUILLE) / (ici.nombre + POIDS_DE_LA_FEUILLE);
  if (part >= 0.5) return 'gestionnaire';
  return partOrganismes(feuille, structure.column) >= 0.5 ? 'les-deux' : 'structure';
}

function echantillonner(lignes: readonly Ligne[]): readonly Ligne[] {
  const pas = Math.ceil(lignes.length / ECHANTILLON);
  return pas > 1 ? lignes.filter((_, rang) => rang % pas === 0) : lignes;
}

function semblables(blocs: readonly Bloc[]): readonly (readonly Bloc[])[] {
  const groupes = new Map<string, Bloc[]>();
  for (const bloc of blocs) {
    const cle = bloc.colonnes.map(({ column, role, de }) => `${column}${role}${de}`).join();
    groupes.set(cle, [...(groupes.get(cle) ?? []), bloc]);
  }
  return [...groupes.values()];
}

/** Reads the plan of each block, in the light of all the blocks of the sheet that have its columns. */
export function* planifier(
  blocs: readonly Bloc[],
  outils: Outils,
): Generator<string, ReadonlyMap<Bloc, PlanDeLecture>, void> {
  const plans = new Map<Bloc, PlanDeLecture>();
  for (const groupe of semblables(blocs)) {
    yield groupe[0]?.feuille.sheet.name ?? '';
    const lignes = groupe.flatMap((bloc) => bloc.lignes);
    const vues = echantillonner(lignes);
    const colonnesLues = (groupe[0]?.colonnes ?? []).map(({ column }) => column);
    const contenus = yield* contenusSousEntetes(vues, colonnesLues, outils);
    yield groupe[0]?.feuille.sheet.name ?? '';
    const adapter = (bloc: Bloc): readonly Colonne[] =>
      soutenir(nommer(completer(redresser(bloc.colonnes, contenus), contenus), outils), contenus);
    const reports = reportees(groupe[0] ? adapter(groupe[0]) : [], lignes);
    for (const bloc of groupe) {
      const colonnes = adapter(bloc);
      plans.set(bloc, { colonnes, reportees: reports, sens: sensDe(bloc, colonnes, vues) });
    }
  }
  return plans;
}
