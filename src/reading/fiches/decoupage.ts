import type { NomChamp } from '../records';
import { champDeGrille, champsAnnonces } from './lignes';
import type { LigneLue } from './lignes';
import type { NomIntitule } from './intitules';

/** The rows of one fiche, from its banner or title on. */
export interface FicheDecoupee {
  readonly lignes: readonly LigneLue[];
  /** A banner « Fiche action » or « Action n » opens it. */
  readonly annoncee: boolean;
}

const DE_BANDEAU: ReadonlySet<NomIntitule> = new Set(['axe', 'orientations', 'titre', 'numero', 'autre']);
const CASES_DE_BANDEAU_MAX = 4;
/** Under a title, labels of fewer fields make no fiche. */
export const CHAMPS_MIN_SOUS_TITRE = 3;

const bandeauDeLigne = ({ cases }: LigneLue) =>
  cases.length <= CASES_DE_BANDEAU_MAX ? (cases[0]?.bandeau ?? null) : null;

function ouvreFiche(ligne: LigneLue): boolean {
  return bandeauDeLigne(ligne)?.nature === 'fiche' && champsAnnonces(ligne).length < 2;
}

function ouvreAction(ligne: LigneLue): boolean {
  if (champsAnnonces(ligne).length > 1) return false;
  const nom = ligne.cases[0]?.intitule?.nom;
  return bandeauDeLigne(ligne)?.nature === 'action' || nom === 'titre' || nom === 'numero';
}

function champsEntre(lignes: readonly LigneLue[], debut: number, fin: number): ReadonlySet<NomChamp> {
  return new Set(lignes.slice(debut, fin).flatMap(champsAnnonces));
}

/** The same banner again, at the top of the next page of the same fiche. */
function estSuite(lignes: readonly LigneLue[], precedent: number | undefined, rang: number): boolean {
  const [avant, ici] = [precedent, rang].map((r) => (r === undefined ? undefined : lignes[r]));
  const [bandeau, suite] = [avant && bandeauDeLigne(avant), ici && bandeauDeLigne(ici)];
  if (!bandeau || !suite) return false;
  if (suite.suite) return true;
  if (suite.numero === null || suite.numero.texte !== bandeau.numero?.texte) return false;
  const vus = champsEntre(lignes, precedent ?? 0, rang);
  const prochaine = lignes.slice(rang).find((ligne) => champsAnnonces(ligne).length > 0);
  return vus.size > 0 && prochaine !== undefined && champsAnnonces(prochaine).every((nom) => !vus.has(nom));
}

function departsDeFiches(lignes: readonly LigneLue[]): readonly number[] {
  const departs: number[] = [];
  for (const [rang, ligne] of lignes.entries()) {
    if (ouvreFiche(ligne) && !estSuite(lignes, departs.at(-1), rang)) departs.push(rang);
  }
  return departs;
}

/** Without any banner « Fiche action »: the titles that have fields of a form under them. */
function departsDActions(lignes: readonly LigneLue[]): readonly number[] {
  const candidats = [...lignes.entries()].flatMap(([rang, ligne]) => (ouvreAction(ligne) ? [rang] : []));
  return candidats.filter(
    (rang, i) => champsEntre(lignes, rang, candidats[i + 1] ?? lignes.length).size >= CHAMPS_MIN_SOUS_TITRE,
  );
}

function estDeBandeau(ligne: LigneLue): boolean {
  const [premiere] = ligne.cases;
  if (!premiere || champDeGrille(premiere)) return false;
  return premiere.bandeau !== null || DE_BANDEAU.has(premiere.intitule?.nom ?? 'pilote');
}

/** Rows of theme, axe or number right above the banner belong to the fiche. */
function remonter(lignes: readonly LigneLue[], depart: number): number {
  let debut = depart;
  for (; debut > 0; debut -= 1) {
    const [dessus, ligne] = [lignes[debut - 1], lignes[debut]];
    if (!dessus || !ligne || dessus.row !== ligne.row - 1 || !estDeBandeau(dessus)) break;
  }
  return debut;
}

/** Without any banner: a label met again opens the next fiche, with the rows of its title. */
function reprises(lignes: readonly LigneLue[]): readonly number[] {
  const departs: number[] = [];
  let vus = new Set<NomChamp>();
  let derniere = -1;
  for (const [rang, ligne] of lignes.entries()) {
    const champs = champsAnnonces(ligne);
    if (champs.length === 0) continue;
    const nouvelle = derniere < 0 || (vus.size >= CHAMPS_MIN_SOUS_TITRE && estReprise(ligne, vus));
    if (nouvelle) {
      departs.push(debutDuTitre(lignes, derniere, rang));
      vus = new Set();
    }
    champs.forEach((nom) => vus.add(nom));
    derniere = rang;
  }
  return departs;
}

function estReprise(ligne: LigneLue, vus: ReadonlySet<NomChamp>): boolean {
  return ligne.cases.some((lue) => {
    const nom = champDeGrille(lue);
    return nom !== null && vus.has(nom) && !lue.intitule?.suite;
  });
}

/** Back from the first label to the blank row or the value that ends the fiche before. */
function debutDuTitre(lignes: readonly LigneLue[], derniere: number, rang: number): number {
  let debut = rang;
  for (; debut > derniere + (derniere < 0 ? 1 : 2); debut -= 1) {
    const [dessus, ligne] = [lignes[debut - 1], lignes[debut]];
    if (!dessus || !ligne || (derniere >= 0 && dessus.row < ligne.row - 1) || dessus.cases.length > 2) break;
  }
  return debut;
}

function couper(lignes: readonly LigneLue[], debuts: readonly number[]): readonly (readonly LigneLue[])[] {
  return debuts.map((debut, i) => lignes.slice(debut, debuts[i + 1] ?? lignes.length));
}

/** The rows of each fiche of a sheet; what follows a fiche stays with it until the next one. */
export function decouper(lignes: readonly LigneLue[]): readonly FicheDecoupee[] {
  const fiches = departsDeFiches(lignes);
  const departs = fiches.length > 0 ? fiches : departsDActions(lignes);
  const debuts = departs.length > 0 ? departs.map((depart) => remonter(lignes, depart)) : reprises(lignes);
  return couper(lignes, debuts).map((parties) => ({ lignes: parties, annoncee: departs.length > 0 }));
}
