import type { EpciNomme } from '../../reading';
import type { Epci } from '../../referentiel';
import { BLOCS_JUSTES } from '../cas';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

type Ecart = 'nature' | 'nom';

const EN_TOUTES_LETTRES: Readonly<Record<string, string>> = {
  CC: 'communauté de communes',
  CA: 'communauté d’agglomération',
  CU: 'communauté urbaine',
};

function ecartDe({ nature, malEcrit }: EpciNomme, epci: Epci): Ecart | null {
  const estComparable = epci.nature in EN_TOUTES_LETTRES;
  if (estComparable && nature.value !== epci.nature) return 'nature';
  return malEcrit ? 'nom' : null;
}

function reportDe(ecart: Ecart, epci: Epci, [premier, ...autres]: readonly EpciNomme[]): Report<Ecart>[] {
  if (!premier) return [];
  const champ = ecart === 'nature' ? 'nature' : 'nom';
  const data = {
    imprime: premier[champ].printed,
    nom: epci.nom,
    nature: EN_TOUTES_LETTRES[epci.nature] ?? '',
    fois: autres.length + 1,
  };
  const also = aussi(autres.map((autre) => autre[champ]));
  const severity = ecart === 'nature' ? 'warning' : 'info';
  return [
    { message: ecart, data, at: premier[champ], ...also, key: epci.code, expected: epci.nom, severity },
  ];
}

function* check({ lecture, communes }: RuleContext): Iterable<Report<Ecart>> {
  for (const [code, nommes] of grouper(lecture.convention.epcisNommes, ({ code }) => code)) {
    const epci = communes.epci(code);
    if (!epci) continue;
    for (const [ecart, pareils] of grouper(nommes, (nomme) => ecartDe(nomme, epci))) {
      yield* reportDe(ecart, epci, pareils);
    }
  }
}

export const nomEpci = defineRule({
  meta: {
    id: 'convention/nom-epci',
    titre: 'Nom de l’intercommunalité',
    severity: 'warning',
    source: 'datagouv-cp',
    fix: 'none',
  },
  messages: {
    nature: {
      quoi: 'Le classeur parle ici d’une « {imprime} ». Cellules concernées : {fois}.',
      pourquoi: 'La liste officielle en fait une {nature} : {nom}.',
      queFaire: 'Corrigez la nature de l’intercommunalité.',
    },
    nom: {
      quoi: '« {imprime} » n’est pas tout à fait le nom de l’intercommunalité. Cellules concernées : {fois}.',
      pourquoi: 'La liste officielle l’écrit « {nom} ».',
      queFaire: 'Corrigez le nom.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'son nom en toutes lettres ou en sigle, ses petits mots oubliés, en capitales, suivi d’une phrase',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          Signataires: [
            ['La Communauté d’Agglomération du Pays de Saint-Omer, représentée par son président'],
            ['CA PAYS DE ST OMER'],
            ['CA du Pays de Saint Omer (CAPSO)'],
          ],
        },
      },
      {
        nom: 'une autre intercommunalité, une plus longue, celle d’autrefois, un mot « ça »',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          Diagnostic: [
            ['CC du Pays de Lumbres'],
            ['Communauté de communes du Pays de Saint-Omer Ouest'],
            ['L’ancienne communauté de communes du Pays de Saint-Omer'],
            ['ca Pays de Saint-Omer'],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'une communauté d’agglomération prise pour une communauté de communes, deux fois : un seul point',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          Diagnostic: [
            ['CC du Pays de Saint-Omer'],
            ['La communauté de communes du Pays de Saint-Omer compte…'],
          ],
        },
        attendu: ['Diagnostic!A1'],
      },
      {
        nom: 'une lettre oubliée',
        classeur: {
          'Annexe 2': BLOCS_JUSTES,
          Signataires: [['Communauté d’agglomération du Pays de Sant-Omer']],
        },
        attendu: ['Signataires!A1'],
      },
    ],
  },
});
