import type { Commune } from '../../src/referentiel';
import type { EquipementVrai } from './territoire';

/** A mistake that technicians make, planted in one equipment of a correct annexe. */
export interface Faute {
  readonly nom: string;
  /** Rules of which any one may speak of it. */
  readonly regles: readonly string[];
  /** The mistaken equipment, and a text that the mistaken cell then holds; null where it cannot be planted. */
  planter(
    equipement: EquipementVrai,
    ailleurs: Commune,
  ): { readonly equipement: EquipementVrai; readonly trace: string } | null;
  /** True when only a layout that prints the number of places shows it. */
  readonly places?: boolean;
}

const avecCode = (equipement: EquipementVrai, codePostal: string) => ({
  equipement: { ...equipement, codePostal },
  trace: codePostal,
});

/** Two neighbouring letters exchanged in the middle of the word. */
function intervertir(mot: string): string {
  const milieu = Math.floor(mot.length / 2);
  return mot.slice(0, milieu - 1) + mot.charAt(milieu) + mot.charAt(milieu - 1) + mot.slice(milieu + 1);
}

/** One letter forgotten near the end of the word. */
function oublier(mot: string): string {
  const rang = mot.length - 3;
  return mot.slice(0, rang) + mot.slice(rang + 1);
}

export const FAUTES: readonly Faute[] = [
  {
    nom: 'code postal à six chiffres',
    regles: ['equipement/code-postal-invalide'],
    planter: (e) => (e.codePostal ? avecCode(e, e.codePostal.slice(0, 2) + e.codePostal.slice(1)) : null),
  },
  {
    nom: 'code postal d’une autre commune',
    regles: ['equipement/code-postal-commune'],
    planter: (e, ailleurs) => (e.codePostal ? avecCode(e, ailleurs.codesPostaux[0] ?? '') : null),
  },
  {
    nom: 'lettre O à la place d’un zéro dans le code postal',
    regles: ['cellule/caractere-parasite', 'equipement/code-postal-invalide'],
    planter: (e) => (e.codePostal?.endsWith('0') ? avecCode(e, `${e.codePostal.slice(0, -1)}O`) : null),
  },
  {
    nom: 'commune mal écrite',
    regles: ['equipement/commune-inconnue', 'equipement/code-postal-commune', 'convention/nom-commune'],
    planter: (e) => {
      if (!e.commune || e.commune.nom.length < 8 || !/^\p{L}+$/u.test(e.commune.nom)) return null;
      const nom = intervertir(e.commune.nom);
      return nom === e.commune.nom ? null : { equipement: { ...e, communeImprimee: nom }, trace: nom };
    },
  },
  {
    nom: 'structure hors de l’EPCI',
    regles: ['equipement/commune-hors-epci'],
    planter: (e, ailleurs) =>
      e.commune
        ? {
            equipement: {
              ...e,
              commune: ailleurs,
              communeImprimee: ailleurs.nom,
              codePostal: ailleurs.codesPostaux[0] ?? '',
            },
            trace: ailleurs.nom,
          }
        : null,
  },
  {
    nom: 'type mal orthographié',
    regles: ['equipement/type-inconnu'],
    planter: (e) =>
      e.typeImprime === 'Ludothèque' || e.typeImprime === 'Micro-crèche'
        ? { equipement: { ...e, typeImprime: oublier(e.typeImprime) }, trace: oublier(e.typeImprime) }
        : null,
  },
  {
    nom: 'type ancien (RAM)',
    regles: ['equipement/type-obsolete'],
    planter: (e) => (e.type === 'RPE' ? { equipement: { ...e, typeImprime: 'RAM' }, trace: 'RAM' } : null),
  },
  {
    nom: 'texte de modèle oublié',
    regles: ['cellule/modele-oublie'],
    planter: (e) => (e.nom ? { equipement: { ...e, nom: 'à compléter' }, trace: 'à compléter' } : null),
  },
  {
    nom: 'adresse absente d’une crèche',
    regles: ['equipement/adresse-absente'],
    planter: (e) =>
      e.type === 'EAJE' && e.nom
        ? {
            equipement: { ...e, voie: null, codePostal: null, commune: null, communeImprimee: null },
            trace: e.nom,
          }
        : null,
  },
  {
    nom: 'micro-crèche de 15 places',
    regles: ['equipement/capacite-categorie'],
    places: true,
    planter: (e) =>
      e.typeImprime === 'Micro-crèche' && e.nom ? { equipement: { ...e, places: 15 }, trace: '15' } : null,
  },
];
