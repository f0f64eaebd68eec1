import { normaliser } from '../../referentiel';
import type { LigneEtrangere } from '../records';

type Nature = LigneEtrangere['nature'];

const PIED_DE_PAGE =
  /\b\d{1,3}\s*\/\s*\d{1,3}\s*$|^\s*page\s*\d+|\bpage\s+\d+\s*(?:\/|sur|de)\s*\d+|^\s*-?\s*\d{1,3}\s*-?\s*$|^\s*caf\b.*\bservice\b|\bversion\s+\d|\bV\d+\s+\d{2}\/\d{2}/i;
const CONSIGNE =
  /^\s*[►➤→☞]|^\s*\(?\s*(?:consignes?|merci de|à remplir|a remplir|à compléter|pr[eé]ciser|indiquer|ajouter|ins[eé]rer|dupliquer|supprimer|renseigner|lister|une liste des)\b|^\s*exemple\s*:/i;
const NOTE =
  /^\s*(?:\*+|nb\b|n\.b\.|nota\b|notes?\b|source|remarques?\s*:|l[eé]gende|\(\d\)|¹|²|rappel|ces? (?:liste|tableau))|^\s*(?:mise? [aà] jour|actualis[eé])/i;
/** "4 établissements, 112 places.": the list in a sentence, under it. */
const DECOMPTE =
  /^\s*\d{1,3}\s+(?:[ée]tablissements?|[ée]quipements?|structures?|services?|accueils?|cr[èe]ches?|places)(?!\p{L})[^.]*\.\s*$/iu;
const PROSE = 160;

/** Why a lone cell inside a table is no record; null when it may be one. */
export function natureEtrangere(texte: string): Nature | null {
  if (PIED_DE_PAGE.test(texte)) return 'pied-de-page';
  if (CONSIGNE.test(texte)) return 'consigne';
  if (NOTE.test(texte)) return 'note';
  return texte.length > PROSE || DECOMPTE.test(texte) ? 'note' : null;
}

const TOTAL =
  /^\s*(?:sous[\s-]*|s\s*[/.]\s*|grand\s+)?(?:total|totaux)\b|^\s*(?:nombre|nb)\s+(?:total|d['’e])|^\s*(?:sous[\s-]*)?(?:ensemble|cumul)\s*(?:$|:|d(?:u|es?)\s+(?:l[ae]\s+|l['’])?(?:territoire|ctg|epci|communes|collectivit|structures|services|[eé]quipements|agglo|communaut|signataires))/i;

/** A row that adds up the others. */
export function estTotal(texte: string): boolean {
  return TOTAL.test(texte);
}

const VIDE_DIT =
  /^\s*(?:n[eé]ant|aucune?|sans objet|s\.?\s?o\.?|n\.?\s?c\.?|non concern[eé]e?|[-–—/]+)\s*\.?\s*$/i;

/** "Néant", "-", "s.o.": the cell says that there is nothing to write. */
export function estVideDit(texte: string): boolean {
  return VIDE_DIT.test(texte);
}

const THEME =
  /^(?:(?:axe|theme|thematique|secteur|volet|pole|champ|domaine|politique)s? )?(?:\d{1,2} |[ivx]{1,4} |[a-d] )?(?:(?:et|a la|de la|de l|de|la|l|a|au|aux|du|des|les) |(?:petite enfance|enfance|jeunesse|parentalite|animation|vie sociale|vie locale|acces aux droits|droits|numerique|logement|handicap|inclusion|pilotage|coordination|ingenierie|soutien|accompagnement|extrascolaire|periscolaire|familles?) ?)+$/;

/** "PETITE ENFANCE" on a row of its own: gathers rows that say their types themselves. */
export function estTheme(texte: string): boolean {
  return THEME.test(normaliser(texte));
}

const SOUS_TITRE = /^[eé]quipements?\s+et\s+services?\b|^(?:services?|structures?)\s+et\s+[eé]quipements?\b/i;

/** "Equipements et services inscrits ou non dans le CEJ": a subtitle that every block repeats. */
export function estSousTitre(texte: string): boolean {
  return SOUS_TITRE.test(texte);
}
