import type { IndicateursEaje } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { indicateurs } from './cas';
import { dejaDites } from './limites';
import { anneeDe, ecrire, motsDe, OCCUPATIONS, PRIX_REVIENT, releve, surLaMesure } from './mesures';
import type { Releve } from './mesures';
import { anneesSuivies, series } from './series';

/** The same figure the year before. */
interface Evolution {
  readonly avant: Releve;
  readonly apres: Releve;
}

function* evolutions(avant: IndicateursEaje, apres: IndicateursEaje): Generator<Evolution> {
  for (const nom of [...OCCUPATIONS, ...PRIX_REVIENT]) {
    const ancien = releve(avant, nom);
    const nouveau = releve(apres, nom);
    if (ancien && nouveau) yield { avant: ancien, apres: nouveau };
  }
}

const VARIATION = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'always' });

/** « +25,3 points », « -41 % »; null for a change of every day. */
function variation({ avant, apres }: Evolution, { profil }: RuleContext): string | null {
  const { occupation, prixRevient } = profil.seuils.evolution;
  const ecart = apres.mesure.value - avant.mesure.value;
  if (OCCUPATIONS.some((nom) => nom === apres.nom)) {
    return Math.abs(ecart) > occupation ? `${VARIATION.format(ecart * 100)} points` : null;
  }
  const part = ecart / avant.mesure.value;
  return Math.abs(part) > prixRevient ? `${VARIATION.format(part * 100)}\u202f%` : null;
}

/** « 2023 », or « N-1 » where no year is told. */
function momentEnClair(eaje: IndicateursEaje): string {
  const { rang } = eaje;
  return String(anneeDe(eaje) ?? (rang ? `N${rang > 0 ? '+' : ''}${String(rang)}` : 'N'));
}

function reportDe(evolution: Evolution, context: RuleContext): Report<'saut'> | null {
  const { avant, apres } = evolution;
  const dites = dejaDites(context);
  if (dites.has(avant.mesure) || dites.has(apres.mesure)) return null;
  const ecart = variation(evolution, context);
  if (ecart === null) return null;
  const data = {
    ...motsDe(apres),
    ecart,
    avant: ecrire(avant.nom, avant.mesure.value),
    annee: momentEnClair(avant.eaje),
    apres: momentEnClair(apres.eaje),
  };
  return { ...surLaMesure(apres), message: 'saut', data, related: [avant.mesure] };
}

function* check(context: RuleContext): Iterable<Report<'saut'>> {
  for (const serie of series(context.lecture)) {
    for (const [avant, apres] of anneesSuivies(serie)) {
      for (const evolution of evolutions(avant, apres)) {
        const report = reportDe(evolution, context);
        if (report) yield report;
      }
    }
  }
}

const ANNEES = ['Année', 'Taux d’occupation réel', 'Prix de revient'];

export const evolutionAnormale = defineRule({
  meta: {
    id: 'eaje/evolution-anormale',
    titre: 'Évolution inhabituelle',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    saut: {
      quoi: '« {structure} » : {ecart} de {mesure} en un an.',
      pourquoi: 'Il passe de {avant} en {annee} à {valeur} en {apres}.',
      queFaire: 'Vérifiez les deux chiffres, ou acceptez avec un motif.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'quelques points de plus',
        classeur: indicateurs(
          ANNEES,
          [
            ['Les Coccinelles', 'Arques', 2022, '64%', '12,10€'],
            ['Les Coccinelles', 'Arques', 2023, '71%', '13,20€'],
          ],
          'Indicateurs des EAJE – réel',
        ),
      },
      {
        nom: 'deux structures du même nom dans deux communes',
        classeur: indicateurs(
          ANNEES,
          [
            ['Les Coccinelles', 'Arques', 2022, '52%', '9,10€'],
            ['Les Coccinelles', 'Helfaut', 2023, '81%', '15,20€'],
          ],
          'Indicateurs des EAJE – réel',
        ),
      },
    ],
    invalid: [
      {
        nom: 'N-1 et N sans année',
        classeur: {
          EAJE: [
            ['Structure', 'Taux d’occupation réel', null, 'Prix de revient', null],
            [null, 'N-1', 'N', 'N-1', 'N'],
            ['Crèche Les Coccinelles', '52%', '78%', '12,10€', '12,40€'],
            ['Crèche Les Bourdons', '64%', '66%', '11,10€', '11,40€'],
          ],
        },
        attendu: ['EAJE!C3'],
      },
      {
        nom: '26 points d’occupation en un an',
        classeur: indicateurs(
          ANNEES,
          [
            ['Les Coccinelles', 'Arques', 2022, '85%', '12,10€'],
            ['Les Coccinelles', 'Arques', 2023, '59%', '13,20€'],
          ],
          'Indicateurs des EAJE – réel',
        ),
        attendu: ['EAJE!D4'],
      },
      {
        nom: 'un prix de revient qui augmente de moitié',
        classeur: indicateurs(
          ANNEES,
          [
            ['Les Coccinelles', 'Arques', 2022, '65%', '10,10€'],
            ['Les Coccinelles', 'Arques', 2023, '66%', '15,20€'],
          ],
          'Indicateurs des EAJE – réel',
        ),
        attendu: ['EAJE!E4'],
      },
    ],
  },
});
