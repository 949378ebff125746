// Gets the script of the API reference out of the library's Fastify plugin, the one small package that ships it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import scalarReference from '@scalar/fastify-api-reference';
import { fastify } from 'fastify';

const require = createRequire(import.meta.url);

let loaded: Promise<string> | undefined;

/** The library as one script, headed by its licence. */
export function referenceScript(): Promise<string> {
  loaded ??= loadScript();
  return loaded;
}

async function loadScript(): Promise<string> {
  const folder = path.resolve(require.resolve('@scalar/fastify-api-reference'), '../..');
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const licence = await readFile(path.join(folder, 'LICENSE'), 'utf8');
  const app = fastify();
  await app.register(scalarReference, { routePrefix: '/', configuration: { url: '/openapi.json' } });
  const response = await app.inject('/js/scalar.js');
  await app.close();
  if (response.statusCode !== 200) throw new Error('The reference library no longer serves its script.');
  return `/*!\nScalar API Reference ${version}\n\n${licence.trim()}\n*/\n${response.payload}`;
}
