import { resteDeModele } from '../../referentiel';
import type { ChampFiche, FicheAction, Field } from '../../reading';
import { memeTexte } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { lieuDeFiche, nomDeFiche, objectifsSontDesTitres } from './fiches';

type Nom = 'echeance' | 'pilote' | 'objectifs' | 'partenaires';

/** An action begins with what is to be done; the name of a person or of a service never does. */
const ACTION =
  /^\W*(?:(?:action|objectif)\s*(?:n\s?°\s*)?\d|(?:accompagn|anim|am[ée]lior|construi|cr[ée]|d[ée]velopp|d[ée]ploy|favoris|form|identifi|inform|maint|mettre en|mobilis|organis|ouvr|particip|p[ée]rennis|poursuiv|promouv|propos|r[ée]alis|recens|renforc|sensibilis|souten|structur|valoris)(?:er|ir|re|enir|oir|oire)\s)/iu;
/** A deadline longer than this tells a story: it may hold a date in words that we do not know. */
const LETTRES_D_UNE_ECHEANCE = 250;

const dit = (champ: ChampFiche | undefined): Field | null => champ?.valeur ?? null;

function echeance({ champs, moments }: FicheAction): Field | null {
  const valeur = dit(champs.echeances);
  if (!valeur || moments.length > 0 || valeur.value.length > LETTRES_D_UNE_ECHEANCE) return null;
  return resteDeModele(valeur.value) ? null : valeur;
}

function pilote({ champs }: FicheAction): Field | null {
  const valeur = dit(champs.pilote);
  return valeur && ACTION.test(valeur.value) ? valeur : null;
}

/** Titles of actions where objectifs are expected. */
function objectifs({ champs }: FicheAction): Field | null {
  return objectifsSontDesTitres(champs) ? dit(champs.objectifs) : null;
}

/** The pilote again, where those who help it are expected. */
function partenaires({ champs }: FicheAction): Field | null {
  const [valeur, leur] = [dit(champs.partenaires), dit(champs.pilote)];
  return valeur && leur && memeTexte(valeur.value, leur.value) ? valeur : null;
}

const CHAMPS: readonly (readonly [Nom, (lue: FicheAction) => Field | null])[] = [
  ['echeance', echeance],
  ['pilote', pilote],
  ['objectifs', objectifs],
  ['partenaires', partenaires],
];

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  for (const lue of lecture.fiches) {
    for (const [message, chercher] of CHAMPS) {
      const valeur = chercher(lue);
      if (!valeur) continue;
      yield {
        message,
        data: { fiche: nomDeFiche(lue), texte: valeur.value.replace(/\n+/g, ' ') },
        at: valeur,
        related: [lieuDeFiche(lue)],
        key: lue.key,
        confidence: lue.confidence,
      };
    }
  }
}

const avec = (dite: Partial<Parameters<typeof fiche>[0]>) => ({
  'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un lieu d’accueil', ...dite }),
});

export const ficheChampDetourne = defineRule({
  meta: {
    id: 'fiche/champ-detourne',
    titre: 'Réponse à une autre question',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    echeance: {
      quoi: 'L’échéance de la {fiche} ne donne ni date ni durée : « {texte} ».',
      pourquoi: 'Sans échéance, le comité de pilotage ne sait pas quand faire le point.',
      queFaire: 'Indiquez une date, une période ou la durée de la convention.',
    },
    pilote: {
      quoi: 'Le pilote de la {fiche} est une action : « {texte} ».',
      pourquoi: 'Le pilote est la personne ou la structure qui porte l’action.',
      queFaire: 'Nommez le pilote, et déplacez ce texte dans les modalités.',
    },
    partenaires: {
      quoi: 'Le seul partenaire de la {fiche} est son pilote : « {texte} ».',
      pourquoi: 'Ce champ nomme ceux avec qui le pilote conduit l’action.',
      queFaire: 'Nommez les partenaires, ou dites qu’il n’y en a pas.',
    },
    objectifs: {
      quoi: 'Les objectifs de la {fiche} ne sont que des titres d’actions.',
      pourquoi: 'Un objectif dit ce que l’on veut obtenir, et le plan en donne à chaque action.',
      queFaire: 'Reprenez les objectifs du plan, et déplacez les titres dans les modalités.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des échéances comme on les écrit',
        classeur: {
          Fiches: [
            'Période de la CTG 2025-2029',
            '1er trimestre 2026',
            'En continu',
            'Rentrée 2025',
            'D’ici 2027',
            '18 mois',
          ].flatMap((echeances, rang) => [
            ...fiche({ numero: String(rang + 1), titre: `Agir sur le thème ${String(rang)}`, echeances }),
            [],
          ]),
        },
      },
      {
        nom: 'une échéance restée à définir : un texte du modèle',
        classeur: avec({ echeances: 'Date à définir' }),
      },
    ],
    invalid: [
      {
        nom: 'un délai d’attente pour échéance, une action pour pilote',
        classeur: avec({
          echeances: 'Les familles sont reçues sur rendez-vous',
          pilote: 'Développer le partenariat avec les écoles',
        }),
        attendu: ['Fiche 1!A4', 'Fiche 1!A10'],
      },
      {
        nom: 'le pilote pour seul partenaire',
        classeur: avec({ pilote: 'Caf, Département' }),
        attendu: ['Fiche 1!A12'],
      },
      {
        nom: 'des titres d’actions pour objectifs',
        classeur: avec({ objectifs: 'Action 1 : Café des parents\nAction 2 : Lecture au jardin' }),
        attendu: ['Fiche 1!A8'],
      },
    ],
  },
});
