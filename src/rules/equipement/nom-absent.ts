import type { Profil, TypeStructure } from '../../referentiel';
import type { Equipement } from '../../reading';
import { bloc, LIGNE_JUSTE, liste } from '../cas';
import { aussi, champPrincipal, texteDeLaLigne } from '../champs';
import { grouper } from '../grouper';
import { filtrerParLots, PAUSE } from '../pauses';
import { defineRule } from '../rule';
import { texteNormal, typeReconnu, typesDuNom } from '../types-reconnus';
import type { Report, RuleContext } from '../rule';

const LIEU =
  /^(?:[ée]coles?|groupes? scolaires?|gpe? scolaires?|salles? (?:polyvalente|des f[êe]tes|de sport|communale)|gymnases?|complexe (?:sportif|municipal))(?!\p{L})/iu;

/** The name says where: a school, a hall. */
export function nommeUnLieu({ nom }: Equipement): boolean {
  return /(?<!\p{L})(?:[ée]coles?|groupes? scolaires?|salles?|mairie|maisons?|gymnases?|complexe|centre|foyer|p[ôo]le|espace)(?!\p{L})/iu.test(
    nom?.value ?? '',
  );
}

/** Often the only one of their commune, known by what they are: "Espace jeunes", "Centre socioculturel". */
const CONNUS_PAR_LEUR_TYPE: ReadonlySet<TypeStructure | null> = new Set([
  'ALSH_ADOLESCENTS',
  'PS_JEUNES',
  'CENTRE_SOCIAL',
]);

/** The row says the type in other words than the column of types, in its name or before its address. */
function ditAutrement(equipement: Equipement): boolean {
  const { type, typePrinted } = equipement;
  if (!CONNUS_PAR_LEUR_TYPE.has(type)) return false;
  const imprime = texteNormal(typePrinted?.value ?? '');
  const ligne = texteDeLaLigne(equipement);
  return typesDuNom(ligne).some(({ reconnu, debut, fin }) => {
    return CONNUS_PAR_LEUR_TYPE.has(reconnu.type) && texteNormal(ligne.slice(debut, fin)) !== imprime;
  });
}

/** A name that only repeats the type ("ALSH, 121 route d'Audruicq"). */
function repeteLeType(equipement: Equipement): boolean {
  const { nom, type } = equipement;
  const dit = nom ? typeReconnu(nom.value) : null;
  const repete = dit?.distance === 0 && dit.type.split('_')[0] === type?.split('_')[0];
  return repete;
}

export function sansNomPropre(equipement: Equipement): boolean {
  return (equipement.nom === null || repeteLeType(equipement)) && !ditAutrement(equipement);
}

/** Tables where nothing bears a name have no room for one: silence there. */
function nommes(equipements: readonly Equipement[]): Equipement[] {
  const parFeuille = grouper(equipements, ({ tableau }) => tableau.sheet);
  return [...parFeuille.values()].flatMap((feuille) => {
    return feuille.some((equipement) => !sansNomPropre(equipement)) ? feuille : [];
  });
}

/** An accueil de loisirs known by the school or the hall that houses it. */
function aNomDeLieu(equipement: Equipement): boolean {
  const estAccueilDeLoisirs = equipement.type?.startsWith('ALSH') ?? false;
  return estAccueilDeLoisirs && LIEU.test(equipement.nom?.value ?? '');
}

/** From this many in one sheet on, it is a habit of the table and one finding says it. */
const HABITUDE = 3;

function doitAvoirUnNom({ type }: Equipement, { typesAvecNom }: Profil): boolean {
  return type !== null && typesAvecNom.includes(type);
}

function reportDe([premier, ...autres]: readonly Equipement[]): Report<'absent' | 'absents'>[] {
  if (!premier) return [];
  const { key, confidence, typePrinted } = premier;
  return [
    {
      message: autres.length > 0 ? 'absents' : 'absent',
      data: { type: typePrinted?.value ?? '', nombre: autres.length + 1 },
      at: champPrincipal(premier),
      ...aussi(autres.map(champPrincipal)),
      key,
      confidence,
      actual: null,
    },
  ];
}

function* sansNom(
  equipements: readonly Equipement[],
  profil: Profil,
): Generator<Report<'absent' | 'absents'> | typeof PAUSE> {
  const muets = yield* filtrerParLots(equipements, (equipement) => {
    return doitAvoirUnNom(equipement, profil) && sansNomPropre(equipement);
  });
  for (const memes of grouper(muets, ({ tableau }) => tableau.sheet).values()) {
    if (memes.length >= HABITUDE) yield* reportDe(memes);
    else yield* memes.flatMap((seul) => reportDe([seul]));
  }
}

/** One finding a sheet: it is a habit of the table. */
function* nomsDeLieux(equipements: readonly Equipement[]): Generator<Report<'lieu'>> {
  const parFeuille = grouper(equipements.filter(aNomDeLieu), ({ tableau }) => tableau.sheet);
  for (const [feuille, memes] of parFeuille) {
    const [premier, ...autres] = memes.map(champPrincipal);
    if (!premier) continue;
    const nom = memes[0]?.nom?.value ?? '';
    yield { message: 'lieu', data: { nom }, at: premier, ...aussi(autres), key: feuille, severity: 'info' };
  }
}

function* check({
  lecture,
  profil,
}: RuleContext): Iterable<Report<'absent' | 'absents' | 'lieu'> | typeof PAUSE> {
  const equipements = nommes(lecture.equipements);
  yield PAUSE;
  yield* sansNom(equipements, profil);
  yield PAUSE;
  yield* nomsDeLieux(equipements);
}

export const nomAbsent = defineRule({
  meta: {
    id: 'equipement/nom-absent',
    titre: 'Nom absent',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    absent: {
      quoi: 'Cet équipement ({type}) n’a pas de nom.',
      pourquoi: 'Sans nom, il ne se distingue pas d’un autre service du même type.',
      queFaire: 'Indiquez le nom de la structure.',
    },
    absents: {
      quoi: '{nombre} équipements de cette feuille n’ont pas de nom.',
      pourquoi: 'Sans nom, ils ne se distinguent pas d’un autre service du même type.',
      queFaire: 'Indiquez le nom de chaque structure, si elle en a un.',
    },
    lieu: {
      quoi: '« {nom} » est le nom d’un lieu, pas celui de l’accueil.',
      pourquoi: 'Plusieurs accueils peuvent se tenir au même endroit.',
      queFaire: 'Indiquez le nom de chaque accueil, s’il en a un.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'un nom propre', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'des services qui n’ont pas de nom à eux',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'Séjours', 'Séjours'],
          ['Arques', 'RPE', null, '1 rue de Sète', '62510', 'Arques'],
        ),
      },
      {
        nom: 'un lieu de jeunes devant son adresse, le type à part',
        classeur: {
          'Annexe 2': bloc(
            'ARQUES',
            ['ALSH adolescents', 'Espace jeunes\n15 rue de Sète\n62510 Arques'],
            ['LAEP', 'Môm en Bulle\n12 rue Aristide Briand\n62510 Arques'],
          ),
        },
      },
      {
        nom: 'un lieu de jeunes et un centre social connus par ce qu’ils sont',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'ALSH adolescents', 'Espace jeunes', '1 rue de Sète', '62510', 'Arques'],
          ['Arques', 'Centre social', 'Centre socioculturel', '1 rue de Sète', '62510', 'Arques'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'le type à la place du nom',
        classeur: liste(LIGNE_JUSTE, ['Arques', 'ALSH', 'ALSH', '121 route d’Audruicq', '62510', 'Arques']),
        attendu: ['Annexe 2!C3'],
      },
      {
        nom: 'aucun nom ; le nom d’une école',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'ALSH', null, '121 route d’Audruicq', '62510', 'Arques'],
          ['Arques', 'ALSH', 'Groupe scolaire Jean Macé', '3 rue de Sète', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!B3', 'Annexe 2!C4'],
      },
      {
        nom: 'trois accueils sans nom, un seul point',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'ALSH', null, '121 route d’Audruicq', '62510', 'Arques'],
          ['Arques', 'ALSH', null, '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'ALSH', null, '8 place de la Gare', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!B3'],
      },
    ],
  },
});
