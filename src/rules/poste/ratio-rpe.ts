import type { Mesure, Poste, Tableau } from '../../reading';
import { aussi } from '../champs';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { chiffre } from './ecriture';
import { parTableau } from './groupes';

type Nom = 'ratio' | 'cible';

const BRUIT = 1e-9;

/** What rounding may hide in a figure: an integer is a count. */
const demiPas = ({ pas }: Mesure): number => (pas < 1 ? pas / 2 : 0);

/** The ratio cannot come from these figures, whatever was rounded. */
function ecarte(am: Mesure, etp: Mesure, ratio: Mesure): boolean {
  const marge = ratio.pas / 2 + BRUIT;
  const plusPetit = am.value / (etp.value + demiPas(etp));
  const plusGrand = am.value / Math.max(etp.value - demiPas(etp), BRUIT);
  return ratio.value < plusPetit - marge || ratio.value > plusGrand + marge;
}

function duRatio({
  assistantesMaternelles: am,
  etp,
  ratio,
  nom,
  key,
  confidence,
}: Poste): Report<Nom> | null {
  if (!am || !etp || !ratio || etp.value <= 0 || !ecarte(am, etp, ratio)) return null;
  const calcule = am.value / etp.value;
  const attendu = chiffre(ratio.pas < 1 ? calcule : Math.round(calcule));
  return {
    message: 'ratio',
    data: { nom: nom.value, ratio: ratio.value, attendu },
    at: ratio,
    related: [am, etp],
    key,
    confidence,
    actual: ratio.printed,
    expected: attendu,
    calcul: `${chiffre(am.value)} / ${chiffre(etp.value)} = ${attendu}, et non ${chiffre(ratio.value)}`,
  };
}

/** Assistantes maternelles for one ETP: by the figures, else as stated. */
function parEtp({ assistantesMaternelles: am, etp, ratio }: Poste): number | null {
  return am && etp && etp.value > 0 ? am.value / etp.value : (ratio?.value ?? null);
}

/** The RPE of a list that have more assistantes maternelles than the target: one finding for the list. */
function auDessus(tableau: Tableau, postes: readonly Poste[], cible: number): Report<Nom> | null {
  const charges = postes.flatMap((poste) => {
    const valeur = poste.nature === 'poste' && poste.kind === 'RPE' ? parEtp(poste) : null;
    return valeur !== null && valeur > cible
      ? [{ poste, valeur: chiffre(Math.round(valeur * 10) / 10) }]
      : [];
  });
  const champs = charges.map(({ poste: { ratio, etp, nom } }) => ratio ?? etp ?? nom);
  const [premier, ...autres] = champs;
  if (!premier) return null;
  const noms = charges.map(({ poste, valeur }) => `${poste.nom.value} (${valeur})`).join(', ');
  return {
    message: 'cible',
    data: { noms, cible },
    at: premier,
    ...aussi(autres),
    key: `cible ${tableau.sheet}`,
    severity: 'info',
  };
}

function* check({ lecture, profil }: RuleContext): Iterable<Report<Nom>> {
  for (const [tableau, postes] of parTableau(lecture)) {
    const reports = [...postes.map(duRatio), auDessus(tableau, postes, profil.seuils.assistantesParEtp)];
    yield* reports.filter((report) => report !== null);
  }
}

const ENTETE = ['Nom du RPE', 'ETP', 'Assistantes maternelles actives', 'Ratio ETP / AM'];

export const posteRatioRpe = defineRule({
  meta: {
    id: 'poste/ratio-rpe',
    titre: 'Assistantes maternelles par ETP',
    severity: 'warning',
    source: 'bdt-rpe',
    fix: 'none',
  },
  messages: {
    ratio: {
      quoi: '« {nom} » : 1 ETP pour {ratio} est écrit, ses chiffres donnent {attendu}.',
      pourquoi: 'Le ratio est le nombre d’assistantes maternelles divisé par les ETP.',
      queFaire: 'Corrigez le ratio, ou le chiffre dont il vient.',
    },
    cible: {
      quoi: 'Plus de {cible} assistantes maternelles pour un ETP : {noms}.',
      pourquoi: 'La cible du profil est d’un ETP pour {cible} assistantes maternelles.',
      queFaire: 'Vérifiez les ETP, ou prévoyez un renfort avec le gestionnaire.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des ratios arrondis, un sous-total, un ratio sans ses termes',
        classeur: {
          RPE: [
            ENTETE,
            ['RPE des Dunes', 3, 141, '1 ETP pour 47AM'],
            ['RPE du Marais', 0.3, 10, '1 ETP pour 33 ASMAT'],
            ['2 RPE de la côte :', 3.3, 151, '46 AM / ETP'],
            ['RPE de la Plaine', null, 60, 50],
          ],
        },
      },
      {
        nom: 'la cible atteinte, et non dépassée',
        classeur: { RPE: [ENTETE, ['RPE des Dunes', 1, 70, '1 ETP pour 70 AM']] },
      },
    ],
    invalid: [
      {
        nom: 'un ratio que ses chiffres ne donnent pas',
        classeur: {
          RPE: [
            ENTETE,
            ['RPE des Dunes', 3, 141, '1 ETP pour 52 AM'],
            ['RPE du Marais', 1.5, 60, '1 ETP pour 40 AM'],
          ],
        },
        attendu: ['RPE!D2'],
      },
      {
        nom: 'deux RPE au-delà de la cible, une seule fois',
        classeur: {
          RPE: [
            ENTETE,
            ['RPE des Dunes', 1, 84, '1 ETP pour 84 AM'],
            ['RPE du Marais', 2, 60, '1 ETP pour 30 AM'],
            ['RPE de la Plaine', 1, 90, '1 ETP pour 90 AM'],
          ],
        },
        attendu: ['RPE!D2'],
      },
    ],
  },
});
