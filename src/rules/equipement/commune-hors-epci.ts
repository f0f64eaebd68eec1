import type { Commune, TypeStructure } from '../../referentiel';
import type { Adresse, Equipement, Field } from '../../reading';
import { liste } from '../cas';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { lieuxAccueil } from './adresses';
import { communesNommees } from './communes-de';

/** Services that go elsewhere by nature. */
const TYPES_AILLEURS: ReadonlySet<TypeStructure> = new Set(['SEJOURS', 'BAFA_BAFD', 'COORDINATION']);

/** Below this share of places inside, the EPCI was guessed wrong, or the convention is not that of an EPCI. */
const PART_DEDANS = 0.8;

interface Lieu {
  readonly equipement: Equipement;
  readonly commune: Field;
  readonly dedans: boolean;
  readonly trouvees: readonly Commune[];
}

/** Communes of that name; with their postcode when one of them has it. */
function situees({ commune, codePostal }: Adresse, { communes }: RuleContext): readonly Commune[] {
  const nommees = commune ? communesNommees(communes, commune.value) : [];
  const avecCode = nommees.filter(({ codesPostaux }) => codesPostaux.includes(codePostal?.value ?? ''));
  return avecCode.length > 0 ? avecCode : nommees;
}

function lieuxDe(equipement: Equipement, context: RuleContext): Lieu[] {
  const { codesEpci } = context.lecture.convention;
  if (equipement.type !== null && TYPES_AILLEURS.has(equipement.type)) return [];
  return lieuxAccueil(equipement).flatMap((adresse) => {
    const trouvees = situees(adresse, context);
    if (!adresse.commune || trouvees.length === 0) return [];
    const dedans = trouvees.some(({ epci }) => epci !== null && codesEpci.includes(epci));
    return [{ equipement, commune: adresse.commune, dedans, trouvees }];
  });
}

function nomEpci(trouvees: readonly Commune[], { communes }: RuleContext): string {
  const [commune] = trouvees;
  const epci = commune?.epci ? communes.epci(commune.epci) : null;
  return trouvees.length === 1 && epci ? epci.nom : 'un autre territoire';
}

function* check(context: RuleContext): Iterable<Report<'hors'> | typeof PAUSE> {
  if (context.lecture.convention.codesEpci.length === 0) return;
  const lieux = yield* parLots(context.lecture.equipements, (equipement) => lieuxDe(equipement, context));
  const dedans = lieux.filter((lieu) => lieu.dedans).length;
  if (dedans < PART_DEDANS * lieux.length) return;
  for (const { equipement, commune, trouvees } of lieux.filter((lieu) => !lieu.dedans)) {
    const data = { commune: commune.value, epci: nomEpci(trouvees, context) };
    yield { message: 'hors', data, at: commune, key: equipement.key, confidence: equipement.confidence };
  }
}

const COMMUNES_DU_SAINT_OMER = ['Arques', 'Longuenesse', 'Wizernes', 'Blendecques', 'Éperlecques'];
const CODES = ['62510', '62219', '62570', '62575', '62910'];

const DEDANS = COMMUNES_DU_SAINT_OMER.map((commune, rang) => {
  return [commune, 'LAEP', `La Ronde ${String(rang)}`, '1 rue de la Paix', CODES[rang] ?? '', commune];
});

export const communeHorsEpci = defineRule({
  meta: {
    id: 'equipement/commune-hors-epci',
    titre: 'Lieu d’accueil hors du territoire',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    hors: {
      quoi: '{commune} n’est pas une commune du territoire.',
      pourquoi: 'Elle appartient à : {epci}.',
      queFaire:
        'Vérifiez la commune ; gardez la ligne si ce lieu est bien soutenu par une collectivité signataire.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'tous les lieux dans l’EPCI', classeur: liste(...DEDANS) },
      {
        nom: 'un séjour au loin, un homonyme',
        classeur: liste(...DEDANS, [
          'Arques',
          'Séjours',
          'Séjours de neige',
          '1 place du Mont',
          '74120',
          'Megève',
        ]),
      },
    ],
    invalid: [
      {
        nom: 'une crèche dans une autre région',
        classeur: liste(...DEDANS, [
          'Arques',
          'EAJE',
          'Les coccinelles',
          '3 rue Victor Hugo',
          '31000',
          'Toulouse',
        ]),
        attendu: ['Annexe 2!F7'],
      },
      {
        nom: 'une commune de l’EPCI voisin',
        classeur: liste(...DEDANS, ...DEDANS, [
          'Arques',
          'ALSH',
          'Les Frimousses',
          '9 rue de Chantilly',
          '62100',
          'Calais',
        ]),
        attendu: ['Annexe 2!F12'],
      },
    ],
  },
});
