import type { NomChamp } from '../../reading';
import type { SheetSpec, SpecValue } from '../../workbook';
import { Feuille } from '../feuille';
import type { Zone } from '../feuille';
import type { Matiere } from '../matiere';
import { sommeDe } from '../mesure';
import { origineDe, pageDe } from '../page';
import type { NomStyle } from '../style';
import type { ChampImprime, FicheImprimee } from './formulaire';
import { LEGENDE } from './nouveautes';
import type { Nouveautes } from './nouveautes';

/** Characters: the banner, then what is left of the left half, then the right half. */
const LARGEURS = [22, 27, 49];
const GAUCHE = { column: 0, droite: 1 } as const;
const DROITE = { column: 2, droite: 2 } as const;
const HAUTEUR_BANDEAU = 44;
/** Room to write in a field that stands empty. */
const HAUTEUR_A_REMPLIR = 30;
/** From the largest letters: a fiche takes the first with which it fits on its page. */
const TAILLES = ['texte', 'texte10', 'texte9'] as const satisfies readonly NomStyle[];
type Taille = (typeof TAILLES)[number];
/** Of a fiche that no size puts on one page. */
const TAILLE_DES_LONGUES: Taille = 'texte10';

/** Fields side by side; a field that stands without its neighbour takes the whole width. */
const PAIRES: readonly (readonly NomChamp[])[] = [
  ['axe', 'orientations'],
  ['pilote', 'echeances'],
  ['diagnostic', 'publicCible'],
  ['objectifsGeneraux'],
  ['objectifs', 'modalites'],
  ['servicesMobilises', 'resultatsAttendus'],
  ['partenaires', 'indicateurs'],
];

function texteDe({ runs }: ChampImprime): SpecValue {
  return runs.length === 0 ? null : { runs };
}

/** Where each of the fields of a row stands: alone, it takes the whole width. */
function places(
  champs: readonly ChampImprime[],
): readonly (ChampImprime & { column: number; droite: number })[] {
  if (champs.length === 1) return champs.map((champ) => ({ ...champ, column: 0, droite: DROITE.droite }));
  return champs.map((champ, rang) => ({ ...champ, ...(rang === 0 ? GAUCHE : DROITE) }));
}

/** A row of labels, then a row of texts, with the least height of each. */
function zonesDe(
  champs: readonly ChampImprime[],
  taille: Taille,
): readonly { readonly zones: readonly Zone[]; readonly hauteur: number }[] {
  const situes = places(champs);
  const vide = champs.some(({ runs }) => runs.length === 0);
  return [
    {
      zones: situes.map(({ intitule, column, droite }) => ({
        value: intitule,
        style: 'entete',
        column,
        droite,
      })),
      hauteur: 0,
    },
    {
      zones: situes.map((champ) => ({
        value: texteDe(champ),
        style: taille,
        column: champ.column,
        droite: champ.droite,
      })),
      hauteur: vide ? HAUTEUR_A_REMPLIR : 0,
    },
  ];
}

function ecrireChamps(feuille: Feuille, champs: readonly ChampImprime[], taille: Taille): void {
  for (const { zones, hauteur } of zonesDe(champs, taille)) feuille.zones(zones, hauteur);
}

function hauteurDesChamps(feuille: Feuille, champs: readonly ChampImprime[], taille: Taille): number {
  return sommeDe(zonesDe(champs, taille).map(({ zones, hauteur }) => feuille.hauteurPour(zones, hauteur)));
}

/** The rows of fields of a form. */
export function rangeesDeChamps({ champs }: FicheImprimee): readonly (readonly ChampImprime[])[] {
  const lire = (noms: readonly NomChamp[]): readonly ChampImprime[] =>
    noms.flatMap((nom) => champs.get(nom) ?? []);
  return PAIRES.map(lire).filter(({ length }) => length > 0);
}

function zonesDEntete({ bandeau, titre }: FicheImprimee): readonly Zone[] {
  return [
    { value: bandeau, style: 'bandeauFiche', column: 0 },
    { value: titre, style: 'titreFiche', column: 1, droite: DROITE.droite },
  ];
}

function objectifs({ objectifsDEntete }: FicheImprimee, taille: Taille): readonly Zone[] {
  if (objectifsDEntete.length === 0) return [];
  return [{ value: objectifsDEntete.join('\n'), style: taille, column: 0, droite: DROITE.droite }];
}

/** The largest letters with which the fiche fits on one page. */
function tailleDe(feuille: Feuille, fiche: FicheImprimee): Taille {
  const rangees = rangeesDeChamps(fiche);
  const hauteurEn = (taille: Taille): number =>
    feuille.hauteurPour(zonesDEntete(fiche), HAUTEUR_BANDEAU) +
    feuille.hauteurPour(objectifs(fiche, taille)) +
    sommeDe(rangees.map((champs) => hauteurDesChamps(feuille, champs, taille)));
  return TAILLES.find((taille) => feuille.tient(hauteurEn(taille))) ?? TAILLE_DES_LONGUES;
}

/** A label keeps its text: what does not fit on the page goes to the next one with it. */
function ecrireFiche(feuille: Feuille, fiche: FicheImprimee): void {
  const taille = tailleDe(feuille, fiche);
  feuille.zones(zonesDEntete(fiche), HAUTEUR_BANDEAU);
  const entete = objectifs(fiche, taille);
  if (entete.length > 0) feuille.zones(entete);
  for (const champs of rangeesDeChamps(fiche)) {
    const hauteur = hauteurDesChamps(feuille, champs, taille);
    if (!feuille.tient(hauteur) && hauteur <= feuille.pointsDePage) feuille.nouvellePage();
    ecrireChamps(feuille, champs, taille);
  }
}

/** The fiches of annexe 3, one a page, in the two-column form. */
export function fichesEnFeuille(
  matiere: Matiere,
  fiches: readonly FicheImprimee[],
  { connues }: Nouveautes,
): SheetSpec {
  const feuille = new Feuille({
    name: 'Annexe 3 - Fiches',
    kind: 'annexe-3',
    origin: origineDe(matiere),
    widths: LARGEURS,
    page: pageDe(matiere, 'Annexe 3', { orientation: 'portrait' }),
  });
  if (connues) feuille.bande(LEGENDE, 'note');
  fiches.forEach((fiche, rang) => {
    if (rang > 0) feuille.nouvellePage();
    ecrireFiche(feuille, fiche);
  });
  return feuille.spec();
}
