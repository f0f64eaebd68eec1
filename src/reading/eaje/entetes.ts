import { caseEn } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Outils } from '../equipements/outils';
import type { Role } from '../records';
import { completer, periodeDe, SANS_PERIODE } from './fait';
import type { Periode } from './fait';
import { lireLibelle } from './libelle';
import type { Libelle } from './libelle';

/**
 * The cell of a row of headers that stands over a column: its own, the merged one, or the one on its left that goes on
 * over the headers of the next row.
 */
function titreAuDessus(
  feuille: Feuille,
  ligne: Ligne,
  suivante: Ligne | undefined,
  column: number,
): Case | null {
  const propre = caseEn(ligne, column);
  if (propre) return propre;
  const avant = ligne.cases.findLast((c) => c.column < column);
  if (!avant) return null;
  const fin = feuille.finEnLargeur(avant.row, avant.column);
  if (fin >= column) return avant;
  const coiffe = suivante && caseEn(suivante, avant.column) && caseEn(suivante, column);
  return coiffe && fin === avant.column ? avant : null;
}

/** Headers over a column, from top to bottom. */
export function titresDe(feuille: Feuille, lignes: readonly Ligne[], column: number): readonly Case[] {
  return lignes.flatMap((ligne, rang) => titreAuDessus(feuille, ligne, lignes[rang + 1], column) ?? []);
}

/** Labels of the roles that outils.entete does not know. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['annee', /^(?:annees?|exercices?|annee de reference|millesime|periode)$/],
  [
    'statut',
    /^(?:etats?|statut|version|nature des donnees|type de donnees|nature|situation|reel previsionnel)$/,
  ],
  [
    'indicateur',
    /^(?:indicateurs?|mesures?|donnees?|libelles?|rubriques?)(?: (?:d |de |des |en )?(?:eaje|psu|creches?|gestion|activite|suivi|annee|reel\w*|(?:19|20)\d\d))*$/,
  ],
  [
    'nom',
    /^(?:(?:nom|denomination)s? )?(?:de |d |des |du |de l )?(?:l |la )?(?:eaje|creches?|multi ?accueils?|structures?|etablissements?|equipements?)(?: (?:eaje|petite enfance|concernee?s?|d accueil))*$/,
  ],
];

/** Role of a header, when it is no measure. */
export function roleDuTitre(c: Case, outils: Outils, simple: string): Role | null {
  const connu = ROLES.find(([, motif]) => motif.test(simple));
  if (connu) return connu[0];
  if (outils.typeEnTete(c.texte)?.reconnu.type === 'EAJE') return null;
  const entete = outils.entete(c.texte);
  if (!entete || entete.etranger) return null;
  return entete.role === 'structure' ? 'nom' : entete.role;
}

/** "Taux d’occupation" over "Réel" and "Financier": the word under it completes the measure, it is no state. */
const QUALIFICATIF = /^(?:taux )?(?:reel\w*|financier\w*|facture\w*|physique\w*|realise\w*|paye\w*)$/;
const NE_QUALIFIE_QUE = /^(?:taux )?(?:financier\w*|facture\w*|physique\w*|paye\w*)$/;

export interface Freres {
  /** Some header of the same row says "financier" or "facturé". */
  readonly qualifient: boolean;
}

export function freresDe(ligne: Ligne | undefined, simplifier: (texte: string) => string): Freres {
  return { qualifient: ligne?.cases.some((c) => NE_QUALIFIE_QUE.test(simplifier(c.texte))) ?? false };
}

/** The period that headers over one another tell. */
export function periodeDesTitres(
  titres: readonly Case[],
  { qualifient }: Freres,
  simplifier: (texte: string) => string,
): Periode {
  const dits = titres.filter((titre) => !qualifient || !QUALIFICATIF.test(simplifier(titre.texte)));
  return completer(SANS_PERIODE, ...dits.toReversed().map(periodeDe));
}

/** The label that headers over one another make together. */
export function libelleDesTitres(
  titres: readonly Case[],
  { qualifient }: Freres,
  simplifier: (texte: string) => string,
): Libelle | null {
  const dits = titres.map((titre) => lireLibelle(titre.texte));
  const rang = dits.findLastIndex(({ mesure }) => mesure !== null);
  const dernier = titres.at(-1);
  const dite = dits[rang];
  if (!dernier || !dite) return null;
  const apres = titres.slice(rang + 1);
  const suivants = apres.map((titre) => simplifier(titre.texte));
  if (qualifient && suivants.some((texte) => QUALIFICATIF.test(texte))) {
    return lireLibelle([titres[rang], ...apres].map((titre) => titre?.texte ?? '').join(' '));
  }
  const etranger = dits.slice(rang + 1).some(({ periode, neutre }) => !periode && !neutre);
  return etranger || dits.some(({ autre }) => autre) ? null : dite;
}
