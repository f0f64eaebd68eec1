import type { Etendue, Jeton } from './jetons';

const SIGLES = new Set(['bp', 'cs', 'tsa']);
const SIGLE_COLLE = /^(?:bp|cs|tsa)\d{2,6}$/;
const CHIFFRES = /^\d+$/;
/** "CS 2" may be a second centre social; a "Course spéciale" has five digits. */
const CHIFFRES_AU_MOINS = 2;
const NUMERO = new Set(['n', 'no', 'numero']);

/** "BP 18", "CS 20 079", "B.P. n° 40029", "BP40029". */
export function trouverBoites(liste: readonly Jeton[]): readonly Etendue[] {
  const boites: Etendue[] = [];
  for (let de = 0; de < liste.length; de += 1) {
    const a = finBoite(liste, de);
    if (a > de) boites.push({ de, a });
  }
  return boites;
}

function finBoite(liste: readonly Jeton[], de: number): number {
  const mot = liste[de]?.mot ?? '';
  if (SIGLE_COLLE.test(mot)) return de + 1;
  const sigle = SIGLES.has(mot) ? de + 1 : finBoitePostale(liste, de);
  if (sigle === de) return de;
  const numero = NUMERO.has(liste[sigle]?.mot ?? '') ? sigle + 1 : sigle;
  const chiffres = liste[numero]?.mot ?? '';
  if (!CHIFFRES.test(chiffres)) return de;
  if (mot === 'cs' && chiffres.length < CHIFFRES_AU_MOINS) return de;
  return suiteDuNumero(liste, numero) + 1;
}

function finBoitePostale(liste: readonly Jeton[], de: number): number {
  return liste[de]?.mot === 'boite' && liste[de + 1]?.mot === 'postale' ? de + 2 : de;
}

/** "20 079" is one number, "18 62730" are two. */
function suiteDuNumero(liste: readonly Jeton[], numero: number): number {
  const premier = liste[numero]?.mot ?? '';
  const suivant = liste[numero + 1];
  const groupe = premier.length <= 2 && /^\d{3}$/.test(suivant?.mot ?? '') && !suivant?.rupture;
  return groupe ? numero + 1 : numero;
}
