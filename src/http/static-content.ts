// Serves content that does not change while the process runs: made at the first request, compressed once, revalidated by
// its hash.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A year: an address that names the content's hash never means anything else. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Where content is served, and as what. */
export interface StaticContent {
  readonly url: string;
  readonly type: string;
  /** Makes the content; called once, at the first request. */
  readonly load: () => Promise<string | Buffer>;
  /** Whether `load` returns it compressed already, with gzip. */
  readonly gzipped?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Prepared {
  readonly hash: string;
  readonly gzipped: Buffer;
}

/** The first 12 hex digits of the content's SHA-256, as the pages name it in `?v=`. */
function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

async function prepare({ load, gzipped }: StaticContent): Promise<Prepared> {
  const loaded = Buffer.from(await load());
  return gzipped
    ? { hash: hashOf(await decompress(loaded)), gzipped: loaded }
    : { hash: hashOf(loaded), gzipped: await compress(loaded) };
}

function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers['accept-encoding'] ?? '');
}

/** Whether the client has it. The comparison is the weak one, as RFC 9110 asks for If-None-Match. */
function isFresh(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known !== undefined && (known.includes(etag) || known.includes('*'));
}

/** Serves the content to everybody. */
export function serveContent(app: FastifyInstance, content: StaticContent): void {
  let prepared: Promise<Prepared> | undefined;
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    prepared ??= prepare(content).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    const { hash, gzipped } = await prepared;
    const compressed = acceptsGzip(request);
    // Two encodings are two representations, so each has a tag of its own.
    const etag = compressed ? `"${hash}-gzip"` : `"${hash}"`;
    const { v: version } = request.query as { v?: string };
    reply
      .headers({ ...content.headers, etag, vary: 'Accept-Encoding' })
      .header('cache-control', version === hash ? IMMUTABLE : 'no-cache');
    if (isFresh(request, etag)) return reply.code(304).send();
    reply.type(content.type);
    if (compressed) return reply.header('content-encoding', 'gzip').send(gzipped);
    return reply.send(await decompress(gzipped));
  };
  app.get(content.url, { exposeHeadRoute: true }, answer);
}
