// Files in S3 or a storage that speaks its protocol: requests are signed with AWS Signature Version 4, bodies included, so
// that nobody on the way can change a file.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { assertKey, type FileStorage, StorageError } from './stored-file.ts';

/** Files are small: a storage that has not taken or sent one by then is not there. */
const TIMEOUT_MS = 30_000;

/** The storage at `s3://KEY:SECRET@host:port/bucket?region=…&tls=…`; buckets are addressed in the path. */
export function s3Storage(url: URL): FileStorage {
  const secure = url.searchParams.get('tls') !== 'false';
  const bucket = `${secure ? 'https' : 'http'}://${url.host}${url.pathname.replace(/\/$/, '')}`;
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
    service: 's3',
    // The job that needs the storage comes back later by itself.
    retries: 0,
  });
  const request = async (key: string, init: RequestInit) => {
    assertKey(key);
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      // A redirect would lead the file, or whoever asks for it, to an address that nobody has configured.
      return await client.fetch(`${bucket}/${key}`, { ...init, signal, redirect: 'manual' });
    } catch (error) {
      const { message, cause } = error as Error & { cause?: Error };
      throw new StorageError(`The storage ${url.host} can't be reached: ${cause?.message ?? message}.`, {
        cause: error,
      });
    }
  };
  const refused = async (response: Response) => {
    const text = await beginningOf(response).catch(() => '');
    const code = /<Code>([A-Za-z]+)<\/Code>/.exec(text)?.[1] ?? 'no reason';
    return new StorageError(
      `The storage ${url.host} answers ${response.status} (${code}) for ${url.pathname}.`,
    );
  };
  return {
    put: async (key, content, contentType) => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const response = await request(key, {
        method: 'PUT',
        headers: { 'content-type': contentType, 'x-amz-content-sha256': sha256 },
        body: new Uint8Array(content),
      });
      if (!response.ok) throw await refused(response);
      await response.body?.cancel();
    },
    get: async (key) => {
      const response = await request(key, { headers: { 'x-amz-content-sha256': EMPTY_SHA256 } });
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      if (!response.ok || response.body === null) throw await refused(response);
      const length = response.headers.get('content-length') ?? '';
      if (!/^\d+$/.test(length)) {
        await response.body.cancel();
        throw new StorageError(`The storage ${url.host} does not say how long the file is.`);
      }
      return {
        sizeBytes: Number(length),
        stream: Readable.fromWeb(response.body as ReadableStream),
      };
    },
  };
}

/** The longest error documents of such storages have a few hundred characters. */
const MAX_ERROR_BYTES = 8_192;

/** The beginning of the answer's text: what is broken may send without end. */
async function beginningOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early ends the answer.
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    size += piece.length;
    if (size >= MAX_ERROR_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, MAX_ERROR_BYTES).toString();
}

/** The hash of no body. */
const EMPTY_SHA256 = createHash('sha256').digest('hex');
