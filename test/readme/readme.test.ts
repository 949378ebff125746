// The README does not lie: its walk is run and its answers compared, its settings, commands and links are those there are.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { withDecisions } from '../../scripts/readme/decisions.ts';
import { masked, replayWalk } from '../../scripts/readme/walk.ts';
import { readConfig } from '../../src/config.ts';
import { welcome } from '../../src/start/welcome.ts';
import { cleanUp, launchAndWait, makeDataDir, PROJECT } from '../start/server-process.ts';

afterEach(cleanUp);

const read = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8');
const README = read('README.md');

const hasShell = ['sh', 'curl'].every((program) => spawnSync(program, ['--version']).error === undefined);
if (!hasShell) console.warn('The walk of README.md is not tested: this machine has no sh or no curl.');

describe('README.md', () => {
  it.runIf(hasShell || process.env.CI)('shows the real answers; npm run readme refreshes them', async () => {
    const server = await launchAndWait({ DATA_DIR: await makeDataDir() });
    expect(masked(replayWalk(README, server.url))).toBe(masked(README));
  });

  it('quotes the greeting', () => {
    const quoted = README.match(/```text\n([^`]*)```/)?.[1]?.split('\n') ?? [];
    expect(quoted.length).toBeGreaterThan(5);
    const greeting = welcome('http://127.0.0.1:3000', '.data/postgres', '.data/mail').split('\n');
    for (const line of quoted) expect(greeting).toContain(line);
  });

  it('lists the settings with their defaults', () => {
    const rows = [...README.matchAll(/^\| `([A-Z_]+)` \| (?:`(.+?)`|—) \| .+ \|$/gm)];
    const specification = read('src/config.ts').match(/^const specification = \{\n(.*?)^\};/ms)?.[1] ?? '';
    const names = [...specification.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(rows.map(([, name]) => name)).toEqual(names);
    const defaults = Object.fromEntries(
      rows.flatMap(([, name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    expect(readConfig(defaults)).toEqual(readConfig({}));
  });

  it('names commands that exist', () => {
    const named = [...README.matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named).toContain('check');
    for (const name of named) expect(Object.keys(packageJson.scripts)).toContain(name);
  });

  it('refers to files and folders that exist', () => {
    const links = [...README.matchAll(/\]\(([^):]+)\)/g)].map(([, file = '']) => file);
    const folders = [...README.matchAll(/^\| `([\w./-]+\/)` \|/gm)].map(([, folder = '']) => folder);
    expect(folders).toContain('src/handlers/');
    for (const file of [...links, ...folders]) expect(existsSync(path.join(PROJECT, file)), file).toBe(true);
  });

  it('lists the decisions; npm run readme refreshes the list', () => {
    expect(README).toContain('(docs/decisions/0001-');
    expect(withDecisions(README, PROJECT)).toBe(README);
  });
});
