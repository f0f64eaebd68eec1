import { cellKey } from '../../workbook';
import type { Field, Lecture, Plan } from '../../reading';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { direEcarts, ecarts, memeTexte, similitude } from '../ressemblance';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** Below, the two number other things: the axes of the convention before, of another document. */
const MEME_NIVEAU = 0.4;
const ENTETE = /^\W*(axe|enjeu)\s*(?:n\s?[°º]\s*)?(\d{1,2}|[IVX]{1,5})\s*[:.–—)→-]*\s*/iu;
const NOMS = { un: 'dans le plan', autre: 'ailleurs' };

/** An axe or an enjeu of the plan, or the same named elsewhere. */
interface Niveau {
  /** "enjeu 3". */
  readonly nom: string;
  readonly libelle: string;
  readonly field: Field<unknown>;
}

function niveauDe(field: Field<unknown>): Niveau[] {
  const entete = ENTETE.exec(field.printed);
  const libelle = field.printed
    .slice(entete?.[0].length ?? 0)
    .replace(/\s+/g, ' ')
    .trim();
  if (!entete || libelle === '') return [];
  return [{ nom: `${entete[1] ?? ''} ${entete[2] ?? ''}`.toLowerCase(), libelle, field }];
}

const lieu = ({ field: { cells } }: Niveau): string => (cells[0] ? cellKey(cells[0]) : '');

/** Each axe and enjeu of a plan, as it first words it. */
function niveauxDuPlan({ actions }: Plan): ReadonlyMap<string, readonly Niveau[]> {
  const champs = new Set(actions.flatMap(({ axe, enjeu }) => [axe, enjeu]).flatMap((field) => field ?? []));
  return grouper([...champs].flatMap(niveauDe), ({ nom }) => nom);
}

/** What the rest of the workbook calls by the same number; nothing is sure where it holds several plans. */
function ailleurs(lecture: Lecture, { territoire }: Plan): readonly Niveau[] {
  const siens = lecture.titres.filter((titre) => {
    const deNiveau = titre.nature === 'axe' || titre.nature === 'enjeu';
    return deNiveau && (titre.territoire === territoire || lecture.plans.length === 1);
  });
  return siens.flatMap(({ numero }) => niveauDe(numero));
}

function rapport([premier]: readonly Niveau[], autres: readonly Niveau[]): Report<'deux'>[] {
  const [dit, ...suivants] = autres;
  if (!premier || !dit) return [];
  const legers = ecarts(premier.libelle, dit.libelle).every(({ leger }) => leger);
  return [
    {
      message: 'deux',
      data: {
        nom: premier.nom,
        plan: premier.libelle,
        autre: dit.libelle,
        ecart: direEcarts(premier.libelle, dit.libelle, NOMS),
      },
      at: dit.field,
      ...aussi(suivants.map(({ field }) => field)),
      related: [premier.field],
      key: premier.nom,
      ...(legers ? { severity: 'info' } : {}),
    },
  ];
}

/** The places that word a level otherwise than the plan ever does. */
function divergents(auPlan: readonly Niveau[], dits: readonly Niveau[]): readonly Niveau[] {
  const lieux = new Set(auPlan.map(lieu));
  return dits.filter((dit) => {
    if (lieux.has(lieu(dit)) || auPlan.some(({ libelle }) => memeTexte(libelle, dit.libelle))) return false;
    return auPlan.some(({ libelle }) => similitude(libelle, dit.libelle) >= MEME_NIVEAU);
  });
}

function* check({ lecture }: RuleContext): Iterable<Report<'deux'>> {
  for (const lu of lecture.plans) {
    const dits = grouper(ailleurs(lecture, lu), ({ nom }) => nom);
    for (const [nom, auPlan] of niveauxDuPlan(lu)) {
      yield* rapport(auPlan, divergents(auPlan, dits.get(nom) ?? []));
    }
  }
}

const PLAN = [
  ['Annexe 3 – Plan d’actions'],
  ['Axe 1 : Accueillir les jeunes enfants'],
  ['Action 1 : Ouvrir une crèche'],
  ['Axe 2 : Favoriser la continuité du parcours éducatif'],
  ['Action 2 : Ouvrir un local'],
];

export const niveauxDivergents = defineRule({
  meta: {
    id: 'plan/niveaux-divergents',
    titre: 'Axe ou enjeu écrit de deux façons',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    deux: {
      quoi: 'L’{nom} du plan, « {plan} », s’écrit ici « {autre} ». Ce qui diffère : {ecart}.',
      pourquoi:
        'La convention, le plan et les fiches doivent nommer les axes et les enjeux de la même façon.',
      queFaire: 'Choisissez une rédaction, et écrivez-la partout.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'les mêmes axes à l’article 4, en capitales',
        classeur: {
          'Article 4': [
            ['AXE 1 – ACCUEILLIR LES JEUNES ENFANTS'],
            ['Axe 2 : favoriser la continuité du parcours éducatif.'],
          ],
          Plan: PLAN,
        },
      },
      {
        nom: 'les axes d’une autre convention',
        classeur: { Bilan: [['Axe 1 : Soutenir la vie associative'], ['Axe 2 : Se loger']], Plan: PLAN },
      },
    ],
    invalid: [
      {
        nom: 'un axe raccourci à l’article 4',
        classeur: {
          'Article 4': [
            ['Axe 1 : Accueillir les jeunes enfants'],
            ['Axe 2 : Favoriser le parcours éducatif'],
          ],
          Plan: PLAN,
        },
        attendu: ['Article 4!A2'],
      },
      {
        nom: 'le même axe écrit autrement dans deux fiches, un seul point',
        classeur: {
          Plan: PLAN,
          Fiches: [
            ['Axe 1 – L’accueil des jeunes enfants'],
            [],
            [],
            ['Axe 1 – L’accueil des jeunes enfants'],
          ],
        },
        attendu: ['Fiches!A1'],
      },
    ],
  },
});
