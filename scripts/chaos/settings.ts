// Reads what a run is told on the command line; a word that it does not know ends it with what it does know.
import { parseArgs } from 'node:util';
import { MUTATIONS } from './mutations.ts';
import { FAULT_KINDS, type FaultKind } from './nemesis.ts';

/** What a run is told. */
export interface RunSettings {
  readonly seed: number;
  readonly minutes: number;
  readonly clients: number;
  readonly apis: number;
  readonly workers: number;
  /** Undefined for all kinds. */
  readonly faults: readonly FaultKind[] | undefined;
  readonly mutation: string | undefined;
  /** The file, without its ending, that the report is written to; undefined for none. */
  readonly report: string | undefined;
  /** Whether the history of a run that passes is kept, too. */
  readonly keep: boolean;
}

/** A command line that makes no sense, in words for the person who wrote it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const USAGE = `npm run chaos -- [--minutes 2] [--seed N] [--clients 24] [--apis 2] [--workers 2] [--faults KIND,…]
                 [--mutation NAME] [--report FILE] [--keep]
Kinds of faults: ${FAULT_KINDS.map((kind) => kind.replaceAll(' ', '-')).join(', ')}
Mutations: ${MUTATIONS.map(({ name }) => name).join(', ')}`;

/** Reads the arguments. Throws UsageError. */
export function readSettings(args: readonly string[]): RunSettings {
  const { values } = parse(args);
  const number = (name: string, text: string, low: number, high: number): number => {
    const value = Number(text);
    if (Number.isFinite(value) && value >= low && value <= high) return value;
    throw new UsageError(`--${name} must be a number from ${low} to ${high}, not "${text}".\n${USAGE}`);
  };
  const kinds = values.faults?.split(',').map((word) => {
    const kind = FAULT_KINDS.find((known) => known.replaceAll(' ', '-') === word.trim());
    if (kind === undefined) throw new UsageError(`There is no fault "${word}".\n${USAGE}`);
    return kind;
  });
  const mutation = MUTATIONS.find(({ name }) => name === values.mutation);
  if (values.mutation !== undefined && mutation === undefined) {
    throw new UsageError(`There is no mutation "${values.mutation}".\n${USAGE}`);
  }
  return {
    // A run that is told no seed tells its own.
    seed: number('seed', values.seed ?? String(Date.now() % 1_000_000), 0, 2 ** 31),
    minutes: number('minutes', values.minutes, 0.1, 24 * 60),
    clients: number('clients', values.clients, 1, 200),
    apis: number('apis', values.apis, 1, 8),
    workers: number('workers', values.workers, 1, 8),
    faults: kinds ?? mutation?.faults,
    mutation: values.mutation,
    report: values.report,
    keep: values.keep,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string' },
        minutes: { type: 'string', default: '2' },
        clients: { type: 'string', default: '24' },
        apis: { type: 'string', default: '2' },
        workers: { type: 'string', default: '2' },
        faults: { type: 'string' },
        mutation: { type: 'string' },
        report: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}
