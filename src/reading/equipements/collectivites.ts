import { normaliser } from '../../referentiel';

import { caseEn } from '../feuille/feuille';
import type { Case } from '../feuille/feuille';
import { champPartie } from '../feuille/champ';
import type { Field } from '../records';
import type { Bloc } from './bloc';
import { colonneDe } from './colonnes';
import type { Outils } from './outils';
import type { PlanDeLecture } from './plan';
import { estNomDeCollectivite, nomDansFeuille, nomDeCollectivite } from './titres';

export type Plans = ReadonlyMap<Bloc, PlanDeLecture>;

const LONGUEUR_COUPEE = 29;
const PART_MIN = 0.5;
/** One mairie among many associations says nothing of the others. */
const PART_DU_SEUL = 0.4;

/** Texts of the cells of a block in one column. */
function textesDe(bloc: Bloc, column: number | undefined): readonly Case[] {
  return column === undefined ? [] : bloc.lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
}

function casesGestionnaire(bloc: Bloc, plan: PlanDeLecture | undefined): readonly Case[] {
  const colonnes = plan?.colonnes ?? bloc.colonnes;
  const colonne =
    colonneDe(colonnes, 'gestionnaire') ??
    (plan?.sens === 'structure' ? null : colonneDe(colonnes, 'structure'));
  return textesDe(bloc, colonne?.column);
}

/** A sheet name that Excel cut at 31 characters is completed with the words of the table. */
function completerNom(nom: string, bloc: Bloc, plan: PlanDeLecture | undefined, outils: Outils): string {
  const debut = normaliser(nom);
  const textes = [...casesGestionnaire(bloc, plan)].map(
    ({ texte }) => texte.split(/\s*[-–—,;]\s*(?=\d|\p{Lu})/u)[0] ?? '',
  );
  const complets = new Set(
    textes.filter((texte) => normaliser(texte).startsWith(`${debut} `)).map((texte) => texte.trim()),
  );
  if (complets.size === 1) return [...complets][0] ?? nom;
  const codes = bloc.lignes.flatMap(({ cases }) =>
    cases.flatMap(({ texte }) => texte.match(/(?<!\d)\d{5}(?!\d)/g) ?? []),
  );
  const voisines = [...new Set(codes)].flatMap((code) => outils.communes.parCodePostal(code));
  const cles = voisines.filter((commune) => normaliser(commune.nom).startsWith(debut));
  return new Set(cles.map(({ code }) => code)).size === 1 ? (cles[0]?.nom ?? nom) : nom;
}

/** The collectivité that the sheet is named after, when its name is that of one. */
function parFeuille(bloc: Bloc, plan: PlanDeLecture | undefined, outils: Outils): Field | null {
  const { name } = bloc.feuille.sheet;
  const printed = nomDansFeuille(name);
  const premiere = bloc.lignes[0]?.cases[0];
  if (!printed || !premiere) return null;
  const coupe = name.length >= LONGUEUR_COUPEE && outils.communesNommees(printed).length === 0;
  const nom = coupe ? completerNom(printed, bloc, plan, outils) : printed;
  const connue =
    nom !== printed || estNomDeCollectivite(nom, outils) || estUnEpci(nom, outils) || nommee(nom, bloc, plan);
  const cells = [{ sheet: name, row: bloc.haut, column: bloc.gauche }];
  return connue ? { value: nomDeCollectivite(nom, outils), printed, cells } : null;
}

/** Words that the EPCI's name must not be a mere part of. */
function estUnEpci(nom: string, outils: Outils): boolean {
  return outils.epcis(nom).length > 0;
}

function nommee(nom: string, bloc: Bloc, plan: PlanDeLecture | undefined): boolean {
  const cherche = normaliser(nom);
  return casesGestionnaire(bloc, plan).some(({ texte }) => normaliser(texte).startsWith(cherche));
}

const MAIRIE =
  /^(?:la\s+)?(?:mairie|ville|commune)\b(?:\s*(?:de\s+la\s+|de\s+l['’]|d['’]\s*|des\s+|du\s+|de\s+))?/i;
const VILLE_FINALE = /(?<!\d)\d{5}\s+([\p{L}' ’-]+?)(?:\s+c[eé]dex.*)?$/iu;

/** Town of a gestionnaire that is a mairie, or name of one that is an EPCI. */
function nomDuGestionnaire({ texte }: Case, outils: Outils): string | null {
  const mairie = MAIRIE.exec(texte)?.[0];
  if (mairie === undefined) return nomDEpci(texte, outils);
  const debut = texte.split(/\s*[–—]\s*|\s-\s?|\s?-\s|,|\s\d/)[0] ?? '';
  const nom = nomDeCollectivite(debut, outils);
  if (nom !== '' && outils.communesNommees(nom).length > 0) return nom;
  const ville = VILLE_FINALE.exec(texte)?.[1]?.trim() ?? '';
  return outils.communesNommees(ville).length > 0 ? ville : null;
}

function nomDEpci(texte: string, outils: Outils): string | null {
  const nom = (texte.split(/\s+[–—]\s*|\s-\s?|,|\s\d/)[0] ?? '').trim();
  const parle =
    /\b(?:communaut[eé]|agglom[eé]ration|m[eé]tropole|cc|ca|cu)\b/i.test(nom) ||
    !/\b(?:association|centre|ccas)\b/i.test(nom);
  return parle && nom.length > 2 && estUnEpci(nom, outils) ? nom : null;
}

/** The only mairie, or the only EPCI, that runs equipments of a block which no title names. */
function parGestionnaires(bloc: Bloc, plan: PlanDeLecture | undefined, outils: Outils): Field | null {
  const noms = new Map<string, { c: Case; nom: string }>();
  const cases = casesGestionnaire(bloc, plan);
  const vus = new Map<string, string | null>();
  for (const c of cases) {
    if (vus.has(c.texte)) continue;
    const nom = nomDuGestionnaire(c, outils);
    vus.set(c.texte, nom);
    if (nom !== null && !noms.has(normaliser(nom))) noms.set(normaliser(nom), { c, nom });
  }
  const [seul] = noms.values();
  const siennes = cases.filter(({ texte }) => vus.get(texte) !== null).length;
  return seul && noms.size === 1 && siennes >= cases.length * PART_DU_SEUL
    ? champPartie(seul.c, seul.nom, nomDeCollectivite(seul.nom, outils))
    : null;
}

/** The collectivité of each block that no column tells: by its title, the sheet, else who runs its equipments. */
export function nommerCollectivites(
  blocs: readonly Bloc[],
  plans: Plans,
  outils: Outils,
): ReadonlyMap<Bloc, Field | null> {
  const titrees = blocs.filter(({ collectivite }) => collectivite !== null).length;
  const feuilleUnique = titrees === 0;
  return new Map(
    blocs.map((bloc) => {
      const plan = plans.get(bloc);
      if (bloc.collectivite) return [bloc, bloc.collectivite];
      if (plan && enColonne(bloc, plan)) return [bloc, null];
      const feuille = feuilleUnique ? parFeuille(bloc, plan, outils) : null;
      return [bloc, feuille ?? parGestionnaires(bloc, plan, outils)];
    }),
  );
}

function enColonne(bloc: Bloc, { colonnes }: PlanDeLecture): boolean {
  const colonne = colonneDe(colonnes, 'collectivite');
  return colonne !== null && textesDe(bloc, colonne.column).length >= bloc.lignes.length * PART_MIN * 0.1;
}
