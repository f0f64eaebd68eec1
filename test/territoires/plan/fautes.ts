import { actionsDuPlan, changerAction, type ActionVraie, type FicheVraie, type PlanVrai } from './plan-vrai';
import type { Essai } from './classeur';

/** Where a planted mistake shows. */
export type Lieu = 'plan' | 'fiches' | 'suivi';

export interface FautePlantee {
  readonly plan: PlanVrai;
  /** A text of the cell at fault. */
  readonly trace: string;
  readonly lieu: Lieu;
  /** The text marks a cell that is then left empty. */
  readonly vider?: boolean;
  /** The row above may bear the mark as well: a heading above its title, a label above its value. */
  readonly dessus?: boolean;
}

/** A mistake that slips into a plan or its fiches. */
export interface Faute {
  readonly nom: string;
  /** Rules of which any one may speak of it. */
  readonly regles: readonly string[];
  /** Null where this workbook cannot hold it. */
  planter(essai: Essai): FautePlantee | null;
}

const MARQUE = 'Case laissée vide';

/** An action in the middle of a series of whole numbers of one axe, with its neighbours. */
function auMilieu({
  axes,
}: PlanVrai): { avant: ActionVraie; action: ActionVraie; apres: ActionVraie } | null {
  for (const { actions } of axes) {
    const [avant, action, apres] = actions;
    const series = [avant, action, apres].map((a) => a?.numero.replace(/(?<!\d\s)\d+$/, ''));
    if (avant && action && apres && new Set(series).size === 1) return { avant, action, apres };
  }
  return null;
}

/** An action somewhere in the plan, another at each seed. */
function uneAction({ plan, graine }: Essai): ActionVraie | null {
  const actions = actionsDuPlan(plan);
  return actions[graine % actions.length] ?? null;
}

function surLaFiche(
  nom: string,
  regles: readonly string[],
  changer: (
    fiche: FicheVraie,
    essai: Essai,
  ) => { fiche: FicheVraie; trace: string; vider?: boolean; dessus?: boolean } | null,
): Faute {
  return {
    nom,
    regles,
    planter: (essai) => {
      const action = uneAction(essai);
      const change = action?.fiche ? changer(action.fiche, essai) : null;
      if (!action || !change) return null;
      const { fiche, ...reste } = change;
      const plan = changerFiche(essai.plan, action, fiche);
      return { plan, lieu: 'fiches', ...reste };
    },
  };
}

/** Titles are unique: numbers may come back in each axe. */
function changerFiche(plan: PlanVrai, { titre }: ActionVraie, fiche: FicheVraie | null): PlanVrai {
  return changerAction(plan, titre, (action) => ({ ...action, fiche }));
}

const champVide = (
  nom: string,
  champ: 'pilote' | 'echeances' | 'indicateurs' | 'publicCible' | 'modalites',
): Faute =>
  surLaFiche(`${nom} laissé vide dans une fiche`, ['fiche/champ-vide'], (fiche) => ({
    fiche: { ...fiche, [champ]: MARQUE },
    trace: MARQUE,
    vider: true,
    dessus: true,
  }));

const ajout = (nom: string, regles: readonly string[], texte: string): Faute =>
  surLaFiche(nom, regles, (fiche) => ({
    fiche: { ...fiche, modalites: `${fiche.modalites} ${texte}` },
    trace: texte,
  }));

const NUMEROS: readonly Faute[] = [
  {
    nom: 'un numéro d’action écrit deux fois',
    regles: ['plan/numerotation'],
    planter: ({ plan }) => {
      const trio = auMilieu(plan);
      if (!trio) return null;
      const change = changerAction(plan, trio.action.titre, (a) => ({ ...a, numero: trio.avant.numero }));
      return { plan: change, trace: trio.action.titre, lieu: 'plan' };
    },
  },
  {
    nom: 'un trou dans la numérotation',
    regles: ['plan/numerotation'],
    planter: ({ plan }) => {
      const trio = auMilieu(plan);
      if (!trio) return null;
      return {
        plan: changerAction(plan, trio.action.titre, () => null),
        trace: trio.apres.titre,
        lieu: 'plan',
      };
    },
  },
  {
    nom: 'un numéro d’objectif mal formé, « 4. 2 »',
    regles: ['plan/numerotation'],
    planter: (essai) => {
      const action = uneAction(essai);
      const [premier, second] = action?.objectifs ?? [];
      if (!action || !premier || !second || essai.disposition.objectifs !== 'numerotes') return null;
      const objectifs = [premier, { ...second, numero: second.numero.replace('.', '. ') }];
      const plan = changerAction(essai.plan, action.titre, (a) => ({ ...a, objectifs }));
      return { plan, trace: second.libelle, lieu: 'plan' };
    },
  },
  {
    nom: 'un objectif sous une autre action',
    regles: ['plan/objectif-hors-action'],
    planter: ({ plan, disposition }) => {
      const trio = auMilieu(plan);
      const egare = trio?.action.objectifs.at(-1);
      if (!trio || !egare || disposition.objectifs !== 'numerotes') return null;
      const sans = changerAction(plan, trio.action.titre, (a) => ({
        ...a,
        objectifs: a.objectifs.slice(0, -1),
      }));
      const avec = changerAction(sans, trio.apres.titre, (a) => ({
        ...a,
        objectifs: [...a.objectifs, egare],
      }));
      return { plan: avec, trace: egare.libelle, lieu: 'plan' };
    },
  },
];

const CORRESPONDANCES: readonly Faute[] = [
  {
    nom: 'une fiche retirée',
    regles: ['plan/action-sans-fiche'],
    planter: (essai) => {
      const action = uneAction(essai);
      return action && { plan: changerFiche(essai.plan, action, null), trace: action.titre, lieu: 'plan' };
    },
  },
  {
    nom: 'une action retirée du plan, dont la fiche reste',
    regles: ['fiche/sans-action'],
    planter: ({ plan }) => {
      const derniere = plan.axes.at(-1)?.actions.at(-1);
      if (!derniere?.fiche || plan.numerotation === 'anouveau') return null;
      const orpheline = { ...derniere, titre: '', objectifs: [] };
      return {
        plan: changerAction(plan, derniere.titre, () => orpheline),
        trace: derniere.titre,
        lieu: 'fiches',
        dessus: true,
      };
    },
  },
  surLaFiche('un titre de fiche qui n’est plus celui du plan', ['fiche/intitule-divergent'], (fiche) => {
    const titre = `${fiche.titre.split(' ').slice(0, -1).join(' ')} intercommunal`;
    return { fiche: { ...fiche, titre }, trace: titre };
  }),
  surLaFiche(
    'un objectif de la fiche rédigé autrement que dans le plan',
    ['fiche/objectifs-divergents'],
    (fiche, { disposition }) => {
      const [premier, ...autres] = fiche.objectifs;
      if (!premier || disposition.objectifs !== 'numerotes') return null;
      const libelle = `${premier.libelle} avec les élus référents`;
      return { fiche: { ...fiche, objectifs: [{ ...premier, libelle }, ...autres] }, trace: libelle };
    },
  ),
  {
    nom: 'une action sans objectif',
    regles: ['plan/action-sans-objectif'],
    planter: (essai) => {
      const action = uneAction(essai);
      if (!action || essai.disposition.objectifs === 'aucun') return null;
      const plan = changerAction(essai.plan, action.titre, (a) => ({ ...a, objectifs: [] }));
      return { plan, trace: action.titre, lieu: 'plan' };
    },
  },
  surLaFiche('deux fiches du même texte', ['fiche/doublon'], (fiche, { plan }) => {
    const autre = actionsDuPlan(plan)[0]?.fiche;
    if (!autre || autre.titre === fiche.titre) return null;
    return { fiche: { ...autre, numero: fiche.numero, titre: fiche.titre }, trace: fiche.titre };
  }),
];

const CONTENU: readonly Faute[] = [
  champVide('le pilote', 'pilote'),
  champVide('l’échéance', 'echeances'),
  champVide('les indicateurs', 'indicateurs'),
  champVide('le public', 'publicCible'),
  champVide('le déroulement', 'modalites'),
  surLaFiche('une échéance en 2019', ['fiche/echeance-hors-periode'], (fiche, { graine }) => {
    const echeances =
      ['Fin 2019', 'Juin 2019', '2019', '1er semestre 2019', '31/12/2019'][graine % 5] ?? '2019';
    return { fiche: { ...fiche, echeances }, trace: echeances };
  }),
  surLaFiche('une échéance qui n’en est pas une', ['fiche/champ-detourne'], (fiche) => {
    const echeances = 'Les familles et les partenaires du canton';
    return { fiche: { ...fiche, echeances }, trace: echeances };
  }),
  ajout('un renvoi à la fiche 12 bis', ['plan/renvoi-casse'], '(voir fiche 12 bis)'),
  ajout('un renvoi à une fiche qui manque', ['plan/renvoi-casse'], 'En lien avec la fiche action n° 47.'),
  ajout(
    'un renvoi à un objectif tronqué',
    ['plan/renvoi-casse', 'plan/numerotation'],
    'selon les besoins définis dans l’objectif 2.',
  ),
  surLaFiche('un texte du modèle oublié', ['cellule/modele-oublie'], (fiche, { graine }) => {
    const trace =
      ['À compléter', 'XXX', 'JJ/MM/AAAA', '………………', '(récurrence à définir)'][graine % 5] ?? 'XXX';
    return { fiche: { ...fiche, resultats: trace }, trace };
  }),
  {
    nom: 'un statut inconnu',
    regles: ['suivi/statut-inconnu'],
    planter: (essai) => {
      const action = uneAction(essai);
      if (!action || essai.graine % 3 !== 0) return null;
      const statut =
        ['Raélisée', 'En cour', 'Zénith', 'A voir', 'Non réalisé e'][essai.graine % 5] ?? 'Zénith';
      const plan = changerAction(essai.plan, action.titre, (a) => ({ ...a, statut }));
      return { plan, trace: action.titre, lieu: 'suivi' };
    },
  },
];

export const FAUTES: readonly Faute[] = [...NUMEROS, ...CORRESPONDANCES, ...CONTENU];
