import type { Field, IndicateursEaje } from '../../reading';
import { aussi, champDuTableau } from '../champs';
import { grouper } from '../grouper';
import { citer } from '../message';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { colonne, indicateurs } from './cas';
import { anneeDe } from './mesures';
import { cleStructure } from './series';

type Nom = 'annee' | 'etat' | 'melees';

type Lignes = readonly IndicateursEaje[];

function nommer(feuilles: readonly string[]): string {
  const noms = feuilles.map((feuille) => citer(feuille)).join(', ');
  return feuilles.length > 1 ? `des feuilles ${noms}` : `de la feuille ${noms}`;
}

/** One habit of the workbook, one finding: its first table, and the others with it. */
function ditDesTableaux(message: Nom, lignes: Lignes): Report<Nom>[] {
  const tableaux = [...grouper(lignes, ({ tableau }) => tableau).keys()];
  const feuilles = [...new Set(tableaux.map(({ sheet }) => sheet))];
  const [premier, ...autres] = tableaux.map(champDuTableau);
  if (!premier) return [];
  const confidence = Math.min(...tableaux.map((tableau) => tableau.confidence));
  const data = { feuilles: nommer(feuilles) };
  return [{ message, data, at: premier, ...aussi(autres), key: feuilles[0] ?? '', confidence, actual: null }];
}

/** Rows of another year than the rest of their table, where no structure is given twice. */
function horsAnnee(lignes: Lignes): readonly Field<number>[] {
  const structures = grouper(lignes, cleStructure);
  if (structures.size < lignes.length) return [];
  const [usuelle, ...rares] = [...grouper(lignes, anneeDe).values()].sort((a, b) => b.length - a.length);
  if (!usuelle || usuelle.length <= rares.flat().length) return [];
  return rares.flat().flatMap(({ annee }) => annee ?? []);
}

function* anneesMelees(lignes: Lignes): Generator<Report<Nom>> {
  for (const memes of grouper(lignes, ({ tableau }) => tableau).values()) {
    const [premiere, ...autres] = horsAnnee(memes);
    if (!premiere) continue;
    const usuelle = memes.find((eaje) => eaje.annee && eaje.annee.value !== premiere.value)?.annee?.value;
    const data = { annee: String(premiere.value), usuelle: String(usuelle ?? '') };
    yield { message: 'melees', data, at: premiere, ...aussi(autres), key: memes[0]?.key ?? '' };
  }
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  const sansAnnee = lecture.eaje.filter(({ annee }) => annee === null);
  const sansEtat = lecture.eaje.filter(({ annee, etat }) => annee !== null && etat === null);
  // Where some say it, its place shows what is expected of the others.
  const dite = lecture.eaje.flatMap(({ annee }) => annee ?? []).slice(0, 1);
  for (const report of ditDesTableaux('annee', sansAnnee)) yield { ...report, related: dite };
  for (const report of ditDesTableaux('etat', sansEtat)) yield { ...report, severity: 'info' };
  yield* anneesMelees(lecture.eaje);
}

const JUSTE = ['Les Coccinelles', 'Arques', 2023, '70%'];

export const anneeAbsente = defineRule({
  meta: {
    id: 'eaje/annee-absente',
    titre: 'Année ou état absent',
    severity: 'warning',
    source: 'caf37-heuresexc',
    fix: 'none',
  },
  messages: {
    annee: {
      quoi: 'Les indicateurs {feuilles} ne disent pas leur année.',
      pourquoi: 'Les seuils changent d’une année à l’autre.',
      queFaire: 'Ajoutez l’année, et s’il s’agit du prévisionnel, de l’actualisé ou du réel.',
    },
    etat: {
      quoi: 'Les indicateurs {feuilles} ne disent pas leur état.',
      pourquoi: 'Le prévisionnel, l’actualisé et le réel donnent trois chiffres différents.',
      queFaire: 'Ajoutez l’état après l’année.',
    },
    melees: {
      quoi: 'Cette ligne est de {annee}, les autres du tableau de {usuelle}.',
      pourquoi: 'Des années différentes ne se comparent pas.',
      queFaire: 'Vérifiez l’année, ou mettez cette ligne à part.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'année et état dans le titre', classeur: colonne('Taux d’occupation', '70%', '65%') },
      {
        nom: 'deux années pour chaque structure',
        classeur: indicateurs(
          ['Année', 'Taux d’occupation'],
          [JUSTE, ['Les Coccinelles', 'Arques', 2022, '68%']],
          'Indicateurs des EAJE – réel',
        ),
      },
    ],
    invalid: [
      {
        nom: 'ni année, ni état',
        classeur: indicateurs(
          ['Taux d’occupation'],
          [['Les Coccinelles', 'Arques', '70%']],
          'Indicateurs des EAJE',
        ),
        attendu: ['EAJE!A1'],
      },
      {
        nom: 'deux feuilles sans année : un seul point',
        classeur: Object.fromEntries(
          ['EAJE - Arques', 'EAJE - Helfaut'].map((feuille) => [
            feuille,
            [['Indicateurs des EAJE'], ['Structure', 'Taux d’occupation'], [`Crèche de ${feuille}`, '70%']],
          ]),
        ),
        attendu: ['EAJE - Arques!A1'],
      },
      {
        nom: 'une structure d’une autre année',
        classeur: indicateurs(
          ['Année', 'Taux d’occupation'],
          [JUSTE, ['La Ronde', 'Helfaut', 2023, '68%'], ['Les Abeilles', 'Ecques', 2021, '66%']],
          'Indicateurs des EAJE – réel',
        ),
        attendu: ['EAJE!C5'],
      },
    ],
  },
});
