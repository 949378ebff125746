// Shows that the documentation cannot be generated with a hole in it, and that a stale or broken file is found whatever way
// it is compressed.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RenderContext, renderPage } from '../../scripts/generate/docs/markdown.ts';
import { type GuidePage, serverLinks } from '../../scripts/generate/docs/pages.ts';
import { stateDiagram } from '../../scripts/generate/docs/state-diagram.ts';
import { findMismatches, writeFiles } from '../../scripts/generate/generated-file.ts';

const page: GuidePage = { slug: 'paging', label: 'Paging', group: 'Guides', source: 'docs/guides/paging.md' };
const context: RenderContext = {
  links: serverLinks,
  operations: new Map([['listOrders', 'Orders']]),
  errorCodes: new Set(['OUT_OF_STOCK']),
  placeholders: { 'state-diagram': (slug) => `<svg data-on="${slug}"></svg>` },
};
const render = (markdown: string) => renderPage(page, markdown, context);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docs-generate-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('names of operations and errors become links, other code does not', () => {
  const { html } = render('# Title\n\n`listOrders` `OUT_OF_STOCK` `other` [`listOrders`](errors.md)');
  expect(html).toContain('<a href="/docs/reference#tag/orders/listOrders"><code>listOrders</code></a>');
  expect(html).toContain('<a href="/docs/errors#OUT_OF_STOCK"><code>OUT_OF_STOCK</code></a>');
  expect(html).toContain(' <code>other</code> ');
  expect(html).toContain('<a href="/docs/errors"><code>listOrders</code></a>');
});

test('placeholders are filled, and links between guides are translated', () => {
  const { html, title, headings } = render(
    '# Title\n\n<!-- state-diagram -->\n\n## Two words\n\n[x](errors.md#A) [y](#two-words) [z](../../CHANGELOG.md)',
  );
  expect(title).toBe('Title');
  expect(headings).toEqual([{ anchor: 'two-words', text: 'Two words', level: 'h2' }]);
  expect(html).toContain('<svg data-on="paging">');
  for (const address of ['/docs/errors#A', '/docs/paging#two-words', '/docs/changelog']) {
    expect(html).toContain(`href="${address}"`);
  }
});

test('HTML in a guide is text', () => {
  expect(render('# T\n\n<script>alert(1)</script>').html).not.toContain('<script>');
});

test.each([
  ['# T\n\n[x](nowhere.md)', 'docs/guides/paging.md links to nowhere.md, which is no page.'],
  ['# T\n\n<!-- nothing -->\n', 'docs/guides/paging.md: nothing is known that would fill <!-- nothing -->.'],
  ['Text.', 'docs/guides/paging.md has no title.'],
])('a guide with a hole is refused: %j', (markdown, message) => {
  expect(() => render(markdown)).toThrow(message);
});

test('the diagram is the same each time, and its labels cannot break out', () => {
  const transitions = [
    { from: null, to: 'A', actors: ['<X>'], effect: '' },
    { from: 'A', to: 'B', actors: ['Y', 'Z'], effect: '' },
  ];
  const svg = stateDiagram(transitions, 'd');
  expect(stateDiagram(transitions, 'd')).toBe(svg);
  expect(svg).toContain('&lt;x&gt;');
  expect(svg).toContain('A to B (y or z).');
});

test('a compressed file is compared by what it holds', async () => {
  const file = { path: 'a/b.js.gz', content: 'text '.repeat(1000), gzip: true } as const;
  expect(await findMismatches(folder, [file])).toEqual([{ path: file.path, problem: 'missing' }]);
  await writeFiles(folder, [file]);
  expect(await findMismatches(folder, [file])).toEqual([]);
  await mkdir(path.join(folder, 'a'), { recursive: true });
  await writeFile(path.join(folder, file.path), gzipSync(file.content, { level: 1 }));
  expect(await findMismatches(folder, [file])).toEqual([]);
  for (const broken of [gzipSync('other'), Buffer.from('no gzip')]) {
    await writeFile(path.join(folder, file.path), broken);
    expect(await findMismatches(folder, [file])).toEqual([{ path: file.path, problem: 'stale' }]);
  }
});
