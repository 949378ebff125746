// Reads the SQL files of the migrations: which there are, in which order they run, and which run outside of a transaction.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Errors name a file from here. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** A migration, or the set of files, is wrong; the message names the file and repeats what Postgres said. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** The two ways of a migration. */
export type Direction = 'up' | 'down';

/** A migration with what its files say of how they run. */
export interface MigrationFile extends Migration {
  /** Whether a way runs outside of a transaction. */
  readonly runsAlone: (direction: Direction) => Promise<boolean>;
}

/**
 * The line of a file that runs outside of a transaction, statement by statement: what Postgres does CONCURRENTLY cannot run
 * inside. Each statement must begin anew without harm, because a run that breaks off starts again with the file's first one.
 */
const ALONE = /^-- migrate: no transaction$/m;

/** Reads the folder and refuses a set of files that could not be run in order, forward and back. */
export async function readMigrations(folder: string): Promise<Record<string, MigrationFile>> {
  const files = await listSql(folder);
  const names = new Set<string>();
  for (const file of files) {
    const name = file.match(/^(\d{4}_[a-z0-9_]+)\.(up|down)\.sql$/)?.[1];
    if (!name) {
      throw new MigrationError(
        `${path.join(folder, file)} is not named NNNN_name.up.sql or NNNN_name.down.sql.`,
      );
    }
    names.add(name);
  }
  const migrations: Record<string, MigrationFile> = {};
  let previous = '';
  for (const [index, name] of [...names].sort().entries()) {
    const number = String(index + 1).padStart(4, '0');
    if (name.slice(0, 4) === previous.slice(0, 4)) {
      throw new MigrationError(`The migrations ${previous} and ${name} have the same number.`);
    }
    if (!name.startsWith(number)) {
      throw new MigrationError(`There is no migration ${number} in ${folder}: ${name} comes next.`);
    }
    for (const direction of ['up', 'down']) {
      const file = `${name}.${direction}.sql`;
      if (!files.includes(file)) throw new MigrationError(`${path.join(folder, file)} is missing.`);
    }
    migrations[name] = migrationAt(path.join(folder, name));
    previous = name;
  }
  return migrations;
}

/** A migration, of whose files nothing is read before they are needed: each start of the program looks for them. */
function migrationAt(name: string): MigrationFile {
  const fileOf = (direction: Direction) => `${name}.${direction}.sql`;
  const runsAlone = async (direction: Direction) => ALONE.test(await readFile(fileOf(direction), 'utf8'));
  const run = (direction: Direction) => async (db: AnyDatabase) =>
    runFile(db, fileOf(direction), await runsAlone(direction));
  return { up: run('up'), down: run('down'), runsAlone };
}

/** The names of the SQL files in a folder, sorted. Throws MigrationError when it cannot be read. */
export async function listSql(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  } catch (error) {
    throw new MigrationError(`The folder ${folder} can't be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: Kysely's migrations know no tables.
type AnyDatabase = Kysely<any>;

/** Runs a file as one, or statement by statement. Throws MigrationError with the line that Postgres stumbled over. */
export async function runFile(db: AnyDatabase, file: string, apart = false): Promise<void> {
  const text = await readFile(file, 'utf8');
  for (const { statement, line } of apart ? statementsOf(text) : [{ statement: text, line: 1 }]) {
    try {
      await sql.raw(statement).execute(db);
    } catch (error) {
      const said = describe(error, statement, line);
      throw new MigrationError(`${path.relative(PROJECT, file)}${said}`, { cause: error });
    }
  }
}

/** The statements of a file, each of which ends with a semicolon at the end of a line, and the line it begins in. */
function statementsOf(text: string): { statement: string; line: number }[] {
  let line = 1;
  return text.split(/(?<=;[ \t]*\n)/).flatMap((statement) => {
    const first = line;
    line += statement.split('\n').length - 1;
    // What remains after the last statement may be comments alone, which are none.
    return statement.replace(/^\s*--.*$/gm, '').trim() === '' ? [] : [{ statement, line: first }];
  });
}

/** The line, as far as Postgres tells where it stumbled, and everything that it said. */
function describe(error: unknown, text: string, firstLine: number): string {
  const { message, position, detail, hint, where } = error as Record<string, string | undefined>;
  // Postgres counts characters where JavaScript counts UTF-16 units.
  const before = position ? [...text].slice(0, Number(position) - 1).join('') : undefined;
  return [
    before === undefined ? `: ${message}` : ` line ${before.split('\n').length - 1 + firstLine}: ${message}`,
    detail && `  Detail: ${detail}`,
    hint && `  Hint: ${hint}`,
    where && `  Where: ${where}`,
  ]
    .filter(Boolean)
    .join('\n');
}
