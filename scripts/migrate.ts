// Migrates the database by hand: `node scripts/migrate.ts up|down [n]|status`; exits 0 when done, 1 on a failure and
// 2 on a wrong call.
import { parseArgs } from 'node:util';
import { PATIENCE } from '../src/db/lock-patience.ts';
import { MIGRATION_FOLDERS, migrateDown, migrateToLatest, migrationStatus } from '../src/db/migrate.ts';
import { explainDatabaseError } from '../src/start/database.ts';
import { openTarget } from './target-database.ts';

const USAGE = `Usage: node scripts/migrate.ts up | down [n] | status

  up        apply all pending migrations and the repeatable files
  down [n]  take back the last n migrations (default 1)
  status    list the migrations, applied and pending

DATABASE_URL names the database; without it, the embedded server in DATA_DIR (default .data) is used.`;

async function run(command: string, steps: number, url: string): Promise<void> {
  if (command === 'status') {
    for (const { name, appliedAt } of await migrationStatus(url)) {
      console.log(`${appliedAt ? `applied ${appliedAt.toISOString()}` : 'pending'.padEnd(32)}  ${name}`);
    }
    return;
  }
  const patience = { ...PATIENCE, onWait: (line: string) => console.error(line) };
  const names =
    command === 'up'
      ? await migrateToLatest(url, MIGRATION_FOLDERS, patience)
      : await migrateDown(url, steps, MIGRATION_FOLDERS, patience);
  for (const name of names) console.log(`${command}  ${name}`);
  if (names.length === 0) console.log(command === 'up' ? 'Nothing is pending.' : 'Nothing is applied.');
}

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [command = '', count = '1', ...rest] = positionals;
const steps = Number(count);
const isCall =
  rest.length === 0 &&
  ((positionals.length === 1 && ['up', 'status'].includes(command)) ||
    (command === 'down' && Number.isInteger(steps) && steps > 0));

if (!isCall) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const { url, close } = await openTarget();
    try {
      await run(command, steps, url);
    } catch (error) {
      throw new Error(explainDatabaseError(error, url), { cause: error });
    } finally {
      await close();
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
