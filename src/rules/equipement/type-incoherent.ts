import type { TypeStructure } from '../../referentiel';
import type { Equipement } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { filtrerParLots, parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { texteNormal, typesDuNom } from '../types-reconnus';
import { cleAdresse } from './adresses';

/** Families of services that are never one another. A name that says one of them under another is worth a look. */
const FAMILLES: Readonly<Partial<Record<TypeStructure, string>>> = {
  EAJE: 'eaje',
  MAM: 'mam',
  RPE: 'rpe',
  LAEP: 'laep',
  LUDOTHEQUE: 'ludotheque',
  ALSH: 'loisirs',
  ALSH_PERISCOLAIRE: 'loisirs',
  ALSH_EXTRASCOLAIRE: 'loisirs',
  ALSH_ADOLESCENTS: 'loisirs',
};

const CENTRE_ANIMATION_JEUNESSE = /^(?:CAJ|centre (?:d['’])?animation jeunesse)(?!\p{L})/iu;
const PERISCOLAIRE = /p[ée]ri(?:-?scolaire)?/iu;
const EXTRASCOLAIRE = /extra(?:-?scolaire)?/iu;

function tempsDe(texte: string): 'peri' | 'extra' | null {
  const peri = PERISCOLAIRE.test(texte);
  if (peri === EXTRASCOLAIRE.test(texte)) return null;
  return peri ? 'peri' : 'extra';
}

/** An accueil périscolaire whose name says extrascolaire, or a centre for teenagers. */
function loisirsIncoherents(type: TypeStructure, nom: string): boolean {
  if (type === 'ALSH_PERISCOLAIRE') return CENTRE_ANIMATION_JEUNESSE.test(nom) || tempsDe(nom) === 'extra';
  return type === 'ALSH_EXTRASCOLAIRE' && tempsDe(nom) === 'peri';
}

/** The service that the name begins with, when it names no other one. */
function typeDuNom(nom: string): TypeStructure | null {
  const [premier, ...autres] = typesDuNom(nom);
  const seul = premier?.debut === 0 && premier.reconnu.distance === 0 && autres.length === 0;
  return seul ? premier.reconnu.type : null;
}

/** The relais of a workbook, by their names and by where they stand. */
function relaisConnus(relais: readonly Equipement[]): ReadonlySet<string> {
  const cles = relais.flatMap(({ nom, adresse }) => [texteNormal(nom?.value ?? ''), cleAdresse(adresse)]);
  return new Set(cles.filter((cle) => cle !== ''));
}

/** A LAEP is often received at another service, whose name then stands for the place: only a relais that is nowhere else is surprising. */
function estRecu({ nom, adresse }: Equipement, dit: TypeStructure, relais: ReadonlySet<string>): boolean {
  return dit !== 'RPE' || relais.has(texteNormal(nom?.value ?? '')) || relais.has(cleAdresse(adresse));
}

function estIncoherent(equipement: Equipement, relais: ReadonlySet<string>): boolean {
  const { type, nom } = equipement;
  if (!type || !nom) return false;
  if (loisirsIncoherents(type, nom.value)) return true;
  const dit = typeDuNom(nom.value);
  const famille = FAMILLES[type];
  const familleDite = dit === null ? undefined : FAMILLES[dit];
  if (dit === null || !famille || !familleDite || famille === familleDite) return false;
  return type !== 'LAEP' || !estRecu(equipement, dit, relais);
}

function reportsDe(equipement: Equipement, relais: ReadonlySet<string>): Report<'incoherent'>[] {
  const { nom, typePrinted, key, confidence } = equipement;
  if (!nom || !typePrinted || !estIncoherent(equipement, relais)) return [];
  const data = { nom: nom.value, type: typePrinted.value };
  return [{ message: 'incoherent', data, at: nom, related: [typePrinted], key, confidence }];
}

function* check({ lecture: { equipements } }: RuleContext): Iterable<Report<'incoherent'> | typeof PAUSE> {
  const relais = relaisConnus(yield* filtrerParLots(equipements, ({ type }) => type === 'RPE'));
  yield* yield* parLots(equipements, (equipement) => reportsDe(equipement, relais));
}

export const typeIncoherent = defineRule({
  meta: {
    id: 'equipement/type-incoherent',
    titre: 'Type et nom en désaccord',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    incoherent: {
      quoi: '« {nom} » est rangé sous le type « {type} ».',
      pourquoi: 'Le nom annonce un autre service.',
      queFaire: 'Corrigez le type ou le nom, ou déplacez la ligne.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'le type et le nom s’accordent', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'deux mots pour un même service, un LAEP reçu dans une crèche, deux services dans un nom',
        classeur: liste(
          ['Arques', 'EAJE', 'MAC Les coccinelles', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'LAEP', 'Crèche Les coccinelles', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'RPE', 'EAJE et RPE Les coccinelles', '3 rue de Sète', '62510', 'Arques'],
        ),
      },
      {
        nom: 'un LAEP reçu au relais, nommé ou situé dans la liste',
        classeur: liste(
          ['Arques', 'RPE', 'RPE des Marais', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'LAEP', 'RPE des Marais', null, '62510', 'Arques'],
          ['Arques', 'LAEP', 'Relais petite enfance', '3 rue de Sète', '62510', 'Arques'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'un multi-accueil sous RPE',
        classeur: liste(['Arques', 'RPE', 'MAC Les coccinelles', '3 rue de Sète', '62510', 'Arques']),
        attendu: ['Annexe 2!C2'],
      },
      {
        nom: 'un relais sous LAEP, une ludothèque sous RPE',
        classeur: liste(
          LIGNE_JUSTE,
          ['Arques', 'RPE', 'RPE des Marais', '3 rue de Sète', '62510', 'Arques'],
          ['Arques', 'LAEP', 'RPE des Étangs', '5 rue de Metz', '62510', 'Arques'],
          ['Arques', 'RPE', 'Ludothèque La Toupie', '8 rue de Calais', '62510', 'Arques'],
        ),
        attendu: ['Annexe 2!C4', 'Annexe 2!C5'],
      },
      {
        nom: 'un centre d’animation jeunesse sous périscolaire',
        classeur: liste(LIGNE_JUSTE, [
          'Arques',
          'ALSH périscolaire',
          'CAJ Jean Ferrat',
          '3 rue de Sète',
          '62510',
          'Arques',
        ]),
        attendu: ['Annexe 2!C3'],
      },
    ],
  },
});
