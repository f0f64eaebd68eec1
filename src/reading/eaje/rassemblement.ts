import { memoireDeTexte, normaliser } from '../../referentiel';
import type { Outils } from '../equipements/outils';
import type { Field, Mesure, NomMesure } from '../records';
import { communeDuNom } from './commune';
import { SANS_PERIODE } from './fait';
import type { Fait, Periode, StructureLue } from './fait';

const simplifier = memoireDeTexte(normaliser);

/** A structure, however many rows or columns name it. */
export interface Structure {
  readonly lue: StructureLue;
  readonly nom: string;
  readonly commune: string | null;
  readonly champCommune: Field | null;
}

/** The figures of one structure for one period, as a table gives them. */
export interface Ensemble {
  readonly structure: Structure;
  readonly periode: Periode;
  readonly mesures: Map<NomMesure, Mesure>;
}

function communeDe({ nom, commune, collectivite }: StructureLue, outils: Outils): Field | null {
  if (commune) return commune;
  const dite = communeDuNom(nom.value, outils);
  if (dite) return { value: dite.nom, printed: dite.printed, cells: nom.cells };
  return collectivite && outils.communesNommees(collectivite.value).length > 0 ? collectivite : null;
}

function cleDePeriode({ annee, rang, etat }: Periode): string {
  return `${annee?.value ?? ''}|${annee ? '' : (rang ?? '')}|${etat?.value ?? ''}`;
}

const SANS = cleDePeriode(SANS_PERIODE);

/** All that a table says of one structure. */
class Dossier {
  private readonly parPeriode = new Map<string, Ensemble[]>();

  constructor(private readonly structure: Structure) {}

  /** A measure told twice for one period is that of a second row, not another value of the first. */
  ajouter({ periode, nom, mesure }: Fait): void {
    const cle = cleDePeriode(periode);
    const ensembles = this.parPeriode.get(cle) ?? [];
    if (ensembles.length === 0) this.parPeriode.set(cle, ensembles);
    const libre = ensembles.find(({ mesures }) => !mesures.has(nom));
    if (libre) libre.mesures.set(nom, mesure);
    else ensembles.push({ structure: this.structure, periode, mesures: new Map([[nom, mesure]]) });
  }

  /** Figures without a period, such as places, hold for every period of their structure. */
  ensembles(): readonly Ensemble[] {
    const nus = this.parPeriode.get(SANS) ?? [];
    const dates = [...this.parPeriode].flatMap(([cle, ensembles]) => (cle === SANS ? [] : ensembles));
    if (dates.length === 0) return nus;
    for (const { mesures } of dates) {
      for (const [nom, mesure] of nus[0]?.mesures ?? []) if (!mesures.has(nom)) mesures.set(nom, mesure);
    }
    return dates;
  }
}

const FAITS_PAR_TRANCHE = 2000;

/** Facts put together, by structure then by period. */
export function* rassembler(
  faits: readonly Fait[],
  outils: Outils,
): Generator<string, readonly Ensemble[], void> {
  const parNom = new Map<string, Dossier>();
  const parLue = new Map<StructureLue, Dossier>();
  for (const [rang, fait] of faits.entries()) {
    const { structure: lue } = fait;
    if (rang % FAITS_PAR_TRANCHE === 0) yield lue.nom.value;
    let dossier = parLue.get(lue);
    if (!dossier) {
      dossier = dossierDe(lue, parNom, outils);
      parLue.set(lue, dossier);
    }
    dossier.ajouter(fait);
  }
  return [...parNom.values()].flatMap((dossier) => dossier.ensembles());
}

function dossierDe(lue: StructureLue, parNom: Map<string, Dossier>, outils: Outils): Dossier {
  const cle = `${simplifier(lue.nom.value)}|${lue.commune ? simplifier(lue.commune.value) : ''}`;
  const connu = parNom.get(cle);
  if (connu) return connu;
  const champCommune = communeDe(lue, outils);
  const dossier = new Dossier({
    lue,
    nom: lue.nom.value,
    commune: champCommune?.value ?? null,
    champCommune,
  });
  parNom.set(cle, dossier);
  return dossier;
}
