import { normaliser } from '../../referentiel';
import { mesureDeCase } from '../annonces/nombres';
import { Cles } from '../equipements/cle';
import { CellulesDeLignes } from '../feuille/cellules';
import { champ } from '../feuille/champ';
import { caseEn, refDe } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Tableau, Trajectoire } from '../records';
import { enteteDe } from './entete';
import type { EnteteTrajectoire } from './entete';

/** What a sheet gave. */
export interface LectureTrajectoires {
  readonly tableaux: readonly Tableau[];
  readonly trajectoires: readonly Trajectoire[];
}

const ECART_MAX = 2;
const LIGNES_PAR_TRANCHE = 250;
const PLACES = /^(?:pl\.?|places?)?$/i;
const SOMME = /^(?:(?:sous |s )?total|totaux|ensemble|cumul|evolution|ecart)\b/;

/** The rows under a header, down to a blank stretch or to the next header. */
function lignesSous(feuille: Feuille, rang: number): readonly Ligne[] {
  const siennes: Ligne[] = [];
  let row = feuille.lignes[rang]?.row ?? 0;
  for (let suivant = rang + 1; suivant < feuille.lignes.length; suivant += 1) {
    const ligne = feuille.lignes[suivant];
    if (!ligne || ligne.row - row >= ECART_MAX || enteteDe(feuille, suivant)) break;
    siennes.push(ligne);
    ({ row } = ligne);
  }
  return siennes;
}

/** The title of the table: the nearest row above with one text. */
function titreDe({ lignes }: Feuille, haut: number): Case | null {
  const dessus = lignes.filter(({ row, cases }) => row < haut && row >= haut - 3 && cases.length === 1);
  return (
    (dessus.find(({ cases }) => /trajectoire|places/i.test(cases[0]?.texte ?? '')) ?? dessus.at(-1))
      ?.cases[0] ?? null
  );
}

function tableauDe(feuille: Feuille, entete: EnteteTrajectoire, lignes: readonly Ligne[]): Tableau {
  const { annees, haut, ligne, nom } = entete;
  const titre = titreDe(feuille, haut);
  const nomme = caseEn(ligne, nom);
  const places = annees.map(({ column }) => ({ column, role: 'places', attendu: 'nombre' }) as const);
  return {
    kind: 'trajectoire',
    sheet: feuille.sheet.name,
    range: {
      top: haut,
      left: Math.min(nom, ligne.cases[0]?.column ?? nom),
      bottom: lignes.at(-1)?.row ?? ligne.row,
      right: Math.max(annees.at(-1)?.column ?? nom, ligne.cases.at(-1)?.column ?? nom),
    },
    confidence: 1,
    titre: titre && champ(titre),
    colonnes: [
      { role: 'nom', column: nom, entete: nomme && champ(nomme) },
      ...annees.map(({ column, entete: annee }) => ({
        role: 'places' as const,
        column,
        entete: champ(annee),
      })),
    ],
    cellules: new CellulesDeLignes(lignes, [{ column: nom, role: 'nom', attendu: 'texte' }, ...places]),
  };
}

/** The places of a structure; null for a total, or for a row of the template left blank. */
function trajectoireDe(
  ligne: Ligne,
  tableau: Tableau,
  entete: EnteteTrajectoire,
  cles: Cles,
): Trajectoire | null {
  const nom = caseEn(ligne, entete.nom);
  if (!nom || typeof nom.cell.value !== 'string' || SOMME.test(normaliser(nom.texte.slice(0, 60))))
    return null;
  const places = entete.annees.flatMap(({ column, annee }) => {
    const c = caseEn(ligne, column);
    const mesure = c && mesureDeCase(c, PLACES);
    return mesure ? [{ annee, mesure }] : [];
  });
  if (places.length === 0) return null;
  return {
    key: cles.suivante([champ(nom)]),
    tableau,
    nom: champ(nom),
    places,
    cells: ligne.cases.map(refDe),
    confidence: 1,
  };
}

/** The rows down to the last one that holds a figure of a year: notes under the table are no part of it. */
function jusquAuDernier(lignes: readonly Ligne[], { annees }: EnteteTrajectoire): readonly Ligne[] {
  const dernier = lignes.findLastIndex((ligne) => annees.some(({ column }) => caseEn(ligne, column)));
  return lignes.slice(0, dernier + 1);
}

function lireTableau(
  feuille: Feuille,
  entete: EnteteTrajectoire,
  dessous: readonly Ligne[],
  cles: Cles,
): LectureTrajectoires {
  const lignes = jusquAuDernier(dessous, entete);
  const tableau = tableauDe(feuille, entete, lignes);
  const trajectoires = lignes.flatMap((ligne) => trajectoireDe(ligne, tableau, entete, cles) ?? []);
  return trajectoires.length > 0 ? { tableaux: [tableau], trajectoires } : { tableaux: [], trajectoires };
}

/** Reads the trajectoires of places of a sheet: a structure a row, a year a column. */
export function* lireTrajectoires(
  feuille: Feuille,
  occupation: Occupation,
): Generator<string, LectureTrajectoires, void> {
  const cles = new Cles();
  const lues: LectureTrajectoires[] = [];
  for (const [rang, ligne] of feuille.lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    if (occupation.occupeLigne(ligne.row)) continue;
    const entete = enteteDe(feuille, rang);
    if (entete) lues.push(lireTableau(feuille, entete, lignesSous(feuille, rang), cles));
  }
  return {
    tableaux: lues.flatMap(({ tableaux }) => tableaux),
    trajectoires: lues.flatMap(({ trajectoires }) => trajectoires),
  };
}
