import { resteDeModele } from '../../referentiel';
import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { partie, texteDe } from '../champs';
import { defineRule } from '../rule';
import type { ProposedFix, Report, RuleContext } from '../rule';
import { cellulesDe } from './cellules';

type Nom = 'modele' | 'note';

/** A note between colleagues goes with the space before it. */
function effacer(texte: string, field: Cellule['field'], note: string): { fix: ProposedFix } {
  const debut = texte.indexOf(note);
  const avant = /\s*$/.exec(texte.slice(0, debut))?.[0] ?? '';
  const replacements = [{ at: { ...field, printed: texte }, find: avant + note, by: '' }];
  return { fix: { label: 'Effacer cette note', safety: 'suggested', replacements } };
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  for (const { cellule } of cellulesDe(context)) {
    const texte = texteDe(cellule);
    const reste = texte === null ? null : resteDeModele(texte);
    if (texte === null || !reste) continue;
    const interne = reste.nature === 'note-interne';
    yield {
      message: interne ? 'note' : 'modele',
      data: { texte: reste.texte },
      at: partie(cellule.field, reste.texte),
      ...(interne ? effacer(texte, cellule.field, reste.texte) : {}),
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
      quoi: '{texte} est une note interne.',
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
