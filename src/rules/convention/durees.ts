import type { Convention } from '../../reading';

type Periode = NonNullable<Convention['periode']>;

const JOURS_PAR_AN = 365.25;
const JOUR_MS = 24 * 60 * 60 * 1000;

/** Lengths that a period may be said to have: calendar years it touches, and years it lasts. */
export function durees(debut: string, fin: string): readonly number[] {
  const annees = Number(fin.slice(0, 4)) - Number(debut.slice(0, 4)) + 1;
  const jours = (Date.parse(fin) - Date.parse(debut)) / JOUR_MS;
  return [annees, Math.round(jours / JOURS_PAR_AN)];
}

/** "2023/2024" is a school year, whatever it was found in. */
export function anneeScolaire(texte: string): boolean {
  const [, debut, fin] = /^\D*(20\d{2})\s*[/–-]\s*(20\d{2})\D*$/.exec(texte) ?? [];
  return Number(fin) - Number(debut) === 1;
}

/** From 2023 to 2027 there are five years by the calendar, four from one autumn to the other. */
export function dureesPossibles({ debut, fin, field }: Periode): readonly number[] {
  const enAnnees = /^\D*20\d{2}\D+20\d{2}\D*$/.test(field.printed);
  const possibles = durees(debut, fin);
  return enAnnees ? [...possibles, (possibles[0] ?? 0) - 1] : possibles;
}
