import { cellKey } from '../../workbook';
import { remplir } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { feuilleCalculee, tableauCalcule } from './cas';
import { enFrancais } from './en-francais';
import { ecartsSitues, estLeResultat, voisines } from './ecarts';
import type { EcartSitue } from './ecarts';

type Cle = 'formule' | 'resultat' | 'nombre';

function reportDe({ ecart, suite }: EcartSitue, formule: string): Report<Cle> {
  const { field, attendue, valeurAttendue } = ecart;
  const estEgale = estLeResultat(field.value, valeurAttendue);
  const data = {
    formule: enFrancais(formule),
    attendue: enFrancais(attendue),
    voisines: voisines({ ecart, suite }),
    valeur: valeurAttendue ?? '',
    actuelle: typeof field.value === 'number' ? field.value : field.printed,
  };
  const change = valeurAttendue !== null && !estEgale;
  const message = ecart.nature === 'nombre' ? 'nombre' : change ? 'resultat' : 'formule';
  return {
    message,
    data,
    at: field,
    key: `${suite.sheet}:${suite.r1c1}`,
    actual: data.formule,
    expected: data.attendue,
    ...(change ? { calcul: remplir('{attendue} donne {valeur}, et non {actuelle}', data) } : {}),
    ...(message === 'nombre' || estEgale ? { severity: 'info' as const } : {}),
  };
}

/** A sum whose range is wrong is told by formule/somme-incomplete. */
function* check(context: RuleContext): Iterable<Report<Cle>> {
  const incompletes = new Set(
    context.lecture.formules.agregats
      .filter(({ oubliees, repetees }) => oubliees.length + repetees.length > 0)
      .flatMap(({ field }) => field.cells.map(cellKey)),
  );
  for (const situe of ecartsSitues(context)) {
    const { field, formule } = situe.ecart;
    if (formule === null || field.cells.some((cell) => incompletes.has(cellKey(cell)))) continue;
    yield reportDe(situe, formule);
  }
}

export const differenteDesVoisines = defineRule<Cle>({
  meta: {
    id: 'formule/differente-des-voisines',
    titre: 'Formule différente de ses voisines',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    formule: {
      quoi: 'Cette formule ne calcule pas comme ses voisines : {formule}.',
      pourquoi: 'D’après {voisines}, ce serait {attendue}.',
      queFaire: 'Recopiez la formule voisine, ou acceptez avec un motif.',
    },
    resultat: {
      quoi: 'Cette formule ne calcule pas comme ses voisines : {formule}.',
      pourquoi: 'D’après {voisines}, ce serait {attendue}, soit {valeur} et non {actuelle}.',
      queFaire: 'Recopiez la formule voisine, ou acceptez avec un motif.',
    },
    nombre: {
      quoi: 'Le nombre écrit dans cette formule n’est pas celui de ses voisines : {formule}.',
      pourquoi: 'D’après {voisines}, ce serait {attendue}.',
      queFaire: 'Vérifiez que ce nombre est voulu.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une colonne de formules recopiées', ...tableauCalcule({}) },
      {
        nom: 'la même formule écrite autrement',
        ...tableauCalcule({ D4: '=C4*B4', D5: '=$B5*C5', D6: '=+B6*C6' }),
      },
      {
        nom: 'un cumul dont la première ligne n’a rien avant elle',
        ...tableauCalcule({
          D2: '=C2',
          D3: '=D2+C3',
          D4: '=D3+C4',
          D5: '=D4+C5',
          D6: '=D5+C6',
          D7: '=D6+C7',
        }),
      },
      {
        nom: 'une formule protégée contre la division par zéro',
        ...tableauCalcule({ D5: '=IF(B5=0,0,B5*C5)' }),
      },
    ],
    invalid: [
      {
        nom: 'une part prise sur la ligne du dessus, dans un tableau coupé par des axes',
        ...feuilleCalculee(
          [
            ['Action', 'Caf', 'Total', 'Part Caf'],
            ['Axe 1 – Petite enfance'],
            ['Ouvrir une crèche', 30, 60, 0.5],
            ['Former les équipes', 20, 80, 0.25],
            ['Équiper le relais', 10, 50, 0.2],
            ['Axe 2 – Jeunesse'],
            ['Ouvrir un local', 40, 80, 0.5],
            ['Partir en séjour', 30, 40, 0.375],
            ['Former les animateurs', 10, 20, 0.5],
            ['Informer les jeunes', 5, 20, 0.25],
          ],
          {
            D3: '=B3/C3',
            D4: '=B4/C4',
            D5: '=B5/C5',
            D7: '=B7/C7',
            D8: '=B8/C7',
            D9: '=B9/C9',
            D10: '=B10/C10',
          },
        ),
        attendu: ['Heures!D8'],
      },
      {
        nom: 'une formule qui prend la ligne du dessus',
        ...tableauCalcule({ D4: '=B3*C4' }),
        attendu: ['Heures!D4'],
      },
      {
        nom: 'un nombre changé dans une formule',
        ...tableauCalcule({
          D2: '=B2*0.66',
          D3: '=B3*0.66',
          D4: '=B4*0.66',
          D5: '=B5*0.6',
          D6: '=B6*0.66',
          D7: '=B7*0.66',
        }),
        attendu: ['Heures!D5'],
      },
    ],
  },
});
