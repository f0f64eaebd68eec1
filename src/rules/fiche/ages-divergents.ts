import type { Field, Lecture } from '../../reading';
import { partie } from '../champs';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { ENJEU, fiche, plan } from './cas';
import { actionsDe, nomDeFiche, planDe, valeurDe } from './fiches';

/** Ages between two bounds, in years, with the words that give them. */
interface Ages {
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
}

const TRANCHE = /(?<!\d)(\d{1,2})\s*(?:ans\s*)?(?:à|a|-|–|\/|et)\s*(\d{1,2})\s*ans(?!\p{L})/giu;

/** The ages that a text gives; null when it gives none, or several ranges of which one cannot choose. */
function agesDe(field: Field | null): Ages | null {
  const [seule, ...autres] = [...(field?.value ?? '').matchAll(TRANCHE)];
  if (!seule || autres.length > 0) return null;
  const [texte, debut, fin] = seule;
  return Number(debut) < Number(fin) ? { debut: Number(debut), fin: Number(fin), texte } : null;
}

const contient = (grand: Ages, petit: Ages): boolean => grand.debut <= petit.debut && grand.fin >= petit.fin;

function constater(
  lue: Lecture['fiches'][number],
  titre: Field,
  confidence: number,
): Report<'public'> | null {
  const vise = agesDe(titre);
  const publicCible = valeurDe(lue, 'publicCible');
  const dit = agesDe(publicCible);
  if (!vise || !dit || !publicCible || contient(vise, dit) || contient(dit, vise)) return null;
  return {
    message: 'public',
    data: { fiche: nomDeFiche(lue), plan: vise.texte, cible: dit.texte },
    at: partie(titre, vise.texte),
    related: [publicCible],
    key: lue.key,
    confidence,
    actual: vise.texte,
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<'public'>> {
  for (const lue of lecture.fiches) {
    const sonPlan = planDe(lue, lecture);
    const actions = sonPlan ? actionsDe(lue, sonPlan) : [];
    for (const { titre, confidence } of actions) {
      const point = constater(lue, titre, Math.min(confidence, lue.confidence));
      if (point) yield point;
    }
  }
}

/** A fiche whose public is the one given here. */
function ficheDuPublic(titre: string, cible: string) {
  return fiche({ numero: '1', titre }).map((ligne) =>
    ligne.map((texte) => (texte === 'Les familles du territoire' ? cible : texte)),
  );
}

const classeurDe = (titre: string, cible: string) => ({
  Plan: plan([ENJEU, `${titre} (Action 1)`, 'Objectif 1.1 : Trouver un local']),
  'Fiche 1': ficheDuPublic(titre, cible),
});

export const ficheAgesDivergents = defineRule({
  meta: {
    id: 'fiche/ages-divergents',
    titre: 'Âges différents dans le plan et la fiche',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    public: {
      quoi: 'Le plan vise « {plan} », la {fiche} s’adresse à « {cible} ».',
      pourquoi: 'Une action et sa fiche s’adressent aux mêmes enfants.',
      queFaire: 'Choisissez les âges, et écrivez-les aux deux endroits.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'les mêmes âges, écrits autrement',
        classeur: classeurDe('Ouvrir un lieu pour les enfants de 3 à 11 ans', 'Les 3-11 ans'),
      },
      {
        nom: 'une partie des âges, plusieurs tranches, aucun âge',
        classeur: classeurDe(
          'Accueillir les enfants de 0 à 17 ans',
          'Enfants de 3 à 6 ans, jeunes de 12 à 17 ans',
        ),
      },
    ],
    invalid: [
      {
        nom: 'de 3 à 18 ans dans le plan, de 0 à 6 ans dans la fiche',
        classeur: classeurDe(
          'Informer les familles d’enfants de 3 à 18 ans',
          'Parents d’enfants de 0 à 6 ans',
        ),
        attendu: ['Plan!B3'],
      },
      {
        nom: 'deux tranches sans rapport',
        classeur: classeurDe('Ouvrir un local aux 11-17 ans', 'Enfants âgés de 3 à 6 ans'),
        attendu: ['Plan!B3'],
      },
    ],
  },
});
