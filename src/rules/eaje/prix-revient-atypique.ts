import type { RuleContext, Report } from '../rule';
import { defineRule } from '../rule';
import { grouper } from '../grouper';
import { colonne } from './cas';
import { dejaDites } from './limites';
import { anneeDe, ecrire, motsDe, surLaMesure } from './mesures';
import type { Releve } from './mesures';
import { relevesDeFamille } from './voisins';

/** Makes of a median deviation what a standard deviation is for figures that scatter evenly. */
const ECART_TYPE = 1.4826;
/** Prices that are all alike have tiny deviations: under this share of the median nothing is odd. */
const ECART_MINIMAL = 0.3;

function mediane(valeurs: readonly number[]): number {
  const enOrdre = [...valeurs].sort((a, b) => a - b);
  const milieu = Math.floor(enOrdre.length / 2);
  const haut = enOrdre[milieu] ?? 0;
  return enOrdre.length % 2 === 1 ? haut : (haut + (enOrdre[milieu - 1] ?? 0)) / 2;
}

function* atypiques(releves: readonly Releve[], { profil }: RuleContext): Generator<Report<'loin'>> {
  const { ecarts, structures } = profil.seuils.atypique;
  if (releves.length < structures) return;
  const valeurs = releves.map(({ mesure }) => mesure.value);
  const milieu = mediane(valeurs);
  const ecart = mediane(valeurs.map((valeur) => Math.abs(valeur - milieu)));
  const permis = Math.max(ecarts * ECART_TYPE * ecart, ECART_MINIMAL * milieu);
  for (const lu of releves) {
    if (Math.abs(lu.mesure.value - milieu) <= permis) continue;
    const data = { ...motsDe(lu), nombre: releves.length, milieu: ecrire(lu.nom, milieu) };
    yield { ...surLaMesure(lu), message: 'loin', data };
  }
}

/** Prices are compared within one year. */
function* check(context: RuleContext): Iterable<Report<'loin'>> {
  const dites = dejaDites(context);
  const prix = relevesDeFamille(context.lecture, 'prixRevient');
  const surs = prix.filter(({ mesure }) => !dites.has(mesure));
  const comparables = grouper(surs, ({ eaje, nom }) => `${nom} ${String(anneeDe(eaje))}`);
  for (const releves of comparables.values()) yield* atypiques(releves, context);
}

export const prixRevientAtypique = defineRule({
  meta: {
    id: 'eaje/prix-revient-atypique',
    titre: 'Prix de revient loin des autres',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    loin: {
      quoi: '« {structure} » : {valeur} de prix de revient.',
      pourquoi: 'Sur {nombre} structures, la moitié est sous {milieu} : celle-ci en est très loin.',
      queFaire: 'Vérifiez les charges et les heures, ou acceptez avec un motif.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des prix de 10 à 17 €',
        classeur: colonne('Prix de revient', '10,07€', '16,90€', '13,48€', '12,14€', '15,02€', '10,33€'),
      },
      {
        nom: 'trop peu de structures pour en juger',
        classeur: colonne('Prix de revient', '10,07€', '19,50€', '10,48€'),
      },
    ],
    invalid: [
      {
        nom: 'une heure à 19,50 € parmi des prix serrés',
        classeur: colonne('Prix de revient', '10,07€', '10,90€', '10,48€', '19,50€', '10,70€', '10,33€'),
        attendu: ['EAJE!C6'],
      },
      {
        nom: 'une heure à 7,20 € parmi des prix serrés',
        classeur: colonne('Prix de revient', '15,07€', '14,90€', '7,20€', '15,50€', '14,70€', '15,33€'),
        attendu: ['EAJE!C5'],
      },
    ],
  },
});
