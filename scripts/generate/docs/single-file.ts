// Joins the documentation into one HTML file that needs no server and loads nothing; its scripts are named by their hashes.
import { createHash } from 'node:crypto';
import type { ContractDocument } from '../../contract/document.ts';
import { guideMain, htmlDocument } from './layout.ts';
import { REFERENCE_SLUG, singleFileLinks } from './pages.ts';
import { ICON_LINK, readSite, settingsBlock } from './site.ts';

/** The whole documentation as one document, whose try-it calls `server`, an origin such as `https://api.example.com`. */
export async function singleFile(root: string, contract: ContractDocument, server: string): Promise<string> {
  const links = singleFileLinks(server);
  const { product, description, pages, files, library } = await readSite(root, contract, links);
  const sections = pages.map(
    ({ page, rendered }) =>
      `<section class="page" data-page="${page.slug}" aria-label="${page.label}">\n${guideMain({ slug: page.slug, ...rendered }, links)}\n</section>`,
  );
  const reference = `<section class="page" data-page="${REFERENCE_SLUG}" aria-label="API reference"><div id="reference"><p class="loading">Loading the reference…</p></div></section>`;
  // Classic scripts run where they stand; in a string of theirs `</script` would end the element.
  const scripts = [files['site.js'], library, files['reference.js']].map((text) =>
    text.replaceAll('</script', '<\\/script'),
  );
  const policy = contentSecurityPolicy([files['theme.js'], ...scripts], server);
  const settings = { contract, server, errorsPage: links.page('errors', '') };
  return htmlDocument({
    product,
    description,
    links,
    title: `${product.title} documentation`,
    current: undefined,
    head: `<meta http-equiv="Content-Security-Policy" content="${policy}">
${ICON_LINK}
<style>${files['site.css']}</style>
<script>${files['theme.js']}</script>`,
    main: `<main id="main" tabindex="-1">\n${sections.join('\n')}\n${reference}\n</main>`,
    scripts: [settingsBlock(settings), ...scripts.map((text) => `<script>${text}</script>`)].join('\n'),
  });
}

function contentSecurityPolicy(scripts: readonly string[], server: string): string {
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    `connect-src ${server}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
