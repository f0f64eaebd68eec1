import type { Snapshot } from '../workbook';
import type { Finding } from './finding';
import { remplirMessage, typographie } from './message';
import type { Message, Rule } from './rule';

const MESSAGE: Message = {
  quoi: "Une vérification n'a pas pu se faire. Les autres sont complètes.",
  pourquoi: "« {regle} » s'est arrêtée sur une situation imprévue : {detail}",
  queFaire: 'Vérifiez ce point vous-même, et transmettez le détail à la personne qui suit cet outil.',
};

function detailDe(erreur: unknown): string {
  return erreur instanceof Error ? erreur.message : String(erreur);
}

/** A rule that crashed, said as a finding about itself. It points at the first cell, for want of a better place. */
export function regleEnEchec(rule: Rule, erreur: unknown, snapshot: Snapshot): Finding {
  const donnees = { regle: rule.meta.titre, detail: detailDe(erreur) };
  return {
    id: `lecture/regle-en-echec:${rule.meta.id}`,
    rule: 'lecture/regle-en-echec',
    titre: typographie('Vérification interrompue'),
    severity: 'warning',
    cells: [{ sheet: snapshot.sheets[0]?.name ?? '', row: 0, column: 0 }],
    related: [],
    ...remplirMessage(MESSAGE, donnees),
    calcul: null,
    actual: null,
    expected: null,
    fix: null,
    source: 'catalogue',
  };
}
