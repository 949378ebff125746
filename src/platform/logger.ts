// Structured logs, one JSON object a line; whatever could sign somebody in is cut out.
import { type DestinationStream, type Logger, pino } from 'pino';

/** Where secrets could stand if an object that holds them were ever logged. */
const SECRET_PATHS = [
  'password',
  'accessToken',
  'refreshToken',
  'authorization',
  'secret',
  '*.secret',
  '*.password',
  '*.passwordHash',
  '*.password_hash',
  '*.accessToken',
  '*.refreshToken',
  '*.authorization',
  '*.headers.authorization',
  '*.headers.cookie',
];

/** A logger of `level` and above, to standard output unless told otherwise. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: SECRET_PATHS };
  return destination === undefined ? pino(options) : pino(options, destination);
}
