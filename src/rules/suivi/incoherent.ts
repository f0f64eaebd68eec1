import type { LigneSuivi } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { LIEU, RELAIS, suivi } from './cas';

type Nom = 'faiteSansAvancement' | 'faiteDansLeFutur' | 'pasFaite';

/** A realised action may lack its last tenth; not more. */
const PART_D_UNE_ACTION_FAITE = 0.9;
const TOUT = 1;
const JOUR = 10;
const EN_POURCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

const aujourdhui = (): string => new Date().toISOString().slice(0, JOUR);

function nomDe({ statut, avancement, echeance }: LigneSuivi): Nom | null {
  const part = avancement?.value ?? null;
  if (statut?.value === 'realisee') {
    if (part !== null && part < PART_D_UNE_ACTION_FAITE) return 'faiteSansAvancement';
    const debut = echeance?.nature === 'date' ? echeance.debut : null;
    return debut !== null && debut > aujourdhui() ? 'faiteDansLeFutur' : null;
  }
  const enReste = statut?.value === 'non-realisee' || statut?.value === 'en-cours';
  return enReste && part !== null && part >= TOUT ? 'pasFaite' : null;
}

/** « 60 % » for a share that Excel keeps as 0,6. */
function direAutre({ avancement, echeance }: LigneSuivi, message: Nom): string {
  if (message === 'faiteDansLeFutur') return echeance?.field.printed ?? '';
  return avancement ? EN_POURCENT.format(avancement.value) : '';
}

function constater(ligne: LigneSuivi): Report<Nom>[] {
  const { statut, avancement, echeance, key, confidence } = ligne;
  const message = nomDe(ligne);
  if (!statut || !message) return [];
  const autre = message === 'faiteDansLeFutur' ? echeance?.field : avancement;
  return [
    {
      message,
      data: { statut: statut.printed, autre: direAutre(ligne, message) },
      at: statut,
      related: autre ? [autre] : [],
      key,
      confidence,
    },
  ];
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  yield* lecture.suivi.flatMap(constater);
}

const POURQUOI = 'Le bilan compterait cette action deux fois, ou pas du tout.';

export const suiviIncoherent = defineRule({
  meta: {
    id: 'suivi/incoherent',
    titre: 'Statut contredit par la ligne',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    faiteSansAvancement: {
      quoi: 'L’action est dite « {statut} », et son avancement est de {autre}.',
      pourquoi: POURQUOI,
      queFaire: 'Corrigez le statut ou l’avancement.',
    },
    faiteDansLeFutur: {
      quoi: 'L’action est dite « {statut} », et son échéance est à venir : {autre}.',
      pourquoi: POURQUOI,
      queFaire: 'Vérifiez le statut et la date.',
    },
    pasFaite: {
      quoi: 'L’action est dite « {statut} », et son avancement est de {autre}.',
      pourquoi: POURQUOI,
      queFaire: 'Corrigez le statut ou l’avancement.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une action faite, une autre en cours', classeur: suivi(LIEU, RELAIS) },
      {
        nom: 'une action faite à un dixième près',
        classeur: suivi(LIEU, ['3', 'Former', 'Caf', '2025', 'Réalisée', '90 %']),
      },
      {
        nom: 'une action abandonnée à mi-chemin',
        classeur: suivi(LIEU, ['3', 'Former', 'Caf', '2049', 'Abandonnée', '50 %']),
      },
    ],
    invalid: [
      {
        nom: 'réalisée à 0 %, non réalisée à 100 %',
        classeur: suivi(
          ['1', 'Ouvrir un lieu', 'Caf', '2025', 'Réalisée', '0 %'],
          ['2', 'Former', 'Caf', '2025', 'Non réalisée', 1],
        ),
        attendu: ['Suivi des actions!E2', 'Suivi des actions!E3'],
      },
      {
        nom: 'réalisée à 60 %',
        classeur: suivi(LIEU, ['2', 'Former', 'Caf', '2025', 'Réalisée', '60 %']),
        attendu: ['Suivi des actions!E3'],
      },
      {
        nom: 'réalisée dans longtemps',
        classeur: suivi(LIEU, ['2', 'Former', 'Caf', 'Décembre 2049', 'Terminée']),
        attendu: ['Suivi des actions!E3'],
      },
    ],
  },
});
