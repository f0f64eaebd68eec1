import type { Equipement, Tableau } from '../../reading';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import { typeReconnu } from '../types-reconnus';
import type { MiniClasseur, Report, RuleContext } from '../rule';

const PAJE = /(?<!\p{L})paje(?!\p{L})/iu;
const PSU = /(?<!\p{L})psu(?!\p{L})/iu;

function colonnePlacesPsu({ colonnes }: Tableau): boolean {
  return colonnes.some(({ role, entete }) => role === 'places' && entete !== null && PSU.test(entete.value));
}

/** Paid by the Paje: a MAM, or a micro-crèche that says so. */
function horsPsu({ type, typePrinted, nom }: Equipement): boolean {
  if (type === 'MAM') return true;
  const textes = [typePrinted, nom].flatMap((field) => field?.value ?? []);
  const estEaje = typePrinted === null || typeReconnu(typePrinted.value)?.type === 'EAJE';
  return estEaje && textes.some((texte) => PAJE.test(texte));
}

function reportsDe(equipement: Equipement): Report<'psu'>[] {
  const { places, typePrinted, tableau, key, confidence } = equipement;
  if (!places || places.value === 0 || !horsPsu(equipement) || !colonnePlacesPsu(tableau)) return [];
  const data = { type: typePrinted?.value ?? '', places: places.value };
  return [{ message: 'psu', data, at: places, key, confidence }];
}

function* check({ lecture }: RuleContext): Iterable<Report<'psu'> | typeof PAUSE> {
  yield* yield* parLots(lecture.equipements, reportsDe);
}

function placesPsu(type: string, places: number): MiniClasseur {
  return {
    'Annexe 2': [
      ['Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Nombre de places PSU'],
      ['Multi-accueil', 'La Ronde', '1 rue de la Paix', '62510', 'Arques', 30],
      [type, 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques', places],
    ],
  };
}

export const mamPsu = defineRule({
  meta: {
    id: 'equipement/mam-psu',
    titre: 'Places hors PSU',
    severity: 'warning',
    source: 'circ-2021-004',
    fix: 'none',
  },
  messages: {
    psu: {
      quoi: 'Les {places} places de cette structure ({type}) sont comptées parmi les places PSU.',
      pourquoi: 'Une MAM ou une micro-crèche Paje ne relève pas de la prestation de service unique.',
      queFaire: 'Retirez ces places de la colonne.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une micro-crèche PSU', classeur: placesPsu('Micro-crèche PSU', 12) },
      { nom: 'une MAM sans place PSU', classeur: placesPsu('MAM', 0) },
    ],
    invalid: [
      { nom: 'une MAM', classeur: placesPsu('MAM', 12), attendu: ['Annexe 2!F3'] },
      {
        nom: 'une micro-crèche Paje',
        classeur: placesPsu('Micro-crèche PAJE', 12),
        attendu: ['Annexe 2!F3'],
      },
    ],
  },
});
