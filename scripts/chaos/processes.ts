// Runs the program's processes, each like a service that is started again when its start fails; one that ends by itself
// after it has answered is a finding.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ProgramScript, programArguments } from '../program-arguments.ts';

/** What to run. */
export interface Program {
  readonly name: string;
  /** The folder of the version to run. */
  readonly root: string;
  readonly script: ProgramScript;
  readonly env: Readonly<Record<string, string>>;
  /** Where its log and its clock are kept. */
  readonly folder: string;
  /** Where it listens when it is ready. */
  readonly port: number;
  readonly onUnexpectedEnd: (name: string, how: string) => void;
}

/** A process of the program that the run may mistreat. */
export interface RunningProgram {
  readonly name: string;
  /** Starts it unless it runs. */
  start(): void;
  /** Resolves when it listens. Throws when it does not within a minute. */
  ready(): Promise<void>;
  /** Ends it as a power failure does; resolves when it is gone. */
  kill(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Shifts the time that it sees, in milliseconds. */
  skew(ms: number): void;
}

const SKEWED_CLOCK = path.resolve(import.meta.dirname, 'skewed-clock.ts');

const READY_LIMIT_MS = 60_000;

/** What every supervisor of services waits at least before it tries again. */
const START_AGAIN_MS = 500;

/** Has the sources under `root` bundled before several of its programs start, each of which would do it otherwise. */
export async function bundleOnce(root: string): Promise<void> {
  const bundler = spawn(process.execPath, ['scripts/bundle.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(bundler, 'exit');
  if (code !== 0) throw new Error(`The program in ${root} can't be bundled.`);
}

/** Whether anybody listens on the port. */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answered = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return answered;
}

/** Prepares a process; `start` runs it. */
export function prepareProgram(program: Program): RunningProgram {
  const { name, root, script, env, folder, port } = program;
  const clockFile = path.join(folder, `${name}.clock`);
  writeFileSync(clockFile, '0');
  const log = createWriteStream(path.join(folder, `${name}.log`), { flags: 'a' });
  let child: ChildProcess | undefined;
  const killed = new WeakSet<ChildProcess>();
  const wasReady = new WeakSet<ChildProcess>();
  const isRunning = (one = child) => one !== undefined && one.exitCode === null && one.signalCode === null;

  const watchStart = async (started: ChildProcess) => {
    while (isRunning(started) && !wasReady.has(started)) {
      if (await isListening(port)) wasReady.add(started);
      else await sleep(50);
    }
  };
  const start = () => {
    if (isRunning()) return;
    const started = spawn(process.execPath, ['--import', SKEWED_CLOCK, ...programArguments(root, script)], {
      cwd: root,
      env: { PATH: process.env.PATH, CHAOS_CLOCK_FILE: clockFile, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    started.stdout.pipe(log, { end: false });
    started.stderr.pipe(log, { end: false });
    started.on('exit', (code, signal) => {
      if (killed.has(started)) return;
      // Without its database a start fails, and is repeated by whoever runs the service.
      if (wasReady.has(started)) program.onUnexpectedEnd(name, `exit code ${code}, signal ${signal}`);
      setTimeout(() => child === started && start(), START_AGAIN_MS);
    });
    void watchStart(started);
  };
  const signal = (which: NodeJS.Signals) => {
    if (isRunning()) child?.kill(which);
  };
  // A run that ends in whatever way leaves no process behind.
  process.once('exit', () => signal('SIGKILL'));

  return {
    name,
    start,
    ready: async () => {
      const deadline = Date.now() + READY_LIMIT_MS;
      while (child === undefined || !wasReady.has(child)) {
        if (Date.now() > deadline) throw new Error(`${name} does not answer: see ${folder}/${name}.log.`);
        await sleep(50);
      }
    },
    kill: async () => {
      const one = child;
      child = undefined;
      if (one === undefined || !isRunning(one)) return;
      killed.add(one);
      const exited = once(one, 'exit');
      one.kill('SIGKILL');
      await exited;
    },
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    skew: (ms) => writeFileSync(clockFile, String(ms)),
  };
}
