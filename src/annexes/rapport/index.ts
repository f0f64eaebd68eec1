import type { Finding, Severity } from '../../rules';
import { cellName } from '../../workbook';
import type { SheetSpec, SpecCell } from '../../workbook';
import { cellule, Feuille } from '../feuille';
import type { FabriqueAnnexe, Matiere } from '../matiere';
import { jourEnClair, origineDe, pageDe } from '../page';
import type { NomStyle } from '../style';
import { lisible } from '../texte';
import { ecrireAcceptations } from './acceptations';
import { ecrireTableau, fort, lienVers, texte } from './tableau';
import type { Colonne } from './tableau';

const TITRE = 'Rapport de contrôle';
const HAUTEUR_TITRE = 26;

/** The word and the look of each severity, from the gravest. */
const GRAVITES: Readonly<Record<Severity, { readonly mot: string; readonly style: NomStyle }>> = {
  error: { mot: 'Erreur', style: 'graviteErreur' },
  warning: { mot: 'À vérifier', style: 'graviteAlerte' },
  info: { mot: 'Pour information', style: 'graviteInformation' },
};

function gravite({ severity }: Finding): SpecCell {
  const { mot, style } = GRAVITES[severity];
  return cellule(mot, style);
}

function lieu({ cells: [premiere] }: Finding): SpecCell {
  return premiere ? lienVers(premiere, cellName(premiere.row, premiere.column)) : texte(null);
}

function correction({ fix, expected }: Finding): string | null {
  if (fix) return fix.label;
  return expected === null ? null : `Valeur attendue\u00a0: ${expected}`;
}

const COLONNES: readonly Colonne<Finding>[] = [
  { entete: 'Gravité', largeur: 13, cellule: gravite },
  { entete: 'Feuille', largeur: 18, cellule: ({ cells: [premiere] }) => texte(premiere?.sheet ?? null) },
  { entete: 'Cellule', largeur: 9, cellule: lieu },
  { entete: 'Point', largeur: 20, cellule: ({ titre }) => fort(titre) },
  { entete: 'Quoi', largeur: 34, cellule: ({ quoi }) => texte(quoi) },
  { entete: 'Pourquoi', largeur: 30, cellule: ({ pourquoi }) => texte(pourquoi) },
  { entete: 'Que faire', largeur: 28, cellule: ({ queFaire }) => texte(queFaire) },
  { entete: 'Calcul', largeur: 22, cellule: ({ calcul }) => texte(calcul) },
  { entete: 'Correction proposée', largeur: 24, cellule: (finding) => texte(correction(finding)) },
];

const LIGNES_AU_DESSUS = 4;

/** « Erreur : 12 · À vérifier : 27 · Pour information : 18 », counted by Excel. */
function resume(nombre: number): string {
  const plage = `$A$${String(LIGNES_AU_DESSUS + 2)}:$A$${String(LIGNES_AU_DESSUS + 1 + nombre)}`;
  const comptes = Object.values(GRAVITES).map(({ mot }) => `"${mot}\u00a0: "&COUNTIF(${plage},"${mot}")`);
  return `=${comptes.join('&" · "&')}`;
}

function ecrire(feuille: Feuille, { findings, acceptations = [], fichier, jour }: Matiere): void {
  feuille.bande(TITRE, 'titre', undefined, HAUTEUR_TITRE);
  feuille.bande(`${lisible(fichier)}, contrôlé le ${jourEnClair(jour)}`, 'sousTitre');
  const bilan = findings.length === 0 ? 'Rien à signaler.' : { formula: resume(findings.length) };
  feuille.bande(bilan, 'section', undefined, HAUTEUR_TITRE);
  feuille.vide();
  ecrireTableau(feuille, COLONNES, findings);
  ecrireAcceptations(feuille, acceptations);
}

function specDe(matiere: Matiere): SheetSpec {
  const titleRows = { first: LIGNES_AU_DESSUS, last: LIGNES_AU_DESSUS };
  const feuille = new Feuille({
    name: TITRE,
    kind: 'rapport',
    origin: origineDe(matiere),
    widths: COLONNES.map(({ largeur }) => largeur),
    page: pageDe(matiere, TITRE, { orientation: 'landscape', titleRows }),
  });
  ecrire(feuille, matiere);
  return feuille.spec({
    frozen: { rows: LIGNES_AU_DESSUS + 1, columns: 0 },
    filter: {
      top: LIGNES_AU_DESSUS,
      bottom: LIGNES_AU_DESSUS + matiere.findings.length,
      left: 0,
      right: COLONNES.length - 1,
    },
  });
}

/** The points still open, one a row, in the order given, each with a link to its cell; then those that were accepted. */
export const rapport: FabriqueAnnexe = (matiere) => [specDe(matiere)];
