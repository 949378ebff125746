// Structured logs, one JSON object a line; whatever could sign somebody in is cut out, wherever in an entry it stands.
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** The names under which secrets stand in objects, headers and rows. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'password',
  'passwordHash',
  'password_hash',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'apiKey',
  'token',
  'secret',
  // Postgres quotes the whole row here that broke a constraint.
  'detail',
]);

const CENSORED = '[Redacted]';

/** Deeper than anything that is logged on purpose; it also ends a walk round a circle. */
const MAX_DEPTH = 6;

/**
 * The value without secrets: itself when it holds none, which costs one look at each name, and a copy otherwise. pino's
 * own redaction by paths costs every line ten times as much and only knows the places that it was told of.
 */
function withoutSecrets<T>(value: T, depth = 0): T {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[name];
    const clean =
      SECRET_NAMES.has(name) && member !== undefined ? CENSORED : withoutSecrets(member, depth + 1);
    if (clean === member) continue;
    copy ??= copyOf(value);
    copy[name] = clean;
  }
  return copy === undefined ? value : (copy as T);
}

/** A copy whose members can be replaced. An error's own three are not enumerable, and it stays an error to the log. */
function copyOf(value: object): Record<string, unknown> {
  if (Array.isArray(value)) return [...value] as unknown as Record<string, unknown>;
  if (!(value instanceof Error)) return { ...value };
  const { name, message, stack } = value;
  return Object.assign(Object.create(Object.getPrototypeOf(value)), value, { name, message, stack });
}

/** As much is collected before it is written: a line of its own for each request would cost a system call each. */
const BUFFER_BYTES = 8_192;

/** Whoever watches sees a line this late at most; a process that is killed loses as much of its log. */
const FLUSH_EVERY_MS = 100;

const STANDARD_OUTPUT = 1;

/** Standard output, written to in pieces; what waits at the end of the process is written then. */
function bufferedOutput(): DestinationStream {
  const output = pino.destination({
    fd: STANDARD_OUTPUT,
    sync: true,
    minLength: BUFFER_BYTES,
    periodicFlush: FLUSH_EVERY_MS,
  });
  process.once('exit', () => output.flushSync());
  return output;
}

/** A logger of `level` and above, to standard output unless told otherwise. */
export function createLogger(level: string, destination: DestinationStream = bufferedOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // What a child logger adds to each of its lines is not looked at: those are ids.
    formatters: { log: (entry: Record<string, unknown>) => withoutSecrets(entry) },
  };
  return pino(options, destination);
}

/**
 * Writes lines of the level info with this message, whose members are JSON already, each followed by a comma: for what is
 * logged so often that pino's walk through the members would be an eighth of what a small answer costs.
 */
export function infoWriter(logger: Logger, message: string): (members: string) => void {
  const { [pino.symbols.streamSym]: stream } = logger as unknown as {
    [pino.symbols.streamSym]: DestinationStream;
  };
  const level = pino.levels.values.info;
  const end = `"msg":${JSON.stringify(message)}}\n`;
  return (members) => {
    if (!logger.isLevelEnabled('info')) return;
    stream.write(`{"level":${level}${pino.stdTimeFunctions.isoTime()},${members}${end}`);
  };
}
