import type { Commune, TypeReconnu, TypeStructure } from '../../referentiel';
import { decouperGestionnaire, decouperStructure } from '../composite';
import type { StructureDecoupee, TypeDecoupe } from '../composite';
import { champ, champPartie } from '../feuille/champ';
import type { Case } from '../feuille/feuille';
import type { Adresse, Equipement, Field, Site } from '../records';
import { adresseDe, adresseEnColonnes, champDe, estVide, SANS_ADRESSE, siteDe } from './adresses';
import { colonneDe } from './colonnes';
import type { Outils } from './outils';
import { porteCodePostal, porteUneVille } from './outils';
import { placesDe, placesDites, sansPlaces } from './places';
import type { PlanDeLecture } from './plan';
import type { Rangee } from './rangees';

/** What a row says of its equipments; `types` has several when they are stacked. */
export interface Contenu extends Pick<
  Equipement,
  'nom' | 'adresse' | 'sites' | 'gestionnaire' | 'gestionnaireAdresse' | 'places' | 'siret' | 'remarque'
> {
  readonly types: readonly { readonly printed: Field; readonly type: TypeStructure | null }[];
  /** The whole text that the sites were read from; empty without sites. */
  readonly imprime: string;
}

type TypesLus = Contenu['types'];

interface Personne {
  readonly nom: Field | null;
  readonly adresse: Adresse;
  readonly remarque: Field | null;
}

const PERSONNE: Personne = { nom: null, adresse: SANS_ADRESSE, remarque: null };

/** Reads the rows of the blocks of a workbook. */
export class Lecteur {
  constructor(
    private readonly outils: Outils,
    private readonly proches: readonly Commune[],
  ) {}

  lire(rangee: Rangee, plan: PlanDeLecture): Contenu {
    const en = (role: Parameters<typeof colonneDe>[1]): Case | null => {
      const colonne = colonneDe(plan.colonnes, role);
      return colonne ? rangee.case(colonne.column) : null;
    };
    const structure = this.structureDe(rangee, plan, en('type'), en('structure') ?? en('nom'));
    const gestionnaire = this.gestionnaireDe(rangee, plan, en('gestionnaire'), structure.gestionnaire);
    return {
      types: structure.types,
      nom: sansPlaces(structure.nom),
      adresse: structure.adresse,
      sites: structure.sites,
      imprime: structure.imprime,
      gestionnaire: gestionnaire.nom,
      gestionnaireAdresse: gestionnaire.adresse,
      places: placesDe(en('places')) ?? placesDites([en('structure'), en('nom'), en('adresse')]),
      siret: champOuNull(en('siret')),
      remarque: champOuNull(en('remarque')) ?? structure.remarque ?? gestionnaire.remarque,
    };
  }

  private structureDe(
    rangee: Rangee,
    plan: PlanDeLecture,
    type: Case | null,
    structure: Case | null,
  ): Omit<Contenu, 'gestionnaire' | 'gestionnaireAdresse' | 'places' | 'siret'> & {
    gestionnaire: Personne | null;
  } {
    const enColonnes = adresseEnColonnes(rangee, plan, 'structure', this.outils, this.proches);
    const tete = type ? this.typeEtSuite(type) : null;
    const porte = tete?.types ?? typesDuGroupe(rangee);
    const autre = plan.sens === 'structure' ? null : this.personne(structure);
    const corps = autre && plan.sens === 'les-deux' ? structurePersonne(autre) : null;
    const lu = autre ? null : this.corpsDe(structure, plan, porte.length > 0);
    const source = tete?.suite && (tete.suite.nom || !estVide(tete.suite.adresse)) ? tete.suite : null;
    const suite = fusionner(sansNomSi(source, enColonnes, structure), corps ?? lu);
    return {
      types: typesDe(porte, lu),
      nom: suite.nom,
      adresse: estVide(enColonnes) ? suite.adresse : completer(enColonnes, suite.adresse),
      sites: suite.sites,
      imprime: suite.imprime,
      remarque: suite.remarque,
      gestionnaire: autre,
    };
  }

  /** Types of the cell of types, and what else the cell says. */
  private typeEtSuite(c: Case): { types: TypesLus; suite: Corps | null } {
    const net = c.texte.replace(/\s*:\s*$/, '');
    const exact = this.outils.type(net);
    if (exact) return { types: [{ printed: champPartie(c, net), type: exact.type }], suite: null };
    const empiles = this.outils.empiles(net);
    if (empiles.length > 1) return { types: empiles.map((t) => typeSitue(c, t)), suite: null };
    if (!this.outils.typeEnTete(net) && !porteCodePostal(net)) {
      const decoupee = this.decouper(c, false);
      if (decoupee.types.length === 0) return { types: [{ printed: champ(c), type: null }], suite: null };
    }
    const corps = corpsDe(c, this.decouper(c, false));
    const types = corps.types.length > 0 ? corps.types : [{ printed: champ(c), type: null }];
    return { types, suite: corps };
  }

  private decouper(c: Case, typeAilleurs: boolean): StructureDecoupee {
    return decouperStructure(c.texte, this.outils.communes, { proches: this.proches, typeAilleurs });
  }

  /** The structure's own cell: whole when its address has columns, split otherwise. */
  private corpsDe(c: Case | null, { colonnes }: PlanDeLecture, typeAilleurs: boolean): Corps | null {
    if (!c) return null;
    const colonne = colonnes.find(({ column }) => column === c.column);
    const separee = colonneDe(colonnes, 'adresse') !== null || colonneDe(colonnes, 'codePostal') !== null;
    const entiere = separee && !colonne?.avecType && !porteUneVille(c.texte);
    return entiere ? { ...SANS_CORPS, nom: champ(c) } : corpsDe(c, this.decouper(c, typeAilleurs));
  }

  private gestionnaireDe(
    rangee: Rangee,
    plan: PlanDeLecture,
    c: Case | null,
    autre: Personne | null,
  ): Personne {
    if (!c) return autre ?? PERSONNE;
    const enColonnes = adresseEnColonnes(rangee, plan, 'gestionnaire', this.outils, this.proches);
    const composite = colonneDe(plan.colonnes, 'gestionnaire')?.composite ?? false;
    const lu = composite || porteCodePostal(c.texte) ? this.personne(c) : null;
    const nom = lu?.nom ?? champ(c);
    return {
      nom,
      adresse: completer(enColonnes, lu?.adresse ?? SANS_ADRESSE),
      remarque: lu?.remarque ?? null,
    };
  }

  private personne(c: Case | null): Personne | null {
    if (!c) return null;
    const lue = decouperGestionnaire(c.texte, this.outils.communes, { proches: this.proches });
    return {
      nom: champDe(c, lue.nom) ?? champ(c),
      adresse: adresseDe(c, lue),
      remarque: champDe(c, lue.remarque),
    };
  }
}

/** What the cell of a structure says. */
interface Corps {
  readonly types: TypesLus;
  readonly nom: Field | null;
  readonly adresse: Adresse;
  readonly sites: readonly Site[];
  readonly remarque: Field | null;
  readonly imprime: string;
}

const SANS_CORPS: Corps = {
  types: [],
  nom: null,
  adresse: SANS_ADRESSE,
  sites: [],
  remarque: null,
  imprime: '',
};

function typeSitue(
  c: Case,
  { reconnu, debut, fin }: { reconnu: TypeReconnu; debut: number; fin: number },
): TypesLus[number] {
  return { printed: champPartie(c, c.texte.slice(debut, fin)), type: reconnu.type };
}

function typeDecoupe(c: Case, { reconnu, printed }: TypeDecoupe): TypesLus[number] {
  return { printed: champPartie(c, printed), type: reconnu.type };
}

function corpsDe(c: Case, decoupee: StructureDecoupee): Corps {
  return {
    types: decoupee.types.map((type) => typeDecoupe(c, type)),
    nom: champDe(c, decoupee.nom),
    adresse: adresseDe(c, decoupee),
    sites: decoupee.sites.map((site) => siteDe(c, site)),
    remarque: champDe(c, decoupee.remarque),
    imprime: decoupee.sites.length > 0 ? c.texte : '',
  };
}

function structurePersonne({ nom, adresse }: Personne): Corps {
  return { ...SANS_CORPS, nom, adresse };
}

/** Where name and address have columns of their own, what the cell of types says beside the type only details it. */
function sansNomSi(source: Corps | null, enColonnes: Adresse, structure: Case | null): Corps | null {
  return source && structure && !estVide(enColonnes) && estVide(source.adresse)
    ? { ...source, nom: null }
    : source;
}

/** The words beside the type come first; the address of the other cell serves when they give none. */
function fusionner(premier: Corps | null, second: Corps | null): Corps {
  if (!premier) return second ?? SANS_CORPS;
  if (!second) return premier;
  return {
    types: premier.types,
    nom: premier.nom ?? second.nom,
    adresse: estVide(premier.adresse) ? second.adresse : premier.adresse,
    sites: premier.sites.length > 0 ? premier.sites : second.sites,
    imprime: premier.imprime || second.imprime,
    remarque: premier.remarque ?? second.remarque,
  };
}

function completer(adresse: Adresse, autre: Adresse): Adresse {
  return {
    voie: adresse.voie ?? autre.voie,
    codePostal: adresse.codePostal ?? autre.codePostal,
    commune: adresse.commune ?? autre.commune,
    boite: adresse.boite ?? autre.boite,
  };
}

function typesDuGroupe({ groupe }: Rangee): TypesLus {
  return groupe ? [{ printed: champ(groupe.libelle), type: groupe.reconnu?.type ?? null }] : [];
}

/** What the words of a structure make of a general ALSH; a club of young people listed as such is one of adolescents. */
const PRECISIONS: ReadonlyMap<TypeStructure | null, TypeStructure> = new Map([
  ['ALSH_PERISCOLAIRE', 'ALSH_PERISCOLAIRE'],
  ['ALSH_EXTRASCOLAIRE', 'ALSH_EXTRASCOLAIRE'],
  ['ALSH_ADOLESCENTS', 'ALSH_ADOLESCENTS'],
  ['PS_JEUNES', 'ALSH_ADOLESCENTS'],
]);

/** A general type is made precise by the words of the structure: "ALSH ados" under ALSH. */
function typesDe(portes: TypesLus, corps: Corps | null): TypesLus {
  const [propre] = corps?.types ?? [];
  const [porte] = portes;
  if (!porte) return corps?.types ?? [];
  if (!propre || portes.length > 1) return portes;
  if (porte.type === null) return corps?.types ?? portes;
  const type = porte.type === 'ALSH' ? (PRECISIONS.get(propre.type) ?? porte.type) : porte.type;
  return type === porte.type ? portes : [{ printed: porte.printed, type }];
}

function champOuNull(c: Case | null): Field | null {
  return c && champ(c);
}
