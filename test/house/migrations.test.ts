// A migration runs while the old version serves: what would break or stop that is refused, or says why it does not.
import { expect, test } from 'vitest';
import { readSources } from '../support/house-rules.ts';
import { migrationProblems } from '../support/migration-rules.ts';

/** What came before belongs to the first release, which nothing ran beside. */
const FIRST_RELEASE_ENDS_WITH = '0015';

test('migrations leave the old version in peace', () => {
  const files = [...readSources('db/migrations/*.up.sql')].filter(
    ([path]) => (path.split('/').at(-1) ?? '').slice(0, 4) > FIRST_RELEASE_ENDS_WITH,
  );
  expect(
    files.flatMap(([path, text]) => migrationProblems(text).map((found) => `${path}: ${found}`)),
  ).toEqual([]);
});

test.each([
  'DROP TABLE orders;',
  'drop table orders',
  'DROP FUNCTION order_transition_allowed(text, text);',
  'ALTER TABLE orders DROP COLUMN number;',
  'ALTER TABLE orders ALTER COLUMN number DROP DEFAULT;',
  'ALTER TABLE orders RENAME COLUMN number TO no;',
  'ALTER TABLE orders ALTER COLUMN number TYPE bigint;',
  'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;',
  'ALTER TABLE orders ADD COLUMN note text NOT NULL;',
  'ALTER TABLE orders ADD COLUMN a text DEFAULT 1, ADD COLUMN note text NOT NULL;',
  'ALTER TABLE orders ADD COLUMN owner uuid REFERENCES users (id);',
  'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();',
  'ALTER TABLE orders ADD COLUMN size numeric(3, 1) CHECK (size > 0);',
  'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total_minor > 0);',
  'ALTER TABLE orders ADD CONSTRAINT once UNIQUE (number);',
  'CREATE INDEX orders_by_note ON orders (note);',
  '-- Of orders; all of them.\nCREATE UNIQUE INDEX orders_by_note\n  ON orders (note);',
  'CREATE INDEX CONCURRENTLY orders_by_note ON orders (note);',
  'UPDATE orders SET note = number;',
  'ALTER TABLE orders VALIDATE CONSTRAINT positive;',
  '-- migrate: no transaction\nCREATE INDEX CONCURRENTLY orders_by_note ON orders (note);',
  '-- migrate: no transaction\nALTER TABLE orders ADD COLUMN note text;',
  '-- beside the old version: why not\nDROP TABLE orders;',
])('%s is refused', (text) => {
  expect(migrationProblems(text)).toHaveLength(1);
});

test.each([
  'ALTER TABLE orders ADD COLUMN note text;',
  "ALTER TABLE orders ADD COLUMN size numeric(3, 1) NOT NULL DEFAULT 1, ADD COLUMN note text DEFAULT '; DROP TABLE';",
  'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total_minor > 0) NOT VALID;',
  'ALTER TABLE orders DROP CONSTRAINT positive;',
  'CREATE TABLE notes (id uuid PRIMARY KEY, order_id uuid REFERENCES orders (id), CHECK (id IS NOT NULL));\nCREATE INDEX notes_by_order ON notes (order_id);',
  'CREATE FUNCTION forget() RETURNS trigger AS $$ BEGIN UPDATE orders SET note = 1; DROP TABLE x; END $$ LANGUAGE plpgsql;',
  '-- migrate: no transaction\nDROP INDEX CONCURRENTLY IF EXISTS by_note;\nCREATE INDEX CONCURRENTLY by_note ON orders (note);',
  '-- migrate: no transaction\nALTER TABLE orders VALIDATE CONSTRAINT positive;',
  '-- beside the old version: nothing has read this table since 1.1.0.\nDROP TABLE orders;',
])('%s is allowed', (text) => {
  expect(migrationProblems(text)).toEqual([]);
});
