import type { ComparaisonPresentee } from '../modele';
import { NatureIcon } from './nature-icon';
import { useComparing, useComparingState } from './use-comparing';
import { NATURES } from './words';

/** The counts, each a filter: a second press lets all the changes through again. */
export function NatureTiles({ comptes }: Pick<ComparaisonPresentee, 'comptes'>) {
  const { set } = useComparing();
  const { nature: shown } = useComparingState();
  const tiles = NATURES.filter(({ nature, always }) => always || comptes[nature] > 0);
  return (
    <div className="tiles nature-tiles" role="group" aria-label="Filtrer par nature de changement">
      {tiles.map(({ nature, one, many }) => (
        <button
          key={nature}
          type="button"
          className="tile"
          aria-pressed={shown === nature}
          onClick={() => set({ nature: shown === nature ? null : nature, activeRow: null })}
        >
          <span className="tile-figure">
            <NatureIcon nature={nature} />
            {comptes[nature]}{' '}
          </span>
          <span className="tile-word">{comptes[nature] > 1 ? many : one}</span>
        </button>
      ))}
    </div>
  );
}
