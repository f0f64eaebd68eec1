import { typeEnTete, typesDans, typesEmpiles } from '../../referentiel';
import type { Mot, TypeSitue } from '../../referentiel';
import type { TypeDecoupe } from './decoupage';
import { parleDUnType, peutCommencerUnType } from './premiers-mots';

/** The types that a label names, and where the name begins. */
export interface Intitule {
  readonly types: readonly TypeDecoupe[];
  /** First character after the types at the head of the label; 0 when the head is no type. */
  readonly fin: number;
  /** Where the name ends when the types follow it: "Centre social Jean Ferrat : animation globale". */
  readonly finDuNom: number | null;
}

const SEPARATEURS = /^[\s,;:/+&•·|.–—-]*$/u;
/** Between two types of one list: "ALSH / RPE", a line each, "LAEP et RPE". */
const LISTE = /[/+&;,\n•]|\bet\b/iu;
/** These two services of a centre social are counted apart. */
const ANIMATIONS = /^animation/i;

function decoupe({ reconnu, debut, fin }: TypeSitue, texte: string): TypeDecoupe {
  return { reconnu, printed: texte.slice(debut, fin), debut, fin };
}

/** Reads the types of a label, which is what stands before the address, and of which these are the words. */
export function lireIntitule(libelle: string, mots: readonly Mot[]): Intitule {
  const premier = mots[0];
  if (!premier) return SANS_TYPE;
  const parle = parleDUnType(mots);
  const apresNom = parle ? typesApresNom(libelle) : null;
  if (apresNom) return apresNom;
  return typesEnTete(libelle, premier) ?? (parle ? typesAuMilieu(libelle) : SANS_TYPE);
}

const SANS_TYPE: Intitule = { types: [], fin: 0, finDuNom: null };

/** "MAM'zelle Coccinelle" is a name. */
const ELISION = /^['’]/u;

function typesEnTete(libelle: string, { mot, debut }: Mot): Intitule | null {
  if (!peutCommencerUnType(mot) || ELISION.test(libelle.slice(debut + mot.length))) return null;
  const empiles = typesEmpiles(libelle);
  if (empiles.length > 0) return enTete(libelle, empiles);
  const approche = typeEnTete(libelle);
  if (!approche) return null;
  const type = { reconnu: approche.reconnu, debut, fin: approche.longueur };
  return { types: [decoupe(type, libelle)], fin: approche.longueur, finDuNom: null };
}

/** "Association Temps Libre - Accueil de loisirs": the whole is the name. */
function typesAuMilieu(libelle: string): Intitule {
  const types = typesDans(libelle).filter(
    ({ reconnu, fin }) => reconnu.type !== 'AUTRE' && !ELISION.test(libelle.slice(fin)),
  );
  return { types: sansRedite(libelle, types), fin: 0, finDuNom: null };
}

/** "Name : type type", where nothing but types follows the colon. */
function typesApresNom(libelle: string): Intitule | null {
  const deuxPoints = libelle.indexOf(':');
  if (deuxPoints <= 0) return null;
  const suite = ' '.repeat(deuxPoints + 1) + libelle.slice(deuxPoints + 1);
  const types = typesEmpiles(suite);
  const fin = types.at(-1)?.fin;
  if (fin === undefined || !SEPARATEURS.test(libelle.slice(fin))) return null;
  return { types: sansRedite(libelle, types), fin: 0, finDuNom: deuxPoints };
}

/** Several types at the head count when they are listed, or when they are all that the label says. */
function enTete(libelle: string, empiles: readonly TypeSitue[]): Intitule {
  const tout = SEPARATEURS.test(libelle.slice(empiles.at(-1)?.fin ?? 0));
  let gardes = 1;
  while (gardes < empiles.length && continueLaListe(libelle, empiles, gardes, tout)) gardes += 1;
  const types = empiles.slice(0, gardes);
  return { types: sansRedite(libelle, types), fin: types.at(-1)?.fin ?? 0, finDuNom: null };
}

function continueLaListe(
  libelle: string,
  empiles: readonly TypeSitue[],
  rang: number,
  tout: boolean,
): boolean {
  const type = empiles[rang];
  const entre = libelle.slice(empiles[rang - 1]?.fin ?? 0, type?.debut);
  if (LISTE.test(entre)) return true;
  return tout && type?.reconnu.type !== 'AUTRE';
}

/** "Multi-accueil (EAJE)" and "ALSH extrascolaire, centre de loisirs" are one type said twice. */
function sansRedite(libelle: string, types: readonly TypeSitue[]): readonly TypeDecoupe[] {
  const gardes: TypeSitue[] = [];
  for (const type of types) {
    const memes = gardes.filter(({ reconnu }) => reconnu.type === type.reconnu.type);
    const redite = memes.some(
      ({ reconnu }) => !ANIMATIONS.test(reconnu.libelle) || reconnu.libelle === type.reconnu.libelle,
    );
    const generique =
      type.reconnu.type === 'ALSH' && gardes.some(({ reconnu }) => reconnu.type.startsWith('ALSH'));
    if (!redite && !generique) gardes.push(type);
  }
  return gardes.map((type) => decoupe(type, libelle));
}
