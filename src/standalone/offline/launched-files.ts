import type { GivenFile } from '../given-files';

/** Where an installed page receives the files that the system opens with it; not in every browser. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files opened with the installed page: "Ouvrir avec › Annexes CTG". They may be gone by the time they are read. */
export function onLaunchedFiles(open: (files: readonly GivenFile[]) => Promise<void>): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void open(
      files.map((handle) => ({
        name: handle.name,
        arrayBuffer: async () => (await handle.getFile()).arrayBuffer(),
      })),
    );
  });
}
