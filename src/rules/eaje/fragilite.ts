import { enVigueur } from '../../referentiel';
import type { IndicateursEaje } from '../../reading';
import { aussi } from '../champs';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { structure } from './cas';
import { dejaDites } from './limites';
import { anneeDe, ecrire, MESURES, OCCUPATIONS, premier, releve } from './mesures';
import type { Releve } from './mesures';
import { dernier, series } from './series';

/** A figure beyond a threshold of fragility. */
interface Signal {
  readonly releve: Releve;
  readonly texte: string;
}

function dire(lu: Releve, comparaison: string, seuil: number): Signal {
  const { libelle, nature } = MESURES[lu.nom];
  const valeur = ecrire(lu.nom, lu.mesure.value);
  const quoi = nature === 'nombre' ? `${valeur} ${libelle}` : `${libelle} de ${valeur}`;
  return { releve: lu, texte: `${quoi} (${comparaison} ${ecrire(lu.nom, seuil)})` };
}

function occupation(eaje: IndicateursEaje, { profil }: RuleContext): Signal | null {
  const lu = premier(eaje, OCCUPATIONS);
  const seuil = profil.seuils.fragilite.occupation;
  return lu && lu.mesure.value < seuil ? dire(lu, 'moins de', seuil) : null;
}

function jours(eaje: IndicateursEaje, { profil }: RuleContext): Signal | null {
  const lu = releve(eaje, 'joursOuverture');
  const seuil = profil.seuils.fragilite.joursOuverture;
  return lu && lu.mesure.value < seuil ? dire(lu, 'moins de', seuil) : null;
}

function facturation(eaje: IndicateursEaje, { profil }: RuleContext): Signal | null {
  const lu = releve(eaje, 'tauxFacturation');
  const { facturationMinimale } = profil.seuils.fragilite;
  const haut = enVigueur(profil.seuils.facturation, anneeDe(eaje))?.haut;
  if (lu && haut !== undefined && lu.mesure.value > haut) return dire(lu, 'plus de', haut);
  const bas = lu !== null && facturationMinimale !== null && lu.mesure.value < facturationMinimale;
  return bas ? dire(lu, 'moins de', facturationMinimale) : null;
}

function enfants(eaje: IndicateursEaje, { profil }: RuleContext): Signal | null {
  const lu = releve(eaje, 'enfantsAccueillis');
  const places = eaje.mesures.places?.value ?? 0;
  const { minimum, maximum } = profil.seuils.fragilite.enfantsParPlace;
  if (!lu || places === 0 || lu.mesure.value === 0) return null;
  if (lu.mesure.value < minimum * places) return dire(lu, 'moins de', minimum * places);
  return lu.mesure.value > maximum * places ? dire(lu, 'plus de', maximum * places) : null;
}

/** Its first signal is where to look; a rate of facturation alone has its own finding, so that the structure is shown by its name. */
function reportDe(eaje: IndicateursEaje, signaux: readonly Signal[]): Report<'signaux'> {
  const ailleurs = signaux.filter(({ releve: { nom } }) => nom === 'tauxFacturation');
  const propres = signaux.filter((signal) => !ailleurs.includes(signal));
  const [at = eaje.nom, ...autres] = propres.map((signal) => signal.releve.mesure);
  return {
    message: 'signaux',
    data: { structure: eaje.nom.value, signaux: signaux.map(({ texte }) => texte).join(', ') },
    at,
    ...aussi(autres),
    related: [eaje.nom, ...ailleurs.map((signal) => signal.releve.mesure)],
    key: eaje.key,
    confidence: eaje.confidence,
  };
}

function* check(context: RuleContext): Iterable<Report<'signaux'>> {
  const dites = dejaDites(context);
  for (const serie of series(context.lecture)) {
    const eaje = dernier(serie);
    if (!eaje) continue;
    const signaux = [occupation, facturation, jours, enfants]
      .flatMap((chercher) => chercher(eaje, context) ?? [])
      .filter((signal) => !dites.has(signal.releve.mesure));
    if (signaux.length > 0) yield reportDe(eaje, signaux);
  }
}

export const fragilite = defineRule({
  meta: {
    id: 'eaje/fragilite',
    titre: 'Signes de fragilité',
    severity: 'info',
    source: 'caf29-fragile',
    fix: 'none',
  },
  messages: {
    signaux: {
      quoi: '« {structure} » : {signaux}.',
      pourquoi: 'Au-delà de ces seuils, la Caf regarde si la structure est fragile.',
      queFaire: 'Parlez-en en comité, ou ajustez les seuils dans le profil.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'une structure qui va bien',
        classeur: structure({
          'Taux d’occupation': '70%',
          'Taux de facturation': '104%',
          'Jours d’ouverture': 225,
        }),
      },
      {
        nom: '118 % de facturation en 2025 : le seuil est à 120 %',
        classeur: structure(
          { 'Taux d’occupation': '70%', 'Taux de facturation': '118%' },
          'Indicateurs des EAJE – réel 2025',
        ),
      },
      {
        nom: 'un taux de 7,87 % : une erreur, pas une fragilité',
        classeur: structure({ 'Taux d’occupation': '7,87%' }),
      },
    ],
    invalid: [
      {
        nom: 'une occupation de 57,55 % et 205 jours : un seul point',
        classeur: structure({ 'Taux d’occupation': '57,55%', 'Jours d’ouverture': 205 }),
        attendu: ['EAJE!C3'],
      },
      {
        nom: '118 % de facturation en 2023',
        classeur: structure({ 'Taux d’occupation': '70%', 'Taux de facturation': '118%' }),
        attendu: ['EAJE!A3'],
      },
    ],
  },
});
