import { cellKey } from '../../workbook';
import { memoireDeTexte } from '../../referentiel';
import { LIGNE_JUSTE, liste } from '../cas';
import { partie } from '../champs';
import { grouper } from '../grouper';
import { PAUSE, parLots } from '../pauses';
import { reunir } from '../reunir';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { toutesLesAdresses } from './adresses';
import type { AdresseDe } from './adresses';
import { communesEcritesDeuxFois, nomsEcritsDeuxFois, ruesEcritesDeuxFois } from './ecritures';
import type { Ecriture, Variantes } from './ecritures';
import { nomsEcritsAilleurs } from './noms-ailleurs';

type Nom = 'rue' | 'commune' | 'nom' | 'ailleurs' | 'liaison';

/** "Rue de Ecoles": no French word allows it before a plural that begins with a vowel. */
const LIAISON_FAUTIVE = /(?<=\s)de [AEIOUYÉÈÊaeiouéèê]\p{L}{3,}s(?!\p{L})/u;

const liaisonFautive = memoireDeTexte((voie) => LIAISON_FAUTIVE.exec(voie)?.[0] ?? null);

function uneParCellule(ecritures: readonly Ecriture[]): Ecriture[] {
  const parCellule = grouper(ecritures, ({ champ }) => (champ.cells[0] ? cellKey(champ.cells[0]) : null));
  return [...parCellule.values()].flatMap(([premiere]) => premiere ?? []);
}

/** One finding for all the spellings of one thing: at the rare ones, beside the usual one. */
function reportDe(message: Nom, { cle, ecritures }: Variantes): Report<Nom> | null {
  const [usuelle = [], ...rares] = ecritures;
  const [premiere, ...autres] = uneParCellule(rares.flat());
  if (!premiere) return null;
  const formes = ecritures.flatMap(([ecriture]) => (ecriture ? [citer(ecriture.texte)] : []));
  return {
    message,
    data: { formes: [...new Set(formes)].join(', ') },
    at: premiere.champ,
    also: autres.map(({ champ }) => champ),
    related: uneParCellule(usuelle).map(({ champ }) => champ),
    key: cle,
    actual: premiere.texte,
  };
}

function liaisonsFautives({ adresse: { voie }, equipement }: AdresseDe): Report<Nom>[] {
  const trouve = voie ? liaisonFautive(voie.value) : null;
  if (!voie || trouve === null) return [];
  return [{ message: 'liaison', data: { formes: trouve }, at: partie(voie, trouve), key: equipement.key }];
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const familles = [
    ['rue', ruesEcritesDeuxFois],
    ['commune', communesEcritesDeuxFois],
    ['nom', nomsEcritsDeuxFois],
  ] as const;
  for (const [message, chercher] of familles) {
    const variantes = yield* chercher(context);
    yield PAUSE;
    yield* variantes.flatMap((variante) => reportDe(message, variante) ?? []);
  }
  yield* nomsEcritsAilleurs(context.lecture).flatMap((variante) => reportDe('ailleurs', variante) ?? []);
  yield PAUSE;
  yield* reunir(yield* parLots(yield* toutesLesAdresses(context), liaisonsFautives));
}

const pourquoi =
  'Deux écritures d’une même chose empêchent de trier, de compter et de rapprocher les lignes.';
const queFaire =
  'Choisissez une écriture et reportez-la partout ; rien à faire si ce sont deux choses différentes.';

export const orthographeDivergente = defineRule({
  meta: {
    id: 'equipement/orthographe-divergente',
    titre: 'Orthographe variable',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    rue: { quoi: 'Une même rue est écrite de plusieurs façons : {formes}.', pourquoi, queFaire },
    commune: { quoi: 'Une même commune est écrite de plusieurs façons : {formes}.', pourquoi, queFaire },
    nom: {
      quoi: 'À la même adresse, un même mot est écrit de plusieurs façons : {formes}.',
      pourquoi,
      queFaire,
    },
    ailleurs: {
      quoi: 'L’annexe 2 et un autre tableau n’écrivent pas ce nom de la même façon : {formes}.',
      pourquoi,
      queFaire,
    },
    liaison: {
      quoi: '« {formes} » se lit mal.',
      pourquoi: 'On attend « des » devant un pluriel, ou « d’ » devant une voyelle.',
      queFaire: 'Corrigez l’adresse.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des accents, des capitales, une abréviation, deux rues voisines',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Coccinelles', '3 avenue de l’Église', '62510', 'Arques'],
          ['Arques', 'RPE', 'RPE d’Arques', '5 av. de l’Eglise', '62510', 'ARQUES'],
          ['Arques', 'LAEP', 'Môm en Bulle', '7 PLACE DE L’EGLISE', '62510', 'Arques'],
        ),
      },
      {
        nom: 'St pour Saint',
        classeur: liste(
          ['Saint-Omer', 'EAJE', 'La Ronde', '3 rue Verte', '62500', 'Saint-Omer'],
          ['Saint-Omer', 'LAEP', 'La Farandole', '8 quai du Haut-Pont', '62500', 'St Omer'],
        ),
      },
      {
        nom: 'le même nom de rue dans deux communes',
        classeur: liste(LIGNE_JUSTE, [
          'Wizernes',
          'EAJE',
          'Pomme d’Api',
          '6 rue d’Aristide Briand',
          '62570',
          'Wizernes',
        ]),
      },
    ],
    invalid: [
      {
        nom: 'une rue écrite de deux façons',
        classeur: liste(
          ['Guînes', 'EAJE', 'Maison de l’enfant', 'Rue du Bel Air', '62340', 'Guînes'],
          ['Guînes', 'LAEP', 'La Bulle verte', 'Rue du Bel air', '62340', 'Guines'],
        ),
        attendu: ['Annexe 2!D3'],
      },
      {
        nom: 'trois écritures d’un nom à une adresse, une liaison oubliée',
        classeur: liste(
          ['Marck', 'RPE', 'RPE Les P’tits Meuniers', '208 avenue de Verdun', '62730', 'Marck'],
          ['Marck', 'EAJE', 'Les Ptits Meuniers', '208 avenue de Verdun', '62730', 'Marck'],
          ['Marck', 'EAJE', 'La Maison des Petits Meuniers', '208 avenue de Verdun', '62730', 'Marck'],
          ['Oye-Plage', 'ALSH', 'Les Dunes', 'Rue de Ecoles', '62215', 'Oye-Plage'],
          ['Oye-Plage', 'LAEP', 'La Dune', 'Rue de Ecoles', '62215', 'Oye-Plage'],
        ),
        attendu: ['Annexe 2!C3', 'Annexe 2!D5'],
      },
      {
        nom: 'le nom qu’un diagnostic donne à un lieu de l’annexe 2',
        classeur: {
          ...liste(LIGNE_JUSTE, [
            'Helfaut',
            'LAEP',
            'Gazouillis et Babillage',
            '1 rue du Parc',
            '62570',
            'Helfaut',
          ]),
          Diagnostic: [
            ['Dispositif', 'Structure', 'Commune', 'Familles'],
            ['LAEP', 'Môm en Bulle', 'Arques', 33],
            ['LAEP', 'Baillages et Gazouillis', 'Helfaut', 20],
          ],
        },
        attendu: ['Diagnostic!B3'],
      },
    ],
  },
});
