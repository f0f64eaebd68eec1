import { sontInvertis } from '../../referentiel';
import type { TypeStructure } from '../../referentiel';
import type { Equipement, Field } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { grouperParLots } from '../grouper';
import { PAUSE, parLots } from '../pauses';
import { reunir } from '../reunir';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { batimentsVoisins } from './batiments';
import { cleLieuDit } from './lieux-dits';
import { lieuDe, lieuxDe, memeRueAutreNature, memesNumeros, noyau } from './lieux';
import type { Lieu } from './lieux';
import { sansNomPropre } from './nom-absent';
import type { Voie } from './voie';

type Nom = 'rue' | 'deux' | 'numero' | 'batiment' | 'gestionnaire';

/** Services that receive in one place. Leisure centres open in several, under one name. */
const TYPES_D_UN_LIEU: ReadonlySet<TypeStructure> = new Set(['EAJE', 'MAM', 'RPE', 'CENTRE_SOCIAL', 'EVS']);

const LETTRES_D_UNE_RACINE = 6;

function divergence(a: Lieu, b: Lieu): Nom | null {
  if (memeRueAutreNature(a.voie, b.voie)) return 'rue';
  const { type } = a.equipement;
  const memeType = type !== null && type === b.equipement.type;
  const memeRue = a.voie.nature === b.voie.nature && noyau(a.voie) === noyau(b.voie);
  if (memeType && memeRue && sontInvertis(a.voie.numero ?? '', b.voie.numero ?? '')) return 'deux';
  const unSeulLieu = memeType && TYPES_D_UN_LIEU.has(type);
  const numeros = a.voie.numero !== null && b.voie.numero !== null && a.voie.numero !== b.voie.numero;
  return unSeulLieu && (!memeRue || numeros) && !sansNomPropre(a.equipement) ? 'deux' : null;
}

/** What a message says besides the two streets. */
const precisions: Readonly<Record<Nom, (equipement: Equipement) => Readonly<Record<string, string>>>> = {
  rue: () => ({}),
  numero: () => ({}),
  batiment: () => ({}),
  deux: ({ nom }) => ({ nom: nom?.value ?? '' }),
  gestionnaire: ({ adresse }) => ({ commune: adresse.commune?.value ?? '' }),
};

function reportDe(message: Nom, lieu: Lieu, autre: Field): Report<Nom> {
  const { champ, equipement } = lieu;
  return {
    message,
    data: { voie: champ.value, autre: autre.value, ...precisions[message](equipement) },
    at: champ,
    related: [autre],
    key: equipement.key,
    confidence: equipement.confidence,
    // One gestionnaire may well have two buildings in a street.
    ...(message === 'batiment' && { severity: 'info' as const }),
  };
}

/** Places that bear one name in one commune, each against the first. */
function* memesLieux(equipements: readonly Equipement[]): Generator<Report<Nom> | typeof PAUSE> {
  const parNom = yield* grouperParLots(equipements, cleLieuDit);
  for (const memes of parNom.values()) {
    if (memes.length < 2) continue;
    const lieux = memes.flatMap((equipement) => lieuDe(equipement, equipement.adresse) ?? []);
    const [premier, ...autres] = lieux;
    for (const autre of autres) {
      const message = premier ? divergence(premier, autre) : null;
      if (premier && message) yield reportDe(message, autre, premier.champ);
    }
  }
}

function partagentUneRacine(a: Voie, b: Voie): boolean {
  const racines = new Set(a.noyau.map((mot) => mot.slice(0, LETTRES_D_UNE_RACINE)));
  return b.noyau.some(
    (mot) => mot.length >= LETTRES_D_UNE_RACINE && racines.has(mot.slice(0, LETTRES_D_UNE_RACINE)),
  );
}

/** A row whose gestionnaire sits at the same number of what must be the same street, named otherwise. */
function gestionnaireAilleurs(equipement: Equipement): Report<Nom> | null {
  const siege = lieuDe(equipement, equipement.gestionnaireAdresse);
  const lieu = siege && lieuDe(equipement, equipement.adresse);
  if (!lieu || lieu.commune !== siege.commune) return null;
  const memeNumero = lieu.voie.numero !== null && lieu.voie.numero === siege.voie.numero;
  const differentes = noyau(lieu.voie) !== noyau(siege.voie) || memeRueAutreNature(lieu.voie, siege.voie);
  if (!memeNumero || !differentes || !partagentUneRacine(lieu.voie, siege.voie)) return null;
  return reportDe('gestionnaire', lieu, siege.champ);
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const dites = new Set<unknown>();
  for (const lot of memesLieux(lecture.equipements)) {
    if (lot !== PAUSE) dites.add(lot.at);
    yield lot;
  }
  const lieux = yield* lieuxDe(lecture.equipements);
  const numeros = yield* memesNumeros(lieux);
  const batiments = yield* batimentsVoisins(lieux);
  for (const [message, paires] of [
    ['numero', numeros],
    ['batiment', batiments],
  ] as const) {
    for (const [premier, autre] of paires) {
      if (!dites.has(autre.champ)) yield reportDe(message, autre, premier.champ);
      dites.add(autre.champ);
    }
  }
  const ailleurs = yield* parLots(lecture.equipements, (equipement) => {
    const report = gestionnaireAilleurs(equipement);
    return report ? [report] : [];
  });
  yield* reunir(ailleurs);
}

export const adressesDivergentes = defineRule({
  meta: {
    id: 'equipement/adresses-divergentes',
    titre: 'Deux adresses pour un lieu',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    rue: {
      quoi: 'Le même lieu est situé « {voie} » ici et « {autre} » ailleurs.',
      pourquoi: 'Même nom de lieu, même commune, même nom de rue.',
      queFaire: 'Gardez la bonne écriture aux deux endroits.',
    },
    numero: {
      quoi: 'L’adresse est « {voie} » ici et « {autre} » ailleurs.',
      pourquoi: 'Même numéro, même nom de rue, même commune.',
      queFaire: 'Gardez la bonne écriture aux deux endroits.',
    },
    deux: {
      quoi: '« {nom} » est situé « {voie} » ici et « {autre} » ailleurs.',
      pourquoi: 'Même type, même nom, même commune : une structure reçoit d’ordinaire en un seul lieu.',
      queFaire: 'Corrigez l’une des deux adresses, ou précisez qu’il y a deux sites.',
    },
    batiment: {
      quoi: 'L’adresse est « {voie} » ici et « {autre} » ailleurs.',
      pourquoi: 'Même gestionnaire, même commune : ces services partagent sans doute un bâtiment.',
      queFaire: 'Corrigez l’une des deux adresses, ou précisez qu’il y a deux bâtiments.',
    },
    gestionnaire: {
      quoi: 'La structure est « {voie} », son gestionnaire « {autre} ».',
      pourquoi: 'Même numéro, même commune ({commune}) : c’est sans doute la même rue écrite de deux façons.',
      queFaire: 'Gardez la bonne écriture aux deux endroits.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'deux rues voisines, deux services à une adresse',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'EAJE', 'Les Coccinelles', '3 rue de la Gare', '62510', 'Arques'],
          ['Arques', 'ALSH', 'Les Bellons', '8 place de la Gare', '62510', 'Arques'],
        ),
      },
      {
        nom: 'deux numéros d’une rue, une rue et une route qui mènent au même bourg',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Lutins', '3 rue Bizet', '62510', 'Arques'],
          ['Arques', 'LAEP', 'La Parenthèse', '3 rue Georges Bizet', '62510', 'Arques'],
          ['Arques', 'MAM', 'Les Filous', '5 rue Bizet', '62510', 'Arques'],
          ['Arques', 'EAJE', 'Les Coccinelles', '3 rue Jean Moulin', '62510', 'Arques'],
          ['Arques', 'ALSH', 'Les Bellons', '8 avenue Jean Moulin', '62510', 'Arques'],
          ['Arques', 'RPE', 'Relais du Marais', '3 rue de Saint-Omer', '62510', 'Arques'],
          ['Arques', 'LAEP', 'La Bulle', '3 avenue de Saint-Omer', '62510', 'Arques'],
        ),
      },
      {
        nom: 'un accueil de loisirs en deux lieux, un même nom dans deux communes',
        classeur: liste(
          ['Arques', 'ALSH', 'Club des Jeunes', '3 rue de la Gare', '62510', 'Arques'],
          ['Arques', 'ALSH', 'Club des Jeunes', '8 square Pagnol', '62510', 'Arques'],
          ['Arques', 'EAJE', 'Pomme d’Api', '3 rue de la Gare', '62510', 'Arques'],
          ['Wizernes', 'EAJE', 'Pomme d’Api', '6 rue Verte', '62570', 'Wizernes'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une rue qui devient avenue',
        classeur: liste(
          ['Ardres', 'EAJE', 'MAC Maison de Pays d’Ardres', 'Rue Fernand Buscot', '62610', 'Ardres'],
          ['Ardres', 'LAEP', 'LAEP Maison de Pays', 'Avenue Fernand Buscot', '62610', 'Ardres'],
        ),
        attendu: ['Annexe 2!D3'],
      },
      {
        nom: 'une crèche à deux adresses',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques'],
          ['Saint-Omer', 'EAJE', 'Les coccinelles', '12 rue Verte', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!D3'],
      },
      {
        nom: 'un accueil de jeunes dont le numéro s’inverse d’un tableau à l’autre',
        classeur: liste(
          ['Arques', 'ALSH', 'Le Pôle du Littoral', '12 rue des Tulipes', '62510', 'Arques'],
          ['Helfaut', 'ALSH', 'Le Pôle du Littoral', '21 rue des Tulipes', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!D3'],
      },
      {
        nom: 'deux structures au même numéro d’une rue, et d’une avenue du même nom',
        classeur: liste(
          ['Arques', 'ALSH', 'Les Bellons', '2 rue Jean Moulin', '62510', 'Arques'],
          ['Arques', 'EVS', 'Le Trait d’Union', '2 avenue Jean Moulin', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!D3'],
      },
      {
        nom: 'les services d’un gestionnaire à un chiffre, à un mot près ; le même numéro d’une rue et d’une avenue',
        classeur: {
          'Annexe 2': [
            ['Type', 'Nom', 'Adresse', 'Commune', 'Gestionnaire'],
            ['EAJE', 'Les Lutins', '12 rue Jean Moulin', 'Arques', 'Ville d’Arques'],
            ['RPE', 'Relais du Marais', '12 rue Jean Jaurès', 'Arques', 'Ville d’Arques'],
            ['EAJE', 'Les Coccinelles', '120 rue de la Gare', 'Wizernes', 'Ville de Wizernes'],
            ['LAEP', 'La Bulle', '12 rue de la Gare', 'Wizernes', 'Ville de Wizernes'],
            ['EAJE', 'Les Galopins', '10 rue des Vignes', 'Helfaut', 'Association du Marais'],
            ['ALSH', 'Les Bellons', '10 avenue des Vignes', 'Helfaut', 'Ville d’Helfaut'],
          ],
        },
        attendu: ['Annexe 2!C3', 'Annexe 2!C5', 'Annexe 2!C7'],
      },
      {
        nom: 'un gestionnaire dont la rue s’écrit autrement, sur deux lignes : un seul point',
        classeur: {
          'Annexe 2': [
            ['Nom et adresse des gestionnaires', 'Type - nom et adresse de la structure'],
            ...['ALSH Extrascolaire', 'ALSH Périscolaire'].map((type) => [
              'Association du Marais — 1578, Chemin Départemental 940 — 62231 SANGATTE',
              `${type} — Centre du Marais — 1578, Route Départementale — 62231 SANGATTE`,
            ]),
          ],
        },
        attendu: ['Annexe 2!B2'],
      },
    ],
  },
});
