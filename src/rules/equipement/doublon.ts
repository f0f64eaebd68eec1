import type { Equipement, Field } from '../../reading';
import { cleDeCommune, texteNormal } from '../types-reconnus';
import { LIGNE_JUSTE, liste } from '../cas';
import { champPrincipal, libelle, ligneDe, texteDeLaLigne } from '../champs';
import { grouper, grouperParLots } from '../grouper';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { cleAdresse, lieuxAccueil, texteAdresse } from './adresses';
import { sansNomPropre } from './nom-absent';

type Nom = 'identique' | 'proche' | 'autresPlaces' | 'deuxCollectivites';

function cleDe(field: Field<unknown> | null): string {
  return field ? texteNormal(String(field.value)) : '';
}

function lieu(equipement: Equipement): string {
  return lieuxAccueil(equipement).map(cleAdresse).join(' + ');
}

/** What a structure is called; without a name of its own, all the words of its row. "" when it says nothing. */
function cleNom(equipement: Equipement): string {
  return sansNomPropre(equipement) ? texteNormal(texteDeLaLigne(equipement)) : cleDe(equipement.nom);
}

/** An accueil de loisirs is listed once for each of its ages; an EAJE that says where it is has one number of places. */
function distingueParSesPlaces(equipement: Equipement): boolean {
  return equipement.type !== 'EAJE' || lieu(equipement) === '' || sansNomPropre(equipement);
}

/** What the structure is, whoever supports it. Without a name of its own, its row must say an address too. */
function cleStructure(equipement: Equipement): string | null {
  const { typePrinted, type, gestionnaire, places, remarque } = equipement;
  const adresse = lieu(equipement);
  if (adresse === '' && sansNomPropre(equipement)) return null;
  const particularites = [gestionnaire, distingueParSesPlaces(equipement) ? places : null, remarque].map(
    cleDe,
  );
  return [typePrinted ? cleDe(typePrinted) : type, adresse, ...particularites].join('|');
}

function cleCollectivite({ collectivite }: Equipement): string {
  return collectivite
    ? cleDeCommune(collectivite.value.replace(/^(?:ville|commune|mairie)\s+d(?:e\s+|['’])/iu, ''))
    : '';
}

function imprimeDe(equipement: Equipement): string {
  const { typePrinted, nom } = equipement;
  return [typePrinted?.value, nom?.value, ...lieuxAccueil(equipement).map(texteAdresse)].join('|');
}

function memeLigne(a: Equipement, b: Equipement): boolean {
  return a.cells[0]?.sheet === b.cells[0]?.sheet && a.cells[0]?.row === b.cells[0]?.row;
}

/** What two rows that say the same structure are to each other; null when there is nothing to say. */
function relation(premier: Equipement, autre: Equipement): Nom | null {
  if (memeLigne(premier, autre)) return null;
  const memeCollectivite = cleCollectivite(premier) === cleCollectivite(autre);
  if (!memeCollectivite) return lieuxAccueil(autre)[0]?.voie ? 'deuxCollectivites' : null;
  if (premier.tableau.sheet !== autre.tableau.sheet) return null;
  if (cleDe(premier.places) !== cleDe(autre.places)) return 'autresPlaces';
  return imprimeDe(premier) === imprimeDe(autre) ? 'identique' : 'proche';
}

const GRAVITES = {
  identique: 'error',
  proche: 'warning',
  autresPlaces: 'warning',
  deuxCollectivites: 'info',
} as const;

function reportDe(premier: Equipement, autre: Equipement, message: Nom): Report<Nom> {
  return {
    message,
    data: {
      structure: libelle(autre),
      ligne: ligneDe(premier),
      autreLigne: ligneDe(autre),
      collectivite: premier.collectivite?.value ?? '',
    },
    at: champPrincipal(autre),
    related: [champPrincipal(premier)],
    key: autre.key,
    severity: GRAVITES[message],
    confidence: Math.min(premier.confidence, autre.confidence),
    actual: null,
  };
}

/** Each row is compared with the first that says the same structure, in its collectivité if there is one. */
function* redites(memes: readonly Equipement[]): Generator<Report<Nom>> {
  const premiers = new Map<string, Equipement>();
  for (const autre of memes) {
    const cle = cleCollectivite(autre);
    const premier = premiers.get(cle) ?? memes[0] ?? autre;
    const message = premier === autre ? null : relation(premier, autre);
    if (message) yield reportDe(premier, autre, message);
    if (!premiers.has(cle)) premiers.set(cle, autre);
  }
}

/** Names are compared first: few are the same. */
function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const parNom = yield* grouperParLots(lecture.equipements, (equipement) => cleNom(equipement) || null);
  for (const homonymes of parNom.values()) {
    if (homonymes.length < 2) continue;
    yield PAUSE;
    for (const memes of grouper(homonymes, cleStructure).values()) yield* redites(memes);
  }
}

export const doublon = defineRule({
  meta: {
    id: 'equipement/doublon',
    titre: 'Doublon',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    identique: {
      quoi: '« {structure} » figure aux lignes {ligne} et {autreLigne}.',
      pourquoi: 'Même type, même nom, même adresse.',
      queFaire: 'Gardez une seule ligne.',
    },
    proche: {
      quoi: '« {structure} » semble figurer aux lignes {ligne} et {autreLigne}.',
      pourquoi: 'Le type, le nom et l’adresse ne diffèrent que par leur écriture.',
      queFaire: 'Gardez une seule ligne, ou précisez ce qui les distingue.',
    },
    autresPlaces: {
      quoi: '« {structure} » figure aux lignes {ligne} et {autreLigne}, avec d’autres places.',
      pourquoi: 'Même type, même nom, même adresse : c’est sans doute la même structure.',
      queFaire: 'Gardez une seule ligne, ou précisez ce qui les distingue.',
    },
    deuxCollectivites: {
      quoi: '« {structure} » figure aussi chez une autre collectivité ({collectivite}).',
      pourquoi: 'Même type, même nom, même adresse : deux collectivités peuvent soutenir une structure.',
      queFaire: 'Vérifiez que les deux la soutiennent.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'un accueil de loisirs, une ligne par âge',
        classeur: liste(
          ['Arques', 'ALSH', 'La Ruche', '3 rue Haute', '62510', 'Arques', 'Mairie', 40],
          ['Arques', 'ALSH', 'La Ruche', '3 rue Haute', '62510', 'Arques', 'Mairie', 60],
        ),
      },
      {
        nom: 'deux services à une adresse, un même nom dans deux communes',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'RPE', 'RPE d’Arques', '12 rue Aristide Briand', '62510', 'Arques'],
          ['Longuenesse', 'LAEP', 'Môm en Bulle', '3 rue Bizet', '62219', 'Longuenesse'],
        ),
      },
      {
        nom: 'des séjours pour deux publics, un même nom dans deux communes sans adresse',
        classeur: liste(
          ['Arques', 'Séjours', null, null, null, null, 'Mairie d’Arques', null, 'été'],
          ['Arques', 'Séjours', null, null, null, null, 'Mairie d’Arques', null, 'hiver'],
          ['Arques', 'Ludothèque', 'Ludothèque de la Mairie'],
          ['Wizernes', 'Ludothèque', 'Ludothèque de la Mairie'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une crèche recopiée avec d’autres places',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Lutins', '3 rue Haute', '62510', 'Arques', 'Mairie', 40],
          ['Arques', 'EAJE', 'Les Lutins', '3 rue Haute', '62510', 'Arques', 'Mairie', 48],
        ),
        attendu: ['Annexe 2!C3'],
      },
      {
        nom: 'une crèche recopiée avec d’autres places, sans colonne d’adresse',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Lutins', null, '62510', 'Arques', 'Mairie', 40],
          ['Arques', 'EAJE', 'Les Lutins', null, '62510', 'Arques', 'Mairie', 48],
        ),
        attendu: ['Annexe 2!C3'],
      },
      { nom: 'une ligne recopiée', classeur: liste(LIGNE_JUSTE, LIGNE_JUSTE), attendu: ['Annexe 2!C3'] },
      {
        nom: 'une ligne recopiée autrement, une structure soutenue par deux communes',
        classeur: liste(
          ['Arques', 'EAJE', 'Les Coccinelles', '3 avenue de Sète', '62510', 'Arques'],
          ['Arques', 'EAJE', 'LES COCCINELLES', '3, av. de Sète', '62510', 'ARQUES'],
          ['Wizernes', 'EAJE', 'Les Coccinelles', '3 avenue de Sète', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!C3', 'Annexe 2!C4'],
      },
    ],
  },
});
