import { caseEn } from '../feuille/feuille';
import type { Ligne } from '../feuille/feuille';
import type { Role } from '../records';
import type { Colonne } from './colonnes';
import type { Outils } from './outils';
import { typeDeGroupe } from './rangees';

/** What a summary counts by: its only column of words. */
const COMPTES_PAR: ReadonlySet<Role> = new Set(['type', 'commune', 'collectivite']);
const LIGNES_MIN = 2;

type Contenu = 'chiffres' | 'mots' | 'rien';

/** "12", "12 places", "-", "X": what stands where things are counted. */
const CHIFFRE = /^\s*(?:\d[\d \u00a0\u202f.,]*(?:\s*(?:places?|pl\.?))?|[-–—/x✓✔])\s*$/iu;

function contenuDe(lignes: readonly Ligne[], column: number): Contenu {
  const textes = lignes.flatMap((ligne) => caseEn(ligne, column)?.texte ?? []);
  if (textes.length < LIGNES_MIN) return textes.length > 0 ? 'mots' : 'rien';
  const chiffres = textes.filter((texte) => CHIFFRE.test(texte)).length;
  return chiffres * 2 > textes.length ? 'chiffres' : 'mots';
}

const PART_DE_TYPES = 0.6;

/** "Service", "Récapitulatif": such a header names the types that its column holds. */
function nommeDesTypes(lignes: readonly Ligne[], { role, column }: Colonne, outils: Outils): boolean {
  if (role !== 'nom') return false;
  const cases = lignes.flatMap((ligne) => caseEn(ligne, column) ?? []);
  const types = cases.filter(({ texte }) => typeDeGroupe(texte, outils));
  return types.length >= cases.length * PART_DE_TYPES;
}

/** "Commune | Équipements | dont EAJE", "Type | Nombre | Places": figures that count equipments and list none. */
export function compteDesEquipements(
  colonnes: readonly Colonne[],
  lignes: readonly Ligne[],
  outils: Outils,
): boolean {
  const lues = colonnes.map((colonne) => ({ ...colonne, contenu: contenuDe(lignes, colonne.column) }));
  const [mots, ...autres] = lues.filter(({ contenu }) => contenu === 'mots');
  if (!mots || autres.length > 0) return false;
  if (!COMPTES_PAR.has(mots.role) && !nommeDesTypes(lignes, mots, outils)) return false;
  return lues.some(
    ({ contenu, role, column }) => contenu === 'chiffres' && role !== 'places' && column > mots.column,
  );
}
