import { lisible } from '../texte';
import type { Range } from '../../workbook';
import { COULEURS } from '../style';
import type { Compte, Progres } from './comptes';
import type { Situation } from './evolution';
import { DEMIE, rangeesVides, sur } from './page';
import type { Demie, Rangee } from './page';

const LIGNES_DE_GRAPHIQUE = 9;
/** Columns of the figures of a table. */
const CHIFFRE = 1;
const NOM = 4;

/** Where the rows of a table lie, once it is written: its chart points at them. */
interface Place {
  top: number;
  left: number;
}

function colonne({ top, left }: Place, decalage: number, lignes: number): Range {
  return { top, bottom: top + lignes - 1, left: left + decalage, right: left + decalage };
}

export function demieDesComptes(titre: string, comptes: readonly Compte[], place?: Place): Demie {
  return {
    titre,
    rangees: comptes.map(({ nom, nombre }): Rangee => [
      sur(DEMIE - CHIFFRE, lisible(nom), 'nom'),
      sur(CHIFFRE, nombre, 'nombre'),
    ]),
    placer: (top, left) => Object.assign(place ?? {}, { top, left }),
  };
}

export function demieDeLaSituation({ quand, contre, indicateurs }: Situation): Demie {
  return {
    titre: 'Accueil du jeune enfant',
    rangees: [
      [
        sur(NOM, `Ensemble, ${quand}`, 'entete'),
        sur(CHIFFRE, 'Valeur', 'enteteDroite'),
        sur(CHIFFRE, contre, 'enteteDroite'),
      ],
      ...indicateurs.map((un): Rangee => [
        sur(NOM, un.libelle, 'nom'),
        sur(CHIFFRE, un.valeur, un.style),
        sur(CHIFFRE, un.evolution, 'evolution'),
      ]),
    ],
  };
}

export function demieDuPlan({ titre, faites, restantes, avancees }: Progres, place: Place): Demie {
  return {
    titre,
    rangees: [
      [
        sur(NOM, 'Axe', 'entete'),
        sur(CHIFFRE, faites, 'enteteDroite'),
        sur(CHIFFRE, restantes, 'enteteDroite'),
      ],
      ...avancees.map((une): Rangee => [
        sur(NOM, une.nom, 'nom'),
        sur(CHIFFRE, une.faites, 'nombre'),
        sur(CHIFFRE, une.restantes, 'nombre'),
      ]),
    ],
    placer: (top, left) => Object.assign(place, { top: top + 1, left }),
  };
}

/** What bars are drawn from: a column of the table, told from its left. */
interface Serie {
  readonly name: string;
  readonly decalage: number;
  readonly color: string;
}

/** Bars beside a table, drawn from its cells once it is placed. */
function graphique(titre: string, place: Place, lignes: number, series: readonly Serie[]): Demie {
  return {
    titre: null,
    rangees: rangeesVides(LIGNES_DE_GRAPHIQUE),
    dessiner: (feuille, top, left, bottom) =>
      feuille.graphique({
        kind: 'bar',
        title: titre,
        at: { top, left, bottom, right: left + DEMIE - 1 },
        categories: colonne(place, 0, lignes),
        series: series.map(({ name, decalage, color }) => {
          return { name, values: colonne(place, decalage, lignes), color };
        }),
        format: '0',
        minimum: 0,
      }),
  };
}

export function graphiqueDesTypes(types: readonly Compte[], place: Place): Demie {
  return graphique('Équipements et services par type', place, types.length, [
    { name: 'Équipements', decalage: DEMIE - CHIFFRE, color: COULEURS.bleuMoyen },
  ]);
}

export function graphiqueDuPlan({ titre, faites, restantes, avancees }: Progres, place: Place): Demie {
  return graphique(titre, place, avancees.length, [
    { name: faites, decalage: NOM, color: COULEURS.bleu },
    { name: restantes, decalage: NOM + CHIFFRE, color: COULEURS.filet },
  ]);
}
