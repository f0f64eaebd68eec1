import type { Case } from '../feuille/feuille';
import { caseEn } from '../feuille/feuille';
import { EnColonnes } from './en-colonnes';
import { EnLignes } from './en-lignes';
import { EntetesDeMesures } from './entetes-de-mesures';
import { EntetesDeValeurs } from './entetes-de-valeurs';
import { estTitre } from './reperage';
import type { Etiquette } from './reperage';
import type { Lieu, Zone } from './zone';

const ECART_MAX = 3;

/** Labels of one row that have figures below. */
function enTetes(etiquettes: readonly Etiquette[]): readonly (readonly Etiquette[])[] {
  const lignes = new Map<number, Etiquette[]>();
  for (const etiquette of etiquettes.filter(({ sens }) => sens === 'dessous')) {
    const ligne = lignes.get(etiquette.rangLigne) ?? [];
    ligne.push(etiquette);
    lignes.set(etiquette.rangLigne, ligne);
  }
  return [...lignes.values()];
}

/** True when a row between two labels of a column is a row of headers. */
function separe(lieu: Lieu, de: number, a: number, column: number): boolean {
  return lieu.feuille.lignes.slice(de + 1, a).some((ligne) => {
    const coin: Case | null = caseEn(ligne, column);
    const titres = ligne.cases.filter((c) => c.column > column);
    return coin === null || (titres.length > 0 && titres.every(estTitre) && titres.length > 1);
  });
}

/** Labels under one another that have figures at their right. */
function colonnes(lieu: Lieu): readonly (readonly Etiquette[])[] {
  const suites: Etiquette[][] = [];
  for (const etiquette of lieu.etiquettes.filter(({ sens }) => sens === 'aDroite')) {
    const suite = suites.findLast((candidate) => candidate.at(-1)?.c.column === etiquette.c.column);
    const derniere = suite?.at(-1);
    const suit =
      derniere &&
      etiquette.rangLigne - derniere.rangLigne <= ECART_MAX &&
      etiquette.c.row - derniere.c.row <= ECART_MAX + 1;
    if (suite && suit && !separe(lieu, derniere.rangLigne, etiquette.rangLigne, etiquette.c.column))
      suite.push(etiquette);
    else suites.push([etiquette]);
  }
  return suites;
}

function* zonesEnColonnes(lieu: Lieu): Generator<string, Zone[], void> {
  const zones: Zone[] = [];
  for (const etiquettes of enTetes(lieu.etiquettes)) {
    const rang = etiquettes[0]?.rangLigne ?? 0;
    if (zones.some(({ premier, dernier }) => rang >= premier && rang <= dernier)) continue;
    zones.push(yield* new EnColonnes(lieu, new EntetesDeMesures(lieu, etiquettes)).lire());
  }
  return zones;
}

function* zonesEnLignes(lieu: Lieu, prises: readonly Zone[]): Generator<string, Zone[], void> {
  const zones: Zone[] = [];
  let precedentes: EntetesDeValeurs | null = null;
  for (const etiquettes of colonnes(lieu)) {
    const rang = etiquettes[0]?.rangLigne ?? 0;
    if (prises.some(({ premier, dernier }) => rang >= premier && rang <= dernier)) continue;
    precedentes = new EntetesDeValeurs(lieu, etiquettes, precedentes);
    zones.push(yield* new EnLignes(lieu, precedentes).lire());
  }
  return zones;
}

/** The rectangles of indicators of a sheet, from top to bottom. */
export function* trouverZones(lieu: Lieu): Generator<string, readonly Zone[], void> {
  const enColonnes = yield* zonesEnColonnes(lieu);
  const enLignes = yield* zonesEnLignes(
    lieu,
    enColonnes.filter(({ faits }) => faits.length > 0),
  );
  return [...enColonnes, ...enLignes]
    .filter(({ faits }) => faits.length > 0)
    .sort((a, b) => a.premier - b.premier);
}
