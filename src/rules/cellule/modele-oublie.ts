import { cellKey } from '../../workbook';
import { resteDeModele } from '../../referentiel';
import type { Cellule, Field, Lecture } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { partie, texteDe } from '../champs';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { ProposedFix, Report, RuleContext } from '../rule';
import { cellulesDe } from './cellules';

type Nom = 'modele' | 'note';

const TEXTES_PAR_LOT = 500;

/** A note between colleagues goes with the space before it. */
function effacer(field: Field, note: string): { fix: ProposedFix } {
  const avant = /\s*$/.exec(field.printed.slice(0, field.printed.indexOf(note)))?.[0] ?? '';
  const replacements = [{ at: field, find: avant + note, by: '' }];
  return { fix: { label: 'Effacer cette note', safety: 'suggested', replacements } };
}

/** Whole cells, then the parts that the reading cut them into: « à compléter » may stand where a name should. */
function* textes(cellules: readonly Cellule[], { lignesEtrangeres, equipements }: Lecture): Generator<Field> {
  for (const cellule of cellules) {
    const printed = texteDe(cellule);
    if (printed !== null) yield { value: printed, printed, cells: cellule.field.cells };
  }
  for (const { field } of lignesEtrangeres) yield field;
  for (const { nom, adresse, gestionnaire, remarque } of equipements) {
    for (const field of [nom, adresse.voie, gestionnaire, remarque]) if (field) yield field;
  }
}

function* check(context: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const cellules = yield* cellulesDe(context);
  const dites = new Set<string>();
  const lus = new Set<string>();
  let rang = 0;
  for (const field of textes(cellules, context.lecture)) {
    if ((rang += 1) % TEXTES_PAR_LOT === 0) yield PAUSE;
    if (lus.has(field.printed)) continue;
    const reste = resteDeModele(field.printed);
    if (!reste) {
      lus.add(field.printed);
      continue;
    }
    const cellule = field.cells[0] ? cellKey(field.cells[0]) : '';
    if (dites.has(cellule)) continue;
    dites.add(cellule);
    const interne = reste.nature === 'note-interne';
    yield {
      message: interne ? 'note' : 'modele',
      data: { texte: reste.texte },
      at: partie(field, reste.texte),
      ...(interne ? effacer(field, reste.texte) : {}),
    };
  }
}

export const modeleOublie = defineRule({
  meta: {
    id: 'cellule/modele-oublie',
    titre: 'Note interne ou texte du modèle',
    severity: 'error',
    source: 'catalogue',
    fix: 'suggested',
  },
  messages: {
    modele: {
      quoi: '« {texte} » vient d’un modèle ou reste à remplir.',
      pourquoi: 'Ce texte partirait tel quel dans une annexe signée.',
      queFaire: 'Remplacez-le par l’information, ou effacez-le.',
    },
    note: {
      quoi: '« {texte} » est une note interne.',
      pourquoi: 'Elle partirait dans une annexe signée.',
      queFaire: 'Effacez-la.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une ligne terminée', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'une énumération qui finit par des points de suspension, un siècle en chiffres romains',
        classeur: liste([...LIGNE_JUSTE, null, 'Itinérant (Yser, Joffre, Molinen...), bâtiment du XIXe']),
      },
    ],
    invalid: [
      {
        nom: 'une consigne du modèle',
        classeur: liste([...LIGNE_JUSTE, null, '(Autant de lignes par service que nécessaire)']),
        attendu: ['Annexe 2!I2'],
      },
      {
        nom: 'un champ resté à compléter',
        classeur: liste([...LIGNE_JUSTE, null, 'Horaires à compléter']),
        attendu: ['Annexe 2!I2'],
      },
      {
        nom: 'une note entre collègues, un nom en XXX',
        classeur: liste(
          [...LIGNE_JUSTE.slice(0, 6), 'Association Espace (commentaire CAF : plusieurs locaux)'],
          ['Arques', 'LAEP', 'XXX', '14 rue Aristide Briand', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!G2', 'Annexe 2!C3'],
      },
    ],
  },
});
