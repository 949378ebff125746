// The frame around every page: header, navigation and the places where the page's own parts go.
import { escapeHtml } from './markdown.ts';
import { GUIDE_PAGES, type Links, REFERENCE_SLUG } from './pages.ts';

/** The product as the frame shows it. */
export interface Product {
  readonly title: string;
  readonly version: string;
}

/** The parts of a whole document. `head` and `scripts` are HTML. */
export interface DocumentParts {
  readonly product: Product;
  readonly title: string;
  readonly description: string;
  readonly links: Links;
  /** The page that is shown, for the navigation; undefined when a script decides. */
  readonly current: string | undefined;
  readonly head: string;
  readonly main: string;
  readonly scripts: string;
}

const LOGO =
  '<svg class="logo" aria-hidden="true" viewBox="0 0 24 24" width="22" height="22"><path d="M12 2 21 7v10l-9 5-9-5V7z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="m8 12 3 3 5-6" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** The icon of the site as an SVG document. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M12 1 22 6.5v11L12 23 2 17.5v-11z" fill="#0f766e"/><path d="m7.5 12 3.2 3.2 5.6-6.6" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
`;

/** A whole HTML document. */
export function htmlDocument(parts: DocumentParts): string {
  const { product, title, description, links, current, head, main, scripts } = parts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
${head}
</head>
<body${current === undefined ? '' : ` data-page="${current}"`}>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="${links.page('overview')}">${LOGO}<span>${escapeHtml(product.title)}</span></a>
<span class="version">v${escapeHtml(product.version)}</span>
<nav class="bar" aria-label="Sections">
${barLink('Guides', 'overview', parts)}
${barLink('API reference', REFERENCE_SLUG, parts)}
${barLink('Errors', 'errors', parts)}
${barLink('Changelog', 'changelog', parts)}
</nav>
<button class="icon theme" type="button" aria-label="Switch between light and dark"><svg aria-hidden="true" viewBox="0 0 24 24" width="18" height="18"><circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/></svg></button>
<button class="icon menu" type="button" aria-expanded="false" aria-controls="site-navigation" aria-label="Menu"><svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20"><path d="M4 7h16M4 12h16M4 17h16" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg></button>
</header>
<nav id="site-navigation" class="side" aria-label="Documentation">
${navigation(links, current)}
</nav>
${main}
${scripts}
</body>
</html>
`;
}

function barLink(label: string, slug: string, { links, current }: DocumentParts): string {
  const inGuides = GUIDE_PAGES.some((page) => page.slug === current && page.group !== 'Look up');
  const here = slug === 'overview' ? inGuides : slug === current;
  return `<a href="${links.page(slug)}" data-bar="${slug}"${here ? ' aria-current="true"' : ''}>${label}</a>`;
}

function navigation(links: Links, current: string | undefined): string {
  const item = (slug: string, label: string) =>
    `<li><a href="${links.page(slug)}" data-nav="${slug}"${slug === current ? ' aria-current="page"' : ''}>${escapeHtml(label)}</a></li>`;
  const groups = (['Start', 'Guides', 'Look up'] as const).map((group) => {
    const items = GUIDE_PAGES.filter((page) => page.group === group).map(({ slug, label }) =>
      item(slug, label),
    );
    if (group === 'Look up') items.unshift(item(REFERENCE_SLUG, 'API reference'));
    return `<h2>${group}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const files = ['openapi.json', 'openapi.yaml', 'openapi-3.0.json'].map(
    (file) => `<li><a href="${links.served(`/${file}`)}">${file}</a></li>`,
  );
  return `${groups.join('\n')}\n<h2>The contract</h2>\n<ul>\n${files.join('\n')}\n</ul>`;
}

/** The page of a guide: its text, the list of its headings, and the way to the next page. */
export function guideMain(
  page: { slug: string; html: string; headings: readonly { anchor: string; text: string }[] },
  links: Links,
): string {
  const { slug, html, headings } = page;
  const index = GUIDE_PAGES.findIndex((candidate) => candidate.slug === slug);
  const neighbours = [
    [GUIDE_PAGES[index - 1], 'prev', 'Previous'],
    [GUIDE_PAGES[index + 1], 'next', 'Next'],
  ] as const;
  const pager = neighbours.flatMap(([target, rel, label]) =>
    target === undefined
      ? []
      : [
          `<a rel="${rel}" class="${rel}" href="${links.page(target.slug)}"><small>${label}</small>${escapeHtml(target.label)}</a>`,
        ],
  );
  const contents =
    headings.length < 2
      ? ''
      : `<aside class="toc"><nav aria-label="On this page"><h2>On this page</h2><ul>${headings.map(({ anchor, text }) => `<li><a href="${links.page(slug, anchor)}">${escapeHtml(text)}</a></li>`).join('')}</ul></nav></aside>`;
  return `<article class="prose">
${html}
<nav class="pager" aria-label="Previous and next page">${pager.join('')}</nav>
</article>
${contents}`;
}
