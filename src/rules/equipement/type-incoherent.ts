import type { TypeStructure } from '../../referentiel';
import type { Equipement } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { typesDuNom } from '../types-reconnus';

/** Families of services that are never one another. A name that says one of them under another is worth a look. */
const FAMILLES: Readonly<Partial<Record<TypeStructure, string>>> = {
  EAJE: 'eaje',
  MAM: 'mam',
  RPE: 'rpe',
  LAEP: 'laep',
  ALSH: 'loisirs',
  ALSH_PERISCOLAIRE: 'loisirs',
  ALSH_EXTRASCOLAIRE: 'loisirs',
  ALSH_ADOLESCENTS: 'loisirs',
};

/** A LAEP is often received at another service, whose name then stands for the place. */
const TYPES_HEBERGES: ReadonlySet<TypeStructure> = new Set(['LAEP']);

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

function estIncoherent({ type, nom }: Equipement): boolean {
  if (!type || !nom) return false;
  if (loisirsIncoherents(type, nom.value)) return true;
  const dit = typeDuNom(nom.value);
  const famille = FAMILLES[type];
  const familleDite = dit === null ? undefined : FAMILLES[dit];
  if (!famille || !familleDite || TYPES_HEBERGES.has(type)) return false;
  return famille !== familleDite;
}

function reportsDe(equipement: Equipement): Report<'incoherent'>[] {
  const { nom, typePrinted, key, confidence } = equipement;
  if (!nom || !typePrinted || !estIncoherent(equipement)) return [];
  const data = { nom: nom.value, type: typePrinted.value };
  return [{ message: 'incoherent', data, at: nom, related: [typePrinted], key, confidence }];
}

function* check({ lecture }: RuleContext): Iterable<Report<'incoherent'> | typeof PAUSE> {
  yield* yield* parLots(lecture.equipements, reportsDe);
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
    ],
    invalid: [
      {
        nom: 'un multi-accueil sous RPE',
        classeur: liste(['Arques', 'RPE', 'MAC Les coccinelles', '3 rue de Sète', '62510', 'Arques']),
        attendu: ['Annexe 2!C2'],
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
