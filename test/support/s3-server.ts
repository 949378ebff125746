// A small S3: it keeps objects in memory, and takes only requests whose AWS Signature Version 4 it has computed itself,
// step by step as Amazon describes it.
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Server {
  /** The storage's URL for `STORAGE_URL`. */
  readonly url: string;
  /** Path → content. */
  readonly objects: Map<string, { readonly content: Buffer; readonly type: string | undefined }>;
  /** Makes every answer this one; undefined ends that. */
  fail: { readonly status: number; readonly code: string } | undefined;
  readonly stop: () => Promise<void>;
}

const ACCESS_KEY = 'TESTKEY';
// With every character that has to be encoded in a URL.
const SECRET = 'a+b/c=d@e:f%g';
const REGION = 'eu-north-1';

/** Starts the server; `secret` is what clients sign with, when it is not the right one. */
export async function startS3Server({ secret = SECRET }: { secret?: string } = {}): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const answerError = (status: number, code: string) =>
      response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    if (started.fail !== undefined) return void answerError(started.fail.status, started.fail.code);
    const problem = signatureProblem(request, body);
    if (problem !== undefined) return void answerError(403, problem);
    const path = request.url ?? '';
    if (request.method === 'PUT') {
      objects.set(path, { content: body, type: request.headers['content-type'] });
      response.writeHead(200).end();
      return;
    }
    const object = objects.get(path);
    if (object === undefined) return void answerError(404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': object.content.length }).end(object.content);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: S3Server = {
    url: `s3://${ACCESS_KEY}:${encodeURIComponent(secret)}@127.0.0.1:${port}/files?region=${REGION}&tls=false`,
    objects,
    fail: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return started;
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** What is wrong with the signature, as the code that S3 answers with. */
function signatureProblem(request: IncomingMessage, body: Buffer): string | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (match === null) return 'AccessDenied';
  const [, credential = '', signedHeaders = '', signature] = match;
  const time = String(request.headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/${REGION}/s3/aws4_request`;
  if (credential !== `${ACCESS_KEY}/${scope}`) return 'AuthorizationHeaderMalformed';
  const contentHash = request.headers['x-amz-content-sha256'];
  if (contentHash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const names = signedHeaders.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) {
    return 'AccessDenied';
  }
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://server');
  searchParams.sort();
  const canonicalRequest = [
    request.method,
    pathname,
    searchParams.toString(),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    contentHash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonicalRequest)].join('\n');
  const key = [time.slice(0, 8), REGION, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return hmac(key, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}
