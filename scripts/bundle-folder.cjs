// Names the folder that holds the bundle of the sources as they are now: its name is a hash of all that goes into it, so a
// bundle that is found is never stale.
'use strict';
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

/** Where the bundles are kept. */
const BUNDLES = path.join(ROOT, 'node_modules/.cache/bundle');

/** Beside the sources: which packages there are, and how a bundle is made. */
const INPUTS = ['package.json', 'package-lock.json', 'scripts/bundle-folder.cjs', 'scripts/bundle.ts'];

/** What programs are made of; other files are read where they lie. */
const SOURCE = /\.(ts|cjs|json)$/;

/** The folder, which exists when the bundle has been made. Throws when a source cannot be read. */
function bundleFolder() {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true }).filter((file) =>
    SOURCE.test(file),
  );
  const hash = createHash('sha256').update(ROOT);
  for (const file of [...INPUTS, ...sources.sort().map((name) => path.join('src', name))]) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(ROOT, file)));
  }
  return path.join(BUNDLES, hash.digest('hex').slice(0, 32));
}

module.exports = { BUNDLES, bundleFolder };
