// Holds the documentation against the contract and the server: every link leads somewhere, every code and path in a guide
// exists, and pages run no script but their own.
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { GUIDE_PAGES, readPage } from '../../scripts/generate/docs/pages.ts';
import { errorCatalogue } from '../../src/contract/errors.ts';
import contract from '../../src/contract/openapi.json' with { type: 'json' };
import { operations } from '../../src/contract/operations.ts';
import { orderTransitions } from '../../src/contract/transitions.ts';
import { useTestApp } from '../support/app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const server = useTestApp();
const pages = [
  ...GUIDE_PAGES.map(({ slug }) => (slug === 'overview' ? '/docs' : `/docs/${slug}`)),
  '/docs/reference',
];

async function get(url: string, headers: Record<string, string> = {}) {
  const response = await server.app.inject({ url, headers });
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.payload,
    raw: response.rawPayload,
  };
}

describe.each(pages)('%s', (url) => {
  test('is a page that runs only the scripts of the site', async () => {
    const { status, headers, text } = await get(url);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    // Data blocks are no scripts; handlers in attributes would be stopped.
    const inline = [...text.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(inline.every((attributes) => attributes?.includes('type="application/json"'))).toBe(true);
    expect(text).not.toMatch(/<[^>]+\son[a-z]+=/);
    // Links may lead elsewhere; nothing is loaded from there.
    expect(text).not.toMatch(/\ssrc="(https?:)?\/\//);
    expect(text).not.toMatch(/<link[^>]+href="(https?:)?\/\//);
  });

  test('has only links that lead somewhere', async () => {
    const { text } = await get(url);
    const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) {
      if (/^(data|https?):/.test(link)) continue;
      const [address = '', anchor] = link.split('#');
      const target = address === '' ? { status: 200, text } : await get(address);
      expect([link, target.status]).toEqual([link, 200]);
      if (anchor === undefined || address === '/docs/reference') continue;
      expect(target.text, link).toContain(` id="${anchor}"`);
    }
  });
});

test('links to operations lead to operations', async () => {
  const texts = await Promise.all(pages.map(async (url) => (await get(url)).text));
  const links = texts.flatMap((text) => [...text.matchAll(/\/docs\/reference#tag\/([\w-]+)\/(\w+)/g)]);
  expect(links.length).toBeGreaterThan(20);
  for (const [, tag, id] of links) {
    const operation = operations[id as keyof typeof operations];
    expect(operation.tag.toLowerCase().replaceAll(' ', '-')).toBe(tag);
  }
});

test('the catalogue has every code with its status, its meaning and what to do', async () => {
  const { text } = await get('/docs/errors');
  const plain = text.replace(/<\/?(code|strong)>/g, '');
  for (const [code, { status, message, action }] of Object.entries(errorCatalogue)) {
    const entry =
      plain.slice(plain.indexOf(`<section class="error`), plain.length).split(`id="${code}"`)[1] ?? '';
    const shown = entry.slice(0, entry.indexOf('</section>'));
    expect(shown).toContain(`>${status}<`);
    expect(shown).toContain(message.replaceAll('`', ''));
    expect(shown).toContain(action.replaceAll('`', ''));
  }
});

test('the diagram and its description have every move', async () => {
  const { text } = await get('/docs/order-states');
  const svg = text.slice(
    text.indexOf('<svg class="states"'),
    text.indexOf('</svg>', text.indexOf('<svg class="states"')),
  );
  expect(svg.match(/class="move"/g)).toHaveLength(orderTransitions.length);
  for (const { from, to, effect } of orderTransitions) {
    expect(svg).toContain(from === null ? `A new order is ${to} (` : `${from} to ${to} (`);
    expect(svg).toContain(`>${to}</text>`);
    expect(text).toContain(effect.replaceAll("'", "'"));
  }
});

describe('the guides are true to the contract', () => {
  const names = new Set<string>([
    ...Object.keys(errorCatalogue),
    ...[...JSON.stringify(contract).matchAll(/"([A-Z][A-Z_]+)"/g)].map(([, value]) => value ?? ''),
  ]);
  const patterns = Object.values(operations).map(({ path: template }) =>
    template.replace(/\{\w+\}/g, '[^/]+'),
  );

  test.each(GUIDE_PAGES)('$slug', async (page) => {
    const markdown = await readPage(root, page);
    for (const [, name] of markdown.matchAll(/[`'"]([A-Z]{3,}(?:_[A-Z]+)+)[`'"]/g))
      expect(names).toContain(name);
    for (const [, name] of markdown.matchAll(
      /`(admin[A-Z]\w+|[a-z]+[A-Z]\w*(?:Order|User|Product|Token|Key|Stock))`/g,
    )) {
      expect(Object.keys(operations)).toContain(name);
    }
    for (const [, address] of markdown.matchAll(/(?:api\.example\.com|\$\{?API\}?)(\/[^\s"'`?\\]+)/g)) {
      const concrete = (address ?? '').replace(/\$\{[^}]*\}|\$\w+/g, 'x');
      expect(
        patterns.some((pattern) => new RegExp(`^${pattern}$`).test(concrete)),
        address,
      ).toBe(true);
    }
    for (const [, code] of markdown.matchAll(/```ts\n([\s\S]*?)```/g)) {
      // A piece of a function may await and return; it is the syntax that is checked.
      expect(() => stripTypeScriptTypes(`async function guide() {\n${code}\n}`)).not.toThrow();
    }
    for (const [, json] of markdown.matchAll(/```json\n([\s\S]*?)```/g)) {
      expect(() => JSON.parse(json ?? '')).not.toThrow();
    }
  });
});

describe('what is served', () => {
  test('is fresh as long as its tag holds', async () => {
    const first = await get('/docs/errors');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get('/docs/errors', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get('/docs/errors', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is compressed for those who ask, under a tag of its own', async () => {
    const plain = await get('/openapi.json');
    const small = await get('/openapi.json', { 'accept-encoding': 'br, gzip' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(small.raw).toString()).toBe(plain.text);
    expect(small.headers.etag).not.toBe(plain.headers.etag);
    const refused = await get('/openapi.json', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  test('may be kept for ever when its address names its content', async () => {
    const { text } = await get('/docs/reference');
    const assets = [...text.matchAll(/"(\/docs\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '');
    expect(assets).toHaveLength(5);
    for (const address of assets) {
      const { status, headers } = await get(address);
      expect([address, status, headers['cache-control']]).toEqual([
        address,
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect((await get(address.replace(/v=.*/, 'v=older'))).headers['cache-control']).toBe('no-cache');
    }
  });

  test('is the contract in YAML, too', async () => {
    const { headers, text } = await get('/openapi.yaml');
    expect(headers['content-type']).toBe('application/yaml; charset=utf-8');
    expect(text).toContain('openapi: 3.1');
  });

  test('keeps the policy of the API for what is no page', async () => {
    const { headers } = await get('/openapi.json');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
  });

  test('sends those with a slash too many to the overview', async () => {
    const { status, headers } = await get('/docs/');
    expect([status, headers.location]).toEqual([301, '/docs']);
  });

  test('names the licence of the library', async () => {
    const file = await readFile(path.join(root, 'src/contract/docs/assets/scalar.js.gz'));
    expect(gunzipSync(file).toString('utf8', 0, 400)).toMatch(
      /^\/\*!\nScalar API Reference [\d.]+\n\nMIT License/,
    );
  });
});
