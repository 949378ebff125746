// The settings are checked as a whole before anything runs: each bad variable is named, and no secret is repeated.
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

const JWT_SECRET = 'mV3kq8Zt1xW6cR9bN4yH7sJ2dF5gL0pA';
const AUDIT_SEAL_KEY = 'aB8nM2vC6xZ4lK9jH1gF3dS7pO5iU0yT';
const DATABASE_URL = 'postgres://shop:do-not-show-me@db.internal:5432/shop';
const WEBHOOK_SECRET_KEY = 'qW7eR1tY5uI9oP3aS6dF0gH4jK8lZ2xC';
const SECRETS = { JWT_SECRET, AUDIT_SEAL_KEY, WEBHOOK_SECRET_KEY };
const PRODUCTION = { NODE_ENV: 'production', DATABASE_URL, ...SECRETS };

function problemsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

test('nothing needs to be set for trying out', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    redisUrl: undefined,
    migrateOnStart: false,
    shutdownDrainMs: 0,
    jwtSecret: undefined,
    accessTokenTtlSeconds: 900,
    sessionTtlMs: 30 * 86_400_000,
    corsOrigins: [],
    trustedProxies: [],
    rateLimitScale: 1,
    shopCurrency: 'USD',
    approvalThresholdMinor: 500_000,
    paymentWindowMs: 1_800_000,
    approvalWindowMs: 172_800_000,
    logLevel: 'info',
    metricsToken: undefined,
    otlpEndpoint: undefined,
  });
});

test('production starts with what it needs', () => {
  expect(readConfig(PRODUCTION)).toMatchObject({ production: true, databaseUrl: DATABASE_URL });
});

test('an empty variable counts as one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', JWT_SECRET: '' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  });
});

test.each(['redis://cache.internal', 'rediss://shop:secret@cache.internal:6380/2', 'redis://[::1]:6379/'])(
  'Redis may be at %s',
  (url) => {
    expect(readConfig({ REDIS_URL: url }).redisUrl).toBe(url);
  },
);

test('lists are read with and without spaces', () => {
  const config = readConfig({
    CORS_ORIGINS: 'https://shop.example, http://localhost:8080,',
    TRUSTED_PROXIES: '10.0.0.0/8 ,127.0.0.1',
    RATE_LIMIT_SCALE: '0.5',
    MIGRATE_ON_START: 'true',
  });
  expect(config.corsOrigins).toEqual(['https://shop.example', 'http://localhost:8080']);
  expect(config.trustedProxies).toEqual(['10.0.0.0/8', '127.0.0.1']);
  expect(config.rateLimitScale).toBe(0.5);
  expect(config.migrateOnStart).toBe(true);
});

const BAD: [string, string][] = [
  ['NODE_ENV', 'staging'],
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['DATABASE_URL', 'mysql://shop:do-not-show-me@db/shop'],
  ['DATABASE_URL', 'not a url do-not-show-me'],
  ['REDIS_URL', 'http://:do-not-show-me@cache.internal:6379'],
  ['REDIS_URL', 'cache.internal:6379'],
  ['REDIS_URL', 'redis:///0'],
  ['REDIS_URL', 'rediss://:do-not-show-me@cache.internal/first'],
  ['DATABASE_POOL_SIZE', '0'],
  ['DATABASE_POOL_SIZE', '1.5'],
  ['MIGRATE_ON_START', 'yes'],
  ['JWT_SECRET', 'do-not-show-me'],
  ['JWT_SECRET', 'change-me-do-not-show-me-0123456789abcdef'],
  ['JWT_SECRET', 'a'.repeat(64)],
  ['AUDIT_SEAL_KEY', 'do-not-show-me'],
  ['WEBHOOK_SECRET_KEY', `${WEBHOOK_SECRET_KEY},do-not-show-me`],
  ['WEBHOOK_ALLOW_PRIVATE', '1'],
  ['ACCESS_TOKEN_TTL_SECONDS', '29'],
  ['ACCESS_TOKEN_TTL_SECONDS', '86401'],
  ['SESSION_TTL_DAYS', '-1'],
  ['CORS_ORIGINS', 'https://shop.example/path'],
  ['CORS_ORIGINS', 'shop.example'],
  ['RATE_LIMIT_SCALE', '-1'],
  ['RATE_LIMIT_SCALE', 'NaN'],
  ['SHOP_CURRENCY', 'usd'],
  ['APPROVAL_THRESHOLD_MINOR', '12.50'],
  ['APPROVAL_THRESHOLD_MINOR', '9007199254740993'],
  ['PAYMENT_WINDOW_MINUTES', '0'],
  ['APPROVAL_WINDOW_HOURS', '8761'],
  ['SMTP_URL', 'http://do-not-show-me@mail.example'],
  ['SMTP_URL', 'do-not-show-me'],
  ['MAIL_FROM', 'no address'],
  ['MAIL_FROM', 'Shop <orders@shop.example>, <more@shop.example>'],
  ['STORAGE_URL', 's3://bucket-do-not-show-me'],
  ['STORAGE_URL', 's3://key:do-not-show-me@host'],
  ['STORAGE_URL', 'http://do-not-show-me@host/bucket'],
  ['STORAGE_URL', '/a/folder/do-not-show-me'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS_TOKEN', 'do-not-show-me'],
  ['METRICS_TOKEN', 'do-not-show-me two words'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://user:do-not-show-me@collector:4317'],
];

// Seen to fail when a message repeats the URL of the database, and when only the first problem is told.
describe('a bad setting', () => {
  test.each(BAD)('%s=%s is named', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toMatch(new RegExp(`^The configuration is not usable:\\n {2}- ${name}: .+$`));
    expect(problems, 'a secret is not repeated').not.toContain('do-not-show-me');
  });

  test('is named beside all others', () => {
    const environment = Object.fromEntries(BAD);
    const problems = problemsOf(environment);
    const named = [...problems.matchAll(/^ {2}- (\w+):/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(environment).sort());
    expect(problems).not.toContain('do-not-show-me');
  });
});

describe('production', () => {
  test('needs a database and its own secrets, all named at once', () => {
    const problems = problemsOf({ NODE_ENV: 'production' });
    for (const name of ['DATABASE_URL', ...Object.keys(SECRETS)]) {
      expect(problems).toContain(`- ${name}: required in production`);
    }
  });

  test.each(['DATABASE_URL', ...Object.keys(SECRETS)])('needs %s', (name) => {
    expect(problemsOf({ ...PRODUCTION, [name]: '' })).toContain(`- ${name}: required in production`);
  });

  test('does not open the API to the pages of everybody', () => {
    expect(problemsOf({ ...PRODUCTION, CORS_ORIGINS: '*' })).toContain('- CORS_ORIGINS: "*"');
    expect(problemsOf({ CORS_ORIGINS: '*' })).toBe('');
  });
});

describe('mails', () => {
  const SMTP_URL = 'smtp://user:do-not-show-me@mail.example:587';

  test('go to a folder beside the data, from the shop', () => {
    const { smtpUrl, mailFolder, mailFrom } = readConfig({ DATA_DIR: '/srv/shop', SHOP_NAME: 'Lamps' });
    expect([smtpUrl, mailFolder.href]).toEqual([undefined, 'file:///srv/shop/mail']);
    expect(mailFrom).toEqual({ name: 'Lamps', address: 'orders@localhost' });
  });

  test.each([
    ['orders@shop.example', { name: 'Demo Shop', address: 'orders@shop.example' }],
    ['Lamps & More <orders@shop.example>', { name: 'Lamps & More', address: 'orders@shop.example' }],
  ])('come from %s', (MAIL_FROM, sender) => {
    expect(readConfig({ SMTP_URL, MAIL_FROM })).toMatchObject({ smtpUrl: SMTP_URL, mailFrom: sender });
  });

  test('need an address that mail servers take', () => {
    const problems = problemsOf({ SMTP_URL });
    expect(problems).toContain('- MAIL_FROM: required with SMTP_URL');
    expect(problems).not.toContain('do-not-show-me');
  });
});

test('files are kept beside the data unless there is a storage', () => {
  expect(readConfig({ DATA_DIR: '/srv/shop' }).storageUrl).toBe('file:///srv/shop/files');
  for (const STORAGE_URL of ['file:///srv/files', 's3://KEY:a%2Fb@host:9000/bucket?region=eu&tls=false']) {
    expect(readConfig({ STORAGE_URL }).storageUrl).toBe(STORAGE_URL);
  }
});

test('a key of webhook secrets is replaced by putting the new one before it', () => {
  expect(readConfig({ WEBHOOK_SECRET_KEY }).webhookSecretKeys).toEqual([WEBHOOK_SECRET_KEY]);
  const both = `${JWT_SECRET}, ${WEBHOOK_SECRET_KEY}`;
  expect(readConfig({ WEBHOOK_SECRET_KEY: both }).webhookSecretKeys).toEqual([
    JWT_SECRET,
    WEBHOOK_SECRET_KEY,
  ]);
});

test('webhooks may lead inside in development only', () => {
  expect(readConfig({ WEBHOOK_ALLOW_PRIVATE: 'true' }).webhookAllowPrivate).toBe(true);
  expect(problemsOf({ ...PRODUCTION, WEBHOOK_ALLOW_PRIVATE: 'true' })).toContain(
    '- WEBHOOK_ALLOW_PRIVATE: not accepted',
  );
});

test('one secret for two purposes is refused', () => {
  const reused = problemsOf({ JWT_SECRET, WEBHOOK_SECRET_KEY: `${WEBHOOK_SECRET_KEY},${JWT_SECRET}` });
  expect(reused).toContain('- WEBHOOK_SECRET_KEY: must differ from JWT_SECRET and AUDIT_SEAL_KEY');
  const problems = problemsOf({ JWT_SECRET, AUDIT_SEAL_KEY: JWT_SECRET });
  expect(problems).toContain('- AUDIT_SEAL_KEY: must differ from JWT_SECRET');
  expect(problems).not.toContain(JWT_SECRET);
});
