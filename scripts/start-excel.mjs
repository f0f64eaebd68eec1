// npm run start:excel: serves the add-in over https and loads it into the Excel of this machine, until Ctrl+C.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PORT = 3000;

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(
    'Excel de bureau n’existe que sous Windows et macOS.\n' +
      '  Sans Excel : npm start ouvre la même chose dans le navigateur.\n' +
      '  Excel pour le web : npm run build -- --env origin=https://…, publiez dist sur ce site, puis chargez\n' +
      '  dist/manifest.xml par Accueil > Compléments > Plus de compléments > Mes compléments > Charger mon complément.',
  );
  process.exit(1);
}

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');
const { getHttpsServerOptions } = require('office-addin-dev-certs');
const config = require('../webpack.config.js')({}, { mode: 'development' });

/** office-addin-debugging is not among our dependencies: npx fetches it when it is needed. */
function sideload(command) {
  const args = ['--yes', 'office-addin-debugging', command, path.join(root, 'manifest.xml'), 'desktop'];
  return spawnSync('npx', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status;
}

const certificates = await getHttpsServerOptions();
const server = new WebpackDevServer(
  { ...config.devServer, port: PORT, host: 'localhost', server: { type: 'https', options: certificates } },
  webpack(config),
);
await server.start();

process.once('SIGINT', async () => {
  sideload('stop');
  await server.stop();
  process.exit(0);
});

if (sideload('start') !== 0) {
  console.error(
    'Le complément n’a pas pu être chargé dans Excel. Il reste servi sur https://localhost:3000 : ajoutez manifest.xml à la main.',
  );
}
