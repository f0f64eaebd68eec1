import type { Finding } from '../../rules';
import type { SheetSpec } from '../../workbook';
import { accorde } from '../accord';
import type { DemandeAnnexe } from './demande';
import { erreursDe } from './erreurs';
import { SORTES } from './sortes';

/** What will be made, said before it is. */
export interface Apercu {
  /** Names of the sheets, as they will be when they are free. */
  readonly feuilles: readonly string[];
  readonly pages: number;
  /** "61 équipements, 8 collectivités, environ 9 pages A4." */
  readonly contenu: string;
  /** Why there is nothing to make; null when there is something. */
  readonly manque: string | null;
  /** Errors still open in what it is made of. */
  readonly erreurs: readonly Finding[];
  /** "À corriger d’abord : 2 erreurs"; null when there is none. */
  readonly aCorriger: string | null;
}

function enPages(pages: number): string {
  return pages > 1 ? `environ ${accorde(pages, 'page')} A4` : '1 page A4';
}

/** What these sheets, made on this demand, will be on so many pages. */
export function apercuDe(
  { kind, controle }: DemandeAnnexe,
  feuilles: readonly SheetSpec[],
  pages: number,
): Apercu {
  const { contenu, manque } = SORTES[kind];
  const visibles = feuilles.filter(({ isHidden }) => !isHidden);
  if (visibles.length === 0) {
    return { feuilles: [], pages: 0, contenu: '', manque, erreurs: [], aCorriger: null };
  }
  const erreurs = erreursDe(kind, controle);
  return {
    feuilles: visibles.map(({ name }) => name),
    pages,
    contenu: `${[contenu(controle), enPages(pages)].filter(Boolean).join(', ')}.`,
    manque: null,
    erreurs,
    aCorriger: erreurs.length > 0 ? `À corriger d’abord\u00a0: ${accorde(erreurs.length, 'erreur')}` : null,
  };
}

/** "Feuille « Annexe 2 »", "Feuilles « Annexe 3 » et « Fiches action »". */
export function feuillesEnMots(noms: readonly string[]): string {
  const entre = noms.map((nom) => `«\u00a0${nom}\u00a0»`);
  const dernier = entre.pop() ?? '';
  return entre.length > 0 ? `Feuilles ${entre.join(', ')} et ${dernier}` : `Feuille ${dernier}`;
}

/** "Feuille « Annexe 2 » créée." */
export function creationEnMots(noms: readonly string[]): string {
  return `${feuillesEnMots(noms)} ${noms.length > 1 ? 'créées' : 'créée'}.`;
}

/** "57 points.", "Rien à signaler." */
export function pointsEnMots(nombre: number): string {
  return nombre > 0 ? `${accorde(nombre, 'point')}.` : 'Rien à signaler.';
}
