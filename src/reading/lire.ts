import { reconnaitreType } from '../referentiel';
import type { Communes, TypeReconnu } from '../referentiel';
import type { Snapshot } from '../workbook';
import { Cles } from './equipements/cle';
import { caseDuRole } from './equipements/colonnes';
import type { Colonne } from './equipements/colonnes';
import { reconnaitreEntete } from './equipements/entete';
import { champ, champValeur } from './feuille/champ';
import { caseEn, ouvrirFeuille, refDe } from './feuille/feuille';
import type { Feuille, Ligne } from './feuille/feuille';
import type { Adresse, Cellule, Equipement, Field, Lecture, Role, Tableau } from './records';

const ROLES_MIN = 3;
const LIGNES_PAR_TRANCHE = 500;

function colonnesDe(ligne: Ligne): readonly Colonne[] {
  const vus = new Set<Role>();
  return ligne.cases.map((entete): Colonne => {
    const reconnu = reconnaitreEntete(entete.texte);
    const role = reconnu && !vus.has(reconnu.role) ? reconnu.role : 'autre';
    vus.add(role);
    return { column: entete.column, role, composite: reconnu?.composite ?? false, entete };
  });
}

function estEntete(colonnes: readonly Colonne[]): boolean {
  const roles = new Set(colonnes.map(({ role }) => role));
  return roles.size > ROLES_MIN && roles.has('type') && (roles.has('nom') || roles.has('structure'));
}

const ATTENDUS: Partial<Record<Role, Cellule['attendu']>> = {
  places: 'nombre',
  codePostal: 'code',
  siret: 'code',
  telephone: 'code',
  annee: 'code',
};

function cellulesDe(lignes: readonly Ligne[], colonnes: readonly Colonne[]): Cellule[] {
  return lignes.flatMap((ligne) =>
    colonnes.flatMap(({ column, role }): Cellule[] => {
      const c = caseEn(ligne, column);
      if (!c) return [];
      const field = champValeur(c, c.cell.value);
      return [{ role, attendu: ATTENDUS[role] ?? 'texte', field, format: c.cell.format }];
    }),
  );
}

function* lireFeuille(feuille: Feuille, cles: Cles): Generator<string, readonly Equipement[], void> {
  const nom = feuille.sheet.name;
  const rang = feuille.lignes.findIndex((ligne) => estEntete(colonnesDe(ligne)));
  const entete = feuille.lignes[rang];
  if (!entete) return [];
  const colonnes = colonnesDe(entete);
  const lignes = feuille.lignes.slice(rang + 1).filter(({ cases }) => cases.length > 1);
  const tableau: Tableau = {
    kind: 'equipements',
    sheet: nom,
    range: {
      top: entete.row,
      left: Math.min(...colonnes.map(({ column }) => column)),
      bottom: lignes.at(-1)?.row ?? entete.row,
      right: Math.max(...colonnes.map(({ column }) => column)),
    },
    confidence: 1,
    titre: null,
    colonnes: colonnes.map(({ role, column, entete: e }) => ({ role, column, entete: e ? champ(e) : null })),
    cellules: cellulesDe(lignes, colonnes),
  };
  const types = new Map<string, TypeReconnu | null>();
  const equipements: Equipement[] = [];
  for (const [numero, ligne] of lignes.entries()) {
    if (numero % LIGNES_PAR_TRANCHE === 0) yield nom;
    equipements.push(enregistrer(ligne, tableau, colonnes, types, cles));
  }
  return equipements;
}

function enregistrer(
  ligne: Ligne,
  tableau: Tableau,
  colonnes: readonly Colonne[],
  types: Map<string, TypeReconnu | null>,
  cles: Cles,
): Equipement {
  const texte = (role: Role): Field | null => {
    const c = caseDuRole(ligne, colonnes, role);
    return c ? champ(c) : null;
  };
  const typePrinted = texte('type');
  if (typePrinted && !types.has(typePrinted.value))
    types.set(typePrinted.value, reconnaitreType(typePrinted.value));
  const places = caseDuRole(ligne, colonnes, 'places');
  const nombre = places ? Number(places.texte.replace(',', '.')) : NaN;
  const adresse: Adresse = {
    voie: texte('adresse'),
    codePostal: texte('codePostal'),
    commune: texte('commune'),
    boite: null,
  };
  const collectivite = texte('collectivite');
  const nom = texte('nom');
  return {
    key: cles.suivante([typePrinted, nom, adresse.commune, collectivite]),
    tableau,
    collectivite,
    typePrinted,
    type: typePrinted ? (types.get(typePrinted.value)?.type ?? null) : null,
    nom,
    adresse,
    sites: [],
    gestionnaire: texte('gestionnaire'),
    gestionnaireAdresse: { voie: texte('gestionnaireAdresse'), codePostal: null, commune: null, boite: null },
    places: places && Number.isFinite(nombre) ? champValeur(places, nombre) : null,
    siret: texte('siret'),
    remarque: texte('remarque'),
    empiles: 1,
    cells: ligne.cases.map(refDe),
    confidence: 1,
  };
}

/** Reads a whole workbook; yields the name of the sheet being read, often enough to stay responsive. */
export function* lire(snapshot: Snapshot, _communes: Communes): Generator<string, Lecture, void> {
  const cles = new Cles();
  const equipements: Equipement[] = [];
  for (const sheet of snapshot.sheets) {
    yield sheet.name;
    equipements.push(...(yield* lireFeuille(ouvrirFeuille(sheet), cles)));
  }
  const codesEpci: readonly string[] = [];
  return {
    convention: {
      territoire: null,
      codeEpci: codesEpci[0] ?? null,
      codesEpci,
      periode: null,
      signataires: [],
    },
    tableaux: [...new Set(equipements.map(({ tableau }) => tableau))],
    equipements,
    groupes: [],
    blocs: [],
    lignesEtrangeres: [],
    nonReconnus: [],
    masques: [],
  };
}
