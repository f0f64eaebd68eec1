import type { Profil } from '../../referentiel';
import type { Equipement, Remplissage, Role } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi, libelle } from '../champs';
import { grouper } from '../grouper';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { texteNormal } from '../types-reconnus';

/** Columns that hold one of a few values on every row; names and addresses have rules of their own, the others may be blank. */
const ROLES: ReadonlySet<Role> = new Set(['type', 'gestionnaire', 'collectivite', 'commune', 'autre']);

/** Fewer rows say little of a habit. */
const LIGNES_MIN = 8;
/** Above this share, the column is simply not filled everywhere. */
const PART_VIDE_MAX = 0.05;

/** A blank that the reading fills from a merged cell, that another rule tells, or that a service without a place may leave. */
function peutRester({ gestionnaire, typePrinted, type }: Equipement, role: Role, profil: Profil): boolean {
  if (role === 'commune') return type === null || !profil.typesAvecAdresse.includes(type);
  return role === 'gestionnaire' ? gestionnaire !== null : role === 'type' && typePrinted === null;
}

/** The columns of one header, in all the tables that have it. */
function* oublis(memes: readonly Remplissage[], profil: Profil): Generator<Report<'vide'>> {
  const lignes = memes.reduce((somme, colonne) => somme + colonne.lignes, 0);
  const vides = memes.flatMap(({ role, vides: siens }) =>
    siens.filter(({ equipement }) => !peutRester(equipement, role, profil)),
  );
  const [premier, ...autres] = vides;
  const permis = Math.max(1, Math.floor(lignes * PART_VIDE_MAX));
  const rares = lignes >= LIGNES_MIN && vides.length <= permis;
  if (!premier || !rares || !memes.some(({ recopiee }) => recopiee)) return;
  const colonne = memes[0]?.entete.value ?? '';
  yield {
    message: 'vide',
    data: { colonne, equipement: libelle(premier.equipement), remplies: lignes - vides.length },
    at: premier.field,
    ...aussi(autres.map(({ field }) => field)),
    key: `${colonne} ${premier.equipement.key}`,
    confidence: premier.equipement.confidence,
    actual: null,
  };
}

function* check({ lecture, profil }: RuleContext): Iterable<Report<'vide'>> {
  const colonnes = lecture.remplissages.filter(({ role }) => ROLES.has(role));
  const parEntete = grouper(colonnes, ({ role, entete }) => `${role} ${texteNormal(entete.value)}`);
  for (const memes of parEntete.values()) yield* oublis(memes, profil);
}

const ligne = (nom: string, gestionnaire: string | null) =>
  ['Arques', 'LAEP', nom, '12 rue Aristide Briand', '62510', 'Arques', gestionnaire] as const;

const neuf = (gestionnaire: string | null) =>
  liste(...Array.from({ length: 8 }, () => LIGNE_JUSTE), ligne('La Bulle', gestionnaire));

export const celluleVide = defineRule({
  meta: {
    id: 'equipement/cellule-vide',
    titre: 'Cellule vide',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    vide: {
      quoi: '« {colonne} » n’est pas rempli pour « {equipement} ».',
      pourquoi: 'La colonne est remplie partout ailleurs. Autres lignes\u00a0: {remplies}.',
      queFaire: 'Remplissez la cellule, si elle a été oubliée.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une colonne toute remplie', classeur: neuf('Mairie d’Arques') },
      { nom: 'trop peu de lignes pour une habitude', classeur: liste(LIGNE_JUSTE, ligne('La Bulle', null)) },
      {
        nom: 'des valeurs qui ne se répètent jamais : un vide peut valoir « le même »',
        classeur: liste(
          ...Array.from({ length: 9 }, (_, rang) =>
            ligne(`LAEP ${rang}`, rang === 4 ? null : `Ville ${rang}`),
          ),
        ),
      },
      {
        nom: 'une coopération, qui n’a pas de lieu',
        classeur: liste(...Array.from({ length: 9 }, () => LIGNE_JUSTE), [
          'Arques',
          'Coopération CTG',
          'Coopération CTG',
          null,
          null,
          null,
          'Mairie d’Arques',
        ]),
      },
      {
        nom: 'une colonne remplie çà et là',
        classeur: liste(
          ...Array.from({ length: 9 }, (_, rang) => ligne(`LAEP ${rang}`, rang % 4 === 0 ? null : 'Mairie')),
        ),
      },
    ],
    invalid: [
      { nom: 'un gestionnaire oublié', classeur: neuf(null), attendu: ['Annexe 2!G10'] },
      {
        nom: 'un statut oublié, dans une colonne que rien n’oblige',
        classeur: {
          'Annexe 2': [
            ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Statut'],
            ...Array.from({ length: 9 }, (_, rang) => [
              'EAJE',
              `Les Lutins ${rang}`,
              `${rang + 1} rue de Sète`,
              '62510',
              'Arques',
              rang === 6 ? null : 'Public',
            ]),
          ],
        },
        attendu: ['Annexe 2!F8'],
      },
    ],
  },
});
