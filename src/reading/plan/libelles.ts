import { champPartie, unSeulEspace } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import { numeroEnTete, numerosEnFin } from '../numeros';
import type { LibelleNumerote, MotNumerote } from '../numeros';
import type { Field, Numero, Objectif } from '../records';
import type { Morceau } from './elements';
import { elementsDe, sansPuce } from './elements';

/** An action as its cell words it: its numbers, perhaps several, and its title. */
export interface LibelleAction {
  readonly numeros: readonly Field<Numero>[];
  readonly titre: Field;
}

const GUILLEMETS = /^[«“"]\s*([^«»“”"]*?)\s*[»”"]$/u;
const MOTS_D_ACTION: ReadonlySet<MotNumerote | null> = new Set(['action', 'fiche', null]);
const MOTS_D_OBJECTIF: ReadonlySet<MotNumerote | null> = new Set([
  'objectif',
  'objectifGeneral',
  'action',
  null,
]);

function sansGuillemets(texte: string): string {
  return GUILLEMETS.exec(texte)?.[1] ?? texte;
}

function champsNumero(c: Case, texte: string, { numeros }: LibelleNumerote): readonly Field<Numero>[] {
  return numeros.map(({ numero, debut, fin }) => ({
    value: numero,
    printed: texte.slice(debut, fin),
    cells: c.lieu,
  }));
}

export interface LectureLibelle {
  /** Bare numbers count: "3 Créer…". */
  readonly nu: boolean;
  /** Objectifs stand for actions. */
  readonly objectifs: boolean;
}

/** The number and the title of an action in some characters of a cell. */
export function lireLibelleAction(c: Case, texte: string, { nu, objectifs }: LectureLibelle): LibelleAction {
  const tete = numeroEnTete(texte);
  const mots = objectifs ? MOTS_D_OBJECTIF : MOTS_D_ACTION;
  const lu = tete && mots.has(tete.mot) && (tete.sur || nu) ? tete : numerosEnFin(texte);
  if (!lu || lu.reste === '')
    return { numeros: [], titre: champPartie(c, sansGuillemets(sansPuce(texte).trim())) };
  return { numeros: champsNumero(c, texte, lu), titre: champPartie(c, sansGuillemets(lu.reste)) };
}

/** The numbers of a cell that holds nothing else: "3", "3, 3 bis". */
export function numerosSeuls(c: Case): readonly Field<Numero>[] {
  const lu = numeroEnTete(c.texte, { romain: true });
  return lu && lu.reste === '' ? champsNumero(c, c.texte, lu) : [];
}

function objectifDe(c: Case, { printed, texte }: Morceau): Objectif {
  const tete = numeroEnTete(printed);
  const lu = tete && MOTS_D_OBJECTIF.has(tete.mot) && tete.sur && tete.reste !== '' ? tete : null;
  const [numero] = lu ? champsNumero(c, printed, lu) : [];
  const libelle = champPartie(c, lu ? lu.reste : printed, lu ? unSeulEspace(lu.reste) : texte);
  return { key: '', numero: numero ?? null, libelle, cells: c.lieu };
}

/** The objectifs of a cell, one or stacked. */
export function lireObjectifs(c: Case): readonly Objectif[] {
  return elementsDe(c.texte).map((morceau) => objectifDe(c, morceau));
}
