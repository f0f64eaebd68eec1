import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';

const COMMANDE = path.resolve(__dirname, '../../bin/ctg-annexes.mjs');

// The first run of all bundles the sources.

interface Fin {
  readonly code: number | null;
  readonly erreurs: string;
}

function lancer(stdout: 'pipe' | number): Promise<Fin> {
  const processus = spawn(process.execPath, [COMMANDE, '--aide'], { stdio: ['ignore', stdout, 'pipe'] });
  processus.stdout?.destroy();
  let erreurs = '';
  processus.stderr?.on('data', (morceau: Buffer) => (erreurs += morceau.toString()));
  return new Promise((resolve) => processus.once('close', (code) => resolve({ code, erreurs })));
}

test('un lecteur qui ferme le tube avant la fin ne fait rien dire à la commande', async () => {
  expect(await lancer('pipe')).toEqual({ code: 0, erreurs: '' });
});

const surLinux = process.platform === 'linux' ? test : test.skip;

surLinux('un disque plein est dit en une phrase, avec le code 2', async () => {
  expect(await lancer(openSync('/dev/full', 'w'))).toEqual({
    code: 2,
    erreurs: 'ctg-annexes : le résultat n’a pas pu être écrit.\n',
  });
});
