import type { Grille } from '../../reading';
import { cellKey, contains } from '../../workbook';
import type { CellRef } from '../../workbook';
import { aussi } from '../champs';
import { constantesDementies } from '../formule/ecarts';
import { sommesIncompletes } from '../formule/incompletes';
import { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { ecrirePourcent, motsDe, nomDe, pasCommun } from './ecriture';
import { arrondi } from './egalites';
import type { Terme } from './egalites';
import { partagesDe } from './partages';
import type { Partage } from './partages';
import { pisteDe } from './parts-dementies';
import { partsHorsBornes } from './parts-hors-bornes';
import type { PartHorsBornes } from './parts-hors-bornes';
import { ratiosFauxDuTableau } from './ratio';

type Nom = 'somme' | 'piste' | 'borne';

const centaine = (valeur: number, { entier }: Partage): number => arrondi((valeur * 100) / entier);

/** A share in points of %, whatever its writing. */
function enPoints(valeur: number, partage: Partage): string {
  const pas = (pasCommun(partage.parts) * 100) / partage.entier;
  return ecrirePourcent(centaine(valeur, partage), pas);
}

function calculDe(partage: Partage): string {
  const { parts, somme } = partage;
  const termes = parts.map(({ mesure }) => enPoints(mesure.value, partage)).join(' + ');
  return `${termes} = ${enPoints(somme, partage)}, et non ${ecrirePourcent(100, 1)}`;
}

function partageFaux(partage: Partage): Report<Nom>[] {
  const [premiere, ...autres] = partage.parts;
  if (!premiere) return [];
  const piste = pisteDe(partage);
  const commun = {
    calcul: calculDe(partage),
    key: `${motsDe(partage.croisee.libelle)} ${nomDe(premiere)}`,
  };
  const nom = motsDe(partage.croisee.libelle) || nomDe(premiere);
  const somme = enPoints(partage.somme, partage);
  if (!piste) {
    const at = premiere.mesure;
    return [
      { message: 'somme', data: { nom, somme }, at, ...aussi(autres.map(({ mesure }) => mesure)), ...commun },
    ];
  }
  const { mesure } = piste.terme;
  const voulu = enPoints(piste.voulu, partage);
  return [
    {
      message: 'piste',
      data: { nom, somme, lu: enPoints(mesure.value, partage), voulu },
      at: mesure,
      related: partage.parts.map((part) => part.mesure).filter((autre) => autre !== mesure),
      expected: voulu,
      ...commun,
    },
  ];
}

function horsBornes({ terme, facteur }: PartHorsBornes): Report<Nom> {
  const { value, pas } = terme.mesure;
  const valeur = ecrirePourcent(value * facteur, pas * facteur);
  return { message: 'borne', data: { nom: nomDe(terme), valeur }, at: terme.mesure, key: nomDe(terme) };
}

const cellesDe = ({ at, also = [] }: Report<Nom>): readonly CellRef[] =>
  [at, ...also].flatMap(({ cells }) => cells);

/** What is said of a table: a figure out of bounds explains the sum that it spoils. */
function pointsDe(grille: Grille): readonly Report<Nom>[] {
  const ratios = new Set(ratiosFauxDuTableau(grille).flatMap(({ field }) => field.cells.map(cellKey)));
  const recalculee = ({ mesure }: Terme): boolean => mesure.cells.some((ref) => ratios.has(cellKey(ref)));
  const bornes = [...partsHorsBornes(grille)].filter(({ terme }) => !recalculee(terme)).map(horsBornes);
  const dites = new Set(bornes.flatMap(({ at }) => at.cells.map(cellKey)));
  const dite = ({ mesure }: Terme): boolean => mesure.cells.some((ref) => dites.has(cellKey(ref)));
  const fausses = partagesDe(grille).filter(
    ({ juste, parts }) => !juste && !parts.some((part) => dite(part) || recalculee(part)),
  );
  return [...fausses.flatMap(partageFaux), ...bornes];
}

/** Shares beside a formula that forgets cells, or a figure typed over one: the family formule says so. */
function vientDUneFormule(report: Report<Nom>, { tableau }: Grille, fautives: readonly CellRef[]): boolean {
  const dedans = fautives.filter(
    ({ sheet, row, column }) => sheet === tableau.sheet && contains(tableau.range, row, column),
  );
  return cellesDe(report).some(({ row, column }) =>
    dedans.some((autre) => autre.row === row || autre.column === column),
  );
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  const fautives = [...constantesDementies(lecture), ...sommesIncompletes(lecture)];
  for (const grille of lecture.grilles) {
    yield* pointsDe(grille).filter((report) => !vientDUneFormule(report, grille, fautives));
    yield PAUSE;
  }
}

const logements = (...lignes: readonly (readonly (string | number)[])[]) => ({
  Logements: [
    [
      'Commune',
      'Part des résidences principales',
      'Part des résidences secondaires',
      'Part des logements vacants',
    ],
    ...lignes,
  ],
});

export const totalPart = defineRule({
  meta: {
    id: 'total/part',
    titre: 'Parts qui ne font pas 100 %',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    somme: {
      quoi: '« {nom} » : les parts font {somme}.',
      pourquoi: 'Les parts d’un même tout font 100 %, et les autres y arrivent.',
      queFaire: 'Retrouvez la part fausse dans la source.',
    },
    piste: {
      quoi: '« {nom} » : les parts font {somme}.',
      pourquoi: 'Les autres font 100 % ; avec {voulu} à la place de {lu}, celles-ci aussi.',
      queFaire: 'Vérifiez dans la source, puis corrigez.',
    },
    borne: {
      quoi: '« {nom} » affiche {valeur}.',
      pourquoi: 'Une part va de 0 à 100 %.',
      queFaire: 'Vérifiez dans la source, puis corrigez.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des parts justes que ferme une ligne à 100 %, des taux qui n’en sont pas',
        classeur: {
          Quotients: [
            ['Tranche', '% des foyers', 'Taux de réponse'],
            ['0 à 700 €', '47 %', '60 %'],
            ['701 à 1 000 €', '24 %', '70 %'],
            ['plus de 1 000 €', '29 %', '80 %'],
            ['Total', '100 %', '100 %'],
          ],
        },
      },
      {
        nom: 'des parts qui font 100 %, aux arrondis près',
        classeur: logements(
          ['Arques', 94.6, 1.6, 3.8],
          ['Wizernes', 83.1, 10.4, 6.4],
          ['Longuenesse', 52.8, 43.2, 4.1],
          ['Blendecques', 93.8, 1.5, 4.7],
        ),
      },
      {
        nom: 'des taux qui ne partagent rien',
        classeur: {
          Taux: [
            ['Commune', 'Taux de pauvreté %', 'Taux de chômage %'],
            ['Arques', 18.4, 14.7],
            ['Wizernes', 19.8, 16.9],
            ['Longuenesse', 23.2, 20.1],
          ],
        },
      },
      {
        nom: 'une évolution négative, ou de plus de 100 %',
        classeur: {
          Evolution: [
            ['Commune', 'Évolution du poids'],
            ['Arques', '-12 %'],
            ['Wizernes', '140 %'],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'des parts que ferme une ligne à 100 %',
        classeur: {
          Quotients: [
            ['Tranche', '% des foyers'],
            ['0 à 400 €', '18 %'],
            ['401 à 700 €', '29 %'],
            ['701 à 1 000 €', '24 %'],
            ['plus de 1 000 €', '33 %'],
            ['inconnu', '8 %'],
            [null, '100 %'],
          ],
        },
        attendu: ['Quotients!B2'],
      },
      {
        nom: 'une virgule oubliée',
        classeur: logements(
          ['Arques', 94.6, 1.6, 3.8],
          ['Wizernes', 83.1, 10.4, 6.4],
          ['Longuenesse', 52.8, 43.2, 41],
          ['Blendecques', 93.8, 1.5, 4.7],
        ),
        attendu: ['Logements!D4'],
      },
      {
        nom: 'un taux de chômage de 115 %',
        classeur: {
          Taux: [
            ['Commune', 'Taux de chômage %'],
            ['Arques', 18.4],
            ['Wizernes', 115],
            ['Longuenesse', 23.2],
          ],
        },
        attendu: ['Taux!B3'],
      },
    ],
  },
});
