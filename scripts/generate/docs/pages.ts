// The pages of the documentation in their order, and how they link to each other on the server and in the single file.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A page that is written in Markdown. `source` is relative to the repository's root. */
export interface GuidePage {
  readonly slug: string;
  readonly label: string;
  readonly group: 'Start' | 'Guides' | 'Look up';
  readonly source: string;
}

/** The pages in the order of the navigation; the API reference comes after them. */
export const GUIDE_PAGES: readonly GuidePage[] = [
  guide('overview', 'Overview', 'Start'),
  guide('authentication', 'Authentication', 'Start'),
  guide('order-states', 'Order states', 'Guides'),
  guide('invoices', 'Invoices and mails', 'Guides'),
  guide('idempotency', 'Idempotency and retries', 'Guides'),
  guide('concurrency', 'Concurrency', 'Guides'),
  guide('paging', 'Paging', 'Guides'),
  guide('rate-limits', 'Rate limits', 'Guides'),
  guide('caching', 'Caching', 'Guides'),
  guide('webhooks', 'Webhooks and the feed', 'Guides'),
  guide('versioning', 'Versioning', 'Guides'),
  guide('errors', 'Errors', 'Look up'),
  { slug: 'changelog', label: 'Changelog', group: 'Look up', source: 'CHANGELOG.md' },
];

/** The page of the API reference, which has no Markdown. */
export const REFERENCE_SLUG = 'reference';

function guide(slug: string, label: string, group: GuidePage['group']): GuidePage {
  return { slug, label, group, source: `docs/guides/${slug}.md` };
}

/** The Markdown of a page. */
export function readPage(root: string, page: GuidePage): Promise<string> {
  return readFile(path.join(root, page.source), 'utf8');
}

/** How pages, places in them and files are addressed. */
export interface Links {
  /** The address of a page, or of a place in it. */
  page(slug: string, anchor?: string): string;
  /** The `id` attribute of a place in a page. */
  id(slug: string, anchor: string): string;
  /** The address of an operation in the reference. */
  operation(operationId: string, tag: string): string;
  /** The address of something that the server serves, such as `/openapi.json`. */
  served(address: string): string;
}

/** As the reference's sidebar names it: `Admin orders` becomes `admin-orders`. */
function tagSlug(tag: string): string {
  return tag.toLowerCase().replaceAll(' ', '-');
}

/** Each page has an address of its own, below `/docs`. */
export const serverLinks: Links = {
  page: (slug, anchor) =>
    (slug === 'overview' ? '/docs' : `/docs/${slug}`) + (anchor === undefined ? '' : `#${anchor}`),
  id: (_slug, anchor) => anchor,
  operation: (operationId, tag) => `/docs/${REFERENCE_SLUG}#tag/${tagSlug(tag)}/${operationId}`,
  served: (address) => address,
};

/** All pages are parts of one document; `server` is the origin that serves the rest. */
export function singleFileLinks(server: string): Links {
  return {
    // The reference makes its addresses itself, without the slash; this is that of its first part.
    page: (slug, anchor) =>
      slug === REFERENCE_SLUG
        ? '#description/introduction'
        : `#/${slug}${anchor === undefined ? '' : `/${anchor}`}`,
    id: (slug, anchor) => `/${slug}/${anchor}`,
    operation: (operationId, tag) => `#tag/${tagSlug(tag)}/${operationId}`,
    served: (address) => server + address,
  };
}
