import type { ListeSignataires } from '../../reading';
import { BLOCS_JUSTES, signataires } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { cleDuNom, communesDe, epciDeListe, listesSures, sansTitre } from './signataires';

type Nom = 'nombre' | 'horsEpci';

/** Share of the list that must be of the EPCI before a stranger is called one. */
const PART_DEDANS = 0.8;

function nombreAnnonce(liste: ListeSignataires, context: RuleContext): Report<Nom> | null {
  const { annonce, noms, territoire } = liste;
  if (!annonce || (annonce.objet !== 'communes' && annonce.objet !== 'signataires')) return null;
  const comptes = annonce.objet === 'communes' ? communesDe(liste, context).map(({ nom }) => nom) : noms;
  const listes = new Set(comptes.map(({ value }) => cleDuNom(value))).size;
  if (listes === annonce.nombre.value) return null;
  return {
    message: 'nombre',
    data: { objet: annonce.objet, annonces: annonce.nombre.value, listes },
    at: annonce.nombre,
    related: noms,
    key: `${annonce.objet} ${territoire ?? ''}`,
    actual: String(annonce.nombre.value),
    expected: String(listes),
    calcul: `${String(listes)} noms listés, et non ${String(annonce.nombre.value)}`,
  };
}

function* communesHorsEpci(liste: ListeSignataires, context: RuleContext): Generator<Report<Nom>> {
  const epcis = epciDeListe(liste, context);
  const nommees = communesDe(liste, context).filter(({ communes }) => communes.length > 0);
  const dehors = nommees.filter(
    ({ communes }) => !communes.some(({ epci }) => epci !== null && epcis.has(epci)),
  );
  if (dehors.length > (1 - PART_DEDANS) * nommees.length) return;
  for (const { nom } of dehors) {
    yield { message: 'horsEpci', data: { commune: sansTitre(nom.value) }, at: nom };
  }
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  for (const liste of listesSures(context)) {
    const report = nombreAnnonce(liste, context);
    if (report) yield report;
    yield* communesHorsEpci(liste, context);
  }
}

export const conventionCommunes = defineRule({
  meta: {
    id: 'convention/communes',
    titre: 'Communes signataires',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    nombre: {
      quoi: 'Le texte annonce {annonces} {objet}, la liste en donne {listes}.',
      pourquoi: 'Le nombre annoncé et la liste ne peuvent pas être justes tous les deux.',
      queFaire: 'Complétez la liste, ou corrigez le nombre.',
    },
    horsEpci: {
      quoi: '{commune} n’est pas une commune de l’intercommunalité.',
      pourquoi: 'Les autres communes de la liste en sont membres.',
      queFaire: 'Vérifiez le nom, ou retirez la commune de la liste.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des communes comptées et nommées dans une phrase ; une partie seulement nommée',
        classeur: {
          Préambule: [
            ['Elle associe 3 communes signataires : Arques, Longuenesse et Wizernes.'],
            ['Les 25 communes sont rurales pour la plupart, dont Arques, Longuenesse et Wizernes.'],
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'le nombre annoncé est celui de la liste',
        classeur: {
          Signataires: signataires('Les 3 communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      {
        nom: 'aucun nombre annoncé',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': BLOCS_JUSTES,
        },
      },
    ],
    invalid: [
      {
        nom: 'des communes comptées dans une phrase, une commune d’ailleurs dans un tableau de signataires',
        classeur: {
          Préambule: [
            ['Elle associe 4 communes signataires : Arques, Longuenesse et Wizernes.'],
            [],
            ['Collectivités signataires'],
            ['Commune', 'Représentée par', 'Délibération du'],
            ...['Arques', 'Longuenesse', 'Wizernes', 'Blendecques', 'Éperlecques', 'Toulouse'].map((nom) => [
              nom,
              'le maire',
              '12/12/2022',
            ]),
          ],
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Préambule!A1', 'Préambule!A10'],
      },
      {
        nom: 'cinq communes annoncées, trois listées',
        classeur: {
          Signataires: signataires('Les 5 communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Signataires!A1'],
      },
      {
        nom: 'une commune d’ailleurs dans la liste',
        classeur: {
          Signataires: signataires(
            'Communes signataires',
            'Arques',
            'Longuenesse',
            'Wizernes',
            'Blendecques',
            'Éperlecques',
            'Toulouse',
          ),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Signataires!A7'],
      },
    ],
  },
});
