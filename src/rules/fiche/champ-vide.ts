import type { ChampFiche, FicheAction, Field, NomChamp } from '../../reading';
import type { Severity } from '../finding';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { fiche } from './cas';
import { estVide, lieuDeFiche, nomDeFiche } from './fiches';

type Nom = 'vide' | 'sansReponse' | 'absent' | 'partout' | 'rare';

const ORIENTATIONS = 'Orientations du schéma départemental';

/** Fields that a fiche must fill, how serious it is, and how a message names them. */
const ATTENDUS: readonly (readonly [NomChamp, Severity, string])[] = [
  ['pilote', 'error', 'Pilote'],
  ['objectifs', 'error', 'Objectifs opérationnels'],
  ['echeances', 'error', 'Échéances'],
  ['indicateurs', 'error', 'Indicateurs'],
  ['publicCible', 'warning', 'Public cible'],
  ['modalites', 'warning', 'Modalités de mise en œuvre'],
  ['resultatsAttendus', 'warning', 'Résultats attendus'],
  ['partenaires', 'warning', 'Partenaires'],
  ['diagnostic', 'warning', 'Diagnostic'],
  ['orientations', 'info', ORIENTATIONS],
];

/** Fields without which a fiche engages nobody: said even where no fiche has them. */
const INDISPENSABLES: ReadonlySet<NomChamp> = new Set(['pilote', 'objectifs', 'echeances', 'indicateurs']);
const FICHES_MIN = 3;
/** A field that fewer fiches have is a habit of some, not a gap of the others. */
const PART_QUI_A_LE_CHAMP = 0.5;
/** Above, the empty field is one cause: a template without it, or nobody to ask. */
const PART_D_UNE_SEULE_CAUSE = 0.5;

interface Manque {
  readonly lue: FicheAction;
  readonly nom: 'vide' | 'absent';
  readonly place: Field<unknown>;
}

/** « Finalités » alone are the objectifs of a fiche. */
function champDe({ champs }: FicheAction, champ: NomChamp): ChampFiche | undefined {
  return champs[champ] ?? (champ === 'objectifs' ? champs.objectifsGeneraux : undefined);
}

function manqueDe(lue: FicheAction, champ: NomChamp): Manque[] {
  const trouve = champDe(lue, champ);
  if (!trouve) return [{ lue, nom: 'absent', place: lieuDeFiche(lue) }];
  const dite = trouve.valeur !== null || (champ === 'objectifs' && lue.objectifs.length > 0);
  return dite ? [] : [{ lue, nom: 'vide', place: trouve.place }];
}

/** One finding for all where most fiches lack the field. */
function partout(
  manques: readonly Manque[],
  libelle: string,
  severity: Severity,
  nombre: number,
): Report<Nom>[] {
  const [premier, ...autres] = manques;
  if (!premier) return [];
  return [
    {
      message: libelle === ORIENTATIONS ? 'rare' : 'partout',
      data: { champ: libelle, nombre: manques.length, avec: nombre - manques.length, fiches: nombre },
      at: premier.place,
      also: autres.map(({ place }) => place),
      key: libelle,
      severity,
      actual: null,
    },
  ];
}

function un({ lue, nom, place }: Manque, libelle: string, severity: Severity): Report<Nom> {
  return {
    message: nom === 'vide' && severity !== 'error' ? 'sansReponse' : nom,
    data: { champ: libelle, fiche: nomDeFiche(lue) },
    at: place,
    related: [lieuDeFiche(lue)],
    key: `${lue.key}:${libelle}`,
    severity,
    confidence: lue.confidence,
    actual: null,
  };
}

/** A field that no fiche has a label for is a choice of the template; one that some have is a gap. */
function graviteDe(champ: NomChamp, severity: Severity, avec: number): Severity {
  if (avec === 0 || champ === 'orientations') return 'info';
  return severity === 'error' ? 'warning' : severity;
}

function constater(
  fiches: readonly FicheAction[],
  [champ, severity, libelle]: (typeof ATTENDUS)[number],
): Report<Nom>[] {
  const avec = fiches.filter((lue) => champDe(lue, champ) !== undefined);
  const manques = fiches.flatMap((lue) => manqueDe(lue, champ));
  if (avec.length / fiches.length < PART_QUI_A_LE_CHAMP) {
    const attendu = INDISPENSABLES.has(champ) || avec.length >= FICHES_MIN;
    return attendu && fiches.length >= FICHES_MIN
      ? partout(manques, libelle, graviteDe(champ, severity, avec.length), fiches.length)
      : manques.filter(({ nom }) => nom === 'vide').map((manque) => un(manque, libelle, severity));
  }
  if (manques.length >= FICHES_MIN && manques.length / fiches.length > PART_D_UNE_SEULE_CAUSE)
    return partout(manques, libelle, severity, fiches.length);
  return manques.map((manque) => un(manque, libelle, severity));
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  const fiches = lecture.fiches.filter((lue) => !estVide(lue));
  if (fiches.length === 0) return;
  for (const attendu of ATTENDUS) yield* constater(fiches, attendu);
}

const SANS_PILOTE = ['1', '2', '3'].flatMap((numero) => [
  ...fiche({ numero, titre: `Action sur le thème ${numero}`, pilote: null }),
  [],
]);

export const ficheChampVide = defineRule({
  meta: {
    id: 'fiche/champ-vide',
    titre: 'Champ vide dans une fiche',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    vide: {
      quoi: 'La {fiche} laisse vide le champ « {champ} ».',
      pourquoi: 'Le comité de pilotage ne peut pas suivre une action dont ce champ est vide.',
      queFaire: 'Remplissez ce champ.',
    },
    sansReponse: {
      quoi: 'La {fiche} laisse vide le champ « {champ} ».',
      pourquoi: 'Les fiches d’une même convention répondent aux mêmes questions.',
      queFaire: 'Remplissez ce champ, ou dites pourquoi il ne l’est pas.',
    },
    absent: {
      quoi: 'La {fiche} n’a pas de champ « {champ} », que les autres fiches ont.',
      pourquoi: 'Les fiches d’une même convention répondent aux mêmes questions.',
      queFaire: 'Ajoutez ce champ, et remplissez-le.',
    },
    partout: {
      quoi: 'Le champ « {champ} » manque ou reste vide dans {nombre} fiches sur {fiches}.',
      pourquoi: 'Le comité de pilotage a besoin de ce champ pour suivre les actions.',
      queFaire: 'Ajoutez-le aux fiches, et remplissez-le.',
    },
    rare: {
      quoi: 'Le champ « {champ} » est rempli dans {avec} fiches sur {fiches}.',
      pourquoi: 'Toutes les actions ne relèvent pas du schéma ; celles qui en relèvent le disent.',
      queFaire: 'Remplissez-le dans les autres fiches que le schéma concerne.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une fiche remplie', classeur: { 'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un LAEP' }) } },
      {
        nom: 'des objectifs listés sous le titre',
        classeur: {
          'Fiche 1': fiche({
            numero: '1',
            titre: 'Ouvrir un LAEP',
            objectifs: null,
            bandeau: ['Objectif 1.1 : Trouver un local'],
          }),
        },
      },
    ],
    invalid: [
      {
        nom: 'des échéances et un diagnostic vides',
        classeur: {
          'Fiche 1': fiche({ numero: '1', titre: 'Ouvrir un LAEP' }),
          'Fiche 2': fiche({ numero: '2', titre: 'Former les équipes', echeances: null }),
          'Fiche 3': fiche({ numero: '3', titre: 'Accueillir le handicap', diagnostic: null }),
        },
        attendu: ['Fiche 2!A10', 'Fiche 3!A6'],
      },
      {
        nom: 'aucun pilote : un seul point pour toutes les fiches',
        classeur: { Fiches: SANS_PILOTE },
        attendu: ['Fiches!A4'],
      },
    ],
  },
});
