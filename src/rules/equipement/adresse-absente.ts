import type { Profil, TypeStructure } from '../../referentiel';
import type { Adresse, Equipement } from '../../reading';
import { bloc, LIGNE_JUSTE, liste } from '../cas';
import { champPrincipal, libelle, texteDeLaLigne } from '../champs';
import { grouper } from '../grouper';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { lieuxAccueil } from './adresses';
import { nommeUnLieu } from './nom-absent';

type Nom = 'absente' | 'sansRue' | 'sansVille' | 'sansCommune';

/** Below this share, the sheet simply does not give addresses. */
const PART_AVEC_ADRESSE = 0.5;

const ITINERANT = /itin[ée]ran|ludobus|hors les murs|multi-?sites?/iu;

function estItinerant({ nom, typePrinted, remarque }: Equipement): boolean {
  return [nom, typePrinted, remarque].some((field) => field !== null && ITINERANT.test(field.value));
}

function estSitue({ voie, codePostal, commune, boite }: Adresse): boolean {
  return voie !== null || codePostal !== null || commune !== null || boite !== null;
}

function sansVille({ voie, codePostal, commune }: Adresse): boolean {
  return voie !== null && codePostal === null && commune === null;
}

/** A street and a postcode that no name follows: words that the reading did not know may be the town. */
function sansCommune(equipement: Equipement): boolean {
  const { voie, codePostal, commune } = equipement.adresse;
  if (!voie || !codePostal || commune) return false;
  const apres = texteDeLaLigne(equipement).split(codePostal.printed).slice(1);
  return apres.length > 0 && !apres.some((suite) => /^[\s,–—-]*\p{L}/u.test(suite));
}

/** Nearly always in one place; some are lent a hall here and there without saying that they go round. */
const TYPES_A_VOIR: ReadonlySet<TypeStructure> = new Set(['LUDOTHEQUE']);

/** The profil asks for an address, or its absence is to be looked at, no more. */
type Attente = 'demandee' | 'a-voir';

/** What the places of an equipment say of where they are. */
interface Situation {
  readonly equipement: Equipement;
  readonly attente: Attente;
  readonly message: Exclude<Nom, 'sansRue'> | null;
  readonly situes: number;
  readonly sansVille: number;
}

/** A table whose addresses have a column of their own, nearly always filled: a blank there is a street forgotten. */
const PART_AVEC_RUE = 0.8;
const RUES_MIN = 4;

const sansRue = (equipement: Equipement): boolean =>
  lieuxAccueil(equipement).every(({ voie, boite }) => voie === null && boite === null);

function ruesOubliees(tableau: readonly Situation[]): readonly Situation[] {
  const colonnes = tableau[0]?.equipement.tableau.colonnes ?? [];
  const situes = tableau.filter((situation) => situation.situes > 0);
  const oublis = situes.filter(({ equipement }) => sansRue(equipement));
  const rues = situes.length - oublis.length;
  const habituelles = rues >= RUES_MIN && rues >= PART_AVEC_RUE * situes.length;
  if (!habituelles || !colonnes.some(({ role }) => role === 'adresse')) return [];
  return oublis.filter(({ equipement }) => !nommeUnLieu(equipement));
}

function situationDe(equipement: Equipement, attente: Attente): Situation {
  const lieux = lieuxAccueil(equipement);
  const situes = lieux.filter(estSitue).length;
  const muets = lieux.filter(sansVille).length;
  const codeSeul = sansCommune(equipement) ? 'sansCommune' : null;
  const incomplet = muets === lieux.length ? 'sansVille' : codeSeul;
  const message = situes === 0 ? 'absente' : incomplet;
  return { equipement, attente, message, situes, sansVille: muets };
}

/** Where most addresses of a sheet are only streets, its title or its name tells the town of all. */
function villesTues(feuille: readonly Situation[]): boolean {
  const situes = feuille.reduce((somme, situation) => somme + situation.situes, 0);
  const muets = feuille.reduce((somme, situation) => somme + situation.sansVille, 0);
  return muets / situes > PART_AVEC_ADRESSE;
}

function attenteDe(equipement: Equipement, { typesAvecAdresse }: Profil): Attente | null {
  const { type } = equipement;
  if (type === null || estItinerant(equipement)) return null;
  if (typesAvecAdresse.includes(type)) return 'demandee';
  return TYPES_A_VOIR.has(type) ? 'a-voir' : null;
}

/** Equipments in the sheets that give addresses. */
function concernes(attendus: readonly Situation[]): Situation[] {
  const parFeuille = grouper(attendus, ({ equipement }) => equipement.tableau.sheet);
  return [...parFeuille.values()].flatMap((feuille) => {
    const situes = feuille.filter((situation) => situation.situes > 0);
    if (situes.length / feuille.length < PART_AVEC_ADRESSE) return [];
    return villesTues(feuille) ? feuille.filter(({ message }) => message === 'absente') : feuille;
  });
}

function reportsDe({ equipement, attente, message }: Situation): Report<Nom>[] {
  if (!message) return [];
  const { key, confidence, adresse } = equipement;
  const principal = champPrincipal(equipement);
  const at = message === 'absente' ? principal : (adresse.voie ?? principal);
  const data = { equipement: libelle(equipement) };
  const severity = attente === 'a-voir' && { severity: 'info' as const };
  return [{ message, data, at, key, confidence, actual: null, ...severity }];
}

/** A hamlet may do without streets: to be looked at, no more. */
function sansLaRue({ equipement }: Situation): Report<Nom> {
  const { key, confidence } = equipement;
  const data = { equipement: libelle(equipement) };
  const at = champPrincipal(equipement);
  return { message: 'sansRue', data, at, key, confidence, actual: null, severity: 'info' };
}

function* check({ lecture, profil }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const attendus = yield* parLots(lecture.equipements, (equipement) => {
    const attente = attenteDe(equipement, profil);
    return attente ? [situationDe(equipement, attente)] : [];
  });
  yield* yield* parLots(concernes(attendus), reportsDe);
  const parTableau = grouper(attendus, ({ equipement }) => equipement.tableau);
  for (const situations of parTableau.values()) yield* ruesOubliees(situations).map(sansLaRue);
}

export const adresseAbsente = defineRule({
  meta: {
    id: 'equipement/adresse-absente',
    titre: 'Adresse absente',
    severity: 'warning',
    source: 'fbl-R2324-20',
    fix: 'none',
  },
  messages: {
    absente: {
      quoi: 'L’adresse de « {equipement} » n’est pas indiquée.',
      pourquoi: 'Ce service reçoit des enfants ou des familles en un lieu, que l’annexe doit donner.',
      queFaire: 'Indiquez la rue, le code postal et la commune.',
    },
    sansRue: {
      quoi: 'L’adresse de « {equipement} » n’a pas de rue.',
      pourquoi: 'Les autres lignes du tableau en ont une : elle a sans doute été oubliée.',
      queFaire: 'Indiquez la rue, ou le lieu-dit.',
    },
    sansVille: {
      quoi: 'L’adresse de « {equipement} » n’a ni code postal ni commune.',
      pourquoi: 'La rue ne suffit pas à situer le lieu d’accueil.',
      queFaire: 'Ajoutez le code postal et la commune.',
    },
    sansCommune: {
      quoi: 'L’adresse de « {equipement} » s’arrête au code postal.',
      pourquoi: 'Plusieurs communes peuvent avoir le même code postal.',
      queFaire: 'Ajoutez la commune.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une adresse complète', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'des services sans lieu, un relais itinérant',
        classeur: liste(
          LIGNE_JUSTE,
          LIGNE_JUSTE,
          ['Arques', 'Séjours', 'Séjours d’été'],
          ['Arques', 'BAFA', 'Formations de la Mairie'],
          ['Arques', 'RPE', 'RPE itinérant'],
        ),
      },
      {
        nom: 'une feuille qui ne donne que des rues',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Bellons', '14 avenue de Verdun'],
          ['Arques', 'LAEP', 'Môm en Bulle', '12 rue Aristide Briand'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une rue oubliée parmi d’autres, hors d’une école qui se passe de rue',
        classeur: liste(
          ...Array.from({ length: 8 }, () => LIGNE_JUSTE),
          ['Arques', 'LAEP', 'La Bulle', null, '62510', 'Arques'],
          ['Arques', 'ALSH', 'École Jean Jaurès', null, '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!C10'],
      },
      {
        nom: 'une crèche sans adresse',
        classeur: liste(LIGNE_JUSTE, LIGNE_JUSTE, ['Arques', 'EAJE', 'Les coccinelles']),
        attendu: ['Annexe 2!C4'],
      },
      {
        nom: 'une ludothèque sans adresse, hors de celle qui va de village en village',
        classeur: liste(
          LIGNE_JUSTE,
          LIGNE_JUSTE,
          ['Arques', 'Ludothèque', 'La Caverne aux jeux'],
          ['Arques', 'Ludothèque', 'Ludothèque itinérante'],
        ),
        attendu: ['Annexe 2!C4'],
      },
      {
        nom: 'une rue, mais quelle ville ?',
        classeur: liste(LIGNE_JUSTE, ['Arques', 'ALSH', 'Les Bellons', '14 avenue de Verdun']),
        attendu: ['Annexe 2!D3'],
      },
      {
        nom: 'une adresse qui s’arrête au code postal',
        classeur: {
          'Annexe 2': bloc(
            'ARQUES',
            ['LAEP'],
            [null, 'Môm en Bulle – 12 rue Aristide Briand, 62510 Arques'],
            ['EAJE'],
            [null, 'Les Lutins – 14 rue Aristide Briand, 62510'],
          ),
        },
        attendu: ['Annexe 2!B6'],
      },
    ],
  },
});
