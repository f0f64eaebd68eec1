import { territoiresNommes } from '../../app';
import type { Communes, Controle } from '../modele';
import type { ProducingState } from './state';
import type { Epci } from './tools';

/** Name of the territoire as the workbook says it. */
export function territoryOf(result: Controle | null): string | null {
  return result?.lecture.convention.territoire?.value ?? null;
}

/** The EPCI that the empty sheets may be for, the one chosen first; that of the workbook until a name is typed. */
export function epciChoices(
  communes: Communes,
  { territoire, epci }: Pick<ProducingState, 'territoire' | 'epci'>,
  result: Controle | null,
): readonly Epci[] {
  const code = result?.lecture.convention.codeEpci ?? null;
  const ofWorkbook = code === null ? null : communes.epci(code);
  if (territoire === null && ofWorkbook) return [ofWorkbook];
  const named = territoiresNommes(communes, territoire ?? territoryOf(result) ?? '');
  const chosen = named.filter((choice) => choice.code === epci);
  return [...chosen, ...named.filter((choice) => choice.code !== epci)];
}
