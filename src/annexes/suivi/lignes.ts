import type {
  Action,
  Cellule,
  FicheAction,
  Field,
  Lecture,
  LigneSuivi,
  NomChamp,
  Role,
  Tableau,
} from '../../reading';
import { LIBELLE_STATUT, normaliser } from '../../referentiel';
import { grouper } from '../../rules';
import type { SpecValue } from '../../workbook';
import { typographier } from '../texte';

/** A row of the table of suivi; empty texts are left to be filled in. */
export interface LigneDeSuivi {
  readonly axe: string;
  readonly numero: string;
  readonly action: string;
  readonly objectif: string;
  readonly pilote: string;
  readonly echeance: string;
  readonly indicateur: string;
  /** Initial, aimed at, reached. */
  readonly valeurs: readonly SpecValue[];
  readonly avancement: number | null;
  readonly statut: string;
  readonly commentaire: string;
}

const texteDe = (field: Field | null | undefined): string => (field ? typographier(field.value) : '');

/** The usual wording; « Réalisée en 2024 » says more, and stays. */
function statutEnClair({ statut }: LigneSuivi): string {
  if (!statut) return '';
  const parle = statut.value === null || /\d/.test(statut.printed);
  return parle ? typographier(statut.printed) : LIBELLE_STATUT[statut.value];
}

/** The cells of a table by row: a record of suivi does not keep all of them. */
type CellulesParLigne = (ligne: LigneSuivi) => readonly Cellule[];

function cellulesParLigne(): CellulesParLigne {
  const parTableau = new Map<Tableau, Map<number, Cellule[]>>();
  return ({ tableau, cells: [premiere] }) => {
    const parLigne = parTableau.get(tableau) ?? grouper(tableau.cellules, rangDe);
    parTableau.set(tableau, parLigne);
    return parLigne.get(premiere?.row ?? -1) ?? [];
  };
}

const rangDe = ({ field: { cells } }: Cellule): number | null => cells[0]?.row ?? null;

function texteDuRole(cellules: readonly Cellule[], cherche: Role): string {
  return cellules
    .filter(({ role }) => role === cherche)
    .map(({ field }) => typographier(field.printed))
    .join('\n');
}

/** The figures beside the share done. */
function valeursDe({ avancement }: LigneSuivi, cellules: readonly Cellule[]): readonly SpecValue[] {
  const [place] = avancement?.cells ?? [];
  return cellules
    .filter(({ role, field }) => role === 'mesure' && field.cells[0]?.column !== place?.column)
    .flatMap(({ field: { value } }) => (typeof value === 'object' ? [] : [value]));
}

function depuisSuivi(ligne: LigneSuivi, cellules: readonly Cellule[]): LigneDeSuivi {
  return {
    axe: texteDe(ligne.theme),
    numero: ligne.numero?.value.texte ?? '',
    action: texteDe(ligne.action),
    objectif: texteDe(ligne.objectif),
    pilote: texteDuRole(cellules, 'pilote'),
    echeance: texteDe(ligne.echeance?.field),
    indicateur: texteDuRole(cellules, 'indicateur'),
    valeurs: valeursDe(ligne, cellules),
    avancement: ligne.avancement?.value ?? null,
    statut: statutEnClair(ligne),
    commentaire: texteDe(ligne.commentaire),
  };
}

/** What a fiche says in one of its fields, a line an element. */
function champDe(fiche: FicheAction | undefined, nom: NomChamp): string {
  const champ = fiche?.champs[nom];
  return champ?.valeur ? typographier(champ.valeur.value) : '';
}

const SANS_SUITE = { valeurs: [], avancement: null, statut: '', commentaire: '' } as const;

function depuisAction(action: Action, fiche: FicheAction | undefined): readonly LigneDeSuivi[] {
  const commune: LigneDeSuivi = {
    axe: texteDe(action.axe ?? action.enjeu),
    numero: action.numero?.value.texte ?? '',
    action: texteDe(action.titre),
    objectif: '',
    pilote: texteDe(action.pilote) || champDe(fiche, 'pilote'),
    echeance: texteDe(action.echeance) || champDe(fiche, 'echeances'),
    indicateur: texteDe(action.indicateur) || champDe(fiche, 'indicateurs'),
    ...SANS_SUITE,
  };
  const objectifs = action.objectifs.map(({ libelle }) => texteDe(libelle));
  return objectifs.length === 0 ? [commune] : objectifs.map((objectif) => ({ ...commune, objectif }));
}

function depuisFiche(fiche: FicheAction): readonly LigneDeSuivi[] {
  if (!fiche.titre) return [];
  return [
    {
      axe: champDe(fiche, 'axe'),
      numero: fiche.numero?.value.texte ?? '',
      action: texteDe(fiche.titre),
      objectif: '',
      pilote: champDe(fiche, 'pilote'),
      echeance: champDe(fiche, 'echeances'),
      indicateur: champDe(fiche, 'indicateurs'),
      ...SANS_SUITE,
    },
  ];
}

function ficheDe({ numero, titre }: Action, fiches: readonly FicheAction[]): FicheAction | undefined {
  const texte = normaliser(titre.value);
  return (
    fiches.find((fiche) => fiche.titre !== null && normaliser(fiche.titre.value) === texte) ??
    fiches.find((fiche) => numero !== null && fiche.numero?.value.texte === numero.value.texte)
  );
}

function duPlan({ plans, fiches }: Lecture): readonly LigneDeSuivi[] {
  const actions = plans.flatMap((plan) => plan.actions);
  if (actions.length === 0) return fiches.flatMap(depuisFiche);
  return actions.flatMap((action) => depuisAction(action, ficheDe(action, fiches)));
}

/** Below this share the table follows another plan: that of the convention before. */
const PART_DU_MEME_PLAN = 0.5;

/** Actions of the plan that the suivi forgets. */
function oubliees(suivies: readonly LigneDeSuivi[], plan: readonly LigneDeSuivi[]): readonly LigneDeSuivi[] {
  const clesDe = ({ numero, action, objectif }: LigneDeSuivi): readonly string[] =>
    [numero && `n ${numero}`, normaliser(action), normaliser(objectif)].filter(Boolean);
  const connues = new Set(suivies.flatMap(clesDe));
  const duPlan = new Set(plan.flatMap(clesDe));
  const memes = suivies.filter((ligne) => clesDe(ligne).some((cle) => duPlan.has(cle)));
  if (memes.length < suivies.length * PART_DU_MEME_PLAN) return [];
  return plan.filter((ligne) => !clesDe(ligne).some((cle) => connues.has(cle)));
}

/** The rows to follow: those that are already followed, then what the plan has more. */
export function lignesDeSuivi(lecture: Lecture): readonly LigneDeSuivi[] {
  const cellulesDe = cellulesParLigne();
  const suivies = lecture.suivi.map((ligne) => depuisSuivi(ligne, cellulesDe(ligne)));
  const plan = duPlan(lecture);
  return suivies.length === 0 ? plan : [...suivies, ...oubliees(suivies, plan)];
}
