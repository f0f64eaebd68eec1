import { normaliser } from '../../referentiel';
import type { Field, IndicateursEaje, Mesure, NomMesure } from '../records';

/** Figures agree when they differ by no more than the digits that are shown. */
function accordent(une: Mesure, autre: Mesure): boolean {
  return Math.abs(une.value - autre.value) <= Math.max(une.pas, autre.pas);
}

function sAccordent(un: IndicateursEaje, autre: IndicateursEaje): boolean {
  return Object.entries(un.mesures).every(([nom, mesure]) => {
    const seconde = autre.mesures[nom as NomMesure];
    return seconde === undefined || accordent(mesure, seconde);
  });
}

const memeOuTu = (a: Field | null, b: Field | null): boolean =>
  a === null || b === null || normaliser(a.value) === normaliser(b.value);

function memeStructure(un: IndicateursEaje, autre: IndicateursEaje): boolean {
  return (
    un.tableau !== autre.tableau &&
    memeOuTu(un.commune, autre.commune) &&
    un.annee?.value === autre.annee?.value &&
    un.rang === autre.rang &&
    un.etat?.value === autre.etat?.value &&
    sAccordent(un, autre)
  );
}

/** The facts of both; where both say the same, those of the first, with the cells of both. */
function unir(un: IndicateursEaje, autre: IndicateursEaje): IndicateursEaje {
  const mesures: Partial<Record<NomMesure, Mesure>> = { ...autre.mesures };
  for (const [nom, mesure] of Object.entries(un.mesures)) {
    const seconde = autre.mesures[nom as NomMesure];
    mesures[nom as NomMesure] = seconde ? { ...mesure, cells: [...mesure.cells, ...seconde.cells] } : mesure;
  }
  return {
    ...un,
    typePrinted: un.typePrinted ?? autre.typePrinted,
    type: un.type ?? autre.type,
    commune: un.commune ?? autre.commune,
    gestionnaire: un.gestionnaire ?? autre.gestionnaire,
    mesures,
    cells: [...un.cells, ...autre.cells],
    confidence: Math.max(un.confidence, autre.confidence),
  };
}

function numeroter(eaje: readonly IndicateursEaje[]): readonly IndicateursEaje[] {
  const vues = new Map<string, number>();
  return eaje.map((indicateurs) => {
    const base = indicateurs.key.replace(/#\d+$/, '');
    const rang = (vues.get(base) ?? 0) + 1;
    vues.set(base, rang);
    const key = rang === 1 ? base : `${base}#${rang}`;
    return key === indicateurs.key ? indicateurs : { ...indicateurs, key };
  });
}

/**
 * One record a structure, a year and a state when two tables say the same of it or complete each other; both are kept
 * where they disagree. Keys are made unique.
 */
export function reunirEaje(lus: readonly IndicateursEaje[]): readonly IndicateursEaje[] {
  const parNom = new Map<string, number[]>();
  const reunis: IndicateursEaje[] = [];
  for (const lu of lus) {
    const nom = normaliser(lu.nom.value);
    const rangs = parNom.get(nom) ?? [];
    const rang = rangs.find((candidat) => {
      const connu = reunis[candidat];
      return connu !== undefined && memeStructure(connu, lu);
    });
    const connu = rang === undefined ? undefined : reunis[rang];
    if (rang !== undefined && connu) reunis[rang] = unir(connu, lu);
    else parNom.set(nom, [...rangs, reunis.push(lu) - 1]);
  }
  return numeroter(reunis);
}
