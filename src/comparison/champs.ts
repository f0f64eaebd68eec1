import { normaliser } from '../referentiel';
import type { ChampModifie } from './changement';
import type { Champ, Sujet } from './sujet';

/** Fields that a version supplies, by kind and layout. */
export class ChampsFournis {
  private readonly fournis = new Set<string>();

  constructor(sujets: readonly Sujet[]) {
    for (const { miseEnPage, champs } of sujets) {
      for (const { nom, texte } of champs) if (texte !== null) this.fournis.add(`${miseEnPage}:${nom}`);
    }
  }

  a({ miseEnPage }: Sujet, nom: string): boolean {
    return this.fournis.has(`${miseEnPage}:${nom}`);
  }
}

/** Room for what floating numbers lose. */
const JEU = 1e-6;

/** Two figures are the same when one is the other rounded. */
function memeMesure(a: Champ, b: Champ): boolean {
  if (!a.mesure || !b.mesure) return false;
  const arrondi = Math.max(a.mesure.pas, b.mesure.pas) / 2;
  return Math.abs(a.mesure.value - b.mesure.value) <= arrondi * (1 + JEU);
}

export type EcartDeChamp = 'aucun' | 'ecriture' | 'change';

function ecartDe(avant: Champ | undefined, apres: Champ | undefined): EcartDeChamp {
  if ((avant?.texte ?? null) === (apres?.texte ?? null)) return 'aucun';
  if (!avant || !apres) return 'change';
  if (memeMesure(avant, apres)) return 'aucun';
  if (avant.mesure && apres.mesure) return 'change';
  return normaliser(avant.texte ?? '') === normaliser(apres.texte ?? '') ? 'ecriture' : 'change';
}

/** The fields of one thing that differ, in substance or in their writing only. */
export interface EcartsDeSujet {
  readonly changes: readonly ChampModifie[];
  readonly ecritures: readonly ChampModifie[];
}

/** Both versions, with what each of them supplies. */
export interface Versions {
  readonly avant: ChampsFournis;
  readonly apres: ChampsFournis;
}

export function ecartsDe(avant: Sujet, apres: Sujet, versions: Versions): EcartsDeSujet {
  const changes: ChampModifie[] = [];
  const ecritures: ChampModifie[] = [];
  const noms = new Set([...apres.champs, ...avant.champs].map(({ nom }) => nom));
  for (const nom of noms) {
    if (!versions.avant.a(avant, nom) || !versions.apres.a(apres, nom)) continue;
    const ancien = avant.champs.find((champ) => champ.nom === nom);
    const nouveau = apres.champs.find((champ) => champ.nom === nom);
    const ecart = ecartDe(ancien, nouveau);
    if (ecart === 'aucun') continue;
    (ecart === 'change' ? changes : ecritures).push(champModifie(nom, ancien, nouveau, apres));
  }
  return { changes, ecritures };
}

function champModifie(
  nom: string,
  ancien: Champ | undefined,
  nouveau: Champ | undefined,
  apres: Sujet,
): ChampModifie {
  return {
    champ: nom,
    libelle: (nouveau ?? ancien)?.libelle ?? nom,
    avant: ancien?.texte ?? null,
    apres: nouveau?.texte ?? null,
    cells: nouveau && nouveau.cells.length > 0 ? nouveau.cells : apres.cells,
  };
}
