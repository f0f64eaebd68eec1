import { territoiresNommes } from '../../app';
import type { Communes, Controle, Dossier } from '../modele';
import type { ProducingState } from './state';
import type { Epci } from './tools';

/** The territoire of the workbook. */
export interface KnownTerritory {
  readonly nom: string | null;
  readonly codeEpci: string | null;
}

/** As the user chose it, else as it was read. */
export function knownTerritory(result: Controle | null, dossier: Dossier | null): KnownTerritory {
  const chosen = dossier?.consignes.convention;
  if (chosen) return chosen;
  const read = result?.lecture.convention;
  return { nom: read?.territoire?.value ?? null, codeEpci: read?.codeEpci ?? null };
}

/** The EPCI that the empty sheets may be for, the one chosen first; that of the workbook until a name is typed. */
export function epciChoices(
  communes: Communes,
  { territoire, epci }: Pick<ProducingState, 'territoire' | 'epci'>,
  { nom, codeEpci }: KnownTerritory,
): readonly Epci[] {
  const ofWorkbook = codeEpci === null ? null : communes.epci(codeEpci);
  if (territoire === null && ofWorkbook) return [ofWorkbook];
  const named = territoiresNommes(communes, territoire ?? nom ?? '');
  const chosen = named.filter((choice) => choice.code === epci);
  return [...chosen, ...named.filter((choice) => choice.code !== epci)];
}
