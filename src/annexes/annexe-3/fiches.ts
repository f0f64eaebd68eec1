import type { NomChamp } from '../../reading';
import type { SheetSpec, SpecValue } from '../../workbook';
import { Feuille } from '../feuille';
import type { Matiere } from '../matiere';
import { origineDe, pageDe } from '../page';
import type { ChampImprime, FicheImprimee } from './formulaire';
import { LEGENDE } from './nouveautes';
import type { Nouveautes } from './nouveautes';

/** Characters: the banner, then what is left of the left half, then the right half. */
const LARGEURS = [22, 26, 48];
const GAUCHE = { column: 0, droite: 1 } as const;
const DROITE = { column: 2, droite: 2 } as const;
const HAUTEUR_BANDEAU = 48;
/** Room to write in a field that stands empty. */
const HAUTEUR_A_REMPLIR = 48;

/** Points that a page holds between its margins. */
const HAUTEUR_DE_PAGE = 730;

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

function ecrireChamps(feuille: Feuille, champs: readonly ChampImprime[]): void {
  const situes = places(champs);
  feuille.zones(
    situes.map(({ intitule, column, droite }) => ({ value: intitule, style: 'entete', column, droite })),
  );
  feuille.zones(
    situes.map((champ) => ({
      value: texteDe(champ),
      style: 'texte',
      column: champ.column,
      droite: champ.droite,
    })),
    champs.some(({ runs }) => runs.length === 0) ? HAUTEUR_A_REMPLIR : 0,
  );
}

/** The rows of fields of a form. */
export function rangeesDeChamps({ champs }: FicheImprimee): readonly (readonly ChampImprime[])[] {
  const lire = (noms: readonly NomChamp[]): readonly ChampImprime[] =>
    noms.flatMap((nom) => champs.get(nom) ?? []);
  return PAIRES.map(lire).filter(({ length }) => length > 0);
}

function ecrireFiche(feuille: Feuille, fiche: FicheImprimee): void {
  const debut = feuille.hauteur;
  feuille.zones(
    [
      { value: fiche.bandeau, style: 'bandeau', column: 0 },
      { value: fiche.titre, style: 'titreFiche', column: 1, droite: 2 },
    ],
    HAUTEUR_BANDEAU,
  );
  if (fiche.objectifsDEntete.length > 0) {
    feuille.zones([{ value: fiche.objectifsDEntete.join('\n'), style: 'texte', column: 0, droite: 2 }]);
  }
  ecrireSansCouper(feuille, debut, rangeesDeChamps(fiche));
}

/** A label keeps its text: what does not fit on the page goes to the next one with it. */
function ecrireSansCouper(
  feuille: Feuille,
  debut: number,
  rangees: readonly (readonly ChampImprime[])[],
): void {
  let page = debut;
  for (const champs of rangees) {
    const top = feuille.hauteur;
    ecrireChamps(feuille, champs);
    const bottom = feuille.hauteur - 1;
    const tient = feuille.points(page, bottom) <= HAUTEUR_DE_PAGE;
    if (tient || feuille.points(top, bottom) > HAUTEUR_DE_PAGE) continue;
    feuille.nouvellePage(top);
    page = top;
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
