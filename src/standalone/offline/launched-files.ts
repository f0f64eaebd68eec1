/** Where an installed page receives the files that the system opens with it; not in every browser. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files opened with the installed page: "Ouvrir avec › Annexes CTG". */
export function onLaunchedFiles(open: (files: readonly File[]) => Promise<void>): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(open);
  });
}
