import { principal } from './main';

/** Waits for the pipe to drain before the process ends: a document may be longer than its buffer. */
process.exitCode = await principal(process.argv.slice(2), {
  ecrire: (texte) => void process.stdout.write(`${texte}\n`),
  signaler: (texte) => void process.stderr.write(`${texte}\n`),
});
