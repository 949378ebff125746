// Stops with one clear sentence when Node is too old to run the program's TypeScript; it runs on any Node itself.
'use strict';
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
