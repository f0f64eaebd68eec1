import { champValeur } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import { numeroEnTete } from '../numeros';
import { familleDe } from '../plan/familles';
import type { TitreNumerote } from '../records';

const PEUT_TITRER = /^[\s•-]*(?:annexe|article)\s*(?:n\s?[°º]\s*)?(?:\d|[IVX]+\b)/i;
const LONGUEUR_MAX = 220;
/** A sommaire lists its annexes row after row, as a table does its articles; titles stand apart. */
const LIGNES_DE_SOMMAIRE = 3;

function titreDe(c: Case, territoire: string | null): TitreNumerote | null {
  if (c.texte.length > LONGUEUR_MAX || !PEUT_TITRER.test(c.texte)) return null;
  const tete = numeroEnTete(c.texte);
  const [situe] = tete?.numeros ?? [];
  if (!tete || !situe || tete.numeros.length > 1 || (tete.mot !== 'annexe' && tete.mot !== 'article'))
    return null;
  if (/^\s*[\p{Ll}(,]/u.test(c.texte.slice(situe.fin))) return null;
  return { nature: tete.mot, numero: champValeur(c, situe.numero), territoire, vide: false };
}

function autreNumero(a: TitreNumerote, b: TitreNumerote): boolean {
  return a.nature === b.nature && a.numero.value.texte !== b.numero.value.texte;
}

function titresDesLignes(lignes: readonly Ligne[], territoire: string | null): readonly TitreNumerote[] {
  const trouves = lignes.flatMap((ligne, rang) => {
    const [c] = ligne.cases;
    const titre = c ? titreDe(c, territoire) : null;
    return titre ? [{ titre, rang, seul: ligne.cases.length <= 2 }] : [];
  });
  const suite = (rang: number, pas: 1 | -1): number => {
    let longueur = 0;
    while (trouves.some((autre) => autre.rang === rang + pas * (longueur + 1))) longueur += 1;
    return longueur;
  };
  return trouves.flatMap(({ titre, rang, seul }): TitreNumerote[] => {
    if (suite(rang, 1) + suite(rang, -1) + 1 >= LIGNES_DE_SOMMAIRE) return [{ ...titre, enListe: true }];
    if (!seul) return [];
    const suivant = trouves.find((autre) => autre.rang === rang + 1)?.titre;
    return [{ ...titre, vide: suivant !== undefined && autreNumero(titre, suivant) }];
  });
}

/** The number that the name of a sheet gives: "Annexe 2", "Opale - Annexe 3 Plan". */
function titreDeFeuille({ sheet, lignes }: Feuille, territoire: string | null): TitreNumerote | null {
  const nom =
    territoire === null ? sheet.name : sheet.name.slice(territoire.length).replace(/^[\s–—|:_-]+/, '');
  const c = lignes[0]?.cases[0];
  const tete = PEUT_TITRER.test(nom) ? numeroEnTete(nom) : null;
  const [situe] = tete?.numeros ?? [];
  if (!c || !situe || (tete?.mot !== 'annexe' && tete?.mot !== 'article')) return null;
  return {
    nature: tete.mot,
    numero: { value: situe.numero, printed: sheet.name, cells: c.lieu },
    territoire,
    vide: false,
  };
}

const PEUT_TITRER_UN_NIVEAU = /^[\s•-]*(?:axe|enjeu)\s*(?:n\s?[°º]\s*)?(?:\d|[IVX]+\b)/i;

/** Cells that word an axe or an enjeu, wherever they stand: a summary, a plan, the banner of a fiche. */
function titreDeNiveau(c: Case, territoire: string | null): TitreNumerote | null {
  if (c.texte.length > LONGUEUR_MAX || !PEUT_TITRER_UN_NIVEAU.test(c.texte)) return null;
  const tete = numeroEnTete(c.texte);
  const [situe] = tete?.numeros ?? [];
  if (!tete || !situe || tete.reste === '' || (tete.mot !== 'axe' && tete.mot !== 'enjeu')) return null;
  return { nature: tete.mot, numero: champValeur(c, situe.numero), territoire, vide: false };
}

/** The headings of a sheet that bear a number, in these rows of it and in its name. */
export function titresDe(
  feuille: Feuille,
  lignes: readonly Ligne[],
  territoires: ReadonlySet<string>,
): readonly TitreNumerote[] {
  const territoire = familleDe(feuille.sheet.name, territoires);
  const deFeuille = titreDeFeuille(feuille, territoire);
  const niveaux = lignes.flatMap(({ cases }) => cases.flatMap((c) => titreDeNiveau(c, territoire) ?? []));
  return [...(deFeuille ? [deFeuille] : []), ...titresDesLignes(lignes, territoire), ...niveaux];
}
