import { remplir } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { tableauCalcule } from './cas';
import { enFrancais } from './en-francais';
import { ecartsSitues, estLeResultat, voisines } from './ecarts';
import type { EcartSitue } from './ecarts';

type Cle = 'differente' | 'egale' | 'seule';

function reportDe({ ecart, suite }: EcartSitue): Report<Cle> {
  const { field, attendue, valeurAttendue } = ecart;
  const data = {
    actuelle: typeof field.value === 'number' ? field.value : field.printed,
    attendue: enFrancais(attendue),
    valeur: valeurAttendue ?? '',
    voisines: voisines({ ecart, suite }),
  };
  const commun = { data, at: field, key: `${suite.sheet}:${suite.r1c1}`, actual: field.printed };
  if (estLeResultat(field.value, valeurAttendue)) return { ...commun, message: 'egale', severity: 'info' };
  if (valeurAttendue === null) return { ...commun, message: 'seule', expected: data.attendue };
  const calcul = remplir('{attendue} donne {valeur}, et non {actuelle}', data);
  return { ...commun, message: 'differente', calcul, expected: remplir('{valeur}', data) };
}

function* check(context: RuleContext): Iterable<Report<Cle>> {
  for (const situe of ecartsSitues(context)) if (situe.ecart.formule === null) yield reportDe(situe);
}

export const constanteParmiFormules = defineRule<Cle>({
  meta: {
    id: 'formule/constante-parmi-formules',
    titre: 'Nombre saisi parmi des formules',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    differente: {
      quoi: '{actuelle} est saisi à la main, là où ses voisines sont calculées.',
      pourquoi: 'D’après {voisines}, {attendue} donnerait {valeur}.',
      queFaire: 'Remettez la formule, ou acceptez avec un motif.',
    },
    egale: {
      quoi: '{actuelle} est saisi à la main, là où ses voisines sont calculées.',
      pourquoi: 'Le nombre est juste aujourd’hui, mais il ne suivra pas si les chiffres changent.',
      queFaire: 'Remettez la formule {attendue}.',
    },
    seule: {
      quoi: '{actuelle} est saisi à la main, là où ses voisines sont calculées.',
      pourquoi: 'D’après {voisines}, la formule serait {attendue}.',
      queFaire: 'Remettez la formule, ou acceptez avec un motif.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une colonne de formules recopiées', ...tableauCalcule({}) },
      {
        nom: 'une colonne dont la moitié est saisie',
        ...tableauCalcule({ D2: '', D3: '', D5: '' }),
      },
      { nom: 'un total saisi', ...tableauCalcule({ D8: '' }) },
      {
        nom: 'la première valeur d’une projection',
        ...tableauCalcule({
          D2: '',
          D3: '=D2*1.02',
          D4: '=D3*1.02',
          D5: '=D4*1.02',
          D6: '=D5*1.02',
          D7: '=D6*1.02',
        }),
      },
    ],
    invalid: [
      { nom: 'un résultat figé au milieu', ...tableauCalcule({ D4: '' }), attendu: ['Heures!D4'] },
      { nom: 'un résultat figé à la dernière ligne', ...tableauCalcule({ D7: '' }), attendu: ['Heures!D7'] },
    ],
  },
});
