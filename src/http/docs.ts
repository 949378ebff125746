// Shows the documentation to people; its pages run only scripts of their own and load nothing from elsewhere.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveContent } from './static-content.ts';

const FOLDER = path.join(import.meta.dirname, '../contract/docs');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The guides have no styles but those of the site's file. */
const GUIDE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The reference's library sets `style` attributes and adds style sheets; its try-it calls this server. */
const REFERENCE_POLICY = GUIDE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace('img-src data:', 'img-src data: blob:')
  .concat("; connect-src 'self'");

/** Serves the generated documentation: the overview at `/docs`, every other page below it. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  for (const file of readdirSync(FOLDER)) {
    const { name, ext } = path.parse(file);
    if (ext !== '.html') continue;
    serveContent(app, {
      url: name === 'overview' ? '/docs' : `/docs/${name}`,
      type: TYPES[ext] ?? '',
      load: () => readFile(path.join(FOLDER, file)),
      headers: {
        'content-security-policy': name === 'reference' ? REFERENCE_POLICY : GUIDE_POLICY,
      },
    });
  }
  for (const file of readdirSync(path.join(FOLDER, 'assets'))) {
    const gzipped = file.endsWith('.gz');
    const name = gzipped ? path.basename(file, '.gz') : file;
    serveContent(app, {
      url: `/docs/assets/${name}`,
      type: TYPES[path.extname(name)] ?? 'application/octet-stream',
      load: () => readFile(path.join(FOLDER, 'assets', file)),
      gzipped,
    });
  }
  app.get('/docs/', async (_request, reply) => reply.redirect('/docs', 301));
}
