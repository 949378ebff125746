// Files in a folder. A file appears under its name when it is complete and on the disk, so a crash or a full disk leaves
// no part of one.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertKey, type FileStorage, StorageError } from './stored-file.ts';

/** The storage in the folder that the `file:` URL names; the folder is made when the first file comes. */
export function folderStorage(url: URL): FileStorage {
  const root = fileURLToPath(url);
  const failed = (doing: string, error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''] ?? message;
    return new StorageError(`The folder ${root} can't be ${doing}: ${reason}.`, { cause: error });
  };
  return {
    put: async (key, content) => {
      assertKey(key);
      try {
        await writeWhole(join(root, key), content);
      } catch (error) {
        throw failed('written to', error);
      }
    },
    get: async (key) => {
      assertKey(key);
      try {
        const file = await open(join(root, key));
        const { size } = await file.stat();
        return { sizeBytes: size, stream: file.createReadStream() };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw failed('read', error);
      }
    },
  };
}

/** What an operator can do something about, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  ENOTDIR: 'a part of its path is a file',
};

/** Writes a file that is complete on the disk before it gets its name. */
export async function writeWhole(path: string, content: Buffer): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
}

/** Makes the new name survive a crash; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
