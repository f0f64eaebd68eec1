import type { Bloc } from '../equipements/bloc';
import { colonneDe } from '../equipements/colonnes';
import { caseEn } from '../feuille/feuille';
import type { Feuille } from '../feuille/feuille';
import type { ListeSignataires } from '../records';
import type { Lieu } from './epci';

const CODE_ET_VILLE = /(?<!\d)(\d{5})\s+(\p{L}[\p{L}' ’/-]{1,40})/gu;
const LIGNES_MAX = 3000;

/** "62100 CALAIS Cédex" → 62100 and CALAIS. */
function dansLeTexte(texte: string): readonly Lieu[] {
  return [...texte.matchAll(CODE_ET_VILLE)].map(([, codePostal = '', ville = '']) => ({
    codePostal,
    nom: ville.replace(/\s+c[eé]dex.*$/i, '').trim(),
  }));
}

/** Places that the blocks name: in their titles, their columns and their composite cells. */
export function lieuxDesBlocs(blocs: readonly Bloc[]): readonly Lieu[] {
  return blocs.flatMap((bloc) => {
    const code = colonneDe(bloc.colonnes, 'codePostal')?.column;
    const commune = colonneDe(bloc.colonnes, 'commune')?.column;
    const titre: Lieu[] = bloc.collectivite ? [{ nom: bloc.collectivite.value, codePostal: null }] : [];
    const lus = bloc.lignes.slice(0, LIGNES_MAX).flatMap((ligne): readonly Lieu[] => {
      const nom = commune === undefined ? null : caseEn(ligne, commune);
      if (nom)
        return [{ nom: nom.texte, codePostal: (code !== undefined && caseEn(ligne, code)?.texte) || null }];
      return ligne.cases.flatMap(({ texte }) => dansLeTexte(texte));
    });
    return [...titre, ...lus];
  });
}

/** Names of the lists of signataires. */
export function lieuxDesListes(listes: readonly ListeSignataires[]): readonly Lieu[] {
  return listes.flatMap(({ noms }) => noms.map(({ value }) => ({ nom: value, codePostal: null })));
}

/** « à Frontenex », « commune d’Albertville », « les relais de Tréguier et de Cavan ». */
const NOMME = /(?<![\p{L}-])(?:à|de|sur|d[’'])\s?(\p{Lu}[\p{L}’'-]{4,})(?![\p{L}’'-])/gu;
const LONGUEUR_MAX = 2000;
const LIGNES_PAR_TRANCHE = 300;

/** Places that the sentences and the titles of a plan or of fiches name. */
export function* lieuxDesTextes(feuilles: readonly Feuille[]): Generator<string, readonly Lieu[], void> {
  const noms = new Set<string>();
  for (const { sheet, lignes } of feuilles) {
    for (const [rang, { cases }] of lignes.slice(0, LIGNES_MAX).entries()) {
      if (rang % LIGNES_PAR_TRANCHE === 0) yield sheet.name;
      for (const { texte } of cases) {
        if (texte.length > LONGUEUR_MAX) continue;
        for (const [, nom = ''] of texte.matchAll(NOMME)) noms.add(nom);
      }
    }
  }
  return [...noms].map((nom) => ({ nom, codePostal: null }));
}
