import type { Field } from './field';

/** A number announced in words, "Les 23 communes signataires". */
export interface Annonce {
  readonly objet: 'communes' | 'signataires' | 'equipements' | 'places';
  readonly nombre: Field<number>;
}

/** A list of signataires found in the workbook. */
export interface ListeSignataires {
  readonly noms: readonly Field[];
  readonly annonce: Annonce | null;
  /** Territory it speaks of when the workbook holds several conventions; null otherwise. */
  readonly territoire: string | null;
}

/** A period with the place where it is written. Bounds are ISO dates. */
export interface PeriodeImprimee {
  readonly debut: string;
  readonly fin: string;
  readonly field: Field;
}

/** "Conclue pour une durée de cinq ans", with the period that the same sentence gives. */
export interface DureeAnnoncee {
  readonly annees: Field<number>;
  readonly periode: PeriodeImprimee | null;
}

/** A day on which the convention was signed, or approved by an assembly. */
export interface ActeDate {
  readonly acte: 'signature' | 'deliberation';
  /** ISO date. */
  readonly jour: string;
  readonly field: Field;
}

/** An EPCI of the convention that a cell names with its nature: "CC du Pays de Lumbres". */
export interface EpciNomme {
  /** SIREN. */
  readonly code: string;
  readonly nature: Field<'CC' | 'CA' | 'CU'>;
  /** The name without its nature. */
  readonly nom: Field;
  /** A word of the name has one letter that is not right. */
  readonly malEcrit: boolean;
}

/** A commune and its postcode in a list that is none of equipments: "Longuenesse | 62219 | 11 200 habitants". */
export interface CommuneCodee {
  readonly commune: Field;
  readonly codePostal: Field;
}

/** The agreement of a structure, "Agrément 2022/2025", with its last year. */
export interface AnneesAgrement {
  readonly fin: number;
  readonly field: Field;
}

/** What the workbook says of the convention itself. Null where it says nothing. */
export interface Convention {
  readonly territoire: Field | null;
  /** SIREN of the EPCI, deduced from names and communes. */
  readonly codeEpci: string | null;
  /** All EPCI met, in a workbook that holds several conventions; [codeEpci] usually. */
  readonly codesEpci: readonly string[];
  readonly periode: PeriodeImprimee | null;
  /** Periods that cells naming the convention and nothing else give: "Convention territoriale globale 2025-2029". */
  readonly periodesDesTitres: readonly PeriodeImprimee[];
  /** Lengths that sentences of the convention announce. */
  readonly durees: readonly DureeAnnoncee[];
  /** Periods that sentences of the convention give from day to day: "prend effet le … et prend fin le …". */
  readonly periodesDites: readonly PeriodeImprimee[];
  /** From the first day of an avenant to the last, which it says to be that of the convention. */
  readonly periodesDesAvenants: readonly PeriodeImprimee[];
  readonly actes: readonly ActeDate[];
  readonly signataires: readonly ListeSignataires[];
  readonly epcisNommes: readonly EpciNomme[];
  readonly agrements: readonly AnneesAgrement[];
  readonly communesCodees: readonly CommuneCodee[];
}
