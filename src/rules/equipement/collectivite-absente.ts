import { normaliser } from '../../referentiel';
import type { Field, Lecture, ListeSignataires } from '../../reading';
import { aussi } from '../champs';
import {
  clesDuSignataire,
  cleDuNom,
  communeNommee,
  communesDe,
  epciDeListe,
  listesSures,
} from '../convention/signataires';
import { bloc, BLOCS_JUSTES, LIGNE_JUSTE, liste, signataires } from '../cas';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

type Nom = 'nonSignataire' | 'nonSignataires' | 'citee' | 'sansListe';

/** Sheets of the workbook as far as the reading knows them. */
function feuilles({ tableaux, nonReconnus }: Lecture): string[] {
  return [...new Set([...tableaux, ...nonReconnus].map(({ sheet }) => ` ${normaliser(sheet)} `))];
}

/** Collectivités that list equipments: titles of blocks, or a column of a flat list, each once. */
function collectivitesListees({ blocs, equipements }: Lecture): Field[] {
  const champs = [...blocs, ...equipements].flatMap(({ collectivite }) => collectivite ?? []);
  const parNom = grouper(champs, ({ value }) => cleDuNom(value));
  return [...parNom.values()].flatMap(([premier]) => premier ?? []);
}

function* blocsNonSignataires(signataires: ListeSignataires, context: RuleContext): Generator<Report<Nom>> {
  const noms = new Set(communesDe(signataires, context).flatMap(clesDuSignataire));
  const epcis = epciDeListe(signataires, context);
  const absentes = collectivitesListees(context.lecture).flatMap((collectivite) => {
    const commune = communeNommee(collectivite, epcis, context);
    if (!commune || noms.has(cleDuNom(collectivite.value)) || noms.has(cleDuNom(commune.nom))) return [];
    return [{ collectivite, nom: commune.nom }];
  });
  const [premiere, ...autres] = absentes;
  if (!premiere) return;
  yield {
    message: autres.length > 0 ? 'nonSignataires' : 'nonSignataire',
    data: { commune: premiere.nom, communes: absentes.map(({ nom }) => nom).join(', ') },
    at: premiere.collectivite,
    ...aussi(autres.map(({ collectivite }) => collectivite)),
    related: signataires.noms.slice(0, 1),
  };
}

/** Signataires of which annexe 2 has no block. */
function sansBloc(signataires: ListeSignataires, context: RuleContext): Field[] {
  const presentes = new Set(collectivitesListees(context.lecture).map(({ value }) => cleDuNom(value)));
  return communesDe(signataires, context)
    .filter((signataire) => signataire.communes.length > 0)
    .filter((signataire) => !clesDuSignataire(signataire).some((cle) => presentes.has(cle)))
    .map(({ nom }) => nom);
}

/** A list that names no collectivité does not say who supports its equipments. A commune without any is an accident when a sheet of the workbook bears its name, and a fact to confirm otherwise. */
function* signatairesSansListe(signataires: ListeSignataires, context: RuleContext): Generator<Report<Nom>> {
  if (collectivitesListees(context.lecture).length === 0) return;
  const noms = feuilles(context.lecture);
  const aUneFeuille = ({ value }: Field) => noms.some((nom) => nom.includes(` ${normaliser(value)} `));
  const absentes = sansBloc(signataires, context);
  for (const nom of absentes.filter(aUneFeuille)) {
    yield { message: 'citee', data: { commune: nom.value }, at: nom };
  }
  const [premiere, ...autres] = absentes.filter((nom) => !aUneFeuille(nom));
  if (!premiere) return;
  const communes = [premiere, ...autres].map(({ value }) => value).join(', ');
  yield { message: 'sansListe', data: { communes }, at: premiere, ...aussi(autres), severity: 'info' };
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  if (context.lecture.equipements.length === 0) return;
  for (const signataires of listesSures(context)) {
    yield* blocsNonSignataires(signataires, context);
    yield* signatairesSansListe(signataires, context);
  }
}

export const collectiviteAbsente = defineRule({
  meta: {
    id: 'equipement/collectivite-absente',
    titre: 'Collectivité sans liste',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    nonSignataire: {
      quoi: '{commune} a une liste d’équipements mais ne figure pas parmi les signataires.',
      pourquoi:
        'Seules les collectivités qui signent la convention soutiennent des équipements dans l’annexe 2.',
      queFaire: 'Ajoutez-la aux signataires, ou retirez sa liste.',
    },
    nonSignataires: {
      quoi: 'Ces communes ont une liste d’équipements mais ne figurent pas parmi les signataires : {communes}.',
      pourquoi:
        'Seules les collectivités qui signent la convention soutiennent des équipements dans l’annexe 2.',
      queFaire: 'Ajoutez-les aux signataires, ou retirez leurs listes.',
    },
    citee: {
      quoi: '{commune} signe mais n’a pas d’équipement dans l’annexe 2.',
      pourquoi: 'Une feuille de ce classeur parle pourtant d’elle.',
      queFaire: 'Ajoutez sa liste, ou retirez-la des signataires.',
    },
    sansListe: {
      quoi: 'Signataires sans équipement dans l’annexe 2 : {communes}.',
      pourquoi: 'Une commune peut signer sans rien soutenir ; c’est une absence à confirmer.',
      queFaire: 'Vérifiez qu’elles ne soutiennent aucun équipement.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'aucune liste de signataires', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'une annexe 2 qui ne dit pas qui soutient',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': [
            ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune'],
            ['LAEP', 'Môm en Bulle', '12 rue Aristide Briand', '62510', 'Arques'],
            ['EAJE', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques'],
          ],
        },
      },
      {
        nom: 'chaque signataire a sa liste, l’intercommunalité aussi',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': [
            ...BLOCS_JUSTES,
            ...bloc('WIZERNES', ['EAJE'], [null, 'Les Lutins – 6 rue Verte, 62570 Wizernes']),
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'une commune qui a sa liste mais ne signe pas',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': [
            ...BLOCS_JUSTES,
            ...bloc('WIZERNES', ['EAJE'], [null, 'Les Lutins – 6 rue Verte, 62570 Wizernes']),
            ...bloc('BLENDECQUES', ['EAJE'], [null, 'Les Abeilles – 7 rue Verte, 62575 Blendecques']),
          ],
        },
        attendu: ['Annexe 2!A16'],
      },
      {
        nom: 'deux communes qui ont leur liste mais ne signent pas : un seul point',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': [
            ...BLOCS_JUSTES,
            ...bloc('WIZERNES', ['EAJE'], [null, 'Les Lutins – 6 rue Verte, 62570 Wizernes']),
            ...bloc('BLENDECQUES', ['EAJE'], [null, 'Les Abeilles – 7 rue Verte, 62575 Blendecques']),
            ...bloc('HELFAUT', ['EAJE'], [null, 'La Ronde – 2 rue Verte, 62570 Helfaut']),
          ],
        },
        attendu: ['Annexe 2!A16'],
      },
      {
        nom: 'une commune qui signe sans liste',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Wizernes'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Signataires!A4'],
      },
    ],
  },
});
