import type { Commune } from '../../referentiel';
import { champ, champPartie } from '../feuille/champ';
import { refDe } from '../feuille/feuille';
import type { BlocCollectivite, Equipement, Field, GroupeType, LigneEtrangere, Tableau } from '../records';
import type { Bloc } from './bloc';
import type { Cles } from './cle';
import { nommerCollectivites } from './collectivites';
import { colonneDe } from './colonnes';
import { Lecteur } from './enregistrement';
import type { Contenu } from './enregistrement';
import type { Outils } from './outils';
import { planifier } from './plan';
import type { PlanDeLecture } from './plan';
import { Rangees } from './rangees';
import type { Rangee } from './rangees';
import { tableauDe } from './tableaux';
import { nomDeCollectivite } from './titres';

/** What the blocks of a sheet gave. */
export interface LectureEquipements {
  readonly tableaux: Tableau[];
  readonly equipements: Equipement[];
  readonly groupes: GroupeType[];
  readonly blocs: BlocCollectivite[];
  readonly lignesEtrangeres: LigneEtrangere[];
}

const LIGNES_PAR_TRANCHE = 100;
const CONFIANCE_DOUTEUSE = 0.7;

/** A row with neither type nor postcode is doubtful. */
function confianceDe(tableau: Tableau, { types, adresse, nom }: Contenu): number {
  const sure = types.length > 0 || adresse.codePostal !== null || nom !== null;
  return sure ? tableau.confidence : Math.min(tableau.confidence, CONFIANCE_DOUTEUSE);
}

/** "CLAS : - Les Bellons, rue… 62510 Arques - Jean Ferrat, rue… 62510 Arques": a list of structures, each with its name and address. */
function detailler(contenu: Contenu): readonly Contenu[] {
  const { sites, types, nom } = contenu;
  const complets = sites.filter((site) => site.nom && site.voie && site.codePostal && site.commune);
  const liste = complets.length === sites.length && types.length === 1 && sites[0]?.nom?.value === nom?.value;
  const enListe = /:\s*(?:\n\s*)?[-–•]\s/.test(contenu.imprime);
  if (sites.length < 2 || !liste || !enListe) return [contenu];
  return sites.map((site) => ({ ...contenu, nom: site.nom, adresse: site, sites: [] }));
}

function collectiviteDe(
  rangee: Rangee,
  plan: PlanDeLecture,
  bloc: Field | null,
  outils: Outils,
): Field | null {
  const colonne = colonneDe(plan.colonnes, 'collectivite');
  const c = colonne ? rangee.case(colonne.column) : null;
  return c ? champPartie(c, c.texte, nomDeCollectivite(c.texte, outils)) : bloc;
}

function enregistrements(
  rangee: Rangee,
  contenu: Contenu,
  tableau: Tableau,
  collectivite: Field | null,
  cles: Cles,
): Equipement[] {
  const { types, nom, adresse } = contenu;
  const lus = types.length > 0 ? types : [null];
  const confidence = confianceDe(tableau, contenu);
  const cells = rangee.ligne.cases.map(refDe);
  return lus.map((type): Equipement => ({
    key: cles.suivante([type?.printed ?? null, nom, adresse.commune, collectivite]),
    tableau,
    collectivite,
    typePrinted: type?.printed ?? null,
    type: type?.type ?? null,
    nom,
    adresse,
    sites: contenu.sites,
    gestionnaire: contenu.gestionnaire,
    gestionnaireAdresse: contenu.gestionnaireAdresse,
    places: contenu.places,
    siret: contenu.siret,
    remarque: contenu.remarque,
    empiles: lus.length,
    cells,
    confidence,
  }));
}

/** Turns the blocks of a sheet into records. */
export function* lireBlocs(
  blocs: readonly Bloc[],
  outils: Outils,
  proches: readonly Commune[],
  cles: Cles,
): Generator<string, LectureEquipements, void> {
  const lecture: LectureEquipements = {
    tableaux: [],
    equipements: [],
    groupes: [],
    blocs: [],
    lignesEtrangeres: [],
  };
  const plans = yield* planifier(blocs, outils);
  const collectivites = nommerCollectivites(blocs, plans, outils);
  const lecteur = new Lecteur(outils, proches);
  for (const bloc of blocs) {
    const plan = plans.get(bloc);
    if (plan) yield* lireBloc(bloc, plan, collectivites.get(bloc) ?? null, lecteur, outils, cles, lecture);
  }
  return lecture;
}

function* lireBloc(
  bloc: Bloc,
  plan: PlanDeLecture,
  collectivite: Field | null,
  lecteur: Lecteur,
  outils: Outils,
  cles: Cles,
  lecture: LectureEquipements,
): Generator<string, void, void> {
  const tableau = tableauDe(bloc, plan);
  const { groupes, rangees } = yield* new Rangees(bloc, plan, outils).parcourir();
  const avant = lecture.equipements.length;
  for (const [rang, rangee] of rangees.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield tableau.sheet;
    const la = collectiviteDe(rangee, plan, collectivite, outils);
    for (const contenu of detailler(lecteur.lire(rangee, plan))) {
      lecture.equipements.push(...enregistrements(rangee, contenu, tableau, la, cles));
    }
  }
  lecture.tableaux.push(tableau);
  lecture.lignesEtrangeres.push(...bloc.etrangeres);
  for (const { libelle, reconnu, nombre } of groupes) {
    lecture.groupes.push({ libelle: champ(libelle), type: reconnu?.type ?? null, equipements: nombre });
  }
  if (collectivite) lecture.blocs.push({ collectivite, equipements: lecture.equipements.length - avant });
}
