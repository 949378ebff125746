// An upgrade and the way back, short, while customers order and pay: from this version to a copy of it that brings a column
// and an index of the busiest table.
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rehearse } from '../../scripts/upgrade/rehearsal.ts';
import { withMigrations } from '../../scripts/upgrade/versions.ts';
import { PROJECT } from '../start/server-process.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { makeServerFolder } from '../support/server-folder.ts';

// Seen to fail without a limit for the wait for locks: a reader had to wait behind the migration.
test('nobody notices that the versions take turns', { timeout: 300_000 }, async () => {
  const database = await createTestDatabase({ migrated: false });
  const folder = await makeServerFolder();
  await chmod(folder, 0o755);
  const lines: string[] = [];
  try {
    const { violations, counts, migrated, replays } = await rehearse(
      {
        databaseUrl: database.url,
        oldRoot: PROJECT,
        newRoot: await withMigrations(folder),
        folder: path.join(folder, 'run'),
        secondsEach: 2,
        clients: 2,
        apis: 1,
        seed: 1,
      },
      (line) => lines.push(line),
    );
    const told = lines.join('\n');
    expect(violations, told).toEqual([]);
    expect(counts.lost, told).toBe(0);
    expect(migrated.map((name) => name.slice(5))).toEqual(['rehearsed_column', 'rehearsed_index']);
    expect(told).toContain('canceling statement due to lock timeout (attempt 1 of 20)');
    // Four journeys of four requests each, both ways, on the way there and back.
    expect(replays).toBe(64);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
});
