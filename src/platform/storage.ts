// Where files are kept that the service makes: a folder, or S3-compatible storage. A file is there whole or not at all.
import { folderStorage } from './folder-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { FileStorage } from './stored-file.ts';

export { type FileStorage, StorageError, type StoredFile } from './stored-file.ts';

/**
 * The storage at `url`: `file:///folder`, or `s3://KEY:SECRET@host:port/bucket?region=…&tls=…`, whose key and secret are
 * percent-encoded. Nothing is touched before the first file.
 */
export function openStorage(url: string): FileStorage {
  const parsed = new URL(url);
  return parsed.protocol === 's3:' ? s3Storage(parsed) : folderStorage(parsed);
}
