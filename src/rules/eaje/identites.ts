import type { IndicateursEaje, NomMesure } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { arrondi, enClair } from './calculs';
import { structure } from './cas';
import { diagnostic } from './diagnostic';
import { autour, quotient, seTouchent } from './intervalle';
import { dejaDites } from './limites';
import { ecrire, MESURES, motsDe, releve, surLaMesure } from './mesures';

type Nom = 'identite' | 'participation';

/** domaine.md § 1.1, identities 1 and 2: always true of figures that mean what they say. */
const IDENTITES = [
  { taux: 'tauxFacturation', haut: 'tauxOccupationFinancier', bas: 'tauxOccupationReel' },
  { taux: 'tauxFacturation', haut: 'prixRevient', bas: 'prixRevientFacture' },
] as const satisfies readonly Readonly<Record<string, NomMesure>>[];

function rompue(
  eaje: IndicateursEaje,
  { taux, haut, bas }: (typeof IDENTITES)[number],
  context: RuleContext,
): Report<Nom> | null {
  const [lu, dessus, dessous] = [releve(eaje, taux), releve(eaje, haut), releve(eaje, bas)];
  if (!lu || !dessus || !dessous) return null;
  const dites = dejaDites(context);
  if ([lu, dessus, dessous].some(({ mesure }) => dites.has(mesure))) return null;
  const possible = quotient(autour(dessus.mesure), autour(dessous.mesure));
  if (!possible || seTouchent(autour(lu.mesure, 1), possible)) return null;
  const rapport = ecrire(taux, arrondi(dessus.mesure.value / dessous.mesure.value, lu.mesure.pas));
  const termes = [dessus, dessous].map(({ nom, mesure }) => ecrire(nom, mesure.value)).join(' / ');
  const noms = { haut: MESURES[haut].libelle, bas: MESURES[bas].libelle, rapport };
  return {
    ...surLaMesure(lu),
    message: 'identite',
    data: { ...motsDe(lu), ...noms },
    also: [dessus.mesure, dessous.mesure],
    actual: ecrire(taux, lu.mesure.value),
    calcul: `${termes} = ${rapport}, et non ${ecrire(taux, lu.mesure.value)}`,
  };
}

/** The divisor of this mean is known from memory only: an information, whatever the gap. */
function* participations(context: RuleContext): Generator<Report<Nom>> {
  for (const verification of diagnostic(context).faux) {
    const { resultat, attendu, termes } = verification;
    if (resultat.nom !== 'participationHoraire' || dejaDites(context).has(resultat.mesure)) continue;
    yield {
      ...surLaMesure(resultat),
      message: 'participation',
      data: { ...motsDe(resultat), attendu: ecrire(resultat.nom, attendu) },
      related: termes.map(({ mesure }) => mesure),
      expected: ecrire(resultat.nom, attendu),
      calcul: enClair(verification),
      severity: 'info',
    };
  }
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  for (const eaje of context.lecture.eaje) {
    for (const identite of IDENTITES) {
      const report = rompue(eaje, identite, context);
      if (report) yield report;
    }
  }
  yield* participations(context);
}

export const identites = defineRule({
  meta: {
    id: 'eaje/identites',
    titre: 'Indicateurs en désaccord',
    severity: 'warning',
    source: 'docplayer-PSU2014',
    fix: 'none',
  },
  messages: {
    identite: {
      quoi: '« {structure} » : ces trois chiffres ne vont pas ensemble.',
      pourquoi: 'Le {haut} divisé par le {bas} donne {rapport}, et non {valeur} de taux de facturation.',
      queFaire: 'Vérifiez les trois : l’un d’eux est faux.',
    },
    participation: {
      quoi: '« {structure} » : {valeur} de participation moyenne.',
      pourquoi: 'Les participations et les heures de la même structure donnent {attendu}.',
      queFaire: 'Vérifiez ces chiffres.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'deux occupations dont le rapport est le taux de facturation',
        classeur: structure({
          'Taux de facturation': '106,3%',
          'Taux d’occupation réel': '70,13%',
          'Taux d’occupation financier': '74,56%',
        }),
      },
      {
        nom: 'deux prix de revient dont le rapport est le taux de facturation',
        classeur: structure({
          'Taux de facturation': '105%',
          'Prix de revient': '12,60€',
          'Prix de revient par heure facturée': '12,00€',
        }),
      },
    ],
    invalid: [
      {
        nom: 'une occupation financière trop basse',
        classeur: structure({
          'Taux de facturation': '106,3%',
          'Taux d’occupation réel': '70,13%',
          'Taux d’occupation financier': '71,56%',
        }),
        attendu: ['EAJE!C3'],
      },
      {
        nom: 'une participation que les heures ne donnent pas',
        classeur: structure({
          'Heures facturées': 25000,
          'Participations familiales': 50000,
          'PF moyenne horaire': '2,40€',
        }),
        attendu: ['EAJE!E3'],
      },
    ],
  },
});
