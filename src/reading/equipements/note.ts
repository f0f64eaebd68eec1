import type { Feuille, Ligne } from '../feuille/feuille';
import type { Role } from '../records';
import type { Colonne } from './colonnes';
import { contenusSousEntetes } from './contenu';
import { annonceDe, annonceDeFeuille } from './contexte';
import type { Annonce } from './contexte';
import type { Outils } from './outils';

/** Weight of each piece of evidence that rows are a list of equipments. */
const POIDS_ROLES: Partial<Record<Role, number>> = {
  type: 0.25,
  structure: 0.4,
  nom: 0.2,
  adresse: 0.2,
  codePostal: 0.2,
  commune: 0.1,
  gestionnaire: 0.2,
  gestionnaireAdresse: 0.1,
  collectivite: 0.15,
  places: 0.05,
  siret: 0.1,
};
const PAR_COLONNE_ETRANGERE = 0.25;
const PAR_TITRE = 0.3;
const PAR_TITRE_CONTRAIRE = 0.5;
const PAR_CONTENU = 0.3;
const TYPES_FREQUENTS = 0.4;
const ADRESSES_FREQUENTES = 0.3;

export const NOTE_SUFFISANTE = 0.6;
export const NOTE_SURE = 0.9;

function noteDesRoles(colonnes: readonly Colonne[]): number {
  const roles = new Set(colonnes.map(({ role }) => role));
  const connues = [...roles].reduce((somme, role) => somme + (POIDS_ROLES[role] ?? 0), 0);
  return connues - PAR_COLONNE_ETRANGERE * colonnes.filter(({ etranger }) => etranger).length;
}

/** The best that a column gives: types in one, addresses in one. */
export function* noteDuContenu(
  lignes: readonly Ligne[],
  colonnes: readonly Colonne[],
  outils: Outils,
): Generator<string, number, void> {
  const lus = yield* contenusSousEntetes(
    lignes,
    colonnes.map(({ column }) => column),
    outils,
  );
  const contenus = [...lus.values()];
  const types = Math.max(0, ...contenus.map((c) => (c.remplies > 0 ? c.types + c.tetes : 0)));
  const adresses = Math.max(0, ...contenus.map((c) => c.adresses + c.codes));
  return (types >= TYPES_FREQUENTS ? PAR_CONTENU : 0) + (adresses >= ADRESSES_FREQUENTES ? PAR_CONTENU : 0);
}

function noteAnnonce(annonce: Annonce): number {
  if (annonce === 'equipements') return PAR_TITRE;
  return annonce === 'autre' ? -PAR_TITRE_CONTRAIRE : 0;
}

const LIGNES_DE_TITRE = 6;

/** What the nearest title above a row announces, else the name of the sheet. */
export function noteDuTitre(feuille: Feuille, rang: number): number {
  for (let avant = rang - 1; avant >= Math.max(0, rang - LIGNES_DE_TITRE); avant -= 1) {
    const cases = feuille.lignes[avant]?.cases ?? [];
    const annonce = cases.length <= 2 ? annonceDe(cases[0]?.texte ?? '') : null;
    if (annonce) return noteAnnonce(annonce);
  }
  return noteAnnonce(annonceDeFeuille(feuille.sheet.name));
}

/** The pillars of annexe 2: without one of them no score is enough. */
function aUnPilier(colonnes: readonly Colonne[]): boolean {
  return colonnes.some(({ role }) => role === 'type' || role === 'structure' || role === 'nom');
}

/** How much a header and the rows under it look like a list of equipments; the rows are looked at where words and title leave a doubt. */
export function* noter(
  feuille: Feuille,
  rang: number,
  colonnes: readonly Colonne[],
  lignes: readonly Ligne[],
  outils: Outils,
): Generator<string, number, void> {
  if (!aUnPilier(colonnes)) return -1;
  const note = noteDesRoles(colonnes) + noteDuTitre(feuille, rang);
  return note >= NOTE_SURE ? note : note + (yield* noteDuContenu(lignes, colonnes, outils));
}
