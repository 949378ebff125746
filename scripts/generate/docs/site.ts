// Generates the documentation that the server shows at `/docs`: what is written by hand in `docs/`, joined with what the
// contract knows.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ContractDocument, operationsOf } from '../../contract/document.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { FAVICON, guideMain, htmlDocument, type Product } from './layout.ts';
import { type RenderContext, type RenderedPage, renderPage } from './markdown.ts';
import { GUIDE_PAGES, type GuidePage, type Links, REFERENCE_SLUG, readPage, serverLinks } from './pages.ts';
import { referenceScript } from './reference-script.ts';
import { stateDiagram, type Transition } from './state-diagram.ts';
import { errorCatalogue, transitionTable } from './tables.ts';

/** Where the generated site lies, relative to the repository's root. */
export const SITE_FOLDER = 'src/contract/docs';

/** The parts that every form of the documentation is made from. */
export interface SiteParts {
  readonly product: Product;
  readonly description: string;
  readonly pages: readonly { readonly page: GuidePage; readonly rendered: RenderedPage }[];
  /** The hand-written files of `docs/site` as they are published, by name; the style sheets are joined. */
  readonly files: Readonly<Record<'site.css' | 'theme.js' | 'site.js' | 'reference.js', string>>;
  /** The library of the API reference as one script. */
  readonly library: string;
}

/** The icon as a `data:` address, so that no request is made for it. */
export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(FAVICON.trim())}">`;

/** Reads and renders everything, with addresses as `links` gives them. */
export async function readSite(root: string, contract: ContractDocument, links: Links): Promise<SiteParts> {
  const context = renderContext(contract, links);
  const pages = await Promise.all(
    GUIDE_PAGES.map(async (page) => ({
      page,
      rendered: renderPage(page, await readPage(root, page), context),
    })),
  );
  const read = (name: string) => readFile(path.join(root, 'docs/site', name), 'utf8');
  const [frame, prose, theme, site, reference, library] = await Promise.all([
    read('frame.css'),
    read('prose.css'),
    read('theme.js'),
    read('site.js'),
    read('reference.js'),
    referenceScript(),
  ]);
  return {
    product: { title: String(contract.info.title), version: String(contract.info.version) },
    description: String(contract.info.summary),
    pages,
    files: { 'site.css': frame + prose, 'theme.js': theme, 'site.js': site, 'reference.js': reference },
    library,
  };
}

function renderContext(contract: ContractDocument, links: Links): RenderContext {
  const transitions = contract.components?.schemas?.OrderStatus?.['x-transitions'] as Transition[];
  const operations = operationsOf(contract).map(
    ({ label, operation }) => [label, operation.tags?.[0] ?? ''] as const,
  );
  const context: RenderContext = {
    links,
    operations: new Map(operations),
    errorCodes: new Set(Object.keys(contract['x-error-catalogue'] ?? {})),
    placeholders: {
      'state-diagram': () =>
        `<figure class="diagram" tabindex="0">${stateDiagram(transitions, 'states')}</figure>`,
      'transition-table': () => transitionTable(transitions),
      'error-catalogue': (slug) => errorCatalogue(contract, context, slug),
    },
  };
  return context;
}

/** What the script of the reference has to know, as a data block, which a Content-Security-Policy does not stop. */
export function settingsBlock(settings: object): string {
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="reference-settings">${json}</script>`;
}

/** The files of `src/contract/docs`: a page per guide, the reference, and what they load. */
export async function docsFiles(root: string, contract: ContractDocument): Promise<GeneratedFile[]> {
  const site = await readSite(root, contract, serverLinks);
  const { product, description, files } = site;
  const asset = (name: string, content: string) =>
    `/docs/assets/${name}?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
  const head = `${ICON_LINK}
<link rel="stylesheet" href="${asset('site.css', files['site.css'])}">
<script src="${asset('theme.js', files['theme.js'])}"></script>`;
  const script = (name: string, content: string) => `<script src="${asset(name, content)}" defer></script>`;
  const siteScript = script('site.js', files['site.js']);
  const frame = { product, description, links: serverLinks, head };

  const guides = site.pages.map(({ page, rendered }) => ({
    path: `${SITE_FOLDER}/${page.slug}.html`,
    content: htmlDocument({
      ...frame,
      title:
        page.slug === 'overview' ? `${product.title} documentation` : `${rendered.title} · ${product.title}`,
      current: page.slug,
      main: `<main id="main" tabindex="-1">\n${guideMain({ slug: page.slug, ...rendered }, serverLinks)}\n</main>`,
      scripts: siteScript,
    }),
  }));
  const reference = htmlDocument({
    ...frame,
    title: `API reference · ${product.title}`,
    current: REFERENCE_SLUG,
    main: '<main id="main" tabindex="-1">\n<div id="reference"><p class="loading">Loading the reference…</p><noscript><p class="loading">The reference needs JavaScript. The contract itself is in <a href="/openapi.yaml">openapi.yaml</a>.</p></noscript></div>\n</main>',
    scripts: [
      settingsBlock({ contractUrl: '/openapi.json', errorsPage: serverLinks.page('errors', '') }),
      siteScript,
      script('scalar.js', site.library),
      script('reference.js', files['reference.js']),
    ].join('\n'),
  });
  return [
    ...guides,
    { path: `${SITE_FOLDER}/${REFERENCE_SLUG}.html`, content: reference },
    ...Object.entries(files).map(([name, content]) => ({ path: `${SITE_FOLDER}/assets/${name}`, content })),
    { path: `${SITE_FOLDER}/assets/scalar.js.gz`, content: site.library, gzip: true },
  ];
}
