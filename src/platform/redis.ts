// The connection to Redis, which may be missing at any time: no request ever waits for it longer than a moment, an outage
// is told once, and the connection comes back by itself.
import type { Duplex } from 'node:stream';
import { Redis as Client } from 'ioredis';
import type { Logger } from 'pino';

/** Redis as the program uses it. */
export interface Redis {
  /** What has happened so far, for the metrics. */
  readonly counts: { readonly outages: number; readonly failures: number };
  /** Runs `command` and returns its answer; undefined, at once, while Redis is away, and when it does not answer in time. */
  attempt<T>(command: (client: Client) => Promise<T>): Promise<T | undefined>;
  /** Prepares a Lua script that is called with its keys and then its arguments, and answers as `attempt` does. */
  script(lua: string, numberOfKeys: number): (...args: (string | number)[]) => Promise<unknown>;
  /** Calls `listener` with each message of the channel. What is sent during an outage is lost. */
  subscribe(channel: string, listener: (message: string) => void): void;
  /** How many milliseconds Redis takes to answer; null when it does not. */
  ping(): Promise<number | null>;
  /** Ends the connection, after the commands under way have been answered or have failed. */
  close(): Promise<void>;
}

export interface RedisOptions {
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** How long one command may take. Default 100 ms. */
  readonly commandTimeoutMs?: number;
}

/** A hundred times what Redis needs, and little beside the patience of whoever waits for the request. */
const DEFAULT_COMMAND_TIMEOUT_MS = 100;
const CONNECT_TIMEOUT_MS = 2_000;
/** How long a start waits, so that the first requests of a process find Redis there. */
const START_TIMEOUT_MS = 500;
const FIRST_RECONNECT_MS = 50;
const LONGEST_RECONNECT_MS = 2_000;
/** One failure may be a pause of this process; a second command that was sent after it and fails as well is an outage. */
const FAILURES_OF_AN_OUTAGE = 2;
const PROBE_EVERY_MS = 250;
/** A connection that stays mute this often may lead nowhere, as after a move of the server: a new one is tried then. */
const PROBES_PER_CONNECTION = 8;
/** Refusals such as a full memory come with every command. */
const REFUSAL_LOGGED_EVERY_MS = 60_000;

/**
 * Connects to Redis 6 or newer at `url` (redis://… or rediss://…). Resolves when it is there, or after half a second
 * without it: a Redis that is away is no reason not to start.
 */
export async function connectRedis(url: string, options: RedisOptions): Promise<Redis> {
  const connection = new Connection(url, options);
  await connection.started;
  return connection;
}

class Connection implements Redis {
  readonly counts = { outages: 0, failures: 0 };
  readonly started: Promise<void>;
  readonly #client: Client;
  readonly #logger: RedisOptions['logger'];
  readonly #listeners = new Map<string, (message: string) => void>();
  #isUp = false;
  #isClosing = false;
  #outageTold = false;
  #lastError: Error | undefined;
  #lastRefusalAt = Number.NEGATIVE_INFINITY;
  /** Failures without a success in between, each of a command that was sent after the one before had failed. */
  #failures = 0;
  #lastFailureAt = 0;
  #mutePings = 0;
  #probe: NodeJS.Timeout | undefined;
  #scripts = 0;

  constructor(url: string, { logger, commandTimeoutMs = DEFAULT_COMMAND_TIMEOUT_MS }: RedisOptions) {
    this.#logger = logger;
    this.#client = new Client(url, {
      commandTimeout: commandTimeoutMs,
      connectTimeout: CONNECT_TIMEOUT_MS,
      connectionName: 'order-management-api',
      // A command that waits for the connection would make its request wait.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      // Done below instead, because nobody would catch its failure here.
      autoResubscribe: false,
      retryStrategy: (attempt) =>
        Math.min(FIRST_RECONNECT_MS * 2 ** Math.min(attempt, 10), LONGEST_RECONNECT_MS) *
        (0.5 + Math.random() / 2),
    });
    this.#client.on('error', (error: Error) => {
      this.#lastError = error;
    });
    this.#client.on('close', () => this.#down('the connection broke'));
    this.#client.on('ready', () => this.#up());
    this.#client.on('message', (channel: string, message: string) => this.#listeners.get(channel)?.(message));
    this.started = new Promise((resolve) => {
      const timer = setTimeout(resolve, START_TIMEOUT_MS);
      for (const event of ['ready', 'close']) {
        this.#client.once(event, () => {
          clearTimeout(timer);
          resolve();
        });
      }
    });
  }

  async attempt<T>(command: (client: Client) => Promise<T>): Promise<T | undefined> {
    if (!this.#isUp) return undefined;
    const sentAt = performance.now();
    try {
      const answer = await command(this.#client);
      this.#failures = 0;
      return answer;
    } catch (error) {
      this.#failed(error as Error, sentAt);
      return undefined;
    }
  }

  script(lua: string, numberOfKeys: number) {
    this.#scripts += 1;
    const name = `script${this.#scripts}`;
    // It sends the script's digest, and the script itself to a server that does not know it.
    this.#client.defineCommand(name, { lua, numberOfKeys });
    const commands = this.#client as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    return (...args: (string | number)[]) => this.attempt(async () => commands[name]?.(...args));
  }

  subscribe(channel: string, listener: (message: string) => void): void {
    this.#listeners.set(channel, listener);
    void this.attempt((client) => client.subscribe(channel));
  }

  async ping(): Promise<number | null> {
    const sentAt = performance.now();
    const answer = await this.attempt((client) => client.ping());
    return answer === undefined ? null : performance.now() - sentAt;
  }

  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    clearTimeout(this.#probe);
    const wasUp = this.#isUp;
    this.#isUp = false;
    // A server that does not answer this either is left without a farewell.
    if (wasUp) await this.#client.quit().catch(() => {});
    this.#client.disconnect();
    this.#destroyStream();
  }

  /** The client itself would wait for a mute server to agree that the connection ends. */
  #destroyStream(): void {
    const { stream }: { stream?: Duplex | null } = this.#client;
    stream?.destroy();
  }

  #failed(error: Error, sentAt: number): void {
    this.counts.failures += 1;
    if (error.name === 'ReplyError') {
      const now = performance.now();
      if (now - this.#lastRefusalAt < REFUSAL_LOGGED_EVERY_MS) return;
      this.#lastRefusalAt = now;
      this.#logger.warn({ err: error }, 'Redis refuses a command');
      return;
    }
    // Commands that failed together, after one pause, count as one.
    if (!this.#isUp || sentAt < this.#lastFailureAt) return;
    this.#failures += 1;
    this.#lastFailureAt = performance.now();
    if (this.#failures >= FAILURES_OF_AN_OUTAGE) this.#down(error.message);
  }

  #up(): void {
    if (this.#isClosing) return;
    clearTimeout(this.#probe);
    this.#isUp = true;
    this.#failures = 0;
    this.#lastError = undefined;
    const channels = [...this.#listeners.keys()];
    if (channels.length > 0) void this.attempt((client) => client.subscribe(...channels));
    if (this.#outageTold) this.#logger.info('Redis is there again');
    this.#outageTold = false;
  }

  #down(reason: string): void {
    if (this.#isClosing) return;
    if (this.#isUp || !this.#outageTold) {
      this.counts.outages += 1;
      this.#outageTold = true;
      this.#logger.warn(
        { reason: this.#lastError?.message ?? reason },
        'Redis is away: limits are counted in this process, and its cache is not used',
      );
    }
    this.#isUp = false;
    this.#mutePings = 0;
    this.#probeLater();
  }

  /** Asks from time to time, so that no request has to find out whether Redis answers again. */
  #probeLater(): void {
    clearTimeout(this.#probe);
    if (this.#isClosing) return;
    this.#probe = setTimeout(() => {
      // A connection that is being made tells by itself when it is ready.
      const answer =
        this.#client.status === 'ready' ? this.#client.ping() : Promise.reject(new Error('not ready'));
      answer.then(
        () => this.#up(),
        () => {
          this.#mutePings += 1;
          if (this.#mutePings % PROBES_PER_CONNECTION === 0) this.#destroyStream();
          this.#probeLater();
        },
      );
    }, PROBE_EVERY_MS).unref();
  }
}
