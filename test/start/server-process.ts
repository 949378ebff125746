// Runs the real program the way a person does, each time with a folder and a port of its own, and leaves nothing behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { vi } from 'vitest';
import { type ProgramScript, programArguments } from '../../scripts/program-arguments.ts';
import { discardEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts';
import { isAlive } from '../../src/platform/embedded-postgres/postmaster.ts';
import { freePort } from '../support/free-port.ts';
import { makeServerFolder } from '../support/server-folder.ts';

/** The root of the project. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** One run of the program. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
  /** Everything that was printed so far, both streams in their order. */
  readonly output: () => string;
  /** What was printed for a person when the start failed. */
  readonly complaint: () => string;
  /** Resolves with the exit code, or null after a signal that was not handled. */
  readonly exited: Promise<number | null>;
  /** Sends a signal as a terminal does: to everything that runs in its foreground. */
  readonly signal: (name: NodeJS.Signals) => void;
}

const children: ChildProcess[] = [];
const folders: string[] = [];

// A first start takes 2 s on an idle machine, and ten times that on a busy one; a test has up to three of them.
const START_LIMIT_MS = 40_000;
vi.setConfig({ testTimeout: 3 * START_LIMIT_MS, hookTimeout: START_LIMIT_MS });

/** Makes a folder for DATA_DIR, which `cleanUp` removes together with the server in it. */
export async function makeDataDir(): Promise<string> {
  const folder = await makeServerFolder();
  // The account that runs Postgres for root passes through it.
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** Ends what the tests started. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  for (const folder of folders.splice(0)) {
    await discardEmbeddedPostgres(path.join(folder, 'postgres'));
    await discardEmbeddedPostgres(folder);
  }
}

const programOf = (script: ProgramScript) => [process.execPath, ...programArguments(PROJECT, script)];

/** Starts the program, or a shell that runs it, with nothing in its environment but `env`. */
export function launch(
  env: Readonly<Record<string, string>>,
  by: 'itself' | 'shell' = 'itself',
): Promise<ServerProcess> {
  const program = programOf('start');
  // The second command keeps the shell from becoming the program.
  return run(by === 'itself' ? program : ['sh', '-c', '"$@"; exit', 'sh', ...program], env);
}

/** Runs a command that listens on PORT. */
async function run(
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = env.PORT === undefined ? await freePort() : Number(env.PORT);
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    // A group of its own, as a shell gives to each command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  let complaint = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
    complaint += chunk;
  });
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    port,
    output: () => output,
    complaint: () => complaint,
    // "close" comes when both streams have been read to their ends.
    exited: once(child, 'close').then(([code]) => code as number | null),
    signal: (name) => process.kill(-(child.pid as number), name),
  };
}

/** Starts the program and waits until it answers; throws with its output when it ends instead. */
export async function launchAndWait(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  return untilHealthy(await launch(env));
}

/** Starts a worker and waits until it runs; throws with its output when it ends instead. */
export async function launchWorker(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = String(await freePort());
  return untilHealthy(await run(programOf('worker'), { ...env, PORT: port, WORKER_PORT: port }));
}

async function untilHealthy(server: ServerProcess): Promise<ServerProcess> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline && server.child.exitCode === null && server.child.signalCode === null) {
    const response = await fetch(`${server.url}/health`).catch(() => undefined);
    if (response?.status === 200) return server;
    await sleep(20);
  }
  throw new Error(`The server does not answer. It printed:\n${server.output()}`);
}

/** Waits until `check` holds; throws when it does not in time. */
export async function until(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`This did not happen in time: ${what}`);
    await sleep(20);
  }
}

/** The process id and the port of the embedded server in `dataDir`; throws when none runs. */
export async function embeddedServer(dataDir: string): Promise<{ pid: number; port: number }> {
  const text = await readFile(path.join(dataDir, 'postgres/cluster/pgdata/postmaster.pid'), 'utf8');
  const [pid, , , port] = text.split('\n');
  return { pid: Number(pid), port: Number(port) };
}

/** Whether an embedded server runs over `dataDir`. */
export function isEmbeddedServerAlive(dataDir: string): Promise<boolean> {
  return embeddedServer(dataDir).then(
    ({ pid }) => isAlive(pid),
    () => false,
  );
}

/** Connects to the embedded server in `dataDir`. */
export async function connectToEmbedded(dataDir: string): Promise<pg.Client> {
  const { port } = await embeddedServer(dataDir);
  const password = await readFile(path.join(dataDir, 'postgres/cluster/password'), 'utf8');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password });
  // The server that the test ends may tell so while nothing is asked; without a listener that would be the test's own end.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Signs in and returns the access token. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (response.status !== 200) throw new Error(`login: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: { accessToken: string } }).data.accessToken;
}
