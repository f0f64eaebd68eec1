import { normaliser } from '../../referentiel';
import type { Field, Lecture, ListeSignataires } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi } from '../champs';
import { cleDuNom, communeDuBloc, communesDe, epciDeListe, listesSures } from '../convention/signataires';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

type Nom = 'nonSignataire' | 'citee' | 'sansListe';

/** Sheets of the workbook as far as the reading knows them. */
function feuilles({ tableaux, nonReconnus }: Lecture): string[] {
  return [...new Set([...tableaux, ...nonReconnus].map(({ sheet }) => ` ${normaliser(sheet)} `))];
}

function* blocsNonSignataires(signataires: ListeSignataires, context: RuleContext): Generator<Report<Nom>> {
  const noms = new Set(signataires.noms.map(({ value }) => cleDuNom(value)));
  const epcis = epciDeListe(signataires, context);
  for (const bloc of context.lecture.blocs) {
    const commune = communeDuBloc(bloc, epcis, context);
    const signe = noms.has(cleDuNom(bloc.collectivite.value)) || (commune && noms.has(cleDuNom(commune.nom)));
    if (!commune || signe) continue;
    const related = signataires.noms.slice(0, 1);
    yield { message: 'nonSignataire', data: { commune: commune.nom }, at: bloc.collectivite, related };
  }
}

/** Signataires of which annexe 2 has no block. */
function sansBloc(signataires: ListeSignataires, context: RuleContext): Field[] {
  const presentes = new Set(
    [...context.lecture.blocs, ...context.lecture.equipements].flatMap(({ collectivite }) => {
      return collectivite ? [cleDuNom(collectivite.value)] : [];
    }),
  );
  return communesDe(signataires, context)
    .filter(({ communes }) => communes.length > 0)
    .map(({ nom }) => nom)
    .filter(({ value }) => !presentes.has(cleDuNom(value)));
}

/** A commune without equipment is an accident when a sheet of the workbook bears its name, and a fact to confirm otherwise. */
function* signatairesSansListe(signataires: ListeSignataires, context: RuleContext): Generator<Report<Nom>> {
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
      pourquoi: 'Seules les collectivités qui signent la convention soutiennent des équipements dans l’annexe 2.',
      queFaire: 'Ajoutez-la aux signataires, ou retirez sa liste.',
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
  cases: { valid: [{ nom: 'aucune liste de signataires', classeur: liste(LIGNE_JUSTE) }], invalid: [] },
});
