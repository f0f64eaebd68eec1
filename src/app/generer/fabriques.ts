import type { FabriqueAnnexe, KindAnnexe } from '../../annexes';

/** Who makes each kind; fetched with the first annexe. */
export async function fabriqueDe(kind: KindAnnexe): Promise<FabriqueAnnexe> {
  const { annexe2, annexe3, indicateursEaje, suivi, copil, rapport } = await import('../../annexes');
  const fabriques: Readonly<Record<KindAnnexe, FabriqueAnnexe>> = {
    'annexe-2': annexe2,
    'annexe-3': annexe3,
    eaje: indicateursEaje,
    suivi,
    copil,
    rapport,
  };
  return fabriques[kind];
}
