import { principal } from './main';

/** A closed pipe (« | head ») has a reader who is content; any other failure to write is told. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write('ctg-annexes : le résultat n’a pas pu être écrit.\n');
  process.exitCode = 2;
});
process.stderr.on('error', () => undefined);

/** Waits for the pipe to drain before the process ends: a document may be longer than its buffer. */
process.exitCode = await principal(process.argv.slice(2), {
  ecrire: (texte) => void process.stdout.write(`${texte}\n`),
  signaler: (texte) => void process.stderr.write(`${texte}\n`),
});
