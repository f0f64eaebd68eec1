import type { Adresse, Equipement, Field } from '../../reading';
import { cleDeCommune } from '../types-reconnus';
import { grouperParLots } from '../grouper';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { lieuxAccueil } from './adresses';
import { singulier, voieDe } from './voie';
import type { Voie } from './voie';

/** Where an equipment, or its gestionnaire, stands. */
export interface Lieu {
  readonly equipement: Equipement;
  readonly champ: Field;
  readonly voie: Voie;
  readonly commune: string;
}

export function lieuDe(equipement: Equipement, { voie, commune }: Adresse): Lieu | null {
  if (!voie || !commune) return null;
  return { equipement, champ: voie, voie: voieDe(voie), commune: cleDeCommune(commune.value) };
}

/** The words that name a street, whatever their plurals. */
export function noyau({ noyau: parties }: Voie): string {
  return parties.map(singulier).join(' ');
}

/** Ways that people take for one another when they write by heart; a place or an impasse is another spot. */
const NATURES_VOISINES: ReadonlySet<string | null> = new Set([
  'rue',
  'avenue',
  'boulevard',
  'route',
  'chemin',
  'allee',
  null,
]);

/** Ways that a town names after a person. */
const NATURES_D_UN_NOM: ReadonlySet<string | null> = new Set(['rue', 'avenue', 'boulevard']);

/** "Rue Fernand Buscot" and "Avenue Fernand Buscot". */
export function memeRueAutreNature(a: Voie, b: Voie): boolean {
  const voisines = NATURES_VOISINES.has(a.nature) && NATURES_VOISINES.has(b.nature);
  return voisines && a.nature !== b.nature && noyau(a) !== '' && noyau(a) === noyau(b);
}

/** "rue de Calais", "avenue d’Arques": the ways that lead to a town bear its name, all of them. */
const VERS_UNE_VILLE = /^\w+ de?\b(?! la?\b)/;

/** Number, commune and name of a street that leads to no town: a town gives that number twice by mistake only. */
function cleDeRue({ voie, commune }: Lieu): string | null {
  const [premier, second] = voie.noyau;
  const versUneVille = voie.forme === '' || VERS_UNE_VILLE.test(voie.forme);
  const nommee = second !== undefined || (premier !== undefined && !versUneVille);
  const deSaint = premier === 'saint' || premier === 'sainte';
  if (!nommee || deSaint || !voie.numero || !NATURES_D_UN_NOM.has(voie.nature)) return null;
  return [commune, voie.numero, noyau(voie)].join(' ');
}

/** Where the equipments receive. */
export function lieuxDe(equipements: readonly Equipement[]): Generator<typeof PAUSE, readonly Lieu[], void> {
  return parLots(equipements, (equipement) => {
    return lieuxAccueil(equipement).flatMap((adresse) => lieuDe(equipement, adresse) ?? []);
  });
}

/** Two places of which one is held against the other. */
export type Paires = readonly (readonly [Lieu, Lieu])[];

/** Two structures at one number of "rue Jean Moulin" and of "avenue Jean Moulin". */
export function* memesNumeros(lieux: readonly Lieu[]): Generator<typeof PAUSE, Paires, void> {
  const parRue = yield* grouperParLots(lieux, cleDeRue);
  return [...parRue.values()].flatMap(([premier, ...autres]) => {
    const autre = premier && autres.find(({ voie }) => voie.nature !== premier.voie.nature);
    return premier && autre ? [[premier, autre] as const] : [];
  });
}
