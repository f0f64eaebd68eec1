import type { IndicateursEaje, Lecture, NomMesure } from '../../../src/reading';
import { GridBuilder } from '../../../src/workbook';
import type { CellValue, Snapshot } from '../../../src/workbook';
import { classeur, lireTout } from '../classeur';
import type { Feuilles } from '../classeur';

/** A number with its format: what Excel shows as "70,13 %". */
export interface Formate {
  readonly v: number;
  readonly format: string;
}

export const pct = (v: number): Formate => ({ v, format: '0.00%' });
export const euros = (v: number): Formate => ({ v, format: '#,##0.00 "€"' });

type Valeur = CellValue | Formate;
type Lignes = readonly (readonly Valeur[])[];

const estFormate = (valeur: Valeur): valeur is Formate =>
  typeof valeur === 'object' && valeur !== null && 'format' in valeur;

/** A workbook of one sheet whose cells may have a format. */
export function feuille(lignes: Lignes, nom = 'Indicateurs', merges: readonly string[] = []): Snapshot {
  const nus = lignes.map((ligne) => ligne.map((valeur) => (estFormate(valeur) ? valeur.v : valeur)));
  const snapshot = classeur({ [nom]: nus }, { merges: { [nom]: merges } });
  const cells = new GridBuilder();
  lignes.forEach((ligne, row) => {
    ligne.forEach((valeur, column) => {
      if (estFormate(valeur)) cells.set(row, column, valeur.v, null, valeur.format);
      else cells.set(row, column, valeur);
    });
  });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells })) };
}

export function lectureDe(lignes: Lignes, nom = 'Indicateurs', merges: readonly string[] = []): Lecture {
  return lireTout(feuille(lignes, nom, merges));
}

const ABREGES: Readonly<Record<NomMesure, string>> = {
  places: 'pl',
  joursOuverture: 'j',
  amplitudeHoraire: 'amp',
  capaciteTheorique: 'cap',
  heuresFacturees: 'hf',
  heuresRealisees: 'hr',
  charges: 'ch',
  participations: 'pa',
  tauxFacturation: 'tf',
  tauxOccupationReel: 'tor',
  tauxOccupationFinancier: 'tof',
  tauxOccupation: 'to',
  prixRevient: 'pr',
  prixRevientFacture: 'prf',
  participationHoraire: 'pf',
  enfantsAccueillis: 'enf',
  famillesAccueillies: 'fam',
};

/** "Les Lutins | Tulle | 2023 | reel | tf 1.07, to 0.7": what a record says, in the order of the measures. */
export function enClair({ nom, commune, annee, etat, mesures }: IndicateursEaje): string {
  const chiffres = (Object.entries(ABREGES) as [NomMesure, string][])
    .flatMap(([mesure, abrege]) => {
      const lue = mesures[mesure];
      return lue ? [`${abrege} ${Number(lue.value.toFixed(6))}`] : [];
    })
    .join(', ');
  return [nom.value, commune?.value ?? '∅', annee?.value ?? '∅', etat?.value ?? '∅', chiffres].join(' | ');
}

export function indicateursDe(lignes: Lignes, nom = 'Indicateurs', merges: readonly string[] = []): string[] {
  return lectureDe(lignes, nom, merges).eaje.map(enClair);
}

export function indicateursDuClasseur(feuilles: Feuilles): string[] {
  return lireTout(classeur(feuilles)).eaje.map(enClair);
}
