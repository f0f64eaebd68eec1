import type { Cles } from '../equipements/cle';
import { mesureDuTexte } from '../annonces/nombres';
import { comptesDans } from '../annonces/comptes';
import { CellulesDeLignes } from '../feuille/cellules';
import { champ, champPartie } from '../feuille/champ';
import { refDe } from '../feuille/feuille';
import type { Case, Feuille, Ligne } from '../feuille/feuille';
import type { Mesure, Poste, Tableau } from '../records';
import { titreAuDessus } from './tableaux';

const PUCE_DE_RPE =
  /^\s*(?:[-–—•▪*]\s*)?((?:le |la )?(?:RPE|RAM|relais petite enfance)\s+[^:;(–—,]{2,60}?)\s*(?:[:;(–—,.].*)?$/iu;
const LONGUEUR_MAX = 160;
const RPE_MIN = 2;

/** The name of the RPE of a line of a list: "- RPE de Redon (1,5 ETP)". */
function rpeDe({ cases: [seule, autre] }: Ligne): { readonly c: Case; readonly nom: string } | null {
  if (!seule || autre || seule.texte.length > LONGUEUR_MAX) return null;
  const nom = PUCE_DE_RPE.exec(seule.texte)?.[1];
  return nom === undefined || /\d/.test(nom) ? null : { c: seule, nom };
}

function compte(c: Case, unite: RegExp): Mesure | null {
  const trouve = comptesDans(c.texte).find(({ nom }) => unite.test(nom));
  return trouve ? mesureDuTexte(c, trouve.nombre) : null;
}

function posteDe(
  { c, nom }: { readonly c: Case; readonly nom: string },
  tableau: Tableau,
  cles: Cles,
): Poste {
  const field = champPartie(c, nom.trim());
  return {
    key: cles.suivante([field]),
    tableau,
    kind: 'RPE',
    nature: 'poste',
    individuel: false,
    nom: field,
    commune: null,
    gestionnaire: null,
    etp: compte(c, /^ETP\b/i),
    etpIllisible: null,
    assistantesMaternelles: compte(c, /^(?:AM\b|ass\S* mat|assistant)/i),
    ratio: null,
    cells: [refDe(c)],
    confidence: 1,
  };
}

function tableauDe(feuille: Feuille, lignes: readonly Ligne[], c: Case): Tableau {
  const [premiere] = lignes;
  const titre = titreAuDessus(feuille, premiere?.row ?? 0);
  const { column } = c;
  return {
    kind: 'postes',
    sheet: feuille.sheet.name,
    range: { top: c.row, left: column, bottom: lignes.at(-1)?.row ?? c.row, right: column },
    confidence: 1,
    titre: titre && champ(titre),
    colonnes: [{ role: 'nom', column, entete: null }],
    cellules: new CellulesDeLignes(lignes, [{ column, role: 'nom', attendu: 'texte' }]),
  };
}

/** Lists of RPE in lines of text, one a line. */
export function listesDeRpe(
  feuille: Feuille,
  cles: Cles,
): readonly { readonly tableaux: readonly Tableau[]; readonly postes: readonly Poste[] }[] {
  const groupes: Ligne[][] = [];
  for (const ligne of feuille.lignes) {
    if (!rpeDe(ligne)) continue;
    const dernier = groupes.at(-1);
    if (dernier?.at(-1)?.row === ligne.row - 1) dernier.push(ligne);
    else groupes.push([ligne]);
  }
  return groupes.flatMap((lignes) => {
    const lus = lignes.flatMap((ligne) => rpeDe(ligne) ?? []);
    const [premier] = lus;
    if (!premier || lus.length < RPE_MIN) return [];
    const tableau = tableauDe(feuille, lignes, premier.c);
    return [{ tableaux: [tableau], postes: lus.map((lu) => posteDe(lu, tableau, cles)) }];
  });
}
