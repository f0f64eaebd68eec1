import type { Profil } from '../../referentiel';
import type { Adresse } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { filtrerParLots, parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { texteAdresse, toutesLesAdresses } from './adresses';
import type { AdresseDe } from './adresses';
import { remplacerCode } from './code-postal-invalide';
import { codeAttendu, codesDe, communesNommees } from './communes-de';

type Nom = 'autreCommune' | 'arrondissement' | 'sansCommune' | 'cedex' | 'codeDeCedex';

const CINQ_CHIFFRES = /^\d{5}$/;

function recoitDuPublic({ equipement, lieu }: AdresseDe, { typesAvecAdresse }: Profil): boolean {
  return lieu === 'accueil' && equipement.type !== null && typesAvecAdresse.includes(equipement.type);
}

/** Mail goes to a box: the code is that of a post office, or no street says where to walk. */
function adresseDeCourrier({ voie, boite }: Adresse): boolean {
  if (!boite) return false;
  return /cedex/i.test(boite.value.normalize('NFKD').replace(/\p{M}/gu, '')) || !voie;
}

/** Paris, Lyon and Marseille end their postcodes with the arrondissement: 75116 is of the 16th too. */
const VILLE_A_ARRONDISSEMENTS = /^(?:750|751|690|130)(\d{2})$/;
const ARRONDISSEMENT =
  /^\s*(?:paris|lyon|marseille)\s+(\d{1,2})\s*(?:er|e|[èe]me)?(?:\s+arr\p{L}*\.?)?\s*$/iu;

/** "69008" beside "LYON 7e". */
function arrondissementDAilleurs(codePostal: string, commune: string): boolean {
  const ecrit = ARRONDISSEMENT.exec(commune)?.[1];
  const code = VILLE_A_ARRONDISSEMENTS.exec(codePostal)?.[1];
  return ecrit !== undefined && code !== undefined && Number(ecrit) !== Number(code);
}

/** True when the town is known and no commune of that name has the code. Silent on a town that nobody knows. */
function codeDAilleurs({ codePostal, commune }: Adresse, communes: RuleContext['communes']): boolean {
  if (!codePostal || !commune || !CINQ_CHIFFRES.test(codePostal.value)) return false;
  if (!communes.departementExiste(codePostal.value)) return false;
  if (arrondissementDAilleurs(codePostal.value, commune.value)) return true;
  const nommees = communesNommees(communes, commune.value);
  return (
    nommees.length > 0 && !nommees.some((trouvee) => codesDe(trouvee, communes).includes(codePostal.value))
  );
}

/** So many names are read at a glance; of the others, how many there are. */
const COMMUNES_NOMMEES = 3;

/** The communes that do have the code, in words. */
function communesDuCode(code: string, { communes }: RuleContext): string {
  const noms = communes
    .parCodePostal(code)
    .filter(({ chefLieu }) => chefLieu === undefined)
    .map(({ nom }) => nom);
  const nommees = noms.length > COMMUNES_NOMMEES + 1 ? noms.slice(0, COMMUNES_NOMMEES) : noms;
  const autres = noms.length - nommees.length;
  return nommees.join(', ') + (autres > 0 ? ` et ${String(autres)} autres communes` : '');
}

function reportDe({ equipement, adresse, lieu }: AdresseDe, context: RuleContext): Report<Nom>[] {
  const { codePostal, commune } = adresse;
  if (!codePostal || !commune) return [];
  const proprietaires = communesDuCode(codePostal.value, context);
  // A post office may give a seat a code of its own, and "CEDEX" is often left out.
  const peutEtreCedex = proprietaires === '' && lieu === 'gestionnaire';
  const attendu = codeAttendu(adresse, context);
  const arrondissement = arrondissementDAilleurs(codePostal.value, commune.value);
  const message = arrondissement ? 'arrondissement' : proprietaires === '' ? 'sansCommune' : 'autreCommune';
  const report: Report<Nom> = {
    message,
    data: {
      code: codePostal.value,
      commune: commune.value,
      attendu: attendu === null ? '' : ` (${attendu})`,
      proprietaires,
    },
    at: codePostal,
    related: [commune],
    key: equipement.key,
    confidence: equipement.confidence,
    expected: attendu,
    ...(peutEtreCedex ? { severity: 'warning' as const } : {}),
    ...remplacerCode(codePostal, attendu),
  };
  return [report];
}

/** One finding for all the services received at one such address. */
function* cedex(adresses: readonly AdresseDe[]): Generator<Report<Nom>> {
  for (const [texte, memes] of grouper(adresses, ({ adresse }) => texteAdresse(adresse))) {
    const champs = memes.flatMap(({ adresse }) => adresse.codePostal ?? adresse.boite ?? []);
    const [premier, ...autres] = champs;
    const boite = memes[0]?.adresse.boite?.value ?? '';
    const rue = memes[0]?.adresse.voie?.value;
    if (!premier) continue;
    const confidence = Math.min(...memes.map(({ equipement }) => equipement.confidence));
    const also = aussi(autres);
    yield {
      message: rue === undefined ? 'cedex' : 'codeDeCedex',
      data: { boite, rue: rue ?? '' },
      at: premier,
      ...also,
      key: texte,
      severity: rue === undefined ? 'warning' : 'info',
      confidence,
    };
  }
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const toutes = yield* toutesLesAdresses(context);
  const douteuses = yield* filtrerParLots(toutes, ({ adresse }) => {
    return !adresse.boite && codeDAilleurs(adresse, context.communes);
  });
  yield* yield* parLots(douteuses, (une) => reportDe(une, context));
  yield* cedex(toutes.filter((une) => adresseDeCourrier(une.adresse) && recoitDuPublic(une, context.profil)));
}

export const codePostalCommune = defineRule({
  meta: {
    id: 'equipement/code-postal-commune',
    titre: 'Code postal d’une autre commune',
    severity: 'error',
    source: 'datagouv-cp',
    fix: 'suggested',
  },
  messages: {
    autreCommune: {
      quoi: 'Le code postal {code} n’est pas celui de {commune}{attendu}.',
      pourquoi: 'La Poste donne ce code à {proprietaires}.',
      queFaire: 'Corrigez le code postal ou la commune.',
    },
    arrondissement: {
      quoi: 'Le code postal {code} n’est pas celui de {commune}.',
      pourquoi: 'Ses deux derniers chiffres disent un autre arrondissement.',
      queFaire: 'Corrigez le code postal ou l’arrondissement.',
    },
    sansCommune: {
      quoi: 'Le code postal {code} n’est pas celui de {commune}{attendu}.',
      pourquoi: 'La Poste ne donne ce code à aucune commune.',
      queFaire: 'Corrigez le code postal ; s’il s’agit d’un CEDEX, écrivez-le après la commune.',
    },
    cedex: {
      quoi: 'Cette adresse est une adresse de courrier ({boite}).',
      pourquoi: 'Elle ne dit pas où les enfants et les familles sont reçus.',
      queFaire: 'Indiquez la rue, le code postal et la commune du lieu d’accueil.',
    },
    codeDeCedex: {
      quoi: 'Le code postal de « {rue} » est celui d’un courrier ({boite}).',
      pourquoi: 'La rue se trouve, mais ce code ne permet ni de trier les lignes ni de les rapprocher.',
      queFaire: 'Indiquez le code postal de la commune pour le lieu d’accueil.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des arrondissements, dont un qui a deux codes',
        classeur: liste(
          ['Lyon', 'LAEP', 'La Farandole', '2 rue Pouteau', '69001', 'LYON 1er'],
          ['Paris', 'LAEP', 'La Ruche', '3 rue de Passy', '75116', 'Paris 16e'],
        ),
      },
      { nom: 'le code de la commune', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'une commune qui a plusieurs codes, des homonymes',
        classeur: liste(
          ['Metz', 'LAEP', 'La Farandole', '2 rue Serpenoise', '57050', 'Metz'],
          ['Saint-Denis', 'LAEP', 'La Farandole', '2 rue de la République', '93200', 'St Denis'],
        ),
      },
      {
        nom: 'une ville que personne ne connaît',
        classeur: liste([
          'Arques',
          'LAEP',
          'Môm en Bulle',
          '12 rue Aristide Briand',
          '62510',
          'Hameau du Lac',
        ]),
      },
    ],
    invalid: [
      {
        nom: 'le code d’un autre arrondissement',
        classeur: liste(['Lyon', 'LAEP', 'La Farandole', '2 rue Pouteau', '69008', 'LYON 07']),
        attendu: ['Annexe 2!E2'],
      },
      {
        nom: 'deux chiffres échangés',
        classeur: liste(['Longuenesse', 'RPE', 'RPE de Longuenesse', '3 rue Bizet', '62291', 'LONGUENESSE']),
        attendu: ['Annexe 2!E2'],
      },
      {
        nom: 'une boîte postale sans rue, une rue et un CEDEX',
        classeur: {
          'Annexe 2': [
            ['Type de structure', 'Nom et adresse de la structure'],
            ['RPE', 'Mairie de Longuenesse BP 10069 62968 Longuenesse Cédex'],
            ['LAEP', 'La Farandole 5 rue Brueghel BP 90024 62967 Longuenesse Cédex'],
          ],
        },
        attendu: ['Annexe 2!B2', 'Annexe 2!B3'],
      },
      {
        nom: 'le code de la ville voisine',
        classeur: liste(LIGNE_JUSTE, [
          'Arques',
          'RPE',
          'RPE d’Arques',
          '14 rue Aristide Briand',
          '62500',
          'Arques',
        ]),
        attendu: ['Annexe 2!E3'],
      },
    ],
  },
});
