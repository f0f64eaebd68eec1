import type { Range } from '../../workbook';
import { normaliser } from '../../referentiel';
import { champPartie, champValeur } from '../feuille/champ';
import { refDe } from '../feuille/feuille';
import type { Cellule, ChampFiche, FicheAction, Objectif, Role, Tableau } from '../records';
import { champsDe, datesDe } from './champs';
import type { Champs } from './champs';
import type { FicheDecoupee } from './decoupage';
import { lireGrille } from './grille';
import type { GrilleLue } from './grille';
import { CHAMPS_DE_GRILLE } from './intitules';
import { champsAnnonces } from './lignes';
import type { CaseLue, LigneLue } from './lignes';
import { mesuresDe } from './mesures';
import { objectifDe, objectifsDuBandeau } from './objectifs';
import { roleDuChamp, sensDeLIntitule } from './roles';
import { identiteDe } from './titre';
import type { Identite } from './titre';

const CHAMPS_MIN_ANNONCES = 2;
const CHAMPS_MIN = 5;
const CONFIANCE = { sure: 0.95, sansBandeau: 0.85, sansNumero: 0.75 };

function nombreDeChamps(champs: Champs): number {
  return CHAMPS_DE_GRILLE.filter((nom) => champs[nom] !== undefined).length;
}

/** Rows that belong to a fiche: prose that follows it, up to a wide gap or to another table. */
function lignesDeLaFiche(lignes: readonly LigneLue[]): readonly LigneLue[] {
  const derniere = lignes.findLastIndex(({ cases }) => cases.some(({ intitule }) => intitule !== null));
  let fin = derniere + 1;
  for (; fin < lignes.length; fin += 1) {
    const [ligne, dessus] = [lignes[fin], lignes[fin - 1]];
    const ecart = ligne && dessus ? ligne.row - dessus.row : 0;
    if (!ligne || ecart > 2 || (ecart > 1 && ligne.cases.length > 1)) break;
  }
  return lignes.slice(0, fin);
}

function etendue(lignes: readonly LigneLue[], champs: Champs): Range {
  const cases = lignes.flatMap((ligne) => ligne.cases);
  const places = Object.values(champs).flatMap(({ place }: ChampFiche) => place.cells);
  return {
    top: lignes[0]?.row ?? 0,
    bottom: Math.max(...cases.map(({ c }) => c.row), ...places.map(({ row }) => row)),
    left: Math.min(...cases.map(({ c }) => c.column)),
    right: Math.max(
      ...cases.map(({ c, fin }) => Math.max(c.column, fin)),
      ...places.map(({ column }) => column),
    ),
  };
}

function roleDe({ c }: CaseLue, { champs }: GrilleLue): Role {
  const champ = champs.find(({ morceaux }) => morceaux.some((morceau) => morceau.c === c));
  return champ ? roleDuChamp(champ.nom) : 'autre';
}

function cellulesDe(lignes: readonly LigneLue[], grille: GrilleLue): readonly Cellule[] {
  return lignes
    .flatMap(({ cases }) => cases)
    .map((lue) => ({
      role: roleDe(lue, grille),
      attendu: 'texte',
      field: champValeur(lue.c, lue.c.cell.value),
      format: lue.c.cell.format,
    }));
}

function tableauDe(
  lignes: readonly LigneLue[],
  grille: GrilleLue,
  champs: Champs,
  titre: Tableau['titre'],
  confidence: number,
): Tableau {
  return {
    kind: 'fiche',
    sheet: lignes[0]?.cases[0]?.c.sheet ?? '',
    range: etendue(lignes, champs),
    confidence,
    titre,
    colonnes: [],
    libelles: grille.champs.map(({ nom, intitule: { c, intitule } }) => ({
      entete: champPartie(c, intitule?.printed ?? c.texte),
      sens: sensDeLIntitule(nom),
    })),
    cellules: cellulesDe(lignes, grille),
  };
}

function objectifsDe({ libres }: GrilleLue, champs: Champs): readonly Objectif[] {
  return [...objectifsDuBandeau(libres), ...(champs.objectifs?.elements ?? []).map(objectifDe)];
}

function confianceDe({ numero, titre }: Identite, annoncee: boolean): number {
  if (!numero || !titre) return CONFIANCE.sansNumero;
  return annoncee ? CONFIANCE.sure : CONFIANCE.sansBandeau;
}

/** Stable through insertions of rows: made of the sheet, the number and the title. */
function cleDe(sheet: string, { numero, titre }: Identite): string {
  return [normaliser(sheet), numero?.value.texte ?? '', normaliser(titre?.value ?? '')].join('|');
}

const CHAMPS_D_UN_ENTETE = 3;

/** All the labels in one row, several rows under it: a table, whatever its title says. */
function estUnTableau(lignes: readonly LigneLue[]): boolean {
  const intitulees = lignes.flatMap((ligne, rang) =>
    champsAnnonces(ligne).length > 0 ? [{ ligne, rang }] : [],
  );
  const [entete, ...autres] = intitulees;
  if (!entete || autres.length > 0 || champsAnnonces(entete.ligne).length < CHAMPS_D_UN_ENTETE) return false;
  return lignes.slice(entete.rang + 1).filter(({ cases }) => cases.length > 1).length > 1;
}

/** The fiche that these rows hold; null when they hold something else. */
export function ficheDe({ lignes: toutes, annoncee }: FicheDecoupee): FicheAction | null {
  const lignes = lignesDeLaFiche(toutes);
  if (estUnTableau(lignes)) return null;
  const grille = lireGrille(lignes);
  const champs = champsDe(grille.champs);
  if (nombreDeChamps(champs) < (annoncee ? CHAMPS_MIN_ANNONCES : CHAMPS_MIN)) return null;
  const identite = identiteDe(lignes, grille);
  const confidence = confianceDe(identite, annoncee);
  const tableau = tableauDe(lignes, grille, champs, identite.titre, confidence);
  return {
    key: cleDe(tableau.sheet, identite),
    tableau,
    plan: null,
    ...identite,
    champs,
    objectifs: objectifsDe(grille, champs),
    ...datesDe(champs, grille.champs),
    mesures: mesuresDe(lignes),
    cells: lignes.flatMap(({ cases }) => cases.map(({ c }) => refDe(c))),
    confidence,
  };
}
