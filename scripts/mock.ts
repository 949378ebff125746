// Starts the mock server on the bundled contract, on port 4010 unless `--port` names another; it needs no database.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ContractDocument } from './contract/document.ts';
import { type Mock, startMock } from './mock/server.ts';

const USAGE = 'Usage: npm run mock [-- --port <1-65535>] [--host <address>]';
const DEFAULT_PORT = 4010;
const BUNDLE = path.resolve(import.meta.dirname, '../src/contract/openapi.json');

/** What went wrong in a sentence that says what to do; other errors are faults of the program. */
class StartError extends Error {}

async function readContract(): Promise<ContractDocument> {
  const text = await readFile(BUNDLE, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new StartError(`The bundled contract is missing: ${BUNDLE}. Run \`npm run generate\`.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`The bundled contract is no JSON: ${BUNDLE}. Run \`npm run generate\`.`);
  }
}

function readOptions(): { port: number; host: string } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new StartError(`${values.port} is no port.\n${USAGE}`);
    }
    return { port, host: values.host };
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function start(): Promise<Mock> {
  const { port, host } = readOptions();
  const contract = await readContract();
  try {
    return await startMock({ contract, port, host, log: (line) => console.log(line) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(`Port ${port} is taken. Name another one: npm run mock -- --port ${port + 1}`);
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(`Cannot listen on ${host}:${port}: ${(error as Error).message}.\n${USAGE}`);
    }
    throw error;
  }
}

try {
  const mock = await start();
  console.log(`The mock of the Order Management API listens on ${mock.url}. It keeps nothing; stop it with Ctrl-C.
  curl ${mock.url}/api/v1/products
  curl ${mock.url}/api/v1/orders -H 'Authorization: Bearer any'
  curl ${mock.url}/api/v1/orders -H 'Authorization: Bearer any' -H 'Prefer: code=429'`);
  const stop = () => void mock.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
