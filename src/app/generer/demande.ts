import type { KindAnnexe, Matiere, OptionsAnnexe } from '../../annexes';
import type { Lecture } from '../../reading';
import type { Communes } from '../../referentiel';
import type { Controle } from '../controle';
import { acceptationsPresentees } from '../points-acceptes';

/** An annexe to make. */
export interface DemandeAnnexe {
  readonly kind: KindAnnexe;
  readonly options: OptionsAnnexe;
  readonly controle: Controle;
  readonly communes: Communes;
  /** Day of the making (ISO). */
  readonly jour: string;
  /** What the previous version held: novelties are shown in bold. */
  readonly precedente?: Lecture;
}

export function matiereDe({ controle, communes, jour, precedente }: DemandeAnnexe): Matiere {
  const { lecture, findings, profil, snapshot } = controle;
  const acceptations = acceptationsPresentees(controle);
  const matiere = { lecture, findings, acceptations, communes, profil, fichier: snapshot.fileName, jour };
  return precedente ? { ...matiere, precedente } : matiere;
}

/** The day that a clock shows here, "2026-03-01". */
export function jourDe(date: Date): string {
  const deux = (nombre: number) => String(nombre).padStart(2, '0');
  return `${String(date.getFullYear())}-${deux(date.getMonth() + 1)}-${deux(date.getDate())}`;
}
