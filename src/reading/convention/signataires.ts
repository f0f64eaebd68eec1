import { champPartie, champValeur } from '../feuille/champ';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Outils } from '../equipements/outils';
import { nomDeCollectivite } from '../equipements/titres';
import type { Annonce, Field, ListeSignataires } from '../records';

const ANNONCE =
  /\b(\d{1,3})\s+(communes?|collectivit[eé]s?|signataires?)\b[^.]{0,40}(?:signataires?|\bCTG\b)|\b(\d{1,3})\s+signataires?\b/i;
const TITRE =
  /\b(?:communes|collectivit[eé]s|parties)\b.{0,30}\bsignataires\b|\bsignataires\b.{0,40}\b(?:ctg|convention)\b|^\s*(?:(?:la\s+)?liste\s+des\s+|les\s+)?signataires\s*:?\s*$/i;
const PARAPHE =
  /^\s*(?:pour\s+)?(?:la\s+|le\s+)?(.{3,80}?)[\s,]+(?:le|la|l['’])\s*(?:maire|pr[eé]sidente?)\b.*$/iu;
/** Under the names, their populations may be added up, or a sentence counts the communes of each bassin. */
const CONCLUSION = /^\s*(?:total|ensemble)(?!\p{L})|\d\s+communes(?!\p{L})/iu;
const NOMS_MIN = 3;
const PART_COMMUNES = 0.5;
const SAUT_MAX = 2;
const COLONNES_MIN = 2;
const EN_TETE =
  /^\s*(?:noms?\s+(?:de\s+)?(?:la|des)?\s*)?(?:communes?|collectivit[eé]s?|signataires?|villes?|parties?)(?:\s+signataires?)?(?:\s+(?:et|ou)\s+(?:organismes?|institutions?|partenaires?))?\s*$/i;

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

/** "Commune | Représentée par | Délibération du": the column of the names, where the row under the title heads a table. */
function colonneDesNoms({ lignes }: Feuille, rang: number, outils: Outils): number | null {
  const [entete, premiere] = [lignes[rang + 1], lignes[rang + 2]];
  if (!entete || !premiere || entete.cases.length < COLONNES_MIN) return null;
  const tete = entete.cases.find(({ texte }) => EN_TETE.test(texte));
  const nom = tete && premiere.cases.find(({ column }) => column === tete.column);
  return nom && nomsDans(nom, outils).length > 0 ? tete.column : null;
}

const seulement = ({ row, cases }: Ligne, colonne: number): Ligne => ({
  row,
  cases: cases.filter(({ column }) => column === colonne),
});

/** Names under a title, down to a blank stretch or to what is no list of names any more. */
function nomsSous(feuille: Feuille, rang: number, outils: Outils): readonly Field[] {
  const noms: Field[] = [];
  let row = feuille.lignes[rang]?.row ?? 0;
  const colonne = colonneDesNoms(feuille, rang, outils);
  for (const entiere of feuille.lignes.slice(rang + (colonne === null ? 1 : 2))) {
    if (entiere.row > row + SAUT_MAX + (colonne === null ? 0 : 1)) break;
    const ligne = colonne === null ? entiere : seulement(entiere, colonne);
    if (CONCLUSION.test(ligne.cases[0]?.texte ?? '')) break;
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

/** "Elle associe 6 communes signataires : Le Quesnoy, Landrecies et Bavay." */
const EN_LIGNE =
  /\b(\d{1,3})\s+(?:communes?|collectivit[eé]s?)(?:\s+(?:signataires?|membres?|adh[eé]rentes?|engag[eé]es?))?\s*:\s*([^.;:\n]+)\.?\s*$/iu;
const EN_LIGNE_MAX = 1500;

/** Lists written in a sentence, after what counts them. */
function listesEnLigne(feuille: Feuille, outils: Outils): ListeSignataires[] {
  return feuille.lignes.flatMap(({ cases }) =>
    cases.flatMap((c) => {
      const trouvee = c.texte.length <= EN_LIGNE_MAX ? EN_LIGNE.exec(c.texte) : null;
      const [, nombre, liste = ''] = trouvee ?? [];
      const noms = trouvee
        ? liste
            .split(/,\s*|\s+et\s+(?=\p{Lu})/u)
            .map((nom) => champPartie(c, nom.trim(), nomDeCollectivite(nom, outils)))
        : [];
      if (noms.length < NOMS_MIN || !noms.every((nom) => estCommune(nom, outils))) return [];
      const annonce: Annonce = { objet: 'communes', nombre: champValeur(c, Number(nombre)) };
      return [{ noms, annonce, territoire: territoireDe(feuille) }];
    }),
  );
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

/** "Nombre de communes signataires | 32", in the sheet that sums up the convention. */
const NOMBRE_DE_SIGNATAIRES =
  /^\s*(?:nombre|nb|nbre)\s+(?:total\s+)?(?:de\s+)?(communes?|collectivit[eé]s?)\s+signataires?\s*:?\s*$/i;

function annonceEnTableau(feuilles: readonly Feuille[]): Annonce | null {
  for (const { cases } of feuilles.flatMap(({ lignes }) => lignes)) {
    const [etiquette, nombre, ...autres] = cases;
    const dit =
      etiquette && autres.length === 0 ? NOMBRE_DE_SIGNATAIRES.exec(etiquette.texte)?.[1] : undefined;
    if (dit === undefined || typeof nombre?.cell.value !== 'number') continue;
    const objet = /commune/i.test(dit) ? 'communes' : 'signataires';
    return { objet, nombre: champValeur(nombre, nombre.cell.value) };
  }
  return null;
}

/** The only list of the workbook answers the number that a summary gives. */
function annoncer(
  listes: readonly ListeSignataires[],
  feuilles: readonly Feuille[],
): readonly ListeSignataires[] {
  const [seule, ...autres] = listes;
  if (!seule || seule.annonce || autres.length > 0) return listes;
  return [{ ...seule, annonce: annonceEnTableau(feuilles) }];
}

const LIGNES_MAX = 3000;

export function lireSignataires(feuilles: readonly Feuille[], outils: Outils): readonly ListeSignataires[] {
  const courtes = feuilles.filter(({ lignes }) => lignes.length <= LIGNES_MAX);
  const listes = courtes.flatMap((feuille) => {
    const titrees = [...listesTitrees(feuille, outils), ...listesEnLigne(feuille, outils)];
    return titrees.length > 0 ? titrees : listeDesParaphes(feuille, outils);
  });
  return annoncer(listes, courtes);
}
