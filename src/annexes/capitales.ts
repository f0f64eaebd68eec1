import { normaliser } from '../referentiel';
import { typographier } from './texte';

/** Words that a name keeps in small letters, and words that capitals print without their accents. */
const PETITS = new Set('à au aux d de des du en et l la le les lès lez par pour sous sur un une'.split(' '));
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['communaute', 'Communauté'],
  ['agglomeration', 'Agglomération'],
  ['metropole', 'Métropole'],
  ['departement', 'Département'],
  ['region', 'Région'],
  ['ecole', 'École'],
  ['education', 'Éducation'],
]);
/** Letters that a name has more of than a sigle, "CAPSO", and letters of the shortest word that is no sigle. */
const LETTRES_D_UN_NOM = 6;
const LETTRES_D_UN_MOT = 4;
const SIGLES = new Set(
  'ca cc cu ccas cias ctg caf msa si sivu sivom rpc rpi mjc eaje rpe laep alsh mam pmi am sa sas sarl'.split(
    ' ',
  ),
);
const MOT = /\p{L}+/gu;

/** True of "GRAND CALAIS TERRES ET MERS"; a sigle alone, "CAPSO", is written so. */
function estEnCapitales(texte: string): boolean {
  if (texte !== texte.toLocaleUpperCase('fr')) return false;
  const mots = (texte.match(MOT) ?? []).filter(
    (mot) => mot.length >= LETTRES_D_UN_MOT && !SIGLES.has(mot.toLowerCase()),
  );
  return mots.join('').length >= LETTRES_D_UN_NOM;
}

function motEnClair(mot: string, estPremier: boolean): string {
  const petit = mot.toLocaleLowerCase('fr');
  if (SIGLES.has(petit)) return mot;
  if (PETITS.has(petit) && !estPremier) return petit;
  const connu = ACCENTS.get(normaliser(mot));
  return connu ?? petit.charAt(0).toLocaleUpperCase('fr') + petit.slice(1);
}

/** "GRAND CALAIS TERRES ET MERS" → "Grand Calais Terres et Mers"; what is not in capitals stays as it is. */
export function sansCapitales(texte: string): string {
  const net = typographier(texte);
  if (!estEnCapitales(net)) return net;
  return net.replace(MOT, (mot, rang: number) => motEnClair(mot, rang === 0));
}
