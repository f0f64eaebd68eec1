import type { Controle } from '../../../src/app';
import { chargerCommunes, type Communes } from '../../../src/referentiel';
import { controlerMini, enClair } from '../controler';
import { classeurDe, essais, type Essai } from './classeur';
import { actionsDuPlan } from './plan-vrai';

const TOURS = 1;

describe('Un plan et ses fiches corrects, dans toute la France', () => {
  const lus: { essai: Essai; controle: Controle }[] = [];

  beforeAll(async () => {
    const communes: Communes = await chargerCommunes();
    for (const essai of essais(communes, TOURS)) {
      lus.push({ essai, controle: await controlerMini(classeurDe(essai), communes) });
    }
  });

  test('ne lèvent pas plus d’une fausse alerte par classeur', () => {
    const alertes = lus.map(({ essai, controle }) => [
      essai.nom,
      ...enClair(controle).filter((ligne) => !ligne.startsWith('info')),
    ]);
    expect(alertes.filter((lignes) => lignes.length > 1)).toEqual([]);
  });

  test('sont lus en entier : chaque action et sa fiche, avec leur numéro et leur titre', () => {
    const ecarts = lus.flatMap(({ essai, controle }) =>
      ecartsDe(essai, controle).map((ecart) => `${essai.nom} : ${ecart}`),
    );
    expect(ecarts).toEqual([]);
  });
});

interface Nommee {
  readonly numero: { readonly value: { readonly texte: string } } | null;
  readonly titre: { readonly value: string } | null;
}

const nommer = ({ numero, titre }: Nommee): string =>
  `${numero?.value.texte ?? '∅'} ${titre?.value.toLowerCase() ?? '∅'}`;

function ecartsDe({ plan }: Essai, { lecture }: Controle): string[] {
  const attendues = actionsDuPlan(plan).map(({ numero, titre }) => `${numero} ${titre.toLowerCase()}`);
  const actions = lecture.plans.flatMap((lu) => lu.actions).map(nommer);
  const fiches = lecture.fiches.map(nommer);
  return [
    ...attendues.filter((attendue) => !actions.includes(attendue)).map((texte) => `action absente ${texte}`),
    ...attendues.filter((attendue) => !fiches.includes(attendue)).map((texte) => `fiche absente ${texte}`),
    ...actions.filter((lue) => !attendues.includes(lue)).map((texte) => `action de trop ${texte}`),
    ...fiches.filter((lue) => !attendues.includes(lue)).map((texte) => `fiche de trop ${texte}`),
  ];
}
