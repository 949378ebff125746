// Where files are kept: a folder and an S3-compatible storage behave alike, keep a file whole or not at all, and say
// clearly why they cannot.
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FileStorage, openStorage, StorageError } from '../../src/platform/storage.ts';
import { type S3Server, startS3Server } from '../support/s3-server.ts';

const disk = vi.hoisted(() => ({ isFull: false }));

// The disk that is full is the only part that is not real: filling one up needs rights that tests don't have.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args);
      if (!disk.isFull || args[1] !== 'wx') return file;
      file.writeFile = async (content) => {
        await file.write((content as Buffer).subarray(0, 10));
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };
      return file;
    },
  };
});

let folder: string;
let s3: S3Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
  s3 = await startS3Server();
});
afterEach(() => {
  disk.isFull = false;
  s3.fail = undefined;
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const inFolder = () => openStorage(pathToFileURL(join(folder, 'files')).href);
const inBucket = () => openStorage(s3.url);
const PDF = 'application/pdf';

const read = async (storage: FileStorage, key: string) => {
  const file = await storage.get(key);
  return file && { size: file.sizeBytes, content: await buffer(file.stream as Readable) };
};

describe.each([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('%s', (_name, open) => {
  test('gives back what it was given, and the newest of it', async () => {
    const storage = open();
    const [first, second] = [randomBytes(300_000), randomBytes(10)];
    await storage.put('invoices/one.pdf', first, PDF);
    expect(await read(storage, 'invoices/one.pdf')).toEqual({ size: 300_000, content: first });
    await storage.put('invoices/one.pdf', second, PDF);
    expect((await read(storage, 'invoices/one.pdf'))?.content).toEqual(second);
  });

  test('has nothing under a key that was not used', async () => {
    expect(await open().get('invoices/none.pdf')).toBeUndefined();
  });

  test.each(['../secrets.json', '/etc/passwd', 'a/../../b.pdf', 'a//b.pdf', '', 'a.pdf?x=1'])(
    'takes no key that leads out of it: %s',
    async (key) => {
      await expect(open().get(key)).rejects.toThrow(StorageError);
      await expect(open().put(key, Buffer.from('x'), PDF)).rejects.toThrow(StorageError);
    },
  );
});

describe('a folder', () => {
  test('that is full says so and keeps no part of the file', async () => {
    const storage = inFolder();
    await storage.put('full/one.pdf', Buffer.from('before'), PDF);
    disk.isFull = true;
    const put = storage.put('full/one.pdf', randomBytes(1000), PDF);
    await expect(put).rejects.toThrow(/can't be written to: the disk is full/);
    disk.isFull = false;
    expect(await readdir(join(folder, 'files', 'full'))).toEqual(['one.pdf']);
    expect((await read(storage, 'full/one.pdf'))?.content.toString()).toBe('before');
  });

  test('that cannot be made says so', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const storage = openStorage(pathToFileURL(join(folder, 'a-file', 'files')).href);
    await expect(storage.put('one.pdf', Buffer.from('x'), PDF)).rejects.toThrow(
      /a part of its path is a file/,
    );
    await expect(storage.get('one.pdf')).rejects.toThrow(StorageError);
  });
});

describe('a bucket', () => {
  test('gets the media type with the file', async () => {
    await inBucket().put('invoices/typed.pdf', Buffer.from('x'), PDF);
    expect(s3.objects.get('/files/invoices/typed.pdf')?.type).toBe(PDF);
  });

  test('refuses a wrong secret, and the message holds none', async () => {
    const wrong = await startS3Server({ secret: 'a-wrong-secret' });
    const storage = openStorage(wrong.url);
    const refusal = await storage.put('one.pdf', Buffer.from('x'), PDF).catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(StorageError);
    expect(String(refusal)).toContain('answers 403 (SignatureDoesNotMatch)');
    expect(String(refusal)).not.toContain('a-wrong-secret');
    await expect(storage.get('one.pdf')).rejects.toThrow('SignatureDoesNotMatch');
    await wrong.stop();
  });

  test.each([
    [507, 'InsufficientStorage'],
    [503, 'SlowDown'],
  ])('that answers %i passes on why', async (status, code) => {
    s3.fail = { status, code };
    await expect(inBucket().put('one.pdf', Buffer.from('x'), PDF)).rejects.toThrow(
      `answers ${status} (${code})`,
    );
    await expect(inBucket().get('one.pdf')).rejects.toThrow(StorageError);
  });

  test('that is not there says so', async () => {
    const gone = await startS3Server();
    await gone.stop();
    await expect(openStorage(gone.url).get('one.pdf')).rejects.toThrow(/can't be reached: .*ECONNREFUSED/);
  });
});
