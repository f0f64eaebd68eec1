import { codeDepartement } from './departements';
import { clesDesCommunes } from './nom-commune';
import { Repertoire } from './repertoire';
import type { Commune, Epci, Inventaire, Territoire } from './types';

const LONGUEUR_CODE_POSTAL = 5;
/** About ten milliseconds of indexing. */
const LIGNES_PAR_LOT = 3000;

/** Columns of communes, one line each. */
interface Colonnes {
  /** A line a department: its code, then the steps from each commune code to the next. */
  readonly codes: string;
  readonly noms: string;
  /** Postcodes with a blank in between. */
  readonly postaux: string;
}

/** Shape of donnees/communes.json, written by scripts/build-communes.ts. */
export interface DonneesCommunes {
  /** Lines "siren|nature|nom". */
  readonly epci: string;
  /** `epci`: line of the EPCI, empty where there is none. */
  readonly actuelles: Colonnes & { readonly epci: string };
  /** Communes déléguées and associées, and arrondissements municipaux. */
  readonly rattachees: Colonnes & { readonly chefsLieux: string };
}

/** Builds a value when it is first asked, and keeps it. */
export function paresseux<T>(construire: () => T): () => T {
  let valeur: { readonly faite: T } | null = null;
  return () => (valeur ??= { faite: construire() }).faite;
}

export function lireEpcis(lignes: string): readonly Epci[] {
  return lignes.split('\n').map((ligne) => {
    const [code = '', nature = '', nom = ''] = ligne.split('|');
    return { code, nature, nom };
  });
}

function lireCodes(lignes: string): readonly string[] {
  const codes: string[] = [];
  for (const ligne of lignes.split('\n')) {
    const [departement = '', ...pas] = ligne.split(' ');
    let numero = 0;
    for (const ecart of pas) codes.push(departement + String((numero += Number(ecart))).padStart(3, '0'));
  }
  return codes;
}

/** From how many communes it has in each département. */
function resumer(epci: Epci, comptes: ReadonlyMap<string, number>): Territoire {
  const [premier] = [...comptes].sort(([, a], [, b]) => b - a);
  const communes = [...comptes.values()].reduce((somme, n) => somme + n, 0);
  return { epci, departement: premier?.[0] ?? '', communes };
}

/** Communes of today, then those that belong to another, in columns; a commune is made when asked. */
export class TableCommunes {
  private readonly codes: readonly string[];
  private readonly noms: readonly string[];
  private readonly postaux: readonly string[];
  private readonly rangsEpci: readonly string[];
  private readonly chefsLieux: readonly string[];
  private readonly indexation: Generator<undefined, void, void>;
  private readonly parCode = paresseux(() => this.indexer(this.codes));
  private readonly parNom = new Repertoire();
  private readonly parPostal = new Repertoire();
  private readonly parRang = paresseux(() => this.indexer(this.rangsEpci));

  constructor(
    { actuelles, rattachees }: DonneesCommunes,
    private readonly epcis: readonly Epci[],
  ) {
    this.codes = [...lireCodes(actuelles.codes), ...lireCodes(rattachees.codes)];
    this.noms = `${actuelles.noms}\n${rattachees.noms}`.split('\n');
    this.postaux = `${actuelles.postaux}\n${rattachees.postaux}`.split('\n');
    this.rangsEpci = actuelles.epci.split('\n');
    this.chefsLieux = rattachees.chefsLieux.split('\n');
    this.indexation = this.indexerParLots();
  }

  /** Builds the indexes a lot at a time, for a page that must answer meanwhile; who asks before the end waits for it. */
  preparer(): Generator<undefined, void, void> {
    return this.indexation;
  }

  /** A commune nouvelle comes before the former one whose code it took, and is the one that a code names. */
  deCode(code: string): Commune | null {
    const [ligne] = this.parCode().chercher(code);
    return ligne === undefined ? null : this.commune(ligne);
  }

  deCle(cle: string): readonly Commune[] {
    this.finirIndexation();
    return this.communes(this.parNom.chercher(cle));
  }

  deCodePostal(codePostal: string): readonly Commune[] {
    this.finirIndexation();
    return this.communes(this.parPostal.chercher(codePostal));
  }

  /** Communes of today of an EPCI. */
  deEpci(code: string): readonly Commune[] {
    const rang = this.epcis.findIndex((epci) => epci.code === code);
    return rang < 0 ? [] : this.communes(this.parRang().chercher(String(rang)));
  }

  inventaire(): Inventaire {
    const rangs = this.rangsEpci.map((rang) => (rang === '' ? -1 : Number(rang)));
    const comptes = this.epcis.map(() => new Map<string, number>());
    rangs.forEach((rang, ligne) => {
      const departement = codeDepartement(this.codes[ligne] ?? '');
      comptes[rang]?.set(departement, (comptes[rang].get(departement) ?? 0) + 1);
    });
    const territoires = this.epcis.map((epci, rang) => resumer(epci, comptes[rang] ?? new Map()));
    return { territoires, noms: this.noms.slice(0, rangs.length), rangs };
  }

  private communes(lignes: readonly number[]): readonly Commune[] {
    return lignes.map((ligne) => this.commune(ligne));
  }

  private commune(ligne: number): Commune {
    const chefLieu = this.chefsLieux[ligne - this.rangsEpci.length];
    const lue = {
      code: this.codes[ligne] ?? '',
      nom: this.noms[ligne] ?? '',
      codesPostaux: this.codesPostaux(ligne),
      epci: this.epci(ligne),
    };
    return chefLieu === undefined ? lue : this.rattachee(lue, chefLieu);
  }

  /** Takes what it lacks from the commune that it belongs to. */
  private rattachee(commune: Commune, chefLieu: string): Commune {
    const parent = this.deCode(chefLieu);
    const codesPostaux =
      commune.codesPostaux.length > 0 ? commune.codesPostaux : (parent?.codesPostaux ?? []);
    return { ...commune, codesPostaux, epci: parent?.epci ?? null, chefLieu };
  }

  private codesPostaux(ligne: number): readonly string[] {
    const codes = this.postaux[ligne] ?? '';
    return codes === '' ? [] : codes.split(' ');
  }

  private epci(ligne: number): string | null {
    const rang = this.rangsEpci[ligne] ?? '';
    return rang === '' ? null : (this.epcis[Number(rang)]?.code ?? null);
  }

  private indexer(cles: readonly string[]): Repertoire {
    const repertoire = new Repertoire();
    cles.forEach((cle, ligne) => repertoire.ajouter(cle, ligne));
    return repertoire;
  }

  private finirIndexation(): void {
    while (this.indexation.next().done !== true);
  }

  private *indexerParLots(): Generator<undefined, void, void> {
    for (let debut = 0; debut < this.noms.length; debut += LIGNES_PAR_LOT) {
      const fin = Math.min(debut + LIGNES_PAR_LOT, this.noms.length);
      const cles = clesDesCommunes(this.noms.slice(debut, fin).join('\n'));
      cles.forEach((cle, rang) => this.parNom.ajouter(cle, debut + rang));
      for (let ligne = debut; ligne < fin; ligne += 1) this.indexerPostaux(ligne);
      yield;
    }
  }

  /** A commune has its postcodes, those of the commune it belongs to where it lacks its own. */
  private indexerPostaux(ligne: number): void {
    const codes = this.postaux[ligne] ?? '';
    if (codes.length === LONGUEUR_CODE_POSTAL) this.parPostal.ajouter(codes, ligne);
    else for (const code of this.commune(ligne).codesPostaux) this.parPostal.ajouter(code, ligne);
  }
}
