// The only reader of the environment: every setting is checked at start, and each bad one is named before anything runs.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnv, EnvError, makeExactValidator, makeValidator, port, str } from 'envalid';

/** What the operator decided. Durations carry their unit in the name, amounts are minor units. */
export type Config = ReturnType<typeof readConfig>;

/** Bad settings, one line each. The message holds no values of secrets. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const integer = (minimum: number, maximum: number) =>
  makeExactValidator<number>((input) => {
    const value = Number(input);
    if (/^\d+$/.test(input) && value >= minimum && value <= maximum) return value;
    throw new EnvError(`must be a whole number from ${minimum} to ${maximum}, not "${input}"`);
  });

const truth = makeValidator<boolean>((input) => {
  if (input === 'true' || input === 'false') return input === 'true';
  throw new EnvError(`must be true or false, not "${input}"`);
});

const decimal = makeExactValidator<number>((input) => {
  if (/^\d+(\.\d+)?$/.test(input)) return Number(input);
  throw new EnvError(`must be a number of at least 0, not "${input}"`);
});

const list = makeExactValidator<readonly string[]>((input) =>
  input
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const origins = makeExactValidator<readonly string[]>((input) => {
  const values = input
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  for (const value of values) {
    if (value !== '*' && (!URL.canParse(value) || new URL(value).origin !== value)) {
      throw new EnvError(
        `must be origins such as https://shop.example, separated by commas; "${value}" is none`,
      );
    }
  }
  return values;
});

const currency = makeValidator<string>((input) => {
  if (/^[A-Z]{3}$/.test(input)) return input;
  throw new EnvError(`must be an ISO 4217 code such as USD, not "${input}"`);
});

const postgresUrl = makeValidator<string>((input) => {
  if (URL.canParse(input) && /^postgres(ql)?:$/.test(new URL(input).protocol)) return input;
  // The value is not repeated here: it usually holds a password.
  throw new EnvError('must be of the form postgres://user:password@host:5432/database');
});

const redisUrl = makeValidator<string>((input) => {
  const url = URL.canParse(input) ? new URL(input) : undefined;
  if (
    url !== undefined &&
    /^rediss?:$/.test(url.protocol) &&
    url.hostname &&
    /^(\/\d*)?$/.test(url.pathname)
  ) {
    return input;
  }
  // The value is not repeated here: it may hold a password.
  throw new EnvError('must be of the form redis://user:password@host:6379/0, or rediss://… for TLS');
});

const smtpUrl = makeValidator<string>((input) => {
  if (URL.canParse(input) && /^smtps?:$/.test(new URL(input).protocol) && new URL(input).hostname !== '') {
    return input;
  }
  // Not repeated: it may hold a password.
  throw new EnvError('must be of the form smtp://user:password@host:587 or smtps://user:password@host:465');
});

/** `Name <address>` or an address alone. */
const mailbox = makeValidator<{ name: string; address: string }>((input) => {
  const [, quoted, address = input] = /^(.*?)<([^<>]*)>$/.exec(input) ?? [];
  if (/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address.trim()) && !/[\p{Cc}"<>]/u.test(quoted ?? '')) {
    return { name: (quoted ?? '').trim(), address: address.trim() };
  }
  throw new EnvError(`must be of the form Shop <orders@shop.example>, not "${input}"`);
});

const storageUrl = makeValidator<string>((input) => {
  const url = URL.canParse(input) ? new URL(input) : undefined;
  const isFolder = url?.protocol === 'file:' && url.host === '' && url.pathname !== '/';
  const isBucket =
    url?.protocol === 's3:' &&
    url.hostname !== '' &&
    url.username !== '' &&
    url.password !== '' &&
    /^\/[^/]/.test(url.pathname);
  if (isFolder || isBucket) return input;
  throw new EnvError(
    'must be of the form file:///folder or s3://KEY:SECRET@host:port/bucket?region=us-east-1&tls=true',
  );
});

/** 32 characters of base64 are 192 bits, more than HS256 and the audit chain need. */
const MINIMUM_SECRET_LENGTH = 32;

function readSecret(input: string): string {
  if (input.length < MINIMUM_SECRET_LENGTH)
    throw new EnvError(`must have at least ${MINIMUM_SECRET_LENGTH} characters`);
  if (new Set(input).size < 10 || /change.?me|placeholder|example|your.?secret/i.test(input)) {
    throw new EnvError('looks like a placeholder; make one with `openssl rand -base64 48`');
  }
  return input;
}

const secret = makeValidator<string>(readSecret);

/** The newest first, separated by commas, which base64 doesn't have. */
const secrets = makeExactValidator<readonly [string, ...string[]]>((input) => {
  const [first = '', ...others] = input.split(',').map((part) => readSecret(part.trim()));
  return [first, ...others];
});

/** 16 random characters are more than anybody can guess over the network. */
const MINIMUM_TOKEN_LENGTH = 16;

const token = makeValidator<string>((input) => {
  if (/^[\x21-\x7e]+$/.test(input) && input.length >= MINIMUM_TOKEN_LENGTH) return input;
  throw new EnvError(`must have at least ${MINIMUM_TOKEN_LENGTH} characters, none of them a blank`);
});

const httpUrl = makeValidator<string>((input) => {
  if (URL.canParse(input) && /^https?:$/.test(new URL(input).protocol)) return input;
  // The value is not repeated here: it may hold a password.
  throw new EnvError('must be of the form http://host:4318');
});

const specification = {
  NODE_ENV: str({ choices: ['development', 'test', 'production'], default: 'development' }),
  HOST: str({ default: '127.0.0.1', desc: 'The address to listen on.' }),
  PORT: port({ default: 3000, desc: 'The port to listen on.' }),
  DATABASE_URL: postgresUrl({
    default: undefined,
    desc: 'The Postgres server; without one an embedded server runs.',
  }),
  DATABASE_POOL_SIZE: integer(1, 200)({ default: 8, desc: 'Connections in the pool of each process.' }),
  REDIS_URL: redisUrl({
    default: undefined,
    desc: 'The Redis that instances share limits and answers through; without one each has its own.',
  }),
  MIGRATE_ON_START: truth({
    default: false,
    desc: 'Whether the server migrates an external database at start.',
  }),
  RUN_JOBS: truth({
    default: undefined,
    desc: 'Whether the server also runs the background jobs; without a DATABASE_URL it does, with one workers do.',
  }),
  WORKER_PORT: port({ default: 3001, desc: 'The port on which a worker tells how it is.' }),
  SHUTDOWN_DRAIN_SECONDS: integer(
    0,
    60,
  )({
    default: 0,
    desc: 'How long the API answers on, not ready any more, before it closes its port.',
  }),
  DATA_DIR: str({ default: '.data', desc: 'The folder of the embedded server and the development secrets.' }),
  SHOP_NAME: str({ default: 'Demo Shop', desc: 'Who sells: named in mails and on invoices.' }),
  SMTP_URL: smtpUrl({
    default: undefined,
    desc: 'The mail server; without one mails are written to a folder.',
  }),
  MAIL_FROM: mailbox({
    default: { name: '', address: 'orders@localhost' },
    desc: 'The address that mails come from.',
  }),
  STORAGE_URL: storageUrl({ default: undefined, desc: 'Where invoices are kept: a folder or a bucket.' }),
  JWT_SECRET: secret({ default: undefined, desc: 'Signs access tokens.' }),
  AUDIT_SEAL_KEY: secret({ default: undefined, desc: 'Keys the hash chain of the audit log.' }),
  WEBHOOK_SECRET_KEY: secrets({
    default: undefined,
    desc: 'Seals the signing secrets of webhooks; to replace it, put the new one before the old one.',
  }),
  WEBHOOK_ALLOW_PRIVATE: truth({
    default: false,
    desc: 'Whether webhooks may lead to private and loopback addresses, for development.',
  }),
  ACCESS_TOKEN_TTL_SECONDS: integer(30, 86_400)({ default: 900, desc: 'Life of an access token.' }),
  SESSION_TTL_DAYS: integer(1, 365)({ default: 30, desc: 'Life of a refresh token that is not used.' }),
  CORS_ORIGINS: origins({ default: [], desc: 'Origins whose pages may call the API.' }),
  TRUSTED_PROXIES: list({
    default: [],
    desc: 'Addresses or networks of proxies whose X-Forwarded-For is believed.',
  }),
  RATE_LIMIT_SCALE: decimal({
    default: 1,
    desc: 'Multiplies the limits of the contract; 0 switches them off.',
  }),
  SHOP_CURRENCY: currency({ default: 'USD', desc: 'The currency of all prices and wallets.' }),
  APPROVAL_THRESHOLD_MINOR: integer(
    0,
    Number.MAX_SAFE_INTEGER,
  )({
    default: 500_000,
    desc: 'Orders with a higher total wait for approval.',
  }),
  PAYMENT_WINDOW_MINUTES: integer(1, 43_200)({ default: 30, desc: 'How long an order waits to be paid.' }),
  APPROVAL_WINDOW_HOURS: integer(1, 8760)({ default: 48, desc: 'How long an order waits to be approved.' }),
  LOG_LEVEL: str({
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    default: 'info',
    desc: 'The least level that is logged.',
  }),
  METRICS_TOKEN: token({ default: undefined, desc: 'The bearer token that /metrics asks for.' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl({
    default: undefined,
    desc: 'The OpenTelemetry collector that traces are sent to.',
  }),
};

/** What only holds between several settings, or only in production. */
function crossProblems(env: {
  NODE_ENV: string;
  DATABASE_URL: string | undefined;
  JWT_SECRET: string | undefined;
  AUDIT_SEAL_KEY: string | undefined;
  SMTP_URL: string | undefined;
  MAIL_FROM: { address: string };
  WEBHOOK_SECRET_KEY: readonly string[] | undefined;
  WEBHOOK_ALLOW_PRIVATE: boolean;
  CORS_ORIGINS: readonly string[];
}): string[] {
  const problems: string[] = [];
  if (env.NODE_ENV === 'production') {
    if (env.DATABASE_URL === undefined) {
      problems.push(
        'DATABASE_URL: required in production; the embedded Postgres is for development and trying out',
      );
    }
    if (env.JWT_SECRET === undefined) problems.push('JWT_SECRET: required in production');
    if (env.AUDIT_SEAL_KEY === undefined) problems.push('AUDIT_SEAL_KEY: required in production');
    if (env.WEBHOOK_SECRET_KEY === undefined) problems.push('WEBHOOK_SECRET_KEY: required in production');
    if (env.WEBHOOK_ALLOW_PRIVATE) {
      problems.push(
        'WEBHOOK_ALLOW_PRIVATE: not accepted in production; anybody could reach into the network',
      );
    }
    if (env.CORS_ORIGINS.includes('*')) {
      problems.push('CORS_ORIGINS: "*" is not accepted in production; name the origins');
    }
  }
  if (env.SMTP_URL !== undefined && env.MAIL_FROM.address === 'orders@localhost') {
    problems.push('MAIL_FROM: required with SMTP_URL; no mail server takes mails from orders@localhost');
  }
  if (env.JWT_SECRET !== undefined && env.JWT_SECRET === env.AUDIT_SEAL_KEY) {
    problems.push('AUDIT_SEAL_KEY: must differ from JWT_SECRET');
  }
  const others = [env.JWT_SECRET, env.AUDIT_SEAL_KEY];
  if (env.WEBHOOK_SECRET_KEY?.some((key) => others.includes(key))) {
    problems.push('WEBHOOK_SECRET_KEY: must differ from JWT_SECRET and AUDIT_SEAL_KEY');
  }
  return problems;
}

/**
 * Reads the settings from `environment`. An empty variable counts as unset.
 * Throws ConfigError naming every bad variable at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const env = cleanEnv(set, specification, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message}`);
      if (problems.length > 0) throw new ConfigError(problems);
    },
  });
  const problems = crossProblems(env);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    production: env.NODE_ENV === 'production',
    startedByNpm: environment.npm_lifecycle_event !== undefined,
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    redisUrl: env.REDIS_URL,
    migrateOnStart: env.MIGRATE_ON_START,
    runJobs: env.RUN_JOBS ?? env.DATABASE_URL === undefined,
    workerPort: env.WORKER_PORT,
    shutdownDrainMs: env.SHUTDOWN_DRAIN_SECONDS * 1_000,
    dataDir: resolve(env.DATA_DIR),
    shopName: env.SHOP_NAME,
    smtpUrl: env.SMTP_URL,
    mailFolder: pathToFileURL(join(resolve(env.DATA_DIR), 'mail')),
    mailFrom: { ...env.MAIL_FROM, name: env.MAIL_FROM.name || env.SHOP_NAME },
    storageUrl: env.STORAGE_URL ?? pathToFileURL(join(resolve(env.DATA_DIR), 'files')).href,
    jwtSecret: env.JWT_SECRET,
    auditSealKey: env.AUDIT_SEAL_KEY,
    webhookSecretKeys: env.WEBHOOK_SECRET_KEY,
    webhookAllowPrivate: env.WEBHOOK_ALLOW_PRIVATE,
    accessTokenTtlSeconds: env.ACCESS_TOKEN_TTL_SECONDS,
    sessionTtlMs: env.SESSION_TTL_DAYS * 86_400_000,
    corsOrigins: env.CORS_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    rateLimitScale: env.RATE_LIMIT_SCALE,
    shopCurrency: env.SHOP_CURRENCY,
    approvalThresholdMinor: env.APPROVAL_THRESHOLD_MINOR,
    paymentWindowMs: env.PAYMENT_WINDOW_MINUTES * 60_000,
    approvalWindowMs: env.APPROVAL_WINDOW_HOURS * 3_600_000,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN,
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}
