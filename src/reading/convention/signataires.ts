import { champPartie, champValeur } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import type { Outils } from '../equipements/outils';
import { nomDeCollectivite } from '../equipements/titres';
import type { Annonce, Field, ListeSignataires } from '../records';

const ANNONCE =
  /\b(\d{1,3})\s+(communes?|collectivit[eé]s?|signataires?)\b[^.]{0,40}(?:signataires?|\bCTG\b)|\b(\d{1,3})\s+signataires?\b/i;
const TITRE =
  /\b(?:communes|collectivit[eé]s|parties)\b.{0,30}\bsignataires\b|\bsignataires\b.{0,40}\b(?:ctg|convention)\b|^\s*(?:les\s+)?signataires\s*:?\s*$/i;
const PARAPHE =
  /^\s*(?:pour\s+)?(?:la\s+|le\s+)?(.{3,80}?)[\s,]+(?:le|la|l['’])\s*(?:maire|pr[eé]sidente?)\b.*$/iu;
const NOMS_MIN = 3;
const PART_COMMUNES = 0.5;
const SAUT_MAX = 2;

function annonceDans(c: Case): Annonce | null {
  const trouvee = ANNONCE.exec(c.texte);
  const nombre = trouvee?.[1] ?? trouvee?.[3];
  if (!trouvee || !nombre) return null;
  const communes = /commune/i.test(trouvee[2] ?? '');
  return { objet: communes ? 'communes' : 'signataires', nombre: champValeur(c, Number(nombre)) };
}

/** Names in a cell: one, or several separated by dashes, commas or line breaks. */
function nomsDans(c: Case, outils: Outils): readonly Field[] {
  const texte = PARAPHE.exec(c.texte)?.[1] ?? c.texte;
  if (outils.communesNommees(texte).length > 0)
    return [champPartie(c, texte, nomDeCollectivite(texte, outils))];
  return texte
    .split(/\s+[-–—]\s+|[,;\n•]|\s+et\s+(?=\p{Lu})/u)
    .map((partie) => partie.replace(/^[\s–—-]+|[\s.]+$/g, ''))
    .filter((partie) => partie.length > 1 && partie.length <= 80)
    .map((partie) => champPartie(c, partie, nomDeCollectivite(partie, outils)));
}

const estCommune = ({ value }: Field, outils: Outils): boolean => outils.communesNommees(value).length > 0;

/** Names under a title, down to a blank stretch or to what is no list of names any more. */
function nomsSous(feuille: Feuille, rang: number, outils: Outils): readonly Field[] {
  const noms: Field[] = [];
  let row = feuille.lignes[rang]?.row ?? 0;
  for (const ligne of feuille.lignes.slice(rang + 1)) {
    if (ligne.row > row + SAUT_MAX) break;
    const siens = ligne.cases.flatMap((c) => (c.texte.length <= 2000 ? nomsDans(c, outils) : []));
    const communes = siens.filter((nom) => estCommune(nom, outils)).length;
    if (siens.length === 0 || (communes === 0 && siens.length > 2)) break;
    noms.push(...siens);
    row = ligne.row;
  }
  return noms;
}

function estUneListe(noms: readonly Field[], outils: Outils): boolean {
  const communes = noms.filter((nom) => estCommune(nom, outils)).length;
  return noms.length >= NOMS_MIN && communes >= noms.length * PART_COMMUNES;
}

function territoireDe({ sheet }: Feuille): string | null {
  return /^(.+?)\s*[-–—:]\s*(?:communes|signataires)/i.exec(sheet.name)?.[1]?.trim() ?? null;
}

/** Lists that a title announces. */
function listesTitrees(feuille: Feuille, outils: Outils): ListeSignataires[] {
  return feuille.lignes.flatMap((ligne, rang) => {
    const [titre] = ligne.cases;
    if (!titre || ligne.cases.length > 1 || titre.texte.length > 200 || !TITRE.test(titre.texte)) return [];
    const noms = nomsSous(feuille, rang, outils);
    return estUneListe(noms, outils)
      ? [{ noms, annonce: annonceDans(titre), territoire: territoireDe(feuille) }]
      : [];
  });
}

/** "Commune d’Arques Le Maire": the page of the signatures. */
function listeDesParaphes(feuille: Feuille, outils: Outils): ListeSignataires[] {
  const noms = feuille.lignes.flatMap(({ cases }) =>
    cases.flatMap((c) => {
      const nom = c.texte.length <= 120 ? PARAPHE.exec(c.texte)?.[1] : undefined;
      return nom === undefined ? [] : [champPartie(c, nom, nomDeCollectivite(nom, outils))];
    }),
  );
  return estUneListe(noms, outils) ? [{ noms, annonce: null, territoire: territoireDe(feuille) }] : [];
}

const LIGNES_MAX = 3000;

export function lireSignataires(feuilles: readonly Feuille[], outils: Outils): readonly ListeSignataires[] {
  return feuilles
    .filter(({ lignes }) => lignes.length <= LIGNES_MAX)
    .flatMap((feuille) => {
      const titrees = listesTitrees(feuille, outils);
      return titrees.length > 0 ? titrees : listeDesParaphes(feuille, outils);
    });
}
