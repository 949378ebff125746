// Makes clients from the bundled contract with several generators, compiles them strictly and lets each call the mock:
// a construct of the contract that a generator stumbles over fails here instead of at a partner's.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startMock } from '../mock/server.ts';
import { EXPECTED_OUTPUT, GENERATORS, type Generator, type Places } from './generators.ts';
import { runTsc } from './tsc.ts';

const run = promisify(execFile);

/** As strict as the generators' own run-time code allows: hey-api's breaks exactOptionalPropertyTypes. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  module: 'nodenext',
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  outDir: 'out',
  rootDir: '.',
};

/** Two types of one name, of which the generator has numbered one: it would change its number with the contract. */
const NUMBERED_TYPE = /^export (?:type|interface) (\w+[a-z]\d)\b/gm;

/** Whatever is wrong with what the generator makes; throws an Error that says it. */
async function check(generator: Generator, places: Places, baseUrl: string, parent: string): Promise<void> {
  const folder = path.join(parent, generator.name.replaceAll(/\W+/g, '-'));
  await mkdir(folder);
  await generator.generate(folder, places);
  await mkdir(path.join(folder, 'node_modules'), { recursive: true });
  for (const name of ['@oazapfts', '@types']) {
    const target = path.join(places.root, 'node_modules', name);
    await symlink(target, path.join(folder, 'node_modules', name), 'junction');
  }
  await writeFile(path.join(folder, 'program.ts'), generator.program);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  const config = { compilerOptions: COMPILER_OPTIONS, files: ['program.ts'] };
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  await runTsc(places.root, ['-p', folder]);
  await refuseNumberedTypes(folder);
  const { stdout } = await run(process.execPath, [path.join(folder, 'out/program.js')], {
    env: { ...process.env, BASE_URL: baseUrl },
  });
  if (stdout.trim() !== EXPECTED_OUTPUT) {
    throw new Error(`Its program prints "${stdout.trim()}" instead of "${EXPECTED_OUTPUT}".`);
  }
}

async function refuseNumberedTypes(folder: string): Promise<void> {
  for (const file of ['client/types.gen.ts', 'client.ts']) {
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => '');
    const [first] = [...text.matchAll(NUMBERED_TYPE)].map(([, name]) => name);
    if (first !== undefined) {
      throw new Error(
        `It makes a type ${first}: two components of the contract share a name. Rename one of them.`,
      );
    }
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'src/contract/openapi.json');
const parent = await mkdtemp(path.join(tmpdir(), 'clients-check-'));
const mock = await startMock({ contract: JSON.parse(await readFile(bundle, 'utf8')), port: 0 });
try {
  for (const generator of GENERATORS) {
    try {
      await check(generator, { root, bundle }, mock.url, parent);
      console.log(`${generator.name}: compiles and pays an order.`);
    } catch (error) {
      console.error(`${generator.name}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
} finally {
  await mock.close();
  await rm(parent, { recursive: true, force: true });
}
