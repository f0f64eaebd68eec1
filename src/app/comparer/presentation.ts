import { segmenter } from '../../comparison';
import type { ChampModifie, Changement, NatureChangement, NonFourni, Objet, Segment } from '../../comparison';
import { grouper } from '../../rules';
import type { Finding } from '../../rules';
import type { CellRef } from '../../workbook';
import { accorde } from '../accord';
import type { ComparaisonClasseurs } from './comparer';
import { comptesDe } from './document';
import { MOTS_OBJETS, natureEnMots, nomEnMots, OBJETS } from './mots';

export interface ChampPresente {
  readonly libelle: string;
  readonly segments: readonly Segment[];
}

/** A change in words, and where the new version shows it. */
export interface ChangementPresente {
  readonly id: string;
  readonly nature: NatureChangement;
  /** "Ajoutée". */
  readonly quoi: string;
  readonly nom: string;
  readonly lieu: string | null;
  readonly champs: readonly ChampPresente[];
  /** Cells of the new version: of what is gone, the place where it would be; empty when there is none. */
  readonly cells: readonly CellRef[];
}

export interface GroupePresente {
  readonly objet: Objet;
  readonly titre: string;
  readonly changements: readonly ChangementPresente[];
}

export interface ComparaisonPresentee {
  /** Name of the file of the previous version. */
  readonly avant: string;
  readonly comptes: Readonly<Record<NatureChangement, number>>;
  readonly groupes: readonly GroupePresente[];
  /** Sentences on what was not compared, and on what only its writing tells apart. */
  readonly remarques: readonly string[];
  readonly findings: readonly Finding[];
}

const VIDE = 'vide';

/** Long texts keep this much about what changes. */
const LETTRES_AUTOUR = 40;

function abreger(texte: string, premier: boolean, dernier: boolean): string {
  if (texte.length <= 2 * LETTRES_AUTOUR) return texte;
  const debut = premier ? '' : texte.slice(0, LETTRES_AUTOUR).trimEnd();
  const fin = dernier ? '' : texte.slice(-LETTRES_AUTOUR).trimStart();
  return `${debut} … ${fin}`;
}

/** What a field loses and gains, with some words around. */
function segmentsDe({ avant, apres }: ChampModifie): readonly Segment[] {
  if (avant === null || apres === null) {
    return [
      { nature: 'retire', texte: avant ?? VIDE },
      { nature: 'ajoute', texte: apres ?? VIDE },
    ];
  }
  const segments = segmenter(avant, apres);
  return segments.map(({ nature, texte }, rang) => {
    return nature === 'garde'
      ? { nature, texte: abreger(texte, rang === 0, rang === segments.length - 1) }
      : { nature, texte };
  });
}

function presenter(changement: Changement): ChangementPresente {
  const { id, nature, lieu, champs, apresSource, place } = changement;
  return {
    id,
    nature,
    quoi: natureEnMots(changement),
    nom: nomEnMots(changement),
    lieu,
    champs: champs.map((champ) => ({ libelle: champ.libelle, segments: segmentsDe(champ) })),
    cells: champs[0]?.cells ?? place?.cells ?? apresSource,
  };
}

function ecrituresDe({ ecritures }: ComparaisonClasseurs): string[] {
  const nombre = ecritures.reduce((somme, { champs }) => somme + champs.length, 0);
  if (nombre === 0) return [];
  const textes = accorde(nombre, 'texte ne diffère', 'textes ne diffèrent');
  return [`${textes} que par l’écriture (majuscules, accents, ponctuation)\u00a0: non compté.`];
}

function absence({ objet, version, nombre }: NonFourni): string {
  const { titre } = MOTS_OBJETS[objet];
  const [absente, autre] = version === 'apres' ? ['nouvelle', 'précédente'] : ['précédente', 'nouvelle'];
  return `${titre}\u00a0: rien dans la version ${absente}, ${String(nombre)} dans la ${autre}\u00a0; non comparé.`;
}

/** What a version changes, in words, kind by kind. */
export function presenterComparaison(comparaison: ComparaisonClasseurs): ComparaisonPresentee {
  const { avant, changements, nonFournis, findings } = comparaison;
  const parObjet = grouper(changements, ({ objet }) => objet);
  return {
    avant: avant.snapshot.fileName,
    comptes: comptesDe(comparaison),
    groupes: OBJETS.flatMap((objet) => {
      const memes = parObjet.get(objet);
      return memes ? [{ objet, titre: MOTS_OBJETS[objet].titre, changements: memes.map(presenter) }] : [];
    }),
    remarques: [...ecrituresDe(comparaison), ...nonFournis.map(absence)],
    findings,
  };
}
