import { Hasard } from '../hasard';
import type { Feuilles, Ligne } from './dispositions-du-plan';
import { actionsDuPlan, type FicheVraie, type PlanVrai } from './plan-vrai';

/** One way of laying out the fiches action. */
export interface DispositionDesFiches {
  readonly nom: string;
  feuilles(plan: PlanVrai, graine: number): Feuilles;
}

type Champ = Exclude<keyof FicheVraie, 'numero' | 'titre'>;

const NOMS: Readonly<Record<Champ, readonly string[]>> = {
  pilote: ['Pilote de l’action', 'Pilotage', 'Porteur de projet', 'Structure pilote'],
  publicCible: ['Public cible', 'Publics visés', 'Bénéficiaires'],
  diagnostic: ['Diagnostic initial', 'Constats', 'Contexte', 'Éléments de diagnostic'],
  objectifs: ['Objectifs opérationnels', 'Objectifs', 'Objectifs visés'],
  modalites: ['Modalités de mise en œuvre', 'Description de l’action', 'Déroulement'],
  echeances: ['Échéances', 'Calendrier prévisionnel', 'Échéancier', 'Calendrier'],
  resultats: ['Résultats attendus', 'Effets attendus'],
  partenaires: ['Partenaires sollicités', 'Partenaires', 'Partenaires associés'],
  indicateurs: ['Indicateurs d’évaluation', 'Indicateurs', 'Critères d’évaluation'],
};
const CHAMPS = Object.keys(NOMS) as Champ[];

function texteDe(fiche: FicheVraie, champ: Champ): string | null {
  const valeur = fiche[champ];
  if (typeof valeur === 'string') return valeur === '' ? null : valeur;
  return valeur.map(({ numero, libelle }) => `Objectif ${numero} : ${libelle}`).join('\n') || null;
}

interface Formulaire {
  readonly noms: Readonly<Record<Champ, string>>;
  readonly ordre: readonly Champ[];
}

/** One form for the whole workbook, as a Caf hands it out. */
function formulaire(graine: number): Formulaire {
  const hasard = new Hasard(graine);
  const noms = Object.fromEntries(CHAMPS.map((champ) => [champ, hasard.parmi(NOMS[champ])]));
  return { noms: noms as Formulaire['noms'], ordre: hasard.melange(CHAMPS) };
}

const tete = ({ numero, titre }: FicheVraie, rang: number): Ligne[] =>
  [
    [[`Fiche action n° ${numero}`], [titre]],
    [[`FICHE ACTION ${numero} : ${titre}`]],
    [[`Action ${numero}`], [titre.toUpperCase()]],
  ][rang % 3] ?? [];

function enDeuxColonnes(fiche: FicheVraie, { noms, ordre }: Formulaire, graine: number): Ligne[] {
  const lignes: Ligne[] = [...tete(fiche, graine)];
  for (let rang = 0; rang < ordre.length; rang += 2) {
    const paire = ordre.slice(rang, rang + 2);
    lignes.push(paire.map((champ) => noms[champ]));
    lignes.push(paire.map((champ) => texteDe(fiche, champ)));
  }
  return lignes;
}

function enFace(fiche: FicheVraie, { noms, ordre }: Formulaire, graine: number): Ligne[] {
  return [...tete(fiche, graine), ...ordre.map((champ): Ligne => [noms[champ], texteDe(fiche, champ)])];
}

const fichesDe = (plan: PlanVrai): FicheVraie[] => actionsDuPlan(plan).flatMap(({ fiche }) => fiche ?? []);

function uneParFeuille(mettre: typeof enFace): DispositionDesFiches['feuilles'] {
  return (plan, graine) => {
    const modele = formulaire(graine);
    const noms = new Set<string>();
    const entrees = plan.axes.flatMap((axe) =>
      axe.actions.flatMap(({ fiche }): [string, Ligne[]][] => {
        if (!fiche) return [];
        let nom = `Fiche ${fiche.numero}`;
        if (noms.has(nom)) nom = `Fiche ${axe.numero}-${fiche.numero}`;
        while (noms.has(nom)) nom += ' (2)';
        noms.add(nom);
        const bandeau: Ligne[] = plan.numerotation === 'anouveau' ? [[`Axe ${axe.numero} : ${axe.nom}`]] : [];
        return [[nom, [...bandeau, ...mettre(fiche, modele, graine)]]];
      }),
    );
    return Object.fromEntries(entrees);
  };
}

function empilees(mettre: typeof enFace): DispositionDesFiches['feuilles'] {
  return (plan, graine) => {
    const modele = formulaire(graine);
    return {
      'Fiches actions': plan.axes.flatMap((axe) =>
        axe.actions.flatMap(({ fiche }) => {
          if (!fiche) return [];
          const bandeau: Ligne[] =
            plan.numerotation === 'anouveau' ? [[`Axe ${axe.numero} : ${axe.nom}`]] : [];
          return [...bandeau, ...mettre(fiche, modele, graine), []];
        }),
      ),
    };
  };
}

const enLignes: DispositionDesFiches = {
  nom: 'une ligne par fiche',
  feuilles: (plan, graine) => {
    const { noms, ordre } = formulaire(graine);
    return {
      'Fiches actions': [
        ['N°', 'Intitulé de l’action', ...ordre.map((champ) => noms[champ])],
        ...fichesDe(plan).map((fiche): Ligne => [
          fiche.numero,
          fiche.titre,
          ...ordre.map((champ) => texteDe(fiche, champ)),
        ]),
      ],
    };
  },
};

export const DISPOSITIONS_DES_FICHES: readonly DispositionDesFiches[] = [
  { nom: 'une feuille par fiche, intitulés au-dessus', feuilles: uneParFeuille(enDeuxColonnes) },
  { nom: 'une feuille par fiche, intitulés à gauche', feuilles: uneParFeuille(enFace) },
  { nom: 'fiches empilées, intitulés au-dessus', feuilles: empilees(enDeuxColonnes) },
  { nom: 'fiches empilées, intitulés à gauche', feuilles: empilees(enFace) },
  enLignes,
];
