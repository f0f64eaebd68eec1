import type { Profil } from '../../referentiel';
import type { Equipement } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi, champPrincipal } from '../champs';
import { grouper } from '../grouper';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import { typeReconnu } from '../types-reconnus';
import type { Report, RuleContext } from '../rule';

const LIEU =
  /^(?:[ée]coles?|groupes? scolaires?|gpe? scolaires?|salles? (?:polyvalente|des f[êe]tes|de sport|communale)|gymnases?|complexe (?:sportif|municipal))(?!\p{L})/iu;

/** A name that only repeats the type ("ALSH, 121 route d'Audruicq"). */
function repeteLeType({ nom, type }: Equipement): boolean {
  const dit = nom ? typeReconnu(nom.value) : null;
  return dit?.distance === 0 && dit.type.split('_')[0] === type?.split('_')[0];
}

export function sansNomPropre(equipement: Equipement): boolean {
  return equipement.nom === null || repeteLeType(equipement);
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

function sansNom(equipement: Equipement, { typesAvecNom }: Profil): Report<'absent'>[] {
  const { type, key, confidence, typePrinted } = equipement;
  if (type === null || !typesAvecNom.includes(type) || !sansNomPropre(equipement)) return [];
  const data = { type: typePrinted?.value ?? '' };
  return [{ message: 'absent', data, at: champPrincipal(equipement), key, confidence, actual: null }];
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

function* check({ lecture, profil }: RuleContext): Iterable<Report<'absent' | 'lieu'> | typeof PAUSE> {
  const equipements = nommes(lecture.equipements);
  yield* yield* parLots(equipements, (equipement) => sansNom(equipement, profil));
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
    ],
  },
});
