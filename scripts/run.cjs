// Runs a program of src, as in `node scripts/run.cjs server`: from a bundle of its sources, which the first start after a
// change makes, or from the sources themselves where the bundler is not installed.
'use strict';
require('./check-node.cjs');
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { bundleFolder } = require('./bundle-folder.cjs');

const name = process.argv[2];
const bundle = path.join(bundleFolder(), `${name}.cjs`);

function hasBundler() {
  try {
    return require.resolve('rolldown') !== undefined;
  } catch {
    return false;
  }
}

// In a process of its own, because what the bundler takes of the memory would stay with the program.
if (!existsSync(bundle) && hasBundler()) {
  spawnSync(process.execPath, [path.join(__dirname, 'bundle.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(bundle)) process.stderr.write('The program runs from its sources instead.\n');
}
if (existsSync(bundle)) require(bundle);
else void import(`../src/${name}.ts`);
