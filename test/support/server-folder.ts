// Where throw-away servers keep their data: in memory when there is room, in a folder whose name tells who made it.
import { mkdtemp, readdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discardEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts';
import { isAlive } from '../../src/platform/embedded-postgres/postmaster.ts';

const MEMORY = '/dev/shm';
// A server with some clones takes 200 MB; a container's default of 64 MB is too little.
const ROOM_BYTES = 1_000_000_000;
const PREFIX = 'order-management-api-test-';

/** Makes an empty folder. In memory a clone takes 15 ms, on a slow disk 300 ms. */
export async function makeServerFolder(): Promise<string> {
  const room = await statfs(MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return mkdtemp(path.join(room > ROOM_BYTES ? MEMORY : tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Ends the servers of test runs that were killed and deletes their data. */
export async function discardAbandonedServers(): Promise<void> {
  for (const place of new Set([MEMORY, tmpdir()])) {
    for (const entry of await readdir(place).catch(() => [])) {
      const maker = entry.startsWith(PREFIX) ? Number.parseInt(entry.slice(PREFIX.length), 10) : 0;
      if (!maker || isAlive(maker)) continue;
      // Another user's folder stays: it does not stand in the way.
      await discardEmbeddedPostgres(path.join(place, entry)).catch(() => {});
    }
  }
}
