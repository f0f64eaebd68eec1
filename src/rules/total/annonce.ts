import { COLONNES_LISTE, LIGNE_JUSTE } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { deLaListe } from './annonce-comparee';
import { desEtp } from './annonce-d-etp';
import { groupesMalComptes } from './annonce-d-un-groupe';
import type { GroupeCompte } from './annonce-d-un-groupe';
import {
  DEUX_LISTES_COMPTEES,
  COLONNES_RPE,
  etpDesRpe,
  groupesEtPlaces,
  LISTES_COMPTEES,
  phrasesComptees,
  PLACES_MAL_ANNONCEES,
  placesDesAnnees,
  placesDesStructures,
  planCompte,
  titreEtConclusion,
  VOISINES,
} from './cas-annonces';
import { comptesDits } from './cas-comptes';
import { parTableau } from '../poste/groupes';
import { duNombreDePostes } from './annonce-de-postes';

type Nom = 'somme' | 'compte' | 'annees' | 'montant' | 'groupe' | 'postes' | 'etp';

function duGroupe({ libelle, annonces, trouves }: GroupeCompte): Report<Nom> {
  return {
    message: 'groupe',
    data: { nom: libelle.value, trouve: trouves },
    at: libelle,
    key: libelle.value,
    calcul: `${String(trouves)} dans la liste, et non ${String(annonces)}`,
  };
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  const { lecture } = context;
  for (const annonce of lecture.annonces) {
    const report = desEtp(annonce, context) ?? deLaListe(annonce, context);
    if (report) yield report;
  }
  yield* groupesMalComptes(lecture).map(duGroupe);
  for (const postes of parTableau(lecture).values()) yield* duNombreDePostes(postes);
}

export const totalAnnonce = defineRule({
  meta: {
    id: 'total/annonce',
    titre: 'Chiffre annoncé que la liste ne donne pas',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    somme: {
      quoi: 'Le texte annonce {annonce} {nom}, le détail en donne {trouve}.',
      pourquoi: 'Le chiffre annoncé et son détail ne peuvent pas être justes tous les deux.',
      queFaire: 'Corrigez le chiffre annoncé, ou le détail.',
    },
    compte: {
      quoi: 'Le texte annonce {annonce} {nom}, la liste en compte {trouve}.',
      pourquoi: 'Le nombre annoncé et la liste ne peuvent pas être justes tous les deux.',
      queFaire: 'Complétez la liste, ou corrigez le nombre.',
    },
    annees: {
      quoi: 'Le texte annonce {annonce} {nom}, le tableau en donne {trouve} chaque année.',
      pourquoi: 'Le chiffre annoncé et le tableau ne peuvent pas être justes tous les deux.',
      queFaire: 'Corrigez le chiffre annoncé, ou le tableau.',
    },
    montant: {
      quoi: 'Le texte annonce {annonce} €, le tableau en donne {trouve}.',
      pourquoi: 'Les deux montants se ressemblent : un chiffre a sans doute été mal recopié.',
      queFaire: 'Corrigez le texte, ou le tableau.',
    },
    groupe: {
      quoi: '« {nom} » : la liste en compte {trouve}.',
      pourquoi: 'Les autres groupes de la feuille comptent bien les leurs.',
      queFaire: 'Complétez la liste, ou corrigez le nombre.',
    },
    postes: {
      quoi: '« {nom} » : la liste en compte {trouve}.',
      pourquoi: 'Le nombre annoncé et la liste ne peuvent pas être justes tous les deux.',
      queFaire: 'Complétez la liste, ou corrigez le nombre.',
    },
    etp: {
      quoi: 'Le texte annonce {annonce} ETP pour {rpe} RPE, la liste des RPE en donne {trouve}.',
      pourquoi: 'Le chiffre annoncé et la liste ne peuvent pas être justes tous les deux.',
      queFaire: 'Corrigez le texte, ou la liste.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'les actions du plan',
        classeur: planCompte('Le plan se décline en 3 axes et 4 actions.'),
      },
      {
        nom: 'des places dont la somme est annoncée, ou dont une part seulement est réservée',
        classeur: {
          EAJE: [
            ['En gestion PSU (47 places) :'],
            ['1 multi-accueil « Les Mouettes » de 35 places'],
            ['1 jardin d’enfants de 12 places'],
            [],
            ['En gestion PSU (61 places) :'],
            ['1 crèche interentreprises de 36 places — dont la ville réserve 21 places'],
            ['1 multi-accueil de 40 places'],
            ['Un multi-accueil de 40 places sur 2 sites (20 places au port et 20 places au bourg).'],
          ],
        },
      },
      {
        nom: 'des listes comptées, par ligne, par niveau ou par lieu',
        classeur: LISTES_COMPTEES,
      },
      {
        nom: 'le compte des équipements d’une liste, de la feuille, ou d’un seul type',
        classeur: {
          'Annexe 2': [
            ['2 LAEP soutenus par les communes'],
            COLONNES_LISTE,
            LIGNE_JUSTE,
            ...VOISINES,
            ['Soit 3 équipements et services soutenus'],
          ],
        },
      },
      {
        nom: 'des groupes de l’annexe 2 qui comptent les leurs ; les places d’une liste',
        classeur: groupesEtPlaces('RPE (2)', 'Arques : 2 EAJE totalisant 50 places.'),
      },
      {
        nom: 'les places d’une structure, une ligne par exercice',
        classeur: placesDesAnnees('Les Lutins – 40 places agréées', 40),
      },
      { nom: 'les places de structures qui ont une ligne par an', classeur: placesDesStructures(52) },
      {
        nom: 'des places qui changent d’une année à l’autre',
        classeur: placesDesAnnees('Les Lutins – 40 places agréées', 38),
      },
      {
        nom: 'un sommaire, un plan, un budget, un suivi et des postes bien comptés',
        classeur: comptesDits(),
      },
      { nom: 'des sommes et des noms qu’une phrase compte bien', classeur: phrasesComptees(152, 'Deux', 4) },
      {
        nom: 'une phrase et la liste des RPE donnent les mêmes ETP',
        classeur: etpDesRpe('4,3'),
      },
    ],
    invalid: [
      {
        nom: 'des actions que le plan n’a pas, dans une phrase et dans le titre du plan',
        classeur: planCompte(
          'Le plan d’action se décline en 3 axes et 6 actions.',
          '5 actions sur 2025-2029',
        ),
        attendu: ['Présentation!A2', 'Plan!A1'],
      },
      {
        nom: 'le titre d’une liste, que celle d’au-dessus ne contredit pas',
        classeur: DEUX_LISTES_COMPTEES,
        attendu: ['Annexe 2!A6'],
      },
      {
        nom: 'un titre qui compte les équipements de chaque type, une conclusion sous le total de la liste',
        classeur: titreEtConclusion('Parentalité : 4 LAEP et 1 RPE', 'Soit 5 équipements sur le territoire'),
        attendu: ['Annexe 2!A1', 'Annexe 2!A10'],
      },
      {
        nom: 'des places que la structure n’a eues aucune année',
        classeur: placesDesAnnees('Les Lutins – 44 places agréées', 40),
        attendu: ['Les Lutins!A1'],
      },
      { nom: 'une ligne par crèche et par an', classeur: placesDesStructures(62), attendu: ['EAJE!A1'] },
      {
        nom: 'un titre recopié : 60 places au lieu de 47',
        classeur: PLACES_MAL_ANNONCEES,
        attendu: ['EAJE!A1', 'EAJE!A4', 'EAJE!A5'],
      },
      {
        nom: 'cinq équipements annoncés sous une liste de trois',
        classeur: {
          'Annexe 2': [COLONNES_LISTE, LIGNE_JUSTE, ...VOISINES, ['Soit 5 équipements et services soutenus']],
        },
        attendu: ['Annexe 2!A5'],
      },
      {
        nom: 'un groupe de l’annexe 2 qui compte mal les siens, et une phrase qui compte mal les places',
        classeur: groupesEtPlaces('RPE (3)', 'Arques : 2 EAJE totalisant 60 places.'),
        attendu: ['Annexe 2!A6', 'Places!A6'],
      },
      {
        nom: 'un RPE manque à la liste ; un total de plus',
        classeur: {
          RPE: [
            ['Le territoire compte 4 relais petite enfance :'],
            ['- RPE des Dunes'],
            ['- RPE du Marais'],
            ['- RPE de la Plaine'],
            [],
            COLONNES_RPE,
            ['RPE des Dunes', 3, 141],
            ['RPE du Marais', 1.3, 47],
            ['3 RPE de la côte :', 4.3, 188],
          ],
        },
        attendu: ['RPE!A1', 'RPE!A9'],
      },
      {
        nom: 'des objectifs, des axes, des postes, des actions suivies et une liste mal comptés',
        classeur: comptesDits({ objectifs: 4, axes: 3, postes: 4, suivies: 5, equipements: 4, communes: 4 }),
        attendu: ['Sommaire!B3', 'Sommaire!A5', 'Plan!A1', 'Budget!A1', 'Suivi!A8', 'Postes!A6'],
      },
      {
        nom: 'une fiche d’identité, un coût total et des instances mal comptés',
        classeur: comptesDits({ cout: '132 400', actions: 5, membres: 4, instances: 'trois' }),
        attendu: ['Cadre!B2', 'Cadre!B3', 'Coûts!A6', 'Coûts!A7'],
      },
      {
        nom: 'des ETP et des actions réalisées mal comptés',
        classeur: comptesDits({ etp: '3,2', realisees: 3 }),
        attendu: ['Suivi!A8', 'Postes!A6'],
      },
      {
        nom: 'des sommes et des noms qu’une phrase compte mal',
        classeur: phrasesComptees(162, 'Trois', 6),
        attendu: ['Page!A1', 'Page!A2', 'Page!A3'],
      },
      {
        nom: 'une phrase qui dit d’autres ETP que la liste',
        classeur: etpDesRpe('3,9'),
        attendu: ['Fiche!A1'],
      },
    ],
  },
});
