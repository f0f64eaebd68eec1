import type { Appariement } from './appariement';
import type { ChampModifie, Changement, NatureChangement, Place } from './changement';
import { ChampsFournis, ecartsDe } from './champs';
import type { Versions } from './champs';
import type { Places } from './places';
import type { Sujet } from './sujet';

export interface ChangementsDe {
  readonly changements: readonly Changement[];
  readonly ecritures: readonly Changement[];
}

/** Gives each change an id that says what it is about; exact doubles are numbered in their order. */
class Numeros {
  private readonly vus = new Map<string, number>();

  suivant(nature: NatureChangement, { objet, libelle, numero, lieu }: Sujet): string {
    const base = [objet, nature, lieu ?? '', numero ?? '', libelle].join('|');
    const rang = (this.vus.get(base) ?? 0) + 1;
    this.vus.set(base, rang);
    return rang === 1 ? base : `${base}#${String(rang)}`;
  }
}

function champSimple(champ: string, libelle: string, avant: string | null, apres: Sujet): ChampModifie {
  const nouveau = champ === 'numero' ? apres.numero : apres.lieu;
  return { champ, libelle, avant, apres: nouveau, cells: apres.cells };
}

function aDemenage(avant: Sujet, apres: Sujet): boolean {
  return avant.cleLieu !== '' && apres.cleLieu !== '' && avant.cleLieu !== apres.cleLieu;
}

function aChangeDeNumero(avant: Sujet, apres: Sujet): boolean {
  return avant.numero !== null && apres.numero !== null && avant.numero !== apres.numero;
}

/** The word for what is moved from one to the other. */
function libelleDuLieu({ objet }: Sujet): string {
  if (objet === 'equipement') return 'Collectivité';
  if (objet === 'structure') return 'Commune';
  return objet === 'objectif' ? 'Action' : 'Territoire';
}

function natureDe(demenage: boolean, renumerote: boolean, champs: readonly ChampModifie[]): NatureChangement {
  if (demenage) return 'deplacement';
  const memeTitre = champs.every(({ champ }) => champ !== 'intitule');
  return renumerote && memeTitre ? 'renumerotation' : 'modification';
}

function changementDe(
  nature: NatureChangement,
  avant: Sujet | null,
  apres: Sujet | null,
  champs: readonly ChampModifie[],
  numeros: Numeros,
): Changement[] {
  const sujet = apres ?? avant;
  if (!sujet) return [];
  const { objet, libelle, numero, lieu } = sujet;
  return [
    {
      id: numeros.suivant(nature, sujet),
      objet,
      nature,
      libelle,
      numero,
      lieu,
      champs,
      avantSource: avant?.cells ?? [],
      apresSource: apres?.cells ?? [],
      place: null,
      confidence: Math.min(avant?.confidence ?? 1, apres?.confidence ?? 1),
    },
  ];
}

/** What one record says otherwise than before. */
function comparerPaire(avant: Sujet, apres: Sujet, versions: Versions, numeros: Numeros): ChangementsDe {
  const { changes, ecritures } = ecartsDe(avant, apres, versions);
  const demenage = aDemenage(avant, apres);
  const renumerote = aChangeDeNumero(avant, apres);
  const champs = [
    ...(demenage ? [champSimple('lieu', libelleDuLieu(apres), avant.lieu, apres)] : []),
    ...(renumerote ? [champSimple('numero', 'Numéro', avant.numero, apres)] : []),
    ...changes,
  ];
  const nature = natureDe(demenage, renumerote, changes);
  return {
    changements: champs.length > 0 ? changementDe(nature, avant, apres, champs, numeros) : [],
    ecritures:
      ecritures.length > 0 ? changementDe('modification', avant, apres, ecritures, new Numeros()) : [],
  };
}

function placeDe(disparu: Sujet, places: Places): Place {
  const propre = places.propre(disparu);
  const seul = propre.length > 0 || disparu.objet !== 'equipement' || disparu.cleLieu === '';
  return {
    cells: propre.length > 0 ? propre : places.table(disparu),
    partiAvec: seul ? null : disparu.cleLieu,
  };
}

/** What changes among the records of a kind, in the order of the new version; what is removed comes last. */
export function changementsDe(
  { paires, disparus, apparus }: Appariement,
  tous: { readonly avant: readonly Sujet[]; readonly apres: readonly Sujet[] },
  places: Places,
): ChangementsDe {
  const versions = { avant: new ChampsFournis(tous.avant), apres: new ChampsFournis(tous.apres) };
  const numeros = new Numeros();
  const anciens = new Map(paires.map(([avant, apres]) => [apres, avant]));
  const nouveaux = new Set(apparus);
  const changements: Changement[] = [];
  const ecritures: Changement[] = [];
  for (const apres of tous.apres) {
    const avant = anciens.get(apres);
    if (nouveaux.has(apres)) changements.push(...changementDe('ajout', null, apres, [], numeros));
    if (!avant) continue;
    const ecarts = comparerPaire(avant, apres, versions, numeros);
    changements.push(...ecarts.changements);
    ecritures.push(...ecarts.ecritures);
  }
  for (const avant of disparus) {
    const place = placeDe(avant, places);
    const partis = changementDe('suppression', avant, null, [], numeros);
    changements.push(...partis.map((parti) => ({ ...parti, place })));
  }
  return { changements, ecritures };
}
