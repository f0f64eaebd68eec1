import type { Mesure } from '../../reading';

const CHIFFRES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const DIX = 10;

/** The digits of a figure, its last shown one being the units: 86,1 → "861". */
function chiffresDe({ value, pas }: Mesure): string {
  return String(Math.round(value / pas));
}

function arrondiAu(valeur: number, pas: number): number {
  return Number((Math.round(valeur / pas) * pas).toPrecision(12));
}

/** What a figure would be with one other digit, one more or one less, or with its decimal mark elsewhere: 26,1 → 86,1 ; 41 → 4,1. */
export function valeursProches(mesure: Mesure): readonly number[] {
  const chiffres = chiffresDe(mesure);
  const places = Array.from({ length: chiffres.length + 1 }, (_, rang) => {
    return [chiffres.slice(0, rang), chiffres.slice(rang)] as const;
  });
  const autres = places.flatMap(([avant, apres]) => [
    ...CHIFFRES.flatMap((chiffre) => [avant + chiffre + apres.slice(1), avant + chiffre + apres]),
    avant + apres.slice(1),
  ]);
  const deplacees = [mesure.value / DIX, mesure.value * DIX].map((valeur) =>
    arrondiAu(valeur, mesure.pas / DIX),
  );
  const valeurs = [...autres.map((ecrit) => arrondiAu(Number(ecrit) * mesure.pas, mesure.pas)), ...deplacees];
  return [...new Set(valeurs)].filter((valeur) => valeur !== mesure.value);
}
