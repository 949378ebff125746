// Bundles the server and the worker with the packages they use, so that a start reads a few files instead of a thousand, and
// holds no texts that are only for people: `node scripts/bundle.ts`. What is there already is kept.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { type Plugin, rolldown } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import specification from '../src/contract/openapi.json' with { type: 'json' };
import { prepareSpecification } from '../src/http/specification.ts';
import { BUNDLES, bundleFolder } from './bundle-folder.cjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const VALIDATOR = '@seriousme/openapi-schema-validator';

/** Older bundles are kept for programs that still run from them and have not loaded all of it. */
const KEPT_BUNDLES = 3;
const KEPT_MS = 24 * 3_600_000;

/** A module that reads files beside itself goes on finding them, wherever the bundle lies. */
const inPlace: Plugin = {
  name: 'in-place',
  transform: {
    filter: { code: /\bimport\.meta\.(dirname|filename|url)\b|\b__(dirname|filename)\b/ },
    handler(code, id) {
      const file = JSON.stringify(id);
      const folder = JSON.stringify(path.dirname(id));
      return code
        .replace(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(id).href))
        .replace(/\bimport\.meta\.filename\b|\b__filename\b/g, file)
        .replace(/\bimport\.meta\.dirname\b|\b__dirname\b/g, folder);
    },
  },
};

/** The contract is parsed when the program starts: as a part of the code its text would stay in memory. */
const parsedContract: Plugin = {
  name: 'parsed-contract',
  load: {
    filter: { id: /src.contract.openapi\.json$/ },
    handler: (id) => ({
      code: `import { readFileSync } from 'node:fs'; export default JSON.parse(readFileSync(${JSON.stringify(id)}, 'utf8'));`,
      moduleType: 'js',
    }),
  },
};

/**
 * fastify-openapi-glue validates the contract at each start, which takes a fifth of it. A bundle holds a contract that was
 * validated when the bundle was made, so only the references are left to be resolved.
 */
const validatedContract: Plugin = {
  name: 'validated-contract',
  resolveId: { filter: { id: new RegExp(`^${VALIDATOR}$`) }, handler: () => '\0validated-contract' },
  load: {
    filter: { id: /^\0validated-contract$/ },
    handler() {
      const entry = createRequire(import.meta.url).resolve(VALIDATOR);
      return `
        import { replaceRefs } from ${JSON.stringify(path.join(path.dirname(entry), 'resolve.js'))};
        export class Validator {
          version = '3.1';
          async validate(specification) {
            this.specification = specification;
            return { valid: true };
          }
          resolveRefs() {
            return replaceRefs(this.specification);
          }
        }`;
    },
  },
};

/** The name of the files that hold packages and nothing else. */
const PACKAGES = 'packages';

/** Packages lose blanks, comments and long names. The project's own code stays as it is, for the sake of stack traces. */
const smallPackages: Plugin = {
  name: 'small-packages',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk' || !output.name.startsWith(PACKAGES)) continue;
      const { code, errors } = minifySync(output.fileName, output.code, {
        module: false,
        compress: false,
        // Errors are told by the names of their classes.
        mangle: { keepNames: true },
      });
      if (errors.length > 0) throw new Error(`${output.fileName}: ${errors[0]?.message}`);
      output.code = code;
    }
  },
};

/** One character outside of Latin-1 would make V8 keep the whole file in two bytes a character. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      output.code = output.code.replace(
        /[^\0-\x7f]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

async function assertValid(): Promise<void> {
  const { valid, errors } = await new Validator().validate(prepareSpecification(specification));
  if (!valid) throw new Error(`src/contract/openapi.json is no valid contract: ${JSON.stringify(errors)}`);
}

async function writeBundle(folder: string): Promise<void> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { server: 'src/server.ts', worker: 'src/worker.ts' },
    platform: 'node',
    tsconfig: false,
    external: ['pg-native'],
    plugins: [validatedContract, parsedContract, inPlace, smallPackages, ascii],
    checks: { ineffectiveDynamicImport: false },
  });
  await bundle.write({
    dir: folder,
    // An ESM import of one of Node's own modules loads everything that the module has to offer; a require does not.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Packages that are loaded late stay in files of their own.
    codeSplitting: { groups: [{ name: PACKAGES, test: /node_modules|^\0/, entriesAware: true }] },
  });
  await bundle.close();
}

/** Removes what is a day old, but for the newest bundles; another start may do the same at this moment. */
async function removeOld(): Promise<void> {
  const entries = await Promise.all(
    (await readdir(BUNDLES)).map(async (name) => {
      const entry = path.join(BUNDLES, name);
      return {
        entry,
        isDraft: name.includes('.'),
        madeAt: (await stat(entry).catch(() => undefined))?.mtimeMs ?? 0,
      };
    }),
  );
  const newest = entries
    .filter(({ isDraft }) => !isDraft)
    .sort((one, other) => other.madeAt - one.madeAt)
    .slice(0, KEPT_BUNDLES);
  const old = entries.filter((one) => !newest.includes(one) && one.madeAt < Date.now() - KEPT_MS);
  await Promise.all(old.map(({ entry }) => rm(entry, { recursive: true, force: true })));
}

const isMade = (folder: string): boolean => existsSync(path.join(folder, 'server.cjs'));

async function makeBundle(folder: string): Promise<void> {
  await assertValid();
  // Another start may make the same at this moment: whoever is done last throws its own away.
  const draft = `${folder}.${process.pid}`;
  try {
    await mkdir(draft, { recursive: true });
    await writeBundle(draft);
    await rename(draft, folder).catch(async () => {
      if (isMade(folder)) return;
      // What is there without its entry is what an interrupted removal has left.
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder);
    });
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => {});
  }
  await removeOld();
}

const folder = bundleFolder();
if (!isMade(folder)) {
  await makeBundle(folder).catch((error: Error) => {
    process.stderr.write(`No bundle was made: ${error.message}\n`);
    process.exitCode = 1;
  });
}
