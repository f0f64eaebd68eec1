import type { ListeSignataires } from '../../reading';
import { normaliser } from '../../referentiel';
import type { Commune } from '../../referentiel';
import { BLOCS_JUSTES, liste as listePlate, signataires } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { cleDuNom, communesDe, epciDeListe, listesSures, sansTitre } from './signataires';

type Nom = 'nombre' | 'manquantes' | 'horsEpci';

/** Share of the list that must be of the EPCI before a stranger is called one. */
const PART_DEDANS = 0.8;

/** « Brêmes les Ardres » for Brêmes: a name that the list makes longer. */
function estAllonge(membre: Commune, noms: readonly string[]): boolean {
  return noms.some((nom) => nom.startsWith(`${normaliser(membre.nom)} `));
}

/** The members of the EPCI that the list lacks, where they are as many as the number announced asks for. */
function membresOublies(
  liste: ListeSignataires,
  annonce: number,
  listes: number,
  context: RuleContext,
): readonly string[] {
  const signataires = communesDe(liste, context);
  const listees = new Set(signataires.flatMap(({ communes }) => communes.map(({ code }) => code)));
  const noms = signataires.map(({ nom }) => normaliser(sansTitre(nom.value)));
  const membres = [...epciDeListe(liste, context)].flatMap((code) => context.communes.membres(code));
  const oublies = membres.filter((membre) => !listees.has(membre.code) && !estAllonge(membre, noms));
  const tous = membres.length === annonce && oublies.length === annonce - listes;
  return tous ? oublies.map(({ nom }) => nom) : [];
}

function nombreAnnonce(liste: ListeSignataires, context: RuleContext): Report<Nom> | null {
  const { annonce, noms, territoire } = liste;
  if (!annonce || (annonce.objet !== 'communes' && annonce.objet !== 'signataires')) return null;
  const comptes = annonce.objet === 'communes' ? communesDe(liste, context).map(({ nom }) => nom) : noms;
  const listes = new Set(comptes.map(({ value }) => cleDuNom(value))).size;
  if (listes === annonce.nombre.value) return null;
  const oublies =
    annonce.objet === 'communes' ? membresOublies(liste, annonce.nombre.value, listes, context) : [];
  return {
    message: oublies.length > 0 ? 'manquantes' : 'nombre',
    data: { objet: annonce.objet, annonces: annonce.nombre.value, listes, communes: oublies.join(', ') },
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
    manquantes: {
      quoi: 'Le texte annonce {annonces} communes, la liste en donne {listes}.',
      pourquoi: 'L’intercommunalité a {annonces} communes ; la liste n’a pas {communes}.',
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
        nom: 'les communes de l’intercommunalité, moins une',
        classeur: {
          Signataires: signataires(
            'Les 15 communes signataires',
            ...'Audruicq,Guemps,Muncq Nieurlet,Nortkerque,Nouvelle Eglise,Offekerque,Oye Plage'.split(','),
            ...'Polincove,Recques sur Hem,Ruminghem,Sainte Marie Kerque,Saint Folquin'.split(','),
            ...['Saint Omer Capelle', 'Vieille Eglise'],
          ),
          ...listePlate(['Audruicq', 'EAJE', 'Pas à Pas', '3 rue Verte', '62370', 'Audruicq']),
        },
        attendu: ['Signataires!A1'],
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
