import { cellKey } from '../../workbook';
import { distance, memoireDeTexte, normaliser } from '../../referentiel';
import type { Equipement, Field } from '../../reading';
import { cleDeCommune } from '../types-reconnus';
import { grouper, grouperParLots } from '../grouper';
import { PAUSE, parLots } from '../pauses';
import type { RuleContext } from '../rule';
import { cleAdresse, lieuxAccueil, toutesLesAdresses } from './adresses';
import type { AdresseDe } from './adresses';
import { analyserVoie, singulier } from './voie';

/** One thing as one cell writes it. */
export interface Ecriture {
  /** What is written; two different texts are two spellings. */
  readonly forme: string;
  /** How the user reads it. */
  readonly texte: string;
  readonly champ: Field;
}

/** Spellings of one thing, the most frequent first. */
export interface Variantes {
  readonly cle: string;
  readonly ecritures: readonly (readonly Ecriture[])[];
}

/** Long lists are gone through a lot at a time. */
type Travail = Generator<typeof PAUSE, Variantes[], void>;

const LETTRES_SURES = 6;

/** Things that are written in two ways at least. */
export function variantes(groupes: ReadonlyMap<string, readonly Ecriture[]>): Variantes[] {
  return [...groupes].flatMap(([cle, memes]) => {
    const formes = grouper(memes, ({ forme }) => forme);
    const ecritures = [...formes.values()].sort((a, b) => b.length - a.length);
    return ecritures.length > 1 ? [{ cle, ecritures }] : [];
  });
}

/** A street of one commune, with every address that writes it so. */
interface Rue {
  readonly commune: string;
  readonly nature: string;
  readonly noyau: readonly string[];
  readonly cle: string;
  readonly ecritures: readonly Ecriture[];
}

/** The street that these addresses write in the same words. */
function ruesDe(memes: readonly AdresseDe[]): Rue[] {
  const { voie, commune: ville } = memes[0]?.adresse ?? {};
  const rue = voie ? nomDeRue(voie.value) : null;
  if (!ville || !rue) return [];
  const { forme, nature, noyau, suite } = rue;
  const commune = cleDeCommune(ville.value);
  const champs = memes.flatMap(({ adresse }) => adresse.voie ?? []);
  const ecritures = champs.map((champ) => ({ forme, texte: champ.value, champ }));
  return [{ commune, nature, noyau, cle: `${commune} ${suite}`, ecritures }];
}

/** What a street is compared by, wherever it lies; null when it is not surely the name of a street. */
const nomDeRue = memoireDeTexte((texte) => {
  const { nature, noyau, forme } = analyserVoie(texte);
  const sure = noyau.join('').length >= LETTRES_SURES;
  if (!nature || forme === '' || !sure) return null;
  const mots = noyau.map(singulier);
  return { forme, nature, noyau: mots, suite: [nature, ...mots].join(' ') };
});

/** Streets of one commune whose names differ by one letter of one long word are one street. */
function rapprocher(rues: readonly Rue[]): ReadonlyMap<string, string> {
  const racine = new Map<string, string>();
  const parTrou = new Map<string, { readonly mot: string; readonly cle: string }>();
  for (const rue of rues) {
    const { cle } = rue;
    if (racine.has(cle)) continue;
    racine.set(cle, cle);
    for (const [rang, mot] of rue.noyau.entries()) {
      if (mot.length < LETTRES_SURES || /\d/.test(mot)) continue;
      const trou = cleRue({ ...rue, noyau: rue.noyau.map((autre, place) => (place === rang ? '*' : autre)) });
      const voisin = parTrou.get(trou);
      if (!voisin) parTrou.set(trou, { mot, cle });
      else if (distance(voisin.mot, mot, 1) === 1) racine.set(cle, racine.get(voisin.cle) ?? voisin.cle);
    }
  }
  return racine;
}

function cleRue({ commune, nature, noyau }: Pick<Rue, 'commune' | 'nature' | 'noyau'>): string {
  return [commune, nature, ...noyau].join(' ');
}

export function* ruesEcritesDeuxFois(context: RuleContext): Travail {
  const ecrites = yield* grouperParLots(yield* toutesLesAdresses(context), ({ adresse }) => {
    const { voie, commune } = adresse;
    return voie && commune ? `${voie.value}\n${commune.value}` : null;
  });
  const rues = yield* parLots([...ecrites.values()], ruesDe);
  yield PAUSE;
  const racines = rapprocher(rues);
  yield PAUSE;
  const parRacine = grouper(rues, (rue) => racines.get(rue.cle) ?? null);
  return variantes(
    new Map([...parRacine].map(([cle, memes]) => [cle, memes.flatMap(({ ecritures }) => ecritures)])),
  );
}

/** Hyphens, capitals, accents, "St" and the number of an arrondissement come and go: the spelling is the same. */
function formeCommune(nom: string): string {
  return normaliser(nom)
    .replace(/ cedex( \d+)?$/, '')
    .replace(/^(paris|lyon|marseille) \d.*$/, '$1')
    .replace(/\bst(es?|s)?\b/g, 'saint$1')
    .replace(/\blez\b/g, 'les');
}

const formeDeCommune = memoireDeTexte(formeCommune);

/** Communes of the addresses, beside the title of the block that lists them. */
export function* communesEcritesDeuxFois({ lecture }: RuleContext): Travail {
  const champs = yield* parLots(lecture.equipements, (equipement) => {
    const communes = lieuxAccueil(equipement).flatMap(({ commune }) => commune ?? []);
    return equipement.collectivite ? [equipement.collectivite, ...communes] : communes;
  });
  const parTexte = yield* grouperParLots(champs, ({ value }) => value);
  const parCommune = grouper([...parTexte.keys()], (texte) => cleDeCommune(texte) || null);
  const groupes = [...parCommune].flatMap(([cle, textes]) => {
    if (new Set(textes.map(formeDeCommune)).size < 2) return [];
    const ecrites = textes.flatMap((texte) => {
      return (parTexte.get(texte) ?? []).map((champ) => ({ forme: formeDeCommune(texte), texte, champ }));
    });
    return [[cle, uneParCellule(ecrites)] as const];
  });
  return variantes(new Map(groupes));
}

/** A title is said again by each row of its block. */
function uneParCellule(ecrites: readonly Ecriture[]): readonly Ecriture[] {
  return [
    ...new Map(ecrites.map((ecrite) => [`${ecrite.forme} ${cleDuChamp(ecrite.champ)}`, ecrite])).values(),
  ];
}

function cleDuChamp({ cells: [premiere] }: Field): string {
  return premiere ? cellKey(premiere) : '';
}

const MOT_DU_NOM = /p['’]tite?s?|\p{L}+/giu;

/** "P'tits", "Ptits" and "Petits" meet under one key. */
function cleMot(mot: string): string {
  return singulier(normaliser(mot.replace(/['’]/g, '')).replace(/^ptit/, 'petit'));
}

/** The words of names come back from row to row. */
const motEcrit = memoireDeTexte((mot) => ({
  cle: cleMot(mot),
  forme: mot.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace('’', "'"),
}));

/** Long words of the names found at one address; those one letter apart are one word. */
function motsDesNoms(memes: readonly Equipement[], adresse: string): (Ecriture & { readonly cle: string })[] {
  const connus: string[] = [];
  const rattacher = (cle: string) => {
    const voisin = connus.find(
      (connu) => connu === cle || (cle.length > LETTRES_SURES && distance(connu, cle, 1) === 1),
    );
    if (voisin === undefined) connus.push(cle);
    return `${adresse} ${voisin ?? cle}`;
  };
  return memes.flatMap(({ nom }) => {
    const longs = (nom?.value.match(MOT_DU_NOM) ?? []).filter((mot) => mot.length >= LETTRES_SURES - 1);
    return longs.flatMap((mot) => {
      const { cle, forme } = motEcrit(mot);
      return nom ? [{ cle: rattacher(cle), forme, texte: nom.value, champ: nom }] : [];
    });
  });
}

/** Names of structures of one address that write one word in several ways. */
export function* nomsEcritsDeuxFois({ lecture }: RuleContext): Travail {
  const parAdresse = yield* grouperParLots(lecture.equipements, ({ adresse }) => {
    return adresse.voie ? cleAdresse(adresse) : null;
  });
  return yield* parLots([...parAdresse], ([adresse, memes]) => {
    const plusieurs = memes.some(({ nom }) => nom?.value !== memes[0]?.nom?.value);
    return plusieurs ? variantes(grouper(motsDesNoms(memes, adresse), ({ cle }) => cle)) : [];
  });
}
