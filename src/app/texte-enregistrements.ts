import type { Action, Field, FicheAction, IndicateursEaje, Lecture, Numero } from '../reading';
import { accorde } from './accord';
import { structuresEaje } from './structures';

function section(titre: string, lignes: readonly string[]): string[] {
  return lignes.length > 0 ? ['', titre, ...lignes.map((ligne) => `  ${ligne}`)] : [];
}

function numerote(numero: Field<Numero> | null, titre: string): string {
  return numero ? `${numero.value.texte}. ${titre}` : titre;
}

/** « Les Lutins · Muzillac · 2023, 2024 · 12 indicateurs ». */
function ligneStructure(nom: string, commune: string | null, annees: readonly IndicateursEaje[]): string {
  const dates = annees.flatMap(({ annee }) => annee?.value ?? []).sort((a, b) => a - b);
  const mesures = annees.reduce((somme, eaje) => somme + Object.keys(eaje.mesures).length, 0);
  return [nom, commune, [...new Set(dates)].join(', '), accorde(mesures, 'indicateur')]
    .filter(Boolean)
    .join(' · ');
}

function ligneAction({ numero, titre, objectifs }: Action): string {
  const suite = objectifs.length > 0 ? ` (${accorde(objectifs.length, 'objectif')})` : '';
  return `${numerote(numero, titre.value)}${suite}`;
}

function ligneFiche({ numero, titre, champs }: FicheAction): string {
  const remplis = Object.values(champs).filter(({ valeur }) => valeur).length;
  return `${numerote(numero, titre?.value ?? 'sans titre')} (${accorde(remplis, 'rubrique remplie', 'rubriques remplies')})`;
}

/** The records that are no equipments, a line each under the name of their kind. */
export function texteEnregistrements(lecture: Lecture): readonly string[] {
  const { plans, fiches, postes, trajectoires, suivi } = lecture;
  const structures = structuresEaje({ lecture, findings: [] });
  return [
    ...section(
      'Indicateurs EAJE',
      structures.map(({ nom, commune, annees }) => ligneStructure(nom, commune, annees)),
    ),
    ...section('Plan d’action', plans.flatMap(({ actions }) => actions).map(ligneAction)),
    ...section('Fiches action', fiches.map(ligneFiche)),
    ...section(
      'Postes',
      postes.filter(({ nature }) => nature === 'poste').map(({ nom }) => nom.value),
    ),
    ...section(
      'Places par année',
      trajectoires.map(({ nom, places }) => `${nom.value} · ${accorde(places.length, 'année')}`),
    ),
    ...section('Suivi', suivi.length > 0 ? [accorde(suivi.length, 'ligne')] : []),
  ];
}
