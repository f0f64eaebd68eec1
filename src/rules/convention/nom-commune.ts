import type { Commune } from '../../referentiel';
import type { Field } from '../../reading';
import { bloc, BLOCS_JUSTES, signataires } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { estOrganisme, sansTitre } from './signataires';

function membres({ lecture, communes }: RuleContext): Commune[] {
  return lecture.convention.codesEpci.flatMap((code) => communes.membres(code));
}

/** Names of communes as the convention prints them: signataires, and titles of blocks. */
function nomsImprimes({ lecture }: RuleContext): Field[] {
  const signataires = lecture.convention.signataires.flatMap(({ noms }) => noms);
  return [...signataires, ...lecture.blocs.map(({ collectivite }) => collectivite)];
}

function* check(context: RuleContext): Iterable<Report<'faute'>> {
  const candidates = membres(context);
  for (const nom of nomsImprimes(context)) {
    const imprime = sansTitre(nom.value);
    if (estOrganisme(imprime) || context.communes.parNom(imprime).length > 0) continue;
    const voulue = context.communes.plusProche(imprime, candidates);
    if (!voulue) continue;
    yield {
      message: 'faute',
      data: { imprime, voulue: voulue.nom },
      at: nom,
      expected: voulue.nom,
      fix: {
        label: `Remplacer ${imprime} par ${voulue.nom}`,
        safety: 'suggested',
        replacements: [{ at: nom, find: imprime, by: voulue.nom }],
      },
    };
  }
}

export const nomCommune = defineRule({
  meta: {
    id: 'convention/nom-commune',
    titre: 'Nom de commune mal écrit',
    severity: 'info',
    source: 'datagouv-cp',
    fix: 'suggested',
  },
  messages: {
    faute: {
      quoi: 'Aucune commune ne se nomme « {imprime} ».',
      pourquoi: 'L’intercommunalité compte {voulue} parmi ses membres.',
      queFaire: 'Corrigez le nom.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des noms justes, un tiret oublié',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenesse', 'Saint Omer'),
          'Annexe 2': BLOCS_JUSTES,
        },
      },
      { nom: 'aucune liste de signataires', classeur: { 'Annexe 2': BLOCS_JUSTES } },
    ],
    invalid: [
      {
        nom: 'une lettre oubliée parmi les signataires',
        classeur: {
          Signataires: signataires('Communes signataires', 'Arques', 'Longuenese', 'Wizernes', 'Blendecques'),
          'Annexe 2': BLOCS_JUSTES,
        },
        attendu: ['Signataires!A3'],
      },
      {
        nom: 'une lettre de trop dans le titre d’un bloc',
        classeur: {
          'Annexe 2': [
            ...BLOCS_JUSTES,
            ...bloc('WIZERNNES', ['EAJE'], [null, 'Les Lutins – 6 rue Verte, 62570 Wizernes']),
          ],
        },
        attendu: ['Annexe 2!A11'],
      },
    ],
  },
});
