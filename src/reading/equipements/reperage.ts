import type { Feuille, Ligne } from '../feuille/feuille';
import { compteDesEquipements } from './recapitulatif';
import { entetesEn } from './lignes-entete';
import type { Entete } from './lignes-entete';
import { NOTE_SUFFISANTE, noter } from './note';
import type { Outils } from './outils';

/** A header, with whether a list of equipments stands under it. */
export interface EnteteJuge extends Entete {
  readonly retenu: boolean;
  readonly note: number;
}

/** The columns of a sheet in which lists of equipments stand one above the other. */
export interface Bande {
  readonly gauche: number;
  readonly droite: number;
  readonly entetes: readonly EnteteJuge[];
}

const ECHANTILLON = 40;

/** Keeps the cells of a row between two columns, bounds included; null when nothing is left. */
export function rogner(ligne: Ligne, gauche: number, droite: number): Ligne | null {
  const { cases } = ligne;
  const premiere = cases[0]?.column ?? 0;
  const derniere = cases.at(-1)?.column ?? 0;
  if (premiere >= gauche && derniere <= droite) return ligne;
  const gardees = cases.filter(({ column }) => column >= gauche && column <= droite);
  return gardees.length > 0 ? { row: ligne.row, cases: gardees } : null;
}

const seCroisent = (a: Pick<Entete, 'gauche' | 'droite'>, b: Pick<Entete, 'gauche' | 'droite'>): boolean =>
  a.gauche <= b.droite && b.gauche <= a.droite;

const LIGNES_PAR_TRANCHE = 250;

/** Every row of headers of a sheet, of equipments or not. */
function* candidats(feuille: Feuille, outils: Outils): Generator<string, readonly Entete[], void> {
  const trouves: Entete[] = [];
  let suite = 0;
  for (let rang = 0; rang < feuille.lignes.length; rang += 1) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    const entetes = rang < suite ? [] : entetesEn(feuille, rang, outils);
    trouves.push(...entetes);
    suite = Math.max(suite, rang + (entetes[0]?.hauteur ?? 1));
  }
  return trouves;
}

/** The first rows under a header, down to the next one. */
function echantillon(feuille: Feuille, entete: Entete, suivant: Entete | undefined): readonly Ligne[] {
  const debut = entete.rang + entete.hauteur;
  const fin = Math.min(suivant?.rang ?? feuille.lignes.length, debut + ECHANTILLON);
  return feuille.lignes
    .slice(debut, fin)
    .flatMap((ligne) => rogner(ligne, entete.gauche, entete.droite) ?? []);
}

function plausible({ colonnes }: Entete): boolean {
  const connues = colonnes.filter(({ role }) => role !== 'autre');
  if (connues.length === 1) return connues[0]?.role === 'structure' && connues[0].avecType;
  return connues.length > 1;
}

function suivant(tous: readonly Entete[], rang: number): Entete | undefined {
  const entete = tous[rang];
  for (let apres = rang + 1; entete && apres < tous.length; apres += 1) {
    const autre = tous[apres];
    if (autre && autre.rang > entete.rang && seCroisent(autre, entete)) return autre;
  }
  return undefined;
}

function* juger(
  feuille: Feuille,
  entete: Entete,
  apres: Entete | undefined,
  outils: Outils,
): Generator<string, EnteteJuge | null, void> {
  const etrangeres = entete.colonnes.filter(({ etranger }) => etranger).length;
  if (!plausible(entete)) return etrangeres > 1 ? { ...entete, retenu: false, note: -1 } : null;
  const lignes = echantillon(feuille, entete, apres);
  if (compteDesEquipements(entete.colonnes, lignes, outils)) return { ...entete, retenu: false, note: -1 };
  const note = yield* noter(feuille, entete.rang, entete.colonnes, lignes, outils);
  return { ...entete, retenu: note >= NOTE_SUFFISANTE, note };
}

const motsDe = ({ colonnes }: Entete): string =>
  colonnes.map(({ column, entete }) => `${String(column)} ${entete?.texte ?? ''}`).join('|');

/** The same header over two blocks of a sheet heads the same thing, even where the rows of one say little. */
function commeLeursPareils(juges: readonly EnteteJuge[]): readonly EnteteJuge[] {
  const retenus = new Set(juges.filter(({ retenu }) => retenu).map(motsDe));
  return juges.map((juge) => {
    const pareil = !juge.retenu && juge.note >= 0 && retenus.has(motsDe(juge));
    return pareil ? { ...juge, retenu: true, note: NOTE_SUFFISANTE } : juge;
  });
}

/** Judges each header by its words, its title and the rows under it. */
export function* jugerEntetes(
  feuille: Feuille,
  outils: Outils,
): Generator<string, readonly EnteteJuge[], void> {
  const tous = yield* candidats(feuille, outils);
  const juges: EnteteJuge[] = [];
  for (const [rang, entete] of tous.entries()) {
    const juge = yield* juger(feuille, entete, suivant(tous, rang), outils);
    if (juge) juges.push(juge);
    if (rang % 20 === 19) yield feuille.sheet.name;
  }
  return commeLeursPareils(juges);
}

/** Groups the headers that stand one above the other. */
export function enBandes(entetes: readonly EnteteJuge[]): readonly Bande[] {
  const bandes: Bande[] = [];
  for (const entete of entetes.filter(({ retenu }) => retenu)) {
    const croisees = bandes.filter((bande) => seCroisent(bande, entete));
    const reunies = [...croisees.flatMap((bande) => bande.entetes), entete];
    for (const bande of croisees) bandes.splice(bandes.indexOf(bande), 1);
    bandes.push({
      gauche: Math.min(...reunies.map(({ gauche }) => gauche)),
      droite: Math.max(...reunies.map(({ droite }) => droite)),
      entetes: reunies,
    });
  }
  return bandes.map((bande) => ({
    ...bande,
    entetes: entetes.filter((entete) => seCroisent(entete, bande)),
  }));
}
