// Two pages: the task pane, where the commands of the ribbon run too (in Excel), and the standalone page (no Excel, no office.js).
//   --env origin=https://ctg.example.fr       where the add-in will be served from (written in the manifest)
//   --env officeJs=https://…/office.js        a copy of office.js, for a network that cannot reach Microsoft's
const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { OfflinePlugin } = require('./scripts/build/offline-plugin.cjs');

const DEFAULT_ORIGIN = 'https://localhost:3000';
const DEFAULT_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const TARGET = 'es2022';

const PAGES = [
  {
    name: 'taskpane',
    script: 'taskpane/taskpane.tsx',
    // The custom functions run in the page of the pane.
    also: ['functions/functions.ts'],
    template: 'taskpane/taskpane.html',
    inExcel: true,
  },
  {
    name: 'standalone',
    script: 'standalone/standalone.tsx',
    template: 'standalone/index.html',
    inExcel: false,
    filename: 'index.html',
  },
];

/** The manifest must name a script of the functions, which Excel only runs where pages cannot. */
const FUNCTIONS = 'functions';

/** Keeps the standalone page for when there is no network: docs/decisions/offline.md. */
const WORKER = 'service-worker';
const KEPT = [
  'index.html',
  'manifest.webmanifest',
  'assets/icons/icon-32.png',
  'assets/icons/icon-192.png',
  'assets/icons/icon-512.png',
  'assets/icons/maskable-512.png',
  'assets/exemples/ctg-exemple.xlsx',
];

const source = (file) => path.resolve(__dirname, 'src', file);

/** Only the page without Excel is installed, and kept for when there is no network. */
const INSTALLABLE = ["worker-src 'self'", "manifest-src 'self'"];

/** What the page may load. Why inline styles: docs/decisions/content-security-policy.md. */
function contentSecurityPolicy(scriptOrigins, others) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptOrigins].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...others,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** The origin of an address, or nothing for an address on our own site ("/office/office.js"). */
function foreignOrigins(address) {
  return URL.canParse(address) ? [new URL(address).origin] : [];
}

function htmlPage({ name, template, inExcel, filename = `${name}.html` }, officeJs) {
  return new HtmlPlugin({
    filename,
    template: source(template),
    chunks: [name],
    scriptLoading: 'defer',
    officeJs,
    csp: inExcel
      ? contentSecurityPolicy(foreignOrigins(officeJs), [])
      : contentSecurityPolicy([], INSTALLABLE),
  });
}

function copiedFiles(origin) {
  // The domain of the add-in is an address without a folder.
  const withOrigin = (content) =>
    content
      .toString()
      .replaceAll(
        `<AppDomain>${DEFAULT_ORIGIN}</AppDomain>`,
        `<AppDomain>${new URL(origin).origin}</AppDomain>`,
      )
      .replaceAll(DEFAULT_ORIGIN, origin);
  return new CopyPlugin({
    patterns: [
      { from: 'assets', to: 'assets', noErrorOnMissing: true },
      { from: 'src/functions/functions.json', to: 'functions.json' },
      { from: 'src/standalone/manifest.webmanifest', to: 'manifest.webmanifest' },
      { from: 'manifest.xml', to: 'manifest.xml', transform: withOrigin, noErrorOnMissing: true },
    ],
  });
}

/** swc's minimizer: as light as terser's with half of the work, and a quarter lighter than esbuild's for the first load of the pane. */
const minimizeScripts = new MinimizerPlugin({
  test: /\.js$/,
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: { passes: 2 }, mangle: true },
});

module.exports = (env = {}, argv = {}) => {
  const isProduction = argv.mode === 'production';
  const origin = (env.origin ?? DEFAULT_ORIGIN).replace(/\/+$/, '');
  const officeJs = env.officeJs ?? DEFAULT_OFFICE_JS;
  const pages = PAGES.filter((page) => existsSync(source(page.script)) && existsSync(source(page.template)));
  return {
    mode: argv.mode ?? 'development',
    context: __dirname,
    // A source map apart: an "eval" one would break our own content security policy.
    devtool: isProduction ? false : 'source-map',
    entry: {
      ...Object.fromEntries(
        pages.map(({ name, script, also = [] }) => [name, [...also, script].map(source)]),
      ),
      [FUNCTIONS]: { import: source('functions/functions.ts'), filename: 'functions.js' },
      [WORKER]: { import: source('standalone/offline/service-worker.ts'), filename: 'sw.js' },
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: isProduction ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: isProduction ? '[name].[contenthash:10].js' : '[name].js',
      // Beside the page, wherever the site puts it.
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } },
        { test: /\.(xlsx|png|svg)$/, type: 'asset/resource' },
      ],
    },
    optimization: {
      // The pages are small, and read better as they were written.
      minimize: isProduction && { javascript: false, html: false },
      minimizer: [minimizeScripts, '...'],
      // Each page loads only what it needs; parts shared by two pages, or by two lazy parts, are made once.
      splitChunks: { chunks: ({ name }) => name !== FUNCTIONS && name !== WORKER, maxInitialRequests: 6 },
    },
    performance: { hints: false },
    plugins: [
      ...pages.map((page) => htmlPage(page, officeJs)),
      copiedFiles(origin),
      new OfflinePlugin({ page: 'standalone', worker: 'sw.js', also: KEPT }),
    ],
    experiments: { css: true },
    devServer: { static: false, hot: false, client: { overlay: { warnings: false } } },
    stats: 'errors-warnings',
  };
};
