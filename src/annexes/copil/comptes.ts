import type { Equipement, FicheAction, Lecture } from '../../reading';
import { LIBELLE_STATUT } from '../../referentiel';
import { grouper } from '../../rules';
import { signataireDe } from '../annexe-2/collectivites';
import { libelleDuType } from '../annexe-2/types';
import type { Matiere } from '../matiere';
import { typographier } from '../texte';

/** A name and how many there are. */
export interface Compte {
  readonly nom: string;
  readonly nombre: number;
}

const LIGNES_MAX = 10;
const SANS_NOM = 'Non précisé';

/** The largest ones; what is left is one line. */
function premiers(comptes: readonly Compte[], autres: string): readonly Compte[] {
  const tries = [...comptes].sort((a, b) => b.nombre - a.nombre);
  if (tries.length <= LIGNES_MAX) return tries;
  const restants = tries.slice(LIGNES_MAX - 1);
  const nombre = restants.reduce((somme, compte) => somme + compte.nombre, 0);
  return [...tries.slice(0, LIGNES_MAX - 1), { nom: `${autres} (${String(restants.length)})`, nombre }];
}

function compter(equipements: readonly Equipement[], nomDe: (equipement: Equipement) => string): Compte[] {
  const groupes = grouper(equipements, (equipement) => nomDe(equipement) || SANS_NOM);
  return [...groupes].map(([nom, siens]) => ({ nom, nombre: siens.length }));
}

export function parType({ equipements }: Lecture): readonly Compte[] {
  const typeDe = (equipement: Equipement): string =>
    libelleDuType(equipement.type === null ? equipement : { ...equipement, typePrinted: null });
  return premiers(compter(equipements, typeDe), 'Autres types');
}

export function parCollectivite({ lecture, communes }: Matiere): readonly Compte[] {
  const nomDe = ({ collectivite }: Equipement): string =>
    collectivite ? signataireDe(collectivite.value, lecture, communes).nom : '';
  return premiers(compter(lecture.equipements, nomDe), 'Autres collectivités');
}

/** Progress of one axe of the plan, or of the whole of it. */
export interface Avancee {
  readonly nom: string;
  readonly faites: number;
  readonly restantes: number;
}

/** How far the plan is, and what is counted. */
export interface Progres {
  readonly titre: string;
  readonly faites: string;
  readonly restantes: string;
  readonly avancees: readonly Avancee[];
}

function estComplete({ titre, champs }: FicheAction): boolean {
  return titre !== null && Object.values(champs).every(({ valeur }) => valeur !== null);
}

/** The axe that a fiche says, or that of the action of its number. */
function axeDe({ champs, numero, plan }: FicheAction, { plans }: Lecture): string {
  const actions = plans.filter(({ key }) => key === plan).flatMap((sien) => sien.actions);
  const action = actions.find((une) => numero !== null && une.numero?.value.texte === numero.value.texte);
  const dit = champs.axe?.valeur ?? action?.axe ?? action?.enjeu;
  return dit ? typographier(dit.value) : 'Sans axe';
}

const LETTRES_D_UN_AXE = 46;

/** An axe may be a sentence: its first words are enough on a page that sums up. */
function abreger(nom: string): string {
  if (nom.length <= LETTRES_D_UN_AXE) return nom;
  const fin = nom.lastIndexOf(' ', LETTRES_D_UN_AXE);
  return `${nom.slice(0, fin > 0 ? fin : LETTRES_D_UN_AXE)}…`;
}

function avancees<T>(
  elements: readonly T[],
  nomDe: (element: T) => string,
  estFaite: (element: T) => boolean,
): readonly Avancee[] {
  return [...grouper(elements, nomDe)].map(([nom, siens]) => {
    const faites = siens.filter(estFaite).length;
    return { nom: abreger(nom), faites, restantes: siens.length - faites };
  });
}

/** What is followed when something is; else the fiches, by axe. Null when the workbook has neither. */
export function progresDuPlan(lecture: Lecture): Progres | null {
  const { suivi, fiches } = lecture;
  if (suivi.length > 0) {
    return {
      titre: 'Avancement du plan d’actions',
      faites: LIBELLE_STATUT.realisee,
      restantes: 'Autre statut',
      avancees: avancees(
        suivi,
        ({ theme }) => typographier(theme?.value ?? 'Ensemble'),
        ({ statut }) => statut?.value === 'realisee',
      ),
    };
  }
  if (fiches.length === 0) return null;
  return {
    titre: 'Fiches du plan d’actions',
    faites: 'Complètes',
    restantes: 'À compléter',
    avancees: avancees(fiches, (fiche) => axeDe(fiche, lecture), estComplete),
  };
}
