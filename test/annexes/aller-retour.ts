import type { Action, Adresse, Equipement, FicheAction, Field, Lecture } from '../../src/reading';
import { normaliser, reconnaitreType } from '../../src/referentiel';
import type { Finding } from '../../src/rules';

const nu = (field: Field | null | undefined): string => normaliser(field?.value ?? '');

function lieu({ voie, codePostal, commune, boite }: Adresse): string {
  return [voie, codePostal, commune, boite].map(nu).join(', ');
}

/** A name that only says the type is no name. */
function nomPropre({ nom, type }: Equipement): string {
  return nom && type !== null && reconnaitreType(nom.value)?.type === type ? '' : nu(nom);
}

/** A place named as its structure, or by the end of its name, is the structure itself. */
function nomDuSite(site: string, structure: string): string {
  return structure.endsWith(site) ? '' : site;
}

/** What an equipment says, letter case and punctuation apart; records of both readings are the same when these are. */
export function equipementEnClair(equipement: Equipement): string {
  const { collectivite, type, nom, adresse, sites, gestionnaire, gestionnaireAdresse, places, remarque } =
    equipement;
  return [
    nu(collectivite),
    type ?? nu(equipement.typePrinted),
    nomPropre(equipement),
    lieu(adresse),
    ...sites.map((site) => `<${nomDuSite(nu(site.nom), nu(nom))} ${lieu(site)}>`),
    nu(gestionnaire),
    lieu(gestionnaireAdresse),
    String(places?.value ?? ''),
    nu(remarque),
  ].join(' | ');
}

export function actionEnClair(action: Action): string {
  const { enjeu, axe, objectifGeneral, numero, titre, objectifs, pilote, echeance, indicateur } = action;
  return [
    nu(enjeu),
    nu(axe),
    nu(objectifGeneral),
    numero?.value.texte ?? '',
    nu(titre),
    ...objectifs.map((objectif) => `${objectif.numero?.value.texte ?? ''} ${nu(objectif.libelle)}`),
    nu(pilote),
    nu(echeance),
    nu(indicateur),
  ].join(' | ');
}

export function ficheEnClair({ numero, titre, champs, objectifs }: FicheAction): string {
  const remplis = Object.entries(champs)
    .filter(([, champ]) => champ.valeur !== null)
    .map(([nom, { elements }]) => `${nom}: ${elements.map(nu).join(' / ')}`)
    .sort();
  return [
    numero?.value.texte ?? '',
    nu(titre),
    ...remplis,
    ...objectifs.map((objectif) => `${objectif.numero?.value.texte ?? ''} ${nu(objectif.libelle)}`),
  ].join(' | ');
}

export interface Retour {
  readonly nombre: number;
  /** Records that do not come back as they were, and records that come back and were not there. */
  readonly perdus: readonly string[];
  readonly apparus: readonly string[];
}

function comparer(avant: readonly string[], apres: readonly string[]): Retour {
  const restants = [...apres];
  const perdus = avant.filter((texte) => {
    const rang = restants.indexOf(texte);
    if (rang >= 0) restants.splice(rang, 1);
    return rang < 0;
  });
  return { nombre: avant.length, perdus, apparus: restants };
}

export function retourEquipements(avant: Lecture, apres: Lecture): Retour {
  return comparer(avant.equipements.map(equipementEnClair), apres.equipements.map(equipementEnClair));
}

export function retourPlans(avant: Lecture, apres: Lecture): Retour {
  const actions = ({ plans }: Lecture): string[] =>
    plans.flatMap((plan, rang) =>
      plan.actions.map((action) => `plan ${String(rang)} ${actionEnClair(action)}`),
    );
  return comparer(actions(avant), actions(apres));
}

export function retourFiches(avant: Lecture, apres: Lecture): Retour {
  return comparer(avant.fiches.map(ficheEnClair), apres.fiches.map(ficheEnClair));
}

const cleDuPoint = ({ rule, quoi }: Finding): string => `${rule} ${normaliser(quoi)}`;

function nombresParRegle(points: readonly Finding[]): Map<string, number> {
  const nombres = new Map<string, number>();
  for (const { rule } of points) nombres.set(rule, (nombres.get(rule) ?? 0) + 1);
  return nombres;
}

/** Errors and warnings that the first reading did not bring: neither in these words, nor as often by this rule. */
export function nouveauxPoints(avant: readonly Finding[], apres: readonly Finding[]): readonly Finding[] {
  const dits = new Set(avant.map(cleDuPoint));
  const [nombreAvant, nombreApres] = [nombresParRegle(avant), nombresParRegle(apres)];
  return apres.filter((point) => {
    const plus = (nombreApres.get(point.rule) ?? 0) > (nombreAvant.get(point.rule) ?? 0);
    return plus && point.severity !== 'info' && !dits.has(cleDuPoint(point));
  });
}
