import type { Case } from '../feuille/feuille';
import type { RatioAnnonce } from '../records';
import { radical } from './lectures';
import { comptesDans } from './comptes';
import { mesureDuTexte, nombresDans } from './nombres';
import type { Nombre } from './nombres';
import { phrasesDe } from './sommes';

type Lu = Omit<RatioAnnonce, 'confidence'>;

/** Words that make a figure a rough one: nothing to recompute with. */
const ENVIRON =
  /(?:environ|près de|quelque|plus de|moins de|autour de|presque|entre|proche de|une? dizaine|≈|~)\s*(?:l['’]|les |de )?$/iu;

const estExact = (phrase: string, { debut }: Nombre): boolean => !ENVIRON.test(phrase.slice(0, debut));

/** "38 000 habitants" is known to the thousand. */
function pasReel({ valeur, pas }: Nombre): number {
  let rond = pas;
  while (pas === 1 && valeur >= 10_000 && rond < 10_000 && valeur % (rond * 10) === 0) rond *= 10;
  return rond >= 100 ? rond : pas;
}

const terme = (c: Case, nombre: Nombre): RatioAnnonce['numerateur'] =>
  mesureDuTexte(c, { ...nombre, pas: pasReel(nombre) });

const POURCENT = /([-–−+]\s?)?(\d+(?:[.,]\d+)?)\s?%/gu;

interface Pourcentage extends Nombre {
  readonly signe: number;
}

/** Percentages, as figures of the text. */
function pourcentages(phrase: string): readonly Pourcentage[] {
  return [...phrase.matchAll(POURCENT)].flatMap(({ 0: tout, 1: signe = '', 2: chiffres = '', index }) => {
    const debut = index + tout.indexOf(chiffres);
    const nombre = nombresDans(chiffres)[0];
    return nombre
      ? [
          {
            ...nombre,
            printed: tout,
            debut: signe ? index : debut,
            fin: index + tout.length,
            signe: /[-–−]/.test(signe) ? -1 : 1,
          },
        ]
      : [];
  });
}

function pourcent(c: Case, { signe, ...nombre }: Pourcentage): RatioAnnonce['field'] {
  const mesure = mesureDuTexte(c, nombre, 0.01);
  return { ...mesure, value: mesure.value * signe };
}

const RATIO_ENTRE_PARENTHESES = /%|\bsoit\b|^\(\s*de\s+\d[\d\s.,]*\s+à\s+\d/iu;

/** Remarks in brackets hold figures of their own; those that hold the ratio stay. */
function sansRemarques(phrase: string): string {
  return phrase.replace(/\([^()]*\)/g, (remarque) =>
    RATIO_ENTRE_PARENTHESES.test(remarque) ? remarque : ' '.repeat(remarque.length),
  );
}

/** "92 familles dont 43 … soit 46,74 %", "sur 92 familles, 43 … soit 46,74 %", "43 familles sur 92, soit 46,74 %". */
const PARTS: readonly { readonly motif: RegExp; readonly partEnPremier: boolean }[] = [
  { motif: /\bdont\s+(?:près de\s+)?$/iu, partEnPremier: false },
  { motif: /\bsur\s+(?:un total de\s+|les\s+)?$/iu, partEnPremier: true },
];

/** "Sur 92 familles, 43 …". */
function surLeTotal(phrase: string, premier: Nombre, second: Nombre): boolean {
  return (
    /(?<!\p{L})sur\s+(?:un total de\s+|les\s+)?$/iu.test(phrase.slice(0, premier.debut)) &&
    /^[^.;:]{0,60},\s*$/.test(phrase.slice(premier.fin, second.debut))
  );
}

/** The part and the whole, when the last two of these figures are said to be so. */
function partEtTout(
  phrase: string,
  nombres: readonly Nombre[],
): { readonly part: Nombre; readonly tout: Nombre } | null {
  const [premier, second] = nombres.slice(-2);
  if (!premier || !second || !estExact(phrase, premier) || !estExact(phrase, second)) return null;
  const lien = PARTS.find(({ motif }) => motif.test(phrase.slice(premier.fin, second.debut)));
  if (!lien && !surLeTotal(phrase, premier, second)) return null;
  const [part, tout] = lien?.partEnPremier ? [premier, second] : [second, premier];
  return part.valeur > tout.valeur ? null : { part, tout };
}

function partDe(c: Case, phrase: string): Lu | null {
  const [stated, autre] = pourcentages(phrase);
  if (!stated || autre || !/\bsoit\b/i.test(phrase.slice(0, stated.debut))) return null;
  const avant = phrase.slice(0, phrase.toLowerCase().lastIndexOf('soit', stated.debut));
  const termes = partEtTout(phrase, comptesEtSeuls(avant)) ?? partEtTout(phrase, eurosDans(avant));
  if (!termes) return null;
  return {
    field: pourcent(c, stated),
    numerateur: terme(c, termes.part),
    denominateur: terme(c, termes.tout),
    nature: 'part',
  };
}

const estAnnee = ({ valeur, printed }: Nombre): boolean => /^(?:19|20)\d\d$/.test(printed) && valeur > 1990;

/** Figures that are neither a year nor the age of a public. */
function comptesEtSeuls(texte: string): readonly Nombre[] {
  return nombresDans(texte).filter((nombre) => {
    return !estAnnee(nombre) && !/^\s*(?:ans?\b|%|€|mois\b|h\b)/.test(texte.slice(nombre.fin));
  });
}

function eurosDans(texte: string): readonly Nombre[] {
  return nombresDans(texte).filter(({ fin }) => /^\s*(?:€|euros?\b)/.test(texte.slice(fin)));
}

const UNITAIRE = /\b1\s*(\p{L}[\p{L}'’-]*)\s*(?:pour|\/|par)\s*(\d+(?:[.,]\d+)?)\s*(\p{L}[\p{L}'’-]*)?/iu;

const memeMot = (nom: string, mot: string): boolean => {
  const [a, b] = [radical(nom), radical(mot)];
  return a !== '' && (a === b || (estAssistante(nom) && estAssistante(mot)));
};

const estAssistante = (nom: string): boolean => /^(?:assistant\S*|ass\.?\s?mat\S*|asmat|am)\b/i.test(nom);

/** "8,3 ETP … et 450 assistants maternels … soit 1 ETP pour 54 AM": the two terms stand alone of their kind in the sentence. */
function quotientDe(c: Case, phrase: string): Lu | null {
  const trouve = UNITAIRE.exec(phrase);
  const [, unite = '', valeur = '', dite = ''] = trouve ?? [];
  const [dit] = nombresDans(valeur);
  const objet = dite === '' && /^etp$/i.test(unite) ? 'assistantes' : dite;
  if (!trouve || !dit || objet === '') return null;
  const avant = comptesDans(phrase.slice(0, trouve.index)).filter(({ nombre }) => !estAnnee(nombre));
  const denominateurs = avant.filter(({ nom }) => memeMot(nom, unite));
  const numerateurs = avant.filter(({ nom }) => memeMot(nom, objet));
  const [numerateur, denominateur] = [numerateurs[0], denominateurs[0]];
  if (!numerateur || !denominateur || numerateurs.length > 1 || denominateurs.length > 1) return null;
  if (![numerateur, denominateur].every(({ nombre }) => estExact(phrase, nombre))) return null;
  const field = mesureDuTexte(c, { ...dit, printed: trouve[0] });
  return {
    field,
    numerateur: terme(c, numerateur.nombre),
    denominateur: terme(c, denominateur.nombre),
    nature: 'quotient',
  };
}

const DENSITE = /(\d+(?:[.,]\d+)?)\s*(?:hab(?:itants?)?\.?\s*(?:\/|par|au)\s*km)/iu;

/** "600 km² … 38 000 habitants … 56 hab./km²". */
function densiteDe(c: Case, phrase: string): Lu | null {
  const [tout, valeur = ''] = DENSITE.exec(phrase) ?? [];
  const [dit] = nombresDans(valeur);
  const surfaces = nombresDans(phrase).filter(({ fin }) => /^\s*km\s?(?:²|2)/.test(phrase.slice(fin)));
  const habitants = nombresDans(phrase).filter(({ fin }) =>
    /^\s*habitants?\b(?!\s*(?:\/|par|au))/.test(phrase.slice(fin)),
  );
  const [surface, population] = [surfaces[0], habitants[0]];
  if (!tout || !dit || !surface || !population || surfaces.length > 1 || habitants.length > 1) return null;
  return {
    field: mesureDuTexte(c, { ...dit, printed: tout }),
    numerateur: terme(c, population),
    denominateur: terme(c, surface),
    nature: 'quotient',
  };
}

interface Date {
  readonly nombre: Nombre;
  readonly annee: number | null;
}

const ANNEE = /(?:19|20)\d\d|\d{1,2}\/\d{1,2}\/(\d{4}|\d{2})\b/;

/** The year that goes with a figure: the one that follows it, before the next figure; or the one just before it. */
function dater(
  phrase: string,
  nombre: Nombre,
  precedent: Nombre | undefined,
  suivant: Nombre | undefined,
): Date {
  const apres = ANNEE.exec(phrase.slice(nombre.fin, suivant?.debut));
  const avant = ANNEE.exec(phrase.slice(precedent?.fin ?? 0, nombre.debut));
  const trouve = apres ?? avant;
  if (!trouve) return { nombre, annee: null };
  const court = trouve[1] ?? trouve[0];
  return { nombre, annee: Number(court.length === 2 ? `20${court}` : court) };
}

const COMPARE = /\bcontre\b|(?<!\p{L})à\s+$|=>|→/iu;
const DE_A = /\b(?:de|passe\w* de)\s+$/iu;

/** "588 en 2020 contre 450 en 2024, soit -23 %", "-23 % (de 130 à 100)", "de 561 à 545 places (-2,9 %)". */
function evolutionDe(c: Case, phrase: string): Lu | null {
  const [stated, autre] = pourcentages(phrase);
  if (!stated || autre) return null;
  const termes = comptesEtSeuls(phrase).filter(
    ({ debut, fin }) => fin <= stated.debut || debut >= stated.fin,
  );
  const utiles = termes.filter(({ fin }) => !/^\s*(?:ans?|années|mois)\b/.test(phrase.slice(fin)));
  const [premier, second] = utiles;
  if (!premier || !second || utiles.length !== 2 || !utiles.every((nombre) => estExact(phrase, nombre)))
    return null;
  const entre = phrase.slice(premier.fin, second.debut);
  if (!COMPARE.test(entre)) return null;
  const deA = DE_A.test(phrase.slice(0, premier.debut)) && /(?<!\p{L})à\s*$/u.test(entre);
  const a = dater(phrase, premier, undefined, second);
  const b = dater(phrase, second, premier, undefined);
  const ordre = deA ? ([premier, second] as const) : enOrdre(a, b);
  if (!ordre) return null;
  const signe = /^[-–−+]/.test(stated.printed) ? stated.signe : sensDit(phrase);
  if (signe === null) return null;
  return {
    field: pourcent(c, { ...stated, signe }),
    numerateur: terme(c, ordre[1]),
    denominateur: terme(c, ordre[0]),
    nature: 'evolution',
  };
}

function enOrdre(a: Date, b: Date): readonly [Nombre, Nombre] | null {
  if (a.annee === null || b.annee === null || a.annee === b.annee) return null;
  return a.annee < b.annee ? [a.nombre, b.nombre] : [b.nombre, a.nombre];
}

function sensDit(phrase: string): number | null {
  if (/\b(?:baisse|diminution|recul|chute|perte)\b/i.test(phrase)) return -1;
  return /\b(?:hausse|augmentation|progression|croissance)\b/i.test(phrase) ? 1 : null;
}

const LECTURES = [partDe, evolutionDe, quotientDe, densiteDe];
const PHRASE_MAX = 800;

/** The ratios that a cell states in words, with their terms in the same sentence. */
export function ratiosDe(c: Case): readonly RatioAnnonce[] {
  return phrasesDe(c.texte)
    .filter((phrase) => phrase.length <= PHRASE_MAX)
    .flatMap((phrase) => {
      const propre = sansRemarques(phrase);
      return LECTURES.flatMap((lire) => lire(c, propre) ?? []).map((lu) => ({ ...lu, confidence: 1 }));
    });
}
