import { segmenter } from '../../comparison';
import type { ChampModifie, Changement, NatureChangement } from '../../comparison';
import type { CellRef } from '../../workbook';
import { pointJson, territoireJson, VERSION } from '../json';
import { accepteJson } from '../json/acceptations';
import { parFeuille } from '../json/valeurs';
import type { ComparaisonClasseurs } from './comparer';

function sourceJson(cells: readonly CellRef[]) {
  return parFeuille(cells)[0] ?? null;
}

function champJson({ champ, avant, apres }: ChampModifie) {
  return { champ, avant, apres, segments: avant && apres ? segmenter(avant, apres) : null };
}

function changementJson(changement: Changement) {
  const { objet, nature, libelle, numero, lieu, champs, avantSource, apresSource } = changement;
  return {
    objet,
    nature,
    libelle,
    numero,
    lieu,
    champs: champs.map(champJson),
    avantSource: sourceJson(avantSource),
    apresSource: sourceJson(apresSource),
  };
}

/** Changes of each nature. */
export function comptesDe({ changements }: Pick<ComparaisonClasseurs, 'changements'>) {
  const comptes: Record<NatureChangement, number> = {
    ajout: 0,
    suppression: 0,
    modification: 0,
    renumerotation: 0,
    deplacement: 0,
  };
  for (const { nature } of changements) comptes[nature] += 1;
  return comptes;
}

/** The document of « comparer --format json » (docs/json-comparer.md). */
export function documentComparaison(comparaison: ComparaisonClasseurs) {
  const { avant, apres, changements, ecritures, nonFournis, findings, acceptes, milliseconds } = comparaison;
  return {
    version: VERSION,
    avant: avant.snapshot.fileName,
    apres: apres.snapshot.fileName,
    territoire: territoireJson(apres.lecture.convention),
    changements: changements.map(changementJson),
    nonFournis,
    findings: findings.map(pointJson),
    accepted: acceptes.map(accepteJson),
    summary: {
      changements: changements.length,
      ...comptesDe(comparaison),
      ecritures: ecritures.reduce((somme, { champs }) => somme + champs.length, 0),
      findings: findings.length,
      milliseconds,
    },
  };
}
