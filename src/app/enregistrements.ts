import type { Lecture } from '../reading';
import { accorde } from './accord';
import { structuresLues } from './structures';

interface Compte {
  readonly nombre: number;
  readonly texte: string;
  readonly feminin: boolean;
}

function comptesDe(lecture: Lecture): readonly Compte[] {
  const { equipements, plans, fiches } = lecture;
  const eaje = structuresLues(lecture);
  const actions = plans.reduce((somme, plan) => somme + plan.actions.length, 0);
  return [
    { nombre: equipements.length, texte: accorde(equipements.length, 'équipement'), feminin: false },
    { nombre: eaje, texte: accorde(eaje, 'EAJE', 'EAJE'), feminin: false },
    { nombre: actions, texte: accorde(actions, 'action'), feminin: true },
    { nombre: fiches.length, texte: accorde(fiches.length, 'fiche'), feminin: true },
  ].filter(({ nombre }) => nombre > 0);
}

function tableauxDe({ tableaux }: Lecture): Compte {
  const texte = accorde(tableaux.length, 'tableau', 'tableaux');
  return { nombre: tableaux.length, texte, feminin: false };
}

function enumerer(textes: readonly string[]): string {
  const dernier = textes.at(-1) ?? '';
  return textes.length > 1 ? `${textes.slice(0, -1).join(', ')} et ${dernier}` : dernier;
}

/** « 61 équipements », « 18 EAJE », « 24 actions », « 24 fiches »: only what the workbook holds. */
export function comptesLus(lecture: Lecture): readonly string[] {
  return comptesDe(lecture).map(({ texte }) => texte);
}

/** What was read, and how a participle and « avoir » agree with it. */
interface Lus {
  /** « 61 équipements, 18 EAJE et 24 fiches »; the tables where nothing else was read. */
  readonly texte: string;
  readonly pluriel: boolean;
  readonly accorder: (participe: string) => string;
}

export function enregistrementsLus(lecture: Lecture): Lus {
  const lus = comptesDe(lecture);
  const comptes = lus.length > 0 ? lus : [tableauxDe(lecture)];
  const pluriel = comptes.length > 1 || comptes.some(({ nombre }) => nombre > 1);
  const feminin = comptes.every((compte) => compte.feminin);
  return {
    texte: enumerer(comptes.map(({ texte }) => texte)),
    pluriel,
    accorder: (participe) => `${participe}${feminin ? 'e' : ''}${pluriel ? 's' : ''}`,
  };
}
