// Stops with one clear sentence when Node is too old to run the program's TypeScript, and otherwise has it keep what it
// makes of the sources. It runs on any Node itself.
'use strict';
const { enableCompileCache } = require('node:module');
const path = require('node:path');
const { engines } = require('../package.json');

const needed = engines.node.replace('>=', '').split('.').map(Number);
const found = process.versions.node.split('.').map(Number);
const isOld = found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1]);

if (isOld) {
  process.stderr.write(
    `This needs Node ${needed.join('.')} or newer, and this is ${process.version} (${process.execPath}). ` +
      'On Linux and Windows "npm ci" brings the right one for "npm start" and the other npm scripts; ' +
      'run "npm ci" without --omit=optional, or install Node yourself.\n',
  );
  process.exit(1);
}

// A start that finds the sources prepared takes half the time and some 12 MB less. A folder that cannot be written, as in
// a container, is no obstacle; NODE_COMPILE_CACHE names another one.
enableCompileCache(path.join(__dirname, '../node_modules/.cache/node'));
