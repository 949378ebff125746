// Turns a guide's Markdown into HTML; a link or a placeholder that leads nowhere fails the generation.
import path from 'node:path';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import http from 'highlight.js/lib/languages/http';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import MarkdownIt from 'markdown-it';
import { GUIDE_PAGES, type GuidePage, type Links } from './pages.ts';

hljs.registerLanguage('bash', bash);
hljs.registerLanguage('http', http);
hljs.registerLanguage('json', json);
hljs.registerLanguage('ts', typescript);

/** What Markdown is rendered with. */
export interface RenderContext {
  readonly links: Links;
  /** operationId → tag. */
  readonly operations: ReadonlyMap<string, string>;
  readonly errorCodes: ReadonlySet<string>;
  /** HTML that takes the place of `<!-- name -->`, made for the page it stands on. */
  readonly placeholders: Readonly<Record<string, (slug: string) => string>>;
}

/** A rendered page: its HTML, its title and its headings of the second level. */
export interface RenderedPage {
  readonly html: string;
  readonly title: string;
  readonly headings: readonly { readonly anchor: string; readonly text: string }[];
}

/** Text that is safe inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Inline Markdown of a sentence, as in the error catalogue. */
export function renderSentence(text: string): string {
  return new MarkdownIt({ html: false }).renderInline(text);
}

/** Code in a message or a guide; the name of an operation or an error code leads to where it is explained. */
export function renderCode(text: string, context: RenderContext): string {
  const code = `<code>${escapeHtml(text)}</code>`;
  const tag = context.operations.get(text);
  if (tag !== undefined) return `<a href="${context.links.operation(text, tag)}">${code}</a>`;
  if (context.errorCodes.has(text)) return `<a href="${context.links.page('errors', text)}">${code}</a>`;
  return code;
}

/** Renders a guide. Throws an Error that names the page and the link or placeholder that leads nowhere. */
export function renderPage(page: GuidePage, markdown: string, context: RenderContext): RenderedPage {
  const headings: { anchor: string; text: string; level: string }[] = [];
  const renderer = createRenderer(page, context, headings);
  const html = markdown
    .split(/^<!-- ([\w-]+) -->$/m)
    .map((part, index) => (index % 2 === 0 ? renderer.render(part) : placeholder(page, part, context)))
    .join('\n')
    .replaceAll('<table>', '<div class="table"><table>')
    .replaceAll('</table>', '</table></div>');
  const title = headings.find(({ level }) => level === 'h1')?.text;
  if (title === undefined) throw new Error(`${page.source} has no title.`);
  return { html, title, headings: headings.filter(({ level }) => level === 'h2') };
}

function placeholder(page: GuidePage, name: string, context: RenderContext): string {
  const make = context.placeholders[name];
  if (make === undefined)
    throw new Error(`${page.source}: nothing is known that would fill <!-- ${name} -->.`);
  return make(page.slug);
}

function createRenderer(
  page: GuidePage,
  context: RenderContext,
  headings: { anchor: string; text: string; level: string }[],
): InstanceType<typeof MarkdownIt> {
  const renderer = new MarkdownIt({ html: false, typographer: false });
  const { rules } = renderer.renderer;
  rules.fence = (tokens, index) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const known = hljs.getLanguage(info) !== undefined;
    const code = known ? hljs.highlight(content, { language: info }).value : escapeHtml(content);
    // Focusable, so that what does not fit can be scrolled to with the keyboard.
    return `<div class="code"><pre tabindex="0"><code>${code}</code></pre></div>\n`;
  };
  rules.code_inline = (tokens, index) => {
    const content = tokens[index]?.content ?? '';
    const inLink = tokens.slice(0, index).reduce((depth, token) => depth + linkDepth(token.type), 0) > 0;
    return inLink ? `<code>${escapeHtml(content)}</code>` : renderCode(content, context);
  };
  rules.heading_open = (tokens, index) => {
    const level = tokens[index]?.tag ?? 'h2';
    const text = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join('');
    const anchor = text
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/\s+/g, '-');
    headings.push({ anchor, text, level });
    return `<${level} id="${context.links.id(page.slug, anchor)}">`;
  };
  rules.link_open = (tokens, index, options, _environment, self) => {
    const token = tokens[index];
    token?.attrSet('href', addressOf(page, String(token.attrGet('href') ?? ''), context.links));
    return self.renderToken(tokens, index, options);
  };
  return renderer;
}

function linkDepth(type: string): number {
  return type === 'link_open' ? 1 : type === 'link_close' ? -1 : 0;
}

/** Guides link to each other as files, so that the links work where the Markdown is read as well. */
function addressOf(page: GuidePage, href: string, links: Links): string {
  if (/^https?:/.test(href)) return href;
  if (href.startsWith('/')) return links.served(href);
  const [file = '', anchor] = href.split('#');
  const source = path.posix.join(path.posix.dirname(page.source), file);
  const target = file === '' ? page : GUIDE_PAGES.find((candidate) => candidate.source === source);
  if (target === undefined) throw new Error(`${page.source} links to ${href}, which is no page.`);
  return links.page(target.slug, anchor);
}
