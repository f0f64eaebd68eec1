import type { Action, ChampFiche, FicheAction, Field, LigneSuivi, Objectif } from '../../reading';
import { sourceDe, valeurDe } from './valeurs';

function objectifJson({ numero, libelle, cells }: Objectif) {
  return { numero: numero?.value.texte ?? null, libelle: libelle.value, source: sourceDe(cells) };
}

export function actionJson(action: Action) {
  return {
    enjeu: valeurDe(action.enjeu),
    axe: valeurDe(action.axe),
    numero: action.numero?.value.texte ?? null,
    action: action.titre.value,
    objectifs: action.objectifs.map(objectifJson),
    source: sourceDe(action.cells),
  };
}

function texte(champ: ChampFiche | undefined): string | null {
  return valeurDe(champ?.valeur);
}

function elements(champ: ChampFiche | undefined): string[] {
  return champ?.elements.map(({ value }: Field) => value) ?? [];
}

export function ficheJson({ numero, titre, champs, cells }: FicheAction) {
  return {
    numero: numero?.value.texte ?? null,
    titre: valeurDe(titre),
    pilote: texte(champs.pilote),
    publicCible: texte(champs.publicCible),
    diagnostic: texte(champs.diagnostic),
    objectifs: elements(champs.objectifs),
    modalites: texte(champs.modalites),
    echeances: texte(champs.echeances),
    servicesMobilises: texte(champs.servicesMobilises),
    resultatsAttendus: texte(champs.resultatsAttendus),
    partenaires: texte(champs.partenaires),
    indicateurs: elements(champs.indicateurs),
    source: sourceDe(cells),
  };
}

export function suiviJson({ objectif, action, statut, cells }: LigneSuivi) {
  return {
    objectif: valeurDe(objectif),
    action: valeurDe(action),
    statut: valeurDe(statut),
    statutPrinted: statut?.printed ?? null,
    source: sourceDe(cells),
  };
}
