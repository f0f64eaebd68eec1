import type { FicheAction, Field, NomChamp } from '../../reading';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { memeTexte } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { nomDeFiche } from './fiches';

/** What a fiche numbers inside itself: its steps, its operations. Objectifs are those of the plan. */
const ETAPE =
  /^\W*((?:action|étape|etape|phase|volet|opération)\s*(?:n\s?[°º]\s*)?\d{1,2}(?:\s?(?:bis|ter))?)(?![\d.])\s*[:.–—-]*\s*(.*)$/isu;
const CHAMPS: readonly NomChamp[] = ['objectifs', 'modalites'];

interface Etape {
  readonly nom: string;
  readonly texte: string;
  readonly field: Field;
}

function etapesDe({ champs }: FicheAction, champ: NomChamp): readonly Etape[] {
  return (champs[champ]?.elements ?? []).flatMap((field) => {
    const [, nom = '', suite = ''] = ETAPE.exec(field.value) ?? [];
    const texte = suite.replace(/[\s:;.]+$/u, '');
    return nom === '' || texte === '' ? [] : [{ nom: nom.replace(/\s+/g, ' ').toLowerCase(), texte, field }];
  });
}

function repetees(lue: FicheAction, champ: NomChamp): Report<'repetee'>[] {
  return [...grouper(etapesDe(lue, champ), ({ nom }) => nom).values()].flatMap(([premiere, ...suivantes]) => {
    const autres = suivantes.filter(({ texte }) => premiere && !memeTexte(texte, premiere.texte));
    const [seconde, ...dernieres] = autres;
    if (!premiere || !seconde) return [];
    return [
      {
        message: 'repetee' as const,
        data: { fiche: nomDeFiche(lue), nom: seconde.nom, un: premiere.texte, autre: seconde.texte },
        at: seconde.field,
        ...aussi(dernieres.map(({ field }) => field)),
        related: [premiere.field],
        key: `${lue.key}:${champ}:${seconde.nom}`,
        confidence: lue.confidence,
      },
    ];
  });
}

function* check({ lecture }: RuleContext): Iterable<Report<'repetee'>> {
  for (const lue of lecture.fiches) {
    const [premier] = CHAMPS.flatMap((champ) => repetees(lue, champ));
    if (premier) yield premier;
  }
}

export const ficheNumerotation = defineRule({
  meta: {
    id: 'fiche/numerotation',
    titre: 'Même numéro deux fois dans une fiche',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    repetee: {
      quoi: 'La {fiche} a deux fois « {nom} » : « {un} » et « {autre} ».',
      pourquoi: 'Les échéances et le bilan de la fiche renvoient à ces numéros.',
      queFaire: 'Renumérotez la suite.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'le même titre d’action redit à l’identique',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Lire',
            modalites: 'Action 1 : Un café\nAction 1 : Un café.',
          }),
        },
      },
      {
        nom: 'des actions qui se suivent',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Lire ensemble',
            modalites:
              'Action 1 : Un café des parents\nAction 2 : Une heure du conte\nAction 3 : Un spectacle',
          }),
        },
      },
    ],
    invalid: [
      {
        nom: 'deux « Action 2 » dans la même case',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Lire ensemble',
            modalites:
              'Action 1 : Un café des parents\nAction 2 : Une heure du conte\nAction 2 : Un spectacle',
          }),
        },
        attendu: ['Fiche 1!B8'],
      },
      {
        nom: 'deux étapes 1 dans les objectifs',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Lire ensemble',
            objectifs: 'Étape 1 : Choisir un lieu\nÉtape 1 : Recruter des lecteurs',
          }),
        },
        attendu: ['Fiche 1!A8'],
      },
    ],
  },
});
