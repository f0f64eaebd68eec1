import { numeroEn } from './numero';
import type { Ecriture, NumeroSitue } from './numero';

/** What stands between two numbers of one list: "3, 3 bis et 4", "3 à 6", "1 / 2", "Action 3 Action 3 bis". */
const LIAISON =
  /\s*(,|;|\/|&|-|–|\bet\b|\bou\b|\bpuis\b|à(?=\s)|\bau\b)\s*(?:(?:et|à|l[’']|la|les?)\s*)?(?:(?:actions?|fiches?|objectifs?|annexes?|articles?)\s*)?(?:n\s?[°º]\s*)?|\s+(?:actions?|fiches?)\s+(?:n\s?[°º]\s*)?(?=\d)/iuy;
const BORNES = /^(?:à|au|-|–)$/i;
const ETENDUE_MAX = 30;

/** The numbers between two bounds, which lie in the second. */
function entre(premier: NumeroSitue, dernier: NumeroSitue): readonly NumeroSitue[] {
  const [de = 0, a = 0] = [premier, dernier].map(({ numero }) => numero.rangs[0] ?? 0);
  const simples = [premier, dernier].every(
    ({ numero }) => numero.rangs.length === 1 && numero.suffixe === '',
  );
  if (!simples || a <= de || a - de > ETENDUE_MAX) return [dernier];
  return Array.from({ length: a - de }, (_, rang) => {
    const nombre = de + rang + 1;
    const numero = { texte: String(nombre), rangs: [nombre], suffixe: '', malforme: false };
    return nombre === a ? dernier : { ...dernier, numero };
  });
}

/** The list of numbers that begins at this place: "(Action 6, 6 bis, 6 ter)" gives three. Empty when there is none. */
export function numerosEn(texte: string, debut: number, ecriture: Ecriture = {}): readonly NumeroSitue[] {
  const premier = numeroEn(texte, debut, ecriture);
  if (!premier) return [];
  const suite = [premier];
  for (let dernier = premier; ;) {
    LIAISON.lastIndex = dernier.fin;
    const liaison = LIAISON.exec(texte);
    const suivant = liaison && numeroEn(texte, LIAISON.lastIndex, { ...ecriture, romain: false });
    if (!suivant) return suite;
    suite.push(...(BORNES.test(liaison[1] ?? '') ? entre(dernier, suivant) : [suivant]));
    dernier = suivant;
  }
}
