const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
require('tsx/cjs');

const { functionFiles } = require('./scripts/functions-metadata.ts');
const { CompleteFunctionsJson } = require('./scripts/webpack/complete-functions-json.ts');
const { HoldBudget } = require('./scripts/webpack/hold-budget.ts');
const { PrintSizes } = require('./scripts/webpack/print-sizes.ts');
const { deploymentAddress, manifestFor } = require('./scripts/manifest/manifest-for.ts');

/**
 * Builds the folder that a deployment serves: dist/.
 *
 * `--env address=https://billing.example.com/lmp/` is the one setting: where that folder is served.
 */
module.exports = (env, { mode = 'production' }) => {
  const address = deploymentAddress(env.address);
  return {
    mode,
    // Every web view of the floor knows it; older targets would ask `new Function` for the global object.
    target: ['web', 'es2022'],
    // The entry holds the functions and the buttons; the pane is a chunk of its own that they do not wait for.
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(__dirname, 'dist'),
      // The manifest names the entry, so its name is stable; the page asks for it with its hash.
      filename: '[name].js',
      chunkFilename: '[name].[contenthash].js',
      clean: true,
    },
    optimization: {
      splitChunks: {
        // What the first view needs of libraries is a chunk of its own; the worker and the later tabs bring theirs.
        cacheGroups: {
          default: false,
          defaultVendors: false,
          libraries: { test: /node_modules/, name: 'libraries', chunks: ({ name }) => name === 'pane' },
        },
      },
    },
    // The page is the HTML plugin's alone.
    experiments: { html: false },
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      // Their entries use Node's streams and buffers; their builds for browsers bring their own.
      alias: {
        'csv-parse$': 'csv-parse/browser/esm',
        'csv-stringify/sync$': 'csv-stringify/browser/esm/sync',
      },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked by `npm run types`.
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: functionFiles() }),
      new CompleteFunctionsJson(),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        hash: true,
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'assets/samples/*.csv' },
          { from: 'src/taskpane/taskpane.css', to: 'taskpane.css' },
          { from: 'manifest.xml', transform: (xml) => manifestFor(xml.toString(), address) },
        ],
      }),
      new PrintSizes(),
      ...(mode === 'production' ? [new HoldBudget()] : []),
    ],
    // Never eval: the page runs under a strict Content-Security-Policy.
    devtool: mode === 'production' ? false : 'source-map',
    cache: {
      type: 'filesystem',
      version: createHash('sha256').update(readFileSync(__filename)).digest('hex'),
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
