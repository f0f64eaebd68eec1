import type { LigneSuivi, Tableau } from '../../reading';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { similitude } from '../ressemblance';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { LIEU, POINT_INFO, RELAIS, suivi } from './cas';

/** Less alike, two texts are two actions. */
const MEME_ACTION = 0.5;
/** Numbers that come again in many rows are those of axes, or of actions followed objectif by objectif. */
const PART_DE_REPETES = 0.25;

type Numerotee = LigneSuivi & { readonly numero: NonNullable<LigneSuivi['numero']> };

function estNumerotee(ligne: LigneSuivi): ligne is Numerotee {
  return ligne.numero !== null && ligne.action !== null;
}

const texteDe = ({ action }: LigneSuivi): string => action?.value ?? '';

/** Rows that bear one number, and whose actions are not the same. */
function repetees(lignes: readonly Numerotee[]): readonly Numerotee[][] {
  const groupes = [...grouper(lignes, ({ numero }) => numero.value.texte).values()];
  const repetes = groupes.filter(({ length }) => length > 1);
  if (repetes.length > Math.max(1, groupes.length * PART_DE_REPETES)) return [];
  return repetes.filter(([premiere, ...autres]) => {
    return premiere && autres.some((autre) => similitude(texteDe(premiere), texteDe(autre)) < MEME_ACTION);
  });
}

function rapport([premiere, ...autres]: readonly Numerotee[]): Report<'repete'>[] {
  if (!premiere) return [];
  const actions = [premiere, ...autres].map((ligne) => citer(texteDe(ligne))).join(' et ');
  return [
    {
      message: 'repete',
      data: { numero: premiere.numero.value.texte, actions },
      at: autres[0]?.numero ?? premiere.numero,
      ...aussi([premiere.numero]),
      key: premiere.key,
      confidence: premiere.confidence,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<'repete'>> {
  const parTableau = grouper(lecture.suivi, ({ tableau }): Tableau => tableau);
  for (const lignes of parTableau.values()) {
    yield* repetees(lignes.filter(estNumerotee)).flatMap(rapport);
  }
}

export const suiviNumerotation = defineRule({
  meta: {
    id: 'suivi/numerotation',
    titre: 'Numérotation du suivi',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    repete: {
      quoi: 'Le suivi donne le numéro {numero} à deux actions : {actions}.',
      pourquoi: 'Un numéro ne désigne qu’une action : le bilan confondrait les deux.',
      queFaire: 'Renumérotez l’une des deux, comme dans le plan d’actions.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'trois actions, trois numéros', classeur: suivi(LIEU, RELAIS, POINT_INFO) },
      {
        nom: 'une action suivie objectif par objectif, sous un seul numéro',
        classeur: suivi(LIEU, RELAIS, ['2', 'Renforcer le relais', 'Caf', '2027', 'À faire', '0 %']),
      },
    ],
    invalid: [
      {
        nom: 'le numéro 3 donné deux fois',
        classeur: suivi(LIEU, RELAIS, POINT_INFO, [
          '3',
          'Former les assistantes',
          'Caf',
          '2026',
          'En cours',
          '10 %',
        ]),
        attendu: ['Suivi des actions!A5'],
      },
      {
        nom: 'un numéro répété tout de suite',
        classeur: suivi(
          LIEU,
          ['1', 'Former les assistantes', 'Caf', '2026', 'En cours', '10 %'],
          RELAIS,
          POINT_INFO,
        ),
        attendu: ['Suivi des actions!A3'],
      },
    ],
  },
});
