import type { Field, Lecture } from '../../reading';
import { grouper } from '../grouper';
import { memoire } from '../memoire';
import { dossiers } from '../rapprochement';
import type { Dossier } from '../rapprochement';
import type { Severity } from '../finding';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import { anneeDe } from './mesures';
import { dernier } from './series';

type Nom = 'annexe' | 'trajectoire' | 'sansAnnee' | 'partie';

/** The places that one table gives to a structure. */
interface Source {
  readonly ou: string;
  readonly places: Field<number>;
}

/** Tables that should agree and do not. */
interface Desaccord {
  readonly message: Nom;
  readonly sources: readonly Source[];
  readonly nom: Field;
}

/** Annexe 2, when all its rows of the structure agree. */
function deLAnnexe({ equipements }: Dossier): Source | null {
  const [places, ...autres] = equipements.flatMap((equipement) => equipement.places ?? []);
  const daccord = places !== undefined && autres.every(({ value }) => value === places.value);
  return daccord && places.value > 0 ? { ou: 'en annexe 2', places } : null;
}

function desIndicateurs({ indicateurs }: Dossier): (Source & { readonly annee: number | null }) | null {
  const eaje = dernier(indicateurs.filter(({ mesures }) => (mesures.places?.value ?? 0) > 0));
  const places = eaje?.mesures.places;
  return places ? { ou: 'dans les indicateurs', places, annee: anneeDe(eaje) } : null;
}

function deLaTrajectoire({ trajectoires }: Dossier): readonly (Source & { readonly annee: number })[] {
  return trajectoires.flatMap(({ places }) =>
    places.map(({ annee, mesure }) => ({
      ou: `dans la trajectoire (${String(annee)})`,
      places: mesure,
      annee,
    })),
  );
}

/** « 36 places dont 21 réservées »: the other table may count those 21. */
function contient({ places }: Source, autre: Source): boolean {
  const [, part] = places.printed.split(/\bdont\b/iu);
  return new Set<string>(part?.match(/\d+/g)).has(String(autre.places.value));
}

const egales = (une: Source, autre: Source): boolean => une.places.value === autre.places.value;

/** A figure without a year answers any year of the trajectoire; one of another year answers none. */
function contreLaTrajectoire(dossier: Dossier): Pick<Desaccord, 'message' | 'sources'> | null {
  const source = desIndicateurs(dossier);
  const annees = deLaTrajectoire(dossier);
  if (!source) return null;
  const meme = annees.find(({ annee }) => annee === source.annee);
  if (meme) return egales(source, meme) ? null : { message: 'trajectoire', sources: [source, meme] };
  const [premiere] = annees;
  const retrouvees = source.annee !== null || annees.some((annee) => egales(source, annee));
  return premiere && !retrouvees ? { message: 'sansAnnee', sources: [source, premiere] } : null;
}

/** Annexe 2 gives no year: it is compared with the newest indicators, else with the whole trajectoire. */
function contreLAnnexe(dossier: Dossier): Pick<Desaccord, 'message' | 'sources'> | null {
  const annexe = deLAnnexe(dossier);
  const indicateurs = desIndicateurs(dossier);
  const annees = deLaTrajectoire(dossier);
  if (!annexe) return null;
  if (indicateurs) {
    if (egales(annexe, indicateurs)) return null;
    const pareille = annees.find((annee) => egales(annee, annexe) || egales(annee, indicateurs));
    return { message: 'annexe', sources: [indicateurs, annexe, ...(pareille ? [pareille] : [])] };
  }
  const [premiere] = annees;
  const retrouvees = annees.some((annee) => egales(annexe, annee));
  return premiere && !retrouvees ? { message: 'sansAnnee', sources: [annexe, premiere] } : null;
}

function desaccord(dossier: Dossier): Desaccord | null {
  const trouve = contreLAnnexe(dossier) ?? contreLaTrajectoire(dossier);
  const nom = dossier.indicateurs[0]?.nom ?? dossier.trajectoires[0]?.nom;
  if (!trouve || !nom) return null;
  const partie = trouve.sources.some((une) => trouve.sources.some((autre) => contient(une, autre)));
  return { ...trouve, nom, message: partie ? 'partie' : trouve.message };
}

/** Of three figures two of which agree, the third is where to look. */
function aRegarder(sources: readonly Source[]): readonly Source[] {
  const groupes = [...grouper(sources, ({ places }) => places.value).values()];
  return groupes.sort((a, b) => a.length - b.length).flat();
}

interface DesaccordSitue {
  readonly desaccord: Desaccord;
  readonly confiance: number;
  /** The figure to look at first. */
  readonly premiere: Source;
  readonly autres: readonly Source[];
}

/** Every structure whose places differ from one table to another. */
const desaccords = memoire((lecture: Lecture): readonly DesaccordSitue[] => {
  // A long annexe 2 alone has nothing to be compared with.
  if (lecture.eaje.length === 0 && lecture.trajectoires.length === 0) return [];
  return dossiers(lecture).flatMap((dossier) => {
    const trouve = desaccord(dossier);
    const [premiere, ...autres] = trouve ? aRegarder(trouve.sources) : [];
    return trouve && premiere ? [{ desaccord: trouve, confiance: dossier.confiance, premiere, autres }] : [];
  });
});

/** Numbers of places that another table contradicts. */
export function placesContredites(lecture: Lecture): ReadonlySet<Field<number>> {
  const contredites = desaccords(lecture).filter(({ desaccord: { message } }) => message !== 'partie');
  return new Set(contredites.map(({ premiere }) => premiere.places));
}

const GRAVITES: Readonly<Partial<Record<Nom, { readonly severity: Severity }>>> = {
  sansAnnee: { severity: 'warning' },
  partie: { severity: 'info' },
};

function reportDe({ desaccord: dit, confiance, premiere, autres }: DesaccordSitue): Report<Nom> {
  const { message, sources, nom } = dit;
  const chiffres = sources.map(({ ou, places }) => `${String(places.value)} places ${ou}`).join(', ');
  return {
    message,
    data: { structure: nom.value, chiffres },
    at: premiere.places,
    related: autres.map(({ places }) => places),
    key: nom.value,
    confidence: confiance,
    ...GRAVITES[message],
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  yield* desaccords(lecture).map(reportDe);
}

function classeur(annexe: number, indicateurs: number, trajectoire: number, titre: string): MiniClasseur {
  return {
    'Annexe 2': [
      ['Collectivité', 'Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Places'],
      ['Arques', 'Multi-accueil', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques', annexe],
    ],
    EAJE: [
      [titre],
      ['Structure', 'Commune', 'Places', 'Taux d’occupation'],
      ['Crèche Les Coccinelles', 'Arques', indicateurs, '70%'],
      ['Crèche Les Bourdons', 'Helfaut', 18, '66%'],
    ],
    Trajectoire: [
      ['TRAJECTOIRE DES PLACES PSU SOUTENUES PAR LA COLLECTIVITE'],
      ['Nom de l’équipement soutenu', 'nb de places en 2025', 'nb de places en 2026'],
      ['ARQUES LES COCCINELLES PSU', trajectoire, trajectoire],
      ['HELFAUT LES BOURDONS PSU', 18, 24],
      ['TOTAL', trajectoire + 18, trajectoire + 24],
    ],
  };
}

export const placesDivergentes = defineRule({
  meta: {
    id: 'eaje/places-divergentes',
    titre: 'Places différentes',
    severity: 'error',
    source: 'fbl-R2324-20',
    fix: 'none',
  },
  messages: {
    annexe: {
      quoi: '« {structure} » : {chiffres}.',
      pourquoi: 'C’est la même structure.',
      queFaire: 'Vérifiez l’agrément, et corrigez le chiffre faux.',
    },
    trajectoire: {
      quoi: '« {structure} » : {chiffres}.',
      pourquoi: 'C’est la même structure, la même année.',
      queFaire: 'Vérifiez l’agrément, et corrigez le chiffre faux.',
    },
    sansAnnee: {
      quoi: '« {structure} » : {chiffres}.',
      pourquoi: 'C’est la même structure, et aucune année de la trajectoire ne donne ce nombre.',
      queFaire: 'Vérifiez l’agrément, et corrigez l’un des deux.',
    },
    partie: {
      quoi: '« {structure} » : {chiffres}.',
      pourquoi: 'L’un compte toutes les places, l’autre une partie d’entre elles.',
      queFaire: 'Dites dans chaque tableau lesquelles sont comptées : agréées ou réservées.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'partout le même nombre', classeur: classeur(20, 20, 20, 'Indicateurs – réel 2025') },
      {
        nom: 'une extension prévue après l’année des indicateurs',
        classeur: classeur(20, 20, 26, 'Indicateurs – réel 2023'),
      },
    ],
    invalid: [
      {
        nom: 'annexe 2 et indicateurs',
        classeur: classeur(24, 20, 20, 'Indicateurs – réel 2025'),
        attendu: ['Annexe 2!G2'],
      },
      {
        nom: 'indicateurs et trajectoire de la même année',
        classeur: classeur(20, 20, 26, 'Indicateurs – réel 2025'),
        attendu: ['EAJE!C3'],
      },
      {
        nom: 'une partie des places réservée par la ville, que la trajectoire compte seule',
        classeur: {
          EAJE: [
            ['Indicateurs'],
            ['1 Multi accueil « Les Coccinelles » de 36 places — dont la ville réserve 21 places'],
            ['1 Multi accueil « Les Bourdons » de 18 places'],
            [null, 'Crèche Les Coccinelles', 'Crèche Les Bourdons'],
            ['Taux d’occupation réel', '70%', '66%'],
            ['Prix de revient', 13.2, 12.8],
          ],
          Trajectoire: classeur(20, 20, 21, '').Trajectoire ?? [],
        },
        attendu: ['EAJE!A2'],
      },
      {
        nom: 'indicateurs sans année : aucun nombre de la trajectoire',
        classeur: classeur(20, 20, 26, 'Indicateurs'),
        attendu: ['EAJE!C3'],
      },
    ],
  },
});
