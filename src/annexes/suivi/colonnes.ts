import type { SpecValue } from '../../workbook';
import type { NomStyle } from '../style';
import type { LigneDeSuivi } from './lignes';

/** A column of the table of suivi. */
export interface ColonneDeSuivi {
  readonly nom: string;
  readonly entete: string;
  readonly largeur: number;
  readonly style: NomStyle;
  readonly lire: (ligne: LigneDeSuivi) => SpecValue;
  /** Left out when no row fills it in. */
  readonly facultative?: true;
}

const ouVide = (texte: string): SpecValue => (texte === '' ? null : texte);

function texte(
  nom: Exclude<keyof LigneDeSuivi, 'valeurs' | 'avancement'>,
  entete: string,
  largeur: number,
  plus: Partial<ColonneDeSuivi> = {},
): ColonneDeSuivi {
  return { nom, entete, largeur, style: 'saisie', lire: (ligne) => ouVide(ligne[nom]), ...plus };
}

function valeur(rang: number, entete: string): ColonneDeSuivi {
  return {
    nom: `valeur ${String(rang)}`,
    entete,
    largeur: 10,
    style: 'saisie',
    lire: ({ valeurs }) => valeurs[rang] ?? null,
  };
}

/** Every column, in the words that our own reader knows. `annee` is that of the value reached. */
export function toutesLesColonnes(annee: string): readonly ColonneDeSuivi[] {
  return [
    texte('axe', 'Axe', 17, { facultative: true }),
    texte('numero', 'N°', 6, { facultative: true, style: 'saisieTexteCode' }),
    texte('action', 'Action', 28, { facultative: true }),
    texte('objectif', 'Objectif', 28, { facultative: true }),
    texte('pilote', 'Pilote', 17),
    texte('echeance', 'Échéance', 14),
    texte('indicateur', 'Indicateur', 24),
    valeur(0, 'Valeur initiale'),
    valeur(1, 'Valeur cible'),
    valeur(2, `Valeur ${annee}`),
    {
      nom: 'avancement',
      entete: 'Avancement (%)',
      largeur: 13,
      style: 'saisieTaux',
      lire: ({ avancement }) => avancement,
    },
    texte('statut', 'Statut', 16),
    texte('commentaire', 'Commentaire', 28),
  ];
}

/** The columns that these rows need. */
export function colonnesPour(lignes: readonly LigneDeSuivi[], annee: string): readonly ColonneDeSuivi[] {
  return toutesLesColonnes(annee).filter(
    ({ facultative, lire }) => !facultative || lignes.some((ligne) => lire(ligne) !== null),
  );
}
