// The container files say what the program says: the image runs what npm runs, and the settings of the composed services
// pass the checks of the program in production.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { readConfig } from '../../src/config.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const dockerfile = read('Dockerfile').replaceAll(/\s*\\\n\s*/g, ' ');

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly deploy?: { readonly replicas?: number; readonly resources?: object };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
}
const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};
const serviceOf = (name: string): Service => services[name] ?? ({} as Service);

/** The text with the defaults of its variables, as for somebody who has set none. */
const withDefaults = (text: string) => text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');

const namedIn = (table: string) => [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);

test('the image runs what npm start runs, and the composed worker what npm run worker runs', () => {
  const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]';
  expect(JSON.parse(command).join(' ')).toBe(packageJson.scripts.start);
  expect(serviceOf('worker').command?.join(' ')).toBe(packageJson.scripts.worker);
  expect(serviceOf('migrate').command?.join(' ')).toBe(`${packageJson.scripts.migrate} up`);
});

test('the image is made of files that are there and that its builder is sent', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );
  expect(copied.length).toBeGreaterThan(10);
  expect(copied.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  const sent = read('.dockerignore').split('\n');
  expect(copied.filter((file) => !sent.includes(`!${file}`))).toEqual([]);
});

test('the image has neither root nor a shell in front of the program', () => {
  expect(dockerfile).toMatch(/^USER 10001:10001$/m);
  expect(dockerfile).toMatch(/^STOPSIGNAL SIGTERM$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK .* CMD \["node", "scripts\/healthcheck.ts"\]$/m);
  expect(dockerfile).toMatch(/npm ci --omit=dev --omit=optional --ignore-scripts/);
});

test('the composed settings are those of the program, and pass its checks in production', () => {
  const environment = serviceOf('api').environment ?? {};
  const settings = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, withDefaults(value)]),
  );
  const config = readConfig({ NODE_ENV: 'production', ...settings });
  expect(config.production).toBe(true);
  expect(config.trustedProxies).toHaveLength(1);
  const known = namedIn(read('README.md'));
  expect(known.length).toBeGreaterThan(20);
  expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
});

test('processes come in pairs, wait for the migration, and share an image', () => {
  for (const name of ['api', 'worker']) {
    const { deploy, depends_on: needs } = serviceOf(name);
    expect(deploy?.replicas).toBe(2);
    expect(needs?.migrate).toEqual({ condition: 'service_completed_successfully' });
    expect(serviceOf(name).image).toBe(serviceOf('migrate').image);
  }
  expect(serviceOf('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  const prometheus = read('ops/prometheus/prometheus.yml');
  for (const [name, port] of [
    ['api', 3000],
    ['worker', 3001],
  ]) {
    expect(prometheus).toMatch(new RegExp(`names: \\[${name}\\]\\s+type: A\\s+port: ${port}`));
    expect(serviceOf(String(name)).networks).toContain('inside');
  }
});

test.each(Object.keys(services))(
  '%s may do nothing that it need not, and only this machine reaches it',
  (name) => {
    const service = serviceOf(name);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.deploy?.resources).toBeDefined();
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) expect(existsSync(path.join(ROOT, source)), source).toBe(true);
    }
  },
);

test('the way in goes round every API, asks for readiness, and keeps the figures inside', () => {
  const proxy = read('ops/proxy/haproxy.cfg');
  expect(proxy).toContain('/health/ready');
  expect(proxy).toMatch(/http-request deny .*path,url_dec -i -m beg \/metrics/);
  expect(proxy).toMatch(/http-request disable-l7-retry unless METH_GET/);
  expect(serviceOf('proxy').networks).toEqual(['edge']);
  // Nothing else is where the trusted addresses are.
  const onEdge = Object.keys(services).filter((name) => serviceOf(name).networks?.includes('edge'));
  expect(onEdge).toEqual(['proxy', 'api']);
});
