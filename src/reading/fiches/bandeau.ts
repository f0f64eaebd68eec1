import { numeroEnTete } from '../numeros';
import type { Numero } from '../records';

/** The first line of a fiche: what it is called. */
export interface Bandeau {
  /** "fiche" for « Fiche action n° 3 », "action" for « Action 3 → … ». */
  readonly nature: 'fiche' | 'action';
  readonly numero: Numero | null;
  /** What follows the number, without the quotes around it; "" when the title is elsewhere. */
  readonly titre: string;
  /** "(suite)": the same fiche goes on. */
  readonly suite: boolean;
}

const LETTRES_MAX = 400;
const PEUT_ANNONCER = /fiche|action|projet|^\W*FA\s?(?:n\s?[°º]\s?)?\d/i;
/** « Fiche de poste » and « Fiche enjeu » are other documents; « Fiches actions » announces a set. */
const FICHE_DITE =
  /^\W*(?:annexe\s[^:–—-]{0,20}[:–—-]\s*)?fiche[\s-]+(?:d[’']\s*)?(?:action|projet|op[ée]ration)(?![\p{L}])/iu;
const MENTION = /\(?\s*(?:mises? à jour|maj|nouvelle|nouveau|modifi[ée]e?|actualis[ée]e?)\s*\)?/iu;
const SUITE = /\(?\bsuite\b\)?/iu;
const AVANT_TITRE = /^[\s:.–—=>→|/-]+/u;
const ENTRE_GUILLEMETS = /^(?:«\s*([^«»]*?)\s*»|"([^"]*)"|“([^“”]*)”)\s*\.?$/u;

/** « Axe 2 – Action 3 »: the level of the plan before the number that it holds. */
const NIVEAU_DEVANT =
  /^\W*(?:axe|enjeu|orientation|priorit[ée]|volet|th[èe]me|th[ée]matique|objectif)\s*(?:n\s?[°º]\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])\s*[-–—/:,.|]+\s*(?=(?:fiche|action|FA)(?!\p{L}))/iu;

/** « CTG du Haut-Pays 2024-2027 – Fiche action n° 1 »: the name of the convention, printed on each of its pages. */
const CONVENTION_DEVANT =
  /^\W*(?:CTG|convention\s+territoriale\s+globale|annexe\s+\d)(?!\p{L})[^:;.\n]{0,100}?\s[-–—|:]+\s*(?=fiche[\s-]+(?:action|projet)(?!\p{L}))/iu;

/** A banner without the convention nor the level of the plan that it may begin with. */
export function sansNiveau(texte: string): string {
  return texte.replace(CONVENTION_DEVANT, '').replace(NIVEAU_DEVANT, '');
}

/** A title without what parts it from its number, nor the quotes that enclose all of it. */
export function titreNet(texte: string): string {
  const net = texte.replace(AVANT_TITRE, '').trim();
  const cite = ENTRE_GUILLEMETS.exec(net);
  return (cite?.[1] ?? cite?.[2] ?? cite?.[3] ?? net).trim();
}

function sansMention(texte: string): string {
  const reste = texte.replace(SUITE, ' ').replace(AVANT_TITRE, '');
  return titreNet(MENTION.exec(reste)?.index === 0 ? reste.replace(MENTION, '') : reste);
}

/** The banner that a text is; null when it is something else. */
export function bandeauDe(brut: string): Bandeau | null {
  if (brut.length > LETTRES_MAX || !PEUT_ANNONCER.test(brut)) return null;
  const texte = sansNiveau(brut);
  const entete = numeroEnTete(texte.replace(/^\W*annexe\s[^:–—-]{0,20}[:–—-]\s*/iu, ''));
  const situe = entete?.numeros[0];
  const suite = SUITE.test(texte);
  if (entete && situe && (entete.mot === 'fiche' || entete.mot === 'action')) {
    if (entete.mot === 'fiche' && /^\W*fiches\b/iu.test(texte)) return null;
    return { nature: entete.mot, numero: situe.numero, titre: sansMention(entete.reste), suite };
  }
  const dite = FICHE_DITE.exec(texte);
  if (!dite) return null;
  const reste = texte.slice(dite[0].length).replace(/^\s*n\s?[°ºo]\.?\s*(?=$|\s|:)/iu, '');
  return /^\s*(?:$|[:–—→(-])/u.test(reste)
    ? { nature: 'fiche', numero: null, titre: sansMention(reste), suite }
    : null;
}

/** "Fiche 3 bis", "Opale - Fiche action 5": the number that a sheet's name gives to its fiche. */
export function numeroDeFeuille(nom: string): Numero | null {
  const debut = /\b(?:fiche(?:[\s-]*action)?|FA|action)[\s_-]*(?:n\s?[°ºo]\.?\s*)?\d/iu.exec(nom)?.index;
  if (debut === undefined || /fiches?\s+de\s+poste/iu.test(nom)) return null;
  return numeroEnTete(nom.slice(debut))?.numeros[0]?.numero ?? null;
}
