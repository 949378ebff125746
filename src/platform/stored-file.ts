// The shape of a file storage, and how it fails.
import type { Readable } from 'node:stream';

/** A file that is about to be read. Whoever does not read `stream` to its end destroys it. */
export interface StoredFile {
  readonly sizeBytes: number;
  readonly stream: Readable;
}

/** Keeps files under keys such as `invoices/1.pdf`. Every failure is a StorageError. */
export interface FileStorage {
  /** Writes the file, or replaces it; resolves when it has survived a crash. */
  readonly put: (key: string, content: Buffer, contentType: string) => Promise<void>;
  /** Opens the file; undefined when there is none. */
  readonly get: (key: string) => Promise<StoredFile | undefined>;
}

/** The storage cannot be used right now; the message says where and why, and holds no secrets. */
export class StorageError extends Error {
  override name = 'StorageError';
}

const KEY = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*\.[a-z0-9]+$/;

/** Throws for a key that could lead out of the storage. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new StorageError(`"${key}" is no key of a file.`);
}
