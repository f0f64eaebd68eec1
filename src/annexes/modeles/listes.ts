import { LIBELLE_STATUT, libelleUsuel, TYPES_STRUCTURE } from '../../referentiel';
import type { Communes, Epci } from '../../referentiel';
import { columnName } from '../../workbook';
import type { SheetSpec, SpecCell, Validation } from '../../workbook';
import { cellule, Feuille } from '../feuille';

/** Name of the sheet that the validations point to. */
const FEUILLE_LISTES = 'Listes';

export type NomListe = 'types' | 'collectivites' | 'communes' | 'codesPostaux' | 'statuts';

interface Liste {
  readonly nom: NomListe;
  readonly entete: string;
  readonly largeur: number;
  readonly valeurs: readonly string[];
}

const ORDRE = new Intl.Collator('fr');

/** The values that a template offers: services, communes of the EPCI with their postcodes, statuses. */
export class Listes {
  private readonly listes: readonly Liste[];
  private readonly codesPostaux: readonly string[];

  constructor(communes: Communes, epci: Epci | null) {
    const membres = epci ? [...communes.membres(epci.code)].sort((a, b) => ORDRE.compare(a.nom, b.nom)) : [];
    const noms = membres.map(({ nom }) => nom);
    this.codesPostaux = [...new Set(membres.flatMap(({ codesPostaux }) => codesPostaux))].sort();
    this.listes = [
      { nom: 'types', entete: 'Services', largeur: 44, valeurs: TYPES_STRUCTURE.map(libelleUsuel) },
      {
        nom: 'collectivites',
        entete: 'Signataires possibles',
        largeur: 36,
        valeurs: epci ? [epci.nom, ...noms] : [],
      },
      { nom: 'communes', entete: 'Territoire', largeur: 30, valeurs: noms },
      { nom: 'statuts', entete: 'Mots du suivi', largeur: 24, valeurs: Object.values(LIBELLE_STATUT) },
    ];
  }

  /** What a menu offers; null when the list holds nothing. Alone in a column, postcodes would be numbers written as texts. */
  menu(nom: NomListe): Validation['list'] | null {
    if (nom === 'codesPostaux') return this.codesPostaux.length > 0 ? this.codesPostaux : null;
    const column = this.listes.findIndex((liste) => liste.nom === nom);
    const nombre = this.listes[column]?.valeurs.length ?? 0;
    if (nombre === 0) return null;
    const lettre = `$${columnName(column)}$`;
    const premiere = LIGNES_AU_DESSUS + 1;
    const derniere = LIGNES_AU_DESSUS + nombre;
    return { reference: `'${FEUILLE_LISTES}'!${lettre}${String(premiere)}:${lettre}${String(derniere)}` };
  }

  spec(origin: string): SheetSpec {
    const feuille = new Feuille({
      name: FEUILLE_LISTES,
      kind: 'modele-listes',
      origin,
      widths: this.listes.map(({ largeur }) => largeur),
      page: { orientation: 'landscape' },
    });
    feuille.bande('Ces listes alimentent les menus des autres feuilles.', 'note');
    feuille.vide();
    feuille.ligne(this.listes.map(({ entete }) => cellule(entete, 'entete')));
    const hauteur = Math.max(...this.listes.map(({ valeurs }) => valeurs.length));
    for (let rang = 0; rang < hauteur; rang += 1)
      feuille.ligne(this.listes.map((liste) => valeurEn(liste, rang)));
    return feuille.spec({ frozen: { rows: LIGNES_AU_DESSUS, columns: 0 }, isProtected: true });
  }
}

const LIGNES_AU_DESSUS = 3;

function valeurEn({ valeurs }: Liste, rang: number): SpecCell | null {
  const valeur = valeurs[rang];
  return valeur === undefined ? null : cellule(valeur, 'texteCode');
}
