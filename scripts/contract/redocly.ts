// Runs the Redocly CLI, which ships as a program and cannot be imported; it never calls home.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin/cli.js',
);
// The problems of a whole contract at its worst.
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

const CONFIGURATION = path.resolve(import.meta.dirname, '../../redocly.yaml');

/** How a run ended: the exit code and what was printed. */
export interface RedoclyRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `redocly` with the arguments in the folder `cwd`. A failure is told by the exit code; it never throws for one. */
export function runRedocly(cwd: string, args: readonly string[]): Promise<RedoclyRun> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((done, fail) => {
    const options = { cwd, env, maxBuffer: MAX_OUTPUT_BYTES };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : error.code;
      // A signal, or a program that cannot be started, is no answer.
      if (typeof exitCode === 'number') done({ exitCode, stdout, stderr });
      else fail(error);
    });
  });
}

/** One finding of Redocly's lint. `pointer` leads into the document, `start` into its text. */
export interface RedoclyProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly location?: readonly {
    readonly source?: { readonly ref?: string };
    readonly start?: { readonly line: number };
    readonly pointer?: string;
  }[];
}

/** What Redocly's lint with this project's rules finds in the document at `file`. Throws when it cannot run. */
export async function redoclyProblems(folder: string, file: string): Promise<readonly RedoclyProblem[]> {
  const options = ['--config', CONFIGURATION, '--format=json', '--max-problems=10000'];
  const run = await runRedocly(folder, ['lint', file, ...options]);
  const start = run.stdout.indexOf('{');
  if (start < 0) throw new Error(`Redocly could not lint ${file}:\n${run.stderr.trim()}`);
  const problems: RedoclyProblem[] = JSON.parse(run.stdout.slice(start)).problems;
  return problems.filter((problem) => !isAboutWebhooks(problem));
}

/**
 * Two rules cannot be told that webhooks are no paths: receivers answer with headers of their own, and a webhook is named
 * after its type of event.
 */
function isAboutWebhooks({ ruleId, location }: RedoclyProblem): boolean {
  const { source, pointer = '' } = location?.[0] ?? {};
  const place = `${source?.ref ?? ''}${pointer}`;
  const isWebhook = /responses\/webhooks\.yaml|\/webhooks\//.test(place);
  return isWebhook && (ruleId === 'response-contains-header' || ruleId === 'paths-kebab-case');
}
