import type { Mesure } from '../../reading';
import { defineRule } from '../rule';
import type { ProposedFix, Replacement, Report, RuleContext } from '../rule';
import { colonne, indicateurs } from './cas';
import { diagnostic } from './diagnostic';
import type { Glissement } from './echelles';
import { ecrire, motsDe, surLaMesure } from './mesures';
import type { Releve } from './mesures';
import { voisinsParlants } from './voisins';

type Nom = 'unite' | 'virgule' | 'echelle' | 'isole' | 'impossible';

const NOMBRE_ECRIT = /\d(?:[\d\s.,]*\d)?/u;

/** A figure put right in the unit and the writing of its cell. */
function remplacement(mesure: Mesure, valeur: number): Replacement | null {
  const { ecriture, printed } = mesure;
  if (ecriture === 'valeur') return { at: mesure, by: valeur };
  const enPoints = Number((valeur * 100).toPrecision(12));
  if (ecriture === 'points') return { at: mesure, by: enPoints };
  const find = NOMBRE_ECRIT.exec(printed)?.[0];
  const nombre = printed.includes('%') ? enPoints : valeur;
  return find ? { at: mesure, find, by: String(nombre).replace('.', ',') } : null;
}

function correction({ nom, mesure }: Releve, valeur: number): { fix?: ProposedFix } {
  const faite = remplacement(mesure, valeur);
  if (!faite || mesure.calculee) return {};
  const label = `Remplacer par ${ecrire(nom, valeur)}`;
  return { fix: { label, safety: 'suggested', replacements: [faite] } };
}

/** A rate in points among rates in %: the same rate, with its sign. */
function enPourcent({ nom, mesure }: Releve): { fix?: ProposedFix } {
  if (mesure.calculee || mesure.ecriture === 'texte') return {};
  const { value } = mesure;
  const [by, format] =
    mesure.ecriture === 'points' ? [value, '0.00%'] : [Number((value * 100).toPrecision(12)), '0.00'];
  return {
    fix: {
      label: `Écrire ${ecrire(nom, value)} comme ses voisins`,
      safety: 'suggested',
      replacements: [{ at: mesure, by, format }],
    },
  };
}

function melee(releve: Releve): Report<Nom> {
  const ecrit = releve.mesure.printed.trim();
  return {
    ...surLaMesure(releve),
    message: 'unite',
    data: { ...motsDe(releve), ecrit: ecrit.replace('.', ',') },
    actual: ecrit,
    expected: ecrire(releve.nom, releve.mesure.value),
    ...enPourcent(releve),
  };
}

/** What can be said of a figure out of scale: the surer, the shorter. */
function messageDe({ propose, sur }: Glissement, avecVoisins: boolean): Nom {
  if (propose === null) return 'impossible';
  if (sur) return 'virgule';
  return avecVoisins ? 'echelle' : 'isole';
}

function glisse({ lecture, profil }: RuleContext, cas: Glissement): Report<Nom> {
  const { releve, propose, sur } = cas;
  const { nom } = releve;
  const autres = voisinsParlants(lecture, profil, nom);
  const juste = propose === null ? '' : ecrire(nom, propose);
  const data = {
    ...motsDe(releve),
    juste,
    nombre: autres?.structures ?? 0,
    min: ecrire(nom, autres?.minimum ?? 0),
    max: ecrire(nom, autres?.maximum ?? 0),
  };
  const sure = sur && propose !== null ? { expected: juste, ...correction(releve, propose) } : {};
  return { ...surLaMesure(releve), message: messageDe(cas, autres !== null), data, ...sure };
}

function* check(context: RuleContext): Iterable<Report<Nom>> {
  const { melees, glissements } = diagnostic(context);
  for (const releve of melees) yield melee(releve);
  for (const cas of glissements) yield glisse(context, cas);
}

export const unite = defineRule({
  meta: {
    id: 'eaje/unite',
    titre: 'Chiffre hors d’échelle',
    severity: 'error',
    source: 'catalogue',
    fix: 'suggested',
  },
  messages: {
    unite: {
      quoi: '« {structure} » : {ecrit} pour le {mesure}.',
      pourquoi: 'Les autres taux de cette série sont dans une autre unité ; celui-ci vaudrait {valeur}.',
      queFaire: 'Écrivez-le comme les autres.',
    },
    virgule: {
      quoi: '« {structure} » : {valeur} pour « {mesure} ».',
      pourquoi: 'La virgule semble déplacée : on attend {juste}.',
      queFaire: 'Remplacez ce chiffre par {juste}.',
    },
    echelle: {
      quoi: '« {structure} » : {valeur} pour « {mesure} ».',
      pourquoi:
        'Les {nombre} autres structures vont de {min} à {max} ; avec la virgule ailleurs, ce serait {juste}.',
      queFaire: 'Retrouvez ce chiffre dans le compte de résultat, ou acceptez avec un motif.',
    },
    isole: {
      quoi: '« {structure} » : {valeur} pour « {mesure} ».',
      pourquoi: 'C’est hors de toute échelle ; avec la virgule ailleurs, ce serait {juste}.',
      queFaire: 'Retrouvez ce chiffre dans le compte de résultat, ou acceptez avec un motif.',
    },
    impossible: {
      quoi: '« {structure} » : {valeur} {mesure}.',
      pourquoi: 'Une année a 366 jours au plus, et un jour 24 heures.',
      queFaire: 'Corrigez ce chiffre.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'des taux en points dans toute la colonne',
        classeur: colonne('Taux d’occupation réel', 70.13, 61.64, 69.58, 58.86),
      },
      {
        nom: 'des participations basses, mais possibles',
        classeur: colonne('PF moyenne horaire', '2,31€', '1,43€', '0,66€', '0,53€', '2,54€'),
      },
      {
        nom: 'une facturation de 104 %',
        classeur: colonne('Taux de facturation', '104%', '107,44%', '100,02%', '110%'),
      },
    ],
    invalid: [
      {
        nom: '7,87 % parmi des taux de 60 à 85 %',
        classeur: colonne('Taux d’occupation réel', '67,16%', '7,87%', '83,37%', '60,5%'),
        attendu: ['EAJE!C4'],
      },
      {
        nom: 'un taux en points parmi des fractions',
        classeur: colonne('Taux d’occupation réel', 0.7013, 61.64, 0.6958, 0.5886),
        attendu: ['EAJE!C4'],
      },
      {
        nom: 'un prix dix fois trop haut',
        classeur: colonne('Prix de revient', '13,86€', '15,13€', '105,7€', '16,52€'),
        attendu: ['EAJE!C5'],
      },
      {
        nom: 'un taux dix fois trop haut, une année de 2 200 jours',
        classeur: indicateurs(
          ['Taux d’occupation réel', 'Jours d’ouverture'],
          [
            ['Les Coccinelles', 'Arques', '67,16%', 220],
            ['Les Bourdons', 'Helfaut', '787%', 219],
            ['La Ronde', 'Ecques', '83,37%', 2200],
            ['Les Abeilles', 'Longuenesse', '60,5%', 225],
          ],
        ),
        attendu: ['EAJE!C4', 'EAJE!D5'],
      },
    ],
  },
});
