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
import { arrondissementDAilleurs, codeDAilleurs, communesDuCode } from './codes-d-ailleurs';
import { codeAttendu } from './communes-de';

type Nom = 'autreCommune' | 'arrondissement' | 'sansCommune' | 'cedex' | 'codeDeCedex';

function recoitDuPublic({ equipement, lieu }: AdresseDe, { typesAvecAdresse }: Profil): boolean {
  return lieu === 'accueil' && equipement.type !== null && typesAvecAdresse.includes(equipement.type);
}

/** Mail goes to a box: the code is that of a post office, or no street says where to walk. */
function adresseDeCourrier({ voie, boite }: Adresse): boolean {
  if (!boite) return false;
  return /cedex/i.test(boite.value.normalize('NFKD').replace(/\p{M}/gu, '')) || !voie;
}

/** Where a postcode stands: in the address of an equipment, or beside a commune in a list. */
interface Lieu {
  readonly adresse: Adresse;
  readonly key: string;
  readonly confidence: number;
  /** The seat of an organism: a post office may give it a code of its own, and "CEDEX" is often left out. */
  readonly estUnSiege: boolean;
}

function lieuDe({ equipement, adresse, lieu }: AdresseDe): Lieu {
  const { key, confidence } = equipement;
  return { adresse, key, confidence, estUnSiege: lieu === 'gestionnaire' };
}

/** The communes that other lists give with their postcode. */
function communesListees({ lecture }: RuleContext): readonly Lieu[] {
  return lecture.convention.communesCodees.map(({ commune, codePostal }) => ({
    adresse: { voie: null, boite: null, commune, codePostal },
    key: commune.value,
    confidence: 1,
    estUnSiege: true,
  }));
}

function reportDe({ adresse, key, confidence, estUnSiege }: Lieu, context: RuleContext): Report<Nom>[] {
  const { codePostal, commune } = adresse;
  if (!codePostal || !commune) return [];
  const proprietaires = communesDuCode(codePostal.value, context.communes);
  const peutEtreCedex = proprietaires === '' && estUnSiege;
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
    key,
    confidence,
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
  const lieux = [...toutes.map(lieuDe), ...communesListees(context)];
  const douteux = yield* filtrerParLots(lieux, ({ adresse }) => {
    return !adresse.boite && codeDAilleurs(adresse, context.communes);
  });
  yield* yield* parLots(douteux, (lieu) => reportDe(lieu, context));
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
        nom: 'le code d’une autre commune dans la liste des signataires, et dans un tableau de chiffres',
        classeur: {
          Signataires: [
            ['Commune', 'Code postal'],
            ['Arques', '62510'],
            ['Wizernes', '62570'],
            ['Longuenesse', '62291'],
          ],
          Population: [
            ['CP', 'Commune', 'Population'],
            [62510, 'Arques', 9600],
            [62570, 'Arques', 3300],
          ],
        },
        attendu: ['Signataires!B4', 'Population!A3'],
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
