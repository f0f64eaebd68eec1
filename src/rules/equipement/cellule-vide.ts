import type { Profil } from '../../referentiel';
import type { Equipement, Field, Role, Tableau } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi, libelle, ligneDe } from '../champs';
import { grouper, grouperParLots } from '../grouper';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { texteNormal } from '../types-reconnus';

/** Columns that hold one of a few values on every row; names and addresses have rules of their own, the others may be blank. */
const ROLES: ReadonlySet<Role> = new Set(['type', 'gestionnaire', 'collectivite', 'commune', 'autre']);

/** Fewer rows say little of a habit. */
const LIGNES_MIN = 8;
/** Above this share, the column is simply not filled everywhere. */
const PART_VIDE_MAX = 0.05;

const CELLULES_PAR_LOT = 2000;

/** One column of one table, as its equipments fill it. */
interface Colonne {
  readonly role: Role;
  readonly entete: Field;
  readonly lignes: number;
  readonly vides: readonly { readonly equipement: Equipement; readonly field: Field<null> }[];
  /** A value written again under itself: nothing is merged there, and a blank does not mean « the same ». */
  readonly recopiee: boolean;
}

type Textes = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** What each row of a column says: column → row → text. */
function* textesPar(tableau: Tableau): Generator<typeof PAUSE, Textes, void> {
  const colonnes = new Map<number, Map<number, string>>();
  let lues = 0;
  for (const cellule of tableau.cellules) {
    if (!ROLES.has(cellule.role)) continue;
    if ((lues += 1) % CELLULES_PAR_LOT === 0) yield PAUSE;
    const { cells, printed } = cellule.field;
    const [ref] = cells;
    if (!ref) continue;
    const lignes = colonnes.get(ref.column) ?? new Map<number, string>();
    colonnes.set(ref.column, lignes.set(ref.row, printed));
  }
  return colonnes;
}

/** A blank that the reading fills from a merged cell, that another rule tells, or that a service without a place may leave. */
function peutRester(equipement: Equipement, role: Role, { typesAvecAdresse }: Profil): boolean {
  const { gestionnaire, typePrinted, type } = equipement;
  if (role === 'commune') return type === null || !typesAvecAdresse.includes(type);
  return role === 'gestionnaire' ? gestionnaire !== null : role === 'type' && typePrinted === null;
}

function* colonnesDe(
  tableau: Tableau,
  equipements: readonly Equipement[],
  profil: Profil,
): Generator<typeof PAUSE, readonly Colonne[], void> {
  const { sheet } = tableau;
  const parLigne = new Map(equipements.map((equipement) => [ligneDe(equipement) - 1, equipement] as const));
  const textes = yield* textesPar(tableau);
  const colonnes: Colonne[] = [];
  for (const { role, column, entete } of tableau.colonnes) {
    yield PAUSE;
    const remplies = textes.get(column);
    if (!entete || !remplies) continue;
    const vides = [...parLigne].flatMap(([row, equipement]) => {
      if (remplies.has(row) || peutRester(equipement, role, profil)) return [];
      return [{ equipement, field: { value: null, printed: '', cells: [{ sheet, row, column }] } }];
    });
    const recopiee = [...remplies].some(([row, texte]) => remplies.get(row + 1) === texte);
    colonnes.push({ entete, role, lignes: parLigne.size, vides, recopiee });
  }
  return colonnes;
}

/** The columns of one header, in all the tables that have it. */
function* oublis(memes: readonly Colonne[]): Generator<Report<'vide'>> {
  const lignes = memes.reduce((somme, colonne) => somme + colonne.lignes, 0);
  const vides = memes.flatMap((colonne) => colonne.vides);
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

function* check({ lecture, profil }: RuleContext): Iterable<Report<'vide'> | typeof PAUSE> {
  const parTableau = yield* grouperParLots(lecture.equipements, ({ tableau }) => tableau);
  const colonnes: Colonne[] = [];
  for (const [tableau, equipements] of parTableau) {
    colonnes.push(...(yield* colonnesDe(tableau, equipements, profil)));
  }
  const parEntete = grouper(colonnes, ({ role, entete }) => `${role} ${texteNormal(entete.value)}`);
  for (const memes of parEntete.values()) yield* oublis(memes);
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
