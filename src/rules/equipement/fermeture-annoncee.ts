import type { Cellule } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { partie, texteDe } from '../champs';
import { cellulesDe } from '../cellule/cellules';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

/** Words that say an end, not a day of closing. */
const FIN_D_ACTIVITE: readonly RegExp[] = [
  /pas\s+(?:de|d['’])\s?(?:s[ée]jours?|activit[ée]s?|accueils?|session|formation)(?!\p{L})[^,;.)]{0,20}(?<!\d)20\d{2}[^,;.)]{0,12}/iu,
  /(?<!\p{L})(?:structure|activit[ée]|service|cr[èe]che|accueil|site)s?\s+(?:est\s+|a\s+été\s+)?(?:ferm[ée]e?s?|suspendue?s?|arr[êe]t[ée]e?s?|en sommeil)(?!\p{L})/iu,
  /(?<!\p{L})fermeture\s+(?:définitive|prévue|de la structure|en\s+20\d{2}|au\s+\d)/iu,
  /(?<!\p{L})fermée?s?\s+(?:définitivement|depuis)(?!\p{L})/iu,
  /(?<!\p{L})(?:cessation|arr[êe]t|suspension)\s+(?:définitive?\s+)?(?:de l['’]|d['’])activit[ée]/iu,
  /(?<!\p{L})(?:en sommeil|activité suspendue|n['’]existe plus)(?!\p{L})/iu,
];

/** One look that puts most texts aside. */
const PEUT_FINIR = /ferm|arr[êe]t|suspen|sommeil|cessation|existe plus|pas\s+d/iu;

function chercherFin(texte: string): string | null {
  if (!PEUT_FINIR.test(texte)) return null;
  for (const motif of FIN_D_ACTIVITE) {
    const [trouve] = motif.exec(texte) ?? [];
    if (trouve !== undefined) return trouve.trim();
  }
  return null;
}

function reportsDe(cellule: Cellule): Report<'fin'>[] {
  const texte = chercherFin(texteDe(cellule) ?? '');
  return texte === null ? [] : [{ message: 'fin', data: { texte }, at: partie(cellule.field, texte) }];
}

function* check(context: RuleContext): Iterable<Report<'fin'> | typeof PAUSE> {
  yield* yield* parLots(yield* cellulesDe(context), reportsDe);
}

export const fermetureAnnoncee = defineRule({
  meta: {
    id: 'equipement/fermeture-annoncee',
    titre: 'Activité arrêtée ?',
    severity: 'info',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    fin: {
      quoi: 'La ligne annonce la fin ou l’arrêt de l’activité : « {texte} ».',
      pourquoi: 'L’annexe 2 liste les équipements soutenus pendant la convention.',
      queFaire: 'Gardez la ligne si l’équipement est toujours soutenu, sinon supprimez-la.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'rien d’annoncé', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'une fermeture d’été, une ferme',
        classeur: liste(
          [...LIGNE_JUSTE, null, 'Fermé trois semaines en août'],
          ['Arques', 'ALSH', 'Ferme des Aigrettes', '181 allée de la Découverte', '62510', 'Arques'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'des séjours qui n’ont plus lieu',
        classeur: liste(LIGNE_JUSTE, ['Arques', 'Séjours', 'Séjours (pas de séjour 2023 et 2024)']),
        attendu: ['Annexe 2!C3'],
      },
      {
        nom: 'une structure fermée',
        classeur: liste([...LIGNE_JUSTE, null, 'Structure fermée depuis septembre 2024']),
        attendu: ['Annexe 2!I2'],
      },
    ],
  },
});
