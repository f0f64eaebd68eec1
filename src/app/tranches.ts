import { HostError } from '../workbook';

/** Longest work between two pauses, with room left for the last step to run over. */
const TRANCHE_MS = 16;

function annule(): HostError {
  return new HostError('cancelled', 'Contrôle annulé. Les points déjà trouvés restent affichés.');
}

/** Lets the page paint and answer the keyboard. A message comes back at once where a timer would wait 4 ms. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs a generator to its end in slices short enough for the user not to notice; an abort stops it for good. */
export async function parTranches<Etape, Resultat>(
  travail: Generator<Etape, Resultat, void>,
  surEtape: (etape: Etape) => void,
  signal?: AbortSignal,
): Promise<Resultat> {
  let fin = performance.now() + TRANCHE_MS;
  for (;;) {
    if (signal?.aborted) throw annule();
    const etape = travail.next();
    if (etape.done) return etape.value;
    surEtape(etape.value);
    if (performance.now() < fin) continue;
    await pause();
    fin = performance.now() + TRANCHE_MS;
  }
}
