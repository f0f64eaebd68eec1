import { champPartie, champValeur } from '../feuille/champ';
import { lireNumero, numeroEnTete } from '../numeros';
import type { Field, Numero } from '../records';
import { numeroDeFeuille, sansNiveau, titreNet } from './bandeau';
import type { Bandeau } from './bandeau';
import { valeurDe } from './champs';
import type { ChampLu, GrilleLue } from './grille';
import type { CaseLue, LigneLue } from './lignes';

export interface Identite {
  readonly numero: Field<Numero> | null;
  readonly titre: Field | null;
}

interface Candidat extends Bandeau {
  readonly lue: CaseLue;
}

const LETTRES_D_UN_TITRE = 300;
const CONSIGNE = /^\s*\(.*\)\s*$/su;

function bandeauxDe(lignes: readonly LigneLue[]): readonly Candidat[] {
  return lignes.flatMap(({ cases }) =>
    cases.flatMap((lue) => (lue.bandeau ? [{ lue, ...lue.bandeau }] : [])),
  );
}

/** The first free text after the banner and before any label: the title on a row of its own. */
function titreSousBandeau(libres: readonly CaseLue[], apres: number, avant: number): CaseLue | null {
  const suivante = libres.find(({ c }) => c.row >= apres && c.row <= avant && !estBandeau(c.texte));
  return suivante ?? null;
}

const estBandeau = (texte: string): boolean =>
  texte.length > LETTRES_D_UN_TITRE || CONSIGNE.test(texte) || numeroEnTete(texte)?.mot === 'objectif';

function champTitre(lue: CaseLue, titre: string): Field {
  const { texte } = lue.c;
  const net = titre.replace(/\n+/g, ' ');
  return champPartie(lue.c, texte.includes(titre) ? titre : texte, net);
}

function titreDIntitule({ champs }: GrilleLue): Field | null {
  const lu = champs.find(({ nom }) => nom === 'titre');
  const valeur = lu ? valeurDe(lu.morceaux) : null;
  return valeur && { ...valeur, value: titreNet(valeur.value.replace(/\n+/g, ' ')) };
}

function numeroDIntitule({ champs }: GrilleLue): Field<Numero> | null {
  const morceau = champs.find(({ nom }) => nom === 'numero')?.morceaux[0];
  const numero = morceau && numeroEnTete(morceau.texte)?.numeros[0]?.numero;
  return morceau && numero ? champValeur(morceau.c, numero) : null;
}

/** "3 bis – Créer un relais" under a label « Action »: the number is in the title. */
function separer(titre: Field | null): Identite {
  const entete = titre && numeroEnTete(titre.value);
  const situe = entete?.numeros[0];
  if (!titre || !entete?.sur || !situe || entete.reste === '') return { numero: null, titre };
  return {
    numero: { value: situe.numero, printed: titre.value.slice(situe.debut, situe.fin), cells: titre.cells },
    titre: { ...titre, value: titreNet(entete.reste), printed: titreImprime(titre, entete.reste) },
  };
}

function titreImprime({ printed }: Field, reste: string): string {
  return printed.includes(reste) ? reste : printed;
}

/** The number and the title of a fiche: its banner, its label « Intitulé », else the name of its sheet. */
export function identiteDe(lignes: readonly LigneLue[], grille: GrilleLue): Identite {
  const bandeaux = bandeauxDe(lignes).filter(({ lue }) => lue.c.row <= premierIntitule(grille, lignes));
  const nomme = bandeaux.find(({ numero }) => numero !== null);
  const titre = titreDe(lignes, grille, bandeaux);
  const separe = separer(titre);
  return {
    numero:
      (nomme ? numeroDuBandeau(nomme) : numeroACote(lignes, bandeaux)) ??
      numeroDIntitule(grille) ??
      separe.numero ??
      parFeuille(lignes),
    titre: separe.titre,
  };
}

/** The same where labels alone say it, as in the columns of a table. */
export function identiteDesIntitules(champs: readonly ChampLu[]): Identite {
  const grille: GrilleLue = { champs, libres: [] };
  const separe = separer(titreDIntitule(grille));
  return { numero: numeroDIntitule(grille) ?? separe.numero, titre: separe.titre };
}

function numeroDuBandeau({ lue, numero }: Candidat): Field<Numero> | null {
  if (!numero) return null;
  const texte = sansNiveau(lue.c.texte);
  const situe = numeroEnTete(texte)?.numeros[0];
  const printed = situe ? texte.slice(situe.debut, situe.fin) : lue.c.texte;
  return { value: numero, printed, cells: lue.c.lieu };
}

/** « Fiche action » in a cell, « A1 » in the next one. */
function numeroACote(lignes: readonly LigneLue[], bandeaux: readonly Candidat[]): Field<Numero> | null {
  const muet = bandeaux.find(({ nature, titre }) => nature === 'fiche' && titre === '');
  const ligne = muet && lignes.find(({ row }) => row === muet.lue.c.row);
  for (const { c } of ligne?.cases ?? []) {
    const numero = c === muet?.lue.c ? null : lireNumero(c.texte);
    if (numero) return champValeur(c, numero);
  }
  return null;
}

/** Row of the first label of a field of the form. */
function premierIntitule({ champs }: GrilleLue, lignes: readonly LigneLue[]): number {
  const rows = champs
    .filter(
      ({ nom }) =>
        nom !== 'axe' && nom !== 'orientations' && nom !== 'autre' && nom !== 'titre' && nom !== 'numero',
    )
    .map(({ intitule }) => intitule.c.row);
  return rows.length > 0 ? Math.min(...rows) : (lignes.at(-1)?.row ?? 0);
}

function titreDe(
  lignes: readonly LigneLue[],
  grille: GrilleLue,
  bandeaux: readonly Candidat[],
): Field | null {
  const titre = bandeaux.find((bandeau) => bandeau.titre !== '');
  if (titre?.nature === 'fiche') return champTitre(titre.lue, titre.titre);
  const nomme = titreDIntitule(grille);
  if (nomme) return nomme;
  const debut = bandeaux[0]?.lue.c.row ?? lignes[0]?.row ?? 0;
  const libre = titreSousBandeau(
    grille.libres.filter((lue) => lue.bandeau === null),
    debut,
    premierIntitule(grille, lignes),
  );
  if (titre && (!libre || libre.c.row > titre.lue.c.row)) return champTitre(titre.lue, titre.titre);
  return libre && champTitre(libre, titreNet(libre.c.texte));
}

function parFeuille(lignes: readonly LigneLue[]): Field<Numero> | null {
  const premiere = lignes[0]?.cases[0]?.c;
  const numero = premiere ? numeroDeFeuille(premiere.sheet) : null;
  return premiere && numero ? champValeur(premiere, numero) : null;
}
